"""Measure the scheduler on PSPLIB beside the textbook model, in one run, and write PSPLIB.md.

Usage: ``python benchmarks/scheduling.py [--library FOLDER] [--sample N] [--seconds S]
[--sets j30 j60 j120] [--output FILE]``

Each instance is solved by every way in turn, so that a slow spell hits all of
them. With ``--sample`` the tables go to standard output unless told otherwise.
All instances at ten seconds take about an hour.
"""

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from ortools.sat.python import cp_model
from psplib import SETS, Known, library, read
from report import facts
from run import machine
from tables import Verdict, at_most, seconds, table, verdicts

from roadmap.engine.scheduling import Instance, chances, makespan, quick, violations
from roadmap.engine.scheduling.exact import solve

HERE = Path(__file__).parent
AT_ONCE = 0.15
"""Seconds that an answer without a solver may take."""

Answer = tuple[int, bool]
"""A makespan, and whether it is proven."""

WAYS = ("priority rule", "ours, no solver", "ours", "textbook CP-SAT")
OURS_AT_ONCE, OURS, TEXTBOOK = WAYS[1:]


@dataclass
class Run:
    """One instance solved in one way."""

    known: Known
    length: int
    proven: bool
    taken: float

    @property
    def deviation(self) -> float:
        """Share by which the schedule is longer than the best known one."""
        return self.length / self.known.best - 1


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the scheduler on PSPLIB.")
    parser.add_argument("--library", type=Path, help="folder of the library")
    parser.add_argument("--sample", type=int, help="so many instances of each set")
    parser.add_argument("--seconds", type=float, default=10.0, help="for each instance and way")
    parser.add_argument("--sets", nargs="+", choices=SETS, default=SETS)
    parser.add_argument("--output", type=Path, help="file for the tables")
    options = parser.parse_args()
    folder = library(options.library)
    runs: dict[tuple[str, str], list[Run]] = {}
    for family in options.sets:
        for known in read(folder, family, options.sample):
            for way, run in _solved(known, options.seconds):
                runs.setdefault((family, way), []).append(run)
                if way == OURS:
                    print(f"{known.name}: {run.length} ({known.best})", file=sys.stderr, flush=True)
    text = "\n".join(_report(runs, options.sets, options.seconds)) + "\n"
    output = options.output or (None if options.sample else HERE / "PSPLIB.md")
    if output:
        output.write_text(text, encoding="utf-8")
    else:
        print(text)


def _solved(known: Known, limit: float) -> Iterable[tuple[str, Run]]:
    ways: tuple[Callable[[], Answer], ...] = (
        lambda: _outcome(known.instance, schedules=1),
        lambda: _at_once(known.instance),
        lambda: _ours(known.instance, limit),
        lambda: textbook(known.instance, limit),
    )
    for way, ask in zip(WAYS, ways, strict=True):
        begin = time.perf_counter()
        length, proven = ask()
        taken = time.perf_counter() - begin
        if length < known.least or (proven and length > known.best):
            raise SystemExit(f"{known.name}: {way} claims {length}, which is wrong")
        yield way, Run(known, length, proven, taken)


def _outcome(instance: Instance, **options: object) -> Answer:
    found = quick(instance, **options)  # type: ignore[arg-type]
    return _checked(instance, found.starts), found.status == "optimal"


def _at_once(instance: Instance) -> Answer:
    # The schedule at hand is finished, and checked, after the search is told to stop.
    by = time.perf_counter() + AT_ONCE - 0.03
    # About what fits in the time; the number sets how varied the search begins.
    schedules = 100_000 // instance.count
    return _outcome(instance, schedules=schedules, stop=lambda: time.perf_counter() >= by)


def _ours(instance: Instance, limit: float) -> Answer:
    found = solve(instance, seconds=limit)
    return _checked(instance, found.starts), found.status == "optimal"


def _checked(instance: Instance, starts: tuple[int, ...] | None) -> int:
    if starts is None or violations(instance, starts):
        raise SystemExit("a schedule that cannot be carried out")
    return makespan(instance, starts)


def textbook(instance: Instance, limit: float) -> Answer:
    """Solve the model that a textbook gives: intervals, arcs, cumulative resources, the end."""
    model = cp_model.CpModel()
    horizon = sum(instance.durations)
    starts = [model.new_int_var(0, horizon, "") for _ in instance.durations]
    intervals = [
        model.new_fixed_size_interval_var(start, duration, "")
        for start, duration in zip(starts, instance.durations, strict=True)
    ]
    for before, after in instance.arcs:
        model.add(starts[after] >= starts[before] + instance.durations[before])
    for resource, (capacity,) in enumerate(instance.capacities):
        users = [a for a, row in enumerate(instance.demands) if row[resource]]
        model.add_cumulative(
            [intervals[a] for a in users],
            [instance.demands[a][resource] for a in users],
            capacity,
        )
    end = model.new_int_var(0, horizon, "")
    model.add_max_equality(end, [s + d for s, d in zip(starts, instance.durations, strict=True)])
    model.minimize(end)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = limit
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return horizon, False
    return solver.value(end), status == cp_model.OPTIMAL


