import { type ReactNode, useState } from "react";
import { ApiProblem } from "../../api/problem";
import type { Diagnostic } from "../../api/types";
import type { Consequences } from "../../draft/consequences";
import { Alert } from "../../shared/alert";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { Failed } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { usePlateauName } from "./names";
import { reportedBeside, summaryOf } from "./summary";

const TONES = { error: "bad", warning: "caution", info: "info" } as const;

/** Rows that are shown before somebody asks for all of them. */
const FIRST = 8;

/** What an edit does: what moves and why, what the checks report, what was solved. */
export function Effects({ of }: { of: Consequences }) {
  const t = useTexts();
  const name = usePlateauName();
  const placed = (key: string, { number, plateau }: { number: string; plateau: number }) => (
    <li key={`${key} ${number}`}>{t(key, { number, plateau: name(plateau) })}</li>
  );
  return (
    <div className="pp-effects">
      <p>{summaryOf(t, of)}</p>
      <Rows>
        {[
          ...of.added.map((found) => placed("web-actions-effect-added-line", found)),
          ...of.removed.map((found) => placed("web-actions-effect-removed-line", found)),
          ...of.moves.map((move) => <li key={move.number}>{move.text}</li>),
          ...of.back.map((found) => placed("web-actions-effect-back", found)),
        ]}
      </Rows>
      {of.cycles.map((group) => (
        <p key={group.members.join(" ")} className="pp-prose">
          {group.text}
        </p>
      ))}
      <Rows>
        {[
          ...reportedBeside(of).map((found) => <Reported key={found.text} diagnostic={found} />),
          ...of.solved.map(({ text }) => (
            <li key={text}>
              <Badge tone="good">{t("web-actions-solved")}</Badge> {text}
            </li>
          )),
        ]}
      </Rows>
      {of.waves.length > 0 && (
        <details>
          <summary>{t("web-actions-effect-waves", { count: of.waves.length })}</summary>
          <Rows>
            {of.waves.map((move) => (
              <li key={move.number}>{move.text}</li>
            ))}
          </Rows>
        </details>
      )}
    </div>
  );
}

function Reported({ diagnostic }: { diagnostic: Diagnostic }) {
  const t = useTexts();
  const { severity, text, remedy } = diagnostic;
  return (
    <li>
      <Badge tone={TONES[severity]}>{t(`severity-${severity}`)}</Badge> {text}{" "}
      <span className="pp-quiet">{remedy}</span>
    </li>
  );
}

function Rows({ children }: { children: readonly ReactNode[] }) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const left = children.length - FIRST;
  return children.length > 0 ? (
    <>
      <ul className="pp-effects__list">{all ? children : children.slice(0, FIRST)}</ul>
      {!all && left > 0 && (
        <Button purpose="subtle" onClick={() => setAll(true)}>
          {t("web-actions-effect-all", { count: children.length })}
        </Button>
      )}
    </>
  ) : null;
}

/** Why the service does not do what was asked, with every mistake and its remedy. */
export function Refused({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const t = useTexts();
  const places = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return places.length > 0 ? (
    <Alert kind="error" live title={t("web-refused-title")}>
      <ul className="pp-effects__list">
        {places.map((found) => (
          <li key={found.place + found.code}>
            {found.message} {found.remedy}
          </li>
        ))}
      </ul>
    </Alert>
  ) : (
    <Failed error={error} onRetry={error instanceof ApiProblem ? undefined : onRetry} />
  );
}
