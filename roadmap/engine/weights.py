"""What is easier to let go: one measure for certificates and for the cycle clinic.

Fewer constraints always go before more. Among equal numbers the set with the
fewest that the report states goes first, then with the fewest inferred ones,
then with the fewest of kind ``builds-on``.
"""

from roadmap.model.action import Kind
from roadmap.model.evidence import Basis
from roadmap.model.plan import Constraint

ONE = 10**12
"""Weight of one constraint, more than all finer differences together can add up to."""

_BASIS: dict[Basis, int] = {"added": 0, "inferred": 10**4, "stated": 10**8}


def link_weight(basis: Basis, kind: Kind | None) -> int:
    """Return how hard it is to let go of one dependency, floor or pin.

    Exact for sets of fewer than 10,000 constraints.
    """
    return ONE + _BASIS[basis] + (1 if kind == "builds-on" else 0)


def weight(constraint: Constraint) -> int:
    """Return `link_weight` of a constraint."""
    return link_weight(constraint.basis, constraint.dependency)
