import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef } from "react";
import { ApiProblem } from "../../api/problem";
import { entryQuery } from "../../api/queries";
import { sendOnce, useMemory } from "../../api/sending";
import { scenariosQuery } from "../../api/states";
import type { Rebase } from "../../api/types";
import { type Draft, draftOf, rebased, sameEdits } from "../../draft/draft";
import { inTurn } from "../../draft/queue";
import { useRoadmap } from "../../draft/roadmap";
import { readDraft, writeDraft } from "../../draft/store";
import { newKey } from "../../shared/key";
import { useTexts } from "../../texts/texts";
import type { Aftermath } from "./aftermath";
import {
  type Choices,
  deleteScenario,
  putScenarioAnyway,
  rebaseScenario,
  type WholeScenario,
} from "./requests";
import { readAhead } from "./saving";

const HOLDING = "plateauplanner.holding";

/** Under which name this browser puts drafts on the service while they are brought up to date. */
function holdingName(): string {
  const known = window.localStorage.getItem(HOLDING);
  const name = known ?? `concept-${newKey().slice(0, 12)}`;
  window.localStorage.setItem(HOLDING, name);
  return name;
}

/**
 * Puts the draft on the service as a scenario of its own, because the service is what knows
 * whether changes still fit. It goes away when the dialog does; `holder` has its newest version.
 */
export function useHeld(base: number, author: string | null) {
  const t = useTexts();
  const client = useQueryClient();
  const { id, changes } = useRoadmap();
  const holder = useRef<WholeScenario | null>(null);
  const held = useQuery({
    queryKey: ["held", id, base, changes, author],
    queryFn: async () => {
      const title = t("web-scenarios-holding");
      const body = { title, base, changes: [...changes], author };
      const known = holder.current?.sha256 ?? null;
      holder.current = await putScenarioAnyway(id, holdingName(), body, known);
      return holder.current;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  useEffect(() => {
    const letGo = () => {
      if (holder.current) {
        // When it stays behind, the next one takes its place.
        void deleteScenario(id, holder.current)
          .catch(() => undefined)
          .then(() => client.invalidateQueries({ queryKey: scenariosQuery(id).queryKey }));
      }
    };
    window.addEventListener("pagehide", letGo);
    return () => {
      window.removeEventListener("pagehide", letGo);
      letGo();
    };
  }, [client, id]);
  return { held, holder };
}

interface Rebasing {
  /** The revision that was looked at. */
  readonly latest: number;
  readonly held: WholeScenario;
  readonly choices: Choices;
  readonly foreseen: Rebase;
}

/** Brings the draft up to date; it stays as it is when that does not work. */
export function useRebasing(
  draft: Draft,
  author: string | null,
  holder: RefObject<WholeScenario | null>,
  onDone: (aftermath: Aftermath) => void,
) {
  const client = useQueryClient();
  const { id } = useRoadmap();
  const memory = useMemory();
  const again = () =>
    Promise.all([
      client.refetchQueries({ queryKey: entryQuery(id).queryKey }),
      client.invalidateQueries({ queryKey: ["held", id] }),
    ]);
  return useMutation({
    mutationFn: async ({ latest, held, choices, foreseen }: Rebasing) => {
      const moved = await sendOnce(memory, { held: held.sha256, ...choices }, (key) =>
        rebaseScenario(id, held, choices, author, key),
      );
      holder.current = moved;
      const { base, changes } = moved;
      if (base !== latest) {
        // The choices were about less than there is by now: look again, nothing was saved.
        await again();
        return;
      }
      await readAhead(client, id, base);
      const same = JSON.stringify(changes) === JSON.stringify(foreseen.changes);
      const next = same ? rebased(draft, base, foreseen) : draftOf(base, changes);
      const written = await inTurn(id, () => {
        const now = readDraft(id);
        // In another tab it may have become something else than what the service holds.
        if (!now || !sameEdits(now, draft)) {
          return false;
        }
        const { reason, decision, scenario } = now;
        writeDraft(id, next.steps.length > 0 ? { ...next, reason, decision, scenario } : null);
        return true;
      });
      if (!written) {
        await again();
        return;
      }
      onDone({
        kind: "rebased",
        base,
        kept: changes.length,
        redundant: foreseen.redundant.length,
        dropped: foreseen.dropped.length,
      });
    },
    onError: (error) => (error instanceof ApiProblem ? again() : undefined),
  });
}
