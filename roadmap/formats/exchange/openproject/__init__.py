"""OpenProject API v3: what has to be sent to fill a project, and what a project says.

Out is a JSON file with the requests in the order in which they must be sent, those
that a push to an empty project makes (`sync`). "{project}" stands for
the id of the project, "{action:3.2}" for the id in the answer to the request of that
name; both stand in addresses only, never in texts.

In is what the API gives: the work packages of a project, its relations and its
versions, as collections, pages of them, or bare lists; or the file itself.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from roadmap.errors import DocumentError, Problem
from roadmap.formats.exchange.notes import Notes, shown, statuses
from roadmap.formats.exchange.openproject.marks import (
    number_in,
    plateau_in,
    status_named,
    title_in,
    title_note,
)
from roadmap.formats.exchange.openproject.relations import bonds_in, circle_closing
from roadmap.formats.exchange.openproject.remote import (
    Resource,
    described_of,
    id_of,
    last_push,
    link_of,
    notes_of,
    quarter_in,
    relation_ends,
)
from roadmap.formats.exchange.openproject.sources import Gathered, gathered
from roadmap.formats.exchange.openproject.sync import SYSTEM, plan_push
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.model.action import Reference, Status
from roadmap.model.exchange import Aspect, Brought, BroughtAction, BroughtDependency
from roadmap.model.plan import Diagnostic, Severity
from roadmap.texts import Language, text

FORMAT: Final = "openproject/1"
"""Name and version of the shape of the file."""

_NAMED = 12
_REFERENCES: Final = TypeAdapter(tuple[Reference, ...])

_TOLD: Final[tuple[Aspect, ...]] = (
    *("numbers", "titles", "summaries", "parents", "plateaus"),
    *("quarters", "statuses", "owners", "references"),
)
"""What a project speaks of, apart from dependencies."""


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the requests, one on each line."""
    from roadmap.formats.exchange.openproject.remote import Remote

    roadmap = portfolio.roadmap
    head = {"format": FORMAT, "roadmap": roadmap.id, "document_sha256": roadmap.sha256}
    yield json.dumps(head, ensure_ascii=False).encode()[:-1] + b', "requests": ['
    for at, found in enumerate(plan_push(portfolio, Remote()).requests):
        request = {
            "name": found.name,
            "method": found.method,
            "path": found.path,
            "body": found.body,
        }
        yield (b",\n" if at else b"\n") + json.dumps(request, ensure_ascii=False).encode()
    yield b"\n]}\n"


def check(portfolio: Portfolio) -> Iterator[Diagnostic]:
    """Yield what OpenProject shows otherwise, though it all comes back."""
    roadmap = portfolio.roadmap
    found = {
        "circle": [f"{first} → {second}" for first, second in sorted(circle_closing(roadmap))],
        "title": [a.number for a in roadmap.actions if title_note(a.number, a.title)],
        "known": [
            action.number
            for action in roadmap.actions
            if any(each.system == SYSTEM for each in action.references)
        ],
    }
    for name, numbers in found.items():
        if numbers:
            named = ", ".join(numbers[:_NAMED]) + (", …" if len(numbers) > _NAMED else "")
            yield Diagnostic(
                code=f"export-openproject-{name}",
                severity="warning" if name == "circle" else "info",
                subjects=tuple(numbers[:_NAMED]),
                place="",
                details={"count": len(numbers), "subjects": named},
            )


def read(data: bytes, name: str) -> Brought:
    """Return what a project says of a roadmap.

    A work package with a block is the action that the block names. Where work
    packages have blocks, one without is a new action only when it stands under an
    advice, or on its own in the version of a plateau: the rest of the project is
    other work. Where none has a block all are new.

    Raises
    ------
    roadmap.errors.DocumentError
        When it is no JSON, or nothing of the API is in it.
    """
    found = gathered(data, name)
    if not (found.work_packages or found.versions or found.asked):
        raise DocumentError([Problem("", "not-openproject")], name)
    return _Reading(found).brought()


