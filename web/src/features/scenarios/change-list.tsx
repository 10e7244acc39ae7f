import type { Change } from "../../api/types";
import { useChangeWords } from "../../draft/wording";
import { keyed } from "../../shared/keyed";
import { useTexts } from "../../texts/texts";
import { useNames } from "./names";

/** Changes in words, with the numbers by which the consequences name them; folded at first. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const t = useTexts();
  const words = useChangeWords();
  const names = useNames();
  return (
    changes.length > 0 && (
      <details className="pp-fold">
        <summary>{t("web-scenarios-what", { count: changes.length })}</summary>
        <ol className="pp-consequences__rows">
          {keyed(changes).map(({ key, thing }) => (
            <li key={key}>{words(thing, names)}</li>
          ))}
        </ol>
      </details>
    )
  );
}
