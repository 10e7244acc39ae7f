import type { ReactNode } from "react";

interface Props {
  kind: "info" | "ok" | "warning" | "error";
  title?: string;
  /** Whether a screen reader tells it at once, because the user did not ask for it. */
  live?: boolean;
  children?: ReactNode;
}

/** A message that stands out. The kind is told in its words too, never by colour alone. */
export function Alert({ kind, title, live = false, children }: Props) {
  const role = live ? (kind === "error" ? "alert" : "status") : undefined;
  return (
    <div className={`utrecht-alert utrecht-alert--${kind}`} role={role}>
      <div className="utrecht-alert__content pp-alert">
        {title && <p className="pp-alert__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
