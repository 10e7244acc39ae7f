import { useState } from "react";
import { download } from "../../shared/download";
import { Menu, MenuChoice } from "../../shared/menu";
import { Failed } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import type { Asked } from "./choice";
import { drawingFile, type Format } from "./drawing";

const FORMATS: readonly Format[] = ["svg", "png", "pdf", "dot"];

/** Downloads the drawing that is on the page. */
export function Saving({ roadmap, asked }: { roadmap: string; asked: Asked }) {
  const t = useTexts();
  const [failure, setFailure] = useState<Error | null>(null);
  const save = async (format: Format) => {
    setFailure(null);
    try {
      download(await drawingFile(roadmap, asked, format), `${roadmap}.${format}`);
    } catch (error) {
      setFailure(error as Error);
    }
  };
  return (
    <>
      <Menu label={t("web-graph-save")}>
        {(close) =>
          FORMATS.map((format) => (
            <MenuChoice
              key={format}
              onChoose={() => {
                close();
                void save(format);
              }}
            >
              {t(`web-graph-save-${format}`)}
            </MenuChoice>
          ))
        }
      </Menu>
      {failure && <Failed error={failure} />}
    </>
  );
}
