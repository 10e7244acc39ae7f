"""Jira CSV: advices as epics with their actions below them, links by type, dates of quarters."""

import re
from collections.abc import Iterator
from itertools import count

from roadmap.formats.exchange.delimited import written
from roadmap.formats.exchange.jira import reading
from roadmap.formats.exchange.jira.reading import OWN, STATUSES, SUMMARY_LIMIT, TYPES, Own
from roadmap.formats.exchange.marks import (
    first_day,
    incoming,
    last_day,
    linked,
    named,
    one_line,
    packed,
)
from roadmap.formats.exchange.portfolio import Item, Portfolio
from roadmap.model.action import Dependency, Kind
from roadmap.model.plan import Diagnostic
from roadmap.texts import text

_HEAD = ("Issue ID", "Parent", "Issue Key", "Issue Type", "Summary", "Description")
_TAIL = ("Status", "Resolution", "Labels", "Start date", "Due date")
_KEY = re.compile(r"[A-Z][A-Z0-9_]+-[1-9][0-9]*")

read = reading.read
recognises = reading.recognises


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the file: UTF-8 without mark, every row as wide as the first.

    Dates are written as ``yyyy-MM-dd``. ``Issue ID`` counts the rows and only ties the rows of
    one file together; what stays the same is the number, in a column of its own.
    """
    return written(_rows(portfolio), spreadsheet=False)


def check(portfolio: Portfolio) -> Iterator[Diagnostic]:
    """Yield which titles are shown shorter in Jira; they come back whole."""
    for item in portfolio.items():
        if _shown(item.title, item.number) != item.title:
            yield Diagnostic(
                code="export-title",
                severity="info",
                subjects=(item.number,),
                place="",
                details={
                    "subjects": item.number,
                    "format": "Jira",
                    "limit": SUMMARY_LIMIT,
                },
            )


def _shown(title: str, number: str) -> str:
    return one_line(title, SUMMARY_LIMIT, number)


def _rows(portfolio: Portfolio) -> Iterator[list[object]]:
    roadmap = portfolio.roadmap
    links = incoming(roadmap)
    widths = {
        kind: max((_of(kind, found) for found in links.values()), default=0) for kind in TYPES
    }
    columns = [name for kind, name in TYPES.items() for _ in range(widths[kind])]
    own = [text(f"exchange-jira-{name}", portfolio.language) for name in OWN]
    yield [*_HEAD, *_TAIL, *columns, *own]
    ids = count(1)
    epics = {advice.number: next(ids) for advice in roadmap.advices}
    rows = {action.number: next(ids) for action in roadmap.actions}
    document = roadmap.sha256
    for advice in roadmap.advices:
        known = Own(number=advice.number, type="advice", title=advice.title, document=document)
        summary = advice.summary.in_language(portfolio.language) if advice.summary else ""
        yield [
            *(epics[advice.number], "", "", "Epic", _shown(advice.title, advice.number), summary),
            *("", "", "", "", ""),
            *("" for _ in columns),
            *known.cells(_shown(advice.title, advice.number)),
        ]
    for item in portfolio.items():
        found = links.get(item.number, [])
        status, resolution = STATUSES[item.status]
        known = Own(
            number=item.number,
            type="action",
            title=item.title,
            status=item.status,
            reason=item.status_reason or "",
            owner=item.owner or "",
            dependencies=packed(linked(found)) if found else "",
            references=packed(named(item.references)) if item.references else "",
            document=document,
        )
        parent = epics[item.advice] if item.advice else ""
        yield [
            *(rows[item.number], parent, _key(item), "Task"),
            *(_shown(item.title, item.number), item.summary or ""),
            *(status, resolution, f"plateau-{item.plateau}" if item.plateau else ""),
            *(first_day(item.start), last_day(item.end)),
            *_links(found, rows, widths),
            *known.cells(_shown(item.title, item.number)),
        ]


def _of(kind: Kind, links: list[Dependency]) -> int:
    return sum(link.kind == kind for link in links)


def _links(
    links: list[Dependency], rows: dict[str, int], widths: dict[Kind, int]
) -> Iterator[object]:
    for kind, width in widths.items():
        ids = [rows[link.predecessor] for link in links if link.kind == kind]
        yield from ids
        yield from ("" for _ in range(width - len(ids)))


def _key(item: Item) -> str:
    """The key by which Jira knows an action already; empty for none."""
    keys = (found.id for found in item.references if found.system == "jira")
    return next((key for key in keys if _KEY.fullmatch(key)), "")
