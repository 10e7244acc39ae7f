import type { ReactNode } from "react";
import type { Feedback } from "../../api/types";
import { Badge } from "../../shared/badge";
import { HereLink } from "../../shared/here";
import { useTexts } from "../../texts/texts";

interface Props {
  found: Feedback;
}

/** Every promise once: what was not kept first, because that is what people ask about. */
export function Promises({ found }: Props) {
  const t = useTexts();
  const parts = [
    ["missed", found.promised.filter(({ achieved }) => !achieved)],
    ["achieved", found.promised.filter(({ achieved }) => achieved)],
  ] as const;
  const open = found.phase !== "over";
  return parts.map(
    ([name, promised]) =>
      promised.length > 0 && (
        <Part
          key={name}
          name={name}
          title={t(`web-feedback-list-${name === "missed" && open ? "open" : name}`, {
            count: promised.length,
          })}
        >
          {promised.map(({ number, title, owner, promise, reason, status, text }) => (
            <Line key={number} number={number} title={title} owner={owner} gone={status === null}>
              <Badge tone={name === "achieved" ? "good" : open ? "info" : "caution"}>
                {t(`web-feedback-promise-${promise}`)}
              </Badge>{" "}
              {name === "missed" && !open && reason === null && (
                <Badge tone="bad">{t("web-feedback-no-reason")}</Badge>
              )}
              <p>{text}</p>
            </Line>
          ))}
        </Part>
      ),
  );
}

/** What was done or taken up without a promise. */
export function Also({ found: { also } }: Props) {
  const t = useTexts();
  return (
    also.length > 0 && (
      <Part name="also" title={t("web-feedback-also", { count: also.length })}>
        {also.map(({ number, title, owner, text }) => (
          <Line key={number} number={number} title={title} owner={owner}>
            <p>{text}</p>
          </Line>
        ))}
      </Part>
    )
  );
}

/** What stands elsewhere than in the promise, and why. */
export function Moved({ found: { moved } }: Props) {
  const t = useTexts();
  return (
    moved.length > 0 && (
      <Part name="moved" title={t("web-feedback-moved", { count: moved.length })}>
        {moved.map(({ number, title, text, status, plateau_before, plateau_after }) => (
          <Line key={number} number={number} title={title} gone={status === null}>
            {plateau_before !== null && plateau_after !== null && (
              <Badge tone="info">
                {t("web-feedback-plateaus", { before: plateau_before, after: plateau_after })}
              </Badge>
            )}
            <p>{text}</p>
          </Line>
        ))}
      </Part>
    )
  );
}

/** What was decided in the quarter. */
export function Decisions({ found: { decisions } }: Props) {
  const t = useTexts();
  return (
    decisions.length > 0 && (
      <Part name="decisions" title={t("web-feedback-decisions", { count: decisions.length })}>
        {decisions.map(({ text, revision, at }) => (
          <li key={`${revision} ${at}`}>
            <p>{text}</p>
          </li>
        ))}
      </Part>
    )
  );
}

/** What comes next. */
export function Next({ found: { next, next_quarter } }: Props) {
  const t = useTexts();
  const agreed = next.some(({ promise }) => promise !== null);
  return (
    next.length > 0 && (
      <Part
        name="next"
        title={t(agreed ? "web-feedback-next" : "web-feedback-next-free", {
          quarter: next_quarter,
          count: next.length,
        })}
      >
        {next.map(({ number, title, owner, promise }) => (
          <Line key={number} number={number} title={title} owner={owner}>
            {promise && <Badge>{t(`web-feedback-promise-${promise}`)}</Badge>}
          </Line>
        ))}
      </Part>
    )
  );
}

function Part({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  const id = `pp-feedback-${name}`;
  return (
    <section className="pp-feedback__part" aria-labelledby={id}>
      <h2 id={id} className="nl-heading nl-heading--level-3">
        {title}
      </h2>
      <ul className="pp-feedback__lines">{children}</ul>
    </section>
  );
}

interface LineProps {
  number: string;
  title: string;
  owner?: string | null;
  /** Whether the roadmap does not have it any more. */
  gone?: boolean;
  children: ReactNode;
}

function Line({ number, title, owner, gone = false, children }: LineProps) {
  const name = (
    <>
      <strong>{number}</strong> {title}
    </>
  );
  return (
    <li>
      <div>
        {gone ? (
          name
        ) : (
          <HereLink values={{ action: number }} className="nl-link">
            {name}
          </HereLink>
        )}
        {owner && <span className="pp-origin"> · {owner}</span>} {children}
      </div>
    </li>
  );
}
