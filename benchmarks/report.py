"""Write what was measured as Markdown tables, and hold it against the targets."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tables import Verdict, at_least, at_most, seconds, table, times, verdicts

SPARSE = "10000-2"
"""Name of the case with about 2 dependencies an action."""


@dataclass
class Results:
    """Everything that one run measured."""

    machine: dict[str, str]
    versions: dict[str, str]
    limit_seconds: int
    passes: dict[int, dict[str, float]] = field(default_factory=dict)
    edges: dict[int, int] = field(default_factory=dict)
    sparse_edges: int = 0
    whole: dict[tuple[str, str], Any] = field(default_factory=dict)
    chain: dict[str, float] = field(default_factory=dict)
    memory: dict[str, int] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether a peer could be installed."""
        return any(program == name for program, _ in self.whole)

    def gave_up(self, name: str) -> bool:
        """Whether a program failed or ran out of time at a smaller size."""
        runs = (run for (program, _), run in self.whole.items() if program == name)
        return any(run.problem.startswith((">", "fails", "not tried")) for run in runs)

    def run(self, name: str, case: str) -> Any | None:
        """The run of a program on a case, if it gave the right answer."""
        found = self.whole.get((name, case))
        return found if found is not None and not found.problem else None


def render(results: Results) -> list[str]:
    """Return the lines of the section, without its heading."""
    return [
        *_machine(results),
        "",
        *verdicts(_judge(results)),
        "",
        "### The passes in memory",
        "",
        *_passes(results),
        "",
        "### Whole process, from file to plan",
        "",
        *_whole(results),
        "",
        *_sparse(results),
        "### One long chain, and memory",
        "",
        *_chain(results),
    ]


def facts(named: dict[str, str]) -> str:
    """Return what was measured on, in one line."""
    return ". ".join(f"{name}: {value}" for name, value in named.items()) + "."


def _machine(results: Results) -> list[str]:
    programs = [f"{name} {value}" for name, value in results.versions.items()]
    return [facts(results.machine), "", "Programs: " + ", ".join(programs) + "."]


def _limit(found: dict[str, float]) -> float:
    """The faster of the two loops: without branches it wins while arrays fit in the cache."""
    return min(found["limit branching"], found["limit branchless"])


def _passes(results: Results) -> list[str]:
    sizes = list(results.passes)
    ways = (
        ("limit (C loop): build", lambda f: f["limit build"]),
        ("limit (C loop): place + slack", _limit),
        ("ours, arrays: build", lambda f: f["arrays build"]),
        ("ours, arrays: place + slack", lambda f: f["arrays place"]),
        ("ours, lists: all", lambda f: f["lists"]),
        ("ours, `place()`: all", lambda f: f["place"]),
        ("plain networkx: build", lambda f: f.get("networkx build")),
        ("plain networkx: place + slack", lambda f: f.get("networkx place")),
    )
    rows = [[name, *(seconds(way(results.passes[size])) for size in sizes)] for name, way in ways]
    ratios = (
        ("ours / limit, place + slack", lambda f: f["arrays place"] / _limit(f)),
        (
            "ours / limit, with build",
            lambda f: (f["arrays build"] + f["arrays place"]) / (f["limit build"] + _limit(f)),
        ),
        (
            "networkx / limit, place + slack",
            lambda f: f["networkx place"] / _limit(f) if "networkx place" in f else None,
        ),
    )
    for name, way in ratios:
        values = [way(results.passes[size]) for size in sizes]
        rows.append([name, *("–" if value is None else times(value) for value in values)])
    head = ["n (dependencies)", *(f"{size:,} ({results.edges[size]:,})" for size in sizes)]
    return [
        *table(head, rows),
        "",
        "*Build*: from columns of predecessors, successors and steps to dependencies grouped by "
        "predecessor (both limit and ours count it apart). *Place + slack*: order, earliest "
        "plateau and latest plateau of every action, for the limit and ours on the same arrays "
        "of the same widths (32 bits, plateaus 8 bits); the limit is the faster of two C loops, "
        "with and without branches. *All*: build, place, slack and also waves, and the results "
        "as Python lists; `place()` chooses lists or arrays itself. All ways gave the same "
        "plateaus before they were timed. Medians.",
    ]


def _whole(results: Results) -> list[str]:
    programs = list(dict.fromkeys(name for name, _ in results.whole))
    cases = [str(size) for size in results.passes]
    rows = [[name, *(_cell(results, name, case) for case in cases)] for name in programs]
    rows += [
        [f"{name} / ours, {words}", *(_against(results, name, case, what) for case in cases)]
        for words, what in (("time", "wall"), ("memory", "peak_mib"))
        for name in programs[1:]
    ]
    return [
        *table(["n", *(f"{int(case):,}" for case in cases)], rows),
        "",
        "Wall time and peak memory of the process, medians of runs in turn. Ours is "
        "`roadmap plan FILE --placements`. Every program reads the same actions and "
        "dependencies from its own kind of file (each action one unit of time, no other "
        "facts) and writes its answer. The length of the longest chain that leads to each action "
        "is the one answer that all of them give; it was compared, for every action, with what "
        "the generator knows (for ours: plateau and wave); who differs has no time here. "
        f"Each run may take {results.limit_seconds} s. *Not tried*: it failed or ran out of "
        "time at a smaller size, or is known to: TaskJuggler had no answer at 100,000 after "
        "590 s.",
    ]


