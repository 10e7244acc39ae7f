import { useEffect, useRef, useState } from "react";
import type { Change, Placement, WhatIf } from "../../api/types";
import { useMove } from "../../draft/moving";
import { useRoadmap } from "../../draft/roadmap";
import { useAnnounce } from "../../shared/announce";
import { useTexts } from "../../texts/texts";
import { alongWith } from "./drafted";

/** Edits of the plan that the board makes itself; others have a form in the panel. */
export interface Replan {
  readonly move: (number: string, plateau: number) => void;
  /** Fixes an action in a plateau; null lets it go. */
  readonly pin: (number: string, plateau: number | null) => void;
  /** The action about which an answer is on its way. */
  readonly asking: string | null;
}

interface Act {
  readonly number: string;
  readonly words: "web-plan-moved" | "web-plan-pinned" | "web-plan-released";
  readonly make: () => Promise<boolean>;
  readonly before: { readonly placements: readonly Placement[]; readonly whatIf: WhatIf | null };
}

/**
 * Makes edits one at a time, and tells in words what each did once the answer is on the board.
 * `onDone` gets the action then, at its new place.
 */
export function useReplan(onDone: (number: string) => void): Replan {
  const t = useTexts();
  const announce = useAnnounce();
  const { plan, whatIf, propose } = useRoadmap();
  const moveTo = useMove();
  const [asking, setAsking] = useState<Act | null>(null);
  const pending = useRef<Act | null>(null);

  useEffect(() => {
    const act = pending.current;
    if (!act || !whatIf || whatIf === act.before.whatIf) {
      return;
    }
    pending.current = null;
    const { placements } = whatIf.after.plan;
    const { number, words, before } = act;
    announce(
      t(words, {
        number,
        plateau: placements.find((found) => found.number === number)?.plateau ?? 0,
        count: alongWith(before.placements, placements, number),
      }),
    );
    onDone(number);
  }, [whatIf, announce, t, onDone]);

  const run = async (act: Act) => {
    if (pending.current) {
      return;
    }
    pending.current = act;
    setAsking(act);
    let made = false;
    try {
      made = await act.make();
    } finally {
      setAsking(null);
      if (!made) {
        pending.current = null;
      }
    }
  };
  const before = { placements: plan.placements, whatIf };
  const proposed = (changes: readonly Change[]) => async () => (await propose(changes)) !== null;
  return {
    move: (number, plateau) =>
      void run({
        number,
        words: "web-plan-moved",
        make: () => moveTo(number, plateau),
        before,
      }),
    pin: (number, plateau) =>
      void run({
        number,
        words: plateau === null ? "web-plan-released" : "web-plan-pinned",
        make: proposed([{ change: "pin", action: number, plateau }]),
        before,
      }),
    asking: asking?.number ?? null,
  };
}
