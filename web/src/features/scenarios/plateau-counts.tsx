import type { Plan, WhatIf } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Cell, Row, Table } from "../../shared/table";
import { useTexts } from "../../texts/texts";

const actionsIn = (plan: Plan, plateau: number) =>
  plan.placements.filter((placement) => placement.plateau === plateau).length;

/** How many actions stand in each plateau, before and after. */
export function PlateauCounts({ whatIf }: { whatIf: WhatIf }) {
  const t = useTexts();
  const { document, stored } = useRoadmap();
  return (
    <Table
      caption={t("web-scenarios-counts")}
      head={[
        t("web-scenarios-counts-plateau"),
        t("web-scenarios-counts-now"),
        t("web-scenarios-counts-then"),
      ]}
    >
      {document.plateaus.map(({ number, title }) => {
        const now = actionsIn(stored.plan, number);
        const then = actionsIn(whatIf.after.plan, number);
        return (
          <Row key={number}>
            <Cell head>{t("plateau-name", { number: String(number), title })}</Cell>
            <Cell>{now}</Cell>
            <Cell>{now === then ? then : <strong>{then}</strong>}</Cell>
          </Row>
        );
      })}
    </Table>
  );
}
