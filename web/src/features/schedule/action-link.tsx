import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues } from "../../shared/address";
import { HereLink } from "../../shared/here";
import { useTexts } from "../../texts/texts";

interface Props {
  number: string;
  /** Whether it was started in an earlier quarter and goes on. */
  going?: boolean;
}

/** The number of an action, which opens it beside the page. */
export function ActionLink({ number, going = false }: Props) {
  const t = useTexts();
  const { document } = useRoadmap();
  const chosen = useQueryValues().get("action") === number;
  const title = document.actions.find((action) => action.number === number)?.title ?? "";
  const name = t("action-name", { number, title });
  return (
    <HereLink
      values={{ action: number }}
      className={`pp-schedule__action${going ? " pp-schedule__action--going" : ""}${
        chosen ? " pp-schedule__action--chosen" : ""
      }`}
      aria-label={going ? t("web-schedule-going", { action: name }) : name}
    >
      {going ? `→ ${number}` : number}
    </HereLink>
  );
}
