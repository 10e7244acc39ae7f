import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { roadmapsQuery } from "../api/queries";
import { Link } from "../shared/link";
import { Page } from "../shared/page";
import { viewAddress } from "../shared/roadmap-address";
import { useTexts } from "../texts/texts";

/** Roadmaps that are named where an address leads nowhere. */
const MOST = 5;

interface Props {
  /** What exactly is not there. */
  detail?: string;
  /** Ways out besides the usual ones, as items of a list. */
  children?: ReactNode;
}

/** Where an address leads that is not known. */
export function NotFound({ detail, children }: Props) {
  const t = useTexts();
  const { data = [] } = useQuery(roadmapsQuery());
  return (
    <Page title={t("web-not-found-title")} lead={detail ?? t("web-not-found-detail")}>
      <ul className="utrecht-unordered-list">
        {children}
        {data.slice(0, MOST).map(({ id, title }) => (
          <li key={id}>
            <Link to={viewAddress(id, "plan")}>{title}</Link>
          </li>
        ))}
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
