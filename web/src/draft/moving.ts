import { useQueryClient } from "@tanstack/react-query";
import { foreseenCertificateQuery } from "../api/queries";
import type { Change, RoadmapDocument, WhatIf } from "../api/types";
import { useTexts } from "../texts/texts";
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
 * refusal says what, and offers the nearest plateau that it can reach.
 */
export function useMove(): (number: string, plateau: number) => Promise<boolean> {
  const t = useTexts();
  const client = useQueryClient();
  const { id, entry, draft, changes: drafted, ...roadmap } = useRoadmap();
  const { document, plan, preview, propose, setRefusal } = roadmap;
  const base = draft?.base ?? entry.latest.number;
  /** Why it would stand where it lands: the first paragraph of its certificate. */
  const why = async (number: string, changes: readonly Change[]) => {
    const asked = foreseenCertificateQuery(id, base, [...drafted, ...changes], number);
    const certificate = await client.fetchQuery(asked).catch(() => null);
    return certificate?.text.split("\n\n")[0] ?? "";
  };
  const name = (plateau: number) => {
    const found = document.plateaus.find(({ number }) => number === plateau);
    return t("plateau-name", { number: plateau, title: found?.title ?? "" });
  };
  return async (number, plateau) => {
    const changes = changesToMove(document, number, plateau);
    const outcome = await preview(changes).catch(() => null);
    const landed = outcome && landing(outcome, number);
    if (landed === null || landed === plateau) {
      // What cannot even be asked is refused by the service, in its own words.
      return (await propose(changes)) !== null;
    }
    const now = plan.placements.find((placement) => placement.number === number)?.plateau;
    setRefusal({
      title: t("web-move-refused-title", { action: number, plateau: name(plateau) }),
      text: t("web-move-refused", {
        action: number,
        plateau: name(landed),
        why: await why(number, changes),
      }),
      instead:
        landed === now
          ? []
          : [
              {
                label: t("web-move-instead", { plateau: name(landed) }),
                changes: changesToMove(document, number, landed),
              },
            ],
    });
    return false;
  };
}
