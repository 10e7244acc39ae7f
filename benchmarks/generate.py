"""One generator of random roadmaps for every measurement, and the files that each program reads.

An action stands in a layer; its first predecessor stands in the layer before,
the others in one of the four layers before. Three layers make a plateau:
dependencies inside a plateau are ``more-effective-after``, those between
plateaus ``builds-on``. So the one right answer is known before anything is
placed: layer ``3 * (plateau - 1) + (wave - 1)``. Numbers are dealt at random,
so that they say nothing about the order.

Usage: ``python benchmarks/generate.py N [--chain] [--seed S] > roadmap.json``
"""

import argparse
import json
import sys
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Indices = npt.NDArray[np.int32]

WAVES = 3
"""Layers in a plateau."""

REACH = 4
"""How many layers back a predecessor can stand."""

DEGREE = 4
"""Dependencies an action, unless told otherwise."""

PER_ADVICE = 12
"""Actions that share the first part of their number: 3.1 to 3.12."""


@dataclass(frozen=True)
class Case:
    """A random roadmap as index arrays; actions are in natural order of their numbers."""

    name: str
    count: int
    horizon: int
    tail: Indices
    head: Indices
    step: npt.NDArray[np.int8]
    layer: Indices
    """Longest chain of dependencies that leads to each action."""

    @property
    def numbers(self) -> list[str]:
        """Number of each action: advice and place in the advice."""
        return [f"{i // PER_ADVICE + 1}.{i % PER_ADVICE + 1}" for i in range(self.count)]

    @property
    def flat(self) -> tuple[npt.NDArray[np.int8], ...]:
        """Floors, ceilings and frozen plateaus: none of them binds."""
        small = np.ones(self.count, dtype=np.int8)
        return small, small * np.int8(self.horizon), small * np.int8(0)


def layered(count: int, seed: int = 2024, degree: int = DEGREE) -> Case:
    """Draw a layered graph with about `degree` dependencies an action."""
    rng = np.random.default_rng([seed, count])
    layers = min(12 * WAVES, count // WAVES)
    edges = np.linspace(0, count, layers + 1).astype(np.int64)
    layer = np.repeat(np.arange(layers), np.diff(edges))
    later = np.arange(edges[1], count)
    before = layer[later] - 1
    first = edges[before] + _pick(rng, edges[before + 1] - edges[before])
    extra = rng.choice(later, degree * count - len(later))
    below = np.maximum(layer[extra] - REACH, 0)
    other = edges[below] + _pick(rng, edges[layer[extra]] - edges[below])
    pairs = np.unique(np.concatenate([first, other]) * count + np.concatenate([later, extra]))
    tail, head = np.divmod(pairs, count)
    dealt = rng.permutation(count)
    listed = rng.permutation(len(pairs))
    step = (layer[tail] // WAVES != layer[head] // WAVES)[listed]
    layer_of = np.empty(count, dtype=np.int32)
    layer_of[dealt] = layer
    return Case(
        name=f"{count}" if degree == DEGREE else f"{count}-{degree}",
        count=count,
        horizon=max(2, -(-layers // WAVES)),
        tail=dealt[tail][listed].astype(np.int32),
        head=dealt[head][listed].astype(np.int32),
        step=step.astype(np.int8),
        layer=layer_of,
    )


def chain(count: int, seed: int = 2024) -> Case:
    """One chain of all actions; it is far longer than the plateaus."""
    dealt = np.random.default_rng([seed, count]).permutation(count).astype(np.int32)
    layer = np.empty(count, dtype=np.int32)
    layer[dealt] = np.arange(count)
    return Case(
        name=f"chain-{count}",
        count=count,
        horizon=12,
        tail=dealt[:-1],
        head=dealt[1:],
        step=np.ones(count - 1, dtype=np.int8),
        layer=layer,
    )


def _pick(rng: np.random.Generator, widths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    return (rng.random(len(widths)) * widths).astype(np.int64)


def document(case: Case) -> bytes:
    """Write the case as a roadmap: the fewest fields that a document may have."""
    numbers = case.numbers
    kinds = ("more-effective-after", "builds-on")
    value = {
        "format": "roadmap/1",
        "id": f"random-{case.name}",
        "title": f"Random roadmap {case.name}",
        "plateaus": [
            {"number": i, "id": f"p{i}", "title": f"Plateau {i}"}
            for i in range(1, case.horizon + 1)
        ],
        "actions": [{"number": number, "title": f"Action {number}"} for number in numbers],
        "dependencies": [
            {"predecessor": numbers[a], "successor": numbers[b], "kind": kinds[s]}
            for a, b, s in _arcs(case)
        ],
    }
    return json.dumps(value, separators=(",", ":")).encode()


def _arcs(case: Case) -> list[tuple[int, int, int]]:
    """Dependencies in natural order, as the planner itself writes them."""
    order = np.lexsort((case.head, case.tail))
    columns = (column[order].tolist() for column in (case.tail, case.head, case.step))
    return list(zip(*columns, strict=True))


def predecessors(case: Case) -> list[list[int]]:
    """Per action the positions of its predecessors, sorted."""
    order = np.lexsort((case.tail, case.head))
    ends = np.searchsorted(case.head[order], np.arange(case.count + 1))
    tails = case.tail[order].tolist()
    return [tails[low:high] for low, high in pairwise(ends.tolist())]


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a random roadmap to standard output.")
    parser.add_argument("count", type=int)
    parser.add_argument("--chain", action="store_true", help="one chain instead of layers")
    parser.add_argument("--seed", type=int, default=2024)
    options = parser.parse_args()
    draw = chain if options.chain else layered
    sys.stdout.buffer.write(document(draw(options.count, options.seed)) + b"\n")


if __name__ == "__main__":
    main()
