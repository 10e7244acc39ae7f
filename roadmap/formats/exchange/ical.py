"""iCalendar, out: the agreed quarters, as a file or to subscribe to.

Every event lasts whole days and follows from what was agreed: an action lasts from the first
day of its first quarter to the last day of its last one, a gate stands on the last day of its
target quarter, and every quarter of the calendar in which something is agreed tells what
begins, goes on and has to be ready. Nothing else has a day, so nothing else is written.

The same revision is the same bytes. RFC 5545 wants a moment in every event (``DTSTAMP``): it
is the moment of the revision, or 1 January 1970 for a roadmap that has none, never the clock.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event
from icalendar.prop import vText

from roadmap.formats.exchange import graphs
from roadmap.formats.exchange.portfolio import Item, Portfolio
from roadmap.formats.wording_names import listed, one_line, plateau_name
from roadmap.model.action import Dependency, Status
from roadmap.model.calendar import Agreed, Gate
from roadmap.model.plan import Diagnostic
from roadmap.model.quarter import (
    LAST_QUARTER,
    quarter_after,
    quarter_at,
    quarter_begins,
    quarter_index,
)
from roadmap.texts import Language, text

NO_MOMENT: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""The moment of what has no revision."""

_NAMED: Final = 12
_STATES: Final[dict[Status, str]] = {
    "proposed": "TENTATIVE",
    "blocked": "TENTATIVE",
    "dropped": "CANCELLED",
}
_OWN = "X-PLATEAUPLANNER-"
_DAY = timedelta(days=1)

Days = tuple[date, date]
"""The first day, and the day after the last one."""


