import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { api } from "../api/client";
import { useReach } from "../api/reach";
import { Alert } from "../shared/alert";
import { useAnnounce } from "../shared/announce";
import { Button } from "../shared/button";
import { useTexts } from "../texts/texts";

const PAUSE_MS = 4_000;

/**
 * Tells that the service does not answer, for as long as it does not. What was read stays on the
 * page; once the service is back, everything on the page is asked again.
 */
export function Connection() {
  const t = useTexts();
  const announce = useAnnounce();
  const client = useQueryClient();
  const { lost } = useReach();
  const wasLost = useRef(false);
  const ask = useCallback(() => {
    // Whatever comes of it is noticed where all answers come in.
    api.GET("/_health").catch(() => undefined);
  }, []);
  useEffect(() => {
    window.addEventListener("online", ask);
    window.addEventListener("offline", ask);
    return () => {
      window.removeEventListener("online", ask);
      window.removeEventListener("offline", ask);
    };
  }, [ask]);
  useEffect(() => {
    if (lost) {
      wasLost.current = true;
      const timer = window.setInterval(ask, PAUSE_MS);
      return () => window.clearInterval(timer);
    }
    if (wasLost.current) {
      wasLost.current = false;
      announce(t("web-connection-back"));
      void client.invalidateQueries();
    }
    return undefined;
  }, [lost, ask, announce, client, t]);
  return lost ? (
    <div className="pp-notice pp-notice--sticky pp-no-print">
      <Alert kind="warning" live title={t("web-connection-lost")}>
        <p className="nl-paragraph">{t("web-connection-lost-detail")}</p>
        <Button onClick={ask}>{t("web-connection-ask")}</Button>
      </Alert>
    </div>
  ) : null;
}
