import { useState } from "react";

/** What a form holds, by the name of the field. */
export type Fields = Readonly<Record<string, string | boolean>>;

const PREFIX = "plateauplanner.typed.";

function read(name: string): Fields {
  try {
    return JSON.parse(window.sessionStorage.getItem(PREFIX + name) ?? "{}") as Fields;
  } catch {
    return {};
  }
}

/**
 * The fields of a form, kept until they are sent or given up: closing the panel, a refusal or a
 * reload takes nothing of what was typed. Returns them, how to fill in some, and how to forget.
 */
export function useKept<T extends Fields>(
  name: string,
  initial: T,
): [T, (part: Partial<T>) => void, () => void] {
  const [typed, setTyped] = useState(() => read(name));
  const fill = (part: Partial<T>) => {
    const next = { ...typed, ...part } as Fields;
    setTyped(next);
    window.sessionStorage.setItem(PREFIX + name, JSON.stringify(next));
  };
  const forget = () => {
    setTyped({});
    window.sessionStorage.removeItem(PREFIX + name);
  };
  return [{ ...initial, ...typed }, fill, forget];
}
