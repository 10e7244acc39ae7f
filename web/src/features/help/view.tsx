import { Page } from "../../shared/page";
import { useTexts } from "../../texts/texts";

export default function View() {
  const t = useTexts();
  return <Page title={t("web-help")}>…</Page>;
}
