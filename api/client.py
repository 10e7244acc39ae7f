"""A Python program that talks to the API: the planner's use cases over HTTP.

Needs the extra ``client`` (httpx) and no web framework. Answers are the very
records of `roadmap.model`, equal to those of the library and with the same
hashes, so everything in `roadmap` works on them: `roadmap.formats.wording`
puts them in words.

Examples
--------
>>> from api.client import Client
>>> with Client("http://127.0.0.1:8000/api/v1", token) as planner:  # doctest: +SKIP
...     planner.plan("zoetermeer-digitaal-leiderschap").by_number["3.2"].plateau
2
"""

from collections.abc import Collection, Generator, Iterator, Sequence
from datetime import datetime
from types import TracebackType
from typing import Self, Unpack

import httpx

from api.client_problems import ApiProblem, Mistake
from api.client_scenarios import ClientScenarios
from api.client_states import Decided, Said, States, dumped, listed
from api.client_wire import RecordT, Wire, below, read
from roadmap.model.agenda import Agenda
from roadmap.model.certificate import Certificate
from roadmap.model.change import Change
from roadmap.model.clinic import CycleReport
from roadmap.model.covering import CoverageReport
from roadmap.model.decided import Decisions
from roadmap.model.decision import Decision
from roadmap.model.exchange import Import
from roadmap.model.feed import Feed, FeedEntry
from roadmap.model.feedback import Feedback
from roadmap.model.history import Comparison
from roadmap.model.offer import Exports
from roadmap.model.plan import Diagnostic, Plan
from roadmap.model.priority import Priorities, Swap
from roadmap.model.revision import Archiving, Baseline, Entry, Revision
from roadmap.model.roadmap import Roadmap
from roadmap.model.schedule import Method, Schedule
from roadmap.model.whatif import WhatIf
from roadmap.texts import Language

__all__ = ["ApiProblem", "Client", "Mistake"]

PATIENCE_SECONDS = 90.0
"""How much longer than its search a schedule may take: its turn, reasons and ways out."""

Point = int | datetime | None
"""Number of a revision, a moment with a time zone, or null for now."""


