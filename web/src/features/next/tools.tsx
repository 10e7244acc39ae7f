import { useState } from "react";
import { sheetFile } from "../../api/sheets";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { download } from "../../shared/download";
import { Select } from "../../shared/fields";
import { choices, type Quarter, written } from "../../shared/quarter";
import { Failed } from "../../shared/states";
import { useTexts } from "../../texts/texts";

/** The ways to get the agenda on paper. */
export function Tools({ quarter }: { quarter: Quarter }) {
  const t = useTexts();
  const { id, asOf, changes } = useRoadmap();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const save = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const asked = written(quarter);
      download(await sheetFile(id, asked, asOf), `${id}-${asked}.pdf`);
    } catch (error) {
      setFailure(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="pp-next__tools pp-no-print">
      <Button onClick={() => window.print()}>{t("web-next-print")}</Button>
      <Button busy={busy} onClick={() => void save()}>
        {t("web-next-pdf")}
      </Button>
      {changes.length > 0 && <p>{t("web-next-pdf-stored")}</p>}
      {failure && <Failed error={failure} />}
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
