import type { Change, RoadmapDocument, Weighing } from "../api/types";
import { type Texts, useLanguage, useTexts } from "../texts/texts";
import { planningWords } from "./wording-quarters";

type Named = Pick<RoadmapDocument, "actions" | "plateaus">;

/** Tells a weighing as a clause: "optellen (bevindingen 1, plateau 2)". */
export function weighingWords({ method, weights }: Weighing, t: Texts): string {
  const told = Object.entries(weights)
    .filter(([, weight]) => weight)
    .map(([name, weight]) => `${t(`criterion-${name}`)} ${weight}`);
  return t(`weighing-${method ?? "sum"}`, { weights: told.join(", ") });
}

/**
 * Tells what a change does, as a sentence without a full stop. The texts are those of the service
 * and the command line. The document gives actions their titles and plateaus their names.
 */
export function useChangeWords(): (change: Change, document: Named) => string {
  const t = useTexts();
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  return (change, document) => {
    const action = (number: string) => {
      const found = document.actions.find((known) => known.number === number);
      return found ? t("action-name", { number, title: found.title }) : number;
    };
    const plateau = (number: number) => {
      const found = document.plateaus.find((known) => known.number === number);
      return found
        ? t("plateau-name", { number, title: found.title })
        : t("plateau-bare", { number });
    };
    const placed = (about: { action: string; plateau: number | null }, key: string) =>
      about.plateau === null
        ? t(`${key}-none`, { action: action(about.action) })
        : t(key, { action: action(about.action), plateau: plateau(about.plateau) });
    const worded = () => {
      switch (change.change) {
        case "set-status":
          return t("alter-set-status", {
            action: action(change.action),
            status: t(`status-${change.status}`),
          });
        case "delay-action":
          return t("alter-delay-action", {
            action: action(change.action),
            count: change.plateaus ?? 1,
          });
        case "move-floor":
        case "pin":
        case "set-ceiling":
          return placed(change, `alter-${change.change}`);
        case "add-dependency": {
          const { predecessor, successor, kind } = change.dependency;
          return t(`alter-add-dependency-${kind}`, { predecessor, successor });
        }
        case "remove-dependency": {
          const { predecessor, successor, kind } = change;
          const key = kind ? `alter-remove-dependency-${kind}` : "alter-remove-dependency";
          return t(key, { predecessor, successor });
        }
        case "add-action":
          return t("alter-add-action", {
            action: t("action-name", { number: change.action.number, title: change.action.title }),
          });
        case "set-score":
          return t("alter-set-score", {
            action: action(change.action),
            criterion: t(`criterion-${change.criterion}`),
            score: change.criterion === "moscow" ? t(`moscow-${change.score}`) : change.score,
            by: change.by,
          });
        case "remove-score":
          return t("alter-remove-score", {
            action: action(change.action),
            criterion: t(`criterion-${change.criterion}`),
          });
        case "set-weights":
          return change.weighing
            ? t("alter-set-weights", { weighing: weighingWords(change.weighing, t) })
            : t("alter-set-weights-none");
        case "set-calendar":
        case "set-capacity":
        case "set-timing":
        case "remove-timing":
        case "set-gate":
        case "set-target":
        case "remove-gate":
        case "agree-quarters":
          return planningWords(change, {
            t,
            action,
            plateau,
            listed: (parts) => list.format(parts),
          });
        case "drop-action":
        case "remove-action":
        case "edit-action":
          return t(`alter-${change.change}`, { action: action(change.action) });
      }
    };
    const words = worded();
    return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
  };
}
