import { useQuery } from "@tanstack/react-query";
import { exportsQuery } from "../../api/exchange";
import { useRoadmap } from "../../draft/roadmap";
import { Page } from "../../shared/page";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Into } from "./into";
import { Out } from "./out";

/** The roadmap for other tools, and their files for the roadmap. */
export default function View() {
  const t = useTexts();
  const { id, asOf, draft } = useRoadmap();
  const { data, error, refetch } = useQuery(exportsQuery(id, asOf));
  return (
    <Page
      title={t("web-exchange-title")}
      lead={t("web-exchange-lead")}
      tools={
        asOf === undefined && (
          <a className="nl-link pp-no-print" href="#pp-exchange-into">
            {t("web-exchange-into")}
          </a>
        )
      }
    >
      {data ? (
        <div className="pp-exchange">
          {draft && <p className="pp-origin">{t("web-exchange-without-draft")}</p>}
          <Out formats={data.formats} />
          {asOf === undefined && <Into formats={data.formats} />}
        </div>
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
