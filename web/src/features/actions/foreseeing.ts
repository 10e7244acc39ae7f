import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Change, WhatIf } from "../../api/types";
import { impactQuery } from "../../api/what-if";
import { type Consequences, consequencesOf } from "../../draft/consequences";
import { useRoadmap } from "../../draft/roadmap";
import { useActing } from "./acting";

const PAUSE_MS = 250;

/** What changes would do, as far as that is known yet. */
export interface Foreseen {
  readonly outcome: WhatIf | null;
  readonly consequences: Consequences | null;
  readonly error: Error | null;
  /** Whether the answer about the newest changes is still on its way. */
  readonly waiting: boolean;
  readonly retry: () => void;
}

/** The newest value once it has stopped becoming different, so that typing asks nothing. */
function useSettled(written: string): string {
  const [settled, setSettled] = useState(written);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(written), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [written]);
  return settled;
}

/** Asks what changes would do after those of the draft, while they are being filled in. */
export function useForeseen(changes: readonly Change[] | null): Foreseen {
  const { id, entry, draft, changes: drafted, whatIf } = useRoadmap();
  const { busy } = useActing();
  const written = JSON.stringify(changes);
  const settled = useSettled(written);
  const now = changes === null ? "null" : settled;
  const asked = useMemo(() => JSON.parse(now) as readonly Change[] | null, [now]);
  const base = draft?.base ?? entry.latest.number;
  const query = useQuery({
    ...impactQuery(id, base, [...drafted, ...(asked ?? [])]),
    // Once they stand in the draft, these changes must not be asked about on top of it.
    enabled: asked !== null && !busy,
  });
  const outcome = asked && !query.error ? (query.data ?? null) : null;
  const consequences = useMemo(
    () => outcome && consequencesOf(drafted.length > 0 ? whatIf : null, outcome),
    [outcome, drafted, whatIf],
  );
  return {
    outcome,
    consequences,
    error: asked ? query.error : null,
    waiting: changes !== null && (written !== settled || query.isFetching),
    retry: () => void query.refetch(),
  };
}
