import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sessionQuery, signOut } from "../api/session";
import { useTexts } from "../texts/texts";

/** Who this browser is to the service, and the way out; nothing where the service is open to all. */
export function Who() {
  const t = useTexts();
  // The gate asks; here it is only shown what it found.
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  const [trouble, setTrouble] = useState(false);
  if (!data || data.open) {
    return null;
  }
  const leave = async () => {
    try {
      await signOut();
      // Begin anew, so that nothing of what was read stays in memory, or a step back.
      window.location.replace("/");
    } catch {
      setTrouble(true);
    }
  };
  return (
    <span className="pp-who">
      <span>{t("web-session-who", { author: data.author ?? "", role: data.role })}</span>
      <button type="button" className="pp-who__leave nl-link" onClick={() => void leave()}>
        {t("web-session-leave")}
      </button>
      {trouble && <span role="alert">{t("web-session-leave-failed")}</span>}
    </span>
  );
}
