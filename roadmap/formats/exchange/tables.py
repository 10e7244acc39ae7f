"""A roadmap as flat tables: the one set that CSV, Excel, Parquet and the OData feed share.

Every table has a name and columns for machines, the same in every language, and
values for machines: a status is "done". What people read is looked up where it
is written: `Table.title`, `Column.title` and `Column.word`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.texts import Language, text

Cell = str | int | bool | None
"""One value; null for what there is none of."""

Row = tuple[Cell, ...]
"""One value for each column of its table, in the same order."""

Kind = Literal["text", "number", "truth"]
"""What the values of a column are: texts, whole numbers, or true and false."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes
    ----------
    name
        Its name for machines: "status_reason".
    kind
        What its values are, apart from null.
    words
        What its values are called in the catalogue: "status" for the texts ``status-…``; null
        for values that stand for themselves.
    """

    name: str
    kind: Kind = "text"
    words: str | None = None

    def title(self, language: Language) -> str:
        """Return its name for people: one word, with "_" for spaces."""
        return text(f"exchange-column-{self.name.replace('_', '-')}", language)

    def word(self, value: Cell, language: Language) -> Cell:
        """Return a value as people read it; null stays null, and numbers stay numbers."""
        if value is None:
            return None
        if isinstance(value, bool):
            return text(f"exchange-truth-{'yes' if value else 'no'}", language)
        return text(f"{self.words}-{value}", language) if self.words else value


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes
    ----------
    name
        Its name for machines: "actions".
    columns
        Its columns.
    rows
        Yields its rows in natural order, as often as it is called.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[Row]]

    def title(self, language: Language) -> str:
        """Return its name for people: one word in small letters."""
        return text(f"exchange-table-{self.name}", language)


COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    "actions": (
        *(Column("number"), Column("title"), Column("summary"), Column("advice")),
        *(Column("plateau", "number"), Column("wave", "number")),
        *(Column("start"), Column("end"), Column("status", words="status")),
        *(Column("status_reason"), Column("owner"), Column("critical", "truth")),
        *(Column("slack", "number"),),
    ),
    "dependencies": (
        *(Column("predecessor"), Column("successor"), Column("kind", words="kind")),
        Column("same_plateau", "truth"),
    ),
    "plateaus": (
        *(Column("plateau", "number"), Column("id"), Column("title"), Column("definition")),
    ),
    "advices": (Column("advice"), Column("title"), Column("theme"), Column("summary")),
    "findings": (Column("finding"), Column("title"), Column("aspects"), Column("summary")),
    "coverage": (Column("finding"), Column("action")),
    "references": (Column("action"), Column("system"), Column("id"), Column("url")),
    "gates": (
        *(Column("plateau", "number"), Column("criterion"), Column("target")),
        *(Column("opened_by"), Column("opened_body"), Column("opened_on")),
        *(Column("opened_reference"), Column("opened_reason")),
    ),
    "roadmap": (
        *(Column("id"), Column("title"), Column("organisation"), Column("revision", "number")),
        *(Column("language"), Column("document_sha256"), Column("plan_sha256")),
    ),
}
"""The columns of every table, by its name.

The first column of ``actions`` (``number``), ``plateaus`` (``plateau``), ``advices`` and
``findings`` tells their rows apart; ``dependencies`` goes by predecessor, successor and kind,
``references`` by system and id, ``coverage`` by both columns. ``gates`` has a row for each
criterion, and one without criterion for a gate that has none.
"""


def tables(portfolio: Portfolio) -> tuple[Table, ...]:
    """Return every table of a portfolio, also those without rows; the main ones come first.

    ``wave``, ``critical`` and ``slack`` are of the plan, and so is ``plateau`` of an action;
    quarters are those agreed. What is dropped has no place and so none of these.
    """
    rows: dict[str, Callable[[Portfolio], Iterator[Row]]] = {
        "actions": _actions,
        "dependencies": _dependencies,
        "plateaus": _plateaus,
        "advices": _advices,
        "findings": _findings,
        "coverage": _coverage,
        "references": _references,
        "gates": _gates,
        "roadmap": _roadmap,
    }
    return tuple(
        Table(name, columns, lambda found=rows[name]: found(portfolio))  # type: ignore[misc]
        for name, columns in COLUMNS.items()
    )


def _actions(portfolio: Portfolio) -> Iterator[Row]:
    placements = portfolio.plan.by_number
    for item in portfolio.items():
        placed = placements.get(item.number)
        yield (
            *(item.number, item.title, item.summary, item.advice, item.plateau, item.wave),
            *(item.start, item.end, item.status, item.status_reason, item.owner),
            *((placed.critical, placed.slack) if placed else (None, None)),
        )


def _dependencies(portfolio: Portfolio) -> Iterator[Row]:
    for link in portfolio.roadmap.dependencies:
        yield link.predecessor, link.successor, link.kind, link.same_plateau


def _plateaus(portfolio: Portfolio) -> Iterator[Row]:
    for plateau in portfolio.roadmap.plateaus:
        yield plateau.number, plateau.id, plateau.title, plateau.definition


def _advices(portfolio: Portfolio) -> Iterator[Row]:
    themes = {theme.id: theme.title for theme in portfolio.roadmap.themes}
    for advice in portfolio.roadmap.advices:
        summary = advice.summary.in_language(portfolio.language) if advice.summary else None
        yield advice.number, advice.title, themes.get(advice.theme or ""), summary


def _findings(portfolio: Portfolio) -> Iterator[Row]:
    for finding in portfolio.roadmap.findings:
        summary = finding.summary.in_language(portfolio.language) if finding.summary else None
        yield finding.number, finding.title, finding.aspect_group, summary


def _coverage(portfolio: Portfolio) -> Iterator[Row]:
    for cell in portfolio.roadmap.coverage:
        yield cell.finding, cell.action


def _references(portfolio: Portfolio) -> Iterator[Row]:
    for action in portfolio.roadmap.actions:
        for reference in action.references:
            yield action.number, reference.system, reference.id, reference.url


def _gates(portfolio: Portfolio) -> Iterator[Row]:
    for gate in portfolio.roadmap.gates:
        opened = gate.override
        day = opened.decided_on.isoformat() if opened and opened.decided_on else None
        tail = (opened.by, opened.body, day, opened.reference, opened.reason) if opened else _NOBODY
        for criterion in gate.criteria or (None,):
            yield gate.plateau, criterion, gate.target, *tail


_NOBODY = (None, None, None, None, None)


def _roadmap(portfolio: Portfolio) -> Iterator[Row]:
    roadmap = portfolio.roadmap
    yield (
        *(roadmap.id, roadmap.title, roadmap.organisation, portfolio.revision),
        *(portfolio.language, roadmap.sha256, portfolio.plan.sha256),
    )
