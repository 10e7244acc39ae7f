import type { Schedule } from "../../api/types";
import { useTexts } from "../../texts/texts";
import { ActionLink } from "./action-link";

/** What is deliberately not done, and what is not taken up in these quarters. */
export function Leaving({ found }: { found: Schedule }) {
  const t = useTexts();
  const dropped = found.left_out.filter(({ reason }) => reason === "dropped");
  const left = found.left_out.filter(({ reason }) => reason !== "dropped");
  const parts = [
    ["left", left],
    ["dropped", dropped],
  ] as const;
  return (
    <>
      {parts.map(
        ([name, lines]) =>
          lines.length > 0 && (
            <section
              key={name}
              className="pp-schedule__left"
              aria-labelledby={`pp-schedule-${name}`}
            >
              <h2 id={`pp-schedule-${name}`} className="nl-heading nl-heading--level-3">
                {t(`web-schedule-${name}`, { count: lines.length })}
              </h2>
              <ul className="pp-schedule__lines">
                {lines.map(({ number, text }) => (
                  <li key={number}>
                    <ActionLink number={number} />
                    <span>{text}</span>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {found.done.length > 0 && <p>{t("web-schedule-done", { numbers: found.done.join(", ") })}</p>}
    </>
  );
}
