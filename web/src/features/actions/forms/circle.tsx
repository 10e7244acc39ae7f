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
  return (
    <Alert kind="warning" live title={t("web-actions-circle-title")}>
      <p>{t(cuts.length > 0 ? "web-actions-circle-cuts" : "web-actions-circle-no-cuts")}</p>
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
        {kind === "builds-on" && (
          <Legal
            label={t("web-actions-circle-soft", { predecessor, successor })}
            changes={[soft]}
            onDone={onDone}
          />
        )}
        {!standsTurned && (
          <Legal
            label={t("web-actions-circle-turned", { predecessor, successor })}
            changes={[turned]}
            onDone={onDone}
          />
        )}
      </ul>
      <p className="pp-quiet">{t("web-actions-circle-draft")}</p>
    </Alert>
  );
}

interface LegalProps {
  label: string;
  changes: readonly Change[];
  onDone: () => void;
}

/** An edit that is only offered when it makes no circle itself. */
function Legal({ label, changes, onDone }: LegalProps) {
  const { consequences } = useForeseen(changes);
  return consequences && consequences.cycles.length === 0 ? (
    <li>
      <Trial label={label} changes={changes} onDone={onDone} />
    </li>
  ) : null;
}
