import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answered, api, itemsOf } from "./client";
import { type RoadmapDocument, wholeDocument } from "./document";
import type { Agenda, Diagnostic, Feedback, RoadmapEntry } from "./types";

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

/** What was promised for a quarter, and what came of it; always about what is stored. */
export const feedbackQuery = (roadmap: string, quarter: string) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "feedback", quarter],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/feedback", {
          params: { path: { roadmap }, query: { quarter } },
          signal,
        }),
      ) as Promise<Feedback>,
  });
