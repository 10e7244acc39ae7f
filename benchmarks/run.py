"""Measure the planner, its peers and the limit in one run, and write RESULTS.md.

Usage: ``python benchmarks/run.py [--only engine|service|priorities] [--quick] [--output FILE]``

What is missing is installed first: TaskJuggler with apt-get, the other peers
with pip in environments of their own under ``out/``. Inputs are written to
``out/bench/``. ``--only`` measures one section and leaves the others as they
are. ``--quick`` takes the small sizes only and writes its tables to standard
output unless told otherwise.
"""

import argparse
import compileall
import csv
import gc
import json
import os
import platform
import sqlite3
import statistics
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import keeping
import passes
import prioritising
import quarters
import report
import service_report
import serving
from generate import WAVES, Case, chain, document, layered
from peers.adapters import PEERS, Layers, Peer, names
from sections import replaced
from servers import Caller

HERE = Path(__file__).parent
WORK = HERE.parent / "out" / "bench"
LIMIT_SECONDS = 60
"""Time that one run of a program may take."""

SIZES = (33, 1_000, 10_000, 100_000, 1_000_000)
ROUNDS = {33: 300, 1_000: 50, 10_000: 30, 100_000: 9, 1_000_000: 3}
SLOW_ROUNDS = {33: 100, 1_000: 20, 10_000: 5, 100_000: 3, 1_000_000: 1}
RUNS = {33: 9, 1_000: 7, 10_000: 7, 100_000: 5, 1_000_000: 3}
LONG = 10.0
"""Seconds from which a program runs at most twice, and from 45 on once."""


