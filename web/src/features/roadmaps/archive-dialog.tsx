import type { RoadmapEntry } from "../../api/types";
import { useWho } from "../../draft/author";
import { useAnnounce } from "../../shared/announce";
import { Dialog } from "../../shared/dialog";
import { useKept } from "../../shared/kept";
import { useTexts } from "../../texts/texts";
import { EndFields } from "./fields";
import { Refused } from "./refused";
import { archive } from "./requests";
import { useWriting } from "./writing";

interface Props {
  entry: RoadmapEntry;
  onClose: () => void;
}

/** Puts a roadmap in the archive with a reason, or takes it out again. */
export function ArchiveDialog({ entry, onClose }: Props) {
  const t = useTexts();
  const announce = useAnnounce();
  const who = useWho();
  const act = entry.archived ? "unarchive" : "archive";
  const [typed, fill, forget] = useKept(`${entry.id} ${act}`, { reason: "" });
  const body = () => ({
    archived: !entry.archived,
    reason: typed.reason.trim(),
    author: who.author,
  });
  const writing = useWriting(
    [!typed.reason.trim() && "reason", who.missing && "author"],
    () => JSON.stringify(body()),
    (_, key) => archive(entry, body(), key),
    () => {
      forget();
      announce(t(`web-roadmaps-${act}d`, { title: entry.title }));
      onClose();
    },
    entry.id,
  );
  return (
    <Dialog title={t(`web-roadmaps-${act}-title`, { title: entry.title })} onClose={onClose}>
      <p className="nl-paragraph">{t(`web-roadmaps-${act}-detail`)}</p>
      <form className="pp-form" noValidate onSubmit={writing.send}>
        {writing.error && <Refused error={writing.error} />}
        <EndFields
          reason={typed.reason}
          onReason={(reason) => fill({ reason })}
          who={who}
          tried={writing.tried}
          busy={writing.busy}
          label={t(`web-roadmaps-${act}`)}
        />
      </form>
    </Dialog>
  );
}
