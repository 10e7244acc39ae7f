import { useMemo } from "react";
import type { CoverageReport } from "../../api/types";
import { useCoverage } from "../../draft/judgements";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues } from "../../shared/address";
import { HereLink } from "../../shared/here";
import { Page } from "../../shared/page";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Frameworks } from "./frameworks";
import { Gaps } from "./gaps";
import { Matrix } from "./matrix";
import { Paths } from "./paths";
import { threadOf } from "./thread";

const TABS = ["matrix", "paths", "frameworks"] as const;

/** The golden thread: why each action is there, and what no action does anything about. */
export default function View() {
  const t = useTexts();
  const { document, busy } = useRoadmap();
  const coverage = useCoverage();
  const old = coverage.stale || busy;
  return (
    <Page
      title={t("web-view-coverage")}
      lead={t("web-coverage-lead", {
        findings: document.findings.length,
        advices: document.advices.length,
        actions: document.actions.filter(({ status }) => status !== "dropped").length,
      })}
    >
      <p role="status">{old && t("web-scenarios-busy")}</p>
      {coverage.data ? (
        <Covered coverage={coverage.data} />
      ) : coverage.error ? (
        <Failed error={coverage.error} onRetry={coverage.retry} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Covered({ coverage }: { coverage: CoverageReport }) {
  const t = useTexts();
  const { document, plan } = useRoadmap();
  const asked = useQueryValues().get("tab");
  const tab = TABS.find((known) => known === asked) ?? "matrix";
  const thread = useMemo(() => threadOf(document, plan, coverage), [document, plan, coverage]);
  const titles = new Map(document.documents.map(({ id, title }) => [id, title]));
  const plateaus = new Map(document.plateaus.map(({ number, title }) => [number, title]));
  return (
    <>
      <Gaps coverage={coverage} />
      <nav className="pp-coverage__tabs" aria-label={t("web-coverage-tabs")}>
        <ul>
          {TABS.map((found) => (
            <li key={found}>
              <HereLink
                values={{ tab: found === "matrix" ? null : found }}
                className="pp-nav__link"
                aria-current={found === tab ? "page" : undefined}
              >
                {t(`web-coverage-tab-${found}`)}
              </HereLink>
            </li>
          ))}
        </ul>
      </nav>
      {tab === "matrix" && <Matrix thread={thread} />}
      {tab === "paths" && <Paths thread={thread} plateaus={plateaus} />}
      {tab === "frameworks" && <Frameworks frameworks={coverage.frameworks} titles={titles} />}
    </>
  );
}
