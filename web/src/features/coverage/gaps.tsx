import { useDiagnostics } from "../../draft/answers";
import { useRoadmap } from "../../draft/roadmap";
import { Badge } from "../../shared/badge";
import { HereLink } from "../../shared/here";
import { inLanguage } from "../../shared/localized";
import { Origin } from "../../shared/sources";
import { Failed, Loading } from "../../shared/states";
import { useLanguage, useTexts } from "../../texts/texts";
import type { Thread } from "./thread";

/** What the checks report when the thread breaks off. */
const CODES = ["finding-without-action", "advice-without-action"] as const;

/** Where the thread breaks off: what comes first, because somebody has to decide about it. */
export function Gaps({ thread }: { thread: Thread }) {
  const t = useTexts();
  const { data, error, retry } = useDiagnostics();
  if (error) {
    return <Failed error={error} onRetry={retry} />;
  }
  if (!data) {
    return <Loading />;
  }
  const reported = CODES.map((code) => ({
    code,
    found: data.filter((diagnostic) => diagnostic.code === code),
  })).filter(({ found }) => found.length > 0);
  const broken = reported.length > 0 || thread.loose.length > 0;
  return (
    <section className="pp-gaps" aria-labelledby="pp-gaps">
      <h2 id="pp-gaps" className="nl-heading nl-heading--level-3">
        {t("web-coverage-gaps")}
      </h2>
      {!broken && (
        <p className="nl-paragraph">
          <Badge tone="good">{t("web-coverage-whole")}</Badge> {t("web-coverage-whole-detail")}
        </p>
      )}
      {reported.map(({ code, found }) => (
        <div key={code}>
          <h3 className="nl-heading nl-heading--level-5">
            {t(`web-coverage-gap-${code}`, { count: found.length })}
          </h3>
          <ul className="utrecht-unordered-list pp-gaps__list">
            {found.map(({ place, text, remedy }) => (
              <li key={place}>
                {text} <span className="pp-origin">{remedy}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {thread.loose.length > 0 && (
        <div>
          <h3 className="nl-heading nl-heading--level-5">
            {t("web-coverage-gap-loose", { count: thread.loose.length })}
          </h3>
          <ul className="utrecht-unordered-list pp-gaps__list">
            {thread.loose.map(({ number, title }) => (
              <li key={number}>
                <HereLink values={{ action: number }}>
                  {number} {title}
                </HereLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ContextFindings />
      {thread.dropped.length > 0 && (
        <p className="pp-origin">{t("web-coverage-dropped", { count: thread.dropped.length })}</p>
      )}
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
