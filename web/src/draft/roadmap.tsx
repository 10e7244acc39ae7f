import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { ApiProblem } from "../api/problem";
import { documentQuery, entryQuery, impactQuery, keyOf, planQuery } from "../api/queries";
import { useMay } from "../api/session";
import type { Change, Plan, RoadmapDocument, RoadmapEntry, WhatIf } from "../api/types";
import { changesOf, type Draft, emptyDraft, redone, undone, withoutStep, withStep } from "./draft";
import { withEntities } from "./overlay";
import { useStoredDraft, writeDraft } from "./store";

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
  /** Asks what these changes would do after those of the draft. Throws the `ApiProblem`. */
  readonly preview: (changes: readonly Change[]) => Promise<WhatIf>;
  /**
   * Adds changes to the draft as one step and returns what the draft does then. What the service
   * cannot apply is not added: its words become the refusal, and the answer is null.
   */
  readonly propose: (changes: readonly Change[]) => Promise<WhatIf | null>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly leaveOut: (step: number) => void;
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

/** What is stored: the state that is looked at, or the one that the draft stands on. */
function useStored(id: string, asOf: string | undefined, draft: Draft | null) {
  const entry = useQuery(entryQuery(id));
  // A draft stands on its own revision: what others save meanwhile must not move under it.
  const state = asOf ?? (draft?.base ?? entry.data?.latest.number)?.toString();
  const enabled = state !== undefined;
  const document = useQuery({ ...documentQuery(id, state), enabled });
  const plan = useQuery({ ...planQuery(id, state), enabled });
  return { entry, document, plan };
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
  const client = useQueryClient();
  const mayPlan = useMay("planner");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const kept = useStoredDraft(id);
  const draft = asOf === undefined ? kept : null;
  const changes = useMemo(() => (draft ? changesOf(draft) : []), [draft]);
  const { entry, document, plan } = useStored(id, asOf, draft);
  const base = draft?.base ?? entry.data?.latest.number ?? 0;
  const impact = useQuery({ ...impactQuery(id, base, changes), enabled: changes.length > 0 });

  const preview = useCallback(
    (more: readonly Change[]) => client.fetchQuery(impactQuery(id, base, [...changes, ...more])),
    [client, id, base, changes],
  );
  const propose = useCallback(
    async (more: readonly Change[]) => {
      try {
        const outcome = await preview(more);
        writeDraft(id, withStep(draft ?? emptyDraft(base), more));
        return outcome;
      } catch (error) {
        if (!(error instanceof ApiProblem)) {
          throw error;
        }
        setRefusal({ title: error.problem.title, text: error.message, instead: [] });
        return null;
      }
    },
    [preview, id, draft, base],
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
        const next = change(draft);
        writeDraft(id, next.steps.length > 0 ? next : null);
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
      preview,
      propose,
      undo: () => edit(undone),
      redo: () => edit(redone),
      leaveOut: (step) => edit((found) => withoutStep(found, step)),
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
    preview,
    propose,
    refusal,
  ]);

  const error = entry.error ?? document.error ?? plan.error;
  if (!value && error) {
    return failed(error, () => void client.refetchQueries({ queryKey: keyOf(id) }));
  }
  return value ? <Context value={value}>{children}</Context> : loading;
}
