import type { CoverageReport, FrameworkItem } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { Badge } from "../../shared/badge";
import { HereLink } from "../../shared/here";
import { LimitedList } from "../../shared/limited-list";
import { inLanguage } from "../../shared/localized";
import { Origin, Sources } from "../../shared/sources";
import { Empty } from "../../shared/states";
import { useLanguage, useTexts } from "../../texts/texts";

type Covered = CoverageReport["frameworks"][number];
type CoveredItem = Covered["items"][number];
type Level = CoveredItem["level"];

const LEVELS: readonly Level[] = ["served", "partly", "not-at-all"];

/** How many are told before somebody asks for all: the worst ones are told first, and all. */
const MOST_PARTLY = 5;
const MOST_LACKING = 100;

const TONES = { served: "good", partly: "caution", "not-at-all": "bad" } as const;

const FIT_TONES = { direct: "good", partial: "caution" } as const;

const countOf = (framework: Covered, level: Level) =>
  ({
    served: framework.served,
    partly: framework.partly,
    "not-at-all": framework.not_at_all,
  })[level];

interface Props {
  frameworks: readonly Covered[];
  /** Titles of the documents by id. */
  titles: ReadonlyMap<string, string>;
}

/** The reference frameworks: what the actions reach of them, in part or not at all. */
export function Frameworks({ frameworks, titles }: Props) {
  const t = useTexts();
  const open = useQueryValues().get("framework");
  if (frameworks.length === 0) {
    return <Empty title={t("web-coverage-no-frameworks")} />;
  }
  const sum = (level: Level) =>
    frameworks.reduce((total, framework) => total + countOf(framework, level), 0);
  return (
    <>
      <p className="nl-paragraph pp-prose">
        {t("web-coverage-frameworks", {
          count: frameworks.length,
          items: LEVELS.reduce((total, level) => total + sum(level), 0),
          direct: sum("served"),
          partial: sum("partly"),
          none: sum("not-at-all"),
        })}
      </p>
      <Lacking level="not-at-all" frameworks={frameworks} />
      <Lacking level="partly" frameworks={frameworks} />
      <section className="pp-coverage__part">
        <h2 className="nl-heading nl-heading--level-3">{t("web-coverage-readings")}</h2>
        {frameworks.map((framework) => (
          <FrameworkPart
            key={framework.id}
            framework={framework}
            titles={titles}
            open={framework.id === open}
          />
        ))}
      </section>
    </>
  );
}

interface LackingProps {
  level: "partly" | "not-at-all";
  frameworks: readonly Covered[];
}

/** What no action does anything about, or only touches: with what it is and why. */
function Lacking({ level, frameworks }: LackingProps) {
  const t = useTexts();
  const found = frameworks.flatMap((framework) =>
    framework.items.filter((item) => item.level === level).map((item) => ({ framework, item })),
  );
  if (level === "partly" && found.length === 0) {
    return null;
  }
  return (
    <section className="pp-coverage__part">
      <h2 className="nl-heading nl-heading--level-3">
        {t(`web-coverage-lacking-${level}`, { count: found.length })}
      </h2>
      <LimitedList
        items={found}
        className="utrecht-unordered-list pp-gaps__list"
        most={level === "partly" ? MOST_PARTLY : MOST_LACKING}
      >
        {({ framework, item }) => (
          <li key={`${framework.id} ${item.id}`}>
            {level === "partly" ? item.text : <strong>{item.title}</strong>}{" "}
            <HereLink values={{ framework: framework.id }}>{framework.title}</HereLink>
          </li>
        )}
      </LimitedList>
    </section>
  );
}

interface PartProps {
  framework: Covered;
  titles: Props["titles"];
  open: boolean;
}

function FrameworkPart({ framework, titles, open }: PartProps) {
  const t = useTexts();
  const language = useLanguage();
  const setQuery = useSetQuery();
  const { document } = useRoadmap();
  const described = document.frameworks.find(({ id }) => id === framework.id);
  return (
    <details className="pp-framework" open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button of its own. */}
      <summary
        onClick={(event) => {
          // The address says what is open, so that a link shows the same.
          event.preventDefault();
          setQuery({ framework: open ? null : framework.id }, { replace: true });
        }}
      >
        <h3 className="nl-heading nl-heading--level-4">{framework.title}</h3>
        <span className="pp-framework__counts">
          {LEVELS.filter((level) => countOf(framework, level) > 0).map((level) => (
            <Badge key={level} tone={TONES[level]}>
              {t(`web-coverage-count-${level}`, { count: countOf(framework, level) })}
            </Badge>
          ))}
        </span>
      </summary>
      <p className="nl-paragraph pp-prose">
        {inLanguage(described?.summary ?? null, language)}{" "}
        <span className="pp-origin">
          {t("web-coverage-from", {
            document: titles.get(framework.document) ?? framework.document,
          })}
        </span>
      </p>
      <ul className="pp-framework__items">
        {framework.items.map((item) => (
          <FrameworkItemPart
            key={item.id}
            item={item}
            described={described?.items.find(({ id }) => id === item.id)}
            titles={titles}
          />
        ))}
      </ul>
    </details>
  );
}

interface ItemProps {
  item: CoveredItem;
  /** The item in the document, with its sources. */
  described: FrameworkItem | undefined;
  titles: Props["titles"];
}

function FrameworkItemPart({ item, described, titles }: ItemProps) {
  const t = useTexts();
  const { title, level, served_by, dropped } = item;
  return (
    <li className="pp-framework__item">
      <div>
        <strong>{title}</strong>{" "}
        <Badge tone={TONES[level]}>{t(`web-coverage-level-${level}`)}</Badge>
        <Sources sources={described?.sources ?? []} titles={titles} />
      </div>
      <ul className="pp-framework__links">
        {served_by.map(({ action, fit, basis, confidence, reason }) => (
          <li key={action}>
            <ActionLink number={action} />{" "}
            <Badge tone={FIT_TONES[fit]}>{t(`web-coverage-fit-${fit}`)}</Badge>{" "}
            <Origin basis={basis ?? "added"} confidence={confidence ?? null} reason={reason} />
          </li>
        ))}
        {dropped.map((number) => (
          <li key={number}>
            <ActionLink number={number} /> <Badge>{t("web-coverage-fit-dropped")}</Badge>
          </li>
        ))}
        {served_by.length === 0 && dropped.length === 0 && <li>{t("web-coverage-nobody")}</li>}
      </ul>
    </li>
  );
}

function ActionLink({ number }: { number: string }) {
  const { document } = useRoadmap();
  const title = document.actions.find((action) => action.number === number)?.title;
  return (
    <HereLink values={{ action: number }}>
      <strong>{number}</strong> {title}
    </HereLink>
  );
}
