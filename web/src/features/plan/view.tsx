import { useMemo } from "react";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { Button } from "../../shared/button";
import { Page } from "../../shared/page";
import { Empty } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Board } from "./board";
import { columnsOf, groupingIn } from "./columns";
import { draftedIn } from "./drafted";
import { Dropped } from "./dropped";
import { asksFor, FILTERS, filterIn } from "./filter";
import { FilterBar } from "./filter-bar";
import { Hints } from "./hints";

/** The roadmap as a board: plateaus in order, in them waves, in those the cards of actions. */
export default function PlanView() {
  const t = useTexts();
  const query = useQueryValues();
  const setQuery = useSetQuery();
  const { document, plan, stored, whatIf, editable } = useRoadmap();
  const search = query.toString();
  const grouping = groupingIn(query);
  const drafted = useMemo(() => draftedIn(whatIf, stored.document), [whatIf, stored.document]);
  const columns = useMemo(() => {
    const filter = filterIn(new URLSearchParams(search));
    const { placements } = plan;
    const { ghosts } = drafted;
    const asked = asksFor(document, filter);
    const all = columnsOf({ document, placements, ghosts, grouping, asked });
    return filter.plateau
      ? all.filter(({ plateau }) => plateau.number.toString() === filter.plateau)
      : all;
  }, [document, plan, drafted, grouping, search]);
  const count = plan.placements.length;
  const plateaus = document.plateaus.length;
  const shown = columns.reduce((sum, { cards }) => sum + cards.length, 0);
  const ghosts = columns.some(({ rows }) => rows.length > 0);
  const selected = query.get("action");
  const hidden =
    selected !== null &&
    plan.placements.some(({ number }) => number === selected) &&
    !columns.some(({ cards }) => cards.includes(selected));
  return (
    <Page
      title={t("web-view-plan")}
      lead={t(editable ? "web-plan-lead-editable" : "web-plan-lead", { count, plateaus })}
      tools={
        editable && (
          <Button onClick={() => setQuery({ action: null, edit: "new" })}>
            {t("web-plan-add")}
          </Button>
        )
      }
    >
      <div className="pp-plan">
        {count === 0 && !ghosts ? (
          <Empty title={t("web-plan-empty")}>
            <p>{t(editable ? "web-plan-empty-detail" : "web-plan-empty-reader")}</p>
          </Empty>
        ) : (
          <FilterBar shown={shown} count={count} />
        )}
        {hidden && (
          <p className="pp-plan__hidden">{t("web-plan-out-of-sight", { number: selected })}</p>
        )}
        {count > 0 && shown === 0 && !ghosts ? (
          <Empty title={t("web-plan-nothing")}>
            <p>{t("web-plan-nothing-detail")}</p>
            <Button
              onClick={() => setQuery(Object.fromEntries(FILTERS.map((name) => [name, null])))}
            >
              {t("web-plan-clear")}
            </Button>
          </Empty>
        ) : (
          <>
            <nav className="pp-plan__jump" aria-label={t("web-plan-jump")}>
              {columns.map(({ plateau, cards }) => (
                <a key={plateau.number} className="nl-link" href={`#plateau-${plateau.number}`}>
                  {t("web-plan-jump-to", {
                    number: plateau.number,
                    title: plateau.title,
                    count: cards.length,
                  })}
                </a>
              ))}
            </nav>
            <Board columns={columns} grouping={grouping} drafted={drafted} />
          </>
        )}
        <Dropped />
        <Hints />
      </div>
    </Page>
  );
}
