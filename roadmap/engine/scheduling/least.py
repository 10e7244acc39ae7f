"""The least that has to be given up, with OR-Tools CP-SAT (the extra ``solver``)."""

from collections.abc import Callable, Sequence

from roadmap.engine.scheduling.instance import LEFT_OUT, Instance
from roadmap.engine.scheduling.loosening import EFFORT, Loose
from roadmap.engine.scheduling.schedule import Starts
from roadmap.engine.scheduling.solver import cp_model, watched


def least(
    instance: Instance,
    loose: Loose,
    *,
    seconds: float,
    seed: int,
    not_all: Sequence[frozenset[int]] = (),
    stop: Callable[[], bool] = lambda: False,
) -> Starts | None:
    """Return the schedule that gives up least; see `roadmap.engine.scheduling.loosening`."""
    asked = _Asked(instance, loose)
    for together in not_all:
        asked.model.add_bool_or([asked.kept[activity] for activity in sorted(together)])
    asked.model.minimize(asked.cost())
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.max_time_in_seconds = max(0.01, seconds)
    solver.parameters.max_deterministic_time = EFFORT
    if watched(solver, asked.model, stop) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return asked.read(solver)


class _Asked:
    """The model: only what must be done is in it."""

    def __init__(self, instance: Instance, loose: Loose) -> None:
        assert instance.horizon is not None
        self.instance = instance
        self.loose = loose
        self.last = instance.horizon
        self.model = cp_model.CpModel()
        self.starts: dict[int, cp_model.IntVar] = {}
        self.blocks: dict[int, cp_model.IntervalVar] = {}
        self.kept: dict[int, cp_model.IntVar] = {}
        """Whether an activity stays, where it may be left out."""
        self.price: list[cp_model.LinearExprT] = []
        self.more: list[cp_model.IntVar] = []
        """What more there is of a resource in a period."""
        for activity, optional in enumerate(instance.optional):
            if not optional:
                self._add(activity)
        for before, after in instance.arcs:
            if before in self.starts and after in self.starts:
                end = self.starts[before] + instance.durations[before]
                arc = self.model.add(self.starts[after] >= end)
                arc.only_enforce_if([self.kept[a] for a in (before, after) if a in self.kept])
        for resource in range(len(instance.capacities)):
            self._add_resource(resource)

    def _add(self, activity: int) -> None:
        instance, loose, model = self.instance, self.loose, self.model
        duration, release = instance.durations[activity], instance.releases[activity]
        deadline, fixed = instance.deadlines[activity], instance.fixed[activity]
        low = 0 if activity in loose.begins else release
        high = self.last - duration
        if deadline is not None and activity not in loose.limits:
            high = min(high, deadline - duration)
        if fixed is not None:
            low, high = max(low, fixed), min(high, fixed)
        if activity in loose.drops:
            self.kept[activity] = model.new_bool_var("")
            self.price.append((1 + loose.drops[activity]) * self.kept[activity].negated())
        if low > high:
            # Nowhere to go: out, or no schedule at all.
            model.add_bool_or([self.kept[activity].negated()] if activity in self.kept else [])
            high = low
        start = self.starts[activity] = model.new_int_var(low, high, "")
        self.blocks[activity] = (
            model.new_optional_fixed_size_interval_var(start, duration, self.kept[activity], "")
            if activity in self.kept
            else model.new_fixed_size_interval_var(start, duration, "")
        )
        if deadline is not None and activity in loose.limits:
            late = model.new_int_var(0, max(0, high + duration - deadline), "")
            model.add(late >= start + duration - deadline)
            self.price.append(late)
        if release and activity in loose.begins:
            early = model.new_int_var(0, release, "")
            model.add(early >= release - start)
            self.price.append(early)

    def _add_resource(self, resource: int) -> None:
        """Add a resource: in every period a block takes what there is not."""
        instance, model = self.instance, self.model
        users = [
            activity
            for activity in self.starts
            if instance.demands[activity][resource] and instance.durations[activity]
        ]
        needs: list[cp_model.LinearExprT] = [instance.demands[a][resource] for a in users]
        given = [instance.capacity(resource, period) for period in range(self.last)]
        total = sum(instance.demands[activity][resource] for activity in users)
        most = max(given, default=0) + (total if resource in self.loose.room else 0)
        blocks = [self.blocks[activity] for activity in users]
        for period, there in enumerate(given):
            lacking: cp_model.LinearExprT = most - there
            if resource in self.loose.room:
                more = model.new_int_var(0, total, "")
                self.price.append(more)
                self.more.append(more)
                lacking = most - there - more
            elif there == most:
                continue
            blocks.append(model.new_fixed_size_interval_var(period, 1, ""))
            needs.append(lacking)
        model.add_cumulative(blocks, needs, most)

    def cost(self) -> cp_model.LinearExprT:
        """Return what is given up; at the same price, more room is spread over the periods."""
        if not self.more:
            return cp_model.LinearExpr.sum(self.price)
        high = max(more.proto.domain[1] for more in self.more)
        peak = self.model.new_int_var(0, high, "")
        self.model.add_max_equality(peak, self.more)
        weights = [high + 1] * len(self.price)
        return cp_model.LinearExpr.weighted_sum([*self.price, peak], [*weights, 1])

    def read(self, solver: cp_model.CpSolver) -> Starts:
        """Return the schedule; what is not in it is left out."""
        return tuple(
            solver.value(self.starts[activity])
            if activity in self.starts
            and (activity not in self.kept or solver.value(self.kept[activity]))
            else LEFT_OUT
            for activity in range(self.instance.count)
        )
