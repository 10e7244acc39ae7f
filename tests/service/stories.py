"""A roadmap to which things happen on days of their own."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from roadmap.model.calendar import Agreed
from roadmap.model.change import AgreeQuarters, Change
from roadmap.model.decision import Decision
from roadmap.model.feedback import Feedback, Promised
from roadmap.model.revision import Revision
from roadmap.model.roadmap import Roadmap
from roadmap.service import Planner
from roadmap.storage import open_store


class Story:
    """A store whose clock stands where the last thing happened."""

    def __init__(self, roadmap: Roadmap, day: str, url: str = "memory:") -> None:
        self.id = roadmap.id
        self.now = moment(day)
        self.planner = Planner(open_store(url, clock=lambda: self.now), lambda: self.now)
        self.planner.create(roadmap, author="Ans", reason="begin")

    def save(
        self, day: str, reason: str, *changes: Change, decision: Decision | None = None
    ) -> Revision:
        """Save changes on the newest revision on some day."""
        self.now = moment(day)
        latest = self.planner.state(self.id).revision.number
        return self.planner.apply(
            self.id, latest, changes, author="Ans", reason=reason, decision=decision
        )

    def agree(self, day: str, *agreed: str, reason: str = "kwartaalplanning") -> Revision:
        """Agree on quarters, written as "2.1 2027-Q1 2027-Q2"; the last quarter may be left out."""
        return self.save(day, reason, AgreeQuarters(agreed=stretches(agreed)))

    def adopt(self, day: str, number: int | None = None, decided_on: str | None = None) -> None:
        """Have IMO adopt a revision, or else the latest one."""
        self.now = moment(day)
        number = number or self.planner.state(self.id).revision.number
        decided = date.fromisoformat(decided_on) if decided_on else None
        decision = Decision(by="IMO", decided_on=decided)
        self.planner.adopt(self.id, number, decision=decision, author="Ans")

    def feedback(self, quarter: str, day: str | None = None) -> Feedback:
        """Ask for the feedback on a quarter on some day."""
        self.now = moment(day) if day else self.now
        return self.planner.feedback(self.id, quarter)


def moment(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)


def stretches(written: Sequence[str]) -> tuple[Agreed, ...]:
    found = (each.split() for each in written)
    return tuple(
        Agreed(action=number, start=quarters[0], end=quarters[-1]) for number, *quarters in found
    )


def line(found: Feedback, number: str) -> Promised:
    """Return what came of the promise of one action."""
    (each,) = [each for each in found.promised if each.number == number]
    return each
