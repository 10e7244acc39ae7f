import type { Diagnostic } from "../../api/types";
import { Badge } from "../../shared/badge";
import { useTexts } from "../../texts/texts";
import { Part } from "./part";

const TONES = { error: "bad", warning: "caution", info: "neutral" } as const;

interface Props {
  /** Whether they came, or are solved. */
  name: "reported" | "solved";
  diagnostics: readonly Diagnostic[];
}

/** What the checks report in only one of the two states. */
export function DiagnosticList({ name, diagnostics }: Props) {
  const t = useTexts();
  if (diagnostics.length === 0) {
    return null;
  }
  return (
    <Part title={t(`web-comparison-${name}`, { count: diagnostics.length })}>
      <ul className="pp-compared__list">
        {diagnostics.map((found) => (
          <li key={`${found.code} ${found.place} ${found.subjects.join()}`}>
            <p className="pp-compared__line">
              <Badge tone={TONES[found.severity]}>{t(`severity-${found.severity}`)}</Badge>
              <span className="pp-prose">{found.text}</span>
            </p>
            {name === "reported" && <p className="pp-prose pp-compared__remedy">{found.remedy}</p>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
