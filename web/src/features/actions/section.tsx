import { type ReactNode, useId } from "react";
import type { Source } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Sources } from "../../shared/sources";
import { useTexts } from "../../texts/texts";

/** A part of the panel under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="pp-action__section" aria-labelledby={id}>
      <h3 id={id} className="pp-action__heading">
        {title}
      </h3>
      {children}
    </section>
  );
}

/** The sources of a fact, folded away until somebody asks; nothing where there are none. */
export function Evidence({ sources }: { sources: readonly Source[] }) {
  const t = useTexts();
  const { document } = useRoadmap();
  if (sources.length === 0) {
    return null;
  }
  return (
    <details className="pp-evidence">
      <summary>{t("web-actions-sources", { count: sources.length })}</summary>
      <Sources
        sources={sources}
        titles={new Map(document.documents.map(({ id, title }) => [id, title]))}
      />
    </details>
  );
}
