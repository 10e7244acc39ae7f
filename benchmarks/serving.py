"""How fast the service answers: against a bare application, and while others write.

All is asked of real processes (uvicorn, one worker) by a program in C, with the
Zoetermeer roadmap of 33 actions on SQLite, a valid token and every header.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from servers import (
    BASE,
    CORES,
    HERE,
    Caller,
    Request,
    Server,
    Timed,
    api_server,
    bare_server,
    on,
    remove_store,
    request,
)

from roadmap.formats import shipped_roadmap
from roadmap.model.roadmap import Roadmap
from roadmap.service import open_planner

WRITERS = ("a", "b", "c", "d")
"""Ids of the roadmaps that are written; the first one is read meanwhile."""

PACES = {"paced": 5.0, "storm": 0.0}
"""Revisions a second of each writer; 0 is as many as are taken."""

CONNECTIONS = 8
WHO = {"author": "Meting", "reason": "Meting"}
DELAY = {"change": "delay-action", "action": "3.2", "plateaus": 1}
CHANGES = {
    1: [DELAY],
    3: [
        DELAY,
        {"change": "move-floor", "action": "5.1", "plateau": 3},
        {"change": "set-status", "action": "2.1", "status": "started"},
    ],
}
"""What is asked, by the number of changes."""


@dataclass
class Serving:
    """What was measured here; seconds unless told otherwise."""

    body: int = 0
    """Bytes of the plan."""
    rates: dict[tuple[str, int], float] = field(default_factory=dict)
    """Answers a second, by server and status."""
    share: dict[int, float] = field(default_factory=dict)
    """Rate of the service as a part of that of the bare application, by status."""
    work: dict[int, float] = field(default_factory=dict)
    """The same for the work of the processor."""
    impact: dict[tuple[str, int], float] = field(default_factory=dict)
    """Time of an answer, ``asked`` or ``refused``, by the number of changes."""
    reads: dict[str, Timed] = field(default_factory=dict)
    """Reads one after the other: ``idle`` and by pace of the writers."""
    slower: dict[str, float] = field(default_factory=dict)
    """99th percentile against that of idle, by pace of the writers."""
    writes: dict[str, float] = field(default_factory=dict)
    """Revisions a second that were stored meanwhile."""


class Bench:
    """A store with the roadmap, a token, and the program that asks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "service.db"
        self.caller = Caller(folder)
        self.roadmap = shipped_roadmap()
        remove_store(self.store)
        with open_planner(f"sqlite:///{self.store}") as planner:
            for id in (self.roadmap.id, *WRITERS):
                planner.create(renamed(self.roadmap, id), **WHO)
            _, self.token = planner.tokens.create("Meting", "planner")

    def request(self, path: str, **more: str | bytes | int) -> Request:
        """Write a request below the base path, with the token."""
        return request(f"{BASE}{path}", Authorization=f"Bearer {self.token}", **more)


def renamed(roadmap: Roadmap, id: str) -> Roadmap:
    """Return the same roadmap under another id."""
    return roadmap.model_copy(update={"id": id})


def measure(folder: Path, *, quick: bool) -> Serving:
    """Measure all of it."""
    bench, found = Bench(folder), Serving()
    rounds, seconds = (3, 0.2) if quick else (21, 0.5)
    _measure_plan(bench, found, rounds, seconds)
    _measure_impact(bench, found, rounds, seconds)
    _measure_reads(bench, found, 2 if quick else 7, 1.0 if quick else 3.0)
    remove_store(bench.store)
    return found


def in_turn(calls: dict[str, Callable[[], Timed]], rounds: int) -> dict[str, list[Timed]]:
    """Make all calls in turn, so that a slow spell of the machine hits all of them."""
    found: dict[str, list[Timed]] = {name: [] for name in calls}
    for call in calls.values():
        call()
    for _ in range(rounds):
        for name, call in calls.items():
            found[name].append(call())
    return found


def ratio(upper: list[Timed], lower: list[Timed], of: Callable[[Timed], float]) -> float:
    """Median of the ratios of each round."""
    return statistics.median(of(a) / of(b) for a, b in zip(upper, lower, strict=True))


def middle(taken: list[Timed], of: Callable[[Timed], float]) -> float:
    """Median of the rounds."""
    return statistics.median(map(of, taken))


