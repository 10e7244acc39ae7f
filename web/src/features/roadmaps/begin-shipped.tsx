import { useWho } from "../../draft/author";
import { useKept } from "../../shared/kept";
import { nameFrom } from "../../shared/name";
import { useTexts } from "../../texts/texts";
import { EndFields, NameFields } from "./fields";
import type { BeginProps } from "./new-dialog";
import { Refused } from "./refused";
import { createRoadmap } from "./requests";
import { useWriting } from "./writing";

/** Begins with the roadmap that travels with the planner, under its own name or another. */
export function BeginShipped({ onDone }: BeginProps) {
  const t = useTexts();
  const who = useWho();
  const [typed, fill, forget] = useKept("new-shipped", { title: "", id: "", reason: "" });
  const proposed = nameFrom(typed.title);
  const writing = useWriting(
    [!typed.reason.trim() && "reason", who.missing && "author"],
    () =>
      JSON.stringify({
        source: "shipped",
        title: typed.title.trim() || null,
        id: typed.id.trim() || proposed || null,
        reason: typed.reason.trim(),
        author: who.author,
      }),
    createRoadmap,
    (revision) => {
      forget();
      onDone(revision);
    },
  );
  return (
    <form className="pp-form" noValidate onSubmit={writing.send}>
      <NameFields {...typed} proposed={proposed} required={false} tried={false} onChange={fill} />
      {writing.error && <Refused error={writing.error} />}
      <EndFields
        reason={typed.reason}
        onReason={(reason) => fill({ reason })}
        who={who}
        tried={writing.tried}
        busy={writing.busy}
        label={t("web-roadmaps-make")}
      />
    </form>
  );
}
