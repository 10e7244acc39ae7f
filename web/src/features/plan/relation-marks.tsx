import { byNumber } from "../../shared/order";
import { useTexts } from "../../texts/texts";
import { useActs, useBoard } from "./board-state";
import type { Relation } from "./relations";

const WORDS = {
  before: {
    "builds-on": "web-plan-needed-by-selected",
    "more-effective-after": "web-plan-helps-selected",
    indirect: "web-plan-indirectly-before",
  },
  after: {
    "builds-on": "web-plan-needs-selected",
    "more-effective-after": "web-plan-helped-by-selected",
    indirect: "web-plan-indirectly-after",
  },
} as const;

interface Props {
  relation: Relation;
  selected: string;
}

/** How a card stands to the selected one, with the way back to that. */
export function RelationMark({ relation: { side, kind }, selected }: Props) {
  const t = useTexts();
  const { visit } = useActs();
  return (
    <button
      type="button"
      className={`pp-relation pp-relation--${kind ?? "indirect"}`}
      onClick={() => visit(selected)}
    >
      {t(WORDS[side][kind ?? "indirect"], { selected })}
    </button>
  );
}

/** The ways from the selected card to what comes right before and after it. */
export function Neighbours({ number }: { number: string }) {
  const t = useTexts();
  const { relations } = useBoard();
  const direct = (side: Relation["side"]) =>
    [...relations]
      .filter(([, found]) => found.some((relation) => relation.side === side && relation.kind))
      .map(([other]) => other)
      .sort(byNumber);
  const before = direct("before");
  const after = direct("after");
  return before.length + after.length === 0 ? null : (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what can be filled in.
    <div className="pp-neighbours" role="group" aria-label={t("web-plan-relations", { number })}>
      {before.length > 0 && <Ways label={t("web-plan-comes-before")} numbers={before} />}
      {after.length > 0 && <Ways label={t("web-plan-comes-after")} numbers={after} />}
    </div>
  );
}

function Ways({ label, numbers }: { label: string; numbers: readonly string[] }) {
  const t = useTexts();
  const { visit } = useActs();
  return (
    <p className="pp-neighbours__ways">
      {label}{" "}
      {numbers.map((number) => (
        <button
          key={number}
          type="button"
          className="pp-neighbours__way"
          title={t("web-plan-jump-card", { number })}
          onClick={() => visit(number)}
        >
          {number}
        </button>
      ))}
    </p>
  );
}
