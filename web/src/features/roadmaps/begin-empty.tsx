import { useWho } from "../../draft/author";
import { TextArea } from "../../shared/fields";
import { useKept } from "../../shared/kept";
import { nameFrom } from "../../shared/name";
import { useTexts } from "../../texts/texts";
import { EndFields, NameFields } from "./fields";
import type { BeginProps } from "./new-dialog";
import { Refused } from "./refused";
import { createRoadmap } from "./requests";
import { useWriting } from "./writing";

const FEWEST = 2;
const MOST = 12;

/** Begins with plateaus only: those of the user, or else those of the report. */
export function BeginEmpty({ onDone }: BeginProps) {
  const t = useTexts();
  const who = useWho();
  const [typed, fill, forget] = useKept("new-empty", {
    title: "",
    id: "",
    plateaus: "",
    reason: "",
  });
  const proposed = nameFrom(typed.title);
  const title = typed.title.trim();
  const id = typed.id.trim() || proposed;
  const plateaus = linesOf(typed.plateaus);
  const odd = plateaus.length > 0 && (plateaus.length < FEWEST || plateaus.length > MOST);
  const writing = useWriting(
    [
      !title && "title",
      !id && "id",
      odd && "plateaus",
      !typed.reason.trim() && "reason",
      who.missing && "author",
    ],
    () => {
      const rest = { reason: typed.reason.trim(), author: who.author };
      return JSON.stringify(
        plateaus.length === 0
          ? { source: "empty", id, title, ...rest }
          : { source: "document", document: emptyDocument(id, title, plateaus), ...rest },
      );
    },
    createRoadmap,
    (revision) => {
      forget();
      onDone(revision);
    },
  );
  const { tried } = writing;
  return (
    <form className="pp-form" noValidate onSubmit={writing.send}>
      <NameFields {...typed} proposed={proposed} required tried={tried} onChange={fill} />
      <TextArea
        label={t("web-roadmaps-plateaus")}
        hint={t("web-roadmaps-plateaus-hint", { fewest: FEWEST, most: MOST })}
        error={tried && odd ? t("web-roadmaps-plateaus-odd", { count: plateaus.length }) : null}
        name="plateaus"
        rows={4}
        value={typed.plateaus}
        onChange={(event) => fill({ plateaus: event.target.value })}
      />
      {writing.error && <Refused error={writing.error} />}
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

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function emptyDocument(id: string, title: string, plateaus: readonly string[]) {
  return {
    format: "roadmap/1",
    id,
    title,
    plateaus: plateaus.map((name, index) => ({
      number: index + 1,
      id: `plateau-${index + 1}`,
      title: name,
    })),
  };
}
