import { useQuery } from "@tanstack/react-query";
import { revisionsQuery } from "../../api/states";
import type { Revision } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useChangeWords } from "../../draft/wording";
import { Link } from "../../shared/link";
import { Moment } from "../../shared/moment";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { names } from "./naming";
import { Section } from "./section";

/** The revisions that changed an action, the newest first. */
export function History({ number }: { number: string }) {
  const t = useTexts();
  const { id, entry } = useRoadmap();
  const address = useRoadmapAddress(id);
  const { data, error, refetch } = useQuery(revisionsQuery(id));
  if (!data) {
    return (
      <Section title={t("web-actions-history")}>
        {error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />}
      </Section>
    );
  }
  const touching = data.filter((revision) =>
    revision.changes?.some((change) => names(change, number)),
  );
  // Where a whole document was put in, nobody wrote down which actions that changed.
  const whole = data.filter(({ kind, changes }) => kind !== "created" && !changes?.length);
  return (
    <Section title={t("web-actions-history")}>
      {touching.length === 0 && (
        <p className="pp-quiet">{t("web-actions-history-none", { number })}</p>
      )}
      <ol className="pp-history">
        {touching.map((revision) => (
          <Touched key={revision.number} revision={revision} number={number} />
        ))}
      </ol>
      {whole.length > 0 && (
        <p className="pp-quiet">{t("web-actions-history-whole", { count: whole.length })}</p>
      )}
      {data.length < entry.latest.number && (
        <p className="pp-quiet">{t("web-actions-history-part", { count: data.length })}</p>
      )}
      <p>
        <Link to={address("revisions", { action: number })}>{t("web-actions-history-all")}</Link>
      </p>
    </Section>
  );
}

function Touched({ revision, number }: { revision: Revision; number: string }) {
  const t = useTexts();
  const { id, stored } = useRoadmap();
  const address = useRoadmapAddress(id);
  const words = useChangeWords();
  const told = (revision.changes ?? []).filter((change) => names(change, number));
  return (
    <li>
      <p>
        <Moment at={revision.at} />, {revision.author}
      </p>
      <p>{revision.reason}</p>
      <ul>
        {told.map((change) => (
          <li key={JSON.stringify(change)}>{words(change, stored.document)}</li>
        ))}
      </ul>
      <p>
        <Link
          to={address("comparison", {
            left: `${revision.number - 1}`,
            right: `${revision.number}`,
            action: number,
          })}
        >
          {t("web-actions-history-compare", { revision: revision.number })}
        </Link>
      </p>
    </li>
  );
}
