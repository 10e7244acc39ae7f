import { useQueryValues, useSetQuery } from "../../shared/address";
import { Badge } from "../../shared/badge";
import { HereLink } from "../../shared/here";
import { inLanguage } from "../../shared/localized";
import { Origin, Sources } from "../../shared/sources";
import { Empty } from "../../shared/states";
import { useLanguage, useTexts } from "../../texts/texts";
import type { Reach, Reading, Served } from "./serving";

const REACHES: readonly Reach[] = ["direct", "partial", "none"];

const TONES = { direct: "good", partial: "caution", none: "bad" } as const;

interface Props {
  readings: readonly Reading[];
  /** Titles of the documents by id. */
  titles: ReadonlyMap<string, string>;
}

/** The reference frameworks: what the actions reach of them, and what none of them does. */
export function Frameworks({ readings, titles }: Props) {
  const t = useTexts();
  const open = useQueryValues().get("framework");
  const blind = readings.flatMap(({ framework, items }) =>
    items.filter(({ reach }) => reach === "none").map(({ item }) => ({ framework, item })),
  );
  const sum = (reach: Reach) => readings.reduce((total, { count }) => total + count[reach], 0);
  if (readings.length === 0) {
    return <Empty title={t("web-coverage-no-frameworks")} />;
  }
  return (
    <>
      <p className="nl-paragraph pp-prose">
        {t("web-coverage-frameworks", {
          count: readings.length,
          items: sum("direct") + sum("partial") + sum("none"),
          direct: sum("direct"),
          partial: sum("partial"),
          none: sum("none"),
        })}
      </p>
      <section className="pp-coverage__part">
        <h2 className="nl-heading nl-heading--level-3">
          {t("web-coverage-blind", { count: blind.length })}
        </h2>
        <ul className="utrecht-unordered-list pp-gaps__list">
          {blind.map(({ framework, item }) => (
            <li key={`${framework.id} ${item.id}`}>
              <strong>{item.title}</strong> –{" "}
              <HereLink values={{ framework: framework.id }}>{framework.title}</HereLink>
            </li>
          ))}
        </ul>
      </section>
      <section className="pp-coverage__part">
        <h2 className="nl-heading nl-heading--level-3">{t("web-coverage-readings")}</h2>
        {readings.map((reading) => (
          <FrameworkPart
            key={reading.framework.id}
            reading={reading}
            titles={titles}
            open={reading.framework.id === open}
          />
        ))}
      </section>
    </>
  );
}

interface PartProps {
  reading: Reading;
  titles: Props["titles"];
  open: boolean;
}

function FrameworkPart({ reading: { framework, items, count }, titles, open }: PartProps) {
  const t = useTexts();
  const language = useLanguage();
  const setQuery = useSetQuery();
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
          {REACHES.filter((reach) => count[reach] > 0).map((reach) => (
            <Badge key={reach} tone={TONES[reach]}>
              {t(`web-coverage-count-${reach}`, { count: count[reach] })}
            </Badge>
          ))}
        </span>
      </summary>
      <p className="nl-paragraph pp-prose">
        {inLanguage(framework.summary, language)}{" "}
        <span className="pp-origin">
          {t("web-coverage-from", {
            document: titles.get(framework.document) ?? framework.document,
          })}
        </span>
      </p>
      <ul className="pp-framework__items">
        {items.map((served) => (
          <FrameworkItemPart key={served.item.id} served={served} titles={titles} />
        ))}
      </ul>
    </details>
  );
}

function FrameworkItemPart({ served, titles }: { served: Served; titles: Props["titles"] }) {
  const t = useTexts();
  const { item, reach, links } = served;
  return (
    <li className="pp-framework__item">
      <div>
        <strong>{item.title}</strong>{" "}
        <Badge tone={TONES[reach]}>{t(`web-coverage-reach-${reach}`)}</Badge>
        <Sources sources={item.sources} titles={titles} />
      </div>
      <ul className="pp-framework__links">
        {links.map(({ service, action, counts }) => (
          <li key={action.number}>
            <HereLink values={{ action: action.number }}>
              <strong>{action.number}</strong> {action.title}
            </HereLink>{" "}
            <Badge tone={counts ? TONES[service.fit] : "neutral"}>
              {t(counts ? `web-coverage-fit-${service.fit}` : "web-coverage-fit-dropped")}
            </Badge>{" "}
            <Origin
              basis={service.basis ?? "added"}
              confidence={service.confidence ?? null}
              reason={service.reason}
            />
          </li>
        ))}
        {links.length === 0 && <li>{t("web-coverage-nobody")}</li>}
      </ul>
    </li>
  );
}
