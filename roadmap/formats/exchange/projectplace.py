"""Planview ProjectPlace CSV: activities below their plateaus, by the columns of its template.

ProjectPlace documents ``Wbs``, ``Type``, ``Name`` and ``Symbol``, and that everything needs a start
and an end. What it has no column for stands as one line of JSON at the end of the description.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from roadmap.errors import DocumentError, Problem
from roadmap.formats.exchange.delimited import records, written
from roadmap.formats.exchange.marks import (
    first_day,
    incoming,
    last_day,
    linked,
    marks,
    named,
    one_line,
    packed,
    references,
    unpacked,
)
from roadmap.formats.exchange.notes import Notes, part, simple, statuses
from roadmap.formats.exchange.portfolio import Item, Portfolio
from roadmap.formats.exchange.tabular import ROW_LIMIT, row_place
from roadmap.model.action import Dependency
from roadmap.model.exchange import Aspect, Brought, BroughtAction, BroughtDependency
from roadmap.model.plan import Diagnostic
from roadmap.texts import text

NAME_LIMIT: Final = 256
"""How many characters a name has in ProjectPlace."""

_COLUMNS: Final = ("Wbs", "Type", "Name", "Symbol", "Start date", "End date", "Description")
_NAMES: Final = {
    **{simple(name): name for name in _COLUMNS},
    **dict.fromkeys(("start", "startdatum"), "Start date"),
    **dict.fromkeys(("end", "due_date", "einddatum"), "End date"),
    **dict.fromkeys(("naam", "title"), "Name"),
    "beschrijving": "Description",
}
_TELLS: Final[tuple[Aspect, ...]] = (*("numbers", "titles", "summaries", "plateaus", "quarters"),)
"""What a file speaks of, whoever made it."""

_MARKED: Final[tuple[Aspect, ...]] = (
    *("parents", "statuses", "owners", "references", "dependencies", "kinds"),
)
"""What only stands in the lines that we wrote below descriptions."""

_TOLD: Final = 12
_LINE = re.compile(r"(?:^|\n\n)roadmap: (\{.*\})\s*\Z", re.DOTALL)
_BROKEN = re.compile(r"^roadmap: *\{", re.MULTILINE)
"""Where such a line begins that does not end as it should."""

_NUMBERED = re.compile(r"([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)+) (.+)", re.DOTALL)
_PLATEAU = re.compile(r"plateau ([0-9]{1,2})\b", re.IGNORECASE)


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the file: a group for each plateau, with its actions below it.

    Groups last from the first start of their actions to the last end. Without agreed quarters
    dates are empty: ProjectPlace refuses those rows, and `check` tells which they are.
    """
    return written(_rows(portfolio), spreadsheet=False)


def check(portfolio: Portfolio) -> Iterator[Diagnostic]:
    """Yield which actions lack dates, and which names are shown shorter."""
    bare = [item.number for item in portfolio.items() if item.start is None]
    if bare:
        shown = ", ".join(bare[:_TOLD])
        more = max(len(bare) - _TOLD, 0)
        yield Diagnostic(
            code="export-no-dates",
            severity="warning",
            subjects=tuple(bare[:_TOLD]),
            place="",
            details={"subjects": shown, "more": more, "format": "ProjectPlace"},
        )
    for item in portfolio.items():
        if _name(item.number, item.title) != f"{item.number} {item.title}":
            yield Diagnostic(
                code="export-title",
                severity="info",
                subjects=(item.number,),
                place="",
                details={
                    "subjects": item.number,
                    "format": "ProjectPlace",
                    "limit": NAME_LIMIT,
                },
            )


def _name(number: str, title: str) -> str:
    return one_line(f"{number} {title}", NAME_LIMIT, number)


