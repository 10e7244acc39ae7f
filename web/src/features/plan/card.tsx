import { type MouseEvent, memo, useId } from "react";
import type { Action, Move, Placement } from "../../api/types";
import { cardId, linkId, useActs } from "./board-state";
import { CardMarks } from "./card-marks";
import { CardMenu } from "./card-menu";
import { DraftMark } from "./draft-mark";
import { Neighbours, RelationMark } from "./relation-marks";
import type { Relation } from "./relations";

interface Props {
  action: Action;
  placement: Placement;
  /** How many actions come right before and right after it. */
  before: number;
  after: number;
  href: string;
  editable: boolean;
  /** Whether the tab key reaches it. */
  focusable: boolean;
  selected: boolean;
  /** How it stands to the selected card, and which that is. */
  relations: readonly Relation[];
  related: string | null;
  /** Whether an answer about it is on its way. */
  asked: boolean;
  dragged: boolean;
  /** What the draft does to it. */
  move: Move | null;
  added: boolean;
  changed: boolean;
}

/** An action on the board. */
export const BoardCard = memo(function BoardCard(props: Props) {
  const { action, placement, editable, focusable, selected, relations, related } = props;
  const { open, setCurrent, setDragged, onCardKey } = useActs();
  const told = useId();
  const { number, title } = action;
  const choose = (event: MouseEvent) => {
    // Other clicks ask the browser for a new tab or window.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(number);
    }
  };
  return (
    <article
      id={cardId(number)}
      className={classesOf(props)}
      aria-busy={props.asked || undefined}
      draggable={editable}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", number);
        event.dataTransfer.effectAllowed = "move";
        setCurrent(number);
        setDragged(number);
      }}
      onDragEnd={() => setDragged(null)}
    >
      <a
        id={linkId(number)}
        className="pp-card__link"
        href={props.href}
        draggable={false}
        tabIndex={focusable ? 0 : -1}
        aria-current={selected || undefined}
        aria-describedby={told}
        onClick={choose}
        onFocus={() => setCurrent(number)}
        onKeyDown={(event) => onCardKey(event, number)}
      >
        <span className="pp-card__title">
          <span className="pp-card__number">{number}</span> {title}
        </span>{" "}
        <CardMarks
          action={action}
          placement={placement}
          before={props.before}
          after={props.after}
        />
      </a>
      {editable && <CardMenu action={action} placement={placement} focusable={focusable} />}
      <div id={told} className="pp-card__told">
        <DraftMark move={props.move} added={props.added} changed={props.changed} />
        {related !== null &&
          relations.map((relation) => (
            <RelationMark key={relation.side} relation={relation} selected={related} />
          ))}
      </div>
      {selected && <Neighbours number={number} />}
    </article>
  );
});

function classesOf({ selected, relations, dragged }: Props): string {
  const classes = ["pp-card"];
  if (selected) {
    classes.push("pp-card--selected");
  }
  for (const { side, kind } of relations) {
    classes.push(kind ? `pp-card--${side}` : "pp-card--indirect");
  }
  if (dragged) {
    classes.push("pp-card--dragged");
  }
  return classes.join(" ");
}
