import { useState } from "react";
import { ApiProblem } from "../../api/problem";
import { useWho } from "../../draft/author";
import { Button } from "../../shared/button";
import { useKept } from "../../shared/kept";
import { useTexts } from "../../texts/texts";
import { bodyWith, type DocumentFile } from "./document-file";
import { EndFields } from "./fields";
import { FileField } from "./file-field";
import type { BeginProps } from "./new-dialog";
import { useOpening } from "./opening";
import { Refused } from "./refused";
import { createRoadmap } from "./requests";
import { useWriting } from "./writing";

/** Begins with a document on this device. */
export function BeginFile({ onDone }: BeginProps) {
  const t = useTexts();
  const who = useWho();
  const { open } = useOpening();
  const [file, setFile] = useState<DocumentFile | null>(null);
  const [typed, fill, forget] = useKept("new-file", { reason: "" });
  const writing = useWriting(
    [!file && "file", !typed.reason.trim() && "reason", who.missing && "author"],
    () =>
      bodyWith(file?.text ?? "null", {
        source: "document",
        reason: typed.reason.trim(),
        author: who.author,
      }),
    createRoadmap,
    (revision) => {
      forget();
      onDone(revision);
    },
  );
  const { tried, error } = writing;
  const known = file?.document?.id;
  return (
    <form className="pp-form" noValidate onSubmit={writing.send}>
      <FileField
        file={file}
        onRead={setFile}
        missing={tried ? t("web-roadmaps-file-missing") : null}
      />
      {error && <Refused error={error} content={file?.content} />}
      {known && error instanceof ApiProblem && error.code === "exists" && (
        <Button onClick={() => open("replace", known)}>{t("web-roadmaps-replace-instead")}</Button>
      )}
      <EndFields
        reason={typed.reason}
        onReason={(reason) => fill({ reason })}
        who={who}
        tried={tried}
        busy={writing.busy}
        label={t("web-roadmaps-make")}
      />
    </form>
  );
}
