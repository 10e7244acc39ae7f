import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import {
  baselinesQuery,
  REVISIONS_A_PAGE,
  revisionsPageQuery,
  revisionsQuery,
} from "../../api/queries";
import { useMay } from "../../api/session";
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
import { RevisionRow } from "./row";
import { redoTarget, undoTarget } from "./targets";
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
  return (
    <Page
      title={t("web-revisions-title")}
      lead={t("web-revisions-lead")}
      tools={mayPlan && <Returns onChoose={setFound} />}
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
      {found && <ReturnDialog found={found} onClose={() => setFound(null)} />}
    </Page>
  );
}

/** Taking the latest change back, and making it again, as far as there is something to. */
function Returns({ onChoose }: { onChoose: (found: Return) => void }) {
  const t = useTexts();
  const { id, entry } = useRoadmap();
  const { data } = useQuery(revisionsQuery(id));
  const known = useMemo(
    () => new Map(data?.map((revision) => [revision.number, revision])),
    [data],
  );
  const undo = undoTarget(entry.latest, known);
  const redo = redoTarget(entry.latest, known);
  return (
    <>
      {undo !== null && (
        <Button onClick={() => onChoose({ act: "undo", to: undo })}>
          {t("web-revisions-undo")}
        </Button>
      )}
      {redo !== null && (
        <Button onClick={() => onChoose({ act: "redo", to: redo })}>
          {t("web-revisions-redo")}
        </Button>
      )}
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
                ? () => onRestore({ act: "restore", to: revision.number })
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