class _Reading:
    """One walk through what a project says."""

    def __init__(self, found: Gathered) -> None:
        self.found, self.notes = found, Notes()
        blocks = [notes_of(each) for each in (*found.work_packages, *found.versions)]
        named = [str(block["roadmap"]) for block in blocks if "roadmap" in block]
        self.roadmap = found.roadmap or (named[0] if named else "")
        self.language: Language = (
            "en" if any(self._mine(b) and b.get("language") == "en" for b in blocks) else "nl"
        )
        self.begun = any(map(self._mine, blocks))
        self.plateaus: dict[str, int] = {}
        self.advices: dict[str, str] = {}
        self.places: dict[str, str] = {}
        """Place of each action, by the id of its work package."""
        self.actions: list[BroughtAction] = []
        self.others: list[str] = []

    def brought(self) -> Brought:
        """Look at everything."""
        self._versions()
        for each in self.found.work_packages:
            notes = notes_of(each)
            if self._mine(notes) and "advice" in notes:
                self.advices[id_of(each)] = str(notes["advice"])
        for each in self.found.work_packages:
            if not id_of(each):
                self.notes.refuse("WorkPackage", "id", each.get("id"))
            elif id_of(each) not in self.advices:
                self._work_package(each)
        resources = (*self.found.work_packages, *self.found.versions)
        document = last_push(resources, self.roadmap)[1]
        tells = [*_TOLD]
        whole = self.found.tells_relations and not self.found.partial
        if self.found.partial:
            self.notes.say("import-openproject-partial", "", severity="warning")
        elif self.begun and document is None:
            # What was not sent yet is not what people took away.
            whole = False
            self.notes.say("import-openproject-unfinished", "", severity="warning")
        if whole:
            tells += ["dependencies", "kinds"]
        if self.others:
            count, place = len(self.others), ", ".join(self.others[:_NAMED])
            self.notes.say("import-openproject-other", place, severity="info", count=count)
        return Brought(
            source=SYSTEM,
            language=self.language,
            document_sha256=self._sha256(document or self.found.document),
            tells=tuple(tells),
            actions=tuple(self.actions),
            dependencies=tuple(self._dependencies()) if whole else (),
            diagnostics=tuple(self.notes.diagnostics),
        ).sealed()

    def _mine(self, notes: dict[str, Any]) -> bool:
        return bool(self.roadmap) and notes.get("roadmap") == self.roadmap

    def _sha256(self, found: str | None) -> str | None:
        return self.notes.sha256("", "document", found) if found else None

    def _versions(self) -> None:
        for each in self.found.versions:
            notes = notes_of(each)
            number = notes.get("plateau") if self._mine(notes) else plateau_in(each.get("name"))
            if type(number) is int and 1 <= number <= 12:
                self.plateaus[id_of(each)] = number

    def _plateau(self, found: Resource) -> int | None:
        id, title = link_of(found, "version")
        if id in self.plateaus:
            return self.plateaus[id]
        number = plateau_in(title)
        return number if id and number and 1 <= number <= 12 else None

    def _work_package(self, found: Resource) -> None:
        id, notes, written = id_of(found), notes_of(found), found.get("subject")
        place = f"#{id}" if id.isdecimal() else str(found.get("place") or id)[:80]
        subject = written if isinstance(written, str) else ""
        parent, _ = link_of(found, "parent")
        mine, plateau = self._mine(notes), self._plateau(found)
        if not mine and ("roadmap" in notes or self.begun):
            new = parent in self.advices or (parent is None and plateau is not None)
            if "roadmap" in notes or not new:
                self.others.append(place)
                return
        notes = notes if mine else {}
        told = str(notes["number"]) if "number" in notes else number_in(subject)
        number = self.notes.number(place, "number", told or "")
        if number is None and told and told.strip():
            # Which action it is about is not known: it is no new one.
            return
        title = title_in(subject, number or "", notes.get("title"))
        status, reason = self._status(found, notes, place, number or place)
        self.places[id] = place
        self.actions.append(
            BroughtAction(
                place=place,
                number=number,
                title=self.notes.text(place, "title", title or ""),
                summary=self.notes.text(place, "summary", described_of(found).words or ""),
                advice=self.notes.number(place, "advice", self.advices.get(parent or "", "")),
                plateau=plateau,
                start=quarter_in(found.get("startDate")),
                end=quarter_in(found.get("dueDate")),
                status=status,
                status_reason=reason,
                owner=self.notes.text(place, "owner", _word(notes.get("owner"))),
                references=self._references(id, notes, place),
            )
        )

    def _status(
        self, found: Resource, notes: dict[str, Any], place: str, number: str
    ) -> tuple[Status | None, str | None]:
        """Return the status and the reason: those of the block until somebody set another."""
        kept = self.notes.word(place, "status", _word(notes.get("status")), statuses())
        why = self.notes.text(place, "status_reason", _word(notes.get("status_reason")))
        _, title = link_of(found, "status")
        if title is None:
            return kept, why
        named, shown = status_named(title), notes.get("shown")
        if named is None and kept is None:
            return None, None
        untouched = (
            title.casefold() == shown.casefold() if isinstance(shown, str) else named == "proposed"
        )
        if (untouched and kept is not None) or named == kept:
            return kept, why
        if named is None:
            self.notes.say(
                "import-openproject-status", place, number, severity="warning", status=title[:60]
            )
            return kept, why
        stopped = named in ("blocked", "dropped")
        reason = text("exchange-openproject-reason", self.language, status=title[:60])
        return named, reason if stopped else None

    def _references(self, id: str, notes: dict[str, Any], place: str) -> tuple[Reference, ...]:
        """Return its names elsewhere; its name here only where nothing else tells who it is."""
        try:
            found = _REFERENCES.validate_python(tuple(notes.get("references") or ()))
        except (TypeError, ValidationError):
            self.notes.refuse(place, "references", notes.get("references"))
            found = ()
        if not id.isdecimal():
            return found
        found = tuple(each for each in found if each.system != SYSTEM)
        if notes:
            return found
        home = self.found.home
        url = f"{home}/work_packages/{id}" if home else None
        return (*found, Reference(system=SYSTEM, id=id, url=url))

    def _dependencies(self) -> Iterator[BroughtDependency]:
        known = {id_of(each) for each in self.found.work_packages}
        numbers = {each.place: each.number or each.place for each in self.actions}
        for relation in self.found.relations:
            ends = relation_ends(relation)
            marked = bonds_in(relation.get("description"))
            type = relation.get("type")
            if type not in ("follows", "precedes") and not (marked and marked[1]):
                continue
            place = str(relation.get("place") or f"Relation:{id_of(relation)}")[:80]
            first, second = (self._end(place, end, known, numbers) for end in ends)
            if first is None or second is None:
                continue
            for bond in marked[0] if marked else ():
                yield BroughtDependency(
                    place=place,
                    predecessor=second if bond.back else first,
                    successor=first if bond.back else second,
                    kind=bond.kind,
                    same_plateau=bond.same_plateau,
                )
            if not marked or not marked[0]:
                yield BroughtDependency(place=place, predecessor=first, successor=second)

    def _end(
        self, place: str, id: str | None, known: set[str], numbers: dict[str, str]
    ) -> str | None:
        """Return what a relation ends in; null for work that is not in the roadmap."""
        if id in self.places:
            return numbers[self.places[id]]
        if id not in known:
            # Work outside the project is no action here, so that is no dependency of ours.
            elsewhere = id is not None and id.isdecimal()
            severity: Severity = "warning" if elsewhere else "error"
            self.notes.say("import-unknown-end", place, shown(f"#{id}"), severity=severity)
        return None


def _word(value: object) -> str:
    """Return a value of a block as text; empty for what is none."""
    return value if isinstance(value, str) else ""
