import { type ReactNode, useRef, useState } from "react";
import type { CycleGroup, Diagnostic, Placement, WhatIf } from "../../api/types";
import { Alert } from "../../shared/alert";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { useTexts } from "../../texts/texts";
import { useNames } from "./names";
import { movesOf, newDiagnosticsOf } from "./outcome";

/** Rows that are shown before somebody asks for all of them. */
const FIRST = 10;

const TONES = { error: "bad", warning: "caution", info: "neutral" } as const;

/** Everything that changes do: what moves and why, what comes and goes, what the checks report. */
export function Consequences({ whatIf }: { whatIf: Pick<WhatIf, "impact" | "new_cycles"> }) {
  const t = useTexts();
  const { impact, new_cycles } = whatIf;
  const { shifts, turns } = movesOf(whatIf);
  const problems = newDiagnosticsOf(whatIf);
  const quiet =
    impact.moves.length + impact.added.length + impact.removed.length + new_cycles.length === 0;
  const actions = useNames().actions;
  const placed = (key: string) => (found: Placement) => {
    const { number } = found;
    const action = actions.find((known) => known.number === number);
    const values = {
      action: action ? t("action-name", { number, title: action.title }) : number,
      plateau: String(found.plateau),
      wave: String(found.wave),
    };
    return <li key={number}>{t(key, values)}</li>;
  };
  return (
    <div className="pp-consequences">
      <Rows title={t("web-scenarios-new-cycles", { count: new_cycles.length })}>
        {new_cycles.map((group) => (
          <li key={group.members.join()} className="pp-prose">
            {group.text}
          </li>
        ))}
      </Rows>
      {quiet && <p>{t("web-scenarios-nothing-moves")}</p>}
      <Rows title={t("web-scenarios-moves", { count: shifts.length })}>
        {shifts.map((move) => (
          <li key={move.number}>{move.text}</li>
        ))}
      </Rows>
      <Rows title={t("web-scenarios-added", { count: impact.added.length })}>
        {impact.added.map(placed("web-scenarios-added-line"))}
      </Rows>
      <Rows title={t("web-scenarios-removed", { count: impact.removed.length })}>
        {impact.removed.map(placed("web-scenarios-removed-line"))}
      </Rows>
      <Rows title={t("web-scenarios-new-diagnostics", { count: problems.length })}>
        {problems.map(diagnosed)}
      </Rows>
      <Rows
        title={t("web-scenarios-solved-diagnostics", { count: impact.solved_diagnostics.length })}
      >
        {impact.solved_diagnostics.map(diagnosed)}
      </Rows>
      <Rows title={t("web-scenarios-turns", { count: turns.length })} folded>
        {turns.map((move) => (
          <li key={move.number}>{move.text}</li>
        ))}
      </Rows>
    </div>
  );

  function diagnosed(found: Diagnostic) {
    return (
      <li key={`${found.code} ${found.subjects.join()}`}>
        <Badge tone={TONES[found.severity]}>{t(`severity-${found.severity}`)}</Badge> {found.text}
      </li>
    );
  }
}

interface RowsProps {
  title: string;
  /** What matters less waits until it is asked for. */
  folded?: boolean;
  children: readonly ReactNode[];
}

function Rows({ title, folded = false, children }: RowsProps) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  if (children.length === 0) {
    return null;
  }
  const rows = (
    <>
      <ul ref={list} tabIndex={-1} className="pp-consequences__rows">
        {all ? children : children.slice(0, FIRST)}
      </ul>
      {!all && children.length > FIRST && (
        <Button
          purpose="subtle"
          onClick={() => {
            setAll(true);
            list.current?.focus();
          }}
        >
          {t("web-scenarios-all", { count: children.length })}
        </Button>
      )}
    </>
  );
  return folded ? (
    <details>
      <summary className="pp-consequences__title">{title}</summary>
      {rows}
    </details>
  ) : (
    <section>
      <h3 className="pp-consequences__title">{title}</h3>
      {rows}
    </section>
  );
}

interface CirclesProps {
  groups: readonly CycleGroup[];
  /** The ways out. */
  children: ReactNode;
}

/** Cycles that changes make: they cannot be saved like this, but they can be cut or kept apart. */
export function Circles({ groups, children }: CirclesProps) {
  const t = useTexts();
  return (
    <Alert kind="error" live title={t("web-scenarios-cycles", { count: groups.length })}>
      {groups.map((group) => (
        <p key={group.members.join()} className="nl-paragraph pp-prose">
          {group.text}
        </p>
      ))}
      <p className="nl-paragraph">{t("web-scenarios-cycles-detail")}</p>
      <div className="pp-buttons">{children}</div>
    </Alert>
  );
}
