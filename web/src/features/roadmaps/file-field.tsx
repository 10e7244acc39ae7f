import { useState } from "react";
import { TextField } from "../../shared/fields";
import { Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { type DocumentFile, readDocument, Unreadable } from "./document-file";

interface Props {
  file: DocumentFile | null;
  onRead: (file: DocumentFile | null) => void;
  /** What is wrong when nothing was chosen; null when nobody tried yet. */
  missing: string | null;
}

/** Asks for a document on this device, reads it, and tells what is in it. */
export function FileField({ file, onRead, missing }: Props) {
  const t = useTexts();
  const [reading, setReading] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const read = async (chosen: File | undefined) => {
    setWrong(null);
    onRead(null);
    if (!chosen) {
      return;
    }
    setReading(true);
    try {
      onRead(await readDocument(chosen));
    } catch (error) {
      setWrong(
        error instanceof Unreadable
          ? t(`web-roadmaps-file-${error.code}`, error.values)
          : t("web-roadmaps-file-gone"),
      );
    }
    setReading(false);
  };
  return (
    <>
      <TextField
        label={t("web-roadmaps-file")}
        hint={t("web-roadmaps-file-hint")}
        error={wrong ?? (file ? null : missing)}
        name="file"
        type="file"
        accept=".json,application/json"
        className="pp-file"
        onChange={(event) => void read(event.target.files?.[0])}
      />
      {reading && <Loading />}
      {file && (
        <p role="status">
          {file.document
            ? t("web-roadmaps-file-read", {
                title: file.document.title,
                id: file.document.id,
                actions: file.document.actions.length,
                dependencies: file.document.dependencies.length,
                plateaus: file.document.plateaus.length,
              })
            : t("web-roadmaps-file-odd")}
        </p>
      )}
    </>
  );
}
