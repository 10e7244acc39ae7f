import { useQuery } from "@tanstack/react-query";
import { revisionsQuery } from "../../api/states";
import { useRoadmap } from "../../draft/roadmap";
import { useSetQuery } from "../../shared/address";
import { Select } from "../../shared/fields";
import { useTexts } from "../../texts/texts";
import { type Choice, DEPTHS, GRAPH_VIEWS } from "./choice";

/** What is drawn, and how much of it; the address remembers it. */
export function Choosing({ choice }: { choice: Choice }) {
  const t = useTexts();
  const setQuery = useSetQuery();
  const { document } = useRoadmap();
  const views = GRAPH_VIEWS.filter((view) => view !== "difference" || choice.before !== null);
  return (
    <>
      <Select
        label={t("web-graph-view")}
        value={choice.view}
        onChange={({ target }) =>
          setQuery({ view: target.value === choice.usual ? null : target.value })
        }
      >
        {views.map((view) => (
          <option key={view} value={view}>
            {t(`web-graph-view-${view}`)}
          </option>
        ))}
      </Select>
      {choice.view === "neighbourhood" && (
        <Select
          label={t("web-graph-depth")}
          value={choice.depth}
          onChange={({ target }) => setQuery({ depth: target.value })}
        >
          {DEPTHS.map((depth) => (
            <option key={depth} value={depth}>
              {t("web-graph-steps", { count: depth })}
            </option>
          ))}
        </Select>
      )}
      {choice.view === "one-plateau" && (
        <Select
          label={t("web-graph-plateau")}
          value={choice.plateau}
          onChange={({ target }) => setQuery({ plateau: target.value })}
        >
          {document.plateaus.map(({ number, title }) => (
            <option key={number} value={number}>
              {number} {title}
            </option>
          ))}
        </Select>
      )}
      {choice.view === "difference" && choice.before !== null && <Before before={choice.before} />}
    </>
  );
}

function Before({ before }: { before: number }) {
  const t = useTexts();
  const setQuery = useSetQuery();
  const { id } = useRoadmap();
  const { data = [] } = useQuery(revisionsQuery(id));
  const known = data.some(({ number }) => number === before);
  return (
    <Select
      label={t("web-graph-before")}
      value={before}
      onChange={({ target }) => setQuery({ before: target.value })}
    >
      {!known && <option value={before}>{before}</option>}
      {data.map(({ number, reason }) => (
        <option key={number} value={number}>
          {t("web-graph-revision", { number, reason })}
        </option>
      ))}
    </Select>
  );
}
