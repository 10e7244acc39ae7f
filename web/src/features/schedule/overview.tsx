import { useMemo } from "react";
import type { Schedule } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { HereLink } from "../../shared/here";
import { useTexts } from "../../texts/texts";
import { ActionLink } from "./action-link";

/** Plateaus against quarters: which actions start where, and when each plateau is ready. */
export function Overview({ found }: { found: Schedule }) {
  const t = useTexts();
  const { document, editable } = useRoadmap();
  const cells = useMemo(() => cellsOf(found), [found]);
  const titles = new Map(document.plateaus.map(({ number, title }) => [number, title]));
  return (
    <section className="pp-schedule__overview" aria-labelledby="pp-schedule-overview">
      <h2 id="pp-schedule-overview" className="nl-heading nl-heading--level-3">
        {t("web-schedule-overview")}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="pp-schedule__scroll" tabIndex={0} aria-label={t("web-schedule-caption")}>
        <table className="pp-schedule__table">
          <caption className="pp-visually-hidden">{t("web-schedule-caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("web-schedule-plateau")}</th>
              {found.quarters.map(({ quarter }) => (
                <th key={quarter} scope="col">
                  {quarter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.plateaus.map((line) => (
              <tr key={line.plateau}>
                <th scope="row">
                  <strong>{line.plateau}</strong> {titles.get(line.plateau)}
                  <span className="pp-schedule__ready">{line.text}</span>
                  {editable && (
                    <HereLink
                      values={{ gate: String(line.plateau) }}
                      className="nl-link pp-no-print"
                      aria-label={t("web-schedule-gate-of", { plateau: line.plateau })}
                    >
                      {t("web-schedule-gate")}
                    </HereLink>
                  )}
                </th>
                {found.quarters.map(({ quarter }) => {
                  const target = line.gate?.target === quarter;
                  return (
                    <td
                      key={quarter}
                      className={target ? "pp-schedule__target" : undefined}
                      title={target ? t("web-schedule-target") : undefined}
                    >
                      {(cells.get(`${line.plateau} ${quarter}`) ?? []).map(({ number, going }) => (
                        <ActionLink key={number} number={number} going={going} />
                      ))}
                      {target && (
                        <span className="pp-schedule__flag">
                          <span aria-hidden="true">⚑</span>
                          <span className="pp-visually-hidden">{t("web-schedule-target")}</span>
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("web-schedule-load")}</th>
              {found.quarters.map(({ quarter, loads }) => (
                <td key={quarter}>
                  {loads.map(({ team, measure, used, capacity, text }) => (
                    <span
                      key={`${team} ${measure}`}
                      className={used > capacity ? "pp-schedule__over" : "pp-schedule__fill"}
                      title={text}
                    >
                      <span aria-hidden="true">
                        {used}/{capacity}
                      </span>
                      <span className="pp-visually-hidden">{text}</span>
                    </span>
                  ))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
      <p className="pp-origin">{t("web-schedule-legend")}</p>
    </section>
  );
}

interface Placed {
  readonly number: string;
  /** Whether it was started in an earlier quarter. */
  readonly going: boolean;
}

/** What stands in each cell, by plateau and quarter. */
function cellsOf(found: Schedule): ReadonlyMap<string, readonly Placed[]> {
  const plateaus = new Map(found.lines.map(({ number, plateau }) => [number, plateau]));
  const cells = new Map<string, Placed[]>();
  for (const { quarter, starts, runs } of found.quarters) {
    for (const [numbers, going] of [
      [runs, true],
      [starts, false],
    ] as const) {
      for (const number of numbers) {
        const key = `${plateaus.get(number)} ${quarter}`;
        cells.set(key, [...(cells.get(key) ?? []), { number, going }]);
      }
    }
  }
  return cells;
}
