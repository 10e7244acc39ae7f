import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { ApiProblem } from "../api/problem";
import { sessionQuery, signIn } from "../api/session";
import { Button } from "../shared/button";
import { TextField } from "../shared/fields";
import { Page } from "../shared/page";
import { Failed, Loading } from "../shared/states";
import { useTexts } from "../texts/texts";

/** Lets people in who the service knows, and asks the others for their token. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(sessionQuery);
  if (data) {
    return children;
  }
  if (error instanceof ApiProblem && error.status === 401) {
    return <SignIn />;
  }
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
}

function SignIn() {
  const t = useTexts();
  const client = useQueryClient();
  const [token, setToken] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      client.setQueryData(sessionQuery.queryKey, await signIn(token));
    } catch (error) {
      setWrong((error as Error).message || t("web-offline-detail"));
      setBusy(false);
    }
  };
  return (
    <Page title={t("web-sign-in-title")} lead={t("web-sign-in-lead")}>
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
    </Page>
  );
}
