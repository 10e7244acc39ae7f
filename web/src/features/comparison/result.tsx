import { useDifferenceWords } from "../../draft/differing";
import { Badge } from "../../shared/badge";
import { Empty } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Board } from "./board";
import { Causes } from "./causes";
import { DiagnosticList } from "./diagnostics";
import { type Difference, useSides } from "./difference";
import { Moves } from "./moves";
import { useNames } from "./named";
import { Others } from "./others";
import { Part } from "./part";
import type { States } from "./states";
import { DifferenceTable } from "./table";

interface Props {
  difference: Difference;
  states: States;
}

/** Everything that is different, the most telling first. */
export function Result({ difference, states }: Props) {
  const t = useTexts();
  const sides = useSides(difference);
  const [before, after] = sides;
  const names = useNames(sides);
  const { moves, causes, new_diagnostics, solved_diagnostics } = difference;
  const shifted = moves.filter((move) => move.before.plateau !== move.after.plateau);
  const waved = moves.filter((move) => move.before.plateau === move.after.plateau);
  const told = useDifferenceWords()(difference);
  if (told.length === 0) {
    return (
      <>
        <Empty title={t("web-comparison-same-title")}>
          <p className="nl-paragraph">
            {t(causes.length > 0 ? "web-comparison-same-changed" : "web-comparison-same")}
          </p>
        </Empty>
        <Causes causes={causes} states={states} names={names} />
      </>
    );
  }
  const why = { causes, states, names };
  return (
    <>
      <ul className="pp-compared__counts" aria-label={t("web-comparison-counts")}>
        {told.map((words) => (
          <li key={words}>
            <Badge tone="info">{words}</Badge>
          </li>
        ))}
      </ul>
      {before && after && (
        <Part title={t("web-comparison-board")}>
          <Board before={before} after={after} names={names} />
          <details className="pp-compared__more">
            <summary>{t("web-comparison-table")}</summary>
            <DifferenceTable before={before} after={after} difference={difference} names={names} />
          </details>
        </Part>
      )}
      {shifted.length > 0 && (
        <Part title={t("web-comparison-moved", { count: shifted.length })}>
          <Moves moves={shifted} {...why} />
        </Part>
      )}
      <Others difference={difference} names={names} after={after} />
      {waved.length > 0 && (
        <details className="pp-compared__more">
          <summary>{t("web-comparison-waved", { count: waved.length })}</summary>
          <Moves moves={waved} {...why} />
        </details>
      )}
      <DiagnosticList name="reported" diagnostics={new_diagnostics} />
      <DiagnosticList name="solved" diagnostics={solved_diagnostics} />
      <Causes causes={causes} states={states} names={names} />
    </>
  );
}
