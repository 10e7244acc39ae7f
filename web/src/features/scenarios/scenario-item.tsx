import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useRef, useState } from "react";
import { scenariosQuery } from "../../api/states";
import { useRoadmap } from "../../draft/roadmap";
import { useAnnounce } from "../../shared/announce";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { useFocusWhenGone } from "../../shared/focus";
import { Link } from "../../shared/link";
import { Moment } from "../../shared/moment";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { ChangeList } from "./change-list";
import { Consequences } from "./consequences";
import { deleteScenario, scenarioImpactQuery, type WholeScenario } from "./requests";

interface Props {
  scenario: WholeScenario;
  onOpen: () => void;
  onAdopt: () => void;
  /** Called when it has been removed. */
  onGone: () => void;
}

/** One scenario: what it is, what it would do, and what can be done with it. */
export function ScenarioItem({ scenario, onOpen, onAdopt, onGone }: Props) {
  const t = useTexts();
  const { id, entry, editable } = useRoadmap();
  const to = useRoadmapAddress(id);
  const [asked, setAsked] = useState(false);
  const drop = useRef<HTMLButtonElement>(null);
  const sure = useRef<HTMLParagraphElement>(null);
  const focusWhenGone = useFocusWhenGone();
  const ask = (asking: boolean) => {
    setAsked(asking);
    focusWhenGone(() => (asking ? sure : drop).current);
  };
  const { name, title, base, changes, author, at, note, adopted } = scenario;
  const behind = entry.latest.number - base;
  return (
    <li className="pp-scenario">
      <div className="pp-scenario__head">
        <h3 className="nl-heading nl-heading--level-4">{title}</h3>
        {behind > 0 && <Badge tone="caution">{t("web-scenarios-behind", { count: behind })}</Badge>}
        {adopted.length > 0 && (
          <Badge tone="info">
            {t("web-scenarios-adopted-in", {
              count: adopted.length,
              numbers: adopted.join(", "),
            })}
          </Badge>
        )}
      </div>
      <p className="pp-aside">
        {t("web-scenarios-by", { author, base: String(base), count: changes.length })}{" "}
        <Moment at={at} />
      </p>
      {note && <p className="pp-prose">{note}</p>}
      <Contents scenario={scenario} />
      <div className="pp-buttons">
        {editable && changes.length > 0 && (
          <>
            <Button onClick={onOpen}>{t("web-scenarios-open-one")}</Button>
            <Button onClick={onAdopt}>{t("web-scenarios-take")}</Button>
          </>
        )}
        <Link to={to("comparison", { left: "latest", right: `scenario:${name}` })}>
          {t("web-scenarios-compare")}
        </Link>
        {editable && !asked && (
          <Button ref={drop} purpose="subtle" onClick={() => ask(true)}>
            {t("web-scenarios-drop")}
          </Button>
        )}
      </div>
      {asked && <Drop scenario={scenario} sure={sure} onLeave={() => ask(false)} onGone={onGone} />}
    </li>
  );
}

function Contents({ scenario }: { scenario: WholeScenario }) {
  const t = useTexts();
  const { changes } = scenario;
  const [seen, setSeen] = useState(false);
  if (changes.length === 0) {
    return <p>{t("web-scenarios-empty")}</p>;
  }
  return (
    <>
      <ChangeList changes={changes} />
      <details className="pp-fold" onToggle={(event) => setSeen(event.currentTarget.open)}>
        <summary>{t("web-scenarios-effects")}</summary>
        {seen && <Effects scenario={scenario} />}
      </details>
    </>
  );
}

function Effects({ scenario }: { scenario: WholeScenario }) {
  const { id } = useRoadmap();
  const { data, error, refetch } = useQuery(scenarioImpactQuery(id, scenario));
  if (data) {
    return <Consequences whatIf={data} />;
  }
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
}

interface DropProps extends Pick<Props, "scenario" | "onGone"> {
  /** The question, which begins with the focus. */
  sure: RefObject<HTMLParagraphElement | null>;
  onLeave: () => void;
}

function Drop({ scenario, sure, onLeave, onGone }: DropProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const client = useQueryClient();
  const { id } = useRoadmap();
  const dropping = useMutation({
    mutationFn: () => deleteScenario(id, scenario),
    onSuccess: () => {
      announce(t("web-scenarios-dropped", { title: scenario.title }));
      onGone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: scenariosQuery(id).queryKey }),
  });
  return (
    <div className="pp-scenario__drop">
      <p ref={sure} tabIndex={-1}>
        {t("web-scenarios-drop-sure", { title: scenario.title })}
      </p>
      {dropping.error && <Failed error={dropping.error} />}
      <div className="pp-buttons">
        <Button hint="negative" busy={dropping.isPending} onClick={() => dropping.mutate()}>
          {t("web-scenarios-drop-do")}
        </Button>
        <Button purpose="subtle" onClick={onLeave}>
          {t("web-scenarios-cancel")}
        </Button>
      </div>
    </div>
  );
}
