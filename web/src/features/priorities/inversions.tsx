import type { Priorities } from "../../api/types";
import { Badge } from "../../shared/badge";
import { LimitedList } from "../../shared/limited-list";
import { useTexts } from "../../texts/texts";
import { NumberLink } from "./number-link";

const MOST = 10;

/** Where the important waits for the unimportant, each with its repair. */
export function Inversions({ shown }: { shown: Priorities }) {
  const t = useTexts();
  const { inversions } = shown;
  return (
    <section className="pp-priorities__part" aria-labelledby="pp-inversions">
      <h2 id="pp-inversions" className="nl-heading nl-heading--level-3">
        {t("web-priorities-inversions", { count: inversions.length })}
      </h2>
      {inversions.length === 0 ? (
        <p>
          <Badge tone="good">{t("web-priorities-inversions-none")}</Badge>{" "}
          {t("web-priorities-inversions-none-means")}
        </p>
      ) : (
        <>
          <p className="pp-origin">{t("web-priorities-inversions-means")}</p>
          <LimitedList items={inversions} className="pp-priorities__lines" most={MOST}>
            {({ blocker, text }) => (
              <li key={blocker}>
                <NumberLink number={blocker} />
                <span>{text}</span>
              </li>
            )}
          </LimitedList>
        </>
      )}
    </section>
  );
}
