"""One change at its place in a list: how it is carried out or refused."""

from typing import Any

from roadmap.engine.graph import State, solve
from roadmap.errors import ChangeError
from roadmap.model.action import Action
from roadmap.model.roadmap import Roadmap


class Step:
    """One change at its position, with the ways to refuse it or carry it out."""

    def __init__(self, roadmap: Roadmap, position: int, known: State | None = None) -> None:
        self.roadmap = roadmap
        self.position = position
        self.known = known

    def refuse(self, reason: str, **details: str | int) -> ChangeError:
        """Return why the change cannot be applied."""
        return ChangeError(reason, self.position, **details)

    def action(self, number: str) -> Action:
        """Return an action that must be there."""
        found = self.roadmap.action_by_number.get(number)
        if found is None:
            raise self.refuse("unknown-action", number=number)
        return found

    def movable(self, number: str) -> Action:
        """The action, unless the past holds it where it is."""
        found = self.action(number)
        if found.frozen_at:
            raise self.refuse("not-movable", number=number, status=found.status)
        return found

    def plateau(self, number: str) -> int:
        """Plateau where an action stands in the plan of this moment."""
        known = self.known
        state = known if known and known.roadmap is self.roadmap else solve(self.roadmap)
        return state.positions.plateau[state.index[number]]

    def check_plateaus(self, change: Any) -> None:
        """Refuse a plateau that the roadmap does not have."""
        plateau = getattr(change, "plateau", None)
        last = self.roadmap.horizon
        if plateau is not None and plateau > last:
            raise self.refuse("plateau-out-of-range", value=plateau, last=last)

    def with_action(self, number: str, **fields: Any) -> Roadmap:
        """Return the roadmap with other fields in one action."""
        changed = self.action(number).model_copy(update=fields)
        return self.roadmap.replacing(
            actions=[
                changed if action.number == number else action for action in self.roadmap.actions
            ]
        )
