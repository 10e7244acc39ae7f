import { useRef, useState } from "react";
import { draftOf } from "../../draft/draft";
import { useRoadmap } from "../../draft/roadmap";
import { Alert } from "../../shared/alert";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { Empty, Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { AdoptForm } from "./adopt-form";
import type { Aftermath } from "./aftermath";
import { useDialog } from "./opening";
import { useScenarios, type WholeScenario } from "./requests";
import { ScenarioItem } from "./scenario-item";

interface Props {
  onDone: (aftermath: Aftermath) => void;
}

/** The scenarios that stand beside the roadmap, and what can be done with each. */
export function ScenariosDialog({ onDone }: Props) {
  const t = useTexts();
  const announce = useAnnounce();
  const { id, draft, replaceDraft } = useRoadmap();
  const { open, close } = useDialog();
  const { data, error, refetch } = useScenarios(id);
  const list = useRef<HTMLDivElement>(null);
  const [waiting, setWaiting] = useState<WholeScenario | null>(null);
  const [adopting, setAdopting] = useState<WholeScenario | null>(null);
  const show = (scenario: WholeScenario) => {
    const { name, title, base, changes } = scenario;
    const opened = draftOf(base, changes, { scenario: name });
    close();
    replaceDraft(opened);
    if (draft) {
      onDone({ kind: "discarded", draft, instead: opened });
    }
    announce(t("web-scenarios-opened", { title }));
  };
  const done = (aftermath: Aftermath) => {
    close();
    onDone(aftermath);
  };
  if (adopting) {
    return (
      <Dialog
        key="take"
        title={t("web-scenarios-take-title", { title: adopting.title })}
        wide
        onClose={() => setAdopting(null)}
      >
        <AdoptForm
          scenario={adopting}
          onOpen={() => show(adopting)}
          onLeave={() => setAdopting(null)}
          onDone={done}
        />
      </Dialog>
    );
  }
  return (
    <Dialog key="list" title={t("web-scenarios-list")} wide onClose={close}>
      <p className="nl-paragraph">{t("web-scenarios-list-lead")}</p>
      {waiting && draft && (
        <Alert kind="warning" live title={t("web-scenarios-instead", { title: waiting.title })}>
          <p className="nl-paragraph">
            {t("web-scenarios-instead-detail", { count: draft.steps.length })}
          </p>
          <div className="pp-buttons">
            <Button onClick={() => open("keep")}>{t("web-scenarios-choice-keep")}</Button>
            <Button hint="negative" onClick={() => show(waiting)}>
              {t("web-scenarios-instead-do")}
            </Button>
            <Button purpose="subtle" onClick={() => setWaiting(null)}>
              {t("web-scenarios-cancel")}
            </Button>
          </div>
        </Alert>
      )}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      <div ref={list} tabIndex={-1}>
        {data?.length === 0 && <Empty title={t("web-scenarios-none")} />}
        {data && data.length > 0 && (
          <ul className="pp-scenarios" aria-label={t("web-scenarios-list")}>
            {data.map((scenario) => (
              <ScenarioItem
                key={scenario.name}
                scenario={scenario}
                onOpen={() => (draft ? setWaiting(scenario) : show(scenario))}
                onAdopt={() => setAdopting(scenario)}
                onGone={() => list.current?.focus()}
              />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
