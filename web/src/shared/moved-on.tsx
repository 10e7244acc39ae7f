import type { ReactNode, Ref } from "react";
import { useTexts } from "../texts/texts";
import { Alert } from "./alert";
import { Button } from "./button";

interface Props {
  /** What was saved meanwhile. */
  latest: { readonly number: number; readonly author: string; readonly reason: string };
  /** Shows what is asked about again, now after that; null when there is nothing to ask any more. */
  onAgain: (() => void) | null;
  again?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** Tells that somebody saved something while a dialog was open, so that it asks about the past. */
export function MovedOn({ latest, onAgain, again, children }: Props) {
  const t = useTexts();
  const { number, author, reason } = latest;
  return (
    <Alert kind="warning" live title={t("web-moved-on", { number: String(number) })}>
      <p className="nl-paragraph pp-prose">{t("web-moved-on-detail", { author, reason })}</p>
      <p className="nl-paragraph">{children}</p>
      {onAgain && (
        <Button ref={again} onClick={onAgain}>
          {t("web-moved-on-again")}
        </Button>
      )}
    </Alert>
  );
}
