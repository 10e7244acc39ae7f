import { useQuery } from "@tanstack/react-query";
import { sessionQuery } from "../../api/session";
import { useAuthor } from "../../shared/author";
import { TextField } from "../../shared/fields";
import { useTexts } from "../../texts/texts";

/** The name of who writes, where the service does not know it; null where it does. */
export function useSignature() {
  const { data } = useQuery(sessionQuery);
  const [name, setName] = useAuthor();
  const asked = data?.open ?? false;
  return { asked, name, setName, author: asked ? name.trim() : null };
}

/** Asks for the name of who writes, where the service does not know it. */
export function AuthorField({ asked, name, setName }: ReturnType<typeof useSignature>) {
  const t = useTexts();
  return asked ? (
    <TextField
      label={t("web-revisions-author")}
      autoComplete="name"
      required
      value={name}
      onChange={(event) => setName(event.target.value)}
    />
  ) : null;
}
