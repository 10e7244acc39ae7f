import { useEffect, useRef } from "react";
import { ApiProblem } from "../../api/problem";
import { Alert } from "../../shared/alert";
import { Failed } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { nameAt } from "./document-file";

const INSIDE = "/document";

interface Props {
  error: Error;
  /** What was sent, so that places in it can be called by their names. */
  content?: unknown;
}

/** Why the service did not take what was sent: every mistake with its place and its remedy. */
export function Refused({ error, content }: Props) {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal asks for a look.
  useEffect(() => box.current?.focus(), [error]);
  const mistakes = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return (
    <div ref={box} tabIndex={-1} className="pp-refused">
      {mistakes.length === 0 ? (
        <Failed error={error} />
      ) : (
        <Alert kind="error" live title={t("web-roadmaps-mistakes", { count: mistakes.length })}>
          <ol className="pp-refused__list">
            {mistakes.map(({ place, code, message, remedy }) => {
              const inside = place.startsWith(INSIDE) ? place.slice(INSIDE.length) : place;
              const name = nameAt(content, inside);
              return (
                <li key={`${place} ${code} ${message}`}>
                  <strong>{message}</strong> {remedy}{" "}
                  <span className="pp-refused__place">
                    {t("web-roadmaps-place")} <code>{inside || "/"}</code>
                    {name && ` (${name})`}
                  </span>
                </li>
              );
            })}
          </ol>
        </Alert>
      )}
    </div>
  );
}
