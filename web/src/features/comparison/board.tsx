import { HereLink } from "../../shared/here";
import { Cell, Row, Table } from "../../shared/table";
import { useTexts } from "../../texts/texts";
import { columnsOf, type Cell as Place } from "./board-cells";
import type { Side } from "./difference";
import type { Names } from "./named";

interface Props {
  before: Side;
  after: Side;
  names: Names;
}

/** Both boards side by side: in each plateau what went, what came, and what stayed. */
export function Board({ before, after, names }: Props) {
  const t = useTexts();
  const head = (["plateau", "before", "after", "same"] as const).map((name) =>
    t(`web-comparison-column-${name}`),
  );
  return (
    <Table caption={t("web-comparison-board-caption")} head={head}>
      {columnsOf(before, after).map(({ plateau, left, right, same }) => (
        <Row key={plateau}>
          <Cell head>
            {plateau}. {names.plateaus.find(({ number }) => number === plateau)?.title}
          </Cell>
          <Cell>
            <Places places={left} side="left" names={names} />
          </Cell>
          <Cell>
            <Places places={right} side="right" names={names} />
          </Cell>
          <Cell>
            <Same numbers={same} names={names} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Places({
  places,
  side,
  names,
}: {
  places: readonly Place[];
  side: "left" | "right";
  names: Names;
}) {
  const t = useTexts();
  if (places.length === 0) {
    return <span className="pp-compared__none">–</span>;
  }
  return (
    <ul className={`pp-compared__chips pp-compared__chips--${side}`}>
      {places.map(({ number, other }) => (
        <li key={number}>
          <HereLink values={{ action: number }} className="pp-compared__chip">
            <strong>{number}</strong>
            <span className="pp-visually-hidden"> {names.titles.get(number)},</span>{" "}
            {other === null
              ? t(`web-comparison-only-${side}`)
              : t(`web-comparison-other-${side}`, { plateau: other })}
          </HereLink>
        </li>
      ))}
    </ul>
  );
}

const MOST = 40;

function Same({ numbers, names }: { numbers: readonly string[]; names: Names }) {
  const t = useTexts();
  if (numbers.length > MOST) {
    return t("web-comparison-same-count", { count: numbers.length });
  }
  return (
    <ul className="pp-compared__same">
      {numbers.map((number) => (
        <li key={number}>
          <HereLink
            values={{ action: number }}
            className="pp-compared__quiet"
            aria-label={t("action-name", { number, title: names.titles.get(number) ?? "" })}
          >
            {number}
          </HereLink>
        </li>
      ))}
    </ul>
  );
}
