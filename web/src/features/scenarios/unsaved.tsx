import type { ReactNode } from "react";
import { ApiProblem } from "../../api/problem";
import type { CycleGroup } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Alert } from "../../shared/alert";
import { Button } from "../../shared/button";
import { Link } from "../../shared/link";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { Failed } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Circles } from "./consequences";
import { useDialog } from "./opening";

interface Props {
  error: Error | null;
  /** What can be done about cycles that the changes make. */
  outOfCycles: ReactNode;
}

/** Why saving did not work, in the words of the service, and the ways out. */
export function Unsaved({ error, outOfCycles }: Props) {
  if (!error) {
    return null;
  }
  if (!(error instanceof ApiProblem) || error.status === 401) {
    return <Failed error={error} />;
  }
  const { title, errors, cycles } = error.problem;
  if (Array.isArray(cycles)) {
    return <Circles groups={cycles as CycleGroup[]}>{outOfCycles}</Circles>;
  }
  return (
    <Alert kind="error" live title={title}>
      <p className="nl-paragraph pp-prose">{error.message}</p>
      {errors && (
        <ul className="utrecht-unordered-list">
          {errors.map(({ place, message, remedy }) => (
            <li key={place}>
              {message} {remedy}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

/** Cuts the cycles that the draft makes, or keeps it apart as a scenario. */
export function OutOfCycles() {
  const t = useTexts();
  const { id } = useRoadmap();
  const to = useRoadmapAddress(id);
  const { open } = useDialog();
  return (
    <>
      <Link to={to("cycles")} className="nl-button nl-button--primary">
        {t("web-scenarios-to-cycles")}
      </Link>
      <Button onClick={() => open("keep")}>{t("web-scenarios-choice-keep")}</Button>
    </>
  );
}
