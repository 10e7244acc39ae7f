import { type ComponentType, lazy } from "react";
import { language } from "../texts/language";
import { loadOtherTexts } from "../texts/texts";

/** A part of the site that is downloaded, with its texts, when somebody first goes there. */
export function later<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadOtherTexts(language())]);
    return part;
  });
}
