import { type ReactNode, useLayoutEffect, useRef } from "react";

interface Props {
  summary: string;
  /** Whether it holds something that must stay in view. */
  open: boolean;
  children: ReactNode;
}

/** A part that can be folded away, as long as it holds nothing; it never folds by itself. */
export function Fold({ summary, open, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const unfold = () => {
    if (open && details.current) {
      details.current.open = true;
    }
  };
  // Not the attribute: taking it away would fold the very field that is being emptied.
  useLayoutEffect(unfold);
  return (
    <details ref={details} className="pp-fold" onToggle={unfold}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