class Client:
    """Asks a planner over HTTP; for one thread at a time.

    Parameters
    ----------
    base_url
        Address of the API, such as ``http://127.0.0.1:8000/api/v1``.
    token
        Who asks; null where the server is open.
    language
        Language of problems.
    transport
        How requests travel, such as `httpx.HTTPTransport` with a proxy or a
        certificate of one's own.
    timeout
        Seconds to wait for an answer.

    Attributes
    ----------
    scenarios
        The use cases about scenarios.

    Notes
    -----
    Every method raises `ApiProblem` when the server refuses, and
    `httpx.TransportError` when it cannot be reached. What was read before is asked
    for with its ETag, and not sent again when it is as it was. A request that
    gets no answer, or is told to come back later, is repeated up to three times;
    a write has its effect once all the same (`scenarios` tells of an exception).

    A write is accepted only on the state that was read last with `roadmap`,
    `document` or `plan`, or that a write of this client made. `expected` names
    another one by its hash: `Revision.sha256`, `Roadmap.sha256` or `Plan.sha256`.
    """

    def __init__(
        self,
        base_url: str,
        token: str | None = None,
        language: Language = "nl",
        *,
        transport: httpx.BaseTransport | None = None,
        timeout: float = 30.0,
    ) -> None:
        self._wire = Wire(base_url, token, language, transport, timeout)
        self._states = States(self._wire)
        self.scenarios = ClientScenarios(self._wire, self._states)

    def close(self) -> None:
        """Let go of the connections."""
        self._wire.close()

    def __enter__(self) -> Self:
        """Return this client."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of the connections."""
        self.close()

    def roadmaps(self, *, archived: bool = False) -> tuple[Entry, ...]:
        """Return the roadmaps in natural order of their ids; archived ones only if asked."""
        asked = {"archived": "true"} if archived else {}
        return tuple(self._wire.items(Entry, "roadmaps", **asked))

    def roadmap(self, id: str) -> Entry:
        """Return the entry of one roadmap: title, archived or not, latest revision."""
        entry = self._wire.get(Entry, below("roadmaps", id))
        self._states.seen(id, entry.latest.sha256)
        return entry

    def document(self, id: str, at: Point = None) -> Roadmap:
        """Return the roadmap itself, as of a revision, a moment or now."""
        found = self._at(Roadmap, at, id, "document")
        if at is None:
            self._states.seen(id, found.sha256)
        return found

    def plan(self, id: str, at: Point = None) -> Plan:
        """Return where every action stands, with the diagnostics."""
        found = self._at(Plan, at, id, "plan")
        if at is None:
            self._states.seen(id, found.sha256)
        return found

    def next(self, id: str, at: Point = None) -> Agenda:
        """Return what can be taken up now."""
        return self._at(Agenda, at, id, "next")

    def priorities(
        self, id: str, changes: Sequence[Change] = (), at: int | None = None
    ) -> Priorities:
        """Return the open actions by priority, as they are or as changes would make them."""
        if not changes:
            return self._at(Priorities, at, id, "priorities")
        body = {"changes": listed(changes), "as_of": at}
        return read(Priorities, self._wire.send("POST", below("roadmaps", id, "priorities"), body))

    def swap(self, id: str, one: str, other: str, at: Point = None) -> Swap:
        """Return the smallest change of the weights that lets two actions change places."""
        return self._at(Swap, at, id, "priorities", "swap", one=one, other=other)

    def schedule(
        self,
        id: str,
        changes: Sequence[Change] = (),
        at: int | None = None,
        *,
        method: Method | None = None,
        seconds: float = 10.0,
        seed: int = 0,
        relax: bool = True,
    ) -> Schedule:
        """Return which action comes in which quarter, as it is or as changes would make it.

        It waits for the answer as long as the search may take; the server ends a search that
        nobody waits for. Parameters as `roadmap.engine.schedule` takes them; at most 60 seconds.
        """
        asked = {
            "method": method,
            "seconds": seconds,
            "seed": seed,
            "relax": "true" if relax else "false",
        }
        path = below("roadmaps", id, "schedule")
        with self._wire.patient(seconds + PATIENCE_SECONDS):
            if not changes:
                return self._wire.get(Schedule, path, asOf=at, **asked)
            body = {"changes": listed(changes), "as_of": at}
            return read(Schedule, self._wire.send("POST", path, body, query=asked))

    def coverage(self, id: str, at: Point = None) -> CoverageReport:
        """Return how every finding leads to a plateau, and what serves the frameworks."""
        return self._at(CoverageReport, at, id, "coverage")

    def cycles(self, id: str, at: Point = None) -> CycleReport:
        """Return which actions wait for each other, and where that is best cut."""
        return self._at(CycleReport, at, id, "cycles")

    def explain(self, id: str, number: str, at: Point = None) -> Certificate:
        """Return why an action stands where it stands."""
        return self._at(Certificate, at, id, "certificates", number)

    def diagnostics(self, id: str, at: Point = None) -> tuple[Diagnostic, ...]:
        """Return what the checks report, most serious first."""
        # A plan is one answer; pages could come from two revisions.
        return self._at(Plan, at, id, "plan").diagnostics

    def impact(self, id: str, changes: Sequence[Change], at: int | None = None) -> WhatIf:
        """Tell everything that changes would do, before and after; nothing is stored."""
        body = {"changes": listed(changes), "as_of": at}
        return read(WhatIf, self._wire.send("POST", below("roadmaps", id, "impact"), body))

    def compare(self, id: str, left: str, right: str = "latest") -> Comparison:
        """Tell how the plan differs between two states, and why.

        Each is ``latest``, the number of a revision, ``baseline``,
        ``scenario:<name>``, or a moment with a time zone (RFC 3339).
        """
        path = below("roadmaps", id, "comparison")
        return self._wire.get(Comparison, path, left=left, right=right)

    def changes(self, id: str, after: str = "0", limit: int = 20) -> Feed:
        """Return one page of what became different after a cursor."""
        return self._wire.get(Feed, below("roadmaps", id, "changes"), after=after, limit=limit)

    def follow(self, id: str, cursor: str = "0") -> Generator[FeedEntry, None, str]:
        """Give all revisions after a cursor with what became different; return the last cursor.

        Keep the cursor of the entry that was dealt with last.

        Raises
        ------
        ApiProblem
            ``not-found`` when the cursor is not of this history, because a
            backup was put back: begin anew from "0".
        """
        more = True
        while more:
            page = self.changes(id, cursor, 100)
            yield from page.entries
            cursor, more = page.cursor, page.more
        return cursor

    def history(self, id: str) -> Iterator[Revision]:
        """Give the revisions, oldest first."""
        return self._wire.items(Revision, below("roadmaps", id, "revisions"))

    def revision(self, id: str, number: int) -> Revision:
        """Return one revision."""
        return self._wire.get(Revision, below("roadmaps", id, "revisions", number))

    def baselines(self, id: str) -> tuple[Baseline, ...]:
        """Return what was adopted, oldest first."""
        return tuple(self._wire.items(Baseline, below("roadmaps", id, "baselines")))

    def decisions(self, id: str) -> Decisions:
        """Return who decided what, when and why, oldest first."""
        return self._wire.get(Decisions, below("roadmaps", id, "decisions"))

    def feedback(self, id: str, quarter: str) -> Feedback:
        """Return what was promised for a quarter such as "2027-Q1", and what came of it."""
        return self._wire.get(Feedback, below("roadmaps", id, "feedback"), quarter=quarter)

    def exports(self, id: str, at: Point = None) -> Exports:
        """Return the formats of other tools, each with what it would lose of a roadmap."""
        return self._at(Exports, at, id, "exports")

    def export(self, id: str, format: str, at: Point = None) -> bytes:
        """Return a roadmap in a format of another tool; the same revision gives the same bytes."""
        return self._wire.fetch(below("roadmaps", id, "export"), format=format, asOf=_point(at))

    def imported(
        self,
        id: str,
        data: bytes,
        format: str,
        base: int | None = None,
        keep: Collection[int] = (),
        drop: Collection[int] = (),
    ) -> Import:
        """Tell what a file of another tool would change; nothing is stored.

        To accept it, `apply` its changes, with its ``document_sha256`` as ``expected``.
        `keep` and `drop` are positions of conflicts of which the file wins, and of those
        that are left as others made them.
        """
        path = below("roadmaps", id, "imports")
        decided = {"keep": sorted(keep), "drop": sorted(drop)}
        return self._wire.ask(Import, path, data, format=format, base=base, **decided)

    def create(
        self,
        roadmap: Roadmap,
        *,
        reason: str,
        author: str | None = None,
        decision: Decision | None = None,
    ) -> Revision:
        """Start the history of a roadmap with revision 1."""
        body = {
            "source": "document",
            "document": roadmap.to_document(),
            "reason": reason,
            "author": author,
            "decision": dumped(decision),
        }
        revision = self._wire.post(Revision, "roadmaps", body)
        self._states.seen(revision.roadmap, revision.sha256)
        return revision

    def archive(self, id: str, archived: bool = True, **said: Unpack[Said]) -> Archiving:
        """Put a roadmap in the archive, or take it out."""
        condition = self._states.condition(id, said.pop("expected", None))
        path = below("roadmaps", id, "archivings")
        return self._wire.post(Archiving, path, {"archived": archived, **said}, condition)

    def apply(self, id: str, changes: Sequence[Change], **said: Unpack[Decided]) -> Revision:
        """Make changes, all or none, as one revision.

        Parameters
        ----------
        id
            Id of the roadmap.
        changes
            The changes, in the order in which they are applied.
        **said
            See `api.client_states.Decided`.
        """
        return self._revised(id, {"changes": listed(changes)}, **said)

    def replace(self, id: str, roadmap: Roadmap, **said: Unpack[Decided]) -> Revision:
        """Put a whole document in, as one revision."""
        return self._revised(id, {"document": roadmap.to_document()}, **said)

    def undo(self, id: str, **said: Unpack[Said]) -> Revision:
        """Take the latest change back, as a new revision; again takes back the one before."""
        return self._revised(id, {"undo": True}, **said)

    def redo(self, id: str, **said: Unpack[Said]) -> Revision:
        """Make the change again that was taken back last, as a new revision."""
        return self._revised(id, {"redo": True}, **said)

    def revert(self, id: str, number: int, **said: Unpack[Said]) -> Revision:
        """Go back to an older revision, as a new one that can itself be undone."""
        return self._revised(id, {"restores": number}, **said)

    def adopt(
        self, id: str, number: int, *, decision: Decision, author: str | None = None
    ) -> Baseline:
        """Write down that a revision was adopted (vastgesteld) by a decision."""
        body = {"number": number, "decision": dumped(decision), "author": author}
        condition = {"If-Match": f'"{self.revision(id, number).sha256}"'}
        return self._wire.post(Baseline, below("roadmaps", id, "baselines"), body, condition)

    def _at(self, kind: type[RecordT], at: Point, id: str, *rest: str, **query: str) -> RecordT:
        return self._wire.get(kind, below("roadmaps", id, *rest), asOf=_point(at), **query)

    def _revised(self, id: str, body: dict[str, object], **said: Unpack[Decided]) -> Revision:
        return self._states.revise(id, below("roadmaps", id, "revisions"), body, **said)


def _point(at: Point) -> str | int | None:
    return at.isoformat() if isinstance(at, datetime) else at
