import { useRef, useState } from "react";
import type { Action } from "../../api/types";
import { useSetQuery } from "../../shared/address";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { Checkbox } from "../../shared/fields";
import { firstIn, useFocusWhenGone } from "../../shared/focus";
import { HereLink } from "../../shared/here";
import { Origin } from "../../shared/sources";
import { Empty } from "../../shared/states";
import { Cell, Row, Table } from "../../shared/table";
import { useTexts } from "../../texts/texts";
import { arrowOf } from "./drawing";
import type { Relation } from "./relations";

interface Props {
  relations: readonly Relation[];
  actions: ReadonlyMap<string, Action>;
  /** The arrows on the drawing; null when its arrows stand for several dependencies at once. */
  drawn: ReadonlySet<string> | null;
  selected: string | null;
  /** Whether only those of the selected action are asked for. */
  own: boolean;
}

const PAGE = 200;

/** What the drawing tells, as a table: every dependency with who says so and why. */
export function RelationTable({ relations, actions, drawn, selected, own }: Props) {
  const t = useTexts();
  const setQuery = useSetQuery();
  const [most, setMost] = useState(PAGE);
  const of = selected !== null && own ? selected : null;
  const rows = relations.filter(
    ({ dependency: { predecessor, successor } }) =>
      of === null || predecessor === of || successor === of,
  );
  const table = useRef<HTMLDivElement>(null);
  const focusWhenGone = useFocusWhenGone();
  const showMore = () => {
    setMost(most + PAGE);
    focusWhenGone(() => firstIn(table.current?.querySelectorAll("tbody tr")[most]));
  };
  return (
    <div ref={table} className="pp-graph__relations">
      {selected !== null && (
        <Checkbox
          label={t("web-graph-own", { action: selected })}
          checked={own}
          onChange={({ target }) => setQuery({ links: target.checked ? "own" : null })}
        />
      )}
      {rows.length === 0 ? (
        <Empty title={t("web-graph-no-relations")} />
      ) : (
        <Table
          caption={t("web-graph-table", { count: rows.length })}
          head={[t("web-graph-first"), t("web-graph-then"), t("web-graph-relation")]}
        >
          {rows.slice(0, most).map((relation) => (
            <Row key={relation.key}>
              <Cell head>
                <Named number={relation.dependency.predecessor} actions={actions} />
              </Cell>
              <Cell>
                <Named number={relation.dependency.successor} actions={actions} />
              </Cell>
              <Cell>
                <Told relation={relation} drawn={drawn} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {rows.length > most && (
        <Button onClick={showMore}>
          {t("web-graph-more", { count: Math.min(PAGE, rows.length - most) })}
        </Button>
      )}
    </div>
  );
}

function Named({ number, actions }: { number: string; actions: ReadonlyMap<string, Action> }) {
  return (
    <HereLink values={{ action: number }} className="nl-link pp-graph__end">
      <strong>{number}</strong> {actions.get(number)?.title}
    </HereLink>
  );
}

function Told({ relation, drawn }: { relation: Relation; drawn: Props["drawn"] }) {
  const t = useTexts();
  const { dependency, drafted } = relation;
  const missing = drafted === null && drawn !== null && !drawn.has(arrowOf(dependency));
  return (
    <div className="pp-graph__told">
      <span>
        <strong>{t(`kind-${dependency.kind}`)}</strong>
        {dependency.same_plateau && `, ${t("web-graph-same-plateau")}`}
      </span>
      {drafted !== null && (
        <Badge tone={drafted === "removed" ? "bad" : "info"}>{t(`web-graph-${drafted}`)}</Badge>
      )}
      {missing && <Badge tone="caution">{t("web-graph-not-drawn")}</Badge>}
      <Origin {...dependency} />
    </div>
  );
}
