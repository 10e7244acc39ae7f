import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { AnnounceProvider } from "../shared/announce";
import { Loading } from "../shared/states";
import type { Language } from "../texts/language";
import { type Texts, TextsProvider } from "../texts/texts";
import { ErrorBoundary } from "./error-boundary";
import { Frame } from "./frame";
import { later } from "./later";
import { NotFound } from "./not-found";
import { RoadmapPage } from "./roadmap-page";
import { SessionGate } from "./session-gate";
import { Start } from "./start";

const Roadmaps = later(() => import("../features/roadmaps/view"));
const Help = later(() => import("../features/help/view"));
const Accessibility = later(() => import("../features/help/accessibility"));

interface Props {
  client: QueryClient;
  language: Language;
  texts: Texts;
}

/** The whole site. */
export function App({ client, language, texts }: Props) {
  const [address] = useLocation();
  return (
    <TextsProvider language={language} texts={texts}>
      <QueryClientProvider client={client}>
        <AnnounceProvider>
          <Frame>
            <ErrorBoundary address={address}>
              <Suspense fallback={<Loading />}>
                <Switch>
                  <Route path="/help" component={Help} />
                  <Route path="/accessibility" component={Accessibility} />
                  <Route>
                    <SessionGate>
                      <Switch>
                        <Route path="/" component={Start} />
                        <Route path="/roadmaps" component={Roadmaps} />
                        <Route path="/roadmaps/:roadmap/:view?">
                          {({ roadmap, view }) => (
                            <RoadmapPage id={roadmap} view={view ?? "plan"} />
                          )}
                        </Route>
                        <Route>
                          <NotFound />
                        </Route>
                      </Switch>
                    </SessionGate>
                  </Route>
                </Switch>
              </Suspense>
            </ErrorBoundary>
          </Frame>
        </AnnounceProvider>
      </QueryClientProvider>
    </TextsProvider>
  );
}
