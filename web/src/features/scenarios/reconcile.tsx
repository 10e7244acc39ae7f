import { useQuery } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import type { Conflict, Rebase } from "../../api/types";
import type { Draft } from "../../draft/draft";
import { useRoadmap } from "../../draft/roadmap";
import { useChangeWords } from "../../draft/wording";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import type { Aftermath } from "./aftermath";
import { type Choice, ConflictChoice } from "./conflict-choice";
import { useNames } from "./names";
import { useDialog } from "./opening";
import { useRebasing } from "./rebasing";
import { rebaseQuery, type WholeScenario } from "./requests";

interface Props {
  draft: Draft;
  author: string | null;
  /** The draft as the service holds it for now. */
  held: WholeScenario;
  holder: RefObject<WholeScenario | null>;
  onDone: (aftermath: Aftermath) => void;
}

interface Decided {
  readonly conflict: Conflict;
  readonly choice: Choice;
}

/** The edits of the draft: which fit, which are there already, and which need a choice. */
export function Reconcile({ draft, author, held, holder, onDone }: Props) {
  const t = useTexts();
  const { id, entry } = useRoadmap();
  const { close } = useDialog();
  const [decided, setDecided] = useState<ReadonlyMap<number, Decided>>(new Map());
  const chosen = (choice: Choice) =>
    [...decided].filter(([, found]) => found.choice === choice).map(([place]) => place);
  const choices = { keep: chosen("keep"), drop: chosen("drop") };
  const { data, error, refetch, isPlaceholderData } = useQuery(
    rebaseQuery(id, entry.latest.number, held, choices),
  );
  const rebasing = useRebasing(draft, author, holder, (aftermath) => {
    close();
    onDone(aftermath);
  });
  if (!data) {
    return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  const conflicts = new Map([...decided].map(([place, { conflict }]) => [place, conflict]));
  for (const conflict of data.conflicts) {
    conflicts.set(conflict.position, conflict);
  }
  const open = [...conflicts.values()].sort((left, right) => left.position - right.position);
  // What was asked to be kept and cannot be made after all has to be decided on again.
  const choiceOf = ({ position, kind }: Conflict) => {
    const { choice } = decided.get(position) ?? { choice: null };
    return kind === "not-applicable" && choice === "keep" ? null : choice;
  };
  const left = open.filter((conflict) => choiceOf(conflict) === null).length;
  return (
    <>
      {open.map((conflict) => (
        <ConflictChoice
          key={conflict.position}
          conflict={conflict}
          choice={choiceOf(conflict)}
          onChoose={(choice) =>
            setDecided(new Map(decided).set(conflict.position, { conflict, choice }))
          }
        />
      ))}
      <Fitting rebase={data} conflicts={conflicts} />
      {rebasing.error && <Failed error={rebasing.error} />}
      <p role="status">{left > 0 && t("web-scenarios-rebase-left", { count: left })}</p>
      <div className="pp-buttons">
        <Button
          purpose="primary"
          busy={rebasing.isPending || isPlaceholderData}
          disabled={left > 0 || data.conflicts.length > 0}
          onClick={() => {
            if (left === 0 && data.conflicts.length === 0) {
              rebasing.mutate({ latest: entry.latest.number, held, choices, foreseen: data });
            }
          }}
        >
          {t("web-scenarios-rebase-do")}
        </Button>
        <Button purpose="subtle" onClick={close}>
          {t("web-scenarios-cancel")}
        </Button>
      </div>
    </>
  );
}

interface FittingProps {
  rebase: Rebase;
  conflicts: ReadonlyMap<number, Conflict>;
}

/** The changes that need no choice. */
function Fitting({ rebase, conflicts }: FittingProps) {
  const t = useTexts();
  const words = useChangeWords();
  const names = useNames();
  const { changes } = useRoadmap();
  return (
    <ul className="pp-consequences__rows">
      {changes.map((change, place) => {
        const redundant = rebase.redundant.includes(place);
        return (
          !conflicts.has(place) && (
            // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other name.
            <li key={place}>
              <Badge tone={redundant ? "neutral" : "good"}>
                {t(redundant ? "web-scenarios-redundant" : "web-scenarios-fits")}
              </Badge>{" "}
              {words(change, names)}
            </li>
          )
        );
      })}
    </ul>
  );
}
