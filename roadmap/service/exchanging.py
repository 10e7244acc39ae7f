"""Other tools' files, out and in: the one way for the command line and the API."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from roadmap.engine import foresight, imported
from roadmap.formats.exchange import Portfolio, read
from roadmap.model.clinic import CycleGroup
from roadmap.model.exchange import Brought, Import
from roadmap.model.plan import Diagnostic
from roadmap.model.revision import Revision
from roadmap.model.roadmap import Roadmap
from roadmap.model.whatif import Foresight, Outlook
from roadmap.service.states import Foreseen
from roadmap.storage import Point
from roadmap.texts import Language

if TYPE_CHECKING:
    from roadmap.service.reading import Reader

_PAGE = 200
"""How many revisions are looked through at a time."""

_NAMED = 12
"""How many actions of a circle a diagnostic names."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file would change, and what that does to the plan.

    Attributes
    ----------
    found
        What it would change.
    foreseen
        What its changes do, with the roadmap before and after.
    base
        Number of the revision that the file was made from, where that is known.
    """

    found: Import
    foreseen: Foreseen[Foresight]
    base: int | None = None

    @property
    def is_fine(self) -> bool:
        """Whether all that the file asks for can be taken over."""
        wrong = any(each.severity == "error" for each in self.found.diagnostics)
        return not wrong and not self.found.conflicts


def portfolio_of(reader: "Reader", id: str, at: Point, language: Language) -> Portfolio:
    """See `Reader.portfolio`."""
    state = reader.state(id, at)
    revision = state.revision
    return Portfolio(state.roadmap, state.plan, revision.number, language, revision.at)


def compared(
    head: Roadmap,
    brought: Brought | Roadmap,
    base: Roadmap | None = None,
    known: Outlook | None = None,
    number: int | None = None,
    keep: Collection[int] = (),
    drop: Collection[int] = (),
) -> Imported:
    """Tell what a file would change in a roadmap, circles included.

    Parameters
    ----------
    head
        The roadmap as it is.
    brought
        What the file says.
    base
        The roadmap that it was made from, where that is known; `head` itself is
        found by its hash.
    known
        The outlook of `head`, where it was asked for before.
    number
        Number of the revision of `base`.
    keep, drop
        Positions of conflicts of which the file wins, and of those that are
        left as others made them.
    """
    if base is None and hash_in(brought) == head.sha256:
        base = head
    found = imported(head, brought, base, keep, drop)
    after, seen = foresight(head, found.changes, known)
    circles = tuple(map(_circle, seen.new_cycles))
    if circles:
        diagnostics = (*found.diagnostics, *circles)
        found = found.model_copy(update={"diagnostics": diagnostics}).sealed()
    return Imported(found, Foreseen(head, after, seen), number)


def hash_in(brought: Brought | Roadmap) -> str | None:
    """Return the hash of the document that a file was made from, where it tells."""
    if isinstance(brought, Roadmap):
        return brought.made_from or brought.sha256
    return brought.document_sha256


def import_of(
    reader: "Reader",
    id: str,
    data: bytes,
    name: str,
    base: int | None,
    file: str,
    keep: Collection[int],
    drop: Collection[int],
) -> Imported:
    """See `Reader.imported`."""
    state = reader.state(id)
    brought = read(data, name, file)
    known = revision_of(reader, id, hash_in(brought), state.revision)
    number = base if known is None else known.number
    origin = None if number is None else reader.state(id, number).roadmap
    return compared(state.roadmap, brought, origin, state.outlook, number, keep, drop)


def revision_of(
    reader: "Reader", id: str, document: str | None, latest: Revision
) -> Revision | None:
    """Return the latest revision of a document, by its hash."""
    if document is None:
        return None
    if latest.document == document:
        return latest
    end = latest.number
    while end > 0:
        start = max(0, end - _PAGE)
        for revision in reversed(reader.history(id, after=start, limit=end - start)):
            if revision.document == document:
                return revision
        end = start
    return None


def _circle(group: CycleGroup) -> Diagnostic:
    more = ", …" if len(group.members) > _NAMED else ""
    return Diagnostic(
        code="import-cycle",
        severity="error",
        subjects=group.members,
        place="",
        details={"subjects": ", ".join(group.members[:_NAMED]) + more},
    )
