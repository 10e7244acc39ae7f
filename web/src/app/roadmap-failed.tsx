import { ApiProblem } from "../api/problem";
import { useQueryValues } from "../shared/address";
import { HereLink } from "../shared/here";
import { Failed } from "../shared/states";
import { useTexts } from "../texts/texts";
import { NotFound } from "./not-found";

interface Props {
  error: Error;
  onRetry: () => void;
}

/** Why a roadmap cannot be shown: there is none, there was none at that moment, or it failed. */
export function RoadmapFailed({ error, onRetry }: Props) {
  const t = useTexts();
  const past = useQueryValues().has("asOf");
  if (!(error instanceof ApiProblem) || (error.status !== 404 && !past)) {
    return <Failed error={error} onRetry={onRetry} />;
  }
  return (
    <NotFound detail={error.message}>
      {past && (
        <li>
          <HereLink values={{ asOf: null }}>{t("web-past-leave")}</HereLink>
        </li>
      )}
    </NotFound>
  );
}
