import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from "react";
import { documentQuery, entryQuery, keyOf, planQuery } from "../api/queries";
import { useMay } from "../api/session";
import type { Change, Plan, RoadmapDocument, RoadmapEntry, WhatIf } from "../api/types";
import { impactQuery } from "../api/what-if";
import { changesOf, type Draft } from "./draft";
import { type Edits, useEdits } from "./edits";
import { withEntities } from "./overlay";
import { useStoredDraft } from "./store";

/** One roadmap as the whole page sees it: what is stored, with the draft laid over it. */
export interface OpenRoadmap extends Edits {
  readonly id: string;
  readonly entry: RoadmapEntry;
  /** The revision or moment that is looked at, when it is not the latest. */
  readonly asOf: string | undefined;
  /** What is stored of what is on the page: `asOf`, else the revision that the draft stands on. */
  readonly state: string;
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

/**
 * The draft as it can be shown. Another tab may have put it on a revision that this page has not
 * heard of, so that is looked up. One that is not there at all, as when an older copy was put
 * back, cannot be stood on; what is kept of the draft stays as it is.
 */
function useStanding(id: string): { draft: Draft | null; entry: UseQueryResult<RoadmapEntry> } {
  const kept = useStoredDraft(id);
  const entry = useQuery(entryQuery(id));
  const { refetch } = entry;
  const latest = entry.data?.latest.number;
  const ahead = kept && latest !== undefined && kept.base > latest ? kept.base : null;
  const [missing, setMissing] = useState<number | null>(null);
  useEffect(() => {
    if (ahead !== null) {
      void refetch().then(({ isSuccess }) => isSuccess && setMissing(ahead));
    }
  }, [ahead, refetch]);
  const draft = useMemo(
    () =>
      kept && latest !== undefined && ahead !== null && ahead === missing
        ? { ...kept, base: latest }
        : kept,
    [kept, latest, ahead, missing],
  );
  return { draft, entry };
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
  const { draft: standing, entry } = useStanding(id);
  const draft = asOf === undefined ? standing : null;
  const edits = useEdits(id, draft);
  const { steps, done } = draft ?? NO_STEPS;
  const changes = useMemo(() => changesOf({ steps, done }), [steps, done]);
  // A draft stands on its own revision: what others save meanwhile must not move under it.
  const base = draft?.base ?? entry.data?.latest.number;
  const state = asOf ?? base?.toString();
  const enabled = state !== undefined;
  const document = useQuery({ ...documentQuery(id, state), enabled });
  const plan = useQuery({ ...planQuery(id, state), enabled });
  const impact = useQuery({ ...impactQuery(id, base ?? 0, changes), enabled: changes.length > 0 });

  const whatIf = changes.length > 0 ? (impact.data ?? null) : null;
  const busy = impact.isFetching || document.isPlaceholderData || plan.isPlaceholderData;
  const shown = useMemo(
    () => document.data && (whatIf ? withEntities(document.data, whatIf.entities) : document.data),
    [document.data, whatIf],
  );
  const value = useMemo<OpenRoadmap | null>(() => {
    if (!entry.data || state === undefined || !document.data || !plan.data || !shown) {
      return null;
    }
    return {
      id,
      entry: entry.data,
      asOf,
      state,
      editable: asOf === undefined && mayPlan && !entry.data.archived,
      document: shown,
      plan: whatIf?.after.plan ?? plan.data,
      stored: { document: document.data, plan: plan.data },
      draft,
      changes,
      whatIf,
      busy,
      trouble: changes.length > 0 ? impact.error : null,
      ...edits,
    };
  }, [
    id,
    asOf,
    state,
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
    edits,
  ]);

  // Drawn for the first time a whole board takes long: in pieces, so that the page stays at hand.
  const open = useDeferredValue(value !== null, false);
  const error = entry.error ?? document.error ?? plan.error;
  if (!value && error) {
    return failed(error, () => void client.refetchQueries({ queryKey: keyOf(id) }));
  }
  return value && open ? <Context value={value}>{children}</Context> : loading;
}
