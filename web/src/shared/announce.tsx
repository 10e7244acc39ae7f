import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";

type Announce = (words: string) => void;

/** How shortly before a dialog went away its words may have been lost with it. */
const JUST_MS = 100;

interface Telling {
  readonly announce: Announce;
  /** Says the words once more that were said just before. */
  readonly again: () => void;
}

const Context = createContext<Telling>({ announce: () => undefined, again: () => undefined });
const Words = createContext("");

/** Tells people who cannot see the page what just became different on it. */
export function useAnnounce(): Announce {
  return useContext(Context).announce;
}

/** Holds the live region of the page. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [words, setWords] = useState("");
  const last = useRef({ said: "", at: 0, turn: 0 });
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const say = useCallback((said: string) => {
    const turn = last.current.turn + 1;
    last.current = { said, at: Date.now(), turn };
    // The same words twice would not be read out twice without a difference.
    setWords(said + (turn % 2 ? "" : "\u00a0"));
  }, []);
  const again = useCallback(() => {
    const { said, at, turn } = last.current;
    if (Date.now() - at < JUST_MS) {
      timer.current = window.setTimeout(() => {
        if (last.current.turn === turn) {
          say(said);
        }
      }, JUST_MS);
    }
  }, [say]);
  const telling = useMemo(() => ({ announce: say, again }), [say, again]);
  return (
    <Context value={telling}>
      <Words value={words}>{children}</Words>
      <div className="pp-visually-hidden" aria-live="polite" data-testid="announced">
        {words}
      </div>
    </Context>
  );
}

/** The live region of a modal dialog, which makes that of the page silent while it is open. */
export function DialogAnnouncements() {
  const words = useContext(Words);
  const { again } = useContext(Context);
  const [before] = useState(words);
  // Before the provider goes away too, which then has nothing left to say.
  useLayoutEffect(() => again, [again]);
  return (
    <div className="pp-visually-hidden" aria-live="polite">
      {words === before ? "" : words}
    </div>
  );
}
