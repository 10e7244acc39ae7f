"""Which dependencies are implied by others: transitive reduction with kinds respected."""

from graphlib import TopologicalSorter

from roadmap.engine.graph import State
from roadmap.model.action import Dependency

_ANY, _HARD, _STRICT = range(3)
"""Ways from one action to another: over any dependencies; over ``builds-on``
only; and over ``builds-on`` only with a step to a later plateau."""


_NOWHERE = (0, 0, 0)
"""What can be reached from where nothing follows, by each sort of way."""


class Ways:
    """Everything that can be reached from every action, by each sort of way.

    A way may begin or end with an action that is started or done, but not pass
    through it. Actions in a cycle are left out: nothing is called redundant because of a
    circle that must be cut anyway.

    Notes
    -----
    Sets of actions are bits of whole numbers. ``O(n * m / 64)`` for ``m``
    dependencies between ``n`` actions, and as many bits of memory as ``3 n**2``.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._following: dict[int, list[int]] = {
            action: [head for head in heads if head not in state.circling]
            for action, heads in enumerate(state.outgoing)
            if heads and action not in state.circling
        }
        self._reached: dict[int, tuple[int, int, int]] = {}
        for action in TopologicalSorter(self._following).static_order():
            ends_here = action not in self._following
            self._reached[action] = _NOWHERE if ends_here else self._from(action)

    def _from(self, action: int) -> tuple[int, int, int]:
        found = [0, 0, 0]
        for head in self._following[action]:
            for sort in (_ANY, _HARD, _STRICT):
                found[sort] |= self._through(action, head, sort)
        return found[0], found[1], found[2]

    def _through(self, tail: int, head: int, sort: int) -> int:
        """What can be reached by a way of this sort that begins with these two actions."""
        step = self._step(tail, head, sort)
        if step is None:
            return 0
        # What is started or done stays where it is, so it passes nothing on.
        onward = _NOWHERE if self._state.graph.frozen[head] else self._reached[head]
        if sort != _STRICT:
            return (1 << head) | onward[sort]
        return (1 << head) | onward[_HARD] if step else onward[_STRICT]

    def _step(self, tail: int, head: int, sort: int) -> int | None:
        between = self._state.arcs[tail, head]
        steps = [found.step for found in between if sort == _ANY or found.kind == "builds-on"]
        return max(steps) if steps else None

    def implying_path(self, tail: int, head: int, dependency: Dependency) -> tuple[int, ...] | None:
        """Return the actions between two others on a way that says as much as a dependency.

        A dependency of kind ``builds-on`` is implied only by a way of that
        kind, with a step to a later plateau when it has one itself; one of
        kind ``more-effective-after`` is implied by any way.

        Returns
        -------
        At least one action, at each branch the one with the smallest number;
        or None when nothing implies the dependency.
        """
        if tail not in self._reached or head not in self._reached:
            return None
        sort = _ANY
        if dependency.kind == "builds-on":
            sort = _STRICT if dependency.step else _HARD
        target = 1 << head
        between: list[int] = []
        here = tail
        while True:
            following = next(
                (
                    action
                    for action in self._following[here]
                    if (action != head or here != tail)
                    and self._through(here, action, sort) & target
                ),
                None,
            )
            if following is None:
                return None
            if following == head:
                return tuple(between)
            between.append(following)
            if sort == _STRICT and self._step(here, following, _HARD):
                sort = _HARD
            here = following
