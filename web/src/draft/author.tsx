import { useQuery } from "@tanstack/react-query";
import { sessionQuery } from "../api/session";
import { useAuthor } from "../shared/author";
import { TextField } from "../shared/fields";
import { useTexts } from "../texts/texts";

/** Who saves: the service knows, unless it is open to all; then people say it themselves. */
export interface Who {
  readonly asked: boolean;
  readonly typed: string;
  readonly setTyped: (name: string) => void;
  /** What is sent; null where the service knows. */
  readonly author: string | null;
  readonly missing: boolean;
}

/** Who saves, as far as is known. */
export function useWho(): Who {
  const { data } = useQuery(sessionQuery);
  const [typed, setTyped] = useAuthor();
  const asked = data?.open ?? false;
  return {
    asked,
    typed,
    setTyped,
    author: asked ? typed.trim() : null,
    missing: asked && typed.trim() === "",
  };
}

/** Asks for a name, where the service does not know it. */
export function AuthorField({ who, tried }: { who: Who; tried: boolean }) {
  const t = useTexts();
  return (
    who.asked && (
      <TextField
        name="author"
        label={t("web-scenarios-author")}
        hint={t("web-scenarios-author-hint")}
        error={tried && who.missing ? t("web-scenarios-author-missing") : null}
        autoComplete="name"
        required
        value={who.typed}
        onChange={(event) => who.setTyped(event.target.value)}
      />
    )
  );
}
