import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { ApiProblem, Unreachable } from "../api/problem";
import { documentQuery, entryQuery, impactQuery, keyOf, planQuery } from "../api/queries";
import { useMay } from "../api/session";
import type { Change, Plan, RoadmapDocument, RoadmapEntry, WhatIf } from "../api/types";
import { useTexts } from "../texts/texts";
import { changesOf, type Draft, emptyDraft, redone, undone, withoutStep, withStep } from "./draft";
import { withEntities } from "./overlay";
import { readDraft, useStoredDraft, writeDraft } from "./store";

/** Why an edit was not made, and which ones can be made instead. */
export interface Refusal {
  readonly title: string;
  readonly text: string;
  readonly instead: readonly { readonly label: string; readonly changes: readonly Change[] }[];
}

/** One roadmap as the whole page sees it: what is stored, with the draft laid over it. */
export interface OpenRoadmap {
  readonly id: string;
  readonly entry: RoadmapEntry;
  /** The revision or moment that is looked at, when it is not the latest. */
  readonly asOf: string | undefined;
  /** Whether this user may edit what is on the page. */
  readonly editable: boolean;
  /** With the draft. */
  readonly document: RoadmapDocument;
  readonly plan: Plan;
  /** Without the draft. */
  readonly stored: { readonly document: RoadmapDocument; readonly plan: Plan };
  readonly draft: Draft | null;
  /** The changes of the draft that count; what was undone is not among them. */
  readonly changes: readonly Change[];
  /** What the draft does; null without a draft. */
  readonly whatIf: WhatIf | null;
  /** Whether the answer for the newest edit is still on its way. */
  readonly busy: boolean;
  /** Why nobody can tell what the draft does; the page then shows what is stored. */
  readonly trouble: Error | null;
  /** Asks what these changes would do after those of the draft. Throws the `ApiProblem`. */
  readonly preview: (changes: readonly Change[]) => Promise<WhatIf>;
  /**
   * Adds changes to the draft as one step and returns what the draft does then. What the service
   * cannot apply is not added: its words become the refusal, and the answer is null. So it is when
   * the service cannot be reached.
   */
  readonly propose: (changes: readonly Change[]) => Promise<WhatIf | null>;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Leaves out one step, unless others stand on it: then the refusal says so. */
  readonly leaveOut: (step: number) => Promise<boolean>;
  readonly replaceDraft: (draft: Draft | null) => void;
  readonly refusal: Refusal | null;
  readonly setRefusal: (refusal: Refusal | null) => void;
}

const Context = createContext<OpenRoadmap | null>(null);

/** The roadmap of this page. */
export function useRoadmap(): OpenRoadmap {
  const found = useContext(Context);
  if (!found) {
    throw new Error("RoadmapProvider is missing");
  }
  return found;
}

const NO_STEPS: Pick<Draft, "steps" | "done"> = { steps: [], done: 0 };

/** A draft cannot stand on a revision that is not there, as when an older copy was put back. */
function standing(draft: Draft | null, latest: number | undefined): Draft | null {
  return draft && latest !== undefined && draft.base > latest ? { ...draft, base: latest } : draft;
}

/** What is stored: the state that is looked at, or the one that the draft stands on. */
function useStored(
  id: string,
  asOf: string | undefined,
  draft: Draft | null,
  latest: number | undefined,
) {
  // A draft stands on its own revision: what others save meanwhile must not move under it.
  const state = asOf ?? (draft?.base ?? latest)?.toString();
  const enabled = state !== undefined;
  const document = useQuery({ ...documentQuery(id, state), enabled });
  const plan = useQuery({ ...planQuery(id, state), enabled });
  return { document, plan };
}

interface Props {
  id: string;
  asOf: string | undefined;
  /** Shown while nothing is known yet. */
  loading: ReactNode;
  /** Shown when the roadmap cannot be had. */
  failed: (error: Error, retry: () => void) => ReactNode;
  children: ReactNode;
}