def _measure_plan(bench: Bench, found: Serving, rounds: int, seconds: float) -> None:
    """The ready plan and its 304, of the service and of the bare application."""
    path = f"/roadmaps/{bench.roadmap.id}/plan"
    with open_planner(f"sqlite:///{bench.store}") as planner:
        plan = planner.state(bench.roadmap.id).plan
    body = bench.folder / "plan.json"
    body.write_bytes(plan.model_dump_json().encode())
    found.body = body.stat().st_size
    whole = bench.request(path)
    with bare_server(body) as bare, api_server(bench.store) as api:
        servers = {"bare": (bare, "1"), "service": (api, plan.sha256)}

        def ask(name: str, status: int) -> Callable[[], Timed]:
            server, tag = servers[name]
            known = bench.request(path, status=304, If_None_Match=f'"{tag}"')
            asked = whole if status == 200 else known
            return lambda: bench.caller.ask(server, asked, seconds, CONNECTIONS)

        for status in (200, 304):
            taken = in_turn({name: ask(name, status) for name in servers}, rounds)
            for name in servers:
                found.rates[name, status] = middle(taken[name], lambda each: each.rate)
            found.share[status] = ratio(taken["service"], taken["bare"], lambda each: each.rate)
            found.work[status] = ratio(taken["service"], taken["bare"], lambda each: each.work)


def _measure_impact(bench: Bench, found: Serving, rounds: int, seconds: float) -> None:
    """A what-if, and a body of the same size that is refused as soon as it is read."""
    path = f"/roadmaps/{bench.roadmap.id}/impact"
    calls: dict[str, Callable[[], Timed]] = {}
    with api_server(bench.store) as api:
        for count, changes in CHANGES.items():
            body = json.dumps({"changes": changes}).encode()
            wrong = json.dumps({"changes": ""}).encode()
            wrong = wrong[:-2] + b"x" * (len(body) - len(wrong)) + wrong[-2:]
            asked = bench.request(path, method="POST", body=body)
            refused = bench.request(path, method="POST", body=wrong, status=400)
            calls[f"asked {count}"] = _asking(bench, api, asked, seconds)
            calls[f"refused {count}"] = _asking(bench, api, refused, seconds)
        taken = in_turn(calls, rounds)
    for name, each in taken.items():
        kind, count = name.split()
        found.impact[kind, int(count)] = middle(each, lambda timed: timed.median)


def _asking(bench: Bench, api: Server, asked: Request, seconds: float) -> Callable[[], Timed]:
    return lambda: bench.caller.ask(api, asked, seconds)


def _measure_reads(bench: Bench, found: Serving, rounds: int, seconds: float) -> None:
    """Reads of a plan one after the other, with nobody else there and while four others write.

    Nothing is kept to a core here: the server has threads, and the writers
    wait for it most of the time.
    """
    asked = bench.request(f"/roadmaps/{WRITERS[0]}/plan")
    stored: dict[str, list[float]] = {name: [] for name in PACES}
    with api_server(bench.store, set(CORES)) as api:

        def read() -> Timed:
            return bench.caller.ask(api, asked, seconds, cores=set(CORES))

        def read_meanwhile(name: str) -> Timed:
            # The writers begin before the reader, and end after it.
            length = seconds + 1.0
            writers = _start_writers(bench, api, length, PACES[name])
            time.sleep(0.7)
            timed = read()
            written, _ = writers.communicate(timeout=60)
            stored[name].append(int(written) / length)
            return timed

        taken = in_turn(
            {"idle": read} | {name: lambda name=name: read_meanwhile(name) for name in PACES},  # type: ignore[misc]
            rounds,
        )
    for name, runs in taken.items():
        found.reads[name] = sorted(runs, key=lambda each: each.p99)[len(runs) // 2]
    for name in PACES:
        found.slower[name] = ratio(taken[name], taken["idle"], lambda each: each.p99)
        found.writes[name] = statistics.median(stored[name])


def _start_writers(
    bench: Bench, api: Server, seconds: float, pace: float
) -> subprocess.Popen[bytes]:
    words = [str(api.port), bench.token, str(seconds), str(pace)]
    paths = [f"{BASE}/roadmaps/{id}" for id in WRITERS]
    with on(set(CORES)):
        return subprocess.Popen(
            [sys.executable, str(HERE / "writers.py"), *words, *paths], stdout=subprocess.PIPE
        )
