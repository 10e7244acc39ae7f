import type { Placement } from "../../api/types";
import { byNumber } from "../../shared/order";
import { Cell, Row, Table } from "../../shared/table";
import { useTexts } from "../../texts/texts";
import type { Difference, Side } from "./difference";
import type { Names } from "./named";
import { ActionName } from "./part";

interface Props {
  before: Side;
  after: Side;
  difference: Difference;
  names: Names;
}

/** Every action that differs, with its place and status in both states. */
export function DifferenceTable({ before, after, difference, names }: Props) {
  const t = useTexts();
  const { moves, added, removed, restated } = difference;
  const numbers = new Set(
    [...moves, ...added, ...removed, ...restated].map(({ number }) => number),
  );
  const sides = [standings(before), standings(after)];
  const head = (["action", "before", "after"] as const).map((name) =>
    t(`web-comparison-column-${name}`),
  );
  return (
    <Table caption={t("web-comparison-table")} head={head}>
      {[...numbers].sort(byNumber).map((number) => (
        <Row key={number}>
          <Cell head>
            <ActionName number={number} title={names.titles.get(number)} />
          </Cell>
          {sides.map(({ statuses, places }, side) => {
            const status = statuses.get(number);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the sides never change places.
              <Cell key={side}>
                {status ? (
                  <Standing place={places.get(number)} status={status} />
                ) : (
                  t("web-comparison-not-there")
                )}
              </Cell>
            );
          })}
        </Row>
      ))}
    </Table>
  );
}

function standings({ document, plan }: Side) {
  return {
    statuses: new Map(document.actions.map((action) => [action.number, action.status])),
    places: new Map(plan.placements.map((place) => [place.number, place])),
  };
}

function Standing({ place, status }: { place: Placement | undefined; status: string }) {
  const t = useTexts();
  return (
    <>
      {place && t("web-comparison-place", { plateau: place.plateau, wave: place.wave })}{" "}
      {t(`status-${status}`)}
    </>
  );
}
