import type { Action, Framework, FrameworkItem, RoadmapDocument } from "../../api/types";

/** How far the actions reach an item of a reference framework. */
export type Reach = "direct" | "partial" | "none";

/** An item with the actions that serve it. */
export interface Served {
  readonly item: FrameworkItem;
  readonly reach: Reach;
  readonly links: readonly {
    readonly service: FrameworkItem["served_by"][number];
    readonly action: Action;
    /** A dropped action serves nothing any more. */
    readonly counts: boolean;
  }[];
}

/** A framework with what the actions do for each of its items. */
export interface Reading {
  readonly framework: Framework;
  readonly items: readonly Served[];
  readonly count: Readonly<Record<Reach, number>>;
}

/** Reads every reference framework against the actions that were not dropped. */
export function readingsOf({ frameworks, actions }: RoadmapDocument): readonly Reading[] {
  const known = new Map(actions.map((action) => [action.number, action]));
  return frameworks.map((framework) => {
    const items = framework.items.map((item) => served(item, known));
    const count = { direct: 0, partial: 0, none: 0 };
    for (const { reach } of items) {
      count[reach] += 1;
    }
    return { framework, items, count };
  });
}

function served(item: FrameworkItem, known: ReadonlyMap<string, Action>): Served {
  const links = item.served_by.flatMap((service) => {
    const action = known.get(service.action);
    return action ? [{ service, action, counts: action.status !== "dropped" }] : [];
  });
  const fits = links.filter(({ counts }) => counts).map(({ service }) => service.fit);
  const reach = fits.includes("direct") ? "direct" : fits.length > 0 ? "partial" : "none";
  return { item, reach, links };
}
