import { useQuery } from "@tanstack/react-query";
import { feedbackQuery } from "../../api/queries";
import type { Feedback } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { Alert } from "../../shared/alert";
import { Select } from "../../shared/fields";
import { Page } from "../../shared/page";
import { comingQuarter, later, type Quarter, quarterIn, written } from "../../shared/quarter";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Also, Decisions, Moved, Next, Promises } from "./parts";
import { Tools } from "./tools";

/** What was promised for a quarter, what came of it, and why not all of it. */
export default function View() {
  const t = useTexts();
  const { id } = useRoadmap();
  const running = later(comingQuarter(new Date()), -1);
  const quarter = quarterIn(useQueryValues().get("quarter")) ?? running;
  const { data, error, refetch, isPlaceholderData } = useQuery(feedbackQuery(id, written(quarter)));
  return (
    <Page
      title={t("web-feedback-title", { number: quarter.number, year: String(quarter.year) })}
      lead={t("web-feedback-lead")}
      tools={<Tools quarter={written(quarter)} />}
    >
      <div className="pp-feedback" aria-busy={isPlaceholderData}>
        <Choice quarter={quarter} running={running} />
        {data ? (
          <Told found={data} />
        ) : error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading />
        )}
      </div>
    </Page>
  );
}

const BACK = 8;
const AHEAD = 4;

function Choice({ quarter, running }: { quarter: Quarter; running: Quarter }) {
  const t = useTexts();
  const setQuery = useSetQuery();
  const near = Array.from({ length: BACK + AHEAD + 1 }, (_, index) => later(running, index - BACK));
  const known = new Map([...near, quarter].map((found) => [written(found), found]));
  const shown = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <div className="pp-feedback__choice pp-no-print">
      <Select
        label={t("web-feedback-quarter")}
        value={written(quarter)}
        onChange={({ target }) => setQuery({ quarter: target.value }, { replace: true })}
      >
        {shown.map(([name, found]) => (
          <option key={name} value={name}>
            {t("web-feedback-quarter-name", { number: found.number, year: String(found.year) })}
          </option>
        ))}
      </Select>
    </div>
  );
}

const COUNTS = [
  ["promised", "promised"],
  ["achieved", "achieved"],
  ["missed", "missed"],
  ["without_reason", "without-reason"],
] as const;

/** What did not succeed yet needs no reason yet. */
const OPEN_COUNTS = [
  ["promised", "promised"],
  ["achieved", "achieved"],
  ["missed", "open"],
] as const;

function Told({ found }: { found: Feedback }) {
  const t = useTexts();
  const { counts, phase, story, asked, no_promise } = found;
  const told = phase === "over" ? COUNTS : OPEN_COUNTS;
  return (
    <>
      <div className="pp-feedback__story">
        {story.map((paragraph) => (
          <p key={paragraph} className="nl-paragraph">
            {paragraph}
          </p>
        ))}
      </div>
      {no_promise === null && (
        <dl className="pp-feedback__counts">
          {told.map(([count, name]) => (
            <div key={count}>
              <dt>{t(`web-feedback-${name}`)}</dt>
              <dd>{counts[count]}</dd>
            </div>
          ))}
        </dl>
      )}
      {asked && (
        <Alert kind="warning" title={t("web-feedback-asked")}>
          <p className="nl-paragraph">{asked}</p>
        </Alert>
      )}
      <Promises found={found} />
      <Also found={found} />
      <Moved found={found} />
      <Decisions found={found} />
      <Next found={found} />
    </>
  );
}