def _sparse(results: Results) -> list[str]:
    """The same comparison where actions have about half as many dependencies."""
    programs = [name for name, case in results.whole if case == SPARSE]
    rows = [
        [name, _cell(results, name, SPARSE)]
        + [_against(results, name, SPARSE, what) for what in ("wall", "peak_mib")]
        for name in programs
    ]
    if not rows:
        return []
    head = ["10,000 actions", "time and memory", "time / ours", "memory / ours"]
    return [
        f"With {results.sparse_edges:,} dependencies, about 2 an action:",
        "",
        *table(head, rows),
        "",
    ]


def _cell(results: Results, name: str, case: str) -> str:
    run = results.whole.get((name, case))
    if run is None:
        return "–"
    return run.problem or f"{seconds(run.wall)}, {run.peak_mib:.0f} MiB"


def _against(results: Results, name: str, case: str, what: str) -> str:
    own, other = results.run("roadmap", case), results.run(name, case)
    if own is None or other is None:
        return "–"
    return times(getattr(other, what) / getattr(own, what))


def _chain(results: Results) -> list[str]:
    lines = [
        f"- {name}, one chain of {int(case[6:]):,}: {_cell(results, name, case)}"
        for name in ("TaskJuggler", "roadmap")
        for case in ("chain-2001", "chain-4001", "chain-1000000")
        if (name, case) in results.whole
    ]
    if results.chain:
        found = results.chain
        lines.append(
            f"- In memory, one chain of 1,000,000: `place()` {seconds(found['place'])}, "
            f"lists {seconds(found['lists'])} ({times(found['lists'] / found['place'])} as long), "
            f"limit loop (without waves) {seconds(found['limit'])}."
        )
    if results.memory:
        found_memory = results.memory
        lines += [
            f"- Arrays at 1,000,000 actions, input included, at most at any moment: "
            f"{found_memory['arrays'] / 1e6:.0f} MB.",
            f"- Graph at 1,000,000 actions {found_memory['graph'] / 2**20:.0f} MiB, placing it at "
            f"most {found_memory['plan_peak'] / 2**20:.0f} MiB more, results included.",
        ]
    return lines


def _judge(results: Results) -> list[Verdict]:
    return [
        *_judge_passes(results),
        *_judge_memory(results),
        *_judge_ahead(results),
        *_judge_ratios(results),
        *_judge_growth(results),
    ]


def _judge_passes(results: Results) -> Iterator[Verdict]:
    for size, bound in ((1_000_000, 2), (100_000, 4)):
        if size in results.passes:
            found = results.passes[size]
            name = f"place + slack at {size:,} within {bound}× of the limit loop"
            yield at_most(name, found["arrays place"] / _limit(found), bound)
    if results.chain:
        name = "a chain of 1,000,000 no slower than with lists"
        yield at_most(name, results.chain["place"] / results.chain["lists"], 1)
    if 33 in results.passes:
        small = results.passes[33]["place"]
        yield at_most("one placing at 33 at most 0.5 ms", small, 0.0005, seconds(small))


def _judge_memory(results: Results) -> Iterator[Verdict]:
    if results.memory:
        megabytes = results.memory["arrays"] / 1e6
        name = "arrays at 1,000,000 at most 100 MB"
        yield at_most(name, megabytes, 100, f"{megabytes:.0f} MB")
        used = (results.memory["graph"] + results.memory["plan_peak"]) / 2**20
        name = "graph and plan at 1,000,000 within 1 GiB"
        yield at_most(name, used, 1024, f"{used:.0f} MiB")


def _judge_ahead(results: Results) -> Iterator[Verdict]:
    programs = list(dict.fromkeys(name for name, _ in results.whole))[1:]
    for size in results.passes:
        own = results.run("roadmap", str(size))
        others = [(results.run(name, str(size)), name) for name in programs]
        ahead = [(run.wall, name) for run, name in others if run is not None]
        if own is not None and ahead:
            wall, fastest = min(ahead)
            name = f"whole process at {size:,} ahead of every peer (fastest: {fastest})"
            yield at_least(name, wall / own.wall, 1)


def _judge_ratios(results: Results) -> Iterator[Verdict]:
    for peer, case, what, bound, words in (
        ("TaskJuggler", "10000", "wall", 300, "the time at 10,000"),
        ("TaskJuggler", SPARSE, "wall", 300, "the time at 10,000 with half as many dependencies"),
        ("TaskJuggler", "10000", "peak_mib", 10, "the memory at 10,000"),
        ("pmcontrols", "100000", "wall", 5, "the time at 100,000"),
    ):
        own, other = results.run("roadmap", case), results.run(peer, case)
        if own is not None and other is not None:
            name = f"{peer} takes at least {bound}× {words}"
            yield at_least(name, getattr(other, what) / getattr(own, what), bound)
    own = results.run("roadmap", "chain-1000000")
    refused = results.whole.get(("TaskJuggler", "chain-4001"))
    if own is not None and refused is not None:
        text = f"ours {seconds(own.wall)}; TaskJuggler at 4,001: {refused.problem or 'works'}"
        yield "a chain of 1,000,000 works, where TaskJuggler stops", text, bool(refused.problem)


def _judge_growth(results: Results) -> Iterator[Verdict]:
    for words, cost in (("in memory", _memory_cost), ("whole process", _process_cost)):
        if {10_000, 1_000_000} <= set(results.passes):
            few, many = cost(results, 10_000), cost(results, 1_000_000)
            if few and many:
                name = f"cost per action from 10,000 to 1,000,000 at most 2× ({words})"
                yield at_most(name, many / few, 2)


def _memory_cost(results: Results, size: int) -> float | None:
    return results.passes[size]["place"] / size


def _process_cost(results: Results, size: int) -> float | None:
    run = results.run("roadmap", str(size))
    return run.wall / size if run else None
