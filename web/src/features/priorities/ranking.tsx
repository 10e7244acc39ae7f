import { useMemo, useState } from "react";
import type { Priorities, Priority } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues } from "../../shared/address";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { HereLink } from "../../shared/here";
import { useLanguage, useTexts } from "../../texts/texts";
import { Scores } from "./scores";
import { pointsShown } from "./weighing";

/** Rows that are shown before somebody asks for all. */
const MOST = 100;

interface Props {
  shown: Priorities;
  /** The order as it is, when another one is shown; null when it is shown itself. */
  before: Priorities | null;
  busy: boolean;
}

/** The open actions, first to last, each with the sum that gives it its place. */
export function Ranking({ shown, before, busy }: Props) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const { document, plan } = useRoadmap();
  const titles = useMemo(
    () => new Map(document.actions.map(({ number, title }) => [number, title])),
    [document.actions],
  );
  const plateaus = useMemo(
    () => new Map(plan.placements.map(({ number, plateau }) => [number, plateau])),
    [plan.placements],
  );
  const old = useMemo(
    () => before && new Map(before.priorities.map(({ number, rank }) => [number, rank])),
    [before],
  );
  const { priorities } = shown;
  const moved = old ? priorities.filter(({ number, rank }) => old.get(number) !== rank).length : 0;
  const most = Math.max(...priorities.map(({ effective }) => effective), 1);
  const classes = shown.weighing.method === "moscow";
  return (
    <section className="pp-ranking" aria-labelledby="pp-ranking" aria-busy={busy}>
      <h2 id="pp-ranking" className="nl-heading nl-heading--level-3">
        {t("web-priorities-ranking", { count: priorities.length })}
      </h2>
      {old && <p role="status">{t("web-priorities-moved", { count: moved })}</p>}
      <table className="pp-ranking__table">
        <caption className="pp-visually-hidden">{t("web-priorities-caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t(old ? "web-priorities-rank-new" : "web-priorities-rank")}</th>
            {old && <th scope="col">{t("web-priorities-was")}</th>}
            <th scope="col" className="pp-ranking__interval">
              {t("web-priorities-interval")}
            </th>
            <th scope="col">{t("web-priorities-action")}</th>
            {classes && (
              <th scope="col" className="pp-ranking__part">
                {t("criterion-moscow")}
              </th>
            )}
            <th scope="col" className="pp-ranking__points pp-ranking__part">
              {t("web-priorities-own")}
            </th>
            <th scope="col" className="pp-ranking__points pp-ranking__part">
              {t("web-priorities-inherited")}
            </th>
            <th scope="col" className="pp-ranking__points">
              {t("web-priorities-effective")}
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? priorities : priorities.slice(0, MOST)).map((line) => (
            <Ranked
              key={line.number}
              line={line}
              unit={shown.unit}
              most={most}
              title={titles.get(line.number)}
              plateau={plateaus.get(line.number)}
              was={old ? (old.get(line.number) ?? null) : undefined}
              classes={classes}
            />
          ))}
        </tbody>
      </table>
      {!all && priorities.length > MOST && (
        <p>
          <Button onClick={() => setAll(true)}>
            {t("web-show-all", { count: priorities.length })}
          </Button>
        </p>
      )}
      <p className="pp-origin">{t("web-priorities-legend")}</p>
    </section>
  );
}

interface RankedProps {
  line: Priority;
  unit: number;
  /** The most points of any action. */
  most: number;
  title: string | undefined;
  plateau: number | undefined;
  /** Its place before; absent when nothing is compared. */
  was: number | null | undefined;
  classes: boolean;
}

