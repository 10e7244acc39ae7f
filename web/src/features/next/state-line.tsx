import { useQuery } from "@tanstack/react-query";
import { revisionQuery } from "../../api/states";
import { useRoadmap } from "../../draft/roadmap";
import { Moment } from "../../shared/moment";
import { useTexts } from "../../texts/texts";

/** Which roadmap, in which state, this tells about: on paper too. */
export function StateLine() {
  const t = useTexts();
  const { id, asOf, entry, draft, changes, stored } = useRoadmap();
  const wanted = asOf ?? String(draft?.base ?? entry.latest.number);
  const number = /^\d+$/.test(wanted) ? Number(wanted) : null;
  const known = number === entry.latest.number ? entry.latest : undefined;
  const { data } = useQuery({
    ...revisionQuery(id, number ?? 0),
    enabled: number !== null && !known,
  });
  const revision = known ?? data;
  return (
    <p className="pp-next__state">
      <span>{stored.document.title}</span>
      {changes.length > 0 && <strong>{t("web-next-draft", { count: changes.length })}</strong>}
      {number === null ? (
        <Moment at={wanted} />
      ) : (
        <span>
          {t("web-next-revision", { number: wanted })}
          {revision && (
            <>
              , <Moment at={revision.at} />
            </>
          )}
        </span>
      )}
      <span>{t("web-next-mark", { mark: stored.plan.roadmap_sha256.slice(0, 12) })}</span>
    </p>
  );
}
