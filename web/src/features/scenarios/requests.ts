import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { answered, api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { keyOf } from "../../api/queries";
import type { components } from "../../api/schema";
import { scenariosQuery } from "../../api/states";
import type { Change, Decision, Scenario } from "../../api/types";

export { unanswered } from "../../api/problem";

type Schemas = components["schemas"];

/** A scenario with every field. */
export type WholeScenario = Required<Scenario> & { readonly sha256: string };

const whole = (scenario: Scenario): WholeScenario => ({
  format: "scenario/1",
  changes: [],
  note: null,
  adopted: [],
  ...scenario,
  sha256: scenario.sha256 ?? "",
});

/** The scenarios that stand beside a roadmap. */
export function useScenarios(roadmap: string) {
  return useQuery({ ...scenariosQuery(roadmap), select: (found) => found.map(whole) });
}

const tag = (sha256: string) => `"${sha256}"`;

/** Which state a write follows: content hash of the document; and its key. */
interface Condition {
  readonly known: string;
  readonly key: string;
}

const conditions = ({ known, key }: Condition) => ({
  "If-Match": tag(known),
  "Idempotency-Key": key,
});

/** Saves changes as a revision on the state that is known. */
export function saveRevision(
  roadmap: string,
  body: Schemas["ChangedRevision"],
  condition: Condition,
) {
  return answered(
    api.POST("/roadmaps/{roadmap}/revisions", {
      params: { path: { roadmap }, header: conditions(condition) },
      body,
    }),
  );
}

/** Adopts a revision as the baseline. */
export function adoptBaseline(
  roadmap: string,
  revision: { number: number; sha256: string },
  decision: Decision,
  author: string | null,
) {
  const { number, sha256 } = revision;
  return answered(
    api.POST("/roadmaps/{roadmap}/baselines", {
      params: {
        path: { roadmap },
        // The same revision under the same decision is adopted once.
        header: conditions({ known: sha256, key: `baseline-${sha256}` }),
      },
      body: { number, decision, author },
    }),
  );
}

/** Keeps changes as a scenario: a new one, or in the place of the version that is known. */
export function putScenario(
  roadmap: string,
  name: string,
  body: Schemas["ScenarioSent"],
  known: string | null,
): Promise<WholeScenario> {
  const header = known === null ? { "If-None-Match": "*" } : { "If-Match": tag(known) };
  return answered(
    api.PUT("/roadmaps/{roadmap}/scenarios/{name}", {
      params: { path: { roadmap, name }, header },
      body,
    }),
  ).then(whole);
}

/** Keeps changes as a scenario, whatever version of it there is; most likely the known one. */
export async function putScenarioAnyway(
  roadmap: string,
  name: string,
  body: Schemas["ScenarioSent"],
  known: string | null,
): Promise<WholeScenario> {
  try {
    return await putScenario(roadmap, name, body, known);
  } catch (error) {
    const current = error instanceof ApiProblem && (error.problem.current as Scenario | undefined);
    if (!current) {
      throw error;
    }
    return putScenario(roadmap, name, body, current.sha256 ?? "");
  }
}

/** Throws a scenario away, even when the page goes away meanwhile. */
export function deleteScenario(roadmap: string, { name, sha256 }: WholeScenario) {
  return answered(
    api.DELETE("/roadmaps/{roadmap}/scenarios/{name}", {
      params: { path: { roadmap, name }, header: { "If-Match": tag(sha256) } },
      keepalive: true,
    }),
  );
}

/** Which conflicting changes win over what others did, and which are given up. */
export interface Choices {
  readonly keep: readonly number[];
  readonly drop: readonly number[];
}

/** Puts a scenario on the latest revision. */
export function rebaseScenario(
  roadmap: string,
  { name, sha256 }: WholeScenario,
  { keep, drop }: Choices,
  author: string | null,
  key: string,
): Promise<WholeScenario> {
  return answered(
    api.POST("/roadmaps/{roadmap}/scenarios/{name}/rebases", {
      params: { path: { roadmap, name }, header: conditions({ known: sha256, key }) },
      body: { keep: [...keep], drop: [...drop], author },
    }),
  ).then(whole);
}

/** Takes changes of a scenario over into the roadmap. */
export function adoptScenario(
  roadmap: string,
  name: string,
  body: Schemas["NewAdoption"],
  condition: Condition,
) {
  return answered(
    api.POST("/roadmaps/{roadmap}/scenarios/{name}/adoptions", {
      params: { path: { roadmap, name }, header: conditions(condition) },
      body,
    }),
  );
}

/** What would become of a scenario on the latest revision. */
export const rebaseQuery = (
  roadmap: string,
  latest: number,
  scenario: WholeScenario,
  { keep, drop }: Choices,
) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "rebase", latest, scenario.name, scenario.sha256, keep, drop],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/scenarios/{name}/rebase", {
          params: {
            path: { roadmap, name: scenario.name },
            query: { keep: [...keep], drop: [...drop] },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What a scenario would do on its own base. */
export const scenarioImpactQuery = (roadmap: string, { name, sha256 }: WholeScenario) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "scenario-impact", name, sha256],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/scenarios/{name}/impact", {
          params: { path: { roadmap, name } },
          signal,
        }),
      ),
  });

/** The changes at these places. */
export function changesAt(changes: readonly Change[], places: readonly number[]): Change[] {
  return changes.filter((_, place) => places.includes(place));
}
