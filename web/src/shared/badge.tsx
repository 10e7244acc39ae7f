import type { ReactNode } from "react";

interface Props {
  tone?: "neutral" | "info" | "good" | "caution" | "bad";
  /** What a pointer shows on top of the words. */
  title?: string;
  children: ReactNode;
}

/** A short mark. Its words say what its colour says. */
export function Badge({ tone = "neutral", title, children }: Props) {
  return (
    <span className={`nl-data-badge pp-badge pp-badge--${tone}`} title={title}>
      {children}
    </span>
  );
}
