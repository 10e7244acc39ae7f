import { useState } from "react";
import { feedbackFile, type SheetFormat } from "../../api/sheets";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { download } from "../../shared/download";
import { Menu, MenuChoice } from "../../shared/menu";
import { Failed } from "../../shared/states";
import { useTexts } from "../../texts/texts";

const FORMATS: readonly SheetFormat[] = ["pdf", "html", "md"];

/** The ways to give the feedback to the organisation. */
export function Tools({ quarter }: { quarter: string }) {
  const t = useTexts();
  const { id } = useRoadmap();
  const [failure, setFailure] = useState<Error | null>(null);
  const save = async (format: SheetFormat) => {
    setFailure(null);
    try {
      const file = await feedbackFile(id, quarter, format);
      download(file, `${id}-feedback-${quarter}.${format}`);
    } catch (error) {
      setFailure(error as Error);
    }
  };
  return (
    <div className="pp-feedback__tools pp-no-print">
      <Button onClick={() => window.print()}>{t("web-feedback-print")}</Button>
      <Menu label={t("web-feedback-save")}>
        {(close) =>
          FORMATS.map((format) => (
            <MenuChoice
              key={format}
              onChoose={() => {
                close();
                void save(format);
              }}
            >
              {t(`web-feedback-as-${format}`)}
            </MenuChoice>
          ))
        }
      </Menu>
      {failure && <Failed error={failure} />}
    </div>
  );
}
