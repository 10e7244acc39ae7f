import type { Diagnostic } from "../../api/types";
import type { Consequences } from "../../draft/consequences";
import type { Texts } from "../../texts/texts";

/** What the checks report besides the cycles, which are told in full. */
export function reportedBeside({ cycles, reported }: Consequences): readonly Diagnostic[] {
  return cycles.length > 0 ? reported.filter(({ code }) => code !== "cycle") : reported;
}

/** What an edit does in a few sentences, to show and to read out. */
export function summaryOf(t: Texts, found: Consequences): string {
  const counts = {
    added: found.added.length,
    removed: found.removed.length,
    reported: reportedBeside(found).length,
    solved: found.solved.length,
    cycles: found.cycles.length,
  };
  return [
    t("web-actions-effect-moves", { count: found.moves.length + found.back.length }),
    ...Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => t(`web-actions-effect-${name}`, { count })),
  ].join(" ");
}
