import { useEffect, useRef, useState } from "react";
import type { Draft } from "../../draft/draft";
import { readDraft, writeDraft } from "../../draft/store";

/** What is typed for saving a draft. */
export type Typed = Pick<Draft, "reason" | "decision">;

const PAUSE_MS = 400;

function keep(roadmap: string, typed: Typed): void {
  const draft = readDraft(roadmap);
  if (draft && (draft.reason !== typed.reason || draft.decision !== typed.decision)) {
    writeDraft(roadmap, { ...draft, ...typed });
  }
}

/** What is typed, kept with the draft as soon as the typing rests, the dialog closes or the page goes. */
export function useTyped(roadmap: string, draft: Draft) {
  const [typed, setTyped] = useState<Typed>({ reason: draft.reason, decision: draft.decision });
  const newest = useRef(typed);
  useEffect(() => {
    newest.current = typed;
    // Not at every key: the whole page shows the draft.
    const timer = window.setTimeout(() => keep(roadmap, typed), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [roadmap, typed]);
  useEffect(() => {
    const now = () => keep(roadmap, newest.current);
    window.addEventListener("pagehide", now);
    return () => {
      window.removeEventListener("pagehide", now);
      now();
    };
  }, [roadmap]);
  return [typed, setTyped] as const;
}
