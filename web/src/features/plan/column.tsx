import { type DragEvent, lazy, Suspense } from "react";
import { Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { useActs, useBoard } from "./board-state";
import type { Column, Grouping } from "./columns";
import { BoardRow } from "./rows";

const LongColumn = lazy(() => import("./long-column"));

interface Props {
  column: Column;
  grouping: Grouping;
  /** Whether only the cards in sight are on the page, and what they scroll in then. */
  long: boolean;
  frame: HTMLElement | null;
  /** What letting the dragged card go here would do, in words. */
  foresight: string | null;
  onEnter: (plateau: number) => void;
  onLeave: (plateau: number) => void;
}

/** A plateau with its waves and cards; a card can be let go on it. */
export function BoardColumn({ column, grouping, long, frame, foresight, onEnter, onLeave }: Props) {
  const t = useTexts();
  const { dragged } = useBoard();
  const { setDragged, move } = useActs();
  const { plateau, rows, cards, total } = column;
  const { number, title } = plateau;
  const over = (event: DragEvent) => {
    if (dragged !== null) {
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      onEnter(number);
    }
  };
  const leave = (event: DragEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
      onLeave(number);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onLeave(number);
    setDragged(null);
    if (dragged !== null && !cards.includes(dragged)) {
      move(dragged, number);
    }
  };
  return (
    <section
      className={foresight === null ? "pp-column" : "pp-column pp-column--over"}
      aria-label={t("web-plan-column-name", { number, title, count: total })}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
    >
      <div className="pp-column__head">
        <h2 id={`plateau-${number}`} className="pp-column__title" tabIndex={-1}>
          <span className="pp-column__number">{t("web-plan-column-number", { number })}</span>{" "}
          {title}
        </h2>
        <p className="pp-column__count">
          {cards.length === total
            ? t("web-plan-column-count", { count: total })
            : t("web-plan-column-shown", { shown: cards.length, count: total })}
        </p>
        {foresight !== null && <p className="pp-column__foresight">{foresight}</p>}
      </div>
      {plateau.definition && (
        <details className="pp-column__definition">
          <summary>{t("web-plan-definition")}</summary>
          <p className="pp-prose">{plateau.definition}</p>
        </details>
      )}
      {rows.length === 0 && (
        <p className="pp-column__nothing">
          {t(total === 0 ? "web-plan-column-nothing" : "web-plan-column-filtered")}
        </p>
      )}
      {long ? (
        <Suspense fallback={<Loading />}>
          {frame && (
            <LongColumn rows={rows} frame={frame}>
              {(row) => <BoardRow row={row} grouping={grouping} />}
            </LongColumn>
          )}
        </Suspense>
      ) : (
        <div className="pp-column__rows">
          {rows.map((row) => (
            <BoardRow key={row.key} row={row} grouping={grouping} />
          ))}
        </div>
      )}
    </section>
  );
}
