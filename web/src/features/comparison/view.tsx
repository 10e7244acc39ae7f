import { useEffect, useRef } from "react";
import { ApiProblem } from "../../api/problem";
import { useDifferenceWords } from "../../draft/differing";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues } from "../../shared/address";
import { useAnnounce } from "../../shared/announce";
import { Page } from "../../shared/page";
import { Empty, Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Choices } from "./choices";
import { type Difference, useDifference } from "./difference";
import { Result } from "./result";
import { DRAFT, type States, useStates } from "./states";

/** Two states side by side: what is different between them, and why. */
export default function View() {
  const t = useTexts();
  const { states, error, retry } = useStates();
  return (
    <Page title={t("web-comparison-title")} lead={t("web-comparison-lead")}>
      {states ? (
        <Compared states={states} />
      ) : error ? (
        <Failed error={error} onRetry={retry} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

/** What is compared: as the address says, else what people ask most. */
function useChosen(states: States): { left: string; right: string } {
  const asked = useQueryValues();
  const { asOf, entry, draft, changes } = useRoadmap();
  const right = asked.get("right") ?? (changes.length > 0 ? DRAFT : "latest");
  const usual = states.baselines.length > 0 ? "baseline" : Math.max(1, entry.latest.number - 1);
  const left = asked.get("left") ?? asOf ?? String(usual);
  return right === DRAFT
    ? { left: String(draft?.base ?? entry.latest.number), right }
    : { left, right };
}

function Compared({ states }: { states: States }) {
  const t = useTexts();
  const { entry, changes } = useRoadmap();
  const { left, right } = useChosen(states);
  const { data, error, retry } = useDifference(left, right);
  useTold(data);
  if (entry.latest.number === 1 && states.scenarios.length === 0 && changes.length === 0) {
    return (
      <Empty title={t("web-comparison-alone-title")}>
        <p className="nl-paragraph">{t("web-comparison-alone")}</p>
      </Empty>
    );
  }
  return (
    <div className="pp-compared">
      <Choices states={states} left={left} right={right} />
      {data ? (
        <Result difference={data} states={states} />
      ) : error ? (
        <>
          {/* A state that does not exist will not be there a moment later either. */}
          <Failed error={error} onRetry={error instanceof ApiProblem ? undefined : retry} />
          <p className="nl-paragraph">{t("web-comparison-choose-other")}</p>
        </>
      ) : (
        <Loading />
      )}
    </div>
  );
}

/** Tells people who cannot see it that another answer stands on the page. */
function useTold(difference: Difference | undefined): void {
  const t = useTexts();
  const announce = useAnnounce();
  const words = useDifferenceWords();
  const before = useRef<string | null>(null);
  const told = difference && (words(difference).join(", ") || t("web-comparison-same-title"));
  useEffect(() => {
    if (told && before.current !== null && before.current !== told) {
      announce(told);
    }
    before.current = told ?? before.current;
  }, [told, announce]);
}
