"""MS Project XML, in: what a project file says of actions and dependencies."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from pydantic import ValidationError

from roadmap.formats.exchange.mspdi.fields import (
    KINDS,
    aliases,
    is_short,
    listed_numbers,
    listed_references,
)
from roadmap.formats.exchange.mspdi.file import ProjectFile, TaskElement, Values, parsed, whole
from roadmap.formats.exchange.notes import Notes, shown, statuses
from roadmap.model.action import Reference, Status
from roadmap.model.exchange import Aspect, Brought, BroughtAction, BroughtDependency
from roadmap.model.quarter import quarter_of
from roadmap.texts import Language

_FREE: Final = frozenset({"", "0", "1"})
"""Constraints with which MS Project chooses the dates of a task itself."""

_FS, _SF = "1", "2"
"""Types of link: finish to start, and start to finish."""

_TOLD: Final[dict[str, Aspect]] = {
    "plateau": "plateaus",
    "number": "numbers",
    "status": "statuses",
    "owner": "owners",
    "builds-on": "kinds",
    "references": "references",
}
"""What a file speaks of when it has a custom field."""


def read(data: bytes, name: str) -> Brought:
    """Return what a project file says.

    A task with the number of an action is that action, one with the number of an
    advice is the advice of all that stands below it. Any other task without tasks
    below it is a new action, known again by its GUID; with tasks below it, it only
    groups them. Custom fields are known by their alias, in either language.

    Dates count as quarters when people gave them: in a file that was made here not
    those that MS Project worked out by itself.

    Raises
    ------
    roadmap.errors.DocumentError
        When nothing can be used: see `roadmap.formats.exchange.mspdi.file.parsed`.

    Notes
    -----
    Linear in the size of the file.
    """
    return _Reading(parsed(data, name)).brought()


@dataclass
class _Row:
    """One task at its place in the outline."""

    place: str
    task: TaskElement
    values: Values
    """Its custom fields, by our names for them."""
    level: int
    number: str | None = None
    advice: str | None = None
    refused: bool = False
    """Whether it has a number that is refused, so that it is not known what it is."""
    groups: bool = False
    """Whether others stand below it."""
    over: "_Row | None" = None
    """What it stands below."""

    def above(self) -> Iterator["_Row"]:
        """Yield everything that it stands below, the nearest first."""
        row = self.over
        while row is not None:
            yield row
            row = row.over


class _Reading:
    """One walk through the tasks of a file."""

    def __init__(self, file: ProjectFile) -> None:
        self.file = file
        self.notes = Notes()
        known = aliases()
        spoken: list[Language] = []
        self.names: dict[str, str] = {}
        """Our name of each custom field, by its number."""
        self.seen: dict[str, str] = {}
        """What the file calls each custom field, by our name."""
        for found in file.custom:
            alias = found.get("Alias", "").strip()
            if alias in known and known[alias][0] not in self.seen:
                name, language = known[alias]
                self.names[found.get("FieldID", "").strip()] = name
                self.seen[name] = alias
                spoken.append(language)
        # Some fields have one name in both languages, which counts for Dutch.
        self.language: Language = "en" if "en" in spoken else "nl"
        self.ours = "number" in self.seen
        self.document: str | None = None
        self.rows: list[_Row] = []
        self.by_uid: dict[str, _Row] = {}
        self.actions: dict[int, BroughtAction] = {}
        """What became an action, by the identity of its row."""

    def brought(self) -> Brought:
        """Return everything that was found."""
        self._outline()
        for row in self.rows:
            if self._is_action(row):
                self.actions[id(row)] = self._action(row)
        links = tuple(self._dependencies())
        tells: list[Aspect] = ["titles", "parents", "quarters", "dependencies", "summaries"]
        tells += [aspect for name, aspect in _TOLD.items() if name in self.seen]
        return Brought(
            source="mspdi",
            language=self.language,
            document_sha256=self.document,
            tells=tuple(tells),
            actions=tuple(self.actions.values()),
            dependencies=links,
            diagnostics=tuple(self.notes.diagnostics),
        ).sealed()

    def _outline(self) -> None:
        """Put the tasks below each other, by their levels."""
        open_rows: list[_Row] = []
        at = 0
        for task in self.file.tasks:
            values = self._custom(task)
            if not at and self._is_project(task):
                written = values.get("document", "")
                self.document = self.notes.sha256("Task:0", self._field("document"), written)
                self.by_uid.setdefault(_uid(task.values.get("UID")), _Row("Task:0", task, {}, 0))
                continue
            at += 1
            if task.values.get("IsNull", "").strip() in ("1", "true"):
                continue
            row = _Row(f"Task:{at}", task, values, self._level(f"Task:{at}", task))
            self._name(row)
            while open_rows and open_rows[-1].level >= row.level:
                open_rows.pop()
            if open_rows:
                row.over = open_rows[-1]
                row.over.groups = True
            open_rows.append(row)
            self.rows.append(row)
            self._known(row)

    def _custom(self, task: TaskElement) -> Values:
        found: Values = {}
        for field in task.custom:
            name = self.names.get(field.get("FieldID", "").strip())
            if name:
                found.setdefault(name, field.get("Value", ""))
        return found

    def _is_project(self, task: TaskElement) -> bool:
        level = whole(task.values.get("OutlineLevel", ""))
        return _uid(task.values.get("UID")) == "0" and not level

    def _level(self, place: str, task: TaskElement) -> int:
        written = task.values.get("OutlineLevel")
        level = whole(written) if written is not None else None
        if written is not None and level is None:
            self.notes.refuse(place, "OutlineLevel", written)
        if level is None:
            level = task.values.get("OutlineNumber", "").count(".") + 1
        return level

    def _name(self, row: _Row) -> None:
        """Find out which action or advice a task is."""
        notes, values = self.notes, row.values
        row.number = notes.number(row.place, self._field("number"), values.get("number", ""))
        if row.number is None:
            row.advice = notes.number(row.place, self._field("advice"), values.get("advice", ""))
        told = any(values.get(name, "").strip() for name in ("number", "advice"))
        row.refused = told and row.number is None and row.advice is None

    def _known(self, row: _Row) -> None:
        uid = _uid(row.task.values.get("UID"))
        if not uid:
            return
        if uid in self.by_uid:
            self.notes.say("import-mspdi-uid", row.place, shown(uid))
            return
        self.by_uid[uid] = row

    def _is_action(self, row: _Row) -> bool:
        if row.number is not None:
            return True
        if row.advice is not None or row.refused:
            return False
        if any(above.number is not None for above in row.above()):
            self.notes.say("import-mspdi-part", row.place, severity="warning")
            return False
        if row.groups:
            self.notes.say("import-mspdi-group", row.place, severity="info")
        return not row.groups

    def _action(self, row: _Row) -> BroughtAction:
        place, notes = row.place, self.notes
        start, end = self._quarters(row)
        plateau = row.values.get("plateau", "")
        return BroughtAction(
            place=place,
            number=row.number,
            title=self._whole_text(place, "Name", row.task.values.get("Name", "")),
            summary=notes.text(place, "Notes", row.task.values.get("Notes", "")),
            advice=next((above.advice for above in row.above() if above.advice), None),
            plateau=notes.plateau(place, self._field("plateau"), plateau),
            start=start,
            end=end,
            status=self._status(row),
            status_reason=self._custom_text(row, "status-reason"),
            owner=self._custom_text(row, "owner"),
            references=(*self._references(row), *self._foreign(row)),
        )

    def _whole_text(self, place: str, field: str, written: str) -> str | None:
        """A text; null for one that was cut when it was written."""
        return None if is_short(written) else self.notes.text(place, field, written)

    def _custom_text(self, row: _Row, name: str) -> str | None:
        return self._whole_text(row.place, self._field(name), row.values.get(name, ""))

    def _status(self, row: _Row) -> Status | None:
        """The status of an action, unless the task is inactive or its progress says otherwise."""
        written = row.values.get("status", "")
        status = self.notes.word(row.place, self._field("status"), written, statuses())
        progress = whole(row.task.values.get("PercentComplete", ""))
        if row.task.values.get("Active", "").strip() in ("0", "false"):
            return "dropped"
        if status == "dropped" or not progress:
            return status
        if progress >= 100:
            return "done"
        return status if status in ("started", "blocked") else "started"

    def _quarters(self, row: _Row) -> tuple[str | None, str | None]:
        values = row.task.values
        first, last = values.get("Start", ""), values.get("Finish", "")
        if values.get("Manual", "").strip() in ("1", "true"):
            # The other two are then what MS Project would have chosen.
            first = values.get("ManualStart", "" if self.ours else first)
            last = values.get("ManualFinish", "" if self.ours else last)
        elif self.ours and _is_chosen_for(values):
            return None, None
        start, end = self._moment(row, "Start", first), self._moment(row, "Finish", last)
        if end and start and end > start and not (end.hour or end.minute):
            end -= timedelta(minutes=1)
        return self._quarter(start), self._quarter(end)

    def _moment(self, row: _Row, field: str, written: str) -> datetime | None:
        if not written.strip():
            return None
        try:
            return datetime.fromisoformat(written.strip()).replace(tzinfo=None)
        except ValueError:
            self.notes.refuse(row.place, field, written)
            return None

    def _quarter(self, moment: date | None) -> str | None:
        return quarter_of(moment) if moment else None

    def _references(self, row: _Row) -> Iterator[Reference]:
        field = self._field("references")
        for parts in listed_references(row.values.get("references", "")):
            try:
                system, id, url = (*parts, None)[:3]
                yield Reference.model_validate({"system": system, "id": id, "url": url})
            except (ValidationError, ValueError):
                self.notes.refuse(row.place, field, "|".join(filter(None, parts)))

    def _foreign(self, row: _Row) -> Iterator[Reference]:
        """What a task that was made elsewhere is known by, so that it is made here only once."""
        if row.number is not None:
            return
        values = row.task.values
        id = values.get("GUID", "").strip()
        if not id and values.get("UID"):
            project = self.file.values
            id = f"{project.get('GUID') or project.get('Name') or ''}#{_uid(values['UID'])}"
        try:
            yield Reference(system="ms-project", id=id)
        except ValidationError:
            return

    def _dependencies(self) -> Iterator[BroughtDependency]:
        for row in self.rows:
            kinds = self._kinds(row)
            linked: set[str] = set()
            for link in row.task.links:
                found = self._link(row, link)
                if found is None:
                    continue
                for kind, same in kinds.get(found.predecessor, {(None, None): None}):
                    yield found.model_copy(update={"kind": kind, "same_plateau": same})
                linked.add(found.predecessor)
            for number in kinds:
                if number not in linked:
                    self.notes.say("import-mspdi-kind", row.place, number, severity="warning")

    def _kinds(self, row: _Row) -> dict[str, dict[tuple[str | None, bool | None], None]]:
        """The kinds that the custom fields tell, by the number of the predecessor."""
        found: dict[str, dict[tuple[str | None, bool | None], None]] = {}
        for name, kind in KINDS.items():
            for written in listed_numbers(row.values.get(name, "")):
                number = self.notes.number(row.place, self._field(name), written)
                if number:
                    found.setdefault(number, {})[kind] = None
        return found

    def _link(self, row: _Row, link: Values) -> BroughtDependency | None:
        notes, place = self.notes, row.place
        kind = link.get("Type", _FS).strip()
        uid = _uid(link.get("PredecessorUID"))
        before = self.by_uid.get(uid)
        if link.get("CrossProject", "").strip() in ("1", "true"):
            name = link.get("CrossProjectName", "").strip() or uid
            notes.say("import-unknown-end", place, shown(name))
        elif before is None:
            notes.say("import-unknown-end", place, f"UID {shown(uid)}".strip())
        elif id(before) not in self.actions or id(row) not in self.actions:
            notes.say("import-mspdi-group-link", place, before.place)
        elif kind == _SF:
            notes.say("import-mspdi-backwards", place, before.place)
        else:
            if kind != _FS:
                notes.say("import-mspdi-link-type", place, before.place, severity="warning")
            elif link.get("LinkLag", "0").strip() not in ("", "0"):
                notes.say("import-mspdi-lag", place, before.place, severity="warning")
            return BroughtDependency(
                place=place,
                predecessor=before.number or before.place,
                successor=row.number or place,
            )
        return None

    def _field(self, name: str) -> str:
        """What the file calls a custom field."""
        return self.seen.get(name, name)


def _is_chosen_for(values: Values) -> bool:
    """Whether MS Project chose the dates of a task itself."""
    return not values.get("ActualStart") and values.get("ConstraintType", "").strip() in _FREE


def _uid(written: str | None) -> str:
    """An id of a task as text, however it was written."""
    found = whole(written or "")
    return str(found) if found is not None else (written or "").strip()
