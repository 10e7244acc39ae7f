import { type ReactNode, useEffect } from "react";

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
  useEffect(() => {
    document.title = `${title} · Plateauplanner`;
  }, [title]);
  return (
    <div className="pp-page">
      <div className="pp-page__head">
        <div>
          <h1 className="nl-heading nl-heading--level-2" tabIndex={-1}>
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
