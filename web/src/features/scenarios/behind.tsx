import { useQuery } from "@tanstack/react-query";
import { revisionsQuery } from "../../api/states";
import type { Revision } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Alert } from "../../shared/alert";
import { Button } from "../../shared/button";
import { Moment } from "../../shared/moment";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { useDialog } from "./opening";

/** The revisions that were saved after the one that the draft stands on, oldest first. */
export function useMissed() {
  const { id, draft, entry } = useRoadmap();
  const base = draft?.base ?? 0;
  const { number } = entry.latest;
  const { data, error, refetch } = useQuery({
    ...revisionsQuery(id),
    // Until the newest one is among them; the list may have been read before it was made.
    refetchInterval: ({ state }) => (state.data?.[0]?.number === number ? false : 1_000),
  });
  const missed = data?.filter((revision) => revision.number > base).reverse();
  return { missed, error, retry: () => void refetch() };
}

/** Says that someone else was first, with what they saved and why, and leads to the way out. */
export function Behind() {
  const t = useTexts();
  const { open } = useDialog();
  const { missed, error, retry } = useMissed();
  return (
    <Alert kind="warning" live title={t("web-scenarios-first")}>
      {missed && (
        <ul className="pp-consequences__rows">
          {missed.map((revision) => (
            <li key={revision.number}>
              <Saved revision={revision} />
            </li>
          ))}
        </ul>
      )}
      {!missed && (error ? <Failed error={error} onRetry={retry} /> : <Loading />)}
      <p className="nl-paragraph">{t("web-scenarios-first-detail")}</p>
      <Button purpose="primary" onClick={() => open("rebase")}>
        {t("web-scenarios-rebase")}
      </Button>
    </Alert>
  );
}

/** A revision of someone else: its number, who, when and why. */
export function Saved({ revision }: { revision: Revision }) {
  const t = useTexts();
  return (
    <>
      {t("web-scenarios-revision", {
        number: String(revision.number),
        author: revision.author,
        reason: revision.reason,
      })}{" "}
      <span className="pp-aside">
        <Moment at={revision.at} />
      </span>
    </>
  );
}
