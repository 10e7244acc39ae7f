import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Change, Diagnostic } from "../../api/types";
import { impactQuery, outlookQuery } from "../../api/what-if";
import { consequencesOf } from "../../draft/consequences";
import { useRoadmap } from "../../draft/roadmap";
import { useChangeWords } from "../../draft/wording";
import { useAnnounce } from "../../shared/announce";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";

interface Props {
  changes: readonly Change[];
  onClose: () => void;
  onDone: () => void;
}

/** Shows what a repair would do on top of the draft, and puts it in the draft when asked to. */
export function RepairDialog({ changes, onClose, onDone }: Props) {
  const t = useTexts();
  const announce = useAnnounce();
  const client = useQueryClient();
  const words = useChangeWords();
  const { id, entry, document, draft, changes: drafted, whatIf, propose } = useRoadmap();
  const [busy, setBusy] = useState(false);
  const base = draft?.base ?? entry.latest.number;
  const after = [...drafted, ...changes];
  const foreseen = useQuery({ ...impactQuery(id, base, after), placeholderData: undefined });
  const found = foreseen.data && consequencesOf(drafted.length > 0 ? whatIf : null, foreseen.data);
  const moves = found ? found.moves.length + found.back.length : 0;
  const add = async () => {
    setBusy(true);
    // The list behind this dialog then changes at once, without being away in between.
    await client.prefetchQuery(outlookQuery(id, base, after));
    const done = await propose(changes);
    setBusy(false);
    if (done) {
      announce(t("web-diagnostics-added", { moves, solved: found?.solved.length ?? 0 }));
      onDone();
    } else {
      onClose();
    }
  };
  return (
    <Dialog title={t("web-diagnostics-repair")} onClose={onClose}>
      <ul className="pp-diagnostics__repair">
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>{words(change, document)}.</li>
        ))}
      </ul>
      {foreseen.error && <Failed error={foreseen.error} onRetry={() => void foreseen.refetch()} />}
      {!found && !foreseen.error && <Loading />}
      {found && (
        <>
          <h3 className="nl-heading nl-heading--level-4">{t("web-diagnostics-then")}</h3>
          <ul className="pp-diagnostics__then">
            {found.moves.map((move) => (
              <li key={move.number}>{move.text}</li>
            ))}
            {found.back.map(({ number, plateau }) => (
              <li key={number}>{t("web-diagnostics-back", { number, plateau })}</li>
            ))}
            {moves === 0 && <li>{t("web-diagnostics-nothing-moves")}</li>}
            <Reports rows={found.solved} tone="good" mark={t("web-diagnostics-solved-mark")} />
            <Reports rows={found.reported} tone="caution" mark={t("web-diagnostics-new")} />
          </ul>
          <div className="pp-buttons">
            <Button purpose="primary" busy={busy} onClick={() => void add()}>
              {t("web-diagnostics-add")}
            </Button>
            <Button purpose="subtle" onClick={onClose}>
              {t("web-refusal-leave")}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

interface ReportsProps {
  rows: readonly Diagnostic[];
  tone: "good" | "caution";
  mark: string;
}

function Reports({ rows, tone, mark }: ReportsProps) {
  return rows.map(({ text }) => (
    <li key={text}>
      <Badge tone={tone}>{mark}</Badge> {text}
    </li>
  ));
}
