import type { Action, Placement } from "../../api/types";
import { Badge } from "../../shared/badge";
import { useTexts } from "../../texts/texts";

const TONES = {
  planned: "info",
  started: "info",
  done: "good",
  blocked: "bad",
  dropped: "neutral",
} as const;

interface Props {
  action: Action;
  placement: Placement;
  /** How many actions come right before and right after it. */
  before: number;
  after: number;
}

/** What a card says about its action, in as few words as possible. */
export function CardMarks({ action, placement, before, after }: Props) {
  const t = useTexts();
  const { status, pin, ceiling, owner } = action;
  const { slack, provisional, frozen } = placement;
  return (
    <span className="pp-card__marks">
      {status === "proposed" ? (
        <span>{t("status-proposed")}</span>
      ) : (
        <Badge tone={TONES[status]}>{t(`status-${status}`)}</Badge>
      )}{" "}
      <span
        className={slack === 0 ? "pp-card__tight" : undefined}
        title={t("web-plan-slack-title", { slack })}
      >
        {slack === 0 ? t("web-plan-no-slack") : t("web-plan-slack", { slack })}
      </span>{" "}
      {provisional && (
        <Badge tone="caution" title={t("web-plan-provisional-title")}>
          {t("web-plan-provisional")}
        </Badge>
      )}{" "}
      {pin !== null && (
        <Badge tone="info" title={t("web-plan-pin-title", { plateau: pin })}>
          {t("web-plan-pin")}
        </Badge>
      )}{" "}
      {frozen && <Badge title={t("web-plan-frozen-title")}>{t("web-plan-frozen")}</Badge>}{" "}
      {ceiling !== null && <Badge>{t("web-plan-ceiling", { plateau: ceiling })}</Badge>}{" "}
      {before > 0 && (
        <span title={t("web-plan-before-title", { count: before })}>
          {t("web-plan-before", { count: before })}
        </span>
      )}{" "}
      {after > 0 && (
        <span title={t("web-plan-after-title", { count: after })}>
          {t("web-plan-after", { count: after })}
        </span>
      )}{" "}
      <Proposal action={action} /> {owner && <span>{t("web-plan-owner", { owner })}</span>}
    </span>
  );
}

const BARS = { low: 1, medium: 2, high: 3 } as const;

/** That the earliest plateau is a proposal, and how sure that is. */
function Proposal({ action }: { action: Action }) {
  const t = useTexts();
  const floor = action.earliest_plateau;
  if (floor?.basis !== "inferred") {
    return null;
  }
  const sure = floor.confidence ?? "low";
  return (
    <span
      className="pp-card__proposal"
      title={`${t("web-plan-proposal-title", { plateau: floor.plateau })} (${t(`confidence-${sure}`)})`}
    >
      {t("web-plan-proposal")}
      <Bars filled={BARS[sure]} />
      <span className="pp-visually-hidden">, {t(`confidence-${sure}`)}</span>
    </span>
  );
}

/** Three bars of which some are filled. */
export function Bars({ filled }: { filled: number }) {
  return (
    <svg className="pp-bars" aria-hidden="true" viewBox="0 0 14 10" width="14" height="10">
      {[1, 2, 3].map((bar) => (
        <rect
          key={bar}
          className={bar <= filled ? "pp-bars__filled" : "pp-bars__open"}
          x={5 * bar - 4.5}
          y={9.5 - 3 * bar}
          width="3"
          height={3 * bar}
        />
      ))}
    </svg>
  );
}
