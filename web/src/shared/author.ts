import { useState } from "react";

const KEY = "plateauplanner.author";

/** The name that this browser gave last as the author of what it saved, and what remembers it. */
export function useAuthor(): readonly [string, (name: string) => void] {
  const [author, setAuthor] = useState(() => window.localStorage.getItem(KEY) ?? "");
  const remember = (name: string) => {
    setAuthor(name);
    window.localStorage.setItem(KEY, name);
  };
  return [author, remember];
}
