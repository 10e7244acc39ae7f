import { useId } from "react";
import type { CycleGroup, Dependency } from "../../api/types";
import { useTexts } from "../../texts/texts";
import { arrowsOf, frameOf, spotsOf } from "./circle";

interface Props {
  group: CycleGroup;
  links: readonly Dependency[];
}

/** A group as a circle of actions with arrows from what comes first to what comes later. */
export function Drawing({ group, links }: Props) {
  const t = useTexts();
  const head = useId();
  const spots = spotsOf(group);
  const arrows = arrowsOf(group, spots, links);
  const way = [...(group.cycles[0] ?? []), ...(group.cycles[0]?.slice(0, 1) ?? [])];
  return (
    <svg
      className="pp-cycle__drawing"
      viewBox={frameOf(spots)}
      role="img"
      aria-label={t("web-cycles-drawing", { way: way.join(" → ") })}
    >
      <defs>
        <marker
          id={head}
          viewBox="0 0 10 10"
          refX="8"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0 10 5 0 10z" className="pp-cycle__head" />
        </marker>
      </defs>
      {arrows.map(({ link, path, cuts }) => (
        <path
          key={`${link.predecessor} ${link.successor} ${link.kind}`}
          d={path}
          className={cuts.length > 0 ? "pp-cycle__arrow pp-cycle__arrow--cut" : "pp-cycle__arrow"}
          markerEnd={`url(#${head})`}
        />
      ))}
      {arrows.map(
        ({ link, middle, cuts }) =>
          cuts.length > 0 && (
            <g key={`${link.predecessor} ${link.successor} ${link.kind}`}>
              <circle cx={middle.x} cy={middle.y} r="10" className="pp-cycle__mark" />
              <text x={middle.x} y={middle.y} className="pp-cycle__mark-text">
                {cuts.join(",")}
              </text>
            </g>
          ),
      )}
      {spots.map(({ number, x, y }) => (
        <g key={number}>
          <circle cx={x} cy={y} r="24" className="pp-cycle__spot" />
          <text x={x} y={y} className="pp-cycle__number">
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}