def _rows(portfolio: Portfolio) -> Iterator[Sequence[object]]:
    roadmap, language = portfolio.roadmap, portfolio.language
    yield _COLUMNS
    links = incoming(roadmap)
    held: dict[int | None, list[Item]] = {}
    for item in portfolio.items():
        held.setdefault(item.plateau, []).append(item)
    groups: list[tuple[int | None, str]] = [
        (
            plateau.number,
            text(
                "exchange-projectplace-plateau",
                language,
                number=str(plateau.number),
                title=plateau.title,
            ),
        )
        for plateau in roadmap.plateaus
    ]
    groups.append((None, text("exchange-projectplace-none", language)))
    for at, (plateau, title) in enumerate(groups, 1):
        items = held.get(plateau, [])
        if plateau is None and not items:
            continue
        start = min((item.start for item in items if item.start), default=None)
        end = max((item.end for item in items if item.end), default=None)
        mark = {"document": roadmap.sha256, "language": language, "plateau": plateau}
        name = one_line(title, NAME_LIMIT, f"plateau {plateau}")
        yield at, "Activity", name, "", first_day(start), last_day(end), _line("", mark)
        for below, item in enumerate(items, 1):
            yield (
                *(f"{at}.{below}", "Activity", _name(item.number, item.title), ""),
                *(first_day(item.start), last_day(item.end)),
                _line(item.summary or "", _mark(item, links.get(item.number, []))),
            )


def _mark(item: Item, links: list[Dependency]) -> dict[str, Any]:
    """What the columns have no place for; nothing for what there is none of."""
    whole = _name(item.number, item.title) == f"{item.number} {item.title}"
    found = {
        "action": item.number,
        "title": None if whole else item.title,
        "advice": item.advice,
        "status": item.status,
        "reason": item.status_reason,
        "owner": item.owner,
        "after": linked(links),
        "references": named(item.references),
    }
    return {name: value for name, value in found.items() if value}


def _line(summary: str, mark: dict[str, Any]) -> str:
    return f"{summary}\n\nroadmap: {packed(mark)}" if summary else f"roadmap: {packed(mark)}"


def read(data: bytes, name: str) -> Brought:
    """Return what a file says; the plateau of an action is that of the group that it is below.

    Raises
    ------
    roadmap.errors.DocumentError
        When it is no CSV file, or lacks the columns ``Wbs`` and ``Name``.
    """
    table = records(data, name, spreadsheet=False)
    header = next(islice(table.rows, 1), [])
    found = _Reading(name, header)
    if table.guess:
        found.say("import-encoding", "", severity="info")
    return found.brought(table.rows)


def recognises(data: bytes) -> bool:
    """Whether a file has the columns that ProjectPlace cannot do without."""
    header = next(islice(records(data, "-", spreadsheet=False).rows, 1), [])
    return {"Wbs", "Name"} <= {_NAMES.get(simple(title)) for title in header}


