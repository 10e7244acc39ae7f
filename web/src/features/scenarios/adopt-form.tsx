import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { sendOnce, useMemory } from "../../api/sending";
import { impactQuery } from "../../api/what-if";
import { AuthorField, useWho } from "../../draft/author";
import { useRoadmap } from "../../draft/roadmap";
import { useChangeWords } from "../../draft/wording";
import { Alert } from "../../shared/alert";
import { Button } from "../../shared/button";
import { decidedIn } from "../../shared/deciding";
import { DecisionFields, NO_DECISION } from "../../shared/decision";
import { Checkbox, TextArea } from "../../shared/fields";
import { Fold } from "../../shared/fold";
import { useKept } from "../../shared/kept";
import { keyed } from "../../shared/keyed";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import type { Aftermath } from "./aftermath";
import { Circles, Consequences } from "./consequences";
import { useNames } from "./names";
import { useOutcomeWords } from "./outcome";
import { adoptScenario, changesAt, type WholeScenario } from "./requests";
import { showRevision } from "./saving";
import { Unsaved } from "./unsaved";

interface Props {
  scenario: WholeScenario;
  /** Opens it as the draft, to work on it. */
  onOpen: () => void;
  onLeave: () => void;
  onDone: (aftermath: Aftermath) => void;
}

/** Takes a scenario over into the roadmap, whole or in part. What is left stays a scenario. */
export function AdoptForm(props: Props) {
  const t = useTexts();
  const { entry } = useRoadmap();
  const { scenario, onOpen } = props;
  if (scenario.base < entry.latest.number) {
    return (
      <Alert kind="warning" title={t("web-scenarios-take-behind")}>
        <p className="nl-paragraph">
          {t("web-scenarios-take-behind-detail", {
            base: String(scenario.base),
            latest: String(entry.latest.number),
          })}
        </p>
        <Button onClick={onOpen}>{t("web-scenarios-open-one")}</Button>
      </Alert>
    );
  }
  return <Adopting {...props} />;
}

function Adopting({ scenario, onOpen, onLeave, onDone }: Props) {
  const t = useTexts();
  const words = useChangeWords();
  const names = useNames();
  const who = useWho();
  const { id, entry, document } = useRoadmap();
  const everything = scenario.changes.map((_, place) => place);
  const [places, setPlaces] = useState<readonly number[]>(everything);
  const [typed, fill, forget] = useKept(`adopt.${id}.${scenario.name}`, {
    reason: "",
    ...NO_DECISION,
  });
  const [tried, setTried] = useState(false);
  const chosen = changesAt(scenario.changes, places);
  const preview = useQuery({
    ...impactQuery(id, entry.latest.number, chosen),
    enabled: chosen.length > 0,
  });
  const outcome = useOutcomeWords();
  const adopting = useAdopting(scenario, preview.data ? outcome(preview.data) : "", (aftermath) => {
    forget();
    onDone(aftermath);
  });
  const cycles = preview.data?.new_cycles ?? [];
  const reason = typed.reason.trim();
  const { decision, missing } = decidedIn(typed, document.bodies);
  const first = reason === "" ? "reason" : who.missing ? "author" : missing ? "by" : null;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (first) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    } else if (chosen.length > 0 && !adopting.isPending) {
      adopting.mutate({
        scenario: scenario.sha256 ?? "",
        positions: places.length === everything.length ? null : [...places],
        reason,
        author: who.author,
        decision,
      });
    }
  };
  const open = <Button onClick={onOpen}>{t("web-scenarios-open-one")}</Button>;
  return (
    <div className="pp-sides">
      <form className="pp-form pp-sides__main" noValidate onSubmit={send}>
        <fieldset className="pp-taken">
          <legend>{t("web-scenarios-take-which")}</legend>
          {keyed(scenario.changes).map(({ key, thing, place }) => (
            <Checkbox
              key={key}
              label={words(thing, names)}
              checked={places.includes(place)}
              onChange={(event) =>
                setPlaces(
                  everything.filter((each) =>
                    each === place ? event.target.checked : places.includes(each),
                  ),
                )
              }
            />
          ))}
        </fieldset>
        <TextArea
          name="reason"
          label={t("web-scenarios-reason")}
          error={tried && reason === "" ? t("web-scenarios-reason-missing") : null}
          required
          value={typed.reason}
          onChange={(event) => fill({ reason: event.target.value })}
        />
        <AuthorField who={who} tried={tried} />
        <Fold summary={t("web-scenarios-decision")} open={decision !== null || missing}>
          <DecisionFields
            value={typed}
            onChange={fill}
            bodies={document.bodies}
            error={tried && missing ? t("web-scenarios-decision-missing") : null}
          />
        </Fold>
        <Unsaved error={adopting.error} outOfCycles={open} />
        {cycles.length > 0 && !adopting.error && <Circles groups={cycles}>{open}</Circles>}
        <div className="pp-buttons">
          <Button
            type="submit"
            purpose="primary"
            busy={adopting.isPending}
            disabled={chosen.length === 0 || cycles.length > 0}
          >
            {t("web-scenarios-take-do", { count: chosen.length })}
          </Button>
          <Button purpose="subtle" onClick={onLeave}>
            {t("web-scenarios-back")}
          </Button>
        </div>
      </form>
      <section className="pp-sides__side" aria-busy={preview.isFetching}>
        <h3 className="nl-heading nl-heading--level-4">{t("web-scenarios-effects")}</h3>
        {chosen.length === 0 && <p>{t("web-scenarios-take-none")}</p>}
        {chosen.length > 0 && preview.data && <Consequences whatIf={preview.data} />}
        {chosen.length > 0 && preview.error && <Failed error={preview.error} />}
        {chosen.length > 0 && preview.isPending && <Loading />}
      </section>
    </div>
  );
}

function useAdopting(
  scenario: WholeScenario,
  outcome: string,
  onDone: (aftermath: Aftermath) => void,
) {
  const { id, entry } = useRoadmap();
  const client = useQueryClient();
  const memory = useMemory();
  return useMutation({
    mutationFn: async (body: Parameters<typeof adoptScenario>[2]) => {
      const known = entry.latest.document;
      const revision = await sendOnce(memory, { known, ...body }, (key) =>
        adoptScenario(id, scenario.name, body, { known, key }),
      );
      await showRevision(client, id, revision);
      onDone({
        kind: "saved",
        revision,
        outcome,
        adopted: false,
        unadopted: null,
        scenario: scenario.name,
      });
    },
  });
}
