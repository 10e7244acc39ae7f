"""What a file asks for between two actions: dependencies added, taken away or said otherwise."""

from collections.abc import Iterator, Sequence

from roadmap.model.action import Dependency, Kind
from roadmap.model.change import (
    AddDependency,
    Change,
    RemoveDependency,
)
from roadmap.model.exchange import (
    BroughtDependency,
)

Ends = tuple[str, str]
"""Predecessor and successor."""


def linked(ends: Ends, asked: Sequence[BroughtDependency]) -> Iterator[Change]:
    """Yield what adds the dependencies between two actions."""
    for kind, same in _kinds(asked).items():
        yield _link(ends, kind or "builds-on", bool(same))


def restated(
    ends: Ends, links: Sequence[Dependency], asked: Sequence[BroughtDependency]
) -> Iterator[Change]:
    """Yield what makes of the dependencies between two actions what the file says."""
    wanted = _kinds(asked)
    if None in wanted:
        return
    present = {link.kind: link.same_plateau for link in links}
    for kind, same in present.items():
        other = wanted.get(kind)
        if kind not in wanted or other not in (None, same):
            yield RemoveDependency(predecessor=ends[0], successor=ends[1], kind=kind)
        if other not in (None, same):
            yield _link(ends, kind, bool(other))
    for wish, same_plateau in wanted.items():
        if wish is not None and wish not in present:
            yield _link(ends, wish, bool(same_plateau))


def _kinds(asked: Sequence[BroughtDependency]) -> dict[Kind | None, bool | None]:
    return {found.kind: found.same_plateau for found in asked}


def _link(ends: Ends, kind: Kind, same: bool) -> AddDependency:
    return AddDependency(
        dependency=Dependency(
            predecessor=ends[0],
            successor=ends[1],
            kind=kind,
            same_plateau=same and kind == "builds-on",
        )
    )
