import { useRef } from "react";
import type { Change, Move } from "../../api/types";
import type { Draft } from "../../draft/draft";
import { useRoadmap } from "../../draft/roadmap";
import { useChangeWords } from "../../draft/wording";
import { useAnnounce } from "../../shared/announce";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { keyed } from "../../shared/keyed";
import { useTexts } from "../../texts/texts";
import { Consequences } from "./consequences";
import { useNames } from "./names";
import { useDialog } from "./opening";
import { movesOf } from "./outcome";

/** Moves that are told with a change; all of them stand under it. */
const MOST_MOVES = 8;

/** The steps of the draft in words, with what each of them moves; each can be left out. */
export function ChangesDialog({ draft }: { draft: Draft }) {
  const t = useTexts();
  const announce = useAnnounce();
  const { whatIf, busy, editable, leaveOut } = useRoadmap();
  const { close } = useDialog();
  const list = useRef<HTMLOListElement>(null);
  const shifts = whatIf ? movesOf(whatIf).shifts : [];
  const takeOut = async (index: number, said: string) => {
    if (await leaveOut(index)) {
      announce(t("web-scenarios-left-out", { what: said }));
      if (draft.steps.length === 1) {
        close();
      } else {
        list.current?.focus();
      }
    }
  };
  let first = 0;
  return (
    <Dialog title={t("web-scenarios-changes-title")} wide onClose={close}>
      <ol ref={list} tabIndex={-1} className="pp-steps" aria-label={t("web-scenarios-steps")}>
        {keyed(draft.steps).map(({ key, thing: step, place }) => {
          const from = first;
          first += step.length;
          return (
            <Step
              key={key}
              step={step}
              from={place < draft.done ? from : null}
              shifts={shifts}
              onLeaveOut={editable ? (said) => void takeOut(place, said) : null}
            />
          );
        })}
      </ol>
      <section aria-busy={busy}>
        <h3 className="nl-heading nl-heading--level-4">{t("web-scenarios-effects")}</h3>
        {whatIf ? <Consequences whatIf={whatIf} /> : <p>{t("web-scenarios-nothing-counts")}</p>}
      </section>
    </Dialog>
  );
}

interface StepProps {
  step: readonly Change[];
  /** How many changes count before it; null when it was undone. */
  from: number | null;
  shifts: readonly Move[];
  onLeaveOut: ((said: string) => void) | null;
}

function Step({ step, from, shifts, onLeaveOut }: StepProps) {
  const t = useTexts();
  const words = useChangeWords();
  const names = useNames();
  const said = step.map((change) => words(change, names)).join(". ");
  const shiftWords = (moved: readonly Move[]) => {
    const moves = moved
      .slice(0, MOST_MOVES)
      .map(({ number, before, after }) =>
        t("web-scenarios-shift", {
          number,
          before: String(before.plateau),
          after: String(after.plateau),
        }),
      )
      .join("; ");
    const more = moved.length - MOST_MOVES;
    return more > 0 ? t("web-scenarios-step-more", { moves, count: more }) : moves;
  };
  return (
    <li className={from === null ? "pp-step pp-step--undone" : "pp-step"}>
      <div className="pp-step__changes">
        {keyed(step).map(({ key, thing: change, place: within }) => {
          const place = (from ?? 0) + within;
          const moved = from === null ? [] : shifts.filter((move) => move.because.includes(place));
          return (
            <div key={key}>
              <p>
                {from === null ? (
                  <Badge>{t("web-scenarios-step-undone")}</Badge>
                ) : (
                  <strong>{t("web-scenarios-step", { number: String(place + 1) })}</strong>
                )}{" "}
                {words(change, names)}
              </p>
              {moved.length > 0 && (
                <p className="pp-step__moves">
                  {t("web-scenarios-step-moves", { moves: shiftWords(moved) })}
                </p>
              )}
            </div>
          );
        })}
      </div>
      {onLeaveOut && (
        <Button
          purpose="subtle"
          aria-label={t("web-scenarios-leave-out-name", { what: said })}
          onClick={() => onLeaveOut(said)}
        >
          {t("web-scenarios-leave-out")}
        </Button>
      )}
    </li>
  );
}
