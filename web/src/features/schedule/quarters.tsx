import type { Schedule, ScheduleLine } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Badge } from "../../shared/badge";
import { HereLink } from "../../shared/here";
import { useTexts } from "../../texts/texts";
import { ActionLink } from "./action-link";

/** Quarter by quarter what starts and goes on, each with why then. */
export function Quarters({ found }: { found: Schedule }) {
  const t = useTexts();
  const { document } = useRoadmap();
  const titles = new Map(document.actions.map(({ number, title }) => [number, title]));
  const lines = new Map(found.lines.map((line) => [line.number, line]));
  const used = found.quarters.filter(({ starts, runs }) => starts.length + runs.length > 0);
  return (
    <section className="pp-schedule__quarters" aria-labelledby="pp-schedule-quarters">
      <h2 id="pp-schedule-quarters" className="nl-heading nl-heading--level-3">
        {t("web-schedule-quarters")}
      </h2>
      {used.map(({ quarter, starts, runs, loads }) => (
        <section key={quarter} aria-labelledby={`quarter-${quarter}`}>
          <h3 id={`quarter-${quarter}`} className="nl-heading nl-heading--level-5">
            {quarter}
          </h3>
          <p className="pp-origin">{loads.map(({ text }) => text).join(" · ")}</p>
          <ul className="pp-schedule__lines">
            {starts.map((number) => {
              const line = lines.get(number);
              return line && <Line key={number} line={line} title={titles.get(number) ?? ""} />;
            })}
          </ul>
          {runs.length > 0 && (
            <p>
              {t("web-schedule-runs")}{" "}
              {runs.map((number) => (
                <ActionLink key={number} number={number} going />
              ))}
            </p>
          )}
        </section>
      ))}
    </section>
  );
}

function Line({ line, title }: { line: ScheduleLine; title: string }) {
  const t = useTexts();
  const { editable } = useRoadmap();
  const { number, plateau, text } = line;
  return (
    <li>
      <ActionLink number={number} />
      <div>
        <strong>{title}</strong> <Badge>{t("plateau-bare", { number: plateau })}</Badge>{" "}
        <p>{text}</p>
      </div>
      {editable && (
        <HereLink
          values={{ timing: number }}
          className="nl-link pp-no-print"
          aria-label={t("web-schedule-timing-of", { number })}
        >
          {t("web-schedule-timing")}
        </HereLink>
      )}
    </li>
  );
}
