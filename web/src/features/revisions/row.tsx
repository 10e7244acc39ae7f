import type { Baseline, Revision } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useChangeWords } from "../../draft/wording";
import { Badge } from "../../shared/badge";
import { Link } from "../../shared/link";
import { Menu, MenuChoice } from "../../shared/menu";
import { Moment } from "../../shared/moment";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { useTexts } from "../../texts/texts";
import { DecisionWords } from "./decision-words";

interface Props {
  revision: Revision;
  /** The decisions by which it was adopted. */
  adopted: readonly Baseline[];
  onRestore: (() => void) | null;
  onAdopt: (() => void) | null;
}

/** One revision: what was done, by whom, when and why, and what can be done with it. */
export function RevisionRow({ revision, adopted, onRestore, onAdopt }: Props) {
  const t = useTexts();
  const { asOf, entry } = useRoadmap();
  const number = String(revision.number);
  const kind = revision.kind ?? "changed";
  return (
    <li className="pp-revisions__row">
      <div className="pp-revisions__name">
        <h2>{t("web-revisions-name", { number })}</h2>
        {revision.number === entry.latest.number && (
          <Badge tone="good">{t("web-revisions-newest")}</Badge>
        )}
        {adopted.length > 0 && <Badge tone="info">{t("web-revisions-baseline")}</Badge>}
        {asOf === number && <Badge tone="caution">{t("web-revisions-here")}</Badge>}
      </div>
      <div className="pp-revisions__told">
        <p className="pp-revisions__reason pp-prose">{revision.reason}</p>
        <p className="pp-revisions__by">
          <span>{revision.author}</span>
          <Moment at={revision.at} />
          <span>
            {t("web-revisions-kind", { kind, restores: String(revision.restores ?? "") })}
          </span>
        </p>
        {revision.decision && (
          <DecisionWords decision={revision.decision} label="web-revisions-decision" />
        )}
        {adopted.map((baseline) => (
          <DecisionWords
            key={baseline.sequence}
            decision={{
              ...baseline.decision,
              decided_on: baseline.decision.decided_on ?? baseline.at.slice(0, 10),
            }}
            label="web-revisions-adopted-by"
          />
        ))}
        <Changes revision={revision} />
      </div>
      <Ways revision={revision} onRestore={onRestore} onAdopt={onAdopt} />
    </li>
  );
}

function Changes({ revision }: { revision: Revision }) {
  const t = useTexts();
  const words = useChangeWords();
  const { document } = useRoadmap();
  const changes = revision.changes ?? [];
  if (changes.length === 0) {
    return null;
  }
  return (
    <details className="pp-revisions__changes">
      <summary>{t("web-revisions-changes", { count: changes.length })}</summary>
      <ul className="utrecht-unordered-list">
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>{words(change, document)}</li>
        ))}
      </ul>
    </details>
  );
}

function Ways({ revision, onRestore, onAdopt }: Omit<Props, "adopted">) {
  const t = useTexts();
  const { id, entry } = useRoadmap();
  const address = useRoadmapAddress(id);
  const number = String(revision.number);
  const compared = (left: number, right: string) =>
    address("comparison", { left: String(left), right, asOf: null });
  return (
    <div className="pp-revisions__ways">
      <Link
        to={address("plan", { asOf: number })}
        aria-label={t("web-revisions-look-name", { number })}
      >
        {t("web-revisions-look")}
      </Link>
      {revision.number > 1 && (
        <Link
          to={compared(revision.number - 1, number)}
          aria-label={t("web-revisions-previous-name", { number })}
        >
          {t("web-revisions-previous")}
        </Link>
      )}
      {revision.number !== entry.latest.number && (
        <Link
          to={compared(revision.number, "latest")}
          aria-label={t("web-revisions-now-name", { number })}
        >
          {t("web-revisions-now")}
        </Link>
      )}
      {(onRestore || onAdopt) && (
        <Menu label={t("web-revisions-more")} name={t("web-revisions-more-name", { number })}>
          {(close) =>
            Object.entries({ restore: onRestore, adopt: onAdopt }).map(
              ([name, choose]) =>
                choose && (
                  <MenuChoice
                    key={name}
                    onChoose={() => {
                      close();
                      choose();
                    }}
                  >
                    {t(`web-revisions-${name}`)}
                  </MenuChoice>
                ),
            )
          }
        </Menu>
      )}
    </div>
  );
}
