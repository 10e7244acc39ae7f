import { type CSSProperties, useState } from "react";
import { useRoadmap } from "../../draft/roadmap";
import { useTexts } from "../../texts/texts";
import { useBoardParts } from "./board-parts";
import { ActsContext, BOARD, StateContext } from "./board-state";
import { BoardColumn } from "./column";
import type { Column, Grouping } from "./columns";
import type { Drafted } from "./drafted";
import { useForesight } from "./foresight";
import { Lines } from "./lines";

/** Cards above which only those in sight are on the page. */
const LONG = 200;

/** Plateaus above which the board scrolls sideways in a frame of its own. */
const WIDE = 4;

interface Props {
  columns: readonly Column[];
  grouping: Grouping;
  drafted: Drafted;
}

/** The plateaus side by side. */
export function Board({ columns, grouping, drafted }: Props) {
  const t = useTexts();
  const { busy, plan } = useRoadmap();
  const { state, acts } = useBoardParts(columns, drafted);
  const [over, setOver] = useState<number | null>(null);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [content, setContent] = useState<HTMLElement | null>(null);
  // The plateau that is entered is told before the one that is left.
  const leave = (plateau: number) => setOver((now) => (now === plateau ? null : now));
  const foresight = useForesight(state.dragged, over);
  const long = plan.placements.length > LONG;
  const framed = long || columns.length > WIDE;
  return (
    <ActsContext value={acts}>
      <StateContext value={state}>
        {long && <p className="pp-board__long">{t("web-plan-long")}</p>}
        <p className="pp-board__asking" role="status">
          {(busy || state.asking !== null) && t("web-plan-asking")}
        </p>
        <div
          ref={setFrame}
          className={framed ? "pp-board pp-board--framed" : "pp-board"}
          data-dragging={state.dragged !== null || undefined}
        >
          <div
            id={BOARD}
            ref={setContent}
            className="pp-board__columns"
            style={{ "--pp-columns": columns.length } as CSSProperties}
          >
            {columns.map((column) => (
              <BoardColumn
                key={column.plateau.number}
                column={column}
                grouping={grouping}
                frame={frame}
                long={long}
                foresight={over === column.plateau.number ? foresight : null}
                onEnter={setOver}
                onLeave={leave}
              />
            ))}
            {content && <Lines board={content} layout={columns} />}
          </div>
        </div>
      </StateContext>
    </ActsContext>
  );
}
