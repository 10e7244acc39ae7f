"""What keeping revisions costs: a write against plain sqlite3, and the length of a history."""

import sqlite3
import statistics
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from generate import document, layered
from servers import BASE, Caller, Request, Server, Timed, api_server, remove_store, request
from serving import WHO, in_turn, middle, ratio

from roadmap.formats import shipped_roadmap
from roadmap.model.change import EditAction
from roadmap.model.roadmap import Roadmap
from roadmap.service import open_planner
from roadmap.storage import open_store
from roadmap.storage.chain import RevisionRow, next_revision

FIRST, LAST = 10, 10_000
"""Revisions of the short and of the long history."""

PAGE = 5
"""Revisions on the pages that are read."""

ROUND = 50
"""Writes of one kind before the next kind has its turn."""


@dataclass
class Keeping:
    """What was measured here, in seconds."""

    sizes: dict[str, int] = field(default_factory=dict)
    """Bytes of each document that is written."""
    writes: dict[tuple[str, str], float] = field(default_factory=dict)
    """Time of a write, by document and way."""
    share: dict[tuple[str, str], float] = field(default_factory=dict)
    """Pace as a part of that of plain sqlite3, by document and way."""
    last: int = LAST
    """Revisions of the long history."""
    growth: dict[str, tuple[float, float]] = field(default_factory=dict)
    """Time with the short and with the long history, by what is asked."""
    grown: dict[str, float] = field(default_factory=dict)
    """Median of the ratios of the rounds."""


def measure(folder: Path, caller: Caller, *, quick: bool) -> Keeping:
    """Measure all of it."""
    found = Keeping(last=200 if quick else LAST)
    for name, roadmap in _documents().items():
        found.sizes[name] = len(roadmap.body)
        _measure_writes(folder, found, name, roadmap, 3 if quick else 15)
    _measure_growth(folder, found, caller, quick=quick)
    return found


def _documents() -> dict[str, Roadmap]:
    """33 actions with all that the research says of them, and 33 without a word."""
    plain = Roadmap.model_validate_json(document(layered(33)))
    return {"with texts": shipped_roadmap(), "without texts": plain}


def _two(roadmap: Roadmap) -> tuple[Roadmap, Roadmap]:
    """A roadmap and the same one with another title: each write changes something."""
    return roadmap, roadmap.model_copy(update={"title": "Another title"})


def _measure_writes(folder: Path, found: Keeping, name: str, roadmap: Roadmap, rounds: int) -> None:
    """Write to three stores that were made in the same way, in turn."""
    files = {way: _made(folder / f"{way}.db", roadmap) for way in ("sqlite3", "append", "apply")}
    with (
        closing(_connect(files["sqlite3"])) as connection,
        open_store(f"sqlite:///{files['append']}") as store,
        open_planner(f"sqlite:///{files['apply']}") as planner,
    ):
        rows = iter(_rows(roadmap, (rounds + 1) * ROUND))
        documents, numbers = _two(roadmap), count(1)
        states = count(1)

        def append() -> None:
            number = next(numbers)
            store.append(roadmap.id, number, documents[number % 2], **WHO)

        def apply() -> None:
            number = next(states)
            change = EditAction(action=roadmap.actions[0].number, title=f"Title {number}")
            planner.apply(roadmap.id, number, [change], **WHO)

        ways = {
            "sqlite3": lambda: _insert(connection, next(rows)),
            "append": append,
            "apply": apply,
        }
        taken = {way: [_paced(write)] for way, write in ways.items()}
        for _ in range(rounds):
            for way, write in ways.items():
                taken[way].append(_paced(write))
    for way, times in taken.items():
        remove_store(files[way])
        found.writes[name, way] = statistics.median(times[1:])
        pairs = zip(taken["sqlite3"][1:], times[1:], strict=True)
        found.share[name, way] = statistics.median(plain / own for plain, own in pairs)


def _paced(call: Callable[[], object]) -> float:
    """Seconds of a call: the mean of many, as some writes also tidy the log of the database."""
    begin = time.perf_counter()
    for _ in range(ROUND):
        call()
    return (time.perf_counter() - begin) / ROUND


def _made(file: Path, roadmap: Roadmap, revisions: int = 1) -> Path:
    """Make a store with so many revisions of a roadmap."""
    remove_store(file)
    with open_store(f"sqlite:///{file}") as store:
        store.create(roadmap, **WHO)
        documents = _two(roadmap)
        for number in range(1, revisions):
            store.append(roadmap.id, number, documents[number % 2], **WHO)
    return file


def _connect(file: Path) -> sqlite3.Connection:
    """Open a store as plain sqlite3 would, with the durability that the store has."""
    connection = sqlite3.connect(file, isolation_level=None)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _rows(roadmap: Roadmap, count: int) -> list[RevisionRow]:
    """The rows that follow the first revision, made before so that only writing is measured."""
    bodies = [each.body for each in _two(roadmap)]
    now = datetime.now(UTC)
    _, row = next_revision(roadmap.id, bodies[0], None, now, kind="created", **WHO)
    rows = []
    for _ in range(count):
        link, body = (row.number, row.at, row.sha256), bodies[row.number % 2]
        _, row = next_revision(roadmap.id, body, link, now, kind="changed", **WHO)
        rows.append(row)
    return rows


