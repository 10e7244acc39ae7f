"""What comes next: the three lists that a board meeting starts from."""

from typing import Literal

from roadmap.model.action import Status
from roadmap.model.plan import Answer, Count
from roadmap.model.record import Record, Text

Reason = Literal[
    "free",
    "predecessors-done",
    "better-after",
    "waits",
    "blocked",
    "predecessor-dropped",
    "cycle",
]
"""Why an action stands in its list: it depends on nothing; all it depends on
is done or dropped; it would profit from what is not done; it needs what is not
done; its status says that it is blocked; it builds on what was dropped; or it
stands in a circle of actions that wait for each other."""

_UNDECIDED = frozenset({"predecessor-dropped", "cycle"})


class AgendaLine(Record):
    """One open action with the reason why it stands in its list."""

    number: str
    """Number of the action."""
    plateau: Count
    """Plateau where the plan has it."""
    wave: Count
    """Order inside the plateau."""
    status: Status
    """Its status; ``proposed`` means that applicability is still to be decided."""
    reason: Reason
    """Why it stands in this list."""
    status_reason: Text | None = None
    """Why it is blocked, in the words of the users."""
    needs: tuple[str, ...] = ()
    """Predecessors of kind ``builds-on`` that are not done."""
    better_after: tuple[str, ...] = ()
    """Predecessors of kind ``more-effective-after`` that are not done."""
    dropped: tuple[str, ...] = ()
    """Predecessors of kind ``builds-on`` that were dropped: decide on them first."""
    first: tuple[str, ...] = ()
    """Of everything that it waits for, directly or not: what can be taken up first."""
    frees: tuple[str, ...] = ()
    """Open actions that wait for this one, directly or not (``builds-on``), in natural order."""
    helps: tuple[str, ...] = ()
    """Open actions that are more effective once this one is done, in natural order."""


class Agenda(Answer):
    """Open actions in three lists, each ordered by plateau, wave and number."""

    format: Literal["next/1"] = "next/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap."""
    current_plateau: Count
    """First plateau with an open or started action; 0 when everything is done."""
    start: tuple[AgendaLine, ...]
    """May start now."""
    better_after: tuple[AgendaLine, ...]
    """May start, but more effective after another action."""
    waiting: tuple[AgendaLine, ...]
    """Waits for another action, or is blocked."""

    @property
    def waits_for_decision(self) -> tuple[AgendaLine, ...]:
        """What waits for a decision: its predecessor was dropped, or it is in a circle."""
        return tuple(line for line in self.waiting if line.reason in _UNDECIDED)

    @property
    def waits_for_action(self) -> tuple[AgendaLine, ...]:
        """What waits for another action, or is blocked."""
        return tuple(line for line in self.waiting if line.reason not in _UNDECIDED)

    @property
    def asked(self) -> tuple[str, ...]:
        """Numbers of the actions that a meeting is asked to decide on: to take up now, or not.

        They may start, are still proposed, and stand no later than the current plateau; in the
        order of `start`.
        """
        return tuple(
            line.number
            for line in self.start
            if line.status == "proposed" and line.plateau <= self.current_plateau
        )
