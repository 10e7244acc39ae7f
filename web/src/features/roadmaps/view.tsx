import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { roadmapsQuery } from "../../api/queries";
import { useMay } from "../../api/session";
import type { RoadmapEntry } from "../../api/types";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { Alert } from "../../shared/alert";
import { Button } from "../../shared/button";
import { Checkbox } from "../../shared/fields";
import { Page } from "../../shared/page";
import { Empty, Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { ArchiveDialog } from "./archive-dialog";
import { EntryItem } from "./entry-item";
import { ExportDialog } from "./export-dialog";
import { NewDialog } from "./new-dialog";
import { type Act, useOpening } from "./opening";
import { ReplaceDialog } from "./replace-dialog";

const DIALOGS = {
  export: ExportDialog,
  replace: ReplaceDialog,
  archive: ArchiveDialog,
} as const;

/** Every roadmap of the service: to open, to take along, and, for who may, to make and to archive. */
export default function RoadmapsView() {
  const t = useTexts();
  const mayMake = useMay("admin");
  const { beginning, act, begin } = useOpening();
  const archived = useQueryValues().get("archived") === "true";
  const setQuery = useSetQuery();
  const { data, error, refetch } = useQuery(roadmapsQuery(archived));
  useFocusAfter(act !== null);
  return (
    <Page
      title={t("web-roadmaps")}
      lead={t("web-roadmaps-lead")}
      tools={
        mayMake && (
          <Button purpose="primary" onClick={() => begin("shipped")}>
            {t("web-roadmaps-new")} …
          </Button>
        )
      }
    >
      <Checkbox
        label={t("web-roadmaps-archived-too")}
        checked={archived}
        onChange={(event) =>
          setQuery({ archived: event.target.checked ? "true" : null }, { replace: true })
        }
      />
      {data ? (
        <Overview entries={data} />
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
      {beginning && mayMake && <NewDialog beginning={beginning} />}
      {act && <Opened key={act.roadmap} {...act} />}
    </Page>
  );
}

/** Puts the focus on the page again when a dialog closes over what had it, as after archiving. */
function useFocusAfter(open: boolean) {
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) {
      document.querySelector<HTMLElement>("main h1")?.focus();
    }
    wasOpen.current = open;
  }, [open]);
}

function Overview({ entries }: { entries: readonly RoadmapEntry[] }) {
  const t = useTexts();
  const mayMake = useMay("admin");
  return entries.length === 0 ? (
    <Empty title={t("web-roadmaps-none")}>
      <p>{t(mayMake ? "web-roadmaps-none-admin" : "web-roadmaps-none-other")}</p>
    </Empty>
  ) : (
    <ul className="pp-roadmaps">
      {entries.map((entry) => (
        <EntryItem key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

/** The dialog that the address asks for, about a roadmap that may be in the archive. */
function Opened({ act, roadmap }: { act: Act; roadmap: string }) {
  const t = useTexts();
  const { close } = useOpening();
  const { data } = useQuery(roadmapsQuery(true));
  const entry = data?.find(({ id }) => id === roadmap);
  const Dialog = DIALOGS[act];
  if (!data) {
    return null;
  }
  return entry ? (
    <Dialog entry={entry} onClose={close} />
  ) : (
    <Alert kind="warning" live title={t("web-roadmaps-unknown", { id: roadmap })}>
      <Button onClick={close}>{t("web-close")}</Button>
    </Alert>
  );
}
