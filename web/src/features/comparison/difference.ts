import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { answered, api } from "../../api/client";
import { documentQuery, keyOf, planQuery } from "../../api/queries";
import { comparisonQuery, scenariosQuery } from "../../api/states";
import type { Comparison, Plan, RoadmapDocument } from "../../api/types";
import { withEntities } from "../../draft/overlay";
import { type OpenRoadmap, useRoadmap } from "../../draft/roadmap";
import { byNumber } from "../../shared/order";
import { DRAFT } from "./states";

/** What is different between two states. */
export type Difference = Pick<
  Comparison,
  | "causes"
  | "moves"
  | "added"
  | "removed"
  | "restated"
  | "new_diagnostics"
  | "solved_diagnostics"
  | "left"
  | "right"
>;

/** One of the two states. */
export interface Side {
  readonly document: RoadmapDocument;
  readonly plan: Plan;
}

/** What the draft makes different from the revision that it stands on. */
export function ofDraft({ whatIf, changes, stored, document, draft }: OpenRoadmap): Difference {
  const before = new Map(stored.document.actions.map((action) => [action.number, action.status]));
  const restated = document.actions.flatMap(({ number, status }) => {
    const old = before.get(number);
    return old && old !== status ? [{ number, before: old, after: status }] : [];
  });
  return {
    left: String(draft?.base ?? ""),
    right: DRAFT,
    causes: changes.map((change) => ({ change, revision: null, derived: false })),
    moves: whatIf?.impact.moves ?? [],
    added: whatIf?.impact.added ?? [],
    removed: whatIf?.impact.removed ?? [],
    restated: restated.sort((one, other) => byNumber(one.number, other.number)),
    new_diagnostics: whatIf?.impact.new_diagnostics ?? [],
    solved_diagnostics: whatIf?.impact.solved_diagnostics ?? [],
  };
}

/** How two states differ; the draft is only compared with what it stands on. */
export function useDifference(left: string, right: string) {
  const roadmap = useRoadmap();
  const drafted = right === DRAFT;
  const client = useQueryClient();
  const { number } = roadmap.entry.latest;
  const query = useQuery({
    ...comparisonQuery(roadmap.id, left, right, number),
    enabled: !drafted,
  });
  const difference = useMemo(() => ofDraft(roadmap), [roadmap]);
  if (drafted) {
    const { busy, whatIf, changes, trouble } = roadmap;
    // Without changes there is nothing to wait for.
    const ready = changes.length === 0 || (!busy && whatIf !== null);
    return {
      data: ready ? difference : undefined,
      error: trouble,
      retry: () => void client.refetchQueries({ queryKey: [...keyOf(roadmap.id), "impact"] }),
    };
  }
  return { data: query.data, error: query.error, retry: () => void query.refetch() };
}

const scenarioQuery = (roadmap: string, name: string) => ({
  queryKey: [...keyOf(roadmap), "comparison-scenario", name],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    answered(
      api.GET("/roadmaps/{roadmap}/scenarios/{name}/impact", {
        params: { path: { roadmap, name } },
        signal,
      }),
    ),
});

/** Reads one state: "3" for a revision, "scenario:plan-b"; undefined until it is there. */
function useSide(label: string): Side | undefined {
  const { id } = useRoadmap();
  const name = label.startsWith("scenario:") ? label.slice("scenario:".length) : null;
  const scenarios = useQuery({ ...scenariosQuery(id), enabled: name !== null });
  const base = scenarios.data?.find((scenario) => scenario.name === name)?.base.toString();
  const number = name === null ? label : base;
  const wanted = number !== undefined && /^\d+$/.test(number);
  const document = useQuery({ ...documentQuery(id, number), enabled: wanted });
  const plan = useQuery({ ...planQuery(id, number), enabled: wanted && name === null });
  const whatIf = useQuery({ ...scenarioQuery(id, name ?? ""), enabled: name !== null });
  return useMemo(() => {
    if (!document.data || document.isPlaceholderData) {
      return undefined;
    }
    if (name !== null) {
      return (
        whatIf.data && {
          document: withEntities(document.data, whatIf.data.entities),
          plan: whatIf.data.after.plan,
        }
      );
    }
    return plan.data && !plan.isPlaceholderData
      ? { document: document.data, plan: plan.data }
      : undefined;
  }, [
    name,
    document.data,
    document.isPlaceholderData,
    plan.data,
    plan.isPlaceholderData,
    whatIf.data,
  ]);
}

/** Both states of a difference, whole. */
export function useSides({ left, right }: Difference): readonly [Side?, Side?] {
  const { stored, document, plan } = useRoadmap();
  const drafted = right === DRAFT;
  const before = useSide(drafted ? "" : left);
  const after = useSide(drafted ? "" : right);
  return drafted ? [stored, { document, plan }] : [before, after];
}