function Ranked({ line, unit, most, title, plateau, was, classes }: RankedProps) {
  const t = useTexts();
  const language = useLanguage();
  const chosen = useQueryValues().get("action");
  const { number, rank, best, worst, points, inherited, effective } = line;
  const shown = (found: number) => pointsShown(found, unit, language);
  return (
    <tr className={chosen === number ? "pp-ranking__chosen" : undefined}>
      <td className="pp-ranking__rank">{rank}</td>
      {was !== undefined && <Was rank={rank} was={was} />}
      <td className="pp-ranking__interval">
        {best === worst ? t("web-priorities-firm") : t("web-priorities-between", { best, worst })}
      </td>
      <th scope="row">
        <HereLink values={{ action: number }} className="pp-ranking__action">
          <strong>{number}</strong> {title}
        </HereLink>
        <Details line={line} title={title} plateau={plateau} classes={classes} />
      </th>
      {classes && (
        <td className="pp-ranking__part">
          <Classed line={line} />
        </td>
      )}
      <td className="pp-ranking__points pp-ranking__part">{shown(points)}</td>
      <td className="pp-ranking__points pp-ranking__part">{inherited > 0 && shown(inherited)}</td>
      <td className="pp-ranking__points">
        <strong>{shown(effective)}</strong>
        <svg
          className="pp-ranking__bar"
          viewBox="0 0 100 4"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect width={(100 * effective) / most} height="4" className="pp-ranking__whole" />
          <rect width={(100 * points) / most} height="4" className="pp-ranking__own" />
        </svg>
      </td>
    </tr>
  );
}

/** Where an action stood, and which way it goes. */
function Was({ rank, was }: { rank: number; was: number | null }) {
  const t = useTexts();
  if (was === null) {
    return <td />;
  }
  const by = was - rank;
  return (
    <td className="pp-ranking__was">
      {was}{" "}
      {by !== 0 && (
        <Badge tone={by > 0 ? "good" : "caution"}>
          <span aria-hidden="true">
            {by > 0 ? "▲" : "▼"} {Math.abs(by)}
          </span>
          <span className="pp-visually-hidden">
            {t(by > 0 ? "web-priorities-higher" : "web-priorities-lower", {
              count: Math.abs(by),
            })}
          </span>
        </Badge>
      )}
    </td>
  );
}

/** The class that an action counts in, and what its own is where that differs. */
function Classed({ line: { moscow, effective_moscow } }: { line: Priority }) {
  const t = useTexts();
  const word = (found: number | null) => t(`moscow-${found ?? "none"}`);
  return (
    <>
      {word(effective_moscow)}
      {moscow !== effective_moscow && (
        <span className="pp-origin"> {t("web-priorities-class-own", { own: word(moscow) })}</span>
      )}
    </>
  );
}

interface DetailsProps {
  line: Priority;
  title: string | undefined;
  plateau: number | undefined;
  classes: boolean;
}

/** The sum behind a place, and what people said; each when somebody asks for it. */
function Details({ line, title, plateau, classes }: DetailsProps) {
  const t = useTexts();
  const { number, text, unscored } = line;
  const { editable } = useRoadmap();
  return (
    <div className="pp-ranking__about">
      {plateau !== undefined && <span>{t("plateau-bare", { number: plateau })}</span>}
      {classes && line.effective_moscow !== null && (
        <span className="pp-ranking__narrow">
          <Classed line={line} />
        </span>
      )}
      <details className="pp-ranking__sum">
        <summary aria-label={t("web-priorities-sum-of", { number })}>
          {t("web-priorities-sum")}
        </summary>
        <p className="pp-prose">{text}</p>
        <Scores number={number} />
      </details>
      {editable && (
        <span className="pp-no-print">
          <HereLink
            values={{ score: number }}
            aria-label={t("web-priorities-score-name", { number, title: title ?? "" })}
          >
            {t("web-priorities-score")}
          </HereLink>
        </span>
      )}
      {unscored.length > 0 && (
        <Badge tone="caution">
          {t("web-priorities-unscored-on", {
            criteria: unscored.map((criterion) => t(`criterion-${criterion}`)).join(", "),
          })}
        </Badge>
      )}
    </div>
  );
}
