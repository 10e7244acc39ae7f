import type { ReactNode } from "react";
import { Link } from "../shared/link";
import { useTexts } from "../texts/texts";
import { Connection } from "./connection";
import { Preferences } from "./preferences";
import { Who } from "./who";

/** What stands around every page: the way to the content, the name, the choices, the foot. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useTexts();
  return (
    <div className="pp-frame">
      <a className="nl-skip-link pp-skip-link" href="#content">
        {t("web-skip")}
      </a>
      <header className="utrecht-page-header pp-header">
        <Link to="/" className="pp-header__name">
          <img src="/icon.svg" alt="" width="28" height="28" />
          Plateauplanner
        </Link>
        <div className="pp-header__tools">
          <Link to="/roadmaps" className="nl-link pp-header__link">
            {t("web-roadmaps")}
          </Link>
          <Link to="/help" className="nl-link pp-header__link">
            {t("web-help")}
          </Link>
          <Preferences />
          <Who />
        </div>
      </header>
      <main id="content" className="pp-main" tabIndex={-1}>
        <Connection />
        {children}
      </main>
      <footer className="utrecht-page-footer pp-footer">
        <Link to="/accessibility">{t("web-accessibility")}</Link>
        <a className="nl-link" href="/api/v1/docs">
          {t("web-api")}
        </a>
      </footer>
    </div>
  );
}
