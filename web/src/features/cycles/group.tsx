import type { Cut, CycleGroup } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { HereLink } from "../../shared/here";
import { useTexts } from "../../texts/texts";
import { cutsOf, linksOf, MOST_SPOTS } from "./circle";
import { Drawing } from "./drawing";

interface Props {
  group: CycleGroup;
  place: number;
  /** Null when nothing can be changed here. */
  onCut: ((cut: Cut) => void) | null;
}

/** Actions that wait for each other: in words, in a drawing, and where that can be cut. */
export function Group({ group, place, onCut }: Props) {
  const t = useTexts();
  const { document } = useRoadmap();
  const links = linksOf(group, document.dependencies);
  const drawn = group.members.length <= MOST_SPOTS;
  return (
    <section className="pp-cycle" aria-labelledby={`cycle-${place}`}>
      <h2 id={`cycle-${place}`} className="nl-heading nl-heading--level-3">
        {t("web-cycles-group", { place: String(place), count: group.members.length })}
      </h2>
      <p className="nl-paragraph pp-prose">{group.text}</p>
      <div className="pp-cycle__parts">
        {drawn && (
          <figure className="pp-cycle__figure">
            <Drawing group={group} links={links} />
            <figcaption>{t("web-cycles-legend")}</figcaption>
          </figure>
        )}
        <div className="pp-cycle__words">
          <h3 className="nl-heading nl-heading--level-4">{t("web-cycles-actions")}</h3>
          <ul className="utrecht-unordered-list">
            {group.members.map((number) => (
              <li key={number}>
                <Action number={number} />
              </li>
            ))}
          </ul>
          <h3 className="nl-heading nl-heading--level-4">{t("web-cycles-links")}</h3>
          <ul className="utrecht-unordered-list">
            {links.map((link) => {
              const cuts = cutsOf(group, link);
              return (
                <li key={`${link.predecessor} ${link.successor} ${link.kind}`}>
                  {t(`web-cycles-link-${link.kind}`, {
                    successor: link.successor,
                    predecessor: link.predecessor,
                  })}{" "}
                  ({t(`basis-${link.basis}`)}
                  {link.confidence && `, ${t(`confidence-${link.confidence}`)}`})
                  {cuts.length > 0 && (
                    <strong> {t("web-cycles-in-cut", { numbers: cuts.join(", ") })}</strong>
                  )}
                </li>
              );
            })}
          </ul>
          {group.truncated && <p>{t("web-cycles-truncated")}</p>}
          {group.affected.length > 0 && (
            <>
              <h3 className="nl-heading nl-heading--level-4">{t("web-cycles-affected")}</h3>
              <ul className="utrecht-unordered-list">
                {group.affected.map((number) => (
                  <li key={number}>
                    <Action number={number} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      <h3 className="nl-heading nl-heading--level-4">{t("web-cycles-cuts")}</h3>
      <p className="nl-paragraph">
        {t(group.smallest ? "web-cycles-cuts-smallest" : "web-cycles-cuts-small")}
      </p>
      <ol className="pp-cuts">
        {group.cuts.map((cut, index) => (
          <li key={cut.text} className="pp-cut">
            <div>
              <h4 className="pp-cut__title">
                {t(index === 0 ? "web-cycles-cut-first" : "web-cycles-cut", {
                  number: String(index + 1),
                })}
              </h4>
              <p className="pp-prose">{cut.text}</p>
            </div>
            {onCut && (
              <Button purpose={index === 0 ? "primary" : "secondary"} onClick={() => onCut(cut)}>
                {t("web-cycles-apply", { number: String(index + 1) })}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Action({ number }: { number: string }) {
  const t = useTexts();
  const { document } = useRoadmap();
  const found = document.actions.find((action) => action.number === number);
  return (
    <HereLink values={{ action: number }} className="nl-link">
      {found ? t("action-name", { number, title: found.title }) : number}
    </HereLink>
  );
}
