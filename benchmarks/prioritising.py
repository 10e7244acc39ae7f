"""Priorities: the whole answer, its intervals against a C loop, and against drawing weights."""

import ctypes
import random
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
from generate import document, layered
from passes import seconds as timed
from tables import Verdict, at_most, seconds, table, times, verdicts

from roadmap.engine import priorities, swap
from roadmap.engine.graph import solve
from roadmap.engine.prioritising.intervals import rank_intervals
from roadmap.engine.prioritising.weighing import Sheet
from roadmap.formats import read_roadmap, shipped_roadmap
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import CRITERIA

HERE = Path(__file__).parent
DRAWS = 1_000
"""Weights that are drawn where others draw them."""

LIMITS = {"33": 0.020, "10,000": 2.0, "10,000 alone": 2.0}
"""Seconds that the whole answer may take."""

Ranks = npt.NDArray[np.int64]


@dataclass
class Measured:
    """What was measured of one roadmap."""

    pairs: int
    taken: dict[str, float] = field(default_factory=dict)
    missed: float = 0.0
    """Part of the intervals that drawing weights does not find whole."""


class Limit:
    """The loop of pairs.c, compiled here and now."""

    def __init__(self, folder: Path) -> None:
        library = folder / "pairs.so"
        source = HERE / "pairs.c"
        command = ["gcc", "-O2", "-shared", "-fPIC", "-o", str(library), str(source), "-lm"]
        subprocess.run(command, check=True)
        self._code = ctypes.CDLL(str(library))

    def intervals(self, sheet: Sheet) -> tuple[Ranks, Ranks]:
        """Return the best and the worst rank of the actions in their order."""
        order = sheet.order
        parts = np.ascontiguousarray((sheet.whole * sheet.weights)[order], dtype=np.float64)
        points, tie = parts.sum(axis=1), sheet.tie[order].astype(np.int32)
        found = [np.zeros(len(order), dtype=np.int32) for _ in range(2)]
        given = (parts, points, tie, *found)
        pointers = [array.ctypes.data_as(ctypes.c_void_p) for array in given]
        self._code.intervals(len(order), parts.shape[1], *pointers)
        rank = np.arange(1, len(order) + 1)
        return rank - found[0], rank + found[1]


def drawn(sheet: Sheet) -> tuple[Ranks, Ranks]:
    """Return the best and the worst rank that a thousand random weights give."""
    rng = np.random.default_rng(2024)
    order, count = sheet.order, len(sheet.order)
    best, worst = np.full(count, count), np.ones(count, dtype=np.int64)
    rank = np.empty(count, dtype=np.int64)
    for sides in rng.uniform(0.8, 1.2, (DRAWS, len(sheet.weights))):
        points = sheet.whole @ (sheet.weights * sides)
        rank[np.lexsort((sheet.tie, -points))] = np.arange(1, count + 1)
        np.minimum(best, rank, out=best)
        np.maximum(worst, rank, out=worst)
    return best[order], worst[order]


def scored(roadmap: Roadmap, *, alone: bool = False) -> Roadmap:
    """Return a roadmap with a score for everything and every criterion, drawn at random."""
    chance = random.Random(2024)
    found = roadmap.to_document()
    found["scores"] = [
        {
            "action": action["number"],
            "criterion": criterion,
            "score": chance.randint(1, 5),
            "by": "-",
            "on": "2026-11-20",
        }
        for action in found["actions"]
        for criterion in ("value", "urgency", "effort")
    ]
    found["weighing"] = {"weights": {name: chance.randint(1, 9) for name in CRITERIA}}
    if alone:
        found["dependencies"] = []
    return Roadmap.model_validate(found)


def measure(folder: Path, *, quick: bool) -> dict[str, Measured]:
    """Measure roadmaps of several sizes."""
    limit = Limit(folder)
    cases = {"33": scored(shipped_roadmap()), "1,000": scored(_drawn_roadmap(1_000))}
    if not quick:
        cases["10,000"] = scored(_drawn_roadmap(10_000))
        cases["10,000 alone"] = scored(_drawn_roadmap(10_000), alone=True)
    return {name: _measure(roadmap, limit) for name, roadmap in cases.items()}


def _drawn_roadmap(count: int) -> Roadmap:
    return read_roadmap(document(layered(count)))


def _measure(roadmap: Roadmap, limit: Limit) -> Measured:
    roadmap.sha256  # noqa: B018 (a stored roadmap knows it)
    sheet = Sheet.of(solve(roadmap))
    count = len(sheet.order)
    ours, theirs = rank_intervals(sheet), limit.intervals(sheet)
    assert all(np.array_equal(*both) for both in zip(ours, theirs, strict=True)), "they differ"
    found = Measured(count * (count - 1) // 2)
    best, worst = drawn(sheet)
    assert (ours[0] <= best).all()
    assert (worst <= ours[1]).all()
    found.missed = float(((ours[0] < best) | (worst < ours[1])).mean())
    one, other = sheet.numbers(sheet.order[count // 2 : count // 2 + 2])
    rounds = 100 if count < 100 else 5
    found.taken = timed(
        {
            "whole": lambda: priorities(roadmap),
            "intervals": lambda: rank_intervals(sheet),
            "limit": lambda: limit.intervals(sheet),
            "swap": lambda: swap(roadmap, one, other),
        },
        rounds,
    )
    found.taken |= timed({"drawn": lambda: drawn(sheet)}, 1)
    return found


def render(machine: str, found: dict[str, Measured]) -> list[str]:
    """Return the lines of the section, without its heading."""
    names = list(found)
    rows = [
        [told, *(seconds(found[name].taken[key]) for name in names)]
        for key, told in (
            ("whole", "`priorities()`, all of it"),
            ("intervals", "of which: rank intervals"),
            ("limit", "limit (C loop over all pairs)"),
            ("drawn", f"drawing {DRAWS:,} weights instead"),
            ("swap", "`swap()` of two neighbours"),
        )
    ]
    rows += [
        ["intervals / limit", *(times(_ratio(found[name], "limit")) for name in names)],
        ["drawing / intervals", *(times(1 / _ratio(found[name], "drawn")) for name in names)],
        ["intervals that drawing misses", *(f"{found[name].missed:.0%}" for name in names)],
    ]
    return [
        machine,
        "",
        *verdicts(_judge(found)),
        "",
        *table(["open actions", *names], rows),
        "",
        "Every criterion has a weight and every action all scores, drawn at random; *alone*: "
        "without dependencies, so that nearly all points are alike. The C loop takes every pair; "
        "ours leaves out pairs whose points are too far apart. Both gave the same intervals before "
        "they were timed. Drawing weights inside the box, as is usual, never leaves the interval, "
        "and seldom finds its ends. Medians.",
    ]


def _ratio(found: Measured, other: str) -> float:
    return found.taken["intervals"] / found.taken[other]


def _judge(found: dict[str, Measured]) -> list[Verdict]:
    judged = [
        at_most(
            f"priorities of {name} actions in at most {seconds(bound)}",
            found[name].taken["whole"],
            bound,
            seconds(found[name].taken["whole"]),
        )
        for name, bound in LIMITS.items()
        if name in found
    ]
    judged += [
        at_most(f"rank intervals of {name} within 2× of the limit", _ratio(found[name], "limit"), 2)
        for name in LIMITS
        if name in found and name != "33"
    ]
    return judged
