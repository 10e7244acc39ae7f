import { type ComponentType, type ReactNode, Suspense } from "react";
import { useSearch } from "wouter";
import { RoadmapProvider, useRoadmap } from "../draft/roadmap";
import { FirstSteps } from "../features/help/first-steps";
import PlanView from "../features/plan/view";
import { DraftBar } from "../features/scenarios/draft-bar";
import { RefusalDialog } from "../features/scenarios/refusal";
import { useQueryValues, useSetQuery } from "../shared/address";
import { Alert } from "../shared/alert";
import { Button } from "../shared/button";
import { Link } from "../shared/link";
import { momentInWords } from "../shared/moment";
import { PageSubject } from "../shared/page";
import { documentAddress } from "../shared/roadmap-address";
import { Loading } from "../shared/states";
import { useLanguage, useTexts } from "../texts/texts";
import { later } from "./later";
import { NotFound } from "./not-found";
import { addressOf, VIEWS, type View } from "./paths";
import { RoadmapFailed } from "./roadmap-failed";

const DraftDialogs = later(() => import("../features/scenarios/dialogs"));
const ActionPanel = later(() => import("../features/actions/panel"));

const COMPONENTS: Readonly<Record<View, ComponentType>> = {
  // The start page comes with the first load; the others when somebody goes there.
  plan: PlanView,
  next: later(() => import("../features/next/view")),
  priorities: later(() => import("../features/priorities/view")),
  schedule: later(() => import("../features/schedule/view")),
  feedback: later(() => import("../features/feedback/view")),
  graph: later(() => import("../features/graph/view")),
  comparison: later(() => import("../features/comparison/view")),
  coverage: later(() => import("../features/coverage/view")),
  diagnostics: later(() => import("../features/diagnostics/view")),
  revisions: later(() => import("../features/revisions/view")),
  exchange: later(() => import("../features/exchange/view")),
  cycles: later(() => import("../features/cycles/view")),
};

/** A view of a roadmap, with the ways to the others, the draft, and the action that is open. */
export function RoadmapPage({ id, view }: { id: string; view: string }) {
  const asOf = useQueryValues().get("asOf") ?? undefined;
  const View = Object.hasOwn(COMPONENTS, view) ? COMPONENTS[view as View] : null;
  if (!View) {
    return <NotFound />;
  }
  return (
    <RoadmapProvider
      key={id}
      id={id}
      asOf={asOf}
      loading={<Loading />}
      failed={(error, retry) => <RoadmapFailed error={error} onRetry={retry} />}
    >
      <RoadmapNav view={view as View} />
      <PastNotice />
      <DraftBar dialogs={DraftDialogs} />
      {view === "plan" && <FirstSteps />}
      <div className="pp-split">
        <div className="pp-split__view">
          <AboutRoadmap>
            <Suspense fallback={<Loading />}>
              <View />
            </Suspense>
          </AboutRoadmap>
        </div>
        <OpenAction />
      </div>
      <RefusalDialog />
    </RoadmapProvider>
  );
}

function AboutRoadmap({ children }: { children: ReactNode }) {
  const { document } = useRoadmap();
  return <PageSubject value={document.title}>{children}</PageSubject>;
}

function OpenAction() {
  const query = useQueryValues();
  const number = query.get("action");
  return number || query.get("edit") === "new" ? (
    <Suspense fallback={null}>
      <ActionPanel number={number} />
    </Suspense>
  ) : null;
}

function RoadmapNav({ view }: { view: View }) {
  const t = useTexts();
  const search = useSearch();
  const { id, document, plan } = useRoadmap();
  const cyclic = plan.diagnostics.some((found) => found.code === "cycle");
  const views: readonly View[] = cyclic || view === "cycles" ? [...VIEWS, "cycles"] : VIEWS;
  return (
    <nav className="utrecht-nav-bar pp-nav" aria-label={t("web-nav", { title: document.title })}>
      <p className="pp-nav__title">{document.title}</p>
      <ul className="pp-nav__list">
        {views.map((found) => (
          <li key={found} ref={found === view ? bringIntoSight : null}>
            <Link
              to={addressOf(id, found, search)}
              className="pp-nav__link"
              aria-current={found === view ? "page" : undefined}
            >
              {t(`web-view-${found}`)}
              {found === "diagnostics" && plan.diagnostics.length > 0 && (
                <span className="pp-nav__count"> ({plan.diagnostics.length})</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a phone the list is one row that scrolls: the view that is open stands in its middle. */
function bringIntoSight(item: HTMLElement | null) {
  const list = item?.parentElement;
  if (item && list) {
    // In the next frame the browser works the layout out anyway.
    requestAnimationFrame(() => {
      list.scrollLeft = item.offsetLeft - (list.clientWidth - item.offsetWidth) / 2;
    });
  }
}

function PastNotice() {
  const t = useTexts();
  const language = useLanguage();
  const { id, asOf, entry } = useRoadmap();
  const setQuery = useSetQuery();
  if (asOf === undefined) {
    return entry.archived ? (
      <div className="pp-notice">
        <Alert kind="info" title={t("web-archived")} />
      </div>
    ) : null;
  }
  const state = /^\d+$/.test(asOf)
    ? t("web-past-revision", { number: asOf })
    : momentInWords(asOf, language);
  return (
    <div className="pp-notice">
      <Alert kind="info" title={t("web-past-title", { state })}>
        <p className="nl-paragraph">{t("web-past-detail", { latest: entry.latest.number })}</p>
        <div className="pp-buttons">
          <Button onClick={() => setQuery({ asOf: null })}>{t("web-past-leave")}</Button>
          <a className="nl-link" href={documentAddress(id, asOf)} download={`${id}.json`}>
            {t("web-past-download")}
          </a>
        </div>
      </Alert>
    </div>
  );
}
