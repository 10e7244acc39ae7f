import type { ReactNode } from "react";

interface Props {
  /** What the table shows; a screen reader tells it first. */
  caption: string;
  /** Whether the caption stands on the page too. */
  captionShown?: boolean;
  head: readonly ReactNode[];
  children: ReactNode;
}

/** A table that scrolls sideways by itself where the screen is narrow. */
export function Table({ caption, captionShown = false, head, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="pp-table" aria-label={caption} tabIndex={0}>
      <table className="utrecht-table utrecht-table--row-hover">
        <caption className={captionShown ? "utrecht-table__caption" : "pp-visually-hidden"}>
          {caption}
        </caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places.
              <th key={index} scope="col" className="utrecht-table__header-cell">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">{children}</tbody>
      </table>
    </section>
  );
}

/** A cell of a table. */
export function Cell({ children, head = false }: { children?: ReactNode; head?: boolean }) {
  return head ? (
    <th scope="row" className="utrecht-table__cell pp-table__row-head">
      {children}
    </th>
  ) : (
    <td className="utrecht-table__cell">{children}</td>
  );
}

/** A row of a table. */
export function Row({ children }: { children: ReactNode }) {
  return <tr className="utrecht-table__row">{children}</tr>;
}
