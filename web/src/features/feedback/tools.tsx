import { feedbackFile, type SheetFormat } from "../../api/sheets";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { SaveMenu } from "../../shared/save-menu";
import { useTexts } from "../../texts/texts";

const FORMATS: readonly SheetFormat[] = ["pdf", "html", "md"];

/** The ways to give the feedback to the organisation. */
export function Tools({ quarter }: { quarter: string }) {
  const t = useTexts();
  const { id } = useRoadmap();
  return (
    <div className="pp-feedback__tools pp-no-print">
      <Button onClick={() => window.print()}>{t("web-feedback-print")}</Button>
      <SaveMenu
        label={t("web-feedback-save")}
        formats={FORMATS}
        name={(format) => t(`web-feedback-as-${format}`)}
        file={(format) => feedbackFile(id, quarter, format)}
        fileName={`${id}-feedback-${quarter}`}
      />
    </div>
  );
}
