import { answered, api } from "../../api/client";
import type { components } from "../../api/schema";
import type { Revision } from "../../api/types";

type Schemas = components["schemas"];

/** What takes the roadmap back to an earlier state, or forth again. */
export type Return = (
  | { readonly act: "restore"; readonly to: number }
  | { readonly act: "undo" | "redo"; readonly to: number | undefined }
) & {
  /** The latest revision when it was chosen: the one that makes place, and no newer one. */
  readonly from: Revision;
};

/** Who returns to a state, and why. */
export interface Reasoned {
  readonly reason: string;
  readonly author: string | null;
}

function bodyOf(
  found: Return,
  { reason, author }: Reasoned,
): Schemas["RestoredRevision"] | Schemas["UndoneRevision"] | Schemas["RedoneRevision"] {
  switch (found.act) {
    case "restore":
      return { reason, author, restores: found.to };
    case "undo":
      return { reason, author, undo: true };
    case "redo":
      return { reason, author, redo: true };
  }
}

const conditions = (known: string, key: string) => ({
  "If-Match": `"${known}"`,
  "Idempotency-Key": key,
});

/** Makes an earlier state the newest one, if the latest revision is still the one it was chosen on. */
export function saveReturn(roadmap: string, found: Return, reasoned: Reasoned, key: string) {
  return answered(
    api.POST("/roadmaps/{roadmap}/revisions", {
      params: { path: { roadmap }, header: conditions(found.from.document, key) },
      body: bodyOf(found, reasoned),
    }),
  );
}

/** Writes down that a revision was adopted by a decision. */
export function adopt(
  roadmap: string,
  revision: Revision,
  body: Schemas["NewBaseline"],
  key: string,
) {
  return answered(
    api.POST("/roadmaps/{roadmap}/baselines", {
      params: {
        path: { roadmap },
        header: conditions(revision.sha256 ?? revision.document, key),
      },
      body,
    }),
  );
}
