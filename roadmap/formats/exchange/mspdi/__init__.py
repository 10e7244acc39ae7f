"""MS Project XML (MSPDI), for MS Project and ProjectLibre: out, and in again.

Advices are summary tasks, their actions the tasks below them, dependencies
finish-to-start links. What MS Project has no field for stands in custom fields
with a name of their own. Reading is done in `roadmap.formats.exchange.mspdi.reading`.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from xml.sax.saxutils import escape

import networkx

from roadmap.formats.exchange.mspdi.fields import (
    FIELDS,
    alias,
    fits,
    joined_kinds,
    joined_references,
    short,
)
from roadmap.formats.exchange.mspdi.reading import read
from roadmap.formats.exchange.portfolio import Item, Portfolio
from roadmap.model.action import Dependency
from roadmap.model.order import natural_key
from roadmap.model.plan import Diagnostic
from roadmap.model.quarter import year_and_number
from roadmap.texts import text

__all__ = ["check", "read", "uids", "write"]

YEARS = range(1984, 2150)
"""The years that MS Project knows."""

UIDS = 2_000_000_000
"""How many ids there are for tasks."""

_NAMED = 12
"""How many numbers a diagnostic names."""

Stretch = tuple[str, str]
"""The quarter in which something starts, and the one at whose end it is ready."""


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the file, a task at a time.

    The id of a task comes from the number of its action or advice (see `uids`),
    so it stays when others are added. Dates are those of the agreed quarters,
    from the first working day to the last; an action without them is a manually
    scheduled task without dates. Dropped actions are inactive tasks.
    """
    roadmap = portfolio.roadmap
    yield _opening(portfolio).encode()
    links: dict[str, list[Dependency]] = {}
    for link in roadmap.dependencies:
        links.setdefault(link.successor, []).append(link)
    blocks = _blocks(portfolio)
    ids = uids(_keys(blocks))
    at = 0
    for top, (advice, title, items) in enumerate(_outline(blocks, portfolio), start=1):
        if advice is not None:
            at += 1
            stretches = [stretch for item in items if (stretch := _stretch(item))]
            yield _Task(
                uid=ids["advice", advice],
                id=at,
                name=title,
                wbs=advice,
                outline=str(top),
                summary=True,
                stretch=(min(s for s, _ in stretches), max(e for _, e in stretches))
                if stretches
                else None,
                fields={"advice": advice},
            ).written()
        for inner, item in enumerate(items, start=1):
            at += 1
            arriving = links.get(item.number, ())
            yield _Task(
                uid=ids["action", item.number],
                id=at,
                name=item.title,
                wbs=item.number,
                outline=f"{top}.{inner}" if advice is not None else str(top),
                active=item.status != "dropped",
                manual=_stretch(item) is None,
                done=item.status == "done",
                stretch=_stretch(item),
                notes=item.summary,
                predecessors=list(
                    dict.fromkeys(ids["action", link.predecessor] for link in arriving)
                ),
                fields=_fields(item, portfolio) | joined_kinds(arriving),
            ).written()
    yield b"</Tasks></Project>\n"


def check(portfolio: Portfolio) -> Iterator[Diagnostic]:
    """Yield what MS Project cannot hold of what the format carries, each with its actions."""
    found: dict[str, list[str]] = {"undated": [], "years": [], "shortened": [], "left-out": []}
    links: dict[str, list[Dependency]] = {}
    for link in portfolio.roadmap.dependencies:
        links.setdefault(link.successor, []).append(link)
    for item in portfolio.items():
        arriving = links.get(item.number, ())
        for code, there in (
            ("undated", item.start is None and item.status != "dropped"),
            ("years", item.start is not None and _stretch(item) is None),
            ("shortened", not all(map(fits, _long_texts(item)))),
            ("left-out", arriving and not joined_kinds(arriving)),
            ("left-out", not fits(joined_references(item.references))),
        ):
            if there:
                found[code].append(item.number)
    found["circle"] = _circular(portfolio)
    for code, numbers in found.items():
        if numbers:
            named = tuple(dict.fromkeys(numbers))
            yield Diagnostic(
                code=f"export-mspdi-{code}",
                severity="warning",
                subjects=named[:_NAMED],
                place="",
                details={"count": len(named)},
            )


def uids(keys: Iterable[tuple[str, str]], span: int = UIDS) -> dict[tuple[str, str], int]:
    """Return an id for each key, from 1 to `span`: none twice, for at most `span` keys.

    It is the hash of the key, so that it does not change when others come or go;
    of keys with the same hash, which are one pair in forty thousand actions, the
    later one takes the next free id.
    """
    found: dict[tuple[str, str], int] = {}
    taken: set[int] = set()
    for key in keys:
        digest = hashlib.sha256("\0".join(key).encode()).digest()
        at = int.from_bytes(digest[:8], "big") % span
        while at in taken:
            at = (at + 1) % span
        taken.add(at)
        found[key] = at + 1
    return found


