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
from roadmap.model.whatif import Course, Foresight, Outlook, WhatIf


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
    following, before, then, seen = _foreseen(roadmap, changes, known)
    foreseen = WhatIf(
        roadmap=seen.roadmap,
        changes=seen.changes,
        before=before,
        after=Outlook(
            plan=seen.after.plan, next=agenda_of(then), cycles=seen.after.cycles
        ).sealed(),
        impact=seen.impact,
        document_sha256=seen.document_sha256,
        new_cycles=seen.new_cycles,
    ).sealed()
    return following, foreseen


def foresight(
    roadmap: Roadmap, changes: Sequence[Change], known: Outlook | None = None
) -> tuple[Roadmap, Foresight]:
    """Return the roadmap after changes, and what they do to its plan.

    The same as `foresee` says, without what stands before and without what is
    next, which takes longest in a large roadmap: every action that waits for
    another one is told there with all it waits for.
    """
    following, _, _, seen = _foreseen(roadmap, changes, known)
    return following, seen.sealed()


def _foreseen(
    roadmap: Roadmap, changes: Sequence[Change], known: Outlook | None
) -> tuple[Roadmap, Outlook, State, Foresight]:
    state = solve(roadmap)
    following = apply(roadmap, changes, state)
    then = solve(following)
    usable = known is not None and known.plan.roadmap_sha256 == roadmap.sha256
    before = known if known is not None and usable else _outlook_of(state)
    after = Course(plan=plan_of(then), cycles=cycles_of(then)).sealed()
    seen = Foresight(
        roadmap=roadmap.id,
        changes=tuple(changes),
        after=after,
        impact=impact_of(Side(state, before.plan), Side(then, after.plan), changes, applied=True),
        document_sha256=following.sha256,
        new_cycles=new_cycles(before.cycles, after.cycles),
    )
    return following, before, then, seen


def new_cycles(before: CycleReport, after: CycleReport) -> tuple[CycleGroup, ...]:
    """Return the groups of `after` whose members do not all stand in one group of `before`.

    A group that only lost members is not new; one that gained a member, or in
    which two groups came together, is.
    """
    known = [set(group.members) for group in before.groups]
    return tuple(
        group for group in after.groups if not any(one.issuperset(group.members) for one in known)
    )
