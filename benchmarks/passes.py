"""The passes in memory: lists, arrays, plain networkx and the limit loop, side by side."""

import ctypes
import gc
import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import networkx_passes
import numpy as np
import numpy.typing as npt
from generate import Case

from roadmap.engine import levels, placing
from roadmap.engine.placing import Graph, Positions, place

HERE = Path(__file__).parent

Answer = tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]
"""Earliest and latest plateau per action."""


class Limit:
    """The loops of limit.c, compiled here and now."""

    def __init__(self, folder: Path) -> None:
        library = folder / "limit.so"
        source = HERE / "limit.c"
        subprocess.run(
            ["gcc", "-O2", "-shared", "-fPIC", "-o", str(library), str(source)], check=True
        )
        self._code = ctypes.CDLL(str(library))

    def build(self, case: Case) -> tuple[npt.NDArray[np.int32], ...]:
        """Group the dependencies by predecessor."""
        start = np.empty(case.count + 1, np.int32)
        waiting = np.empty(case.count, np.int32)
        arcs = np.empty(len(case.tail), np.int32)
        given = (case.tail, case.head, case.step, start, waiting, arcs)
        self._code.build(case.count, len(case.tail), *map(_pointer, given))
        return start, waiting, arcs

    def place(self, case: Case, layout: tuple[npt.NDArray[np.int32], ...], loop: str) -> Answer:
        """Place with the loop of that name; the number of waiting predecessors is copied too."""
        start, waiting, arcs = layout
        work = waiting.copy()
        order = np.empty(case.count + 1, np.int32)
        required = np.empty(case.count, np.int32)
        latest = np.empty(case.count, np.int8)
        given = (start, work, arcs, *case.flat)
        placed = self._code[loop](
            case.count,
            *map(_pointer, given),
            case.horizon,
            *map(_pointer, (order, required, latest)),
        )
        assert placed == case.count
        return required, latest.astype(np.int32)


def _pointer(array: npt.NDArray[np.generic]) -> ctypes.c_void_p:
    return array.ctypes.data_as(ctypes.c_void_p)


def graph_of_lists(case: Case) -> Graph:
    """The case as the engine has it for a small roadmap."""
    columns = (case.tail, case.head, case.step, *case.flat)
    tail, head, step, floor, ceiling, frozen = (column.tolist() for column in columns)
    return Graph(case.numbers, case.horizon, tail, head, step, floor, ceiling, frozen)


def graph_of_arrays(case: Case) -> Graph:
    """The case as the quick reader gives it for a large roadmap."""
    return Graph(case.numbers, case.horizon, case.tail, case.head, case.step, *case.flat)


def place_lists(graph: Graph) -> Positions:
    """Place without arrays, whatever the size."""
    usual = placing.ARRAYS_FROM
    placing.ARRAYS_FROM = 1 << 40
    try:
        return place(graph)
    finally:
        placing.ARRAYS_FROM = usual


def seconds(calls: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median of each call, taken in turn so that a slow spell of the machine hits all."""
    found: dict[str, list[float]] = {name: [] for name in calls}
    gc.collect()
    # As timeit does: collecting depends on what else lives in the process.
    gc.disable()
    try:
        for _ in range(rounds):
            for name, call in calls.items():
                begin = time.perf_counter()
                kept = call()
                found[name].append(time.perf_counter() - begin)
                del kept
    finally:
        gc.enable()
    return {name: statistics.median(times) for name, times in found.items()}


def measure(case: Case, limit: Limit, rounds: int, slow_rounds: int) -> dict[str, float]:
    """Seconds of every way, and a check that all of them give the same answer."""
    layout = limit.build(case)
    own = levels.build_layout(case.count, case.tail, case.head, case.step)
    lists = graph_of_lists(case)
    arrays = graph_of_arrays(case)
    right = limit.place(case, layout, "place")
    _agree(right, *limit.place(case, layout, "place_branchless"))
    _agree(right, *levels.place_layout(own, *case.flat, case.horizon)[1:])
    by_lists = place_lists(lists)
    _agree(right, by_lists.required, by_lists.latest)
    quick = seconds(
        {
            "limit build": lambda: limit.build(case),
            "limit branching": lambda: limit.place(case, layout, "place"),
            "limit branchless": lambda: limit.place(case, layout, "place_branchless"),
            "arrays build": lambda: levels.build_layout(
                case.count, case.tail, case.head, case.step
            ),
            "arrays place": lambda: levels.place_layout(own, *case.flat, case.horizon),
            "place": lambda: place(arrays if case.count >= 10_000 else lists),
        },
        rounds,
    )
    quick |= seconds({"lists": lambda: place_lists(lists)}, max(slow_rounds, 1))
    if slow_rounds:
        del lists, by_lists
        quick |= _measure_networkx(case, slow_rounds, right)
    return quick


def _measure_networkx(case: Case, rounds: int, right: Answer) -> dict[str, float]:
    """Build and place in turn, and compare the last answer: a round can take a minute."""
    builds, places = [], []
    gc.disable()
    try:
        for _ in range(rounds):
            begin = time.perf_counter()
            net = networkx_passes.build(case)
            middle = time.perf_counter()
            found = networkx_passes.place(net, case.horizon)
            places.append(time.perf_counter() - middle)
            builds.append(middle - begin)
            del net
    finally:
        gc.enable()
    _agree(right, *([part[i] for i in range(case.count)] for part in found))
    return {
        "networkx build": statistics.median(builds),
        "networkx place": statistics.median(places),
    }


def measure_chain(case: Case, limit: Limit) -> dict[str, float]:
    """Seconds for one long chain, where treating levels together gains nothing."""
    lists = graph_of_lists(case)
    arrays = graph_of_arrays(case)
    by_lists, by_arrays = place_lists(lists), levels.place_levels(arrays)
    assert by_arrays is not None
    assert by_lists.required == by_arrays.required, "earliest plateaus differ"
    assert by_lists.latest == by_arrays.latest, "latest plateaus differ"
    assert by_lists.wave == by_arrays.wave, "waves differ"
    layout = limit.build(case)
    calls: dict[str, Callable[[], object]] = {
        "limit": lambda: limit.place(case, layout, "place"),
        "lists": lambda: place_lists(lists),
        "place": lambda: place(arrays),
    }
    return seconds(calls, 3)


def _agree(right: Answer, required: object, latest: object) -> None:
    assert np.array_equal(right[0], np.asarray(required)), "earliest plateaus differ"
    assert np.array_equal(right[1], np.asarray(latest)), "latest plateaus differ"
