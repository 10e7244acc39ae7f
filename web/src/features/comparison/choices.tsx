import { useRoadmap } from "../../draft/roadmap";
import { useSetQuery } from "../../shared/address";
import { Button } from "../../shared/button";
import { Select } from "../../shared/fields";
import { useTexts } from "../../texts/texts";
import { DRAFT, type States, useStateName } from "./states";

interface Props {
  states: States;
  left: string;
  right: string;
}

/** Which two states are compared. */
export function Choices({ states, left, right }: Props) {
  const t = useTexts();
  const setQuery = useSetQuery();
  const { changes } = useRoadmap();
  const drafted = right === DRAFT;
  return (
    <div className="pp-compared__choices">
      <Select
        label={t("web-comparison-left")}
        hint={drafted ? t("web-comparison-left-draft") : undefined}
        disabled={drafted}
        value={left}
        onChange={(event) => setQuery({ left: event.target.value, right })}
      >
        <Options states={states} chosen={left} />
      </Select>
      <Button
        purpose="subtle"
        disabled={drafted}
        onClick={() => setQuery({ left: right, right: left })}
      >
        {t("web-comparison-swap")}
      </Button>
      <Select
        label={t("web-comparison-right")}
        value={right}
        onChange={(event) => setQuery({ left, right: event.target.value })}
      >
        {(changes.length > 0 || drafted) && <Option word={DRAFT} states={states} />}
        <Options states={states} chosen={right} />
      </Select>
    </div>
  );
}

function Options({ states, chosen }: { states: States; chosen: string }) {
  const t = useTexts();
  const adopted = states.baselines.map(({ number }, index) =>
    index === 0 ? "baseline" : String(number),
  );
  const revisions = states.revisions
    .map(({ number }) => String(number))
    .filter((number) => !adopted.includes(number));
  const scenarios = states.scenarios.map(({ name }) => `scenario:${name}`);
  const groups = [
    { key: "baselines", words: [...new Set(adopted)] },
    { key: "scenarios", words: scenarios },
    { key: "revisions", words: revisions },
  ];
  const listed = ["latest", DRAFT, ...adopted, ...revisions, ...scenarios].includes(chosen);
  return (
    <>
      <Option word="latest" states={states} />
      {!listed && <Option word={chosen} states={states} />}
      {groups
        .filter(({ words }) => words.length > 0)
        .map(({ key, words }) => (
          <optgroup key={key} label={t(`web-comparison-${key}`)}>
            {words.map((word) => (
              <Option key={word} word={word} states={states} />
            ))}
          </optgroup>
        ))}
    </>
  );
}

function Option({ word, states }: { word: string; states: States }) {
  const name = useStateName(states);
  return <option value={word}>{name(word)}</option>;
}