@dataclass
class _Task:
    """One task as it stands in the file; `notes` and `stretch` null for none."""

    uid: int
    id: int
    name: str
    wbs: str
    outline: str
    active: bool = True
    manual: bool = False
    summary: bool = False
    done: bool = False
    stretch: Stretch | None = None
    notes: str | None = None
    predecessors: list[int] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)

    def written(self) -> bytes:
        """Return the task as XML, its elements in the order of Microsoft's schema."""
        level = 0 if self.outline == "0" else self.outline.count(".") + 1
        parts = [
            _tag("UID", self.uid),
            _tag("ID", self.id),
            _tag("Name", short(self.name)),
            _tag("Active", int(self.active)),
            _tag("Manual", int(self.manual)),
            _tag("Type", 1),
            _tag("IsNull", 0),
            _tag("WBS", self.wbs),
            _tag("OutlineNumber", self.outline),
            _tag("OutlineLevel", level),
            *self._dates(),
            _tag("EffortDriven", 0),
            _tag("Milestone", 0),
            _tag("Summary", int(self.summary)),
            *([] if self.summary else self._progress()),
            *([_tag("Notes", self.notes)] if self.notes else []),
            *map(_link, self.predecessors),
        ]
        for name, value in self.fields.items():
            inside = _tag("FieldID", FIELDS[name][0]) + _tag("Value", value)
            parts.append(f"<ExtendedAttribute>{inside}</ExtendedAttribute>")
        return f"<Task>{''.join(parts)}</Task>\n".encode()

    def _dates(self) -> Iterator[str]:
        if self.stretch:
            first, last = _first_day(self.stretch[0]), _last_day(self.stretch[1])
            yield _tag("Start", f"{first}T08:00:00")
            yield _tag("Finish", f"{last}T17:00:00")
            yield _tag("Duration", _span(_working_days(first, last)))
            yield _tag("DurationFormat", 7)

    def _progress(self) -> Iterator[str]:
        yield _tag("PercentComplete", 100 if self.done else 0)
        if self.stretch:
            days = _working_days(_first_day(self.stretch[0]), _last_day(self.stretch[1]))
            yield _tag("ActualDuration", _span(days if self.done else 0))
            yield _tag("RemainingDuration", _span(0 if self.done else days))
            # Start no earlier than: without it MS Project moves the task to its own first day.
            yield _tag("ConstraintType", 4)
            yield _tag("ConstraintDate", f"{_first_day(self.stretch[0])}T08:00:00")


_Block = tuple[str | None, list[Item]]
"""The number of an advice, and its actions; null for actions without an advice."""


def _blocks(portfolio: Portfolio) -> list[_Block]:
    """The actions under their advices, in natural order; those without one stand last."""
    found: dict[str | None, list[Item]] = {}
    for item in portfolio.items():
        found.setdefault(item.advice, []).append(item)
    return sorted(found.items(), key=lambda block: (block[0] is None, natural_key(block[0] or "")))


def _keys(blocks: Iterable[_Block]) -> Iterator[tuple[str, str]]:
    numbers = [("action", item.number) for _, items in blocks for item in items]
    advices = [("advice", advice) for advice, _ in blocks if advice is not None]
    yield from sorted(advices + numbers, key=lambda key: (key[0], natural_key(key[1])))


def _outline(
    blocks: Iterable[_Block], portfolio: Portfolio
) -> Iterator[tuple[str | None, str, list[Item]]]:
    """Yield what stands at the first level: an advice with its actions, or one action."""
    titles = {advice.number: advice.title for advice in portfolio.roadmap.advices}
    for advice, items in blocks:
        if advice is not None:
            yield advice, titles[advice], items
        else:
            for item in items:
                yield None, "", [item]


def _opening(portfolio: Portfolio) -> str:
    roadmap = portfolio.roadmap
    starts = [stretch[0] for item in portfolio.items() if (stretch := _stretch(item))]
    if roadmap.calendar and year_and_number(roadmap.calendar.start)[0] in YEARS:
        starts.append(roadmap.calendar.start)
    begins = f"{_first_day(min(starts))}T08:00:00" if starts else None
    parts = [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<Project xmlns="http://schemas.microsoft.com/project">\n',
        _tag("SaveVersion", 14),
        _tag("Name", short(roadmap.title)),
        _tag("Title", short(roadmap.title)),
        *([_tag("Company", short(roadmap.organisation))] if roadmap.organisation else []),
        _tag("ScheduleFromStart", 1),
        *([_tag("StartDate", begins)] if begins else []),
        _tag("CalendarUID", 1),
        _tag("DefaultStartTime", "08:00:00"),
        _tag("DefaultFinishTime", "17:00:00"),
        *(_tag("MinutesPerDay", 480), _tag("MinutesPerWeek", 2400), _tag("DaysPerMonth", 20)),
        _tag("DurationFormat", 7),
        "\n<ExtendedAttributes>",
    ]
    for name, (number, title) in FIELDS.items():
        inside = _tag("FieldID", number) + _tag("FieldName", title)
        inside += _tag("Alias", alias(name, portfolio.language))
        parts.append(f"<ExtendedAttribute>{inside}</ExtendedAttribute>")
    parts += ["</ExtendedAttributes>\n", _calendar(), "\n<Tasks>\n"]
    whole = _Task(0, 0, roadmap.title, "0", "0", summary=True)
    whole.fields["document"] = roadmap.sha256
    return "".join(parts) + whole.written().decode()


