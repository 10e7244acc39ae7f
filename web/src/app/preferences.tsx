import { useState } from "react";
import { queryWith } from "../shared/address";
import { Menu, MenuChoice } from "../shared/menu";
import { LANGUAGES, type Language, rememberLanguage } from "../texts/language";
import { useLanguage, useTexts } from "../texts/texts";
import { SCHEMES, scheme, showScheme } from "./theme";

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
  return (
    <Menu label={t("web-preferences")}>
      {(close) => (
        <>
          {LANGUAGES.filter((found) => found !== language).map((found) => (
            <MenuChoice key={found} onChoose={() => speak(found)}>
              <span lang={found}>{NAMES[found]}</span>
            </MenuChoice>
          ))}
          {SCHEMES.map((found) => (
            <MenuChoice
              key={found}
              onChoose={() => {
                showScheme(found);
                setShown(found);
                close();
              }}
            >
              {t("web-scheme-name", { scheme: found, shown: found === shown ? "yes" : "no" })}
            </MenuChoice>
          ))}
        </>
      )}
    </Menu>
  );
}
