import { answered, api } from "./client";
import type { AsOf } from "./queries";

/** What a sheet can be kept as. */
export type SheetFormat = "pdf" | "html" | "md";

/** The agenda of what is stored as a PDF, for a quarter such as `2027-Q1`. */
export function sheetFile(roadmap: string, quarter: string, asOf: AsOf): Promise<Blob> {
  return answered(
    api.GET("/roadmaps/{roadmap}/next", {
      params: { path: { roadmap }, query: { format: "pdf", quarter, asOf } },
      parseAs: "blob",
    }),
  );
}

/** The feedback on a quarter as a sheet for the organisation. */
export function feedbackFile(roadmap: string, quarter: string, format: SheetFormat): Promise<Blob> {
  return answered(
    api.GET("/roadmaps/{roadmap}/feedback", {
      params: { path: { roadmap }, query: { quarter, format } },
      parseAs: "blob",
    }),
  ) as Promise<Blob>;
}
