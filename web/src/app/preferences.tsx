import { useState } from "react";
import { queryWith } from "../shared/address";
import { Menu, MenuChoice } from "../shared/menu";
import { LANGUAGES, type Language, rememberLanguage } from "../texts/language";
import { useLanguage, useTexts } from "../texts/texts";
import { SCHEMES, type Scheme, scheme, showScheme } from "./theme";

const NAMES: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English" };

/** The choice of language and of light or dark. */
export function Preferences() {
  const t = useTexts();
  const language = useLanguage();
  const [shown, setShown] = useState(scheme);
  const speak = (chosen: Language) => {
    rememberLanguage(chosen);
    // Texts of the service come in the language that was asked for: begin anew.
    const { pathname, search } = window.location;
    const rest = queryWith(search, { lang: null });
    if (rest === search) {
      window.location.reload();
    } else {
      window.location.replace(pathname + rest);
    }
  };
  const choose = (chosen: Scheme) => {
    showScheme(chosen);
    setShown(chosen);
  };
  return (
    <>
      <Menu label={t("web-scheme", { scheme: shown })}>
        {(close) =>
          SCHEMES.map((found) => (
            <MenuChoice
              key={found}
              onChoose={() => {
                choose(found);
                close();
              }}
            >
              {t("web-scheme-name", { scheme: found })}
            </MenuChoice>
          ))
        }
      </Menu>
      {LANGUAGES.filter((found) => found !== language).map((found) => (
        <button
          key={found}
          type="button"
          lang={found}
          className="pp-header__language nl-link"
          onClick={() => speak(found)}
        >
          {NAMES[found]}
        </button>
      ))}
    </>
  );
}
