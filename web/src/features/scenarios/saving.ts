import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../../api/problem";
import { documentQuery, entryQuery, keyOf, planQuery } from "../../api/queries";
import { type Memory, sendOnce } from "../../api/sending";
import type { Decision, Revision, RoadmapEntry } from "../../api/types";
import { afterSaving, type Draft } from "../../draft/draft";
import { editDraft } from "../../draft/queue";
import { useRoadmap } from "../../draft/roadmap";
import { readDraft, writeDraft } from "../../draft/store";
import type { Aftermath } from "./aftermath";
import { useOutcomeWords } from "./outcome";
import { adoptBaseline, saveRevision } from "./requests";
import type { Typed } from "./typing";
import { savingKey } from "./unsure";

/** What is to be saved with the changes of the draft. */
export interface Saving {
  readonly typed: Typed;
  /** Null where the service knows who it is. */
  readonly author: string | null;
  readonly decision: Decision | null;
  /** Whether the revision is adopted as the baseline at once. */
  readonly adopt: boolean;
}

/** Reads a revision before the page is going to stand on it, so that nothing old shows in between. */
export async function readAhead(client: QueryClient, id: string, revision: number): Promise<void> {
  const state = String(revision);
  await Promise.all([
    client.prefetchQuery(documentQuery(id, state)),
    client.prefetchQuery(planQuery(id, state)),
  ]);
}

/** Makes a revision that was just saved known to the whole page. */
export async function showRevision(client: QueryClient, id: string, saved: Revision) {
  await readAhead(client, id, saved.number);
  client.setQueryData(entryQuery(id).queryKey, (entry: RoadmapEntry | undefined) =>
    entry && entry.latest.number < saved.number ? { ...entry, latest: saved } : entry,
  );
  void client.invalidateQueries({ queryKey: keyOf(id) });
  void client.invalidateQueries({ queryKey: ["roadmaps"] });
}

/** Saves the draft as a revision. Whatever goes wrong, the draft stays, with all that was typed. */
export function useSaving(draft: Draft, onDone: (aftermath: Aftermath) => void) {
  const client = useQueryClient();
  const outcome = useOutcomeWords();
  const { id, stored, changes, whatIf } = useRoadmap();
  // Whoever goes on editing while this is on its way must not lose that.
  const note = (more: Partial<Draft>) => {
    const now = readDraft(id);
    if (now) {
      writeDraft(id, { ...now, ...more });
    }
  };
  // With the draft, so that a page that is loaded anew still sends the same.
  const memory: Memory = { read: () => draft.request, write: (request) => note({ request }) };
  return useMutation({
    mutationKey: savingKey(id),
    mutationFn: async ({ typed, author, decision, adopt }: Saving) => {
      const known = stored.plan.roadmap_sha256;
      const body = { changes: [...changes], reason: typed.reason.trim(), author, decision };
      // What the draft stands on may not be there, and then it is shown on what is.
      const saved = { ...draft, base: readDraft(id)?.base ?? draft.base };
      note(typed);
      const revision = await sendOnce(memory, { known, ...body }, (key) =>
        saveRevision(id, body, { known, key }),
      );
      const unadopted = adopt && decision ? await adopting(revision, decision, author) : null;
      await showRevision(client, id, revision);
      await editDraft(id, (now) => afterSaving(now, saved, revision.number));
      onDone({
        kind: "saved",
        revision,
        outcome: whatIf ? outcome(whatIf) : "",
        adopted: adopt && unadopted === null,
        unadopted,
        scenario: draft.scenario,
      });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === "conflict") {
        void client.refetchQueries({ queryKey: entryQuery(id).queryKey });
      }
    },
  });

  /** Why it could not be adopted; null when it was. The revision is saved either way. */
  async function adopting(revision: Revision, decision: Decision, author: string | null) {
    try {
      const { number, sha256 } = revision;
      await adoptBaseline(id, { number, sha256: sha256 ?? "" }, decision, author);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }
}
