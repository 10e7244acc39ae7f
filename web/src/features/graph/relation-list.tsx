import { useMemo } from "react";
import { useRoadmap } from "../../draft/roadmap";
import { HereLink } from "../../shared/here";
import { byNumber } from "../../shared/order";
import { useTexts } from "../../texts/texts";
import type { Asked } from "./choice";
import { arrowOf, type Drawing } from "./drawing";
import { RelationTable } from "./relation-table";
import { type Relation, relationsOf } from "./relations";

interface Props {
  drawing: Drawing;
  asked: Asked;
  selected: string | null;
  own: boolean;
}

/** Views on which an arrow stands for several dependencies, or for something else. */
const WITHOUT_SINGLE_ARROWS: readonly Asked["view"][] = [
  "collapsed-advice",
  "collapsed-theme",
  "difference",
];

/** Views that leave out actions because something else was asked. */
const IN_PART: readonly Asked["view"][] = ["neighbourhood", "one-plateau", "next"];

/** The dependencies beside the drawing: those on it, and what the draft does to them. */
export function RelationList({ drawing, asked, selected, own }: Props) {
  const t = useTexts();
  const { document, stored } = useRoadmap();
  const single = drawing.cards.size > 0 && !WITHOUT_SINGLE_ARROWS.includes(asked.view);
  const drawn = useMemo(() => (single ? new Set(drawing.arrows.keys()) : null), [single, drawing]);
  const inPart = IN_PART.includes(asked.view);
  const relations = useMemo(() => {
    const touched = ({ dependency, drafted }: Relation) =>
      drafted !== null &&
      (drawing.cards.has(dependency.predecessor) || drawing.cards.has(dependency.successor));
    return relationsOf(stored.document.dependencies, document.dependencies).filter(
      (relation) => !inPart || drawn?.has(arrowOf(relation.dependency)) || touched(relation),
    );
  }, [stored.document, document, drawing, drawn, inPart]);
  const actions = useMemo(
    () =>
      new Map([...stored.document.actions, ...document.actions].map((row) => [row.number, row])),
    [stored.document, document],
  );
  const linked = new Set(
    relations.flatMap(({ dependency }) => [dependency.predecessor, dependency.successor]),
  );
  const loose = [...drawing.cards.keys()].filter((number) => !linked.has(number)).sort(byNumber);
  return (
    <section className="pp-graph__relations" aria-labelledby="pp-graph-relations">
      <h2 id="pp-graph-relations" className="nl-heading nl-heading--level-3">
        {t("web-graph-relations", { count: relations.length })}
      </h2>
      <RelationTable
        relations={relations}
        actions={actions}
        drawn={drawn}
        selected={selected}
        own={own}
      />
      {loose.length > 0 && !inPart && (
        <p className="nl-paragraph">
          {t("web-graph-loose")}{" "}
          {loose.map((number, place) => (
            <span key={number}>
              {place > 0 && ", "}
              <HereLink values={{ action: number }}>{number}</HereLink>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
