import { useSearch } from "wouter";
import { useRoadmap } from "../../draft/roadmap";
import { queryWith } from "../../shared/address";
import { Badge } from "../../shared/badge";
import { Link } from "../../shared/link";
import { useTexts } from "../../texts/texts";

/** The actions that are no longer done, with the reasons. */
export function Dropped() {
  const t = useTexts();
  const search = useSearch();
  const { document, plan, stored } = useRoadmap();
  const before = new Set(stored.plan.dropped);
  const dropped = document.actions.filter(({ number }) => plan.dropped.includes(number));
  return dropped.length === 0 ? null : (
    <details className="pp-dropped">
      <summary>{t("web-plan-dropped", { count: dropped.length })}</summary>
      <p>{t("web-plan-dropped-detail")}</p>
      <ul className="pp-dropped__list">
        {dropped.map(({ number, title, status_reason }) => (
          <li key={number}>
            <Link to={queryWith(search, { action: number, edit: null })}>
              {number} {title}
            </Link>{" "}
            {!before.has(number) && <Badge tone="info">{t("web-plan-dropped-now")}</Badge>}
            <p className="pp-prose">{status_reason ?? t("web-plan-dropped-no-reason")}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
