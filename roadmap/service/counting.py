"""What rounds of deliveries come to: each attempt, and all of them together."""

from dataclasses import dataclass
from datetime import datetime

from roadmap.model.webhook import Delivered, EventKind
from roadmap.service.sending import Outcome


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt, for a log; it holds no secret, and of the address nothing.

    Attributes
    ----------
    webhook, roadmap
        Ids.
    event, kind, place
        Id of the event, what it tells, and of which revision or adoption.
    attempt
        Which attempt it was, 1 for the first.
    outcome
        What became of it.
    given_up
        Whether the event became a dead letter.
    """

    webhook: str
    roadmap: str
    event: str
    kind: EventKind
    place: int
    attempt: int
    outcome: Outcome
    given_up: bool


class Count:
    """What rounds come to, as far as they went."""

    def __init__(self) -> None:
        self.delivered = self.failed = self.dead = self.moved = 0

    @property
    def done(self) -> int:
        """How much of what had to be done is done; what failed is not."""
        return self.delivered + self.dead + self.moved

    @property
    def tried(self) -> int:
        """How many attempts were made."""
        return self.delivered + self.dead + self.failed

    def add(self, outcome: Outcome, *, given_up: bool) -> None:
        """Count an attempt."""
        if outcome.problem is None:
            self.delivered += 1
        elif given_up:
            self.dead += 1
        else:
            self.failed += 1

    def answer(self, next_at: datetime | None, *, busy: bool = False) -> Delivered:
        """Return the answer: when something is sent again, and whether another was at it."""
        return Delivered(
            busy=busy,
            delivered=self.delivered,
            failed=self.failed,
            dead=self.dead,
            next_at=next_at,
        ).sealed()
