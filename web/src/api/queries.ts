import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answered, api, itemsOf } from "./client";
import { type RoadmapDocument, wholeDocument } from "./document";
import { keepNearest } from "./nearest";
import type { components } from "./schema";
import type {
  Agenda,
  Baseline,
  Change,
  Diagnostic,
  Revision,
  RoadmapEntry,
  Scenario,
  WhatIf,
} from "./types";

/** Which state of a roadmap is asked: a revision or a moment; the latest when absent. */
export type AsOf = string | undefined;

/** Questions about one roadmap begin with this, so that one write can make them all stale. */
export const keyOf = (roadmap: string) => ["roadmap", roadmap] as const;

const POLL_MS = 15_000;

export const roadmapsQuery = (archived = false) =>
  queryOptions({
    queryKey: ["roadmaps", archived],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps", { params: { query: { archived, pageSize: 500 } }, signal }),
      ).then(itemsOf<RoadmapEntry>),
  });

/** What is newest of a roadmap; asked again and again, to notice what others save. */
export const entryQuery = (roadmap: string) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "entry"],
    queryFn: ({ signal }) =>
      answered(api.GET("/roadmaps/{roadmap}", { params: { path: { roadmap } }, signal })),
    refetchInterval: POLL_MS,
  });

export const documentQuery = (roadmap: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "document", asOf ?? "latest"],
    queryFn: ({ signal }): Promise<RoadmapDocument> =>
      answered(
        api.GET("/roadmaps/{roadmap}/document", {
          params: { path: { roadmap }, query: { asOf } },
          signal,
        }),
      ).then(wholeDocument),
    placeholderData: keepPreviousData,
  });

export const planQuery = (roadmap: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "plan", asOf ?? "latest"],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/plan", {
          params: { path: { roadmap }, query: { asOf } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

type Question = components["schemas"]["Question"];

/** Asks what changes would do; how much of it is told decides what the answer is. */
const foreseen = <Told>(
  roadmap: string,
  base: number,
  changes: readonly Change[],
  more: Pick<Question, "tell" | "explain">,
  signal?: AbortSignal,
) =>
  answered(
    api.POST("/roadmaps/{roadmap}/impact", {
      params: { path: { roadmap } },
      body: { changes: [...changes], as_of: base, ...more },
      ...(signal && { signal }),
    }),
  ) as Promise<Told>;

/** What changes on a revision would do; nothing is stored. */
export const impactQuery = (roadmap: string, base: number, changes: readonly Change[]) => {
  const queryKey = [...keyOf(roadmap), "impact", base, changes] as const;
  return queryOptions({
    queryKey,
    // Without a signal: an edit may wait for the answer that a form, gone by then, asked for.
    queryFn: () => foreseen<WhatIf>(roadmap, base, changes, { tell: "plan" }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepNearest(queryKey),
  });
};

/** What is next, which cycles there are, and what the checks report after changes, in words. */
export const outlookQuery = (roadmap: string, base: number, changes: readonly Change[]) => {
  const queryKey = [...keyOf(roadmap), "outlook", base, changes] as const;
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }): Promise<components["schemas"]["WordedOutlook"]> => {
      const { worded } = await foreseen<components["schemas"]["WordedWhatIf"]>(
        roadmap,
        base,
        changes,
        { tell: "words" },
        signal,
      );
      if (!worded) {
        throw new Error("the service left out what was asked in words");
      }
      return worded;
    },
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepNearest(queryKey),
  });
};

/** Why an action stands where it stands after changes. */
export const foreseenCertificateQuery = (
  roadmap: string,
  base: number,
  changes: readonly Change[],
  number: string,
) => {
  const queryKey = [...keyOf(roadmap), "foreseen-certificate", base, changes, number] as const;
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }) => {
      const { certificates } = await foreseen<WhatIf>(
        roadmap,
        base,
        changes,
        { tell: "plan", explain: [number] },
        signal,
      );
      const [found] = certificates;
      if (!found) {
        throw new Error("the service left out the certificate that was asked for");
      }
      return found;
    },
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepNearest(queryKey),
  });
};

export const certificateQuery = (roadmap: string, number: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "certificate", number, asOf ?? "latest"],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/certificates/{number}", {
          params: { path: { roadmap, number }, query: { asOf } },
          signal,
        }),
      ),
  });

export const nextQuery = (roadmap: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "next", asOf ?? "latest"],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/next", {
          params: { path: { roadmap }, query: { asOf } },
          signal,
        }),
        // The same address gives the sheet for a meeting, as other media.
      ) as Promise<Agenda>,
  });

export const cyclesQuery = (roadmap: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "cycles", asOf ?? "latest"],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/cycles", {
          params: { path: { roadmap }, query: { asOf } },
          signal,
        }),
      ),
  });

export const diagnosticsQuery = (roadmap: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "diagnostics", asOf ?? "latest"],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/diagnostics", {
          params: { path: { roadmap }, query: { asOf, pageSize: 500 } },
          signal,
        }),
      ).then(itemsOf<Diagnostic>),
  });

export const revisionsQuery = (roadmap: string) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "revisions"],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/revisions", {
          params: { path: { roadmap }, query: { pageSize: 500, sort: "-number" } },
          signal,
        }),
      ).then(itemsOf<Revision>),
  });

export const baselinesQuery = (roadmap: string) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "baselines"],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/baselines", {
          params: { path: { roadmap }, query: { pageSize: 500 } },
          signal,
        }),
      ).then(itemsOf<Baseline>),
  });

export const scenariosQuery = (roadmap: string) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "scenarios"],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/scenarios", {
          params: { path: { roadmap }, query: { pageSize: 500 } },
          signal,
        }),
      ).then(itemsOf<Scenario>),
  });

/** How two states differ; words such as "latest" mean another state once `latest` moves on. */
export const comparisonQuery = (roadmap: string, left: string, right: string, latest?: number) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "comparison", left, right, latest ?? null],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/comparison", {
          params: { path: { roadmap }, query: { left, right } },
          signal,
        }),
      ),
  });

/** One revision; it never changes any more. */
export const revisionQuery = (roadmap: string, number: number) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "revision", number],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/revisions/{number}", {
          params: { path: { roadmap, number } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Revisions a page holds. */
export const REVISIONS_A_PAGE = 50;

/** One page of the history, the newest first, and how many revisions there are in all. */
export const revisionsPageQuery = (roadmap: string, page: number) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "revisions", page],
    queryFn: async ({ signal }) => {
      const found = await answered(
        api.GET("/roadmaps/{roadmap}/revisions", {
          params: {
            path: { roadmap },
            query: { page, pageSize: REVISIONS_A_PAGE, sort: "-number" },
          },
          signal,
        }),
      );
      return { revisions: itemsOf<Revision>(found), total: found.total };
    },
    placeholderData: keepPreviousData,
  });
