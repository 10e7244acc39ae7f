import type { CoverageReport } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Badge } from "../../shared/badge";
import { grouped } from "../../shared/grouped";
import { HereLink } from "../../shared/here";
import { LimitedList } from "../../shared/limited-list";
import { inLanguage } from "../../shared/localized";
import { Origin } from "../../shared/sources";
import { useLanguage, useTexts } from "../../texts/texts";

type Gap = CoverageReport["gaps"][number];

/** Gaps that an action has, so that they lead to it. */
const OF_ACTIONS: readonly Gap["code"][] = [
  "action-without-finding",
  "action-without-advice",
  "action-without-quarter",
];

/** Where the thread breaks off: what comes first, because somebody has to decide about it. */
export function Gaps({ coverage }: { coverage: CoverageReport }) {
  const t = useTexts();
  const { document } = useRoadmap();
  const dropped = document.actions.filter(({ status }) => status === "dropped").length;
  const gaps = [...grouped(coverage.gaps, ({ code }) => code)];
  return (
    <section className="pp-gaps" aria-labelledby="pp-gaps">
      <h2 id="pp-gaps" className="nl-heading nl-heading--level-3">
        {t("web-coverage-gaps")}
      </h2>
      {gaps.length === 0 && (
        <p className="nl-paragraph">
          <Badge tone="good">{t("web-coverage-whole")}</Badge> {t("web-coverage-whole-detail")}
        </p>
      )}
      {gaps.map(([code, found]) => (
        <div key={code}>
          <h3 className="nl-heading nl-heading--level-5">
            {t(`web-coverage-gap-${code}`, { count: found.length })}
          </h3>
          <LimitedList items={found} className="utrecht-unordered-list pp-gaps__list" most={20}>
            {(gap) => (
              <li key={gap.number}>
                {gap.text}{" "}
                {OF_ACTIONS.includes(gap.code) && (
                  <HereLink values={{ action: gap.number }}>
                    {t("web-coverage-open", { number: gap.number })}
                  </HereLink>
                )}
              </li>
            )}
          </LimitedList>
        </div>
      ))}
      <ContextFindings />
      {dropped > 0 && <p className="pp-origin">{t("web-coverage-dropped", { count: dropped })}</p>}
    </section>
  );
}

function ContextFindings() {
  const t = useTexts();
  const language = useLanguage();
  const { document } = useRoadmap();
  const found = document.context_findings;
  return found.length === 0 ? null : (
    <details className="pp-coverage__more">
      <summary>{t("web-coverage-context", { count: found.length })}</summary>
      <ul className="utrecht-unordered-list pp-gaps__list">
        {found.map(({ id, title, note, ...fact }) => (
          <li key={id}>
            <strong>{title}</strong> {inLanguage(note, language)}{" "}
            {fact.basis !== "stated" && <Origin {...fact} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
