import { QueryClient } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiProblem } from "./api/problem";
import { entryQuery } from "./api/queries";
import { sessionQuery } from "./api/session";
import { App } from "./app/app";
import { roadmapIn } from "./app/paths";
import { scheme, showScheme } from "./app/theme";
import { settleLanguage } from "./texts/language";
import { loadTexts } from "./texts/texts";

const MOST_TRIES = 2;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays one; a lost connection or a busy server may be over in a moment.
      retry: (tries, error) =>
        tries < MOST_TRIES && !(error instanceof ApiProblem && error.status !== 503),
      // Without a connection the server on this machine can still be reached.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

/** Draws the page, and keeps it up to date. */
export async function start(): Promise<void> {
  showScheme(scheme());
  const chosen = settleLanguage();
  document.documentElement.lang = chosen;
  // The first questions go out while the texts are still on their way.
  void client.prefetchQuery(sessionQuery);
  const roadmap = roadmapIn(window.location.pathname);
  if (roadmap !== null) {
    void client.prefetchQuery(entryQuery(roadmap));
  }
  const texts = await loadTexts(chosen);
  const root = document.getElementById("app");
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App client={client} language={chosen} texts={texts} />
      </StrictMode>,
    );
  }
}
