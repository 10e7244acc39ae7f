import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { Badge } from "../../shared/badge";
import { Select } from "../../shared/fields";
import { HereLink } from "../../shared/here";
import { inLanguage } from "../../shared/localized";
import { Origin } from "../../shared/sources";
import { Empty } from "../../shared/states";
import { useLanguage, useTexts } from "../../texts/texts";
import { Mark } from "./mark";
import type { Path, Thread } from "./thread";

interface Props {
  thread: Thread;
  /** Titles of the plateaus by number. */
  plateaus: ReadonlyMap<number, string>;
}

/** From a finding down to the plateaus where its actions stand. */
export function Paths({ thread, plateaus }: Props) {
  const t = useTexts();
  const setQuery = useSetQuery();
  const asked = useQueryValues().get("finding");
  const chosen = thread.paths.find(({ finding }) => finding.number === asked);
  const shown = chosen ? [chosen] : thread.paths;
  return (
    <>
      <div className="pp-coverage__choice">
        <Select
          label={t("web-coverage-choose")}
          value={chosen?.finding.number ?? ""}
          onChange={({ target }) => setQuery({ finding: target.value })}
        >
          <option value="">{t("web-coverage-all")}</option>
          {thread.paths.map(({ finding }) => (
            <option key={finding.number} value={finding.number}>
              {finding.number} {finding.title}
            </option>
          ))}
        </Select>
      </div>
      {shown.length === 0 && <Empty title={t("web-coverage-empty")} />}
      {shown.map((path) => (
        <FollowedPath key={path.finding.number} path={path} plateaus={plateaus} />
      ))}
    </>
  );
}

function FollowedPath({
  path: { finding, advices },
  plateaus,
}: {
  path: Path;
  plateaus: Props["plateaus"];
}) {
  const t = useTexts();
  const language = useLanguage();
  const { document } = useRoadmap();
  const reasons = new Map(
    document.coverage.map((cell) => [`${cell.finding}>${cell.action}`, cell.reason]),
  );
  return (
    <section className="pp-path">
      <h2 className="nl-heading nl-heading--level-3">
        {t("web-coverage-finding-name", { number: finding.number, title: finding.title })}
      </h2>
      {finding.summary && (
        <p className="nl-paragraph pp-prose">{inLanguage(finding.summary, language)}</p>
      )}
      {advices.length === 0 && <p className="nl-paragraph">{t("web-coverage-unanswered")}</p>}
      <ul className="pp-path__list">
        {advices.map(({ advice, steps }) => (
          <li key={advice?.number ?? ""}>
            <span className="pp-path__advice">
              {advice
                ? t("web-coverage-advice-name", { number: advice.number, title: advice.title })
                : t("web-coverage-no-advice")}
            </span>
            <ul className="pp-path__list">
              {steps.map(({ action, plateau, link }) => (
                <li key={action.number} className="pp-path__action">
                  <Mark basis={link.basis} />
                  <div>
                    <HereLink values={{ action: action.number }}>
                      <strong>{action.number}</strong> {action.title}
                    </HereLink>{" "}
                    <Badge>{t(`status-${action.status}`)}</Badge>
                    <ul className="pp-path__plateau">
                      <li>
                        {plateau === null
                          ? t("plateau-none")
                          : t("plateau-name", {
                              number: plateau,
                              title: plateaus.get(plateau) ?? "",
                            })}
                        {link.quarter !== null &&
                          ` · ${t("web-coverage-quarter", { quarter: link.quarter })}`}
                      </li>
                    </ul>
                    {link.basis !== "stated" && (
                      <Origin
                        {...link}
                        reason={reasons.get(`${finding.number}>${action.number}`)}
                      />
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