def _insert(connection: sqlite3.Connection, row: RevisionRow) -> None:
    """Write a revision by the statements of the store."""
    connection.execute("BEGIN IMMEDIATE")
    head = connection.execute("SELECT * FROM roadmaps WHERE id = ?", (row.roadmap,)).fetchone()
    connection.execute(
        "INSERT INTO revisions (roadmap, number, at, record, sha256, document)"
        " VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT))",
        (row.roadmap, row.number, row.at, row.record, row.sha256, row.document),
    )
    connection.execute(
        "UPDATE roadmaps SET title = ?, latest = ?, at = ?, sha256 = ? WHERE id = ?",
        (head[1], row.number, row.at, row.sha256, row.roadmap),
    )
    connection.execute("COMMIT")


def _measure_growth(folder: Path, found: Keeping, caller: Caller, *, quick: bool) -> None:
    """The same questions to a short and to a long history of the same roadmap."""
    roadmap = shipped_roadmap()
    lengths = (FIRST, found.last)
    files = [_made(folder / f"{length}.db", roadmap, length) for length in lengths]
    tokens = []
    for file in files:
        with open_planner(f"sqlite:///{file}") as planner:
            tokens.append(planner.tokens.create("Meting", "planner")[1])
    rounds, seconds = (3, 0.2) if quick else (11, 0.4)
    with ExitStack() as stack:
        ready = [stack.enter_context(api_server(file)) for file in files]
        fresh = [stack.enter_context(api_server(file, cache_bytes="0")) for file in files]
        for name, path in _questions(roadmap.id).items():
            servers = ready if name == "GET plan, ready" else fresh
            pairs = zip(servers, lengths, tokens, files, strict=True)
            calls = {
                str(length): _asking(caller, server, path(length, file), token, seconds)
                for server, length, token, file in pairs
            }
            taken = in_turn(calls, rounds)
            first, last = (taken[str(length)] for length in lengths)
            found.growth[name] = middle(first, _median), middle(last, _median)
            found.grown[name] = ratio(last, first, _median)
    _measure_store(found, files, roadmap, 3 if quick else 15)
    for file in files:
        remove_store(file)


def _median(timed: Timed) -> float:
    return timed.median


def _questions(id: str) -> dict[str, Callable[[int, Path], str]]:
    """What is asked, as paths for a history of that length in that file."""
    here = f"{BASE}/roadmaps/{id}"
    return {
        "GET plan, ready": lambda *_: f"{here}/plan",
        "GET plan, not ready": lambda *_: f"{here}/plan",
        "newest page of the history": lambda *_: f"{here}/revisions?sort=-number&pageSize={PAGE}",
        "newest page of the feed": lambda length, _: (
            f"{here}/changes?after={length - PAGE}&limit={PAGE}"
        ),
        "plan as of a revision": lambda length, _: f"{here}/plan?asOf={length - PAGE}",
        "plan as of a moment": lambda length, file: (
            f"{here}/plan?asOf={_moment(file, id, length - PAGE)}"
        ),
    }


def _moment(file: Path, id: str, number: int) -> str:
    with open_store(f"sqlite:///{file}") as store:
        return store.load(id, number).revision.at.isoformat().replace("+00:00", "Z")


def _asking(
    caller: Caller, server: Server, path: str, token: str, seconds: float
) -> Callable[[], Timed]:
    asked: Request = request(path, Authorization=f"Bearer {token}")
    return lambda: caller.ask(server, asked, seconds)


def _measure_store(found: Keeping, files: list[Path], roadmap: Roadmap, rounds: int) -> None:
    """Reading the latest revision from the file, and adding one."""
    taken: dict[str, list[list[float]]] = {name: [[], []] for name in ("load latest", "append")}
    documents = _two(roadmap)
    with ExitStack() as stack:
        stores = [stack.enter_context(open_store(f"sqlite:///{file}")) for file in files]
        numbers = [count(store.entry(roadmap.id).latest.number) for store in stores]

        def append(side: int) -> None:
            number = next(numbers[side])
            stores[side].append(roadmap.id, number, documents[number % 2], **WHO)

        for _ in range(rounds + 1):
            for side, store in enumerate(stores):
                taken["load latest"][side].append(_paced(lambda at=store: at.load(roadmap.id)))
                taken["append"][side].append(_paced(lambda at=side: append(at)))
    for name, (first, last) in taken.items():
        # The first round of each warms up.
        found.growth[name] = statistics.median(first[1:]), statistics.median(last[1:])
        pairs = zip(last[1:], first[1:], strict=True)
        found.grown[name] = statistics.median(a / b for a, b in pairs)