def _report(runs: dict[tuple[str, str], list[Run]], sets: Iterable[str], limit: float) -> list[str]:
    rows = []
    for (family, way), found in runs.items():
        rows.append(
            [
                f"{family}, {way}",
                f"{len(found)}",
                _share(run.proven for run in found),
                _share(run.deviation <= 0 for run in found),
                f"{_deviation(found):.2f} %",
                seconds(statistics.mean(run.taken for run in found)),
                seconds(max(run.taken for run in found)),
            ]
        )
    head = ["set", "instances", "proven", "at best known", "longer on average", "time", "at most"]
    return [
        "# Scheduling",
        "",
        "Written by `benchmarks/scheduling.py`; all figures are from one run, each instance solved "
        "by every way in turn.",
        "",
        facts(machine() | {"OR-Tools": version("ortools")}),
        "",
        *verdicts(_judged(runs, sets)),
        "",
        f"## PSPLIB, {limit:g} s an instance on two cores",
        "",
        *table(head, rows),
        "",
        "*Priority rule*: one pass of the parallel scheme under the latest-finish rule. "
        f"*Ours, no solver*: stopped after {AT_ONCE} s. *Longer*: than the best known makespan.",
    ]


def _share(found: Iterable[bool]) -> str:
    told = list(found)
    return f"{100 * sum(told) / len(told):.0f} %"


def _deviation(found: list[Run]) -> float:
    return 100 * statistics.mean(run.deviation for run in found)


def _judged(runs: dict[tuple[str, str], list[Run]], sets: Iterable[str]) -> list[Verdict]:
    judged: list[Verdict] = []
    for family in sets:
        at_once, ours, plain = (runs[family, way] for way in (OURS_AT_ONCE, OURS, TEXTBOOK))
        bound = {"j30": 0.7, "j60": 1.8, "j120": 5.5}[family]
        judged.append(_percent(f"{family} without solver", _deviation(at_once), bound))
        slowest = max(run.taken for run in at_once)
        judged.append(at_most(f"{family} without solver", slowest, AT_ONCE, seconds(slowest)))
        if family == "j120":
            judged.append(_percent(f"{family} with solver", _deviation(ours), 2.5))
        else:
            judged.append(
                _reached(f"{family} at best known", ours, 1.0 if family == "j30" else 0.9)
            )
        if family == "j30":
            proven = sum(run.proven for run in ours) / len(ours)
            judged.append(("j30 proven for at least 99 %", f"{100 * proven:.0f} %", proven >= 0.99))
        else:
            name = f"{family} nearer than the textbook model, which is at {_deviation(plain):.2f} %"
            good = _deviation(ours) < _deviation(plain)
            judged.append((name, f"{_deviation(ours):.2f} %", good))
    levelled, drawn = _levelled(), _drawn()
    judged.append(at_most("100,000 actions levelled in 2 s", levelled, 2, seconds(levelled)))
    judged.append(at_most("10,000 runs of 33 actions in 50 ms", drawn, 0.05, seconds(drawn)))
    return judged


def _percent(name: str, value: float, bound: float) -> Verdict:
    return at_most(f"{name}: at most {bound} % longer", value, bound, f"{value:.2f} %")


def _reached(name: str, found: list[Run], least: float) -> Verdict:
    share = sum(run.deviation <= 0 for run in found) / len(found)
    return f"{name} for at least {100 * least:.0f} %", f"{100 * share:.0f} %", share >= least


def _made(count: int, seed: int = 1) -> Instance:
    draw = random.Random(seed)
    return Instance.of(
        [draw.randint(1, 4) for _ in range(count)],
        [
            (draw.randrange(max(0, head - 2_000), head), head)
            for head in range(1, count)
            for _ in range(2)
        ],
        [[1, *(draw.randint(1, 3) * (team == a % 8) for team in range(8))] for a in range(count)],
        [60] + [20] * 8,
    )


def _levelled() -> float:
    """Return the time to level 100,000 actions of eight teams, at its median of three."""
    instance, taken = _made(100_000), []
    for _ in range(3):
        begin = time.perf_counter()
        quick(instance, schedules=1)
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


def _drawn() -> float:
    """Return the time of 10,000 runs over 33 actions in four groups, at its median of nine."""
    instance, taken = _made(33), []
    starts = quick(instance, schedules=100).starts or ()
    ranges = [(0.7 * d, 1.0 * d, 1.6 * d) for d in instance.durations]
    groups = [range(first, 33, 4) for first in range(4)]
    for _ in range(9):
        begin = time.perf_counter()
        chances(instance, starts, ranges, groups, runs=10_000)
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
