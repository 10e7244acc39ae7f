import { useState } from "react";
import type { RoadmapEntry } from "../../api/types";
import { Dialog } from "../../shared/dialog";
import { TextField } from "../../shared/fields";
import { Link } from "../../shared/link";
import { documentAddress, viewAddress } from "../../shared/roadmap-address";
import { useTexts } from "../../texts/texts";

interface Props {
  entry: RoadmapEntry;
  onClose: () => void;
}

/** Gives the document of a roadmap at any revision, and tells where other forms are. */
export function ExportDialog({ entry, onClose }: Props) {
  const t = useTexts();
  const { id, latest } = entry;
  const [asked, setAsked] = useState(String(latest.number));
  const number = Number(asked);
  const known = Number.isInteger(number) && number >= 1 && number <= latest.number;
  // A view of the newest revision is no view of the past.
  const past = { asOf: known && number !== latest.number ? String(number) : null };
  return (
    <Dialog title={t("web-roadmaps-export-title", { title: entry.title })} onClose={onClose}>
      <p className="nl-paragraph">{t("web-roadmaps-export-detail")}</p>
      <div className="pp-form">
        <TextField
          label={t("web-roadmaps-revision")}
          hint={t("web-roadmaps-revision-hint", { latest: latest.number })}
          error={known ? null : t("web-roadmaps-revision-odd", { latest: latest.number })}
          type="number"
          min={1}
          max={latest.number}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
      </div>
      {known && (
        <p>
          <a
            className="nl-button nl-button--primary pp-roadmaps__download"
            href={documentAddress(id, String(number))}
            download={`${id}-${number}.json`}
          >
            {t("web-roadmaps-download", { number })}
          </a>
        </p>
      )}
      <h3 className="nl-heading nl-heading--level-4">{t("web-roadmaps-elsewhere")}</h3>
      <ul className="utrecht-unordered-list">
        <li>
          <Link to={viewAddress(id, "graph", past)}>{t("web-roadmaps-to-graph")}</Link>
        </li>
        <li>
          <Link to={viewAddress(id, "next", past)}>{t("web-roadmaps-to-next")}</Link>
        </li>
        <li>
          <a className="nl-link" href="/api/v1/docs">
            {t("web-roadmaps-to-api")}
          </a>
        </li>
      </ul>
    </Dialog>
  );
}
