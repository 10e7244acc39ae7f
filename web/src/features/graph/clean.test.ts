import { describe, expect, test } from "vitest";
import { cleaned } from "./clean";
import { readDrawing } from "./drawing";

const SPITE = [
  "<script>window.pwned = 1</script>",
  '<image href="x" onerror="window.pwned = 1"/>',
  '<a href="javascript:window.pwned = 1"><text>klik</text></a>',
  '<a xlink:href="https://example.org/"><text>weg</text></a>',
  '<foreignObject><img src="x" onerror="window.pwned = 1"/></foreignObject>',
  '<foreignObject><iframe srcdoc="x"></iframe></foreignObject>',
  "<style>* { display: none }</style>",
  '<rect style="position: fixed" onclick="window.pwned = 1" tabindex="0"/>',
  '<use href="https://example.org/x.svg#x"/>',
  '<set attributeName="href" to="javascript:window.pwned = 1"/>',
  '<animate attributeName="onload" to="window.pwned = 1"/>',
  '<filter id="f"><feImage href="https://example.org/x"/></filter>',
  '<title>"><img src="x" onerror="window.pwned = 1"></title>',
  "</svg><img src=x onerror=window.pwned=1>",
];

const drawing = (inside: string) =>
  `<?xml version="1.0"?><svg viewBox="0 0 10 10" xmlns="http://www.w3.org/2000/svg">
    <g id="action-1.1" class="node" role="graphics-symbol" aria-label="1.1 Meten">
      <title>1.1 Meten</title><polygon points="0,0 1,1" fill="#ffffff"/>${inside}
    </g></svg>`;

const ALLOWED = new Set(["svg", "g", "title", "desc", "polygon", "path", "text", "rect"]);
const FORBIDDEN = /^(on|href$|xlink:|style$|src|tabindex$)/;

describe("a drawing with spiteful titles", () => {
  test.each(SPITE)("keeps nothing that runs, loads, links or styles: %s", (spite) => {
    const svg = cleaned(drawing(spite));
    const all = [...(svg?.querySelectorAll("*") ?? [])];
    const names = all.flatMap((element) => element.getAttributeNames());
    expect(all.map(({ localName }) => localName).filter((name) => !ALLOWED.has(name))).toEqual([]);
    expect(names.filter((name) => FORBIDDEN.test(name))).toEqual([]);
    expect(svg?.querySelector("#action-1\\.1")?.getAttribute("role")).toBe("graphics-symbol");
  });

  test("shows a title with marks of HTML as the text that it is", () => {
    const spite = '"&gt;&lt;img src=x onerror=alert(1)&gt;';
    const svg = cleaned(drawing(`<text>${spite}</text>`));
    expect(svg?.querySelector("text")?.textContent).toBe('"><img src=x onerror=alert(1)>');
  });
});

test("what is no drawing is told apart", () => {
  expect(readDrawing("<html><body>proxy</body></html>")).toBeNull();
  expect(readDrawing("<svg></svg>")).toBeNull();
});
