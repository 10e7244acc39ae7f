"""Jira CSV in: our own file, and what Jira makes of it when it exports the issues again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import islice
from typing import Any, Final

from roadmap.errors import DocumentError, Problem
from roadmap.formats.exchange.delimited import records
from roadmap.formats.exchange.marks import Mark, marks, one_line, references, unpacked
from roadmap.formats.exchange.notes import Notes, part, simple, statuses
from roadmap.formats.exchange.tabular import ROW_LIMIT, row_place
from roadmap.model.action import Kind, Reference, Status
from roadmap.model.exchange import Aspect, Brought, BroughtAction, BroughtDependency
from roadmap.texts import LANGUAGES, Language, text

TYPES: Final[dict[Kind, str]] = {
    "builds-on": "Link is blocked by",
    "more-effective-after": "Link relates to",
}
"""The column of each kind of dependency, in the row of the successor."""

STATUSES: Final[dict[Status, tuple[str, str]]] = {
    "proposed": ("To Do", ""),
    "planned": ("To Do", ""),
    "started": ("In Progress", ""),
    "done": ("Done", "Done"),
    "blocked": ("To Do", ""),
    "dropped": ("Done", "Won't Do"),
}
"""Status and resolution in Jira of each status here."""

SUMMARY_LIMIT: Final = 254
"""How many characters of a title are shown: Jira takes 255, one of them for the guard."""

_GROUPS: Final[dict[str, str]] = {
    **dict.fromkeys(("to_do", "open", "backlog", "selected_for_development"), "To Do"),
    **dict.fromkeys(("reopened", "new", "te_doen", "takenlijst", "nieuw"), "To Do"),
    **dict.fromkeys(("in_progress", "in_review", "bezig", "in_behandeling"), "In Progress"),
    **dict.fromkeys(("done", "closed", "resolved", "gereed", "klaar", "gesloten"), "Done"),
}
_BACK: Final[dict[str, Status]] = {"To Do": "planned", "In Progress": "started", "Done": "done"}
_FIXED = {"", "done", "fixed", "gereed", "opgelost", "unresolved", "niet_opgelost"}

_NAMES: Final[dict[str, str]] = {
    **dict.fromkeys(("issue_id", "work_item_id", "issue_id_s"), "id"),
    **dict.fromkeys(("issue_key", "work_item_key", "key"), "key"),
    **dict.fromkeys(("issue_type", "work_type", "type"), "type"),
    **dict.fromkeys(("parent", "parent_id", "parent_key"), "parent"),
    **dict.fromkeys(("summary", "samenvatting"), "summary"),
    **dict.fromkeys(("description", "beschrijving"), "description"),
    **dict.fromkeys(("start_date", "startdatum"), "start"),
    **dict.fromkeys(("due_date", "einddatum"), "end"),
    **dict.fromkeys(("labels", "label"), "labels"),
    "status": "status",
    "resolution": "resolution",
    "link_is_blocked_by": "builds-on",
    "inward_issue_link_blocks": "builds-on",
    "link_relates_to": "more-effective-after",
    "inward_issue_link_relates": "more-effective-after",
}

OWN: Final = (
    *("number", "type", "title", "status", "reason", "owner"),
    *("dependencies", "references", "document"),
)
"""The columns of our own, for what Jira has no field for; texts stand under ``exchange-jira-…``."""

_TELLS: Final[dict[str, Aspect]] = {
    "own-number": "numbers",
    "summary": "titles",
    "description": "summaries",
    "parent": "parents",
    "labels": "plateaus",
    "start": "quarters",
    "end": "quarters",
    "status": "statuses",
    "own-owner": "owners",
}


@dataclass(frozen=True, slots=True)
class Own:
    """What our own columns say of one row; empty for nothing."""

    number: str = ""
    type: str = ""
    title: str = ""
    status: str = ""
    reason: str = ""
    owner: str = ""
    dependencies: str = ""
    references: str = ""
    document: str = ""

    def cells(self, shown: str) -> list[str]:
        """Return the cells; the title only where it is `shown` otherwise."""
        title = self.title if self.title != shown else ""
        return [getattr(replace(self, title=title), name) for name in OWN]


def read(data: bytes, name: str) -> Brought:
    """Return what a file of Jira says.

    Where our own columns and those of Jira say the same, ours are more precise; where Jira says
    otherwise, somebody changed it there, and Jira counts.

    Raises
    ------
    roadmap.errors.DocumentError
        When it is no CSV file, or has no column of summaries.
    """
    table = records(data, name, spreadsheet=False)
    header = next(islice(table.rows, 1), [])
    found = _Reading(name, header)
    if table.guess:
        found.say("import-encoding", "", severity="info")
    return found.brought(table.rows)


def recognises(data: bytes) -> bool:
    """Whether a file has the column of summaries, and one that only Jira has."""
    header = next(islice(records(data, "-", spreadsheet=False).rows, 1), [])
    found = {_NAMES.get(simple(_bare(title))) for title in header}
    return "summary" in found and bool(found & {"id", "key", "type", *TYPES})


class _Row:
    """One row: its values by the names of columns; a column may stand there more than once."""

    def __init__(self, place: str, columns: Sequence[str | None], cells: Sequence[str]) -> None:
        self.place = place
        self.values: dict[str, list[str]] = {}
        for column, cell in zip(columns, cells, strict=False):
            if column and cell != "":
                self.values.setdefault(column, []).append(cell)
        self.own = Own(**{each.name: self.one(f"own-{each.name}") for each in fields(Own)})

    def one(self, column: str) -> str:
        """Return the first value of a column; empty for none."""
        return self.values.get(column, [""])[0]

    def all(self, column: str) -> list[str]:
        """Return the values of a column."""
        return [value.strip() for value in self.values.get(column, [])]

    @property
    def is_epic(self) -> bool:
        return self.own.type == "advice" or (
            not self.own.type and self.one("type").strip().casefold() == "epic"
        )


class _Reading(Notes):
    def __init__(self, file: str, header: Sequence[str]) -> None:
        super().__init__()
        self.file = file
        own = {
            simple(text(f"exchange-jira-{name}", language)): f"own-{name}"
            for name in OWN
            for language in LANGUAGES
        }
        names = [_bare(title) for title in header]
        english = simple(text("exchange-jira-number", "en"))
        self.language: Language = "en" if english in map(simple, names) else "nl"
        self.columns = [(_NAMES | own).get(simple(name)) for name in names]
        self.exported = any(
            name != title.strip() for name, title in zip(names, header, strict=True)
        )
        self.width = len(header)
        for column, title in zip(self.columns, header, strict=True):
            self.titles.setdefault(column or "", title)
        self.numbers: dict[str, str] = {}
        """Number of each row that has one, by its place."""
        if "summary" not in self.columns:
            raise DocumentError([Problem("", "no-summary")], file)
        self.document: str | None = None

    def brought(self, rows: Iterator[list[str]]) -> Brought:
        kept = list(self._rows(rows))
        epics: dict[str, str] = {}
        tasks: dict[str, str] = {}
        self.numbers = {row.place: row.own.number.strip() for row in kept if not row.is_epic}
        for row in kept:
            where = epics if row.is_epic else tasks
            name = row.own.number.strip() if row.is_epic else row.place
            for column in ("id", "key"):
                key = row.one(column).strip()
                if key and where.setdefault(key, name) != name:
                    self.say("import-id-twice", row.place, value=key)
        actions: list[BroughtAction] = []
        links: list[BroughtDependency] = []
        for row in kept:
            if not row.is_epic:
                actions += self._action(row, epics)
                links += self._dependencies(row, tasks)
        tells = [aspect for column, aspect in _TELLS.items() if column in self.columns]
        linked = any(kind in self.columns for kind in TYPES) or "own-dependencies" in self.columns
        known: list[Aspect] = ["dependencies", "kinds", "references"]
        return Brought(
            source="jira",
            language=self.language,
            document_sha256=self.document,
            tells=tuple(dict.fromkeys([*tells, *(known if linked else known[2:])])),
            actions=tuple(actions),
            dependencies=tuple(links),
            diagnostics=tuple(self.diagnostics),
        ).sealed()

    def _rows(self, rows: Iterator[list[str]]) -> Iterator[_Row]:
        for number, cells in enumerate(rows, 2):
            if number > ROW_LIMIT:
                details = (("limit", ROW_LIMIT), ("table", "Jira"))
                raise DocumentError([Problem("", "table-long", details)], self.file)
            place = row_place(part(self.file, "jira.csv"), number)
            if not any(map(str.strip, cells)):
                continue
            if len(cells) != self.width:
                self.say("import-width", place, count=len(cells), expected=self.width)
                continue
            row = _Row(place, self.columns, cells)
            if self.document is None and row.own.document:
                self.document = self.sha256(place, "document", row.own.document)
            yield row

    def _action(self, row: _Row, epics: dict[str, str]) -> Iterator[BroughtAction]:
        place, own = row.place, row.own
        number = self.number(place, "own-number", own.number)
        title = self.text(place, "summary", self._title(row))
        if number is None and (own.number.strip() or title is None):
            if not own.number.strip() and not row.one("summary").strip():
                self.say("import-empty-row", place)
            return
        status, reason = self._status(row)
        description = row.one("description")
        if self.exported:
            description = description.replace("\r\n", "\n")
        yield BroughtAction(
            place=place,
            number=number,
            title=title,
            summary=self.text(place, "description", description),
            advice=self._advice(row, epics),
            plateau=self._plateau(row),
            start=self.day(place, "start", row.one("start")),
            end=self.day(place, "end", row.one("end")),
            status=status,
            status_reason=self.text(place, "own-reason", reason),
            owner=self.text(place, "own-owner", own.owner),
            references=tuple(self._references(row)),
        )

    def _title(self, row: _Row) -> str:
        """The title as it is here, unless somebody changed what Jira shows of it."""
        shown = row.one("summary")
        if (
            row.own.title
            and one_line(row.own.title, SUMMARY_LIMIT, row.own.number) == shown.strip()
        ):
            return row.own.title
        return shown

    def _advice(self, row: _Row, epics: dict[str, str]) -> str | None:
        for parent in row.all("parent"):
            if epics.get(parent):
                return self.number(row.place, "parent", epics[parent])
        if row.all("parent"):
            self.refuse(row.place, "parent", row.all("parent")[0])
        return None

    def _plateau(self, row: _Row) -> int | None:
        labels = [each for cell in row.all("labels") for each in re.split(r"[\s,;]+", cell)]
        found = [
            label.casefold().removeprefix("plateau-")
            for label in labels
            if label.casefold().startswith("plateau-")
        ]
        if len(set(found)) > 1:
            self.refuse(row.place, "labels", ", ".join(found))
            return None
        return self.plateau(row.place, "labels", found[0]) if found else None

    def _status(self, row: _Row) -> tuple[Status | None, str]:
        """The status as it is here, unless somebody changed what Jira makes of it."""
        own = self.word(row.place, "own-status", row.own.status, statuses())
        written, resolution = row.one("status"), simple(row.one("resolution"))
        if not written.strip():
            return own, row.own.reason
        group = _GROUPS.get(simple(written))
        if group is None:
            self.refuse(row.place, "status", written)
            return None, ""
        ended = group == "Done" and resolution not in _FIXED
        if own and STATUSES[own][0] == group and (group != "Done" or ended == (own == "dropped")):
            return own, row.own.reason
        if ended:
            return "dropped", row.own.reason or row.one("resolution")
        return _BACK[group], ""

    def _references(self, row: _Row) -> list[Reference]:
        values = unpacked(self, row.place, "own-references", row.own.references)
        found = references(self, row.place, values) if values is not None else []
        key = row.one("key").strip()
        if key and not any(each.system == "jira" and each.id == key for each in found):
            found = [each for each in found if each.system != "jira"]
            found.append(Reference(system="jira", id=key[:100]))
        return found

    def _dependencies(self, row: _Row, tasks: dict[str, str]) -> Iterator[BroughtDependency]:
        """What comes before a row: by the links of Jira, and by our own column where that knows."""
        values: Any = unpacked(self, row.place, "own-dependencies", row.own.dependencies)
        known: list[Mark] = marks(self, row.place, values) if values is not None else []
        if not any(kind in self.columns for kind in TYPES):
            yield from (_link(row.place, mark) for mark in known)
            return
        present = set(self.numbers.values())
        precise = {(number, kind): same for number, kind, same in known}
        for kind in TYPES:
            for key in row.all(kind):
                before = tasks.get(key)
                if before is None:
                    self.say("import-unknown-end", row.place, key)
                    continue
                same = precise.get((self.numbers[before], kind))
                yield BroughtDependency(
                    place=row.place,
                    predecessor=before,
                    successor=row.place,
                    kind=kind,
                    same_plateau=same,
                )
        # What is not in the file cannot have been unlinked in it.
        yield from (_link(row.place, mark) for mark in known if mark[0] not in present)


def _bare(title: str) -> str:
    """Return the name of a column without what Jira puts around that of a field of our own."""
    return re.sub(r"^custom field \((.*)\)$", r"\1", title.strip(), flags=re.IGNORECASE)


def _link(place: str, mark: Mark) -> BroughtDependency:
    number, kind, same = mark
    return BroughtDependency(
        place=place, predecessor=number, successor=place, kind=kind, same_plateau=same
    )
