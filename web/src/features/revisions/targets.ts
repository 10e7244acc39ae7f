import type { Revision } from "../../api/types";

type Known = ReadonlyMap<number, Revision>;

/** Which revision undoing brings back: its number; null for none, undefined where it is not known. */
export function undoTarget(latest: Revision, known: Known): number | null | undefined {
  const here = origin(latest, known);
  return here === undefined ? undefined : here > 1 ? here - 1 : null;
}

/** The change whose outcome a revision shows: undoing and redoing are revisions themselves. */
function origin(latest: Revision, known: Known): number | undefined {
  let revision: Revision | undefined = latest;
  while (revision?.restores && (revision.kind === "undone" || revision.kind === "redone")) {
    revision = known.get(revision.restores);
  }
  return revision?.number;
}

/** Which revision redoing brings back: its number; null for none, undefined where it is not known. */
export function redoTarget(latest: Revision, known: Known): number | null | undefined {
  let again = 0;
  let revision: Revision | undefined = latest;
  while (revision && (revision.kind === "undone" || revision.kind === "redone")) {
    if (revision.kind === "undone" && again === 0) {
      const before = known.get(revision.number - 1);
      return before && (before.restores ?? before.number);
    }
    again += revision.kind === "redone" ? 1 : -1;
    revision = known.get(revision.number - 1);
  }
  return revision ? null : undefined;
}
