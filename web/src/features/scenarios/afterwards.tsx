import { useEffect, useRef } from "react";
import { useRoadmap } from "../../draft/roadmap";
import { Alert } from "../../shared/alert";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { focusTitle } from "../../shared/focus";
import { Link } from "../../shared/link";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { useTexts } from "../../texts/texts";
import type { Aftermath } from "./aftermath";

interface Props<Kind extends Aftermath = Aftermath> {
  aftermath: Kind;
  onChange: (aftermath: Aftermath | null) => void;
}

/** What became of the draft, with what can be done next. */
export function Afterwards({ aftermath, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus went away with the draft.
    if (aftermath) {
      box.current?.focus();
    }
  }, [aftermath]);
  const leave = (next: Aftermath | null) => {
    onChange(next);
    focusTitle();
  };
  return (
    <div ref={box} tabIndex={-1} className="pp-draft-after pp-no-print">
      {aftermath.kind === "saved" && <Saved aftermath={aftermath} onChange={leave} />}
      {aftermath.kind === "discarded" && <Discarded aftermath={aftermath} onChange={leave} />}
      {aftermath.kind === "kept" && <Kept aftermath={aftermath} onChange={leave} />}
      {aftermath.kind === "rebased" && <Rebased aftermath={aftermath} onChange={leave} />}
    </div>
  );
}

function Done({ onChange }: Pick<Props, "onChange">) {
  const t = useTexts();
  return (
    <Button purpose="subtle" onClick={() => onChange(null)}>
      {t("web-close")}
    </Button>
  );
}

type Of<Kind extends Aftermath["kind"]> = Props<Extract<Aftermath, { kind: Kind }>>;

function Saved({ aftermath, onChange }: Of<"saved">) {
  const t = useTexts();
  const { id } = useRoadmap();
  const to = useRoadmapAddress(id);
  const number = String(aftermath.revision.number);
  const before = String(aftermath.revision.number - 1);
  return (
    <>
      <Alert kind="ok" live title={t("web-scenarios-saved", { number })}>
        <p className="nl-paragraph">
          {t("web-scenarios-saved-detail", { outcome: aftermath.outcome })}
          {aftermath.adopted && <> {t("web-scenarios-adopted", { number })}</>}
          {aftermath.scenario && (
            <> {t("web-scenarios-saved-scenario", { name: aftermath.scenario })}</>
          )}
        </p>
        <div className="pp-buttons">
          <Link to={to("comparison", { left: before, right: number })}>
            {t("web-scenarios-saved-compare")}
          </Link>
          <Link to={to("revisions")}>{t("web-view-revisions")}</Link>
          <Done onChange={onChange} />
        </div>
      </Alert>
      {aftermath.unadopted && (
        <Alert kind="warning" live title={t("web-scenarios-unadopted", { number })}>
          <p className="nl-paragraph">{aftermath.unadopted}</p>
        </Alert>
      )}
    </>
  );
}

function Discarded({ aftermath, onChange }: Of<"discarded">) {
  const t = useTexts();
  const announce = useAnnounce();
  const { draft, replaceDraft } = useRoadmap();
  return (
    <Alert
      kind="info"
      live
      title={t(aftermath.instead ? "web-scenarios-replaced" : "web-scenarios-discarded")}
    >
      <div className="pp-buttons">
        {/* Once there are new edits, getting the old ones back would lose those. */}
        {draft?.steps === aftermath.instead?.steps && (
          <Button
            onClick={() => {
              replaceDraft(aftermath.draft);
              onChange(null);
              announce(t("web-scenarios-fetched-back"));
            }}
          >
            {t("web-scenarios-fetch-back")}
          </Button>
        )}
        <Done onChange={onChange} />
      </div>
    </Alert>
  );
}

function Kept({ aftermath, onChange }: Of<"kept">) {
  const t = useTexts();
  const { draft, replaceDraft } = useRoadmap();
  return (
    <Alert kind="ok" live title={t("web-scenarios-kept", { title: aftermath.title })}>
      <p className="nl-paragraph">{t("web-scenarios-kept-detail")}</p>
      <div className="pp-buttons">
        {draft && (
          <Button
            onClick={() => {
              replaceDraft(null);
              onChange(null);
            }}
          >
            {t("web-scenarios-put-away")}
          </Button>
        )}
        <Done onChange={onChange} />
      </div>
    </Alert>
  );
}

function Rebased({ aftermath, onChange }: Of<"rebased">) {
  const t = useTexts();
  const { kept, redundant, dropped } = aftermath;
  return (
    <Alert kind="ok" live title={t("web-scenarios-rebased", { number: String(aftermath.base) })}>
      <p className="nl-paragraph">{t("web-scenarios-rebased-detail", { kept })}</p>
      {redundant > 0 && <p>{t("web-scenarios-rebased-redundant", { count: redundant })}</p>}
      {dropped > 0 && <p>{t("web-scenarios-rebased-dropped", { count: dropped })}</p>}
      <div className="pp-buttons">
        <Done onChange={onChange} />
      </div>
    </Alert>
  );
}