@dataclass
class Run:
    """A whole process, from file to plan: medians."""

    wall: float
    cpu: float
    peak_mib: float
    count: int
    problem: str = ""
    """Why there is no answer, or what is wrong with it."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the planner and its peers.")
    sections = {
        "engine": _engine,
        "service": _service,
        "priorities": _priorities,
        "quarters": _quarters,
    }
    parser.add_argument("--only", choices=sections, help="measure one section")
    parser.add_argument("--quick", action="store_true", help="little of everything, in a minute")
    parser.add_argument("--output", type=Path, help="file for the tables")
    options = parser.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    measured = {
        name.capitalize(): section(quick=options.quick)
        for name, section in sections.items()
        if options.only in (None, name)
    }
    output = options.output or (None if options.quick else HERE / "RESULTS.md")
    known = output.read_text(encoding="utf-8") if output and output.exists() else ""
    text = replaced(known, measured)
    if output:
        output.write_text(text, encoding="utf-8")
    else:
        print(text)


def _engine(*, quick: bool) -> list[str]:
    """Measure the engine against its peers and the limit; return the section."""
    # As pip does with the peers; what it only links to is compiled when it first runs, or never.
    compileall.compile_dir(HERE.parent / "roadmap", quiet=1, force=True)
    sizes = SIZES[:2] if quick else SIZES
    limit = passes.Limit(WORK)
    results = report.Results(
        machine=machine(),
        versions={"roadmap": version("plateauplanner"), "networkx": version("networkx")},
        limit_seconds=LIMIT_SECONDS,
    )
    peers = []
    for peer in PEERS:
        found = peer.install()
        results.versions[peer.name] = found or "not to be had here"
        if found:
            peers.append(peer)
    if not quick:
        # First, for a peer that gives up on a larger case is not tried again.
        case = layered(10_000, degree=2)
        _note(f"10000 actions, {len(case.tail)} dependencies")
        _whole_processes(results, case, peers, quick=quick)
        results.sparse_edges = len(case.tail)
    for size in sizes:
        _note(f"{size} actions")
        case = layered(size)
        _whole_processes(results, case, peers, quick=quick)
        gc.collect()
        slow = 0 if quick and size > 1_000 else SLOW_ROUNDS[size]
        results.passes[size] = passes.measure(case, limit, ROUNDS[size], slow)
        results.edges[size] = len(case.tail)
        del case
    _chains(results, limit, quick)
    if not quick:
        _note("memory")
        results.memory = _memory(1_000_000)
    return report.render(results)


def _service(*, quick: bool) -> list[str]:
    """Measure the service; return the section."""
    _note("the service")
    found = serving.measure(WORK, quick=quick)
    _note("what is kept")
    kept = keeping.measure(WORK, Caller(WORK), quick=quick)
    found_on = machine() | {name: version(name) for name in ("uvicorn", "SQLAlchemy")}
    found_on["SQLite"] = sqlite3.sqlite_version
    return service_report.render(report.facts(found_on), found, kept)


def _priorities(*, quick: bool) -> list[str]:
    """Measure priorities; return the section."""
    _note("priorities")
    return prioritising.render(report.facts(machine()), prioritising.measure(WORK, quick=quick))


def _quarters(*, quick: bool) -> list[str]:
    """Measure quarters; return the section."""
    _note("quarters")
    found_on = machine() | {"OR-Tools": version("ortools")}
    return quarters.render(report.facts(found_on), quarters.measure(quick=quick))


def _note(text: str) -> None:
    print(f"measuring: {text}", file=sys.stderr, flush=True)


def machine() -> dict[str, str]:
    information = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    model = next(
        (line.split(":")[1].strip() for line in information.splitlines() if "model name" in line),
        platform.processor(),
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    compiler = subprocess.run(["gcc", "--version"], capture_output=True, text=True, check=True)
    return {
        "Processor": f"{model}, {len(os.sched_getaffinity(0))} cores",
        "Memory": f"{memory:.0f} GiB",
        "System": f"{platform.system()} {platform.release()}",
        "Python": platform.python_version(),
        "numpy": version("numpy"),
        "C compiler": compiler.stdout.splitlines()[0],
    }


def _ours(source: Path) -> list[str]:
    return [str(Path(sys.executable).with_name("roadmap")), "plan", str(source), "--placements"]


def _once(command: list[str], answer: Path) -> dict[str, float]:
    call = [sys.executable, "-I", "-S", str(HERE / "measure.py"), str(LIMIT_SECONDS)]
    done = subprocess.run(
        [*call, str(answer), *command], capture_output=True, text=True, check=True, cwd=WORK
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _whole_processes(
    results: report.Results, case: Case, peers: Iterable[Peer], *, quick: bool
) -> None:
    """Run all programs on one case in turn, so that a slow spell hits all of them."""
    source = WORK / f"{case.name}.json"
    source.write_bytes(document(case))
    programs: dict[str, tuple[list[str], Path]] = {}
    programs["roadmap"] = (_ours(source), WORK / f"{case.name}.tsv")
    by_name = {peer.name: peer for peer in peers}
    for name, peer in by_name.items():
        if not _is_chain(case) and (case.count > peer.largest or results.gave_up(name)):
            results.whole[name, case.name] = Run(0, 0, 0, 0, "not tried")
            continue
        own = WORK / f"{case.name}.{peer.suffix}"
        own.write_text(peer.write(case), encoding="utf-8")
        answer = WORK / f"{case.name}.{name}.answer"
        programs[name] = (peer.command(own, answer), answer)
    taken: dict[str, list[dict[str, float]]] = {name: [] for name in programs}
    for round_number in range(RUNS.get(case.count, 3) if not quick else 3):
        for name, (command, answer) in programs.items():
            if _enough(taken[name], round_number):
                continue
            output = WORK / "stdout" if name in ("pmcontrols", "longpath") else answer
            taken[name].append(_once(command, output))
    for name, (_, answer) in programs.items():
        run = _median(taken[name])
        if not run.problem:
            if name == "roadmap":
                agrees = _our_places(answer) == _right_places(case)
            else:
                agrees = by_name[name].layers(answer) == _right_layers(case)
            run.problem = "" if agrees else "another answer"
        results.whole[name, case.name] = run


def _enough(taken: list[dict[str, float]], round_number: int) -> bool:
    if not taken:
        return round_number > 0
    worst = max(run["wall"] for run in taken)
    return taken[-1]["code"] != 0 or (worst > LONG and len(taken) >= 2) or worst > 45


def _median(taken: list[dict[str, float]]) -> Run:
    wall, cpu, peak = (
        statistics.median(run[key] for run in taken) for key in ("wall", "cpu", "peak_kib")
    )
    problem = ""
    if taken[-1]["code"]:
        stopped = wall >= LIMIT_SECONDS
        problem = f"> {LIMIT_SECONDS} s" if stopped else f"fails (exit {taken[-1]['code']:.0f})"
    return Run(wall, cpu, peak / 1024, len(taken), problem)


def _our_places(answer: Path) -> dict[str, tuple[int, int]]:
    with answer.open(newline="") as lines:
        return {
            "a" + row["number"].replace(".", "_"): (int(row["plateau"]), int(row["wave"]))
            for row in csv.DictReader(lines, delimiter="\t")
        }


def _right_places(case: Case) -> dict[str, tuple[int, int]]:
    """Plateau and wave as the generator knows them: it puts three layers in a plateau.

    In a chain every link asks for a plateau more, and who comes after the last
    plateau stands there in wave after wave.
    """
    if not _is_chain(case):
        places = ((layer // WAVES + 1, layer % WAVES + 1) for layer in case.layer.tolist())
    else:
        last = case.horizon - 1
        places = ((min(at, last) + 1, max(at - last, 0) + 1) for at in case.layer.tolist())
    return dict(zip(names(case), places, strict=True))


def _is_chain(case: Case) -> bool:
    return case.name.startswith("chain")


def _right_layers(case: Case) -> Layers:
    return dict(zip(names(case), case.layer.tolist(), strict=True))


def _chains(results: report.Results, limit: passes.Limit, quick: bool) -> None:
    """The chain that TaskJuggler refuses, and one of a million actions."""
    _note("chains")
    short = [peer for peer in PEERS if peer.name == "TaskJuggler" and results.has(peer.name)]
    # Where TaskJuggler stops depends on the order in which its file lists the chain.
    for size in (2_001, 4_001):
        _whole_processes(results, chain(size), short, quick=quick)
    if quick:
        return
    case = chain(1_000_000)
    _whole_processes(results, case, [], quick=quick)
    results.chain = passes.measure_chain(case, limit)


def _memory(size: int) -> dict[str, int]:
    done = subprocess.run(
        [sys.executable, str(HERE / "memory_run.py"), str(size)],
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, int] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()
