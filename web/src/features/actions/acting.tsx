import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { Change } from "../../api/types";
import { type Consequences, consequencesOf } from "../../draft/consequences";
import { useRoadmap } from "../../draft/roadmap";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { Link } from "../../shared/link";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { useTexts } from "../../texts/texts";
import { Effects } from "./effects";
import { summaryOf } from "./summary";

interface Acting {
  /** Puts changes in the draft as one step, and says so to `onDone` when that was done. */
  readonly act: (changes: readonly Change[], onDone: () => void) => Promise<void>;
  readonly busy: boolean;
  /** What the newest edit did; null when there is none, or the draft is different by now. */
  readonly newest: Consequences | null;
  readonly forget: () => void;
}

const Context = createContext<Acting | null>(null);

/** The one way in which this panel edits. */
export function useActing(): Acting {
  const found = useContext(Context);
  if (!found) {
    throw new Error("ActingProvider is missing");
  }
  return found;
}

/** Lets the panel edit, and remembers what the newest edit did. */
export function ActingProvider({ children }: { children: ReactNode }) {
  const t = useTexts();
  const announce = useAnnounce();
  const { propose, whatIf } = useRoadmap();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<{ state: string; consequences: Consequences } | null>(null);
  const act = async (changes: readonly Change[], onDone: () => void) => {
    setBusy(true);
    try {
      const edited = await propose(changes);
      if (edited) {
        const consequences = consequencesOf(edited.before, edited.after);
        setDone({ state: edited.after.document_sha256, consequences });
        announce(`${t("web-actions-done")} ${summaryOf(t, consequences)}`);
        onDone();
      }
    } finally {
      // A form that is still there after this would ask about its changes once more.
      setBusy(false);
    }
  };
  const newest = done && done.state === whatIf?.document_sha256 ? done.consequences : null;
  return <Context value={{ act, busy, newest, forget: () => setDone(null) }}>{children}</Context>;
}

/** What the newest edit did, with the way back. */
export function NewestEdit({ onSeen }: { onSeen: () => void }) {
  const { newest, forget } = useActing();
  return newest ? (
    <Done
      consequences={newest}
      onClose={() => {
        forget();
        onSeen();
      }}
    />
  ) : null;
}

function Done({ consequences, onClose }: { consequences: Consequences; onClose: () => void }) {
  const t = useTexts();
  const announce = useAnnounce();
  const { id, undo } = useRoadmap();
  const address = useRoadmapAddress(id);
  const box = useRef<HTMLElement>(null);
  const { cycles, reported } = consequences;
  const trouble = cycles.length > 0 || reported.some(({ severity }) => severity === "error");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer edit asks for a new look.
  useEffect(() => box.current?.focus(), [consequences]);
  return (
    <section
      ref={box}
      className={trouble ? "pp-done pp-done--trouble" : "pp-done"}
      tabIndex={-1}
      aria-label={t("web-actions-done")}
    >
      <p className="pp-done__title">{t("web-actions-done")}</p>
      <Effects of={consequences} />
      {cycles.length > 0 && <Link to={address("cycles")}>{t("web-actions-to-cycles")}</Link>}
      <div className="pp-buttons">
        <Button
          onClick={() => {
            undo();
            onClose();
            announce(t("web-actions-undone"));
          }}
        >
          {t("web-actions-undo")}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {t("web-actions-done-close")}
        </Button>
      </div>
    </section>
  );
}
