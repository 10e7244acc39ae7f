import { useQuery } from "@tanstack/react-query";
import { type ComponentType, Suspense, useState } from "react";
import { scenariosQuery } from "../../api/states";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { useTexts } from "../../texts/texts";
import type { Aftermath } from "./aftermath";
import { Afterwards } from "./afterwards";
import type { DialogsProps } from "./dialogs";
import { DraftLine } from "./draft-line";
import { Newer, Trouble, Unsure } from "./notices";
import { useDialog } from "./opening";

interface Props {
  /** What is downloaded when somebody first opens one. */
  dialogs: ComponentType<DialogsProps>;
}

/** The draft, on every view of a roadmap: what it does, and what can be done with it. */
export function DraftBar({ dialogs }: Props) {
  const { id, asOf } = useRoadmap();
  // Of an earlier state nothing can be changed; the draft waits at the latest one.
  return asOf === undefined ? <Bar key={id} dialogs={dialogs} /> : null;
}

function Bar({ dialogs: Dialogs }: Props) {
  const { draft } = useRoadmap();
  const { opened } = useDialog();
  const [aftermath, setAftermath] = useState<Aftermath | null>(null);
  return (
    <>
      {draft ? <DraftLine /> : <Quiet />}
      {draft && <Newer />}
      {draft && <Unsure />}
      {draft && <Trouble />}
      {aftermath && <Afterwards aftermath={aftermath} onChange={setAftermath} />}
      {opened && (
        <Suspense fallback={null}>
          <Dialogs name={opened} onDone={setAftermath} />
        </Suspense>
      )}
    </>
  );
}

/** Without a draft: the way to the scenarios, when there are some. */
function Quiet() {
  const t = useTexts();
  const { id, editable } = useRoadmap();
  const { open } = useDialog();
  const { data } = useQuery(scenariosQuery(id));
  if (!data || data.length === 0) {
    return null;
  }
  return (
    <div className="pp-draft-quiet pp-no-print">
      <Button purpose="subtle" onClick={() => open("scenarios")}>
        {t(editable ? "web-scenarios-open" : "web-scenarios-look", { count: data.length })}
      </Button>
    </div>
  );
}
