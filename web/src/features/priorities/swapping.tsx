import type { Priorities, Swap } from "../../api/types";
import { useSwap } from "../../draft/judgements";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { Select } from "../../shared/fields";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import type { Trial } from "./trial";

interface Props {
  shown: Priorities;
  trial: Trial;
  triable: boolean;
}

/** Which weights let just two actions change places, and the way to try them. */
export function Swapping({ shown, trial, triable }: Props) {
  const t = useTexts();
  const query = useQueryValues();
  const one = query.get("one") ?? "";
  const other = query.get("other") ?? "";
  const open = new Set(shown.priorities.map(({ number }) => number));
  const asked = one !== other && open.has(one) && open.has(other);
  const swap = useSwap(asked ? [one, other] : null, trial.changes);
  return (
    <section className="pp-priorities__part pp-swapping pp-no-print" aria-labelledby="pp-swapping">
      <h2 id="pp-swapping" className="nl-heading nl-heading--level-3">
        {t("web-priorities-swap")}
      </h2>
      <p className="pp-origin">{t("web-priorities-swap-means")}</p>
      <Choice name="one" value={one} shown={shown} />
      <Choice name="other" value={other} shown={shown} />
      {one !== "" && one === other && <p>{t("web-priorities-swap-same")}</p>}
      <div role="status">{asked && swap.data && <p>{swap.data.text}</p>}</div>
      {asked && !swap.data && !swap.error && <Loading />}
      {asked && swap.error && <Failed error={swap.error} onRetry={swap.retry} />}
      {asked && triable && swap.data?.weighing && <TryIt swap={swap.data} trial={trial} />}
    </section>
  );
}

interface ChoiceProps {
  name: "one" | "other";
  value: string;
  shown: Priorities;
}

function Choice({ name, value, shown }: ChoiceProps) {
  const t = useTexts();
  const setQuery = useSetQuery();
  const { document } = useRoadmap();
  const titles = new Map(document.actions.map(({ number, title }) => [number, title]));
  return (
    <Select
      label={t(`web-priorities-swap-${name}`)}
      value={shown.priorities.some(({ number }) => number === value) ? value : ""}
      onChange={({ target }) => setQuery({ [name]: target.value }, { replace: true })}
    >
      <option value="">{t("web-priorities-swap-choose")}</option>
      {shown.priorities.map(({ number, rank }) => (
        <option key={number} value={number}>
          {t("web-priorities-swap-option", { rank, number, title: titles.get(number) ?? "" })}
        </option>
      ))}
    </Select>
  );
}

function TryIt({ swap: { weighing }, trial }: { swap: Swap; trial: Trial }) {
  const t = useTexts();
  const announce = useAnnounce();
  return (
    <div className="pp-buttons">
      <Button
        onClick={() => {
          trial.set(weighing);
          announce(t("web-priorities-swap-tried"));
        }}
      >
        {t("web-priorities-swap-try")}
      </Button>
    </div>
  );
}
