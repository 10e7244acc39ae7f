"""The feed of changes, page by page."""

from typing import TYPE_CHECKING

from roadmap.errors import NotFoundError
from roadmap.formats.delta import Values, entities_between, values_of
from roadmap.model.feed import Feed, FeedEntry

if TYPE_CHECKING:
    from roadmap.service.reading import Reader


def feed(planner: "Reader", id: str, after: int, limit: int) -> Feed:
    """Return what became different after a revision; see `Planner.changes`.

    Notes
    -----
    Linear in the revisions of the page, whatever their number in the history.
    """
    latest = planner.roadmap(id).latest.number
    if not 0 <= after <= latest:
        raise NotFoundError("revision", id, after)
    before = _values(planner, id, after) if after else {}
    entries = []
    for revision in planner.history(id, after, limit):
        values = _values(planner, id, revision.number)
        entries.append(FeedEntry(revision=revision, entities=entities_between(before, values)))
        before = values
    cursor = entries[-1].revision.number if entries else after
    return Feed(
        roadmap=id, after=after, cursor=cursor, more=cursor < latest, entries=tuple(entries)
    ).sealed()


def _values(planner: "Reader", id: str, number: int) -> Values:
    state = planner.state(id, number)
    document = state.roadmap.to_document()
    return values_of(document, state.plan)
