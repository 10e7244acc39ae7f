import { useMemo } from "react";
import type { RoadmapDocument } from "../../api/types";
import { Cell, Row, Table } from "../../shared/table";
import { useTexts } from "../../texts/texts";
import { differencesBetween, fieldsBetween } from "./differences";

/** Names that are told of each sort of difference; the others are counted. */
const MOST_NAMED = 20;

interface Props {
  before: RoadmapDocument;
  after: RoadmapDocument;
}

/** What a document would add, take away and change. */
export function Differences({ before, after }: Props) {
  const t = useTexts();
  const fields = useMemo(() => fieldsBetween(before, after), [before, after]);
  const lists = useMemo(() => differencesBetween(before, after), [before, after]);
  if (fields.length + lists.length === 0) {
    return <p role="status">{t("web-roadmaps-same")}</p>;
  }
  const names = (all: readonly string[]) =>
    all.length === 0 ? (
      "–"
    ) : (
      <>
        <strong>{all.length}</strong>: {all.slice(0, MOST_NAMED).join(", ")}
        {all.length > MOST_NAMED &&
          ` ${t("web-roadmaps-and-more", { count: all.length - MOST_NAMED })}`}
      </>
    );
  const itself = {
    list: "header",
    added: [],
    removed: [],
    changed: fields.map((field) => t("web-roadmaps-field", { field })),
  };
  const found = fields.length > 0 ? [itself, ...lists] : lists;
  return (
    <Table
      caption={t("web-roadmaps-differences")}
      captionShown
      head={[
        t("web-roadmaps-what"),
        t("web-roadmaps-added"),
        t("web-roadmaps-removed"),
        t("web-roadmaps-changed"),
      ]}
    >
      {found.map(({ list, added, removed, changed }) => (
        <Row key={list}>
          <Cell head>{t("web-roadmaps-list", { list })}</Cell>
          <Cell>{names(added)}</Cell>
          <Cell>{names(removed)}</Cell>
          <Cell>{names(changed)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
