import { useRoadmapAddress } from "../../shared/roadmap-address";
import { SaveMenu } from "../../shared/save-menu";
import { useTexts } from "../../texts/texts";
import type { Asked } from "./choice";
import { drawingFile, type Format } from "./drawing";

const FORMATS: readonly Format[] = ["svg", "png", "pdf", "dot"];

/** Downloads the drawing that is on the page. */
export function Saving({ roadmap, asked }: { roadmap: string; asked: Asked }) {
  const t = useTexts();
  const address = useRoadmapAddress(roadmap);
  return (
    <SaveMenu
      label={t("web-graph-save")}
      formats={FORMATS}
      name={(format) => t(`web-graph-save-${format}`)}
      file={(format) => drawingFile(roadmap, asked, format)}
      fileName={roadmap}
      more={{ label: t("web-graph-save-more"), to: address("exchange") }}
    />
  );
}
