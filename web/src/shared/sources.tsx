import { useLanguage, useTexts } from "../texts/texts";
import { inLanguage, type Localized } from "./localized";

interface Source {
  readonly document: string;
  readonly lines: string;
  readonly quote?: string | null;
}

interface Props {
  sources: readonly Source[];
  /** Titles of the documents by id. */
  titles: ReadonlyMap<string, string>;
}

/** Where a fact stands: document, lines, and the words themselves. */
export function Sources({ sources, titles }: Props) {
  const t = useTexts();
  return (
    <ul className="pp-sources">
      {sources.map((source) => (
        <li key={`${source.document} ${source.lines} ${source.quote}`}>
          {source.quote && <q>{source.quote}</q>}{" "}
          <cite>
            {t("web-source", {
              title: titles.get(source.document) ?? source.document,
              lines: source.lines,
            })}
          </cite>
        </li>
      ))}
    </ul>
  );
}

interface OriginProps {
  basis: "stated" | "inferred" | "added";
  confidence: "high" | "medium" | "low" | null;
  reason?: Localized | null;
}

/** Whether a fact stands in the source or was inferred: how sure we are, and why. */
export function Origin({ basis, confidence, reason }: OriginProps) {
  const t = useTexts();
  const language = useLanguage();
  return (
    <span className="pp-origin">
      <span>{t(`basis-${basis}`)}</span>
      {confidence && <span>, {t(`confidence-${confidence}`)}</span>}
      {reason && <span>: {inLanguage(reason, language)}</span>}
    </span>
  );
}
