"""What a change would do: the plan before and after, and which change moves what."""

from collections.abc import Sequence

from roadmap.engine.changing import apply
from roadmap.engine.moving import Side, moves_between
from roadmap.model.change import Change
from roadmap.model.consequence import Impact
from roadmap.model.plan import Diagnostic, Placement
from roadmap.model.roadmap import Roadmap


def impact(roadmap: Roadmap, changes: Sequence[Change]) -> Impact:
    """Tell what would move if these changes were made; nothing is stored.

    Returns
    -------
    Every action whose plateau or wave would differ, each with a smallest set
    of the changes that by itself gives that move, and the chain behind it.

    Raises
    ------
    roadmap.errors.ChangeError
        When a change cannot be applied.

    See Also
    --------
    roadmap.engine.moving.moved : how the smallest set is found.
    """
    after = apply(roadmap, changes)
    return impact_of(Side.of(roadmap), Side.of(after), changes, applied=True)


def compare_roadmaps(before: Roadmap, after: Roadmap, changes: Sequence[Change] = ()) -> Impact:
    """Tell how the plan of one roadmap differs from that of another.

    The changes need not lead from one to the other: a move that they do not
    give has no cause.
    """
    return impact_of(Side.of(before), Side.of(after), changes, applied=False)


def impact_of(old: Side, new: Side, changes: Sequence[Change], *, applied: bool) -> Impact:
    """Return the difference between two roadmaps that are already planned.

    `applied` tells that the second roadmap is the first with these changes.
    """
    before, after = old.plan, new.plan
    return Impact(
        roadmap=before.roadmap,
        changes=tuple(changes),
        before_sha256=before.sha256,
        after_sha256=after.sha256,
        moves=moves_between(old, new, changes, applied=applied),
        added=_missing(after.placements, before.by_number),
        removed=_missing(before.placements, after.by_number),
        new_diagnostics=_only(after.diagnostics, before.diagnostics),
        solved_diagnostics=_only(before.diagnostics, after.diagnostics),
    ).sealed()


def _missing(
    placements: tuple[Placement, ...], known: dict[str, Placement]
) -> tuple[Placement, ...]:
    return tuple(found for found in placements if found.number not in known)


def _only(found: tuple[Diagnostic, ...], known: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    said = {_said(other) for other in known}
    return tuple(item for item in found if _said(item) not in said)


def _said(found: Diagnostic) -> tuple[str, tuple[str, ...], str]:
    """What a diagnostic says: not where it stands, for places shift with other changes."""
    if found.code == "chain-too-long":
        # How many actions stand behind the crossing is a matter of degree.
        return found.code, found.subjects[:1], ""
    return found.code, found.subjects, str(found.details)
