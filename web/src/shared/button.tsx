import { Button as NlButton } from "@nl-design-system-candidate/button-react";
import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from "react";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** At most one primary button is on view at a time. */
  purpose?: "primary" | "secondary" | "subtle";
  hint?: "positive" | "negative";
  /** Keeps the button in place and reachable, but out of action while an answer is on its way. */
  busy?: boolean;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

function stop(event: MouseEvent) {
  // Without this a submit button would still send its form.
  event.preventDefault();
  event.stopPropagation();
}

/** A button of the design system. */
export function Button({ purpose = "secondary", hint, busy = false, type, ...rest }: Props) {
  const look = hint ? { purpose, hint } : { purpose };
  return (
    <NlButton
      {...look}
      type={type ?? "button"}
      aria-busy={busy || undefined}
      {...rest}
      onClick={busy ? stop : rest.onClick}
    />
  );
}
