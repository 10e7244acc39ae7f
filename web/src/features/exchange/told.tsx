import type { ReactNode } from "react";
import type { Import } from "../../api/exchange";
import { useRoadmap } from "../../draft/roadmap";
import { Alert } from "../../shared/alert";
import { Badge } from "../../shared/badge";
import { LimitedList } from "../../shared/limited-list";
import { useTexts } from "../../texts/texts";

const TONES = { error: "bad", warning: "caution", info: "neutral" } as const;

interface Props {
  found: Import;
  /** What conflicts. */
  children: ReactNode;
}

/** What a file would change: what it adds, says otherwise, what conflicts, and what moves. */
export function Told({ found, children }: Props) {
  const t = useTexts();
  const { stored } = useRoadmap();
  const titles = new Map(stored.document.actions.map(({ number, title }) => [number, title]));
  for (const change of found.changes) {
    if (change.change === "add-action") {
      titles.set(change.action.number, change.action.title);
    }
  }
  const named = (number: string) => (
    <>
      <strong>{number}</strong> {titles.get(number)}
    </>
  );
  const altered = [...new Set(found.altered.map(({ action }) => action))];
  const told =
    found.added.length + found.altered.length + (found.linked ?? 0) + (found.unlinked ?? 0);
  const moves = found.what_if.impact.moves.filter(
    ({ before, after }) => before.plateau !== after.plateau,
  );
  const same = found.base_sha256 === found.document_sha256;
  return (
    <>
      <p className="nl-paragraph">
        {t(
          found.base_sha256 === null
            ? "web-exchange-base-unknown"
            : same
              ? "web-exchange-base-same"
              : "web-exchange-base-known",
          { number: String(found.base ?? "") },
        )}
      </p>
      {found.changes.length === 0 && found.conflicts.length === 0 && (
        <Alert kind="ok" title={t("web-exchange-nothing")} />
      )}
      {children}
      <Part title={t("web-exchange-problems", { count: found.diagnostics.length })}>
        {found.diagnostics.map(({ code, severity, place, subjects, text, remedy }) => (
          <li key={`${code} ${place} ${subjects.join()}`}>
            <Badge tone={TONES[severity]}>{t(`severity-${severity}`)}</Badge>{" "}
            {place && <span className="pp-origin">{place}: </span>}
            {text} <span className="pp-origin">{remedy}</span>
          </li>
        ))}
      </Part>
      <Part title={t("web-exchange-added", { count: found.added.length })}>
        {found.added.map((number) => (
          <li key={number}>{named(number)}</li>
        ))}
      </Part>
      <Part title={t("web-exchange-altered", { count: altered.length })}>
        {altered.map((number) => (
          <li key={number}>
            {named(number)}
            <ul className="pp-exchange__fields">
              {found.altered
                .filter(({ action }) => action === number)
                .map(({ field, text }) => (
                  <li key={field}>{text}</li>
                ))}
            </ul>
          </li>
        ))}
      </Part>
      {found.linked > 0 && <p>{t("web-exchange-linked", { count: found.linked })}</p>}
      {found.unlinked > 0 && <p>{t("web-exchange-unlinked", { count: found.unlinked })}</p>}
      {/* A whole document also changes what no other file speaks of. */}
      <Part
        title={t("web-exchange-changes", { count: found.texts.length })}
        folded={told >= found.texts.length}
      >
        {found.texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other name.
          <li key={index}>{text}</li>
        ))}
      </Part>
      <Part title={t("web-exchange-moves", { count: moves.length })}>
        {moves.map(({ number, text }) => (
          <li key={number}>{text}</li>
        ))}
      </Part>
      {found.changes.length > 0 && moves.length === 0 && <p>{t("web-exchange-no-moves")}</p>}
      <Part title={t("web-exchange-new", { count: found.what_if.impact.new_diagnostics.length })}>
        {found.what_if.impact.new_diagnostics.map(({ code, severity, subjects, text }) => (
          <li key={`${code} ${subjects.join()}`}>
            <Badge tone={TONES[severity]}>{t(`severity-${severity}`)}</Badge> {text}
          </li>
        ))}
      </Part>
      <Part title={t("web-exchange-absent", { count: found.absent.length })} folded>
        {found.absent.map((number) => (
          <li key={number}>{named(number)}</li>
        ))}
      </Part>
    </>
  );
}

interface PartProps {
  title: string;
  /** What matters less waits until it is asked for. */
  folded?: boolean;
  children: readonly ReactNode[];
}

function Part({ title, folded = false, children }: PartProps) {
  if (children.length === 0) {
    return null;
  }
  const list = (
    <LimitedList items={children} className="pp-exchange__list" most={50}>
      {(item) => item}
    </LimitedList>
  );
  return folded ? (
    <details className="pp-fold">
      <summary>{title}</summary>
      {list}
    </details>
  ) : (
    <section>
      <h4 className="nl-heading nl-heading--level-5">{title}</h4>
      {list}
    </section>
  );
}
