"""What every format is held to: what is read back equals the model, and asks for no change."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from roadmap.engine import apply, imported, plan
from roadmap.formats import shipped_roadmap
from roadmap.formats.exchange import Portfolio, lost, read, write
from roadmap.model.change import AgreeQuarters, EditAction, SetCalendar, SetStatus
from roadmap.model.exchange import Aspect
from roadmap.model.roadmap import Roadmap
from tests.strategies import roadmaps

HOSTILE = "=cmd|' /C calc'!A0 \"quoted\"; <b>&amp;</b>,\n\ttab \u202e \U0001f6a7 ]]> \\N{{x}}"
"""A title that breaks what does not escape."""


def exported(portfolio: Portfolio, name: str) -> bytes:
    """Return a whole file, written twice to see that it stays the same."""
    first = b"".join(write(portfolio, name))
    assert b"".join(write(portfolio, name)) == first
    return first


def portfolio(roadmap: Roadmap, **more: Any) -> Portfolio:
    return Portfolio(roadmap, plan(roadmap), **more)


def quartered() -> Roadmap:
    """Return the Zoetermeer roadmap in the middle of its life, with quarters and other systems."""
    numbers = [action.number for action in shipped_roadmap().actions]
    return apply(
        shipped_roadmap(),
        [
            SetCalendar.model_validate({"calendar": {"start": "2027-Q1", "quarters": 12}}),
            SetStatus(action="1.1", status="done"),
            SetStatus(action="2.1", status="started"),
            SetStatus(action="3.1", status="blocked", reason="wacht op een besluit"),
            SetStatus(action="11.6", status="dropped", reason="wordt elders gedaan"),
            EditAction.model_validate(
                {
                    "action": "3.2",
                    "owner": "Team Data & Co",
                    "references": [
                        {"system": "jira", "id": "DIG-7", "url": "https://jira.example/DIG-7"},
                        {"system": "openproject", "id": "41"},
                    ],
                }
            ),
            AgreeQuarters.model_validate(
                {
                    "agreed": [
                        {
                            "action": number,
                            "start": f"2027-Q{1 + at % 4}",
                            "end": f"20{27 + at % 2}-Q4",
                        }
                        for at, number in enumerate(numbers[:20])
                    ]
                }
            ),
        ],
    )


def hostile() -> Roadmap:
    """Return a roadmap whose words break what does not escape."""
    changes = [
        EditAction.model_validate(
            {
                "action": number,
                "title": HOSTILE + number,
                "owner": HOSTILE,
                "summary": {"nl": HOSTILE},
            }
        )
        for number in ("1.1", "1.2", "2.1")
    ]
    return apply(shipped_roadmap(), changes)


SAMPLES: dict[str, Roadmap] = {
    "zoetermeer": shipped_roadmap(),
    "quarters": quartered(),
    "hostile": hostile(),
}
"""The roadmaps that every format is tried on."""

ANY = roadmaps(max_actions=8)
"""Small roadmaps of any shape, for properties."""


@dataclass(frozen=True)
class Facts:
    """What integrators trust: filled in from the model, and by a reader that we did not write."""

    numbers: frozenset[str]
    titles: dict[str, str]
    parents: dict[str, str | None]
    plateaus: dict[str, int | None]
    quarters: dict[str, tuple[str, str] | None]
    statuses: dict[str, str]
    edges: frozenset[tuple[str, str]]
    kinds: frozenset[tuple[str, str, str]]


def facts(portfolio: Portfolio) -> Facts:
    """Return the facts of a portfolio, from the model itself."""
    roadmap = portfolio.roadmap
    items = list(portfolio.items())
    return Facts(
        numbers=frozenset(item.number for item in items),
        titles={item.number: item.title for item in items},
        parents={item.number: item.advice for item in items},
        plateaus={item.number: item.plateau for item in items},
        quarters={
            item.number: (item.start, item.end) if item.start and item.end else None
            for item in items
        },
        statuses={item.number: item.status for item in items},
        edges=frozenset((d.predecessor, d.successor) for d in roadmap.dependencies),
        kinds=frozenset((d.predecessor, d.successor, d.kind) for d in roadmap.dependencies),
    )


def asks_for_nothing(roadmap: Roadmap, name: str) -> None:
    """Hold that a file which was not altered changes nothing, with and without its base."""
    data = exported(portfolio(roadmap), name)
    brought = read(data, name)
    for base in (None, roadmap):
        found = imported(roadmap, brought, base)
        assert found.changes == ()
        assert found.conflicts == ()
        assert [each for each in found.diagnostics if each.severity == "error"] == []
        assert found.absent == ()


def told_lost(roadmap: Roadmap, name: str) -> set[Aspect | str]:
    """Return what an export says that it cannot carry."""
    return {each.code.removeprefix("export-") for each in lost(portfolio(roadmap), name)}


def titles(texts: Iterable[str]) -> st.SearchStrategy[str]:
    """Draw titles, hostile ones among them."""
    return st.sampled_from([*texts, HOSTILE, "a", "x" * 300, "  spaties  ", "=1+1", "é̂ñ漢"])
