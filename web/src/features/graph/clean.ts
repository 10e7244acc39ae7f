import DOMPurify from "dompurify";

/**
 * Turns the text of a drawing into a picture that can only be looked at: whatever stands in the
 * titles of a roadmap, nothing in it runs, loads, links or styles. Null when it is no drawing.
 */
export function cleaned(text: string): SVGSVGElement | null {
  const picture = DOMPurify.sanitize(text, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { svg: true, svgFilters: false },
    ADD_ATTR: ["role"],
    FORBID_TAGS: ["a", "filter", "image", "style"],
    FORBID_ATTR: ["href", "style", "tabindex", "xlink:href"],
  });
  return picture.querySelector("svg");
}
