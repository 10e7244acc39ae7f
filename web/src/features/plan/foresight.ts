import { useEffect, useState } from "react";
import type { WhatIf } from "../../api/types";
import { changesToMove, landing } from "../../draft/moving";
import { useRoadmap } from "../../draft/roadmap";
import { useTexts } from "../../texts/texts";
import { alongWith } from "./drafted";

/** Rest of the pointer after which the service is asked, so that passing by costs nothing. */
const REST_MS = 150;

/** What letting a card go over a plateau would do, in words; null without a card over it. */
export function useForesight(number: string | null, plateau: number | null): string | null {
  const t = useTexts();
  const { document, plan, preview } = useRoadmap();
  const [known, setKnown] = useState<{ key: string; outcome: WhatIf } | null>(null);
  const home = plan.placements.find((found) => found.number === number)?.plateau;
  const asked = number !== null && plateau !== null && plateau !== home;
  const key = `${number} ${plateau}`;
  useEffect(() => {
    if (!asked) {
      return;
    }
    let left = false;
    const timer = window.setTimeout(async () => {
      // What cannot be foreseen now is told when the card is let go.
      const outcome = await preview(changesToMove(document, number, plateau)).catch(() => null);
      if (outcome && !left) {
        setKnown({ key, outcome });
      }
    }, REST_MS);
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, [asked, key, number, plateau, document, preview]);

  if (number === null || plateau === null) {
    return null;
  }
  if (!asked) {
    return t("web-plan-drop-home", { number });
  }
  if (known?.key !== key) {
    return t("web-plan-drop-here", { number });
  }
  const landed = landing(known.outcome, number);
  if (landed !== plateau) {
    return t("web-plan-drop-held", { number, plateau: landed ?? 0 });
  }
  const count = alongWith(plan.placements, known.outcome.after.plan.placements, number);
  return count === 0
    ? t("web-plan-drop-alone", { number })
    : t("web-plan-drop-along", { number, count });
}
