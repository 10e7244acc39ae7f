import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "./client";
import { keepNearest } from "./nearest";
import { type AsOf, keyOf } from "./queries";
import type { Change } from "./types";

/** A state of a roadmap, and changes that nobody made yet; without any it is the state itself. */
export interface About {
  readonly roadmap: string;
  readonly asOf: AsOf;
  readonly changes: readonly Change[];
}

const queryKeyOf = ({ roadmap, asOf, changes }: About, word: string, ...more: readonly unknown[]) =>
  [...keyOf(roadmap), word, asOf ?? "latest", changes, ...more] as const;

/** What is sent about a state with changes, which only stands on revisions. */
const bodyOf = ({ asOf, changes }: About) => ({
  changes: [...changes],
  as_of: asOf === undefined ? null : Number(asOf),
});

const stored = ({ roadmap, asOf }: About) => ({ path: { roadmap }, query: { asOf } });

/** The open actions by priority. */
export const prioritiesQuery = (about: About) => {
  const { roadmap, changes } = about;
  const queryKey = queryKeyOf(about, "priorities");
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      changes.length === 0
        ? answered(api.GET("/roadmaps/{roadmap}/priorities", { params: stored(about), signal }))
        : answered(
            api.POST("/roadmaps/{roadmap}/priorities", {
              params: { path: { roadmap } },
              body: bodyOf(about),
              signal,
            }),
          ),
    placeholderData: keepNearest(queryKey),
  });
};

/** What lets just two actions change places. */
export const swapQuery = (about: About, one: string, other: string) => {
  const { roadmap, changes } = about;
  return queryOptions({
    queryKey: queryKeyOf(about, "swap", one, other),
    queryFn: ({ signal }) => {
      const { path, query } = stored(about);
      return changes.length === 0
        ? answered(
            api.GET("/roadmaps/{roadmap}/priorities/swap", {
              params: { path, query: { ...query, one, other } },
              signal,
            }),
          )
        : answered(
            api.POST("/roadmaps/{roadmap}/priorities/swap", {
              params: { path: { roadmap } },
              body: { ...bodyOf(about), one, other },
              signal,
            }),
          );
    },
  });
};

/** How findings lead to plateaus, and what of the frameworks is served. */
export const coverageQuery = (about: About) => {
  const { roadmap, changes } = about;
  const queryKey = queryKeyOf(about, "coverage");
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      changes.length === 0
        ? answered(api.GET("/roadmaps/{roadmap}/coverage", { params: stored(about), signal }))
        : answered(
            api.POST("/roadmaps/{roadmap}/coverage", {
              params: { path: { roadmap } },
              body: bodyOf(about),
              signal,
            }),
          ),
    placeholderData: keepNearest(queryKey),
  });
};

/** How a schedule is looked for; what is absent is up to the service. */
interface Search {
  readonly method?: "solver" | "rules";
  readonly seconds?: number;
  readonly relax?: boolean;
}

/** Which action comes in which quarter. */
export const scheduleQuery = (about: About, search: Search) => {
  const { changes } = about;
  const queryKey = queryKeyOf(about, "schedule", search);
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => {
      const { path, query } = stored(about);
      return changes.length === 0
        ? answered(
            api.GET("/roadmaps/{roadmap}/schedule", {
              params: { path, query: { ...query, ...search } },
              signal,
            }),
          )
        : answered(
            api.POST("/roadmaps/{roadmap}/schedule", {
              params: { path, query: search },
              body: bodyOf(about),
              signal,
            }),
          );
    },
    placeholderData: keepNearest(queryKey),
  });
};
