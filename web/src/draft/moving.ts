import { useQueryClient } from "@tanstack/react-query";
import type { Change, Plan, RoadmapDocument, WhatIf } from "../api/types";
import { foreseenCertificateQuery } from "../api/what-if";
import { useTexts } from "../texts/texts";
import type { Edited, Now } from "./edits";
import { useRoadmap } from "./roadmap";

/** The changes that put an action in a plateau: its pin when it has one, else its earliest plateau. */
export function changesToMove(
  document: RoadmapDocument,
  number: string,
  plateau: number,
): Change[] {
  const action = document.actions.find((found) => found.number === number);
  return action?.pin == null
    ? [{ change: "move-floor", action: number, plateau, reason: null }]
    : [{ change: "pin", action: number, plateau }];
}

/** Where an action stands after changes, or null when it is not in the plan. */
export function landing(outcome: WhatIf, number: string): number | null {
  const found = outcome.after.plan.placements.find((placement) => placement.number === number);
  return found?.plateau ?? null;
}

/**
 * Moves an action to a plateau, if it then really stands there. Where something holds it, the
 * refusal says what, and offers the nearest plateau that it can reach. `to` gets the plateau where
 * it stands once its turn has come, and tells where it goes; null leaves it there.
 */
export function useMove(): (
  number: string,
  to: (plateau: number) => number | null,
) => Promise<Edited | null> {
  const t = useTexts();
  const client = useQueryClient();
  const { id, propose } = useRoadmap();
  /** Why it would stand where it lands: the first paragraph of its certificate. */
  const why = async (number: string, base: number, changes: readonly Change[]) => {
    const asked = foreseenCertificateQuery(id, base, changes, number);
    const certificate = await client.fetchQuery({ ...asked, retry: false }).catch(() => null);
    return certificate?.text.split("\n\n")[0] ?? "";
  };
  return (number, to) => {
    const stands = ({ placements }: Plan) =>
      placements.find((placement) => placement.number === number)?.plateau ?? 0;
    const goal = ({ plan }: Now) => {
      const now = stands(plan);
      const plateau = to(now);
      return plateau === now ? null : plateau;
    };
    return propose({
      changes: (now) => {
        const plateau = goal(now);
        return plateau === null ? [] : changesToMove(now.document, number, plateau);
      },
      refused: async (now, changes, after) => {
        const plateau = goal(now);
        const landed = landing(after, number);
        if (plateau === null || landed === null || landed === plateau) {
          return null;
        }
        const name = (place: number) => {
          const found = now.document.plateaus.find((known) => known.number === place);
          return t("plateau-name", { number: place, title: found?.title ?? "" });
        };
        return {
          title: t("web-move-refused-title", { action: number, plateau: name(plateau) }),
          text: t("web-move-refused", {
            action: number,
            plateau: name(landed),
            why: await why(number, now.base, [...now.changes, ...changes]),
          }),
          instead:
            landed === stands(now.plan)
              ? []
              : [
                  {
                    label: t("web-move-instead", { plateau: name(landed) }),
                    changes: changesToMove(now.document, number, landed),
                  },
                ],
        };
      },
    });
  };
}
