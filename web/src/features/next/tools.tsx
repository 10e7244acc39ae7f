import { useRoadmap } from "../../draft/roadmap";
import { queryWith, useQueryValues, useSetQuery } from "../../shared/address";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { Select } from "../../shared/fields";
import { useTexts } from "../../texts/texts";
import { choices, type Quarter, written } from "./quarter";

/** The ways to get the agenda on paper. */
export function Tools({ quarter }: { quarter: Quarter }) {
  const t = useTexts();
  const { id, asOf, changes } = useRoadmap();
  const path = `/api/v1/roadmaps/${encodeURIComponent(id)}/next`;
  const query = { format: "pdf", quarter: written(quarter), asOf: asOf ?? null };
  return (
    <div className="pp-next__tools pp-no-print">
      <Button onClick={() => window.print()}>{t("web-next-print")}</Button>
      <a className="nl-link" href={path + queryWith("", query)}>
        {t("web-next-pdf")}
      </a>
      {changes.length > 0 && <p>{t("web-next-pdf-stored")}</p>}
    </div>
  );
}

interface Props {
  quarter: Quarter;
  /** The plateau whose turn it is. */
  plateau: { readonly number: number; readonly title: string };
}

/** For which meeting, and how much of it. */
export function Choices({ quarter, plateau }: Props) {
  const t = useTexts();
  const setQuery = useSetQuery();
  const announce = useAnnounce();
  const scope = useQueryValues().get("scope") === "plateau" ? "plateau" : "all";
  return (
    <div className="pp-next__choices pp-no-print">
      <Select
        label={t("web-next-quarter")}
        value={written(quarter)}
        onChange={(event) => setQuery({ quarter: event.target.value }, { replace: true })}
      >
        {choices(new Date(), quarter).map((found) => (
          <option key={written(found)} value={written(found)}>
            {t("web-next-quarter-name", { number: found.number, year: String(found.year) })}
          </option>
        ))}
      </Select>
      <Select
        label={t("web-next-scope")}
        value={scope}
        onChange={(event) => {
          const chosen = event.target.value;
          setQuery({ scope: chosen === "all" ? null : chosen }, { replace: true });
          announce(t("web-next-scope-changed", { scope: chosen }));
        }}
      >
        <option value="all">{t("web-next-scope-all")}</option>
        <option value="plateau">
          {t("web-next-scope-plateau", { number: plateau.number, title: plateau.title })}
        </option>
      </Select>
    </div>
  );
}
