import { Link } from "../shared/link";
import { Page } from "../shared/page";
import { useTexts } from "../texts/texts";

/** Where an address leads that is not known. */
export function NotFound() {
  const t = useTexts();
  return (
    <Page title={t("web-not-found-title")} lead={t("web-not-found-detail")}>
      <ul className="utrecht-unordered-list">
        <li>
          <Link to="/roadmaps">{t("web-roadmaps")}</Link>
        </li>
        <li>
          <Link to="/help">{t("web-help")}</Link>
        </li>
      </ul>
    </Page>
  );
}
