import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";

/** What a page is about, when it is one of several: it stands in the title of the window too. */
export const PageSubject = createContext("");

/** Where the newest page was shown. */
let shownAt = window.location.pathname;

interface Props {
  title: string;
  /** One or two sentences on what the page is for. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  tools?: ReactNode;
  children: ReactNode;
}

/** A view: its one main heading, which is the title of the window too, and what it shows. */
export function Page({ title, lead, tools, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const subject = useContext(PageSubject);
  useEffect(() => {
    document.title = [title, subject, "Plateauplanner"].filter(Boolean).join(" · ");
  }, [title, subject]);
  useEffect(() => {
    if (shownAt !== window.location.pathname) {
      shownAt = window.location.pathname;
      // Who followed a link is told where it led, unless something on the page took the focus.
      if (document.activeElement === document.body || document.activeElement?.closest("a")) {
        heading.current?.focus();
      }
    }
  }, []);
  return (
    <div className="pp-page">
      <div className="pp-page__head">
        <div>
          <h1 ref={heading} className="nl-heading nl-heading--level-2" tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="nl-paragraph pp-page__lead">{lead}</p>}
        </div>
        {tools && <div className="pp-page__tools">{tools}</div>}
      </div>
      {children}
    </div>
  );
}