class _Words(vText):
    """A text as RFC 5545 escapes it; the package takes a backslash before "N" for a line end."""

    def to_ical(self) -> bytes:
        r"""Return the text with ``\\``, ``;``, ``,`` and line ends escaped."""
        escaped = _plain(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return escaped.replace("\n", "\\n").encode()


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the calendar, event by event: actions, gates, quarters."""
    head, _, tail = _calendar(portfolio).to_ical().partition(b"END:VCALENDAR")
    yield head
    for event in _events(portfolio):
        yield event.to_ical()
    yield b"END:VCALENDAR" + tail


def check(portfolio: Portfolio) -> Iterator[Diagnostic]:
    """Tell what has no days, and whose line ends are changed."""
    roadmap, title = portfolio.roadmap, "iCalendar"
    items = list(portfolio.items())
    undated = [item.number for item in items if _days(item.start, item.end) is None]
    gates = [str(gate.plateau) for gate in roadmap.gates if _days(gate.target, gate.target) is None]
    broken = [item.number for item in items if any("\r" in words for words in _all_words(item))]
    for code, found in (("undated", undated), ("no-target", gates), ("line-ends", broken)):
        if found:
            yield Diagnostic(
                code=f"export-{code}",
                severity="warning",
                subjects=tuple(found[:_NAMED]),
                place="",
                details={"count": len(found), "format": title},
            )


def _all_words(item: Item) -> tuple[str, ...]:
    found = (item.title, item.summary, item.owner, item.status_reason)
    return tuple(words for words in found if words)


def _calendar(portfolio: Portfolio) -> Calendar:
    roadmap = portfolio.roadmap
    calendar = Calendar()
    for name, value in (
        ("VERSION", "2.0"),
        ("PRODID", f"-//Plateauplanner//roadmap//{portfolio.language.upper()}"),
        ("CALSCALE", "GREGORIAN"),
        ("NAME", one_line(roadmap.title)),
        ("X-WR-CALNAME", one_line(roadmap.title)),
        (f"{_OWN}SHA256", roadmap.sha256),
    ):
        calendar[name] = _Words(value)
    calendar["REFRESH-INTERVAL"] = vText("P1D", params={"VALUE": "DURATION"})
    calendar["X-PUBLISHED-TTL"] = vText("P1D")
    return calendar


def _events(portfolio: Portfolio) -> Iterator[Event]:
    roadmap = portfolio.roadmap
    before: dict[str, list[Dependency]] = {}
    for link in roadmap.dependencies:
        before.setdefault(link.successor, []).append(link)
    for item in portfolio.items():
        days = _days(item.start, item.end)
        if days is not None:
            yield _action(portfolio, item, days, before.get(item.number, ()))
    for gate in roadmap.gates:
        days = _days(gate.target, gate.target)
        if days is not None:
            yield _gate(portfolio, gate, (days[1] - _DAY, days[1]))
    yield from _quarters(portfolio)


def _action(portfolio: Portfolio, item: Item, days: Days, before: Iterable[Dependency]) -> Event:
    event = _event(portfolio, f"action-{item.number}", days, f"{item.number} {item.title}")
    event["DESCRIPTION"] = _Words(_described(portfolio, item))
    event["STATUS"] = _Words(_STATES.get(item.status, "CONFIRMED"))
    if item.plateau is not None:
        name = plateau_name(item.plateau, portfolio.roadmap, portfolio.language)
        event["CATEGORIES"] = _Words(name[:1].upper() + name[1:])
    references = graphs.as_text(item.references) if item.references else None
    for name, value in (
        ("NUMBER", item.number),
        ("ADVICE", item.advice),
        ("PLATEAU", item.plateau),
        ("WAVE", item.wave),
        ("START", item.start),
        ("END", item.end),
        ("STATUS", item.status),
        ("STATUS-REASON", item.status_reason),
        ("OWNER", item.owner),
        ("REFERENCES", references),
    ):
        if value is not None:
            event[_OWN + name] = _Words(str(value))
    links = {(link.predecessor, link.kind, link.same_plateau): None for link in before}
    for predecessor, kind, same in links:
        told = {"RELTYPE": "DEPENDS-ON", f"{_OWN}KIND": kind}
        told |= {f"{_OWN}SAME-PLATEAU": "TRUE"} if same else {}
        uid = _uid(portfolio, f"action-{predecessor}")
        event.add("RELATED-TO", _Words(uid, params=told), encode=False)
    return event


def _described(portfolio: Portfolio, item: Item) -> str:
    """Say what people want to know; the summary comes last, after an empty line."""
    language = portfolio.language
    lines = []
    if item.plateau is not None:
        name = plateau_name(item.plateau, portfolio.roadmap, language)
        lines.append(name[:1].upper() + name[1:])
    status = text(f"status-{item.status}", language)
    reason = f": {one_line(item.status_reason)}" if item.status_reason else ""
    lines.append(text("exchange-ical-status", language, status=status + reason))
    if item.owner:
        lines.append(text("exchange-ical-owner", language, owner=one_line(item.owner)))
    return "\n".join(lines) + (f"\n\n{item.summary}" if item.summary else "")


def _gate(portfolio: Portfolio, gate: Gate, days: Days) -> Event:
    language = portfolio.language
    name = plateau_name(gate.plateau, portfolio.roadmap, language)
    words = text("exchange-ical-gate", language, plateau=name)
    event = _event(portfolio, f"gate-{gate.plateau}", days, words)
    event[f"{_OWN}PLATEAU"] = _Words(str(gate.plateau))
    event[f"{_OWN}TARGET"] = _Words(str(gate.target))
    if gate.criteria:
        event["DESCRIPTION"] = _Words("\n".join(f"- {found}" for found in gate.criteria))
    if gate.override:
        event[f"{_OWN}OPENED-BY"] = _Words(gate.override.by)
    return event


def _quarters(portfolio: Portfolio) -> Iterator[Event]:
    """Yield an event for each quarter of the calendar in which something is agreed.

    Without a calendar there is none: agreements alone may last to the year 9999.
    """
    roadmap, language = portfolio.roadmap, portfolio.language
    if roadmap.calendar is None:
        return
    first = quarter_index(roadmap.calendar.start)
    for at in range(first, first + roadmap.calendar.quarters):
        quarter = quarter_at(at)
        days = _days(quarter, quarter)
        lines = list(_told(roadmap.agreed, quarter, language))
        if days is not None and lines:
            words = text("exchange-ical-quarter", language, quarter=quarter)
            event = _event(portfolio, f"quarter-{quarter}", days, words)
            event["DESCRIPTION"] = _Words("\n".join(lines))
            yield event


def _told(agreed: Iterable[Agreed], quarter: str, language: Language) -> Iterator[str]:
    now = [found for found in agreed if found.start <= quarter <= found.end]
    for key, numbers in (
        ("begins", [found.action for found in now if found.start == quarter]),
        ("goes-on", [found.action for found in now if found.start < quarter < found.end]),
        ("ends", [found.action for found in now if found.end == quarter]),
    ):
        if numbers:
            yield text(f"exchange-ical-{key}", language, actions=listed(numbers, language))


def _event(portfolio: Portfolio, name: str, days: Days, summary: str) -> Event:
    event = Event()
    event["UID"] = _Words(_uid(portfolio, name))
    moment = portfolio.at or NO_MOMENT
    event.add("DTSTAMP", moment)
    event.add("LAST-MODIFIED", moment)
    event.add("SEQUENCE", portfolio.revision or 0)
    event.add("DTSTART", days[0])
    event.add("DTEND", days[1])
    event["SUMMARY"] = _Words(summary)
    # Nobody is busy all day because an action lasts a quarter.
    event["TRANSP"] = _Words("TRANSPARENT")
    return event


def _uid(portfolio: Portfolio, name: str) -> str:
    return f"{name}@{portfolio.roadmap.id}.plateauplanner"


def _days(start: str | None, end: str | None) -> Days | None:
    """The days of a stretch; null without one, and for what no calendar can write."""
    if start is None or end is None or start < "0001" or end >= LAST_QUARTER:
        return None
    return quarter_begins(start).date(), quarter_begins(quarter_after(end)).date()


def _plain(words: str) -> str:
    """A text with the only line ends that iCalendar can write."""
    return words.replace("\r\n", "\n").replace("\r", "\n")
