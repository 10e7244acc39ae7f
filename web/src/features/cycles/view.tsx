import { useRef, useState } from "react";
import type { Change, Cut } from "../../api/types";
import { useCycles } from "../../draft/answers";
import { useRoadmap } from "../../draft/roadmap";
import { useSetQuery } from "../../shared/address";
import { Alert } from "../../shared/alert";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { focusTitle } from "../../shared/focus";
import { Link } from "../../shared/link";
import { Page } from "../../shared/page";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { Empty, Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Group } from "./group";

const removals = (cut: Cut): Change[] =>
  cut.links.map(({ predecessor, successor, kind }) => ({
    change: "remove-dependency",
    predecessor,
    successor,
    kind,
  }));

/** The clinic for cycles: which actions wait for each other, and where that is best cut. */
export default function CyclesView() {
  const t = useTexts();
  const announce = useAnnounce();
  const { id, editable, propose } = useRoadmap();
  const to = useRoadmapAddress(id);
  const { data, error, stale, retry } = useCycles();
  const [applied, setApplied] = useState<Cut | null>(null);
  const applying = useRef(false);
  const apply = async (cut: Cut) => {
    // What is shown is about the cycles before the cut that is being made.
    if (applying.current || stale) {
      return;
    }
    applying.current = true;
    try {
      const edited = await propose(removals(cut));
      if (edited) {
        setApplied(cut);
        announce(t("web-cycles-applied", { count: edited.after.after.cycles.groups.length }));
        // The button that was pressed is gone.
        focusTitle();
      }
    } finally {
      applying.current = false;
    }
  };
  return (
    <Page
      title={t("web-view-cycles")}
      lead={data && data.groups.length > 0 ? t("web-cycles-lead") : undefined}
    >
      {applied && data && <Applied cut={applied} left={data.groups.length} />}
      {!data && (error ? <Failed error={error} onRetry={retry} /> : <Loading />)}
      {data?.groups.length === 0 && (
        <Empty title={t("web-cycles-none")}>
          <p className="nl-paragraph">{t("web-cycles-none-detail")}</p>
          <Link to={to("plan")}>{t("web-cycles-back")}</Link>
        </Empty>
      )}
      {data?.groups.map((group, index) => (
        <Group
          key={group.members.join()}
          group={group}
          place={index + 1}
          onCut={editable ? (cut) => void apply(cut) : null}
        />
      ))}
    </Page>
  );
}

/** What was cut just now, and the way back to where people came from. */
function Applied({ cut, left }: { cut: Cut; left: number }) {
  const t = useTexts();
  const { draft, undo } = useRoadmap();
  const setQuery = useSetQuery();
  const last = draft?.steps[draft.done - 1];
  // Once it was undone, or other edits came after it, this is no longer what was done last.
  return (
    JSON.stringify(last) === JSON.stringify(removals(cut)) && (
      <Alert kind="ok" title={t("web-cycles-applied", { count: left })}>
        <p className="nl-paragraph pp-prose">{cut.text}</p>
        <div className="pp-buttons">
          {left === 0 && (
            <Button purpose="primary" onClick={() => setQuery({ draft: "save" })}>
              {t("web-cycles-save")}
            </Button>
          )}
          <Button onClick={() => setQuery({ draft: "changes" })}>{t("web-cycles-changes")}</Button>
          <Button
            purpose="subtle"
            onClick={() => {
              undo();
              focusTitle();
            }}
          >
            {t("web-cycles-undo")}
          </Button>
        </div>
      </Alert>
    )
  );
}
