import { answered, api } from "../../api/client";
import type { AsOf } from "../../api/queries";

/** The agenda of what is stored as a PDF, for a quarter such as `2027-Q1`. */
export function sheetFile(roadmap: string, quarter: string, asOf: AsOf): Promise<Blob> {
  return answered(
    api.GET("/roadmaps/{roadmap}/next", {
      params: { path: { roadmap }, query: { format: "pdf", quarter, asOf } },
      parseAs: "blob",
    }),
  );
}
