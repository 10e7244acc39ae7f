import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { documentQuery } from "../../api/queries";
import type { RoadmapEntry } from "../../api/types";
import { useWho } from "../../draft/author";
import { Alert } from "../../shared/alert";
import { useAnnounce } from "../../shared/announce";
import { DecisionFields, decisionOf, NO_DECISION } from "../../shared/decision";
import { Dialog } from "../../shared/dialog";
import { useKept } from "../../shared/kept";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Differences } from "./differences-list";
import { bodyWith, type DocumentFile } from "./document-file";
import { EndFields } from "./fields";
import { FileField } from "./file-field";
import { Refused } from "./refused";
import { replaceDocument } from "./requests";
import { useWriting } from "./writing";

interface Props {
  entry: RoadmapEntry;
  onClose: () => void;
}

/** Puts another document in the place of what a roadmap holds, and first shows what differs. */
export function ReplaceDialog({ entry, onClose }: Props) {
  const t = useTexts();
  const announce = useAnnounce();
  const who = useWho();
  const [, navigate] = useLocation();
  const [file, setFile] = useState<DocumentFile | null>(null);
  const [decision, setDecision] = useState(NO_DECISION);
  const [typed, fill, forget] = useKept(`${entry.id} replace`, { reason: "" });
  const { id, latest } = entry;
  const stored = useQuery(documentQuery(id, String(latest.number)));
  const bodies = useMemo(() => stored.data?.bodies ?? [], [stored.data]);
  const writing = useWriting(
    [!file && "file", !typed.reason.trim() && "reason", who.missing && "author"],
    () =>
      bodyWith(file?.text ?? "null", {
        reason: typed.reason.trim(),
        author: who.author,
        decision: decision.by.trim() ? decisionOf(decision, bodies) : null,
      }),
    (body, key) => replaceDocument(entry, body, key),
    ({ number }) => {
      forget();
      announce(t("web-roadmaps-replaced", { number }));
      const states = `left=${number - 1}&right=${number}`;
      navigate(`/roadmaps/${encodeURIComponent(id)}/comparison?${states}`);
    },
    id,
  );
  const other = file?.document && file.document.id !== id ? file.document.id : null;
  return (
    <Dialog title={t("web-roadmaps-replace-title", { title: entry.title })} onClose={onClose} wide>
      <p className="nl-paragraph pp-prose">
        {t("web-roadmaps-replace-detail", { number: latest.number })}
      </p>
      <form className="pp-form" noValidate onSubmit={writing.send}>
        <FileField
          file={file}
          onRead={setFile}
          missing={writing.tried ? t("web-roadmaps-file-missing") : null}
        />
        {other && (
          <Alert kind="warning" title={t("web-roadmaps-other", { id, other })}>
            <p className="nl-paragraph">{t("web-roadmaps-other-detail")}</p>
          </Alert>
        )}
        {file?.document &&
          (stored.data ? (
            <Differences before={stored.data} after={file.document} />
          ) : stored.error ? (
            <Failed error={stored.error} onRetry={() => void stored.refetch()} />
          ) : (
            <Loading />
          ))}
        {writing.error && <Refused error={writing.error} content={file?.content} />}
        <details>
          <summary>{t("web-roadmaps-decision")}</summary>
          <div className="pp-form pp-roadmaps__decision">
            <DecisionFields value={decision} onChange={setDecision} bodies={bodies} />
          </div>
        </details>
        <EndFields
          reason={typed.reason}
          onReason={(reason) => fill({ reason })}
          who={who}
          tried={writing.tried}
          busy={writing.busy}
          label={t("web-roadmaps-replace-do")}
        />
      </form>
    </Dialog>
  );
}
