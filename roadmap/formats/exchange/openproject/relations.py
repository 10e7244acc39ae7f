"""Dependencies as relations of OpenProject: one for each pair, never in a circle.

OpenProject takes one relation between two work packages, of whatever type, and
refuses a circle of ``follows``. So a relation tells in a mark behind its words,
between brackets, which dependencies it stands for; the one that would close a
circle is of the type ``relates``, which says nothing of order.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from roadmap.formats.exchange.openproject.marks import NAME
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.wording_names import kind_word
from roadmap.model.action import Kind
from roadmap.model.roadmap import Roadmap
from roadmap.texts import Language

_MARK: Final = re.compile(rf"\[{NAME}: ([a-z; -]*)\]")

Ends = tuple[str, str]
"""Predecessor and successor, by number."""


@dataclass(frozen=True, slots=True, order=True)
class Bond:
    """One dependency of a relation.

    Attributes
    ----------
    back
        Whether it runs against the direction of the relation.
    kind, same_plateau
        As in `roadmap.model.action.Dependency`.
    """

    back: bool
    kind: Kind
    same_plateau: bool


def relation_text(bonds: Iterable[Bond], circle: bool, language: Language) -> str:
    """Return the description of a relation: words for people, then the mark."""
    found = sorted(set(bonds))
    words = ", ".join(dict.fromkeys(kind_word(bond.kind, language) for bond in found))
    marks = [
        " ".join(("back " * bond.back + bond.kind, *("same-plateau",) * bond.same_plateau))
        for bond in found
    ]
    return f"{words} [{NAME}: {'; '.join((*marks, *('circle',) * circle))}]"


def bonds_in(text: object) -> tuple[list[Bond], bool] | None:
    """Return the dependencies that a mark tells and whether it closes a circle; null without."""
    found = _MARK.search(text) if isinstance(text, str) else None
    if found is None:
        return None
    parts = [part.split() for part in found[1].split(";")]
    bonds: list[Bond] = []
    for words in parts:
        for kind in ("builds-on", "more-effective-after"):
            if kind in words:
                same = kind == "builds-on" and "same-plateau" in words
                bonds.append(Bond("back" in words, kind, same))
    return bonds, ["circle"] in parts


def bonds_of(portfolio: Portfolio) -> dict[Ends, tuple[str, str]]:
    """Return type and description of the one relation of each pair, in natural order."""
    closing = circle_closing(portfolio.roadmap)
    bonds: dict[Ends, list[Bond]] = {}
    for link in portfolio.roadmap.dependencies:
        ends = (link.predecessor, link.successor)
        # In natural order the one that closes the circle comes last.
        back = ends in closing and ends[::-1] in bonds
        pair = ends[::-1] if back else ends
        bonds.setdefault(pair, []).append(Bond(back, link.kind, link.same_plateau))
    return {
        ends: (
            "relates" if ends in closing else "follows",
            relation_text(found, ends in closing, portfolio.language),
        )
        for ends, found in bonds.items()
    }


def circle_closing(roadmap: Roadmap) -> set[Ends]:
    """Return the dependencies that would close a circle, which OpenProject refuses.

    In each group of actions that wait for each other they are those that run
    against the natural order.
    """
    import networkx as nx

    graph = nx.DiGraph((link.predecessor, link.successor) for link in roadmap.dependencies)
    order = {action.number: at for at, action in enumerate(roadmap.actions)}
    group = {
        number: at
        for at, found in enumerate(nx.strongly_connected_components(graph))
        for number in found
    }
    return {
        ends
        for ends in graph.edges
        if group[ends[0]] == group[ends[1]] and order[ends[0]] > order[ends[1]]
    }
