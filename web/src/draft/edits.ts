import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { ApiProblem, Unreachable } from "../api/problem";
import { documentQuery, entryQuery, planQuery } from "../api/queries";
import type { Change, Plan, RoadmapDocument, WhatIf } from "../api/types";
import { impactQuery } from "../api/what-if";
import { useTexts } from "../texts/texts";
import {
  changesOf,
  type Draft,
  emptyDraft,
  placeOf,
  redone,
  sameEdits,
  undone,
  withoutStep,
  withStep,
} from "./draft";
import { withEntities } from "./overlay";
import { editDraft, inTurn } from "./queue";
import { readDraft, writeDraft } from "./store";

/** Why an edit was not made, and which ones can be made instead. */
export interface Refusal {
  readonly title: string;
  readonly text: string;
  readonly instead: readonly { readonly label: string; readonly changes: readonly Change[] }[];
}

/** The roadmap with its draft, when the turn of an edit has come. */
export interface Now {
  readonly base: number;
  /** The changes that count already. */
  readonly changes: readonly Change[];
  readonly document: RoadmapDocument;
  readonly plan: Plan;
}

/** An edit that depends on what the edits before it did. */
export interface Step {
  /** Without any there is nothing to do. */
  readonly changes: (now: Now) => readonly Change[];
  /** Why it is not made after all, now that it is known what it would do. */
  readonly refused?: (
    now: Now,
    changes: readonly Change[],
    after: WhatIf,
  ) => Promise<Refusal | null>;
}

/** What the draft did before an edit, and what it does with it. */
export interface Edited {
  /** Null when there was no draft, or nothing in it counted. */
  readonly before: WhatIf | null;
  readonly after: WhatIf;
  /** The plan before the edit. */
  readonly plan: Plan;
}

/** All that changes the draft: one at a time, each on what the one before it left. */
export interface Edits {
  /** Asks what these changes would do after those of the draft. Throws the `ApiProblem`. */
  readonly preview: (changes: readonly Change[]) => Promise<WhatIf>;
  /**
   * Adds changes to the draft as one step and returns what the draft does then. What the service
   * cannot apply is not added: its words become the refusal, and the answer is null. So it is when
   * the service cannot be reached.
   */
  readonly propose: (step: readonly Change[] | Step) => Promise<Edited | null>;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Leaves out one step of the draft on the page, unless others stand on it: the refusal says so. */
  readonly leaveOut: (step: number) => Promise<boolean>;
  readonly replaceDraft: (draft: Draft | null) => void;
  readonly refusal: Refusal | null;
  readonly setRefusal: (refusal: Refusal | null) => void;
}

/** The draft at this moment, the revision that it can be asked on, and the changes that count. */
async function standing(client: QueryClient, id: string) {
  const draft = readDraft(id);
  const entry = entryQuery(id);
  const known = client.getQueryData(entry.queryKey)?.latest.number;
  // Another tab may have put the draft on a revision that this one has not heard of.
  const latest =
    known === undefined || (draft && draft.base > known)
      ? (await client.fetchQuery({ ...entry, staleTime: 0, retry: false })).latest.number
      : known;
  return {
    draft,
    base: Math.min(draft?.base ?? latest, latest),
    counting: draft ? changesOf(draft) : [],
  };
}

/** What the page shows when the draft does this. */
async function seen(client: QueryClient, id: string, base: number, whatIf: WhatIf | null) {
  const [document, plan] = await Promise.all([
    client.ensureQueryData(documentQuery(id, String(base))),
    client.ensureQueryData(planQuery(id, String(base))),
  ]);
  return whatIf
    ? { document: withEntities(document, whatIf.entities), plan: whatIf.after.plan }
    : { document, plan };
}

/** Edits the draft of a roadmap; `shown` is the draft on the page. */
export function useEdits(id: string, shown: Draft | null): Edits {
  const t = useTexts();
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ask = useCallback(
    (base: number, changes: readonly Change[]) =>
      // People wait for it: a failure is told at once.
      client.fetchQuery({ ...impactQuery(id, base, changes), retry: false }),
    [client, id],
  );
  const preview = useCallback(
    async (more: readonly Change[]) => {
      const { base, counting } = await standing(client, id);
      return ask(base, [...counting, ...more]);
    },
    [client, id, ask],
  );
  const refuse = useCallback(
    (error: unknown, more: readonly Change[]) => {
      const again = more.length > 0 ? [{ label: t("web-retry"), changes: more }] : [];
      if (error instanceof ApiProblem && error.status === 401) {
        // Told once somebody has signed in again: the page asks for that by itself.
        setRefusal({
          title: t("web-session-not-made"),
          text: t("web-session-not-made-detail"),
          instead: again,
        });
      } else if (error instanceof ApiProblem) {
        setRefusal({ title: error.problem.title, text: error.message, instead: [] });
      } else if (error instanceof Unreachable) {
        setRefusal({
          title: t("web-offline-title"),
          text: t("web-offline-detail"),
          instead: again,
        });
      } else {
        throw error;
      }
    },
    [t],
  );
  const propose = useCallback(
    (step: readonly Change[] | Step) => {
      const { changes: wanted, refused }: Step = "changes" in step ? step : { changes: () => step };
      const attempt = async (): Promise<Edited | null> => {
        let changes: readonly Change[] = "changes" in step ? [] : step;
        try {
          const { draft, base, counting } = await standing(client, id);
          const before = counting.length > 0 ? await ask(base, counting) : null;
          const now = { base, changes: counting, ...(await seen(client, id, base, before)) };
          changes = wanted(now);
          if (changes.length === 0) {
            return null;
          }
          const after = await ask(base, [...counting, ...changes]);
          const held = await refused?.(now, changes, after);
          if (held) {
            setRefusal(held);
            return null;
          }
          const newest = readDraft(id);
          if (!sameEdits(newest, draft)) {
            // Another tab edits the same draft: what was asked is not what it would do now.
            return attempt();
          }
          writeDraft(id, withStep(newest ?? emptyDraft(base), changes));
          return { before, after, plan: now.plan };
        } catch (error) {
          refuse(error, changes);
          return null;
        }
      };
      return inTurn(id, attempt);
    },
    [client, id, ask, refuse],
  );
  const leaveOut = useCallback(
    (place: number) => {
      const step = shown?.steps[place];
      return inTurn(id, async () => {
        try {
          const { draft, base } = await standing(client, id);
          const index = draft && step ? placeOf(draft, step) : -1;
          if (!draft || index < 0) {
            return false;
          }
          const rest = withoutStep(draft, index);
          const counting = changesOf(rest);
          if (counting.length > 0) {
            await ask(base, counting);
          }
          writeDraft(id, rest.steps.length > 0 ? rest : null);
          return true;
        } catch (error) {
          refuse(error, []);
          return false;
        }
      });
    },
    [client, id, ask, refuse, shown],
  );
  return useMemo(
    () => ({
      preview,
      propose,
      undo: () => void editDraft(id, (draft) => draft && undone(draft)),
      redo: () => void editDraft(id, (draft) => draft && redone(draft)),
      leaveOut,
      replaceDraft: (next) => void editDraft(id, () => next),
      refusal,
      setRefusal,
    }),
    [id, preview, propose, leaveOut, refusal],
  );
}
