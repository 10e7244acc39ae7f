"""Stores in which things happened on days of their own, for pages that look back."""

from datetime import UTC, datetime
from pathlib import Path

from roadmap import shipped_roadmap
from roadmap.engine import schedule
from roadmap.model.calendar import Agreed, Calendar
from roadmap.model.change import (
    AgreeQuarters,
    Change,
    DropAction,
    EditAction,
    MoveFloor,
    RemoveAction,
    SetCalendar,
    SetCapacity,
    SetGate,
    SetStatus,
    SetTiming,
)
from roadmap.model.decision import Decision
from roadmap.service import Planner
from roadmap.storage import open_store
from tests.web.conftest import ID

DAY = datetime(2026, 9, 24, 9, 30, tzinfo=UTC)
IMO = Decision(by="IMO", body="imo", decided_on="2026-09-10")


class Story:
    """A store in which things happened on days of its own."""

    def __init__(self, folder: Path) -> None:
        self.address = f"sqlite:///{folder}/store.db"
        self._now = DAY
        with self._planner() as planner:
            self._now = datetime(2026, 9, 1, 7, 15, tzinfo=UTC)
            planner.create(shipped_roadmap(), author="Ans", reason="Overgenomen uit het rapport")
            self._now = datetime(2026, 9, 10, 13, 5, tzinfo=UTC)
            planner.adopt(ID, 1, decision=IMO, author="Ans")
        started = [SetStatus(action=number, status="started") for number in ("1.2", "2.1", "3.1")]
        self.save(datetime(2026, 9, 14, 8, 40, tzinfo=UTC), "Bram", "Hiermee begonnen", *started)
        self.save(
            datetime(2026, 9, 22, 14, 20, tzinfo=UTC),
            "Ans",
            "Eerst de opdrachtgevers op weg helpen",
            MoveFloor(action="6.2", plateau=3),
            SetStatus(action="10.3", status="planned"),
        )
        with self._planner() as planner:
            planner.scenarios.save(
                ID,
                "later-prioriteren",
                0,
                [MoveFloor(action="3.2", plateau=3)],
                title="Later beginnen met prioriteren",
                note="Als er in 2026 geen ruimte is",
                author="Ans",
            )

    def save(self, moment: datetime, author: str, reason: str, *changes: Change) -> None:
        """Save changes on the newest revision at some moment."""
        self._now = moment
        with self._planner() as planner:
            latest = planner.state(ID).revision.number
            planner.apply(ID, latest, changes, author=author, reason=reason)

    def _planner(self) -> Planner:
        clock = lambda: self._now  # noqa: E731
        return Planner(open_store(self.address, clock=clock), clock)


class Year(Story):
    """A year in which quarters were agreed on and adopted, and what came of the third one."""

    def __init__(self, folder: Path) -> None:
        self.address = f"sqlite:///{folder}/store.db"
        self._now = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
        with self._planner() as planner:
            planner.create(shipped_roadmap(), author="Ans", reason="Overgenomen uit het rapport")
        self.save(
            datetime(2026, 6, 8, 9, 0, tzinfo=UTC),
            "Ans",
            "Vijf acties tegelijk",
            SetCalendar(calendar=Calendar(start="2026-Q3")),
            SetCapacity(actions=5),
            SetTiming(action="3.1", quarters=2, shortest=1, longest=3),
            SetGate(plateau=1, target="2026-Q4"),
            EditAction(action="2.1", owner="Team Data"),
        )
        with self._planner() as planner:
            lines = schedule(planner.state(ID).roadmap, method="rules", relax=False).lines
        agreed = tuple(Agreed(action=x.number, start=x.start, end=x.end) for x in lines)
        moment = datetime(2026, 6, 10, 9, 0, tzinfo=UTC)
        self.save(moment, "Ans", "Kwartaalplanning", AgreeQuarters(agreed=agreed))
        self._now = datetime(2026, 6, 18, 14, 0, tzinfo=UTC)
        with self._planner() as planner:
            number = planner.state(ID).revision.number
            decision = Decision(by="IMO", body="imo", decided_on="2026-06-17")
            planner.adopt(ID, number, decision=decision, author="Ans")
        first, second, third, fourth, fifth = (
            found.action for found in agreed if found.start <= "2026-Q3" <= found.end
        )
        for day, reason, *changes in (
            (13, "Begonnen", *(SetStatus(action=n, status="started") for n in (first, second))),
            (21, "Goed op weg", SetStatus(action=third, status="started")),
            (
                23,
                "Wacht op de leverancier",
                SetStatus(action=fourth, status="blocked", reason="de leverancier levert later"),
            ),
            (27, "Dubbel met een ander programma", RemoveAction(action=fifth)),
            (28, "Opgeleverd", SetStatus(action=first, status="done")),
            (29, "Besloten in het MT", DropAction(action="8.5", reason="er is al een netwerk")),
        ):
            self.save(datetime(2026, 7, day, 9, 0, tzinfo=UTC), "Ans", reason, *changes)
