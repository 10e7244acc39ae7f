import { useMay } from "../../api/session";
import type { RoadmapEntry } from "../../api/types";
import { Badge } from "../../shared/badge";
import { Link } from "../../shared/link";
import { Menu, MenuChoice } from "../../shared/menu";
import { Moment } from "../../shared/moment";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { useTexts } from "../../texts/texts";
import { type Act, useOpening } from "./opening";

/** One roadmap of the overview: its name, its newest revision, and what can be done with it. */
export function EntryItem({ entry }: { entry: RoadmapEntry }) {
  const t = useTexts();
  const { open } = useOpening();
  const mayPlan = useMay("planner");
  const mayArchive = useMay("admin");
  const { id, title, archived, latest } = entry;
  const address = useRoadmapAddress(id);
  const acts: readonly (readonly [Act, string])[] = [
    ["export", "export"],
    ...(mayPlan && !archived ? [["replace", "replace"] as const] : []),
    ...(mayArchive ? [["archive", archived ? "unarchive" : "archive"] as const] : []),
  ];
  return (
    <li className="pp-roadmap">
      <div className="pp-roadmap__told">
        <h2 className="nl-heading nl-heading--level-3">
          <Link to={address("plan")}>{title}</Link>{" "}
          {archived && <Badge>{t("web-roadmaps-archived-mark")}</Badge>}
        </h2>
        <p>
          {t("web-roadmaps-latest", { number: latest.number, author: latest.author })}{" "}
          <Moment at={latest.at} />
        </p>
        <p className="pp-roadmap__reason">{latest.reason}</p>
        <p className="pp-roadmap__id">
          <code>{id}</code>
        </p>
      </div>
      <Menu label={t("web-roadmaps-acts")} name={t("web-roadmaps-acts-name", { title })}>
        {(close) =>
          acts.map(([act, label]) => (
            <MenuChoice
              key={act}
              onChoose={() => {
                close();
                open(act, id);
              }}
            >
              {t(`web-roadmaps-${label}`)} …
            </MenuChoice>
          ))
        }
      </Menu>
    </li>
  );
}
