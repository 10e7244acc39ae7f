import { queryOptions } from "@tanstack/react-query";
import { answered, api } from "./client";
import { type AsOf, keyOf } from "./queries";
import type { components, operations } from "./schema";
import type { Revision } from "./types";

type Schemas = components["schemas"];

export type Exports = Schemas["WordedExports"];
export type Offer = Schemas["WordedOffer"];
export type Import = Schemas["WordedImport"];

type ExportFormat = NonNullable<
  NonNullable<operations["exportRoadmap"]["parameters"]["query"]>["format"]
>;
type ImportFormat = NonNullable<
  NonNullable<operations["askImport"]["parameters"]["query"]>["format"]
>;

/** The formats of other tools, and what each of them would lose of a roadmap. */
export const exportsQuery = (roadmap: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "exports", asOf ?? "latest"],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/exports", {
          params: { path: { roadmap }, query: { asOf } },
          signal,
        }),
      ),
  });

/** A file, and what the service calls it. */
export interface NamedFile {
  readonly content: Blob;
  readonly name: string;
}

/** A roadmap in a format of another tool. */
export async function exportFile(roadmap: string, offer: Offer, asOf: AsOf): Promise<NamedFile> {
  let name = `${roadmap}.${offer.suffix}`;
  const asked = api
    .GET("/roadmaps/{roadmap}/export", {
      params: { path: { roadmap }, query: { format: offer.name as ExportFormat, asOf } },
      parseAs: "blob",
    })
    .then((found) => {
      const given = /filename="([^"]+)"/.exec(
        found.response.headers.get("Content-Disposition") ?? "",
      );
      name = given?.[1] ?? name;
      return found;
    });
  return { content: (await answered(asked)) as Blob, name };
}

/** Which file is compared, and what is said about it. */
export interface Brought {
  readonly file: File;
  /** Name of its format; null when the name of the file tells it. */
  readonly format: string | null;
  /** Number of the revision that it was made from; null when the file tells that itself. */
  readonly base: number | null;
  /** Positions of conflicts of which the file wins. */
  readonly keep: readonly number[];
  /** Positions of conflicts that stay as they are now. */
  readonly drop: readonly number[];
}

/** A file became another one since it was chosen: a browser reads it only as it was then. */
export class FileChanged extends Error {
  override readonly name = "FileChanged";
}

/**
 * What a file of another tool would change; nothing is stored.
 *
 * Throws `FileChanged` when somebody saved the file since it was chosen.
 */
export async function askImport(
  roadmap: string,
  { file, format, base, keep, drop }: Brought,
): Promise<Import> {
  const content = await file.arrayBuffer().catch(() => {
    throw new FileChanged();
  });
  return answered(
    api.POST("/roadmaps/{roadmap}/imports", {
      params: {
        path: { roadmap },
        query: {
          file: file.name,
          format: (format ?? undefined) as ImportFormat | undefined,
          base: base ?? undefined,
          keep: [...keep],
          drop: [...drop],
        },
      },
      headers: { "Content-Type": "application/octet-stream" },
      body: content,
      bodySerializer: (sent) => sent as ArrayBuffer,
    }),
  );
}

/** Who takes a file over, and why. */
export interface Accepted {
  readonly found: Import;
  readonly reason: string;
  readonly author: string | null;
}

/** Takes over what a file would change, as one revision on exactly what it was compared with. */
export function acceptImport(
  roadmap: string,
  { found, reason, author }: Accepted,
  key: string,
): Promise<Revision> {
  return answered(
    api.POST("/roadmaps/{roadmap}/revisions", {
      params: {
        path: { roadmap },
        header: { "If-Match": `"${found.document_sha256}"`, "Idempotency-Key": key },
      },
      body: { changes: found.changes, reason, author },
    }),
  );
}
