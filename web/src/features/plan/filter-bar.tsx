import { useId, useRef, useState } from "react";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { Button } from "../../shared/button";
import { Select, TextField } from "../../shared/fields";
import { useFocusWhenGone } from "../../shared/focus";
import { useTexts } from "../../texts/texts";
import { GROUPINGS, groupingIn } from "./columns";
import { activeIn, FILTERS, filterIn } from "./filter";

/** Statuses of actions that have a place on the board. */
const STATUSES = ["proposed", "planned", "started", "done", "blocked"] as const;

/** Chooses which cards are shown, and by what they stand together; the address keeps it. */
export function FilterBar({ shown, count }: { shown: number; count: number }) {
  const t = useTexts();
  const query = useQueryValues();
  const setQuery = useSetQuery();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { document } = useRoadmap();
  const filter = filterIn(query);
  const active = activeIn(filter);
  const outcome = useRef<HTMLParagraphElement>(null);
  const focusWhenGone = useFocusWhenGone();
  const clear = () => {
    setQuery(Object.fromEntries(FILTERS.map((name) => [name, null])), { replace: true });
    focusWhenGone(() => outcome.current);
  };
  return (
    <search className="pp-filters" aria-label={t("web-plan-filters")}>
      <div className="pp-filters__toggle">
        <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t("web-plan-filters-toggle", { active })}
        </Button>
      </div>
      <div
        id={id}
        className={open ? "pp-filters__fields" : "pp-filters__fields pp-filters__folded"}
      >
        <TextField
          label={t("web-plan-search")}
          type="search"
          placeholder={t("web-plan-search-hint")}
          value={filter.q}
          onChange={(event) => setQuery({ q: event.target.value }, { replace: true })}
        />
        <Choice
          name="theme"
          label={t("web-plan-theme")}
          chosen={filter.theme}
          options={document.themes.map(({ id: key, title }) => ({ key, title }))}
        />
        <Choice
          name="advice"
          label={t("web-plan-advice")}
          chosen={filter.advice}
          options={document.advices.map(({ number: key, title }) => ({ key, title }))}
        />
        <Choice
          name="finding"
          label={t("web-plan-finding")}
          chosen={filter.finding}
          options={document.findings.map(({ number: key, title }) => ({ key, title }))}
        />
        <Choice
          name="status"
          label={t("web-plan-status")}
          chosen={filter.status}
          options={STATUSES.map((key) => ({ key, title: t(`status-${key}`), bare: true }))}
        />
        <Choice
          name="plateau"
          label={t("web-plan-plateau")}
          chosen={filter.plateau}
          options={document.plateaus.map(({ number, title }) => ({ key: `${number}`, title }))}
        />
        <Select
          label={t("web-plan-group")}
          value={groupingIn(query)}
          onChange={(event) => setQuery({ group: event.target.value }, { replace: true })}
        >
          {GROUPINGS.map((found) => (
            <option key={found} value={found}>
              {t(`web-plan-group-${found}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className="pp-filters__outcome">
        <p ref={outcome} role="status" tabIndex={-1}>
          {t("web-plan-shown", { shown, count })}
        </p>
        {active > 0 && (
          <Button purpose="subtle" onClick={clear}>
            {t("web-plan-clear")}
          </Button>
        )}
      </div>
    </search>
  );
}

interface ChoiceProps {
  name: (typeof FILTERS)[number];
  label: string;
  chosen: string;
  options: readonly { key: string; title: string; bare?: boolean }[];
}

/** One filter; where a roadmap has nothing to choose from, it is left out. */
function Choice({ name, label, chosen, options }: ChoiceProps) {
  const t = useTexts();
  const setQuery = useSetQuery();
  return options.length === 0 && chosen === "" ? null : (
    <Select
      label={label}
      value={chosen}
      onChange={(event) => setQuery({ [name]: event.target.value }, { replace: true })}
    >
      <option value="">{t("web-plan-any")}</option>
      {options.map(({ key, title, bare }) => (
        <option key={key} value={key}>
          {bare ? title : t("web-plan-option", { key, title })}
        </option>
      ))}
    </Select>
  );
}
