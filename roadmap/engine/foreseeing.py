"""Everything about a roadmap in one answer, and what changes would do to all of it."""

from collections.abc import Sequence

from roadmap.engine.agenda import agenda_of
from roadmap.engine.changing import apply
from roadmap.engine.clinic import cycles_of
from roadmap.engine.comparing import impact_of
from roadmap.engine.graph import State, solve
from roadmap.engine.moving import Side
from roadmap.engine.planning import plan_of
from roadmap.model.change import Change
from roadmap.model.clinic import CycleGroup, CycleReport
from roadmap.model.roadmap import Roadmap
from roadmap.model.whatif import Outlook, WhatIf


def outlook(roadmap: Roadmap) -> Outlook:
    """Return the plan of a roadmap, what comes next and what runs in circles.

    See Also
    --------
    roadmap.engine.plan, roadmap.engine.next_actions, roadmap.engine.cycles
        The same three answers, one by one.
    """
    return _outlook_of(solve(roadmap))


def _outlook_of(state: State) -> Outlook:
    return Outlook(plan=plan_of(state), next=agenda_of(state), cycles=cycles_of(state)).sealed()


def what_if(roadmap: Roadmap, changes: Sequence[Change], known: Outlook | None = None) -> WhatIf:
    """Tell everything that these changes would do; nothing is stored.

    Parameters
    ----------
    roadmap
        The roadmap as it is.
    changes
        The changes, in order.
    known
        The outlook of `roadmap`, where it was asked for before: it is then not
        worked out again. One of another roadmap is not used.

    Raises
    ------
    roadmap.errors.ChangeError
        When a change cannot be applied.
    roadmap.errors.DocumentError
        When an added action or dependency refers to what does not exist.
    """
    return foresee(roadmap, changes, known)[1]


def foresee(
    roadmap: Roadmap, changes: Sequence[Change], known: Outlook | None = None
) -> tuple[Roadmap, WhatIf]:
    """Return the roadmap after changes together with `what_if`, which see."""
    following = apply(roadmap, changes)
    state, then = solve(roadmap), solve(following)
    usable = known is not None and known.plan.roadmap_sha256 == roadmap.sha256
    before = known if known is not None and usable else _outlook_of(state)
    after = _outlook_of(then)
    foreseen = WhatIf(
        roadmap=roadmap.id,
        changes=tuple(changes),
        before=before,
        after=after,
        impact=impact_of(Side(state, before.plan), Side(then, after.plan), changes, applied=True),
        document_sha256=following.sha256,
        new_cycles=new_cycles(before.cycles, after.cycles),
    ).sealed()
    return following, foreseen


def new_cycles(before: CycleReport, after: CycleReport) -> tuple[CycleGroup, ...]:
    """Return the groups of `after` whose members do not all stand in one group of `before`.

    A group that only lost members is not new; one that gained a member, or in
    which two groups came together, is.
    """
    known = [set(group.members) for group in before.groups]
    return tuple(
        group for group in after.groups if not any(one.issuperset(group.members) for one in known)
    )
