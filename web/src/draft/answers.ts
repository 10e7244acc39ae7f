import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { certificateQuery, cyclesQuery, diagnosticsQuery, nextQuery } from "../api/queries";
import type { Agenda, Certificate, Cycles, Diagnostic } from "../api/types";
import { foreseenCertificateQuery, outlookQuery } from "../api/what-if";
import { useRoadmap } from "./roadmap";

/** An answer about what is on the page: about the draft where there is one. */
export interface Answer<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  /** Whether it is about the draft as it was, because the answer about the newest is on its way. */
  readonly stale: boolean;
  readonly retry: () => void;
}

function answer<T, Part>(query: UseQueryResult<T, Error>, part: (data: T) => Part): Answer<Part> {
  return {
    data: query.data === undefined ? undefined : part(query.data),
    error: query.error,
    stale: query.isPlaceholderData,
    retry: () => void query.refetch(),
  };
}

const whole = <T>(data: T) => data;

/** What a question about the page answers, all of it. */
export function answerOf<T>(query: UseQueryResult<T, Error>): Answer<T> {
  return answer(query, whole);
}

function useOutlook() {
  const { id, draft, changes } = useRoadmap();
  const drafted = draft !== null && changes.length > 0;
  const outlook = useQuery({
    ...outlookQuery(id, draft?.base ?? 0, changes),
    enabled: drafted,
  });
  return { drafted, outlook };
}

/** What can be taken up now. */
export function useNext(): Answer<Agenda> {
  const { id, state } = useRoadmap();
  const { drafted, outlook } = useOutlook();
  const stored = useQuery({ ...nextQuery(id, state), enabled: !drafted });
  return drafted ? answer(outlook, (found) => found.next) : answer(stored, whole);
}

/** Which actions wait for each other. */
export function useCycles(): Answer<Cycles> {
  const { id, state } = useRoadmap();
  const { drafted, outlook } = useOutlook();
  const stored = useQuery({ ...cyclesQuery(id, state), enabled: !drafted });
  return drafted ? answer(outlook, (found) => found.cycles) : answer(stored, whole);
}

/** What the checks report. */
export function useDiagnostics(): Answer<readonly Diagnostic[]> {
  const { id, state } = useRoadmap();
  const { drafted, outlook } = useOutlook();
  const stored = useQuery({ ...diagnosticsQuery(id, state), enabled: !drafted });
  return drafted ? answer(outlook, (found) => found.diagnostics) : answer(stored, whole);
}

/** Why an action stands where it stands. */
export function useCertificate(number: string): Answer<Certificate> {
  const { id, state, draft, changes } = useRoadmap();
  const drafted = draft !== null && changes.length > 0;
  const stored = useQuery({ ...certificateQuery(id, number, state), enabled: !drafted });
  const foreseen = useQuery({
    ...foreseenCertificateQuery(id, draft?.base ?? 0, changes, number),
    enabled: drafted,
  });
  return answer(drafted ? foreseen : stored, whole);
}
