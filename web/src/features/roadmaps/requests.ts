import { answered, api } from "../../api/client";
import type { components } from "../../api/schema";
import type { Revision, RoadmapEntry } from "../../api/types";

type Schemas = components["schemas"];

const asItIs = (body: unknown) => body as string;

/** Makes a roadmap; the body is JSON already. */
export function createRoadmap(body: string, key: string) {
  return answered(
    api.POST("/roadmaps", {
      params: { header: { "Idempotency-Key": key } },
      body: body as unknown as Schemas["EmptyRoadmap"],
      bodySerializer: asItIs,
    }),
  );
}

/** Puts a document in the place of the revision that is known; the body is JSON already. */
export function replaceDocument(id: string, known: Revision, body: string, key: string) {
  return answered(
    api.POST("/roadmaps/{roadmap}/revisions", {
      params: {
        path: { roadmap: id },
        header: { "If-Match": `"${known.document}"`, "Idempotency-Key": key },
      },
      body: body as unknown as Schemas["ReplacedRevision"],
      bodySerializer: asItIs,
    }),
  );
}

/** Puts a roadmap in the archive, or takes it out. */
export function archive({ id, latest }: RoadmapEntry, body: Schemas["NewArchiving"], key: string) {
  return answered(
    api.POST("/roadmaps/{roadmap}/archivings", {
      params: {
        path: { roadmap: id },
        header: { "If-Match": `"${latest.document}"`, "Idempotency-Key": key },
      },
      body,
    }),
  );
}
