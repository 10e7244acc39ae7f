import type { ReactNode } from "react";
import type { Action, RoadmapDocument } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Link } from "../../shared/link";
import { inLanguage } from "../../shared/localized";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { Origin } from "../../shared/sources";
import { useLanguage, useTexts } from "../../texts/texts";
import { Evidence, Section } from "./section";

/** What an action is, what it is for, and where that can be read. */
export function About({ action }: { action: Action }) {
  const t = useTexts();
  const language = useLanguage();
  const { id, document } = useRoadmap();
  const address = useRoadmapAddress(id);
  const summary = inLanguage(action.summary, language);
  const advice = document.advices.find(({ number }) => number === action.advice);
  const theme = document.themes.find((found) => found.id === advice?.theme);
  return (
    <Section title={t("web-actions-about")}>
      {summary && <p className="pp-prose">{summary}</p>}
      <Evidence sources={action.sources} />
      <dl className="pp-about">
        <Term name={t("web-actions-origin")}>
          <Origin basis={action.basis} confidence={action.confidence} reason={action.reason} />
        </Term>
        {action.aliases.length > 0 && (
          <Term name={t("web-actions-aliases")}>
            <ul>
              {action.aliases.map((alias) => (
                <li key={alias}>{alias}</li>
              ))}
            </ul>
          </Term>
        )}
        <Term name={t("web-actions-owner")}>
          {action.owner ?? <span className="pp-quiet">{t("web-actions-owner-none")}</span>}
        </Term>
        {advice && (
          <Term name={t("web-actions-advice")}>
            <Link to={address("plan", { advice: advice.number, action: action.number })}>
              {`${advice.number} ${advice.title}`}
            </Link>
            {advice.summary && <p>{inLanguage(advice.summary, language)}</p>}
            <Evidence sources={advice.sources} />
          </Term>
        )}
        {theme && (
          <Term name={t("web-actions-theme")}>
            <Link to={address("plan", { theme: theme.id, action: action.number })}>
              {`${theme.id} ${theme.title}`}
            </Link>
          </Term>
        )}
        <Findings number={action.number} document={document} />
        <Bodies action={action} document={document} />
        <Frameworks number={action.number} document={document} />
      </dl>
    </Section>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Findings({ number, document }: { number: string; document: RoadmapDocument }) {
  const t = useTexts();
  const address = useRoadmapAddress(document.id);
  const titles = new Map(document.findings.map((found) => [found.number, found.title]));
  const cells = document.coverage.filter(({ action }) => action === number);
  return (
    <Term name={t("web-actions-findings")}>
      {cells.length === 0 && <span className="pp-quiet">{t("web-actions-findings-none")}</span>}
      <ul>
        {cells.map((cell) => (
          <li key={cell.finding}>
            <Link to={address("plan", { finding: cell.finding, action: number })}>
              {`${cell.finding} ${titles.get(cell.finding) ?? ""}`}
            </Link>{" "}
            <Origin basis={cell.basis} confidence={cell.confidence} reason={cell.reason} />
            <Evidence sources={cell.sources} />
          </li>
        ))}
      </ul>
    </Term>
  );
}

function Bodies({ action, document }: { action: Action; document: RoadmapDocument }) {
  const t = useTexts();
  const titles = new Map(document.bodies.map(({ id, title }) => [id, title]));
  return action.involved.length > 0 ? (
    <Term name={t("web-actions-bodies")}>
      <ul>
        {action.involved.map(({ body, basis, confidence, reason, sources }) => (
          <li key={body}>
            {titles.get(body) ?? body}{" "}
            <Origin
              basis={basis ?? "added"}
              confidence={confidence ?? null}
              reason={reason ?? null}
            />
            <Evidence sources={sources ?? []} />
          </li>
        ))}
      </ul>
    </Term>
  ) : null;
}

function Frameworks({ number, document }: { number: string; document: RoadmapDocument }) {
  const t = useTexts();
  const served = document.frameworks.flatMap((framework) =>
    framework.items.flatMap((item) =>
      item.served_by
        .filter(({ action }) => action === number)
        .map((service) => ({ framework, item, service })),
    ),
  );
  return served.length > 0 ? (
    <Term name={t("web-actions-frameworks")}>
      <details>
        <summary>{t("web-actions-frameworks-count", { count: served.length })}</summary>
        <ul>
          {served.map(({ framework, item, service }) => (
            <li key={`${framework.id} ${item.id}`}>
              {t("web-actions-framework-item", { item: item.title, framework: framework.title })}{" "}
              {t(`web-actions-fit-${service.fit}`)}{" "}
              <Origin
                basis={service.basis ?? "added"}
                confidence={service.confidence ?? null}
                reason={service.reason ?? null}
              />
              <Evidence sources={service.sources ?? []} />
            </li>
          ))}
        </ul>
      </details>
    </Term>
  ) : null;
}
