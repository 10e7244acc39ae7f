import type { Priorities } from "../../api/types";
import { LimitedList } from "../../shared/limited-list";
import { useTexts } from "../../texts/texts";
import { NumberLink } from "./number-link";

const MOST = 8;

/** Which single action or decision lets most others go on: in all, and in each plateau. */
export function Levers({ shown }: { shown: Priorities }) {
  const t = useTexts();
  const { levers, levers_more, plateau_levers } = shown;
  return (
    <section className="pp-priorities__part" aria-labelledby="pp-levers">
      <h2 id="pp-levers" className="nl-heading nl-heading--level-3">
        {t("web-priorities-levers")}
      </h2>
      {levers.length === 0 ? (
        <p>{t("web-priorities-levers-none")}</p>
      ) : (
        <>
          <LimitedList items={levers} className="pp-priorities__lines" most={MOST}>
            {({ kind, number, text }) => (
              <li key={`${kind} ${number}`}>
                <NumberLink number={number} />
                <span>{text}</span>
              </li>
            )}
          </LimitedList>
          {levers_more > 0 && (
            <p className="pp-origin">{t("web-priorities-levers-more", { count: levers_more })}</p>
          )}
          <h3 className="nl-heading nl-heading--level-5">{t("web-priorities-plateau-levers")}</h3>
          <ul className="pp-priorities__lines">
            {plateau_levers.map(({ plateau, number, text, frees }) => (
              <li key={plateau}>
                <NumberLink number={number} />
                <span>
                  {t("web-priorities-plateau-lever", { plateau, lever: text, count: frees })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
