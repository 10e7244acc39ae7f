import { useState } from "react";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { HereLink } from "../../shared/here";
import { Link } from "../../shared/link";
import { useTexts } from "../../texts/texts";
import { exampleIn } from "./example";

const KEY = "plateauplanner.first-steps";

/** Width of a window from which there is room for the steps beside the plan, in CSS pixels. */
const ROOMY = 640;

/** What a newcomer can do first; gone for good once it was put away. */
export function FirstSteps() {
  const t = useTexts();
  const { plan, editable } = useRoadmap();
  const [shown, setShown] = useState(() => window.localStorage.getItem(KEY) === null);
  const [unfolded] = useState(() => window.innerWidth >= ROOMY);
  const example = exampleIn(plan);
  if (!shown || !editable || example === null) {
    return null;
  }
  const dismiss = () => {
    window.localStorage.setItem(KEY, "done");
    setShown(false);
    document.querySelector<HTMLElement>("main h1")?.focus();
  };
  return (
    <details className="pp-first-steps pp-no-print" open={unfolded}>
      <summary className="pp-first-steps__title">{t("web-first-title")}</summary>
      <div className="pp-first-steps__body">
        <ol className="pp-first-steps__steps">
          <li>
            <HereLink values={{ action: example, edit: null }}>
              {t("web-first-why", { number: example })}
            </HereLink>
          </li>
          <li>
            <HereLink values={{ action: example, edit: "move" }}>
              {t("web-first-move", { number: example })}
            </HereLink>
          </li>
          <li>{t("web-first-keep")}</li>
        </ol>
        <div className="pp-buttons">
          <Button onClick={dismiss}>{t("web-first-dismiss")}</Button>
          <Link to="/help">{t("web-first-more")}</Link>
        </div>
      </div>
    </details>
  );
}