class _Reading(Notes):
    def __init__(self, file: str, header: Sequence[str]) -> None:
        super().__init__()
        self.file, self.width = file, len(header)
        columns = [_NAMES.get(simple(title)) for title in header]
        if not {"Wbs", "Name"} <= set(columns):
            raise DocumentError([Problem("", "no-projectplace")], file)
        self.columns: dict[str, int] = {}
        for at, column in enumerate(columns):
            if column in self.columns:
                self.say("import-column-twice", "", field=header[at])
            elif column:
                self.columns[column] = at
        self.groups: dict[str, int | None] = {}
        """Plateau of each group, by the place in the structure; null for what has none."""
        self.places: dict[str, str] = {}
        self.document: str | None = None
        self.language = "nl"
        self.links: list[BroughtDependency] = []
        self.ours = False
        """Whether any row has the line that we write below a description."""

    def brought(self, rows: Iterator[list[str]]) -> Brought:
        kept = list(self._rows(rows))
        parents = {row["Wbs"].rpartition(".")[0] for _, row, _ in kept}
        actions: list[BroughtAction] = []
        for place, row, mark in kept:
            wbs = row["Wbs"]
            if self.places.setdefault(wbs, place) != place:
                self.say("import-id-twice", place, value=wbs)
            if "plateau" in mark or ("action" not in mark and wbs in parents):
                self._group(place, row, mark)
        self.ours = any("action" in mark for _, _, mark in kept)
        for place, row, mark in kept:
            if "plateau" not in mark and ("action" in mark or row["Wbs"] not in parents):
                actions += self._action(place, row, mark)
        return Brought(
            source="projectplace",
            language="en" if self.language == "en" else "nl",
            document_sha256=self.document,
            tells=_TELLS + _MARKED if self.ours else _TELLS,
            actions=tuple(actions),
            dependencies=tuple(self.links),
            diagnostics=tuple(self.diagnostics),
        ).sealed()

    def _rows(
        self, rows: Iterator[list[str]]
    ) -> Iterator[tuple[str, dict[str, str], dict[str, Any]]]:
        """Yield the rows, each with its place and with what stands in its description."""
        for number, cells in enumerate(rows, 2):
            if number > ROW_LIMIT:
                details = (("limit", ROW_LIMIT), ("table", "ProjectPlace"))
                raise DocumentError([Problem("", "table-long", details)], self.file)
            place = row_place(part(self.file, "projectplace.csv"), number)
            if not any(map(str.strip, cells)):
                continue
            if any(cells[self.width :]):
                self.say("import-width", place, count=len(cells), expected=self.width)
                continue
            row = {
                column: cells[at] if at < len(cells) else "" for column, at in self.columns.items()
            }
            row["Wbs"] = row["Wbs"].strip()
            if row.get("Type", "").strip().casefold() == "milestone":
                self.say("import-milestone", place, severity="info", value=row["Name"][:60])
                continue
            mark = self._told(place, row)
            if mark is not None:
                yield place, row, mark

    def _told(self, place: str, row: dict[str, str]) -> dict[str, Any] | None:
        """Return what stands in our line; null where it is broken: what it is about is lost."""
        found = _LINE.search(row.get("Description", ""))
        if not found:
            broken = _BROKEN.search(row.get("Description", ""))
            if broken:
                self.refuse(place, "Description", row["Description"][broken.start() :])
            return None if broken else {}
        mark = unpacked(self, place, "Description", found[1])
        row["Description"] = row["Description"][: found.start()]
        return mark if isinstance(mark, dict) else None

    def _group(self, place: str, row: dict[str, str], mark: dict[str, Any]) -> None:
        if "plateau" in mark:
            told = mark["plateau"]
            plateau = None if told is None else self.plateau(place, "Description", str(told))
        else:
            named_so = _PLATEAU.search(row["Name"])
            plateau = self.plateau(place, "Name", named_so[1]) if named_so else None
        self.groups.setdefault(row["Wbs"], plateau)
        if mark.get("language") == "en":
            self.language = "en"
        if self.document is None:
            self.document = self.sha256(place, "Description", str(mark.get("document", "")))

    def _action(
        self, place: str, row: dict[str, str], mark: dict[str, Any]
    ) -> Iterator[BroughtAction]:
        number, title = self._named(place, row["Name"], mark)
        known = "action" in mark or _NUMBERED.fullmatch(row["Name"])
        if number is None and (known or title is None):
            if not row["Name"].strip():
                self.say("import-empty-row", place)
            return
        if number and self.ours and "action" not in mark:
            # Without its line it is not known what comes before it: that is not nothing.
            self.say("import-no-line", place, number)
        told = {
            name: str(mark[name]) if mark.get(name) is not None else ""
            for name in ("advice", "status", "reason", "owner")
        }
        found = references(self, place, mark["references"]) if "references" in mark else []
        yield BroughtAction(
            place=place,
            number=number,
            title=title,
            summary=self.text(place, "Description", row.get("Description", "")),
            advice=self.number(place, "Description", told["advice"]),
            plateau=self._plateau(row["Wbs"]),
            start=self.day(place, "Start date", row.get("Start date", "")),
            end=self.day(place, "End date", row.get("End date", "")),
            status=self.word(place, "Description", told["status"], statuses()),
            status_reason=self.text(place, "Description", told["reason"]),
            owner=self.text(place, "Description", told["owner"]),
            references=tuple(found),
        )
        for before, kind, same in marks(self, place, mark["after"]) if "after" in mark else []:
            self.links.append(
                BroughtDependency(
                    place=place,
                    predecessor=before,
                    successor=place,
                    kind=kind,
                    same_plateau=same,
                )
            )

    def _named(self, place: str, name: str, mark: dict[str, Any]) -> tuple[str | None, str | None]:
        """Number and title; the whole title, unless somebody changed what is shown of it."""
        if "action" in mark:
            number = self.number(place, "Description", str(mark["action"]))
            whole = mark.get("title")
            if number and isinstance(whole, str) and _name(number, whole) == name.strip():
                return number, self.text(place, "Name", whole)
            bare = name.removeprefix(f"{number} ") if number else name
            return number, self.text(place, "Name", bare)
        found = _NUMBERED.fullmatch(name)
        if found:
            return self.number(place, "Name", found[1]), self.text(place, "Name", found[2])
        return None, self.text(place, "Name", name)

    def _plateau(self, wbs: str) -> int | None:
        """The plateau of the nearest group above."""
        while "." in wbs:
            wbs = wbs.rpartition(".")[0]
            if self.groups.get(wbs) is not None:
                return self.groups[wbs]
        return None
