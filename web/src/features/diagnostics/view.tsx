import { useEffect, useRef, useState } from "react";
import type { Diagnostic } from "../../api/types";
import { useDiagnostics } from "../../draft/answers";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues } from "../../shared/address";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { firstIn, useFocusWhenGone } from "../../shared/focus";
import { HereLink } from "../../shared/here";
import { Page } from "../../shared/page";
import { Empty, Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { RepairDialog } from "./repair-dialog";
import type { Way } from "./repairs";
import { Row } from "./row";

const SEVERITIES = ["error", "warning", "info"] as const;
/** Rows of one severity that are shown before somebody asks for more. */
const FIRST = 50;

type Severity = (typeof SEVERITIES)[number];

/** What the checks report, most serious first, each with what can be done about it. */
export default function DiagnosticsView() {
  const t = useTexts();
  const { data, error, retry } = useDiagnostics();
  return (
    <Page title={t("web-view-diagnostics")} lead={t("web-diagnostics-lead")}>
      {data ? (
        <Reported all={data} />
      ) : error ? (
        <Failed error={error} onRetry={retry} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Reported({ all }: { all: readonly Diagnostic[] }) {
  const t = useTexts();
  const { plan, whatIf } = useRoadmap();
  const asked = useQueryValues().get("severity");
  const chosen = SEVERITIES.find((severity) => severity === asked);
  const [way, setWay] = useState<Way | null>(null);
  const [repairs, setRepairs] = useState(0);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (repairs > 0) {
      // What was repaired is gone from the list, and the button that had the focus with it.
      told.current?.focus();
    }
  }, [repairs]);
  const news = new Set(whatIf?.impact.new_diagnostics.map(({ text }) => text));
  const solved = whatIf?.impact.solved_diagnostics ?? [];
  const shown = chosen ? [chosen] : SEVERITIES;
  const left = plan.diagnostics.length - all.length;
  return (
    <div className="pp-diagnostics">
      <p ref={told} tabIndex={-1} className="pp-diagnostics__count">
        {t("web-diagnostics-count", { count: plan.diagnostics.length })}
        {news.size > 0 && ` ${t("web-diagnostics-count-new", { count: news.size })}`}
        {solved.length > 0 && ` ${t("web-diagnostics-count-solved", { count: solved.length })}`}
      </p>
      {all.length > 0 && <Filter all={all} chosen={chosen} />}
      {all.length === 0 && (
        <Empty title={t("web-diagnostics-none")}>
          <p>{t("web-diagnostics-none-detail")}</p>
        </Empty>
      )}
      {shown.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          rows={all.filter((found) => found.severity === severity)}
          news={news}
          onRepair={setWay}
          asked={chosen !== undefined}
        />
      ))}
      {left > 0 && <p>{t("web-diagnostics-left", { count: left })}</p>}
      {solved.length > 0 && !chosen && (
        <section className="pp-diagnostics__group">
          <h2 className="nl-heading nl-heading--level-3">{t("web-diagnostics-solved")}</h2>
          <ul className="pp-diagnostics__rows">
            {solved.map((found) => (
              <li key={found.text} className="pp-diagnostic pp-diagnostic--solved">
                <Badge tone="good">{t("web-diagnostics-solved-mark")}</Badge>
                <p className="pp-prose">{found.text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {way?.changes && (
        <RepairDialog
          changes={way.changes}
          onClose={() => setWay(null)}
          onDone={() => {
            setWay(null);
            setRepairs(repairs + 1);
          }}
        />
      )}
    </div>
  );
}

function Filter({ all, chosen }: { all: readonly Diagnostic[]; chosen: Severity | undefined }) {
  const t = useTexts();
  const choices = [undefined, ...SEVERITIES] as const;
  return (
    <nav aria-label={t("web-diagnostics-filter")}>
      <ul className="pp-diagnostics__filter">
        {choices.map((severity) => {
          const count = severity
            ? all.filter((found) => found.severity === severity).length
            : all.length;
          return (
            <li key={severity ?? "all"}>
              <HereLink
                values={{ severity: severity ?? null }}
                className="pp-diagnostics__choice"
                aria-current={severity === chosen ? "page" : undefined}
              >
                {t("web-diagnostics-choice", { severity: severity ?? "all", count })}
              </HereLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface GroupProps {
  severity: Severity;
  rows: readonly Diagnostic[];
  /** What the draft makes the checks report, by its words. */
  news: ReadonlySet<string>;
  onRepair: (way: Way) => void;
  /** Whether somebody asked for this severity, so that it is told when there is none. */
  asked: boolean;
}

function Group({ severity, rows, news, onRepair, asked }: GroupProps) {
  const t = useTexts();
  const [most, setMost] = useState(FIRST);
  const list = useRef<HTMLUListElement>(null);
  const focusWhenGone = useFocusWhenGone();
  const showMore = () => {
    setMost(most + FIRST);
    focusWhenGone(() => firstIn(list.current?.children[most]) ?? list.current);
  };
  if (rows.length === 0) {
    return asked ? <Empty title={t("web-diagnostics-none-so", { severity })} /> : null;
  }
  return (
    <section className="pp-diagnostics__group">
      <h2 className="nl-heading nl-heading--level-3">
        {t("web-diagnostics-group", { severity, count: rows.length })}
      </h2>
      <ul ref={list} tabIndex={-1} className="pp-diagnostics__rows">
        {rows.slice(0, most).map((found) => (
          <Row key={`${found.code} ${found.text}`} found={found} onRepair={onRepair}>
            {news.has(found.text) && <Badge tone="info">{t("web-diagnostics-new")}</Badge>}
          </Row>
        ))}
      </ul>
      {rows.length > most && (
        <Button onClick={showMore}>
          {t("web-diagnostics-more", { count: Math.min(FIRST, rows.length - most) })}
        </Button>
      )}
    </section>
  );
}
