"""A sheet as one HTML page without script, ready to print on A4."""

from collections.abc import Iterator
from html import escape

from roadmap.model.sheet import Sheet, SheetList

_STYLE = """
@page { size: A4; margin: 12mm 14mm; }
body { font: 10pt/1.3 "Source Sans 3", "Source Sans Pro", "Segoe UI", Arial, sans-serif;
  color: #14202c; background: #fff; max-width: 182mm; margin: 0 auto; padding: 1em; }
h1 { font-size: 18pt; margin: 0; }
h2 { font-size: 11.5pt; margin: .9em 0 .2em; border-bottom: 1.5pt solid #0b4f6c; }
p { margin: .25em 0; }
.asked { font-weight: bold; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: start; vertical-align: top; padding: .12em .6em .12em 0;
  border-bottom: .4pt solid #b9c4cf; font-weight: normal; }
th { font-weight: bold; white-space: nowrap; width: 3em; }
td.place { white-space: nowrap; }
footer { margin-top: 1em; font-size: 8.5pt; color: #3f5063; }
@media print { body { padding: 0; max-width: none; font-size: 8.5pt; } }
"""


def sheet_html(sheet: Sheet) -> str:
    """Return the sheet as a page; words of users never become mark-up."""
    return "\n".join(_lines(sheet)) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield "<!doctype html>"
    yield f'<html lang="{sheet.language}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(sheet.title)} · {escape(sheet.subtitle)}</title>"
    yield f"<style>{_STYLE}</style>"
    yield "</head>"
    yield "<body>"
    yield "<main>"
    yield f"<h1>{escape(sheet.title)}</h1>"
    yield f"<p>{escape(sheet.subtitle)}</p>"
    yield f"<p>{escape(sheet.current)}</p>"
    for words in sheet.more:
        yield f"<p>{escape(words)}</p>"
    if sheet.decisions:
        yield f'<p class="asked">{escape(sheet.decisions)}</p>'
    for found in sheet.all_lists:
        yield from _list(found)
    yield "</main>"
    yield f"<footer><p>{escape(sheet.note)}</p><p>{escape(sheet.state)}</p></footer>"
    yield "</body>"
    yield "</html>"


def _list(found: SheetList) -> Iterator[str]:
    yield f"<h2>{escape(found.heading)}</h2>"
    if not found.lines:
        yield f"<p>{escape(found.empty)}</p>"
        return
    yield "<table>"
    for line in found.lines:
        yield (
            f'<tr><th scope="row">{escape(line.number)}</th><td>{escape(line.title)}</td>'
            f'<td class="place">{escape(line.place)}</td><td>{escape(line.why)}</td></tr>'
        )
    yield "</table>"
