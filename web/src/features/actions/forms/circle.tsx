import type { Change, CycleGroup } from "../../../api/types";
import { useRoadmap } from "../../../draft/roadmap";
import { Alert } from "../../../shared/alert";
import { useTexts } from "../../../texts/texts";
import { useForeseen } from "../foreseeing";
import { Trial } from "../trial";
import { type Asked, adding } from "./asked";

interface Props {
  asked: Asked;
  groups: readonly CycleGroup[];
  onDone: () => void;
}

/** What can be done instead of a dependency that would make actions wait for each other. */
export function Circle({ asked, groups, onDone }: Props) {
  const t = useTexts();
  const { predecessor, successor, kind } = asked;
  const { document } = useRoadmap();
  const standsTurned = document.dependencies.some(
    (link) =>
      link.predecessor === successor && link.successor === predecessor && link.kind === kind,
  );
  const itself = (link: { predecessor: string; successor: string }) =>
    link.predecessor === predecessor && link.successor === successor;
  // A cut of the new dependency itself is the same as not adding it.
  const cuts = groups.flatMap((group) => group.cuts).filter((cut) => !cut.links.some(itself));
  const turned = adding({ ...asked, predecessor: successor, successor: predecessor });
  const soft = adding({ ...asked, kind: "more-effective-after", same_plateau: false });
  const softly = useForeseen(kind === "builds-on" ? [soft] : null);
  const round = useForeseen(standsTurned ? null : [turned]);
  const legal = [
    { foreseen: softly, label: "web-actions-circle-soft", changes: [soft] },
    { foreseen: round, label: "web-actions-circle-turned", changes: [turned] },
    // What makes a circle itself is not offered.
  ].filter(({ foreseen }) => foreseen.consequences?.cycles.length === 0);
  const lead =
    cuts.length > 0
      ? "web-actions-circle-cuts"
      : legal.length > 0
        ? "web-actions-circle-no-cuts"
        : "web-actions-circle-nothing";
  return (
    <Alert kind="warning" live title={t("web-actions-circle-title")}>
      <p>{t(lead)}</p>
      {cuts.length + legal.length > 0 && (
        <ul className="pp-circle">
          {cuts.map((cut) => (
            <li key={cut.text}>
              <p className="pp-prose">{cut.text}</p>
              <Trial
                label={t("web-actions-circle-cut")}
                changes={[
                  adding(asked),
                  ...cut.links.map(
                    (link): Change => ({
                      change: "remove-dependency",
                      predecessor: link.predecessor,
                      successor: link.successor,
                      kind: link.kind,
                    }),
                  ),
                ]}
                onDone={onDone}
              />
            </li>
          ))}
          {legal.map(({ label, changes }) => (
            <li key={label}>
              <Trial
                label={t(label, { predecessor, successor })}
                changes={changes}
                onDone={onDone}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="pp-quiet">{t("web-actions-circle-draft")}</p>
    </Alert>
  );
}
