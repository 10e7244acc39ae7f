"""From tables that were read to what they say: shared by the CSV set and Excel."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from roadmap.errors import DocumentError, Problem
from roadmap.formats.exchange.notes import (
    Notes,
    kinds,
    plateau_number,
    shown,
    simple,
    statuses,
    truths,
)
from roadmap.formats.exchange.tables import COLUMNS
from roadmap.model.action import Reference
from roadmap.model.exchange import Aspect, Brought, BroughtAction, BroughtDependency
from roadmap.texts import LANGUAGES, Language, text

ROW_LIMIT: Final = 50_000
"""How many rows one table may have: more than any roadmap holds."""

_READ = ("actions", "references", "dependencies", "roadmap", "plateaus")
_TAKEN = _READ[:-1]
"""Those from which something is taken over; of plateaus only their titles are looked up."""

_KEYS: Final[dict[str, tuple[set[str], ...]]] = {
    "dependencies": ({"predecessor", "successor"},),
    "references": ({"action", "system", "id"},),
    "actions": ({"number"}, {"title"}),
}
"""What a table that is read has to have, in the order in which it is looked for."""

_TELLS: Final[dict[str, Aspect]] = {
    "number": "numbers",
    "title": "titles",
    "summary": "summaries",
    "advice": "parents",
    "plateau": "plateaus",
    "start": "quarters",
    "end": "quarters",
    "status": "statuses",
    "owner": "owners",
}


class Refused(str):
    """A cell that cannot be read, which was told already: it says nothing, yet is not empty."""

    __slots__ = ()


@dataclass
class Sheet:
    """One table as it stands in a file.

    Attributes
    ----------
    title
        What it is called there; empty when the file is one table.
    part
        What its places begin with: its file or sheet.
    header
        Its first row.
    rows
        The other rows, each with its number there.
    """

    title: str
    part: str
    header: Sequence[str]
    rows: Iterable[tuple[int, Sequence[str]]]
    columns: dict[str, int] = field(default_factory=dict)
    """Position of each column that is known."""

    def place(self, number: int) -> str:
        """Return where a row stands; a colon is in no number of an action."""
        return row_place(self.part, number)


def row_place(part: str, number: int) -> str:
    """Return where a row of a file or sheet stands: "acties.csv:2"."""
    return f"{shown(part)}:{number}"


class Tables(Notes):
    """One walk through the tables of a file.

    Parameters
    ----------
    file
        What to call the file in messages.
    """

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file
        self.sheets: dict[str, Sheet] = {}
        self.actions: dict[str, BroughtAction] = {}
        """What is said of each action, by its place."""
        self.by_number: dict[str, str] = {}
        """Place of the first row of each number."""
        self.dependencies: list[BroughtDependency] = []
        self.language: Language = "nl"
        self.document: str | None = None
        self.tells: list[Aspect] = []

    def add(self, sheet: Sheet) -> None:
        """Take up a table, if it is one that is read; rows are read later."""
        name = _named(sheet.title)
        if name is None or name in _KEYS:
            name = self._recognised(sheet, name)
        if name is None:
            self.unknown(sheet.part)
        elif name in self.sheets:
            self.say("import-table-twice", shown(sheet.part), table=shown(sheet.part))
        else:
            self.sheets[name] = sheet
            if name in _READ:
                self._columns(sheet, name)

    def unknown(self, part: str) -> None:
        """Tell that a part of the file is no table of a roadmap."""
        self.say("import-table-unknown", shown(part), severity="info", table=shown(part))

    def _recognised(self, sheet: Sheet, name: str | None) -> str | None:
        """Which table it is by its columns; its name decides where there are two answers."""
        return recognised(sheet.header, (name,) if name else tuple(_KEYS))

    def _columns(self, sheet: Sheet, name: str) -> None:
        unknown = []
        for at, title in enumerate(sheet.header):
            column = _column(name, title)
            if column is None and title.strip():
                unknown.append(title)
            elif column in sheet.columns:
                self.say("import-column-twice", shown(sheet.part), field=shown(title))
            elif column is not None:
                sheet.columns[column] = at
        if unknown:
            named = shown(", ".join(unknown))
            self.say("import-column-unknown", shown(sheet.part), severity="info", field=named)

    def brought(self, source: str) -> Brought:
        """Return what the tables say.

        Raises
        ------
        roadmap.errors.DocumentError
            When none of them can be used, or one has more rows than a roadmap holds.
        """
        if not any(name in self.sheets for name in _KEYS):
            raise DocumentError([Problem("", "no-table")], self.file)
        reading = {
            "roadmap": self._roadmap,
            "plateaus": self._plateau,
            "actions": self._action,
            "references": self._reference,
            "dependencies": self._dependency,
        }
        for name, read in reading.items():
            if name in self.sheets:
                self._tell(name)
                sheet = self.sheets[name]
                self.titles = {each: sheet.header[at] for each, at in sheet.columns.items()}
                told = len(self.diagnostics)
                for place, row in self._rows(sheet):
                    read(place, row)
                if name not in _TAKEN:
                    # What is wrong there changes nothing.
                    del self.diagnostics[told:]
        ignored = [shown(sheet.part) for name, sheet in self.sheets.items() if name not in _TAKEN]
        if ignored and self.document is None:
            # What we wrote along is not told each time that a file comes back.
            self.say("import-table-ignored", "", severity="info", table=", ".join(ignored))
        return Brought(
            source=source,
            language=self.language,
            document_sha256=self.document,
            tells=tuple(dict.fromkeys(self.tells)),
            actions=tuple(self.actions.values()),
            dependencies=tuple(self.dependencies),
            diagnostics=tuple(self.diagnostics),
        ).sealed()

    def _tell(self, name: str) -> None:
        columns = self.sheets[name].columns
        if name == "actions":
            self.tells += [aspect for column, aspect in _TELLS.items() if column in columns]
            missing = [column for column in _TELLS if column not in columns]
            if missing:
                titles = ", ".join(map(_both, missing))
                self.say("import-no-column", "", severity="info", field=titles)
            if "summary" in columns and "roadmap" not in self.sheets:
                self.language = _language(self.sheets[name], columns["summary"], self.language)
        elif name == "dependencies":
            self.tells.append("dependencies")
            if "kind" in columns:
                self.tells.append("kinds")
        elif name == "references":
            self.tells.append("references")

    def _rows(self, sheet: Sheet) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield the rows that hold something, each with its place."""
        width = len(sheet.header)
        # Counted before anything is made of them: a record takes much more than a row.
        rows = list(islice(sheet.rows, ROW_LIMIT + 1))
        if len(rows) > ROW_LIMIT:
            details = (("limit", ROW_LIMIT), ("table", shown(sheet.part)))
            raise DocumentError([Problem(shown(sheet.part), "table-long", details)], self.file)
        for number, cells in rows:
            if not any(map(str.strip, cells)):
                continue
            place = sheet.place(number)
            if any(cells[width:]):
                self.say("import-width", place, count=len(cells), expected=width)
                continue
            row = {name: cells[at] if at < len(cells) else "" for name, at in sheet.columns.items()}
            yield place, row

    def _roadmap(self, place: str, row: dict[str, str]) -> None:
        if row.get("language") in LANGUAGES:
            self.language = "en" if row["language"] == "en" else "nl"
        self.document = self.sha256(place, "document_sha256", row.get("document_sha256", ""))

    def _plateau(self, place: str, row: dict[str, str]) -> None:  # noqa: ARG002
        """Learn what a plateau is called."""
        number, title = plateau_number(row.get("plateau", "")), simple(row.get("title", ""))
        if number and title:
            self.plateaus.setdefault(title, number)

    def _action(self, place: str, row: dict[str, str]) -> None:
        said = row.get("number", "").strip()
        if isinstance(row.get("number"), Refused):
            # Which action the row is about is not known: it is no new one.
            return
        number = self.number(place, "number", said)
        title = self.text(place, "title", row.get("title", ""))
        if number is None and (said or title is None):
            # What has a number that is refused is told already, and is nothing new.
            if not said and _is_empty(row.get("title", "")):
                self.say("import-empty-row", place)
            return
        self.actions[place] = BroughtAction(
            place=place,
            number=number,
            title=title,
            summary=self.text(place, "summary", row.get("summary", "")),
            advice=self.number(place, "advice", row.get("advice", "")),
            plateau=self.plateau(place, "plateau", row.get("plateau", "")),
            start=self.quarter(place, "start", row.get("start", "")),
            end=self.quarter(place, "end", row.get("end", "")),
            status=self.word(place, "status", row.get("status", ""), statuses()),
            status_reason=self.text(place, "status_reason", row.get("status_reason", "")),
            owner=self.text(place, "owner", row.get("owner", "")),
        )
        if number:
            self.by_number.setdefault(number, place)

    def _reference(self, place: str, row: dict[str, str]) -> None:
        number = self.number(place, "action", row.get("action", ""))
        values: dict[str, Any] = {
            name: self.text(place, name, row.get(name, "")) for name in ("system", "id", "url")
        }
        if number is None or not values["system"] or not values["id"]:
            return
        where = self.by_number.setdefault(number, place)
        known = self.actions.get(where) or BroughtAction(place=place, number=number)
        references = (*known.references, Reference(**values))
        self.actions[where] = known.model_copy(update={"references": references})

    def _dependency(self, place: str, row: dict[str, str]) -> None:
        ends = [
            self.number(place, name, row.get(name, "")) for name in ("predecessor", "successor")
        ]
        kind = self.word(place, "kind", row.get("kind", ""), kinds())
        same = self.word(place, "same_plateau", row.get("same_plateau", ""), truths())
        if ends[0] is None or ends[1] is None:
            if any(_is_empty(row.get(name, "")) for name in ("predecessor", "successor")):
                self.say("import-half-link", place)
            return
        self.dependencies.append(
            BroughtDependency(
                place=place,
                predecessor=ends[0],
                successor=ends[1],
                kind=kind,
                same_plateau=same,
            )
        )


