import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { ApiProblem } from "../../api/problem";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { Alert } from "../../shared/alert";
import { Button } from "../../shared/button";
import { Page } from "../../shared/page";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Canvas } from "./canvas";
import { type Asked, askedFor, choiceIn, GRAPH_VIEWS, type GraphView, lacking } from "./choice";
import { Choosing } from "./choosing";
import { useCursor } from "./cursor";
import { type Drawing, drawingQuery, readDrawing } from "./drawing";
import { Find } from "./find";
import { RelationList } from "./relation-list";
import { Saving } from "./saving";

/** The roadmap as a drawing to look around in, with the same dependencies in a table. */
export default function View() {
  const t = useTexts();
  const { id, entry, asOf, stored, draft, changes } = useRoadmap();
  const query = useQueryValues();
  const setQuery = useSetQuery();
  const selected = query.get("action");
  // An action of the draft alone is on no drawing yet.
  const known = stored.document.actions.some(({ number }) => number === selected);
  const choice = choiceIn(query, entry.latest, stored.document.actions.length);
  const state = asOf ?? `${draft?.base ?? entry.latest.number}`;
  const asked = askedFor(choice, known ? selected : null, state);
  const waiting = lacking(choice, known ? selected : null);

  const { data, error, isPlaceholderData, refetch } = useQuery(drawingQuery(id, asked));
  const drawing = useMemo(() => (data === undefined ? null : readDrawing(data)), [data]);
  const [sought, setSought] = useState<string | null>(null);
  const find = (number: string) => {
    setSought(number);
    // On a summary an action can only be shown with what lies around it.
    const elsewhere = choice.usual === "whole-advice" ? null : "neighbourhood";
    setQuery({ action: number, ...(drawing?.cards.has(number) ? {} : { view: elsewhere }) });
  };
  return (
    <Page
      title={t("web-view-graph")}
      lead={t("web-graph-lead")}
      tools={<Saving roadmap={id} asked={asked} />}
    >
      {changes.length > 0 && (
        <Alert kind="info" title={t("web-graph-drafted")}>
          <p className="nl-paragraph">{t("web-graph-drafted-detail", { state })}</p>
        </Alert>
      )}
      <div className="pp-graph">
        <div className="pp-graph__choices">
          <Choosing choice={choice} />
          <Find actions={stored.document.actions} onFound={find} />
          <Around view={choice.view} selected={known ? selected : null} />
        </div>
        {waiting && <p className="nl-paragraph">{t(`web-graph-lacking-${choice.view}`)}</p>}
        {error && <Refused error={error} onRetry={() => void refetch()} />}
        {data === undefined && !error && <Loading />}
        {drawing && (
          <Drawn
            drawing={drawing}
            asked={asked}
            stale={isPlaceholderData}
            selected={selected}
            sought={sought}
            own={query.get("links") === "own"}
          />
        )}
      </div>
    </Page>
  );
}

interface DrawnProps {
  drawing: Drawing;
  asked: Asked;
  stale: boolean;
  selected: string | null;
  /** The action that was searched last. */
  sought: string | null;
  own: boolean;
}

function Drawn({ drawing, asked, stale, selected, sought, own }: DrawnProps) {
  const setQuery = useSetQuery();
  const cursor = useCursor(drawing, selected);
  return (
    <div className="pp-graph__body">
      <Canvas
        drawing={drawing}
        subject={JSON.stringify({ ...asked, asOf: null })}
        stale={stale}
        selected={selected}
        current={cursor.current}
        near={cursor.near}
        close={sought !== null && sought === cursor.current}
        onOpen={(number) => setQuery({ action: number })}
        onTravel={cursor.travel}
      />
      <RelationList drawing={drawing} asked={asked} selected={selected} own={own} />
    </div>
  );
}

/** The way to the surroundings of the open action, and back. */
function Around({ view, selected }: { view: GraphView; selected: string | null }) {
  const t = useTexts();
  const setQuery = useSetQuery();
  if (view === "neighbourhood") {
    return <Button onClick={() => setQuery({ view: null })}>{t("web-graph-whole")}</Button>;
  }
  return selected === null ? null : (
    <Button onClick={() => setQuery({ view: "neighbourhood" })}>
      {t("web-graph-around", { action: selected })}
    </Button>
  );
}

/** Why there is no drawing; a service that knows a simpler one is taken at its word. */
function Refused({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTexts();
  const setQuery = useSetQuery();
  const named = error instanceof ApiProblem ? error.problem.simpler : null;
  const simpler = GRAPH_VIEWS.find((view) => view === named);
  return (
    <>
      <Failed error={error} onRetry={onRetry} />
      {simpler && (
        <Button onClick={() => setQuery({ view: simpler })}>
          {t(`web-graph-view-${simpler}`)}
        </Button>
      )}
    </>
  );
}
