import { useQueryValues } from "../../shared/address";
import { HereLink } from "../../shared/here";
import { Empty } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { type Column, columnsOf, linksOf } from "./columns";
import { BASES, Legend, Mark } from "./mark";
import type { Thread } from "./thread";

/** With more actions than this a table has too many columns to read, or to draw. */
const MOST_ACTIONS = 150;

/** With fewer actions than this an advice has no room for its name. */
const ROOMY = 4;

/** The findings against the actions that answer them, grouped by advice. */
export function Matrix({ thread }: { thread: Thread }) {
  const t = useTexts();
  const query = useQueryValues();
  const only = query.get("advice");
  const groups = thread.columns.filter(({ advice }) => only === null || advice?.number === only);
  const count = groups.reduce((sum, { steps }) => sum + steps.length, 0);
  const brief = query.get("by") === "advice" || count > MOST_ACTIONS;
  const columns = columnsOf(groups, brief);
  if (thread.paths.length === 0 || columns.length === 0) {
    return <Empty title={t("web-coverage-empty")} />;
  }
  return (
    <>
      <div className="pp-coverage__bar">
        <Legend />
        {only !== null && (
          <HereLink values={{ advice: null }}>{t("web-coverage-all-advices")}</HereLink>
        )}
        {only === null && count <= MOST_ACTIONS && (
          <HereLink values={{ by: brief ? null : "advice" }}>
            {t(brief ? "web-coverage-by-action" : "web-coverage-by-advice")}
          </HereLink>
        )}
      </div>
      <section
        className={brief ? "pp-matrix pp-matrix--brief" : "pp-matrix"}
        aria-label={t("web-coverage-matrix")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <table>
          <caption className="pp-visually-hidden">{t("web-coverage-matrix")}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={brief ? 1 : 2} className="pp-matrix__corner">
                {t("web-coverage-finding")}
              </th>
              {groups.map(({ advice, steps }) => (
                <th
                  key={advice?.number ?? ""}
                  scope={brief ? "col" : "colgroup"}
                  colSpan={brief ? 1 : steps.length}
                  className="pp-matrix__first"
                  title={advice?.title}
                >
                  <span className="pp-matrix__title">
                    {advice ? (
                      <HereLink values={{ advice: advice.number, by: null }}>
                        <span className="pp-visually-hidden">{t("web-coverage-advice")}</span>{" "}
                        <strong>{advice.number}</strong>{" "}
                        <span
                          className={
                            brief || steps.length >= ROOMY ? undefined : "pp-visually-hidden"
                          }
                        >
                          {advice.title}
                        </span>
                      </HereLink>
                    ) : (
                      t("web-coverage-no-advice")
                    )}
                  </span>
                </th>
              ))}
              <th scope="col" rowSpan={brief ? 1 : 2} className="pp-matrix__first">
                {t("web-coverage-actions")}
              </th>
            </tr>
            {!brief && <ActionHeads columns={columns} />}
          </thead>
          <tbody>
            {thread.paths.map(({ finding }) => (
              <tr key={finding.number}>
                <th scope="row">
                  <HereLink values={{ tab: "paths", finding: finding.number }}>
                    <strong>{finding.number}</strong> {finding.title}
                  </HereLink>
                </th>
                {columns.map((column) => (
                  <Crossing
                    key={column.key}
                    thread={thread}
                    finding={finding.number}
                    column={column}
                    brief={brief}
                  />
                ))}
                <td className="pp-matrix__first">
                  {columns.flatMap((column) => linksOf(thread, finding.number, column)).length}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!brief && <AdviceNames groups={groups} />}
    </>
  );
}

/** What the advices are called, of which the table has room for the numbers alone. */
function AdviceNames({ groups }: { groups: Thread["columns"] }) {
  const t = useTexts();
  const named = groups.flatMap(({ advice }) => advice ?? []);
  return (
    <section className="pp-matrix__names" aria-labelledby="pp-matrix-names">
      <h3 id="pp-matrix-names" className="nl-heading nl-heading--level-5">
        {t("web-coverage-advice-names")}
      </h3>
      <ul>
        {named.map(({ number, title }) => (
          <li key={number}>
            <strong>{number}</strong> {title}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ActionHeads({ columns }: { columns: readonly Column[] }) {
  const t = useTexts();
  return (
    <tr>
      {columns.map(({ key, first, steps: [step] }) => (
        <th key={key} scope="col" className={first ? "pp-matrix__first" : undefined}>
          {step && (
            <>
              <HereLink
                values={{ action: key }}
                aria-label={t("action-name", { number: key, title: step.action.title })}
              >
                {key}
              </HereLink>
              <span className="pp-matrix__plateau">
                <span className="pp-visually-hidden">
                  {step.plateau === null
                    ? t("plateau-none")
                    : t("plateau-bare", { number: step.plateau })}
                </span>
                <span aria-hidden="true">
                  {step.plateau === null
                    ? "–"
                    : t("web-coverage-plateau-short", { number: step.plateau })}
                </span>
              </span>
            </>
          )}
        </th>
      ))}
    </tr>
  );
}

interface CrossingProps {
  thread: Thread;
  finding: string;
  column: Column;
  brief: boolean;
}

function Crossing({ thread, finding, column, brief }: CrossingProps) {
  const links = linksOf(thread, finding, column);
  const basis = BASES.find((known) => links.some((link) => link.basis === known));
  return (
    <td className={column.first ? "pp-matrix__first" : undefined}>
      {basis && <Mark basis={basis} />}
      {basis && brief && <span className="pp-matrix__count"> {links.length}</span>}
    </td>
  );
}
