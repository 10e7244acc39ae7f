"""A model with a yes or no for each activity and period: strong where periods are few.

The time-indexed formulation of Pritsker, Watters and Wolfe (1969), with the
disaggregated precedences of Christofides, Alvarez-Valdes and Tamarit (1987).
Its linear relaxation says far more about sums of weight × start than that of
intervals, and quarters are few.
"""

from roadmap.engine.scheduling.instance import LEFT_OUT
from roadmap.engine.scheduling.model import Model
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.schedule import Starts
from roadmap.engine.scheduling.solver import cp_model

LARGEST = 12_000
"""Activities × periods up to which a grid is worth its size."""


def fits_grid(network: Network) -> bool:
    """Tell whether an instance is small enough for a grid."""
    horizon = network.instance.horizon
    return horizon is not None and network.instance.count * (horizon + 1) <= LARGEST


class Grid:
    """The cells of a model, tied to its starts."""

    def __init__(self, made: Model, low: list[int], high: list[int]) -> None:
        self.made = made
        self.model = made.model
        self.instance = made.network.instance
        self.cells: list[dict[int, cp_model.IntVar]] = []
        for activity in range(self.instance.count):
            self._add(activity, low[activity], high[activity])
        for before, after in self.instance.arcs:
            self._follow(before, after)
        for resource in range(len(self.instance.capacities)):
            self._limit(resource)

    def _add(self, activity: int, low: int, high: int) -> None:
        cells = {period: self.model.new_bool_var("") for period in range(low, high + 1)}
        self.cells.append(cells)
        taken, start = self.made.taken[activity], self.made.starts[activity]
        every = list(cells.values())
        at = cp_model.LinearExpr.weighted_sum(every, list(cells))
        if taken is None:
            self.model.add_exactly_one(every)
            self.model.add(start == at)
        else:
            self.model.add_exactly_one([*every, taken.negated()])
            self.model.add(start == at).only_enforce_if(taken)

    def _follow(self, before: int, after: int) -> None:
        """Whoever has started by a period, what comes before has ended by it."""
        lasting = self.instance.durations[before]
        first, then = self.cells[before], self.cells[after]
        for period in then:
            started = [cell for at, cell in then.items() if at <= period]
            ended = [cell for at, cell in first.items() if at + lasting <= period]
            if len(ended) < len(first) or self.made.taken[before] is not None:
                self.model.add(sum(started) <= sum(ended))

    def _limit(self, resource: int) -> None:
        instance = self.instance
        assert instance.horizon is not None
        for period in range(instance.horizon):
            there = instance.capacity(resource, period)
            needs = [
                (cell, instance.demands[activity][resource])
                for activity, cells in enumerate(self.cells)
                if instance.demands[activity][resource]
                for at, cell in cells.items()
                if at <= period < at + instance.durations[activity]
            ]
            if sum(need for _, need in needs) > there:
                cells, demands = zip(*needs, strict=True)
                self.model.add(cp_model.LinearExpr.weighted_sum(cells, demands) <= there)

    def hint(self, starts: Starts) -> None:
        """Tell the solver where to start from."""
        for cells, start in zip(self.cells, starts, strict=True):
            for period, cell in cells.items():
                self.model.add_hint(cell, start != LEFT_OUT and period == start)

    def early(self, weights: tuple[int, ...]) -> cp_model.LinearExprT:
        """Return the sum of weight × start, what is left out at the horizon."""
        horizon = self.instance.horizon or 0
        cells, costs, base = [], [], 0
        for activity, weight in enumerate(weights):
            left_out = horizon if self.made.taken[activity] is not None else 0
            base += weight * left_out
            for period, cell in self.cells[activity].items():
                if weight and period != left_out:
                    cells.append(cell)
                    costs.append(weight * (period - left_out))
        return cp_model.LinearExpr.weighted_sum(cells, costs) + base