/** Reads the roadmap and its draft, and keeps both up to date. */
export function RoadmapProvider({ id, asOf, loading, failed, children }: Props) {
  const t = useTexts();
  const client = useQueryClient();
  const mayPlan = useMay("planner");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const kept = useStoredDraft(id);
  const entry = useQuery(entryQuery(id));
  const latest = entry.data?.latest.number;
  const draft = useMemo(
    () => (asOf === undefined ? standing(kept, latest) : null),
    [asOf, kept, latest],
  );
  const { steps, done } = draft ?? NO_STEPS;
  const changes = useMemo(() => changesOf({ steps, done }), [steps, done]);
  const { document, plan } = useStored(id, asOf, draft, latest);
  const base = draft?.base ?? latest ?? 0;
  const impact = useQuery({ ...impactQuery(id, base, changes), enabled: changes.length > 0 });

  const preview = useCallback(
    (more: readonly Change[]) => client.fetchQuery(impactQuery(id, base, [...changes, ...more])),
    [client, id, base, changes],
  );
  const refuse = useCallback(
    (error: unknown, more: readonly Change[]) => {
      if (error instanceof ApiProblem) {
        setRefusal({ title: error.problem.title, text: error.message, instead: [] });
      } else if (error instanceof Unreachable) {
        const again = more.length > 0 ? [{ label: t("web-retry"), changes: more }] : [];
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
    async (more: readonly Change[]) => {
      try {
        const outcome = await preview(more);
        // Another edit may have come in while this one was being looked at.
        writeDraft(id, withStep(standing(readDraft(id), latest) ?? emptyDraft(base), more));
        return outcome;
      } catch (error) {
        refuse(error, more);
        return null;
      }
    },
    [preview, refuse, id, latest, base],
  );
  const leaveOut = useCallback(
    async (step: number) => {
      if (!draft) {
        return false;
      }
      const rest = withoutStep(draft, step);
      const counting = changesOf(rest);
      try {
        if (counting.length > 0) {
          await client.fetchQuery(impactQuery(id, base, counting));
        }
        writeDraft(id, rest.steps.length > 0 ? rest : null);
        return true;
      } catch (error) {
        refuse(error, []);
        return false;
      }
    },
    [client, refuse, id, base, draft],
  );

  const whatIf = changes.length > 0 ? (impact.data ?? null) : null;
  const busy = impact.isFetching || document.isPlaceholderData || plan.isPlaceholderData;
  const shown = useMemo(
    () => document.data && (whatIf ? withEntities(document.data, whatIf.entities) : document.data),
    [document.data, whatIf],
  );
  const value = useMemo<OpenRoadmap | null>(() => {
    if (!entry.data || !document.data || !plan.data || !shown) {
      return null;
    }
    const edit = (change: (draft: Draft) => Draft) => {
      if (draft) {
        writeDraft(id, change(draft));
      }
    };
    return {
      id,
      entry: entry.data,
      asOf,
      editable: asOf === undefined && mayPlan && !entry.data.archived,
      document: shown,
      plan: whatIf?.after.plan ?? plan.data,
      stored: { document: document.data, plan: plan.data },
      draft,
      changes,
      whatIf,
      busy,
      trouble: changes.length > 0 ? impact.error : null,
      preview,
      propose,
      undo: () => edit(undone),
      redo: () => edit(redone),
      leaveOut,
      replaceDraft: (next) => writeDraft(id, next),
      refusal,
      setRefusal,
    };
  }, [
    id,
    asOf,
    mayPlan,
    entry.data,
    document.data,
    plan.data,
    shown,
    draft,
    changes,
    whatIf,
    busy,
    impact.error,
    preview,
    propose,
    leaveOut,
    refusal,
  ]);

  const error = entry.error ?? document.error ?? plan.error;
  if (!value && error) {
    return failed(error, () => void client.refetchQueries({ queryKey: keyOf(id) }));
  }
  return value ? <Context value={value}>{children}</Context> : loading;
}
