import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Action } from "../../api/types";
import { useCertificate } from "../../draft/answers";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { About } from "./about";
import { ActingProvider, NewestEdit } from "./acting";
import { Drafted } from "./drafted";
import { useEdit } from "./editing";
import { Edits } from "./edits";
import { NewActionForm } from "./forms/new-action";
import { Bar, Head } from "./head";
import { History } from "./history";
import { Links } from "./links";
import { Why } from "./why";

/**
 * An action beside any view: what it is, why it stands where it stands, what it needs, what was
 * done to it, and how to change it. Without a number: the form for a new one.
 */
export default function ActionPanel({ number }: { number: string | null }) {
  const t = useTexts();
  const setQuery = useSetQuery();
  const { document, editable } = useRoadmap();
  const { edit, setEdit } = useEdit();
  const adding = useQueryValues().get("edit") === "new" && editable;
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = usePanelFocus(panel, heading, adding ? null : number);
  const close = () => {
    setQuery(adding ? { edit: null } : { action: null, edit: null });
    const back = opener.current?.isConnected ? opener.current : null;
    (back ?? window.document.querySelector<HTMLElement>(".pp-page h1"))?.focus();
  };
  const action = document.actions.find((found) => found.number === number);
  return (
    <aside
      ref={panel}
      className="pp-panel pp-action"
      aria-label={
        adding || !number ? t("web-actions-new-title") : t("web-actions-panel", { number })
      }
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          if (edit) {
            setEdit(null);
            heading.current?.focus();
          } else {
            close();
          }
        }
      }}
    >
      <ActingProvider>
        <Bar number={adding ? null : number} onClose={close} />
        {adding ? (
          <NewActionForm />
        ) : action ? (
          <Details key={action.number} action={action} heading={heading} />
        ) : (
          <Unknown number={number} heading={heading} />
        )}
      </ActingProvider>
    </aside>
  );
}

/**
 * Puts the focus on what was opened, and remembers where it came from. A page that is opened with
 * a link to an action keeps its focus at the start.
 */
function usePanelFocus(
  panel: { readonly current: HTMLElement | null },
  heading: { readonly current: HTMLElement | null },
  subject: string | null,
) {
  const opener = useRef<HTMLElement | null>(null);
  const shown = useRef<string | null | undefined>(undefined);
  // Before the effects of a form, which puts the focus in its first field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is another opening.
  useLayoutEffect(() => {
    const from = window.document.activeElement;
    const outside = from instanceof HTMLElement && from !== window.document.body;
    if (outside && !panel.current?.contains(from)) {
      opener.current = from;
    }
    if (outside || (shown.current !== undefined && shown.current !== subject)) {
      heading.current?.focus();
    }
    shown.current = subject;
  }, [subject]);
  return opener;
}

interface DetailsProps {
  action: Action;
  heading: RefObject<HTMLHeadingElement | null>;
}

function Details({ action, heading }: DetailsProps) {
  const { plan, editable } = useRoadmap();
  const { number } = action;
  const placement = plan.placements.find((found) => found.number === number) ?? null;
  return (
    <>
      <Head action={action} placement={placement} heading={heading} />
      <NewestEdit onSeen={() => heading.current?.focus()} />
      <Drafted number={number} />
      {editable && <Edits action={action} placement={placement} />}
      {placement && <Why action={action} />}
      <Links number={number} placed={placement !== null} />
      <About action={action} />
      <History number={number} />
    </>
  );
}

/** An action that is not there: never was, or no longer in this draft. */
function Unknown({
  number,
  heading,
}: {
  number: string | null;
  heading: RefObject<HTMLHeadingElement | null>;
}) {
  const t = useTexts();
  const { stored, changes } = useRoadmap();
  if (number === null) {
    return <p>{t("web-actions-not-editable")}</p>;
  }
  const removed =
    stored.document.actions.some((found) => found.number === number) ||
    changes.some((found) => found.change === "remove-action" && found.action === number);
  const title = removed ? "web-actions-removed-title" : "web-actions-unknown-title";
  return (
    <>
      <header className="pp-action__head">
        <h2 ref={heading} tabIndex={-1} className="pp-action__title">
          {t(title, { number })}
        </h2>
      </header>
      <NewestEdit onSeen={() => heading.current?.focus()} />
      {removed ? (
        <>
          <p>{t("web-actions-removed")}</p>
          <Drafted number={number} />
          <History number={number} />
        </>
      ) : (
        <Nearest number={number} />
      )}
    </>
  );
}

/** What the service says about a number that it does not know; it names the nearest ones. */
function Nearest({ number }: { number: string }) {
  const t = useTexts();
  const { error } = useCertificate(number);
  return error ? (
    <>
      <p>{error.message}</p>
      <p>{t("web-actions-unknown")}</p>
    </>
  ) : (
    <Loading />
  );
}
