import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { ApiProblem } from "../api/problem";
import { noticed, useReach } from "../api/reach";
import { sessionQuery, signIn } from "../api/session";
import { Alert } from "../shared/alert";
import { useAnnounce } from "../shared/announce";
import { Button } from "../shared/button";
import { Dialog } from "../shared/dialog";
import { TextField } from "../shared/fields";
import { Page } from "../shared/page";
import { Failed, Loading } from "../shared/states";
import { useTexts } from "../texts/texts";

/** Lets people in who the service knows, and asks the others for their token. */
export function SessionGate({ children }: { children: ReactNode }) {
  const t = useTexts();
  const { data, error, refetch } = useQuery(sessionQuery);
  const { expired } = useReach();
  if (data) {
    return (
      <>
        {expired && <Expired />}
        {children}
      </>
    );
  }
  if (error instanceof ApiProblem && error.status === 401) {
    return (
      <Page title={t("web-sign-in-title")} lead={t("web-sign-in-lead")}>
        <SignIn />
      </Page>
    );
  }
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
}

/** Asks for a token once more, above the page, which stays as it is. */
function Expired() {
  const t = useTexts();
  const [asking, setAsking] = useState(true);
  return (
    <>
      <div className="pp-notice pp-no-print">
        <Alert kind="warning" title={t("web-session-expired")}>
          <p className="nl-paragraph">{t("web-session-expired-detail")}</p>
          <Button onClick={() => setAsking(true)}>{t("web-sign-in")}</Button>
        </Alert>
      </div>
      {asking && (
        <Dialog title={t("web-session-expired")} onClose={() => setAsking(false)}>
          <p className="nl-paragraph">{t("web-session-expired-detail")}</p>
          <SignIn />
        </Dialog>
      )}
    </>
  );
}

function SignIn() {
  const t = useTexts();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [token, setToken] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const session = await signIn(token);
      client.setQueryData(sessionQuery.queryKey, session);
      noticed({ expired: false });
      announce(t("web-session-begun", { author: session.author ?? "" }));
      void client.invalidateQueries({ predicate: ({ state }) => state.status === "error" });
    } catch (error) {
      // What the service says about tokens is meant for programs.
      const refused = error instanceof ApiProblem && error.status === 401;
      const told = error instanceof ApiProblem ? error.message : t("web-offline-detail");
      setWrong(refused ? t("web-session-wrong") : told);
      setBusy(false);
    }
  };
  return (
    <form className="pp-form" onSubmit={send}>
      <TextField
        label={t("web-sign-in-token")}
        hint={t("web-sign-in-hint")}
        error={wrong}
        type="password"
        autoComplete="current-password"
        required
        value={token}
        onChange={(event) => setToken(event.target.value)}
      />
      <Button type="submit" purpose="primary" busy={busy}>
        {t("web-sign-in")}
      </Button>
    </form>
  );
}
