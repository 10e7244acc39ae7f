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

const TITLES = {
  lost: "web-offline-title",
  expired: "web-session-expired",
  told: "web-refused-title",
  broken: "web-broken-title",
} as const;

const DETAILS = {
  lost: "web-offline-detail",
  expired: "web-session-expired-detail",
  broken: "web-broken-detail",
} as const;

function troubleIn(error: Error): keyof typeof TITLES {
  if (error.name === "Unreachable") {
    return "lost";
  }
  if (error.name !== "ApiProblem") {
    return "broken";
  }
  // What the service says then is meant for programs.
  return "status" in error && error.status === 401 ? "expired" : "told";
}

interface FailedProps {
  error: Error;
  onRetry?: () => void;
}

/** What went wrong, in the words of the service, and what to do about it. */
export function Failed({ error, onRetry }: FailedProps) {
  const t = useTexts();
  const about = troubleIn(error);
  return (
    <Alert kind="error" live title={t(TITLES[about])}>
      <p className="nl-paragraph">{about === "told" ? error.message : t(DETAILS[about])}</p>
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
