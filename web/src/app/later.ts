import { type ComponentType, lazy } from "react";
import { answered as answer, api } from "../api/client";
import { language } from "../texts/language";
import { loadOtherTexts } from "../texts/texts";

const PAUSE_MS = 2_000;

/** A part of the site is not where it was: another version has taken its place. */
export class Renewed extends Error {
  override readonly name = "Renewed";
}

/** A part of the site that is downloaded, with its texts, when somebody first goes there. */
export function later<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  return lazy(async () => {
    const [part] = await Promise.all([
      patiently(load),
      patiently(() => loadOtherTexts(language())),
    ]);
    return part;
  });
}

/** Waits while the service is away: what is lazy would otherwise stay broken once it failed. */
async function patiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let answered = false; ; ) {
    try {
      return await load();
    } catch {
      if (answered) {
        throw new Renewed();
      }
    }
    answered = await answers();
    if (!answered) {
      await new Promise((resolve) => window.setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Whether the service is there; when it is not, the page tells so. */
function answers(): Promise<boolean> {
  return answer(api.GET("/_health")).then(
    () => true,
    () => false,
  );
}
