import { memo } from "react";
import { useSearch } from "wouter";
import { useRoadmap } from "../../draft/roadmap";
import { queryWith } from "../../shared/address";
import { Badge } from "../../shared/badge";
import { useTexts } from "../../texts/texts";
import { useActs, useBoard } from "./board-state";
import { BoardCard } from "./card";
import type { CardRow, Grouping, Row } from "./columns";
import type { Ghost } from "./drafted";
import { neighbours, type Relation } from "./relations";

interface Props {
  row: Row;
  grouping: Grouping;
}

/** One thing in a column: a heading, a card, or what an action leaves behind. */
export const BoardRow = memo(function BoardRow({ row, grouping }: Props) {
  const t = useTexts();
  switch (row.kind) {
    case "wave":
      return <h3 className="pp-column__wave">{t("web-plan-wave", { wave: row.wave })}</h3>;
    case "group":
      return <GroupHeading group={row.group} grouping={grouping} />;
    case "card":
      return <CardHere row={row} />;
    case "ghost":
      return <GhostRow ghost={row.ghost} />;
  }
});

const NONE: readonly Relation[] = [];

/** Picks from what the board knows what this card shows. */
function CardHere({ row: { action, placement } }: { row: CardRow }) {
  const search = useSearch();
  const { editable } = useRoadmap();
  const { selected, relations, links, drafted, current, asking, dragged } = useBoard();
  const { number } = action;
  const related = relations.get(number) ?? NONE;
  return (
    <BoardCard
      action={action}
      placement={placement}
      before={neighbours(links.before.get(number), "predecessor")}
      after={neighbours(links.after.get(number), "successor")}
      href={queryWith(search, { action: number, edit: null })}
      editable={editable}
      focusable={current === number}
      selected={selected === number}
      relations={related}
      related={related.length > 0 ? selected : null}
      asked={asking === number}
      dragged={dragged === number}
      move={drafted.moves.get(number) ?? null}
      added={drafted.added.has(number)}
      changed={drafted.changed.has(number)}
    />
  );
}

function GroupHeading({ group, grouping }: { group: string | null; grouping: Grouping }) {
  const t = useTexts();
  const { document } = useRoadmap();
  const title =
    grouping === "advice"
      ? document.advices.find(({ number }) => number === group)?.title
      : document.themes.find(({ id }) => id === group)?.title;
  return (
    <h4 className="pp-column__group">
      {group === null
        ? t(grouping === "advice" ? "web-plan-no-advice" : "web-plan-no-theme")
        : t("web-plan-group-title", { key: group, title: title ?? "" })}
    </h4>
  );
}

/** Where an action stood before the draft, with the way to where it would be. */
function GhostRow({ ghost: { action, to, removed } }: { ghost: Ghost }) {
  const t = useTexts();
  const { visit } = useActs();
  const { number, title } = action;
  return to === null ? (
    <p className="pp-ghost">
      <Badge>{t(removed ? "web-plan-gone-removed" : "web-plan-gone-dropped", { number })}</Badge>{" "}
      {title}
    </p>
  ) : (
    <p className="pp-ghost">
      <button type="button" className="pp-ghost__way" onClick={() => visit(number)}>
        {t("web-plan-gone-to", { number, plateau: to })}
      </button>
    </p>
  );
}
