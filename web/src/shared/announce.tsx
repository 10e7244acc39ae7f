import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";

type Announce = (words: string) => void;

const Context = createContext<Announce>(() => undefined);

/** Tells people who cannot see the page what just became different on it. */
export function useAnnounce(): Announce {
  return useContext(Context);
}

/** Holds the one live region of the page. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [words, setWords] = useState("");
  const turn = useRef(0);
  const announce = useCallback((said: string) => {
    turn.current += 1;
    // The same words twice would not be read out twice without a difference.
    setWords(said + (turn.current % 2 ? "" : "\u00a0"));
  }, []);
  return (
    <Context value={announce}>
      {children}
      <div className="pp-visually-hidden" aria-live="polite" data-testid="announced">
        {words}
      </div>
    </Context>
  );
}
