import { useEffect, useState } from "react";
import type { Change, WhatIf } from "../../api/types";
import type { Edited } from "../../draft/edits";
import { useMove } from "../../draft/moving";
import { useRoadmap } from "../../draft/roadmap";
import { useAnnounce } from "../../shared/announce";
import { useTexts } from "../../texts/texts";
import { alongWith } from "./drafted";

/** Edits of the plan that the board makes itself; others have a form in the panel. */
export interface Replan {
  readonly move: (number: string, plateau: number) => void;
  /** Moves an action to the next plateau, or to the one before. */
  readonly step: (number: string, steps: 1 | -1) => void;
  /** Fixes an action in a plateau; null lets it go. */
  readonly pin: (number: string, plateau: number | null) => void;
  /** The action about which an answer is on its way. */
  readonly asking: string | null;
}

type Words = "web-plan-moved" | "web-plan-pinned" | "web-plan-released";

/**
 * Makes edits one at a time, and tells in words what each did. `onDone` gets the action once the
 * board shows it at its new place.
 */
export function useReplan(onDone: (number: string) => void): Replan {
  const t = useTexts();
  const announce = useAnnounce();
  const { document, whatIf, propose } = useRoadmap();
  const moveTo = useMove();
  const [asking, setAsking] = useState<readonly string[]>([]);
  const [done, setDone] = useState<{ number: string; after: WhatIf } | null>(null);

  useEffect(() => {
    if (done && done.after === whatIf) {
      setDone(null);
      onDone(done.number);
    }
  }, [done, whatIf, onDone]);

  const run = async (number: string, words: Words, make: () => Promise<Edited | null>) => {
    setAsking((others) => [...others, number]);
    setDone(null);
    try {
      const edited = await make();
      if (edited) {
        const { after, plan } = edited;
        const { placements } = after.after.plan;
        announce(
          t(words, {
            number,
            plateau: placements.find((found) => found.number === number)?.plateau ?? 0,
            count: alongWith(plan.placements, placements, number),
          }),
        );
        setDone({ number, after });
      }
    } finally {
      setAsking(([, ...others]) => others);
    }
  };
  return {
    move: (number, plateau) =>
      void run(number, "web-plan-moved", () => moveTo(number, () => plateau)),
    step: (number, steps) =>
      void run(number, "web-plan-moved", () =>
        moveTo(number, (now) => {
          const plateau = now + steps;
          if (document.plateaus.some((found) => found.number === plateau)) {
            return plateau;
          }
          announce(t(steps > 0 ? "web-plan-outermost" : "web-plan-innermost", { number }));
          return null;
        }),
      ),
    pin: (number, plateau) => {
      const changes: readonly Change[] = [{ change: "pin", action: number, plateau }];
      void run(number, plateau === null ? "web-plan-released" : "web-plan-pinned", () =>
        propose(changes),
      );
    },
    asking: asking[0] ?? null,
  };
}