def _calendar() -> str:
    """Mondays to Fridays from eight to five, without holidays: 1 is Sunday, 7 is Saturday."""
    times = "".join(
        f"<WorkingTime>{_tag('FromTime', first)}{_tag('ToTime', last)}</WorkingTime>"
        for first, last in (("08:00:00", "12:00:00"), ("13:00:00", "17:00:00"))
    )
    days = ""
    for day in range(1, 8):
        works = 2 <= day <= 6
        inside = _tag("DayType", day) + _tag("DayWorking", int(works))
        inside += f"<WorkingTimes>{times}</WorkingTimes>" if works else ""
        days += f"<WeekDay>{inside}</WeekDay>"
    head = _tag("UID", 1) + _tag("Name", "Standard") + _tag("IsBaseCalendar", 1)
    calendar = f"<Calendar>{head}<WeekDays>{days}</WeekDays></Calendar>"
    return f"<Calendars>{calendar}</Calendars>"


def _fields(item: Item, portfolio: Portfolio) -> dict[str, str]:
    """The custom fields of an action, apart from the kinds of its dependencies."""
    references = joined_references(item.references)
    found = {
        "plateau": _plateau(item.plateau, portfolio) if item.plateau else None,
        "number": item.number,
        "wave": str(item.wave) if item.wave else None,
        "status": text(f"status-{item.status}", portfolio.language),
        "status-reason": item.status_reason,
        "owner": item.owner,
        "references": references if fits(references) else None,
    }
    return {name: short(value) for name, value in found.items() if value}


def _plateau(number: int, portfolio: Portfolio) -> str:
    """A plateau by its number and title, so that the texts stand in the order of plateaus."""
    plateaus = portfolio.roadmap.plateaus
    width = len(str(len(plateaus)))
    return f"{number:0{width}} {plateaus[number - 1].title}"


def _long_texts(item: Item) -> tuple[str, ...]:
    return item.title, item.owner or "", item.status_reason or ""


def _stretch(item: Item) -> Stretch | None:
    """The agreed quarters of an action, where MS Project knows their years."""
    if item.start is None or item.end is None:
        return None
    years = (year_and_number(quarter)[0] for quarter in (item.start, item.end))
    return (item.start, item.end) if all(year in YEARS for year in years) else None


def _first_day(quarter: str) -> date:
    """The first Monday to Friday of a quarter."""
    year, number = year_and_number(quarter)
    day = date(year, 3 * number - 2, 1)
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _last_day(quarter: str) -> date:
    """The last Monday to Friday of a quarter."""
    year, number = year_and_number(quarter)
    following = date(year + 1, 1, 1) if number == 4 else date(year, 3 * number + 1, 1)
    day = following - timedelta(days=1)
    return day - timedelta(days=max(0, day.weekday() - 4))


def _working_days(first: date, last: date) -> int:
    weeks, rest = divmod((last - first).days + 1, 7)
    return 5 * weeks + sum((first.weekday() + day) % 7 < 5 for day in range(rest))


def _span(days: int) -> str:
    """Working days as MS Project writes them."""
    return f"PT{8 * days}H0M0S"


def _circular(portfolio: Portfolio) -> list[str]:
    """Numbers of the actions in circles of links, also through what is dropped."""
    links = portfolio.roadmap.dependencies
    net = networkx.DiGraph((link.predecessor, link.successor) for link in links)
    groups = networkx.strongly_connected_components(net)
    found = (number for group in groups if len(group) > 1 for number in group)
    return sorted(found, key=natural_key)


def _link(uid: int) -> str:
    inside = _tag("PredecessorUID", uid) + _tag("Type", 1) + _tag("CrossProject", 0)
    return f"<PredecessorLink>{inside}{_tag('LinkLag', 0)}{_tag('LagFormat', 7)}</PredecessorLink>"


def _tag(name: str, value: str | int) -> str:
    # XML readers take a bare carriage return for a line feed.
    return f"<{name}>{escape(str(value), {chr(13): '&#13;'})}</{name}>"
