import { useQuery } from "@tanstack/react-query";
import { baselinesQuery, revisionsQuery, scenariosQuery } from "../../api/states";
import type { Baseline, Revision, Scenario } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { dayInWords, momentInWords } from "../../shared/moment";
import { useLanguage, useTexts } from "../../texts/texts";

/** The word by which an address means the draft; all other words are those of the service. */
export const DRAFT = "draft";

/** Everything that can be compared. */
export interface States {
  readonly baselines: readonly Baseline[];
  readonly revisions: readonly Revision[];
  readonly scenarios: readonly Scenario[];
}

/** Reads what can be compared: the newest baselines and revisions first. */
export function useStates() {
  const { id } = useRoadmap();
  const baselines = useQuery(baselinesQuery(id));
  const revisions = useQuery(revisionsQuery(id));
  const scenarios = useQuery(scenariosQuery(id));
  const all = [baselines, revisions, scenarios] as const;
  const states: States | undefined =
    baselines.data && revisions.data && scenarios.data
      ? {
          baselines: baselines.data.toReversed(),
          revisions: revisions.data,
          scenarios: scenarios.data,
        }
      : undefined;
  return {
    states,
    error: all.find((query) => query.error)?.error ?? null,
    retry: () => {
      for (const query of all) {
        void query.refetch();
      }
    },
  };
}

const LONGEST = 60;

const short = (words: string) =>
  words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;

/** Gives each state a name in words. */
export function useStateName(states: States): (word: string) => string {
  const t = useTexts();
  const language = useLanguage();
  const { entry, changes, draft } = useRoadmap();
  return (word) => {
    if (word === "latest") {
      return t("web-comparison-latest", { number: String(entry.latest.number) });
    }
    if (word === DRAFT) {
      return t("web-comparison-draft", {
        count: changes.length,
        base: String(draft?.base ?? entry.latest.number),
      });
    }
    if (word.startsWith("scenario:")) {
      const name = word.slice("scenario:".length);
      const found = states.scenarios.find((scenario) => scenario.name === name);
      return t("web-comparison-scenario", { title: found?.title ?? name });
    }
    const adopted = states.baselines.find(
      ({ number }) => word === "baseline" || String(number) === word,
    );
    if (adopted) {
      const { by, decided_on } = adopted.decision;
      const on = decided_on ?? adopted.at.slice(0, 10);
      return t("web-comparison-baseline", {
        number: String(adopted.number),
        by,
        on: dayInWords(on, language),
      });
    }
    if (/^\d+$/.test(word)) {
      const found = states.revisions.find(({ number }) => String(number) === word);
      return found
        ? t("web-comparison-revision", {
            number: word,
            at: momentInWords(found.at, language),
            author: found.author,
            reason: short(found.reason),
          })
        : t("web-comparison-revision-bare", { number: word });
    }
    return Number.isNaN(Date.parse(word)) ? word : momentInWords(word, language);
  };
}
