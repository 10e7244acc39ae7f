import { useRoadmap } from "../../draft/roadmap";
import { HereLink } from "../../shared/here";
import { useTexts } from "../../texts/texts";

/** The number of an action, which opens it beside the page. */
export function NumberLink({ number }: { number: string }) {
  const t = useTexts();
  const { document } = useRoadmap();
  const title = document.actions.find((action) => action.number === number)?.title;
  return (
    <HereLink
      values={{ action: number }}
      className="nl-link pp-priorities__number"
      {...(title !== undefined && { "aria-label": t("action-name", { number, title }) })}
    >
      {number}
    </HereLink>
  );
}
