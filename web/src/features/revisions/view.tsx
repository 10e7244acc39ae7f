import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { useMay } from "../../api/session";
import { baselinesQuery, REVISIONS_A_PAGE, revisionsPageQuery } from "../../api/states";
import type { Revision } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues } from "../../shared/address";
import { Button } from "../../shared/button";
import { grouped } from "../../shared/grouped";
import { Page } from "../../shared/page";
import { Empty, Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { AdoptDialog } from "./adopt-dialog";
import { MomentForm } from "./moment-form";
import { Pager } from "./pager";
import { ReturnDialog } from "./return-dialog";
import { useReturns } from "./returns";
import { RevisionRow } from "./row";
import type { Return } from "./writing";

/** Everything that happened to the roadmap, the newest first. */
export default function View() {
  const t = useTexts();
  const { id, entry } = useRoadmap();
  const asked = Number(useQueryValues().get("page"));
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const history = useQuery(revisionsPageQuery(id, page));
  const mayPlan = useMay("planner") && !entry.archived;
  const [found, setFound] = useState<Return | null>(null);
  const returns = useReturns(mayPlan);
  const again =
    found?.act === "restore" ? { ...found, from: entry.latest } : found && returns[found.act];
  return (
    <Page
      title={t("web-revisions-title")}
      lead={t("web-revisions-lead")}
      tools={mayPlan && <Returns {...returns} onChoose={setFound} />}
    >
      <MomentForm />
      {history.data ? (
        <History
          revisions={history.data.revisions}
          page={page}
          pages={Math.ceil(history.data.total / REVISIONS_A_PAGE)}
          busy={history.isPlaceholderData}
          onRestore={mayPlan ? setFound : null}
        />
      ) : history.error ? (
        <Failed error={history.error} onRetry={() => void history.refetch()} />
      ) : (
        <Loading />
      )}
      {found && (
        <ReturnDialog
          found={found}
          onAgain={again && (() => setFound(again))}
          onClose={() => setFound(null)}
        />
      )}
    </Page>
  );
}

interface ReturnsProps extends ReturnType<typeof useReturns> {
  onChoose: (found: Return) => void;
}

/** Taking the latest change back, and making it again, as far as there is something to. */
function Returns({ undo, redo, onChoose }: ReturnsProps) {
  const t = useTexts();
  return (
    <>
      {undo && <Button onClick={() => onChoose(undo)}>{t("web-revisions-undo")}</Button>}
      {redo && <Button onClick={() => onChoose(redo)}>{t("web-revisions-redo")}</Button>}
    </>
  );
}

interface HistoryProps {
  revisions: readonly Revision[];
  page: number;
  pages: number;
  busy: boolean;
  onRestore: ((found: Return) => void) | null;
}

function History({ revisions, page, pages, busy, onRestore }: HistoryProps) {
  const t = useTexts();
  const { id, entry } = useRoadmap();
  const mayDecide = useMay("decider") && !entry.archived;
  const baselines = useQuery(baselinesQuery(id));
  const [adopting, setAdopting] = useState<Revision | null>(null);
  const adopted = useMemo(
    () => grouped(baselines.data ?? [], ({ number }) => number),
    [baselines.data],
  );
  const here = useRef<HTMLParagraphElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current !== page && !busy) {
      shown.current = page;
      here.current?.focus();
    }
  }, [page, busy]);
  if (revisions.length === 0) {
    return (
      <Empty title={t("web-revisions-none")}>
        <Pager page={page} pages={pages} />
      </Empty>
    );
  }
  return (
    <>
      {baselines.error && (
        <Failed error={baselines.error} onRetry={() => void baselines.refetch()} />
      )}
      <p ref={here} className={pages > 1 ? undefined : "pp-visually-hidden"} tabIndex={-1}>
        {t("web-revisions-list", { page: String(page), pages: String(pages) })}
      </p>
      <ol className="pp-revisions" aria-busy={busy}>
        {revisions.map((revision) => (
          <RevisionRow
            key={revision.number}
            revision={revision}
            adopted={adopted.get(revision.number) ?? []}
            onRestore={
              onRestore && revision.number !== entry.latest.number
                ? () => onRestore({ act: "restore", to: revision.number, from: entry.latest })
                : null
            }
            onAdopt={mayDecide ? () => setAdopting(revision) : null}
          />
        ))}
      </ol>
      <Pager page={page} pages={pages} />
      {adopting && <AdoptDialog revision={adopting} onClose={() => setAdopting(null)} />}
    </>
  );
}
