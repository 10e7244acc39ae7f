"""An instance as a model of OR-Tools CP-SAT: intervals, arcs and cumulative resources.

The solver searches by lazy clause generation, which Schutt, Feydy, Stuckey and
Wallace (2013) showed to be the strongest known way to close instances of PSPLIB.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from roadmap.engine.scheduling.instance import LEFT_OUT
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.schedule import Starts
from roadmap.engine.scheduling.solver import cp_model


@dataclass(frozen=True, slots=True)
class Model:
    """A model, and the variables by activity."""

    network: Network
    model: cp_model.CpModel
    starts: list[cp_model.IntVar]
    taken: list[cp_model.IntVar | None]
    """Whether an activity is taken up, where it may be left out."""
    end: cp_model.IntVar
    """The makespan: not before any end, and equal to the last one where it is minimised."""

    def hint(self, starts: Starts) -> None:
        """Tell the solver where to start from."""
        self.model.clear_hints()  # type: ignore[no-untyped-call]
        for variable, taken, start in zip(self.starts, self.taken, starts, strict=True):
            if start != LEFT_OUT:
                self.model.add_hint(variable, start)
            if taken is not None:
                self.model.add_hint(taken, start != LEFT_OUT)

    def read(self, solver: cp_model.CpSolver) -> Starts:
        """Return the schedule that the solver found."""
        return tuple(
            solver.value(variable) if taken is None or solver.value(taken) else LEFT_OUT
            for variable, taken in zip(self.starts, self.taken, strict=True)
        )


def build(network: Network, low: Sequence[int], high: Sequence[int], floor: int = 0) -> Model:
    """Return a model in which every activity starts within its bounds.

    Parameters
    ----------
    network
        The instance, made ready.
    low, high
        Earliest and latest start of each activity; where the latest comes
        before the earliest, the activity cannot be placed.
    floor
        A makespan that is known to be needed.
    """
    instance, model = network.instance, cp_model.CpModel()
    starts, intervals = [], []
    taken: list[cp_model.IntVar | None] = []
    end = model.new_int_var(
        floor, max([floor, *(h + d for h, d in zip(high, instance.durations, strict=True))]), "end"
    )
    for activity, duration in enumerate(instance.durations):
        present = model.new_bool_var("") if instance.optional[activity] else None
        domain = (low[activity], high[activity])
        if domain[0] > domain[1]:
            # Nowhere to go: out, or no schedule at all.
            model.add_bool_or([] if present is None else [present.negated()])
            domain = (low[activity], low[activity])
        start = model.new_int_var(*domain, "")
        starts.append(start)
        taken.append(present)
        intervals.append(
            model.new_fixed_size_interval_var(start, duration, "")
            if present is None
            else model.new_optional_fixed_size_interval_var(start, duration, present, "")
        )
        # A successor that may be left out does not stand for the end of what comes before it.
        if present is not None or all(instance.optional[s] for s in network.after[activity]):
            _only(model.add(end >= start + duration), present)
    for before, after in instance.arcs:
        first, then = taken[before], taken[after]
        if first is not None and then is not None:
            model.add_implication(then, first)
        _only(model.add(starts[after] >= starts[before] + instance.durations[before]), then)
    for moment, gate, periods in _between_moments(network):
        begin = 0 if gate is None else starts[gate]
        _only(model.add(starts[moment] >= begin + periods), taken[moment])
    for resource in range(len(instance.capacities)):
        _add_resource(model, network, resource, intervals, end.proto.domain[1])
        if instance.horizon is not None:
            _add_work(model, network, resource, taken, instance.horizon)
    return Model(network, model, starts, taken, end)


def _only(constraint: cp_model.Constraint, present: cp_model.IntVar | None) -> None:
    if present is not None:
        constraint.only_enforce_if(present)


def _between_moments(network: Network) -> Iterator[tuple[int, int | None, int]]:
    """Yield how many periods a moment comes after another one at least, or after the start.

    All that a moment waits for, and that itself waits for the other moment, is
    done between the two. The solver does not see that on its own.
    """
    instance = network.instance
    for moment, members in enumerate(network.before):
        if instance.durations[moment]:
            continue
        inside = [a for a in members if instance.fixed[a] is None]
        shared = set.intersection(*(set(network.before[a]) for a in inside)) if inside else set()
        gates: list[int | None] = [gate for gate in sorted(shared) if not instance.durations[gate]]
        periods = max(
            (
                -(-sum(instance.demands[a][r] * instance.durations[a] for a in inside) // max(row))
                for r, row in enumerate(instance.capacities)
                if max(row)
            ),
            default=0,
        )
        if periods > 1:
            yield from ((moment, gate, periods) for gate in gates or [None])


def _add_work(
    model: cp_model.CpModel,
    network: Network,
    resource: int,
    taken: list[cp_model.IntVar | None],
    horizon: int,
) -> None:
    """Add that all work together fits: what may be left out says that nowhere else as a sum."""
    instance = network.instance
    work: list[cp_model.LinearExprT] = []
    for activity, duration in enumerate(instance.durations):
        needed, present = duration * instance.demands[activity][resource], taken[activity]
        if needed:
            work.append(needed if present is None else needed * present)
    room = sum(instance.capacity(resource, period) for period in range(horizon))
    if any(present is not None for present in taken):
        model.add(sum(work) <= room)


def _add_resource(
    model: cp_model.CpModel,
    network: Network,
    resource: int,
    intervals: list[cp_model.IntervalVar],
    end: int,
) -> None:
    """Add one resource: where it has less than at its best, a fixed block takes the rest."""
    instance = network.instance
    users = [
        activity
        for activity, row in enumerate(instance.demands)
        if row[resource] and instance.durations[activity]
    ]
    most = max(instance.capacities[resource])
    demands = [instance.demands[activity][resource] for activity in users]
    blocks = [intervals[activity] for activity in users]
    given = instance.capacities[resource]
    begin = 0
    for stop in [*(t for t in range(1, len(given)) if given[t] != given[t - 1]), end]:
        if lacking := most - given[begin]:
            blocks.append(model.new_fixed_size_interval_var(begin, min(stop, end) - begin, ""))
            demands.append(lacking)
        begin = stop
        if begin >= end:
            break
    model.add_cumulative(blocks, demands, most)
