import { type ReactNode, useId } from "react";
import { HereLink } from "../../shared/here";

/** A part of the answer with its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="pp-compared__part" aria-labelledby={heading}>
      <h2 id={heading} className="nl-heading nl-heading--level-3">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** An action by number and title; the link opens it beside the comparison. */
export function ActionName({ number, title }: { number: string; title: string | undefined }) {
  return (
    <HereLink values={{ action: number }} className="pp-compared__action">
      <span className="pp-compared__number">{number}</span> {title}
    </HereLink>
  );
}
