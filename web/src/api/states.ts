import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answered, api, itemsOf } from "./client";
import { keyOf } from "./queries";
import type { Baseline, Revision, Scenario } from "./types";

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
