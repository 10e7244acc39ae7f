"""The feed of changes, page by page."""

import re
from typing import TYPE_CHECKING

from roadmap.errors import NotFoundError
from roadmap.formats.delta import START, Values, cursor_of, entities_between, values_of
from roadmap.model.feed import Feed, FeedEntry
from roadmap.model.revision import Revision

if TYPE_CHECKING:
    from roadmap.service.reading import Reader

_CURSOR = re.compile(r"([1-9][0-9]{0,8})(?:-[0-9a-f]{16})?", re.ASCII)


def feed(planner: "Reader", id: str, after: str, limit: int) -> Feed:
    """Return what became different after a cursor; see `Reader.changes`.

    Notes
    -----
    Linear in the revisions of the page, whatever their number in the history.
    """
    latest = planner.roadmap(id).latest.number
    number = _number(planner, id, after)
    before = _values(planner, id, number) if number else {}
    entries = []
    for revision in planner.history(id, number, limit):
        values, number = _values(planner, id, revision.number), revision.number
        different = entities_between(before, values)
        entries.append(FeedEntry(revision=revision, cursor=_cursor(revision), entities=different))
        before = values
    return Feed(
        roadmap=id,
        after=after,
        cursor=entries[-1].cursor if entries else after,
        more=number < latest,
        entries=tuple(entries),
    ).sealed()


def _cursor(revision: Revision) -> str:
    return cursor_of(revision.number, revision.sha256)


def _number(planner: "Reader", id: str, cursor: str) -> int:
    if cursor == START:
        return 0
    written = _CURSOR.fullmatch(cursor)
    if written is not None:
        found = planner.history(id, int(written[1]) - 1, 1)
        if found and cursor in (written[1], _cursor(found[0])):
            return found[0].number
    raise NotFoundError("cursor", id, cursor[:60])


def _values(planner: "Reader", id: str, number: int) -> Values:
    state = planner.state(id, number)
    document = state.roadmap.to_document()
    return values_of(document, state.plan)
