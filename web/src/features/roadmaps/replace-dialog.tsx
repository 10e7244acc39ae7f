import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { unanswered } from "../../api/problem";
import { documentQuery } from "../../api/queries";
import type { RoadmapEntry } from "../../api/types";
import { useWho } from "../../draft/author";
import { Alert } from "../../shared/alert";
import { useAnnounce } from "../../shared/announce";
import { decidedIn } from "../../shared/deciding";
import { DecisionFields, NO_DECISION } from "../../shared/decision";
import { Dialog } from "../../shared/dialog";
import { Fold } from "../../shared/fold";
import { useKept } from "../../shared/kept";
import { MovedOn } from "../../shared/moved-on";
import { useRoadmapAddress } from "../../shared/roadmap-address";
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
  const { id } = entry;
  const [typed, fill, forget] = useKept(`${id} replace`, { reason: "", ...NO_DECISION });
  // What is sent takes the place of what was looked at here, never of what others saved since.
  const [latest, setLatest] = useState(entry.latest);
  const again = useRef<HTMLButtonElement>(null);
  const address = useRoadmapAddress(id);
  const stored = useQuery(documentQuery(id, String(latest.number)));
  const bodies = useMemo(() => stored.data?.bodies ?? [], [stored.data]);
  const { decision, missing } = decidedIn(typed, bodies);
  const writing = useWriting(
    [!file && "file", missing && "by", !typed.reason.trim() && "reason", who.missing && "author"],
    () =>
      bodyWith(file?.text ?? "null", {
        reason: typed.reason.trim(),
        author: who.author,
        decision,
      }),
    (body, key) => replaceDocument(id, latest, body, key),
    ({ number }) => {
      forget();
      announce(t("web-roadmaps-replaced", { number }));
      navigate(address("comparison", { left: String(number - 1), right: String(number) }));
    },
    id,
  );
  // What got no answer may be what moved it on: sent again it has its effect once.
  const sentOnce = writing.busy || (writing.error !== null && unanswered(writing.error));
  const movedOn = entry.latest.number !== latest.number && !sentOnce;
  const words = useRef<HTMLParagraphElement>(null);
  const lookAgain = () => {
    setLatest(entry.latest);
    words.current?.focus();
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    if (movedOn) {
      event.preventDefault();
      again.current?.focus();
    } else {
      writing.send(event);
    }
  };
  const other = file?.document && file.document.id !== id ? file.document.id : null;
  return (
    <Dialog title={t("web-roadmaps-replace-title", { title: entry.title })} onClose={onClose} wide>
      <p ref={words} className="nl-paragraph pp-prose" tabIndex={-1}>
        {t("web-roadmaps-replace-detail", { number: latest.number })}
      </p>
      <form className="pp-form" noValidate onSubmit={send}>
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
        {movedOn && (
          <MovedOn latest={entry.latest} again={again} onAgain={lookAgain}>
            {t("web-roadmaps-moved-on", { known: latest.number })}
          </MovedOn>
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
        <Fold summary={t("web-roadmaps-decision")} open={decision !== null || missing}>
          <div className="pp-form pp-roadmaps__decision">
            <DecisionFields
              value={typed}
              onChange={fill}
              bodies={bodies}
              error={writing.tried && missing ? t("web-roadmaps-decision-missing") : null}
            />
          </div>
        </Fold>
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