def recognised(header: Sequence[str], names: Sequence[str] = tuple(_KEYS)) -> str | None:
    """Return which table has these columns, of the tables of some names; null for none."""
    for each in names:
        present = {column for title in header if (column := _column(each, title)) is not None}
        if any(keys <= present for keys in _KEYS[each]):
            return each
    return None


def _is_empty(cell: str) -> bool:
    return not cell.strip() and not isinstance(cell, Refused)


def _both(column: str) -> str:
    """Return what a column is called, in every language that calls it otherwise."""
    return "/".join(dict.fromkeys(text(f"exchange-column-{column}", each) for each in LANGUAGES))


def _named(title: str) -> str | None:
    """Which table has a title, in any language; null for none."""
    found = simple(title)
    for name in COLUMNS:
        titles = {name, *(text(f"exchange-table-{name}", each) for each in LANGUAGES)}
        if found in map(simple, titles):
            return name
    return None


def _column(table: str, title: str) -> str | None:
    """Which column of a table has a title, in any language; null for none."""
    found = simple(title)
    for column in COLUMNS[table]:
        if found in {simple(column.name), *(simple(column.title(each)) for each in LANGUAGES)}:
            return column.name
    return None


def _language(sheet: Sheet, at: int, known: Language) -> Language:
    """The language of summaries, where nothing else told it: that of the name of their column."""
    found = simple(sheet.header[at])
    column = next(each for each in COLUMNS["actions"] if each.name == "summary")
    titles = {simple(column.title(each)): each for each in LANGUAGES}
    return titles.get(found, known)
