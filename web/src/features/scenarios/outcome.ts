import type { WhatIf } from "../../api/types";
import { useLanguage, useTexts } from "../../texts/texts";

/** The moves to another plateau; the other moves are from wave to wave within one. */
export function movesOf({ impact }: Pick<WhatIf, "impact">) {
  const shifts = impact.moves.filter(({ before, after }) => before.plateau !== after.plateau);
  const turns = impact.moves.filter(({ before, after }) => before.plateau === after.plateau);
  return { shifts, turns };
}

/** The new diagnostics besides cycles, which are told by themselves. */
export function newDiagnosticsOf({ impact }: Pick<WhatIf, "impact">) {
  return impact.new_diagnostics.filter(({ code }) => code !== "cycle");
}

/** Tells in one sentence what changes do: "4 acties schuiven, 1 vervalt en 1 nieuwe signalering". */
export function useOutcomeWords(): (whatIf: WhatIf) => string {
  const t = useTexts();
  const list = new Intl.ListFormat(useLanguage(), { type: "conjunction" });
  return (whatIf) => {
    const { impact, new_cycles } = whatIf;
    const { shifts, turns } = movesOf(whatIf);
    const parts = [
      [shifts, "moved"],
      [impact.added, "added"],
      [impact.removed, "removed"],
      [shifts.length > 0 ? [] : turns, "waves"],
      [new_cycles, "cycles"],
      [newDiagnosticsOf(whatIf), "diagnostics"],
      [impact.solved_diagnostics, "solved"],
    ] as const;
    const told = parts
      .filter(([found]) => found.length > 0)
      .map(([found, name]) => t(`web-scenarios-outcome-${name}`, { count: found.length }));
    return told.length > 0 ? list.format(told) : t("web-scenarios-outcome-none");
  };
}
