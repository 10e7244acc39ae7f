import { useQuery } from "@tanstack/react-query";
import { planQuery, roadmapsQuery } from "../../api/queries";
import { sessionQuery } from "../../api/session";
import { Link } from "../../shared/link";
import { Page } from "../../shared/page";
import { viewAddress } from "../../shared/roadmap-address";
import { useTexts } from "../../texts/texts";
import { exampleIn } from "./example";
import { Step } from "./step";

const PEOPLE = ["planner", "board", "reader"] as const;
const VIEW_OF = { planner: "plan", board: "next", reader: "coverage" } as const;
const WORDS = [
  "plateau",
  "wave",
  "builds-on",
  "more-effective-after",
  "slack",
  "proposal",
  "draft",
  "scenario",
  "revision",
  "decision",
  "diagnostic",
  "cycle",
] as const;
const BOARD_KEYS = ["arrows", "ends", "enter", "escape", "menu", "shift"] as const;

/** How to come to a first what-if within two minutes, what the words mean, and the keys. */
export default function HelpView() {
  const t = useTexts();
  const { id, example } = useFirstRoadmap();
  const board = id === undefined ? "/" : viewAddress(id, "plan");
  const open = (edit: string | null) =>
    id !== undefined && example ? viewAddress(id, "plan", { action: example, edit }) : null;
  return (
    <Page title={t("web-help")} lead={t("web-help-lead")}>
      <div className="pp-help">
        <nav aria-label={t("web-help-contents")}>
          <ul className="pp-help__contents">
            {["start", "who", "words", "keys", "kept"].map((part) => (
              <li key={part}>
                <a className="nl-link" href={`#${part}`}>
                  {t(`web-help-${part}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-labelledby="start">
          <h2 id="start" className="nl-heading nl-heading--level-3">
            {t("web-help-start")}
          </h2>
          <ol className="pp-help__steps">
            <Step name="open" to={board} />
            <Step name="why" to={open(null)} values={{ number: example ?? "" }} />
            <Step name="move" to={open("move")} values={{ number: example ?? "" }} />
            <Step name="look" />
            <Step name="save" />
          </ol>
        </section>
        <section aria-labelledby="who">
          <h2 id="who" className="nl-heading nl-heading--level-3">
            {t("web-help-who")}
          </h2>
          <dl className="pp-help__pairs">
            {PEOPLE.map((person) => (
              <div key={person}>
                <dt>{t(`web-help-who-${person}`)}</dt>
                <dd>
                  {t(`web-help-who-${person}-does`)}{" "}
                  {id !== undefined && (
                    <Link to={viewAddress(id, VIEW_OF[person])}>
                      {t(`web-help-who-${person}-link`)}
                    </Link>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="words">
          <h2 id="words" className="nl-heading nl-heading--level-3">
            {t("web-help-words")}
          </h2>
          <dl className="pp-help__pairs">
            {WORDS.map((word) => (
              <div key={word}>
                <dt>{t(`web-help-word-${word}`)}</dt>
                <dd>{t(`web-help-word-${word}-means`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <Keys />
        <section aria-labelledby="kept">
          <h2 id="kept" className="nl-heading nl-heading--level-3">
            {t("web-help-kept")}
          </h2>
          <p className="nl-paragraph pp-prose">{t("web-help-kept-text")}</p>
        </section>
      </div>
    </Page>
  );
}

function Keys() {
  const t = useTexts();
  return (
    <section aria-labelledby="keys">
      <h2 id="keys" className="nl-heading nl-heading--level-3">
        {t("web-help-keys")}
      </h2>
      <p className="nl-paragraph">{t("web-help-keys-text")}</p>
      <dl className="pp-help__pairs">
        {BOARD_KEYS.map((key) => (
          <div key={key}>
            <dt>{t(`web-plan-keys-${key}`)}</dt>
            <dd>{t(`web-plan-keys-${key}-do`)}</dd>
          </div>
        ))}
        {["undo", "redo"].map((key) => (
          <div key={key}>
            <dt>{t(`web-help-key-${key}`)}</dt>
            <dd>{t(`web-help-key-${key}-does`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Which roadmap is the first, and an action of it to try something on, as far as they are known. */
function useFirstRoadmap(): { id: string | undefined; example: string | null } {
  const session = useQuery(sessionQuery);
  // Whoever still has to sign in reads the same help, without links into a roadmap.
  const roadmaps = useQuery({ ...roadmapsQuery(), enabled: session.isSuccess });
  const id = roadmaps.data?.[0]?.id;
  const plan = useQuery({ ...planQuery(id ?? "", undefined), enabled: id !== undefined });
  return { id, example: plan.data ? exampleIn(plan.data) : null };
}
