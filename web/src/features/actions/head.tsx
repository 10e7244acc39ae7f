import type { Ref } from "react";
import type { Action, Placement } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { HereLink } from "../../shared/here";
import { byNumber } from "../../shared/order";
import { useTexts } from "../../texts/texts";

const TONES = {
  proposed: "neutral",
  planned: "info",
  started: "info",
  done: "good",
  blocked: "bad",
  dropped: "neutral",
} as const;

const NOBODY = { previous: undefined, next: undefined };

/** The actions right before and after a number, whether or not there is an action with it. */
function around(actions: readonly Action[], number: string) {
  let previous: Action | undefined;
  let next: Action | undefined;
  for (const action of actions) {
    const side = byNumber(action.number, number);
    if (side < 0 && (!previous || byNumber(action.number, previous.number) > 0)) {
      previous = action;
    } else if (side > 0 && (!next || byNumber(action.number, next.number) < 0)) {
      next = action;
    }
  }
  return { previous, next };
}

interface BarProps {
  /** The number that is asked for, whether or not there is such an action. */
  number: string | null;
  onClose: () => void;
}

/** The way to the actions before and after this one, and the way out. */
export function Bar({ number, onClose }: BarProps) {
  const t = useTexts();
  const { document } = useRoadmap();
  const { previous, next } = number === null ? NOBODY : around(document.actions, number);
  return (
    <div className="pp-action__bar">
      <nav aria-label={t("web-actions-browse")} className="pp-action__browse">
        {previous && (
          <HereLink
            values={{ action: previous.number, edit: null }}
            aria-label={t("web-actions-previous", {
              number: previous.number,
              title: previous.title,
            })}
          >
            {`← ${previous.number}`}
          </HereLink>
        )}
        {next && (
          <HereLink
            values={{ action: next.number, edit: null }}
            aria-label={t("web-actions-next", { number: next.number, title: next.title })}
          >
            {`${next.number} →`}
          </HereLink>
        )}
      </nav>
      <Button purpose="subtle" onClick={onClose}>
        {t("web-close")}
      </Button>
    </div>
  );
}

interface HeadProps {
  action: Action;
  placement: Placement | null;
  /** The heading, which gets the focus when the panel opens. */
  heading: Ref<HTMLHeadingElement>;
}

/** What action this is, how far it is, and where it stands. */
export function Head({ action, placement, heading }: HeadProps) {
  const t = useTexts();
  const { document } = useRoadmap();
  const { number, title, status, status_reason } = action;
  const plateau = document.plateaus.find((found) => found.number === placement?.plateau);
  return (
    <header className="pp-action__head">
      <h2 ref={heading} tabIndex={-1} className="pp-action__title">
        <span className="pp-action__number">{number}</span> {title}
      </h2>
      <p className="pp-action__marks">
        <Badge tone={TONES[status]}>{t(`status-${status}`)}</Badge>
        {placement?.provisional && <Badge tone="caution">{t("web-actions-provisional")}</Badge>}
        {action.pin !== null && <Badge tone="info">{t("web-actions-pinned")}</Badge>}
        {placement && plateau ? (
          <span>
            {t("web-actions-place", {
              number: plateau.number,
              title: plateau.title,
              wave: placement.wave,
            })}
          </span>
        ) : (
          <span>{t("plateau-none")}</span>
        )}
      </p>
      {status_reason && (
        <p className="pp-prose">{t("web-actions-status-reason", { reason: status_reason })}</p>
      )}
    </header>
  );
}
