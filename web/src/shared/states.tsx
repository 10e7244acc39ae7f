import type { ReactNode } from "react";
import { useTexts } from "../texts/texts";
import { Alert } from "./alert";
import { Button } from "./button";

/** What stands where an answer will come. */
export function Loading() {
  const t = useTexts();
  return (
    <p className="pp-loading" role="status">
      {t("web-loading")}
    </p>
  );
}

interface FailedProps {
  error: Error;
  onRetry?: () => void;
}

/** What went wrong, in the words of the service, and what to do about it. */
export function Failed({ error, onRetry }: FailedProps) {
  const t = useTexts();
  const lost = error.name === "Unreachable";
  const told = error.name === "ApiProblem";
  return (
    <Alert
      kind="error"
      live
      title={t(lost ? "web-offline-title" : told ? "web-refused-title" : "web-broken-title")}
    >
      <p className="nl-paragraph">
        {lost ? t("web-offline-detail") : told ? error.message : t("web-broken-detail")}
      </p>
      {onRetry && <Button onClick={onRetry}>{t("web-retry")}</Button>}
    </Alert>
  );
}

/** What to say, and to do, where there is nothing yet. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="pp-empty">
      <p className="pp-empty__title">{title}</p>
      {children}
    </div>
  );
}
