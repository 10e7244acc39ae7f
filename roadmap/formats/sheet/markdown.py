"""A sheet as Markdown (CommonMark), for a mail or a wiki."""

import re
from collections.abc import Iterator

from roadmap.model.sheet import Sheet, SheetList

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def sheet_markdown(sheet: Sheet) -> str:
    """Return the sheet as Markdown; words of users never become mark-up."""
    return "\n".join(_lines(sheet)) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {_plain(sheet.title)}"
    yield ""
    yield _plain(sheet.subtitle)
    yield ""
    # Of a story the state is a detail: it stands at the end.
    yield _plain(sheet.current) if sheet.whole else f"{_plain(sheet.current)} {_plain(sheet.state)}"
    for words in sheet.more:
        yield ""
        yield _plain(words)
    if sheet.decisions:
        yield ""
        yield f"**{_plain(sheet.decisions)}**"
    for found in sheet.all_lists:
        yield from _list(found)
    yield ""
    yield f"{_plain(sheet.note)} {_plain(sheet.state)}" if sheet.whole else _plain(sheet.note)


def _list(found: SheetList) -> Iterator[str]:
    yield ""
    yield f"## {_plain(found.heading)}"
    yield ""
    if not found.lines:
        yield _plain(found.empty)
    for line in found.lines:
        why = f": {_plain(line.why)}" if line.why else ""
        place = f" ({_plain(line.place)})" if line.place else ""
        yield f"- **{_plain(line.number)}** {_plain(line.title)}{place}{why}"


def _plain(words: str) -> str:
    return _SIGNS.sub(r"\\\1", words)
