import { type FormEvent, useId, useState } from "react";
import type { Action } from "../../api/types";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { TextField } from "../../shared/fields";
import { useTexts } from "../../texts/texts";

interface Props {
  actions: readonly Action[];
  onFound: (number: string) => void;
}

/** Without capitals and accents. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const nameOf = ({ number, title }: Action) => `${number} ${title}`;

/** The actions that a search means: the one with that number, else all with these words in them. */
export function found(actions: readonly Action[], sought: string): readonly Action[] {
  const words = plain(sought.trim());
  const named = actions.filter(
    (action) => plain(action.number) === words || plain(nameOf(action)) === words,
  );
  if (named.length > 0 || words === "") {
    return named;
  }
  return actions.filter((action) =>
    [nameOf(action), ...action.aliases].some((name) => plain(name).includes(words)),
  );
}

/** Finds an action by number or words; asking again goes to the next one. */
export function Find({ actions, onFound }: Props) {
  const t = useTexts();
  const announce = useAnnounce();
  const list = useId();
  const [sought, setSought] = useState("");
  const [turn, setTurn] = useState(0);
  const [missed, setMissed] = useState<string | null>(null);
  const search = (event: FormEvent) => {
    event.preventDefault();
    const hits = found(actions, sought);
    const hit = hits[turn % Math.max(hits.length, 1)];
    if (!hit) {
      setMissed(sought.trim() && t("web-graph-find-none", { sought: sought.trim() }));
      return;
    }
    announce(
      t("web-graph-found", {
        action: t("action-name", { number: hit.number, title: hit.title }),
        place: (turn % hits.length) + 1,
        count: hits.length,
      }),
    );
    setTurn(turn + 1);
    onFound(hit.number);
  };
  return (
    <search>
      <form className="pp-graph__find" onSubmit={search}>
        <TextField
          label={t("web-graph-find")}
          type="search"
          list={list}
          autoComplete="off"
          error={missed}
          value={sought}
          onChange={(event) => {
            setSought(event.target.value);
            setTurn(0);
            setMissed(null);
          }}
        />
        <datalist id={list}>
          {actions.map((action) => (
            <option key={action.number} value={nameOf(action)} />
          ))}
        </datalist>
        <Button type="submit">{t("web-graph-find-go")}</Button>
      </form>
    </search>
  );
}
