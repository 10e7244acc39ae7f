import { LimitedList } from "../../shared/limited-list";
import { useTexts } from "../../texts/texts";
import type { Difference, Side } from "./difference";
import type { Names } from "./named";
import { ActionName, Part } from "./part";

interface Props {
  difference: Difference;
  names: Names;
  after: Side | undefined;
}

/** What came, what went, and what has another status. */
export function Others({ difference, names, after }: Props) {
  const t = useTexts();
  const { added, removed, restated } = difference;
  const kept = new Map(after?.document.actions.map((action) => [action.number, action]));
  const gone = new Set(removed.map(({ number }) => number));
  const others = restated.filter(({ number }) => !gone.has(number));
  const went = (number: string) => {
    const action = kept.get(number);
    return action
      ? t("web-comparison-dropped", { reason: action.status_reason ?? "none" })
      : t("web-comparison-gone");
  };
  return (
    <>
      {added.length > 0 && (
        <Part title={t("web-comparison-added", { count: added.length })}>
          <LimitedList items={added} className="pp-compared__list">
            {({ number, plateau }) => (
              <li key={number} className="pp-compared__line">
                <ActionName number={number} title={names.titles.get(number)} />
                <span>{t("web-comparison-arrives", { plateau })}</span>
              </li>
            )}
          </LimitedList>
        </Part>
      )}
      {removed.length > 0 && (
        <Part title={t("web-comparison-removed", { count: removed.length })}>
          <LimitedList items={removed} className="pp-compared__list">
            {({ number, plateau }) => (
              <li key={number} className="pp-compared__line">
                <ActionName number={number} title={names.titles.get(number)} />
                <span>{t("web-comparison-stood", { plateau })}</span>
                {after && <span>{went(number)}</span>}
              </li>
            )}
          </LimitedList>
        </Part>
      )}
      {others.length > 0 && (
        <Part title={t("web-comparison-restated", { count: others.length })}>
          <LimitedList items={others} className="pp-compared__list">
            {({ number, before, after: now }) => (
              <li key={number} className="pp-compared__line">
                <ActionName number={number} title={names.titles.get(number)} />
                <span>
                  {t("web-comparison-status", {
                    before: t(`status-${before}`),
                    after: t(`status-${now}`),
                  })}
                </span>
              </li>
            )}
          </LimitedList>
        </Part>
      )}
    </>
  );
}
