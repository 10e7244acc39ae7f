import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "./client";
import { keepNearest } from "./nearest";
import { keyOf } from "./queries";
import type { components } from "./schema";
import type { Change, WhatIf } from "./types";

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
