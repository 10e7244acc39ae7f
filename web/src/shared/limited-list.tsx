import { type ReactNode, useRef, useState } from "react";
import { useTexts } from "../texts/texts";
import { Button } from "./button";
import { firstIn, useFocusWhenGone } from "./focus";

interface Props<T> {
  items: readonly T[];
  className: string;
  /** How many are shown before the user asks for all. */
  most?: number;
  /** Renders an item as a `li` with a key. */
  children: (item: T) => ReactNode;
}

/** A list that shows its beginning first where it is very long, and all when that is asked for. */
export function LimitedList<T>({ items, className, most = 100, children }: Props<T>) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const focusWhenGone = useFocusWhenGone();
  const showAll = () => {
    setAll(true);
    focusWhenGone(() => firstIn(list.current?.children[most]));
  };
  return (
    <>
      <ul ref={list} className={className}>
        {(all ? items : items.slice(0, most)).map(children)}
      </ul>
      {!all && items.length > most && (
        <p>
          <Button onClick={showAll}>{t("web-show-all", { count: items.length })}</Button>
        </p>
      )}
    </>
  );
}
