import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { revisionsQuery } from "../../api/states";
import { useRoadmap } from "../../draft/roadmap";
import { redoTarget, undoTarget } from "./targets";
import type { Return } from "./writing";

/** The ways back and forth from the latest revision; null where there is nothing to go to. */
export function useReturns(enabled: boolean): Readonly<Record<"undo" | "redo", Return | null>> {
  const { id, entry } = useRoadmap();
  const { latest } = entry;
  const { data } = useQuery({ ...revisionsQuery(id), enabled });
  const known = useMemo(
    () => new Map(data?.map((revision) => [revision.number, revision])),
    [data],
  );
  const undo = undoTarget(latest, known);
  const redo = redoTarget(latest, known);
  return {
    undo: undo === null ? null : { act: "undo", to: undo, from: latest },
    redo: redo === null ? null : { act: "redo", to: redo, from: latest },
  };
}
