"""A small linear program in exact numbers, to which constraints can be added on the way."""

from collections.abc import Mapping
from fractions import Fraction

Variable = int
"""A variable by its number; all are at least 0."""

Bound = tuple[Fraction, Fraction]
"""A number ``a + b * e``, where `e` is smaller than any positive number; compared as a pair.
With it "more than 0" can be asked for as "at least e"."""

_NOUGHT = Fraction(0)
_ZERO: Bound = (_NOUGHT, _NOUGHT)


class LinearProgram:
    """The least value of one variable, while others obey linear constraints.

    Notes
    -----
    The dual simplex method [1]_ on a dictionary: to begin with all variables
    are 0, which is best for the objective, and every constraint that is broken
    is mended by the cheapest exchange. With the smallest number deciding
    between equals [2]_ it always ends. A constraint that is added later is
    simply broken once more. Meant for some ten variables and some hundreds of
    constraints.

    References
    ----------
    .. [1] C. E. Lemke, "The dual method of solving the linear programming
       problem", Naval Research Logistics Quarterly 1 (1954), 36-47.
    .. [2] R. G. Bland, "New finite pivoting rules for the simplex method",
       Mathematics of Operations Research 2 (1977), 103-107.
    """

    def __init__(self, count: int, objective: Variable) -> None:
        self._free = list(range(count))
        self._costs = {v: Fraction(v == objective) for v in self._free}
        self._next = count
        self._rows: dict[Variable, tuple[Bound, dict[Variable, Fraction]]] = {}

    def demand(self, terms: Mapping[Variable, int], least: tuple[int, int]) -> None:
        """Ask that these variables, times these numbers, add up to at least a bound."""
        low, lower = -Fraction(least[0]), -Fraction(least[1])
        row = dict.fromkeys(self._free, _NOUGHT)
        for variable, times in terms.items():
            if variable in row:
                row[variable] += times
                continue
            (constant, tiny), others = self._rows[variable]
            low, lower = low + times * constant, lower + times * tiny
            for other, factor in others.items():
                row[other] += times * factor
        self._rows[self._next] = (low, lower), row
        self._next += 1

    def solve(self) -> bool:
        """Find the best values; tell whether there are any that obey all constraints."""
        while True:
            broken = [v for v, (constant, _) in self._rows.items() if constant < _ZERO]
            if not broken:
                return True
            leaving = min(broken)
            row = self._rows[leaving][1]
            ways = [(self._costs[v] / factor, v) for v, factor in row.items() if factor > 0]
            if not ways:
                return False
            self._exchange(leaving, min(ways)[1])

    def value(self, variable: Variable) -> Bound:
        """Return the value of a variable in the solution."""
        return self._rows[variable][0] if variable in self._rows else _ZERO

    def room(self) -> Fraction | None:
        """Return how large `e` can be while the solution obeys all constraints; null: any size."""
        least = [-a / b for (a, b), _ in self._rows.values() if b < 0]
        return min(least, default=None)

    def _exchange(self, leaving: Variable, entering: Variable) -> None:
        (constant, tiny), row = self._rows.pop(leaving)
        factor = row.pop(entering)
        # leaving = constant + factor * entering + rest, so entering follows from the others.
        own = {variable: -part / factor for variable, part in row.items()}
        own[leaving] = 1 / factor
        at = (-constant / factor, -tiny / factor)
        for variable, ((low, lower), others) in self._rows.items():
            times = others.pop(entering)
            if times:
                for other, part in own.items():
                    others[other] = others.get(other, _NOUGHT) + times * part
                self._rows[variable] = (low + times * at[0], lower + times * at[1]), others
            else:
                others[leaving] = _NOUGHT
        cost = self._costs.pop(entering)
        for variable, part in own.items():
            self._costs[variable] = self._costs.get(variable, _NOUGHT) + cost * part
        self._rows[entering] = at, own
        self._free = list(own)
