"""Two servers in processes of their own on one store, and this process beside them."""

import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest

from api.client import ApiProblem, Client
from roadmap.model.change import EditAction
from roadmap.service import Planner, open_planner
from tests.api.served import Served, environment, served
from tests.storage.samples import sample
from tests.storage.server import plain, running

WRITERS = 8
MOST_TRIES = 1_000


@dataclass
class Pair:
    """Two servers, and what this process needs to look over their shoulders."""

    folder: Path
    store: str
    planner: Planner
    token: str
    servers: tuple[Served, Served]
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def env(self) -> dict[str, str]:
        return environment(store=self.store, access_log="false", requests_per_minute="0")

    def client(self, server: Served | int, token: str | None = None) -> Client:
        found = self.servers[server] if isinstance(server, int) else server
        return Client(found.address, token or self.token)

    def roadmap(self) -> str:
        """Make a small roadmap, and return its id."""
        found = sample(id=f"r{next(self.ids)}")
        self.planner.create(found, author="Ans", reason="begin")
        return found.id

    def titles(self, id: str) -> list[str]:
        """The titles that were given to action 1, in the order of the revisions."""
        history = self.planner.history(id, after=1, limit=10_000)
        assert [revision.number for revision in history] == [*range(2, len(history) + 2)]
        assert self.planner.verify(id) is None
        return [str(change.title) for found in history for change in found.changes]  # type: ignore[union-attr]


def rename(title: str) -> list[EditAction]:
    return [EditAction(action="1", title=title)]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def pair(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Pair]:
    folder: Path = tmp_path_factory.mktemp("two")
    if request.param == "sqlite":
        with _paired(folder, f"sqlite:///{folder}/store.db") as found:
            yield found
    else:
        with running() as postgresql, _paired(folder, postgresql.database()) as found:
            yield found


@contextmanager
def _paired(folder: Path, store: str) -> Iterator[Pair]:
    env = environment(store=store, access_log="false", requests_per_minute="0")
    with open_planner(store) as planner:
        _, token = planner.tokens.create("Proef", "admin")
        with served(folder, env) as one, served(folder, env) as other:
            yield Pair(folder, store, planner, token, (one, other))


def until(met: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not met():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def in_parallel(work: Callable[[int], list[str]], workers: int = WRITERS) -> list[str]:
    """Let each worker do its work, and return all that they did."""
    with ThreadPoolExecutor(workers) as pool:
        return [each for done in pool.map(work, range(workers)) for each in done]


def test_no_update_is_lost_among_many_writers(pair: Pair) -> None:
    id = pair.roadmap()

    def write(worker: int) -> list[str]:
        acknowledged: list[str] = []
        with pair.client(worker % 2) as client:
            for _ in range(MOST_TRIES):
                if len(acknowledged) == 5:
                    break
                title = f"{worker}.{len(acknowledged)}"
                client.roadmap(id)
                try:
                    revision = client.apply(id, rename(title), reason="om")
                except ApiProblem as problem:
                    assert problem.code == "conflict", problem  # noqa: PT017 - others may be first
                    continue
                acknowledged.append(f"{revision.number} {title}")
        return acknowledged

    acknowledged = in_parallel(write)
    stored = [f"{number} {title}" for number, title in enumerate(pair.titles(id), 2)]
    assert sorted(stored) == sorted(acknowledged)
    assert len(stored) == 5 * WRITERS


def test_of_writers_on_the_same_state_one_wins_whichever_process_they_ask(pair: Pair) -> None:
    id = pair.roadmap()
    for attempt in range(5):
        known = str(pair.planner.roadmap(id).latest.sha256)

        def write(worker: int, attempt: int = attempt, known: str = known) -> list[str]:
            with pair.client(worker % 2) as client:
                try:
                    title = f"{attempt}.{worker}"
                    return [client.apply(id, rename(title), reason="om", expected=known).author]
                except ApiProblem as problem:
                    return [problem.code]

        assert sorted(in_parallel(write)) == ["Proef"] + ["conflict"] * (WRITERS - 1)
    assert len(pair.titles(id)) == 5


def test_the_same_key_through_both_processes_is_one_write(pair: Pair) -> None:
    id = pair.roadmap()
    key, known = str(uuid4()), str(pair.planner.roadmap(id).latest.sha256)
    answers = in_parallel(
        lambda worker: [_write(pair, pair.servers[worker % 2], id, key, known, "Eén keer").text]
    )
    assert len(set(answers)) == 1
    assert pair.titles(id) == ["Eén keer"]


def _write(pair: Pair, server: Served, id: str, key: str, known: str, title: str) -> httpx.Response:
    """Write without a client that would repeat it."""
    headers = {
        "Authorization": f"Bearer {pair.token}",
        "If-Match": f'"{known}"',
        "Idempotency-Key": key,
    }
    changes = [change.model_dump(mode="json") for change in rename(title)]
    body = {"changes": changes, "reason": "om"}
    address = f"{server.address}/roadmaps/{id}/revisions"
    return httpx.post(address, headers=headers, json=body, timeout=60)


def test_a_write_through_one_is_seen_at_once_through_the_other(pair: Pair) -> None:
    id = pair.roadmap()
    with pair.client(0) as one, pair.client(1) as other:
        for number in range(2, 22):
            writer, reader = (one, other) if number % 2 else (other, one)
            # Twice, so that the second answer is one that was ready.
            for _ in range(2):
                before = reader.plan(id), reader.next(id), reader.document(id), reader.cycles(id)
            writer.roadmap(id)
            writer.apply(id, rename(f"Titel {number}"), reason="om")
            assert reader.document(id).action("1").title == f"Titel {number}"
            assert reader.roadmap(id).latest.number == number
            after = reader.plan(id), reader.next(id), reader.document(id), reader.cycles(id)
            assert not any(old == new for old, new in zip(before, after, strict=True))
    figures = _figures(pair, pair.servers[1])
    if pair.store.startswith("sqlite"):
        assert figures["plateauplanner_ready_answers_total"] > 0


def _figures(pair: Pair, server: Served) -> dict[str, float]:
    headers = {"Authorization": f"Bearer {pair.token}"}
    text = httpx.get(f"{server.address}/_metrics", headers=headers).text
    lines = [line.rpartition(" ") for line in text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in lines}


def test_a_token_works_at_once_and_a_revoked_one_is_refused_at_once_by_both(pair: Pair) -> None:
    id = pair.roadmap()
    for _ in range(5):
        token, secret = pair.planner.tokens.create("Kort", "reader")
        with pair.client(0, secret) as one, pair.client(1, secret) as other:
            for client in (one, other, one, other):
                assert client.plan(id).roadmap == id
            pair.planner.tokens.revoke(token.id)
            for client in (one, other):
                with pytest.raises(ApiProblem) as caught:
                    client.plan(id)
                assert caught.value.code == "unauthorized"


def test_a_backup_made_amid_writes_is_whole(pair: Pair, tmp_path: Path) -> None:
    id = pair.roadmap()
    done = threading.Event()

    def write(worker: int) -> list[str]:
        titles: list[str] = []
        with pair.client(worker) as client:
            client.roadmap(id)
            while not done.is_set():
                with suppress(ApiProblem):
                    client.roadmap(id)
                    client.apply(id, rename(f"{worker}.{len(titles)}"), reason="om")
                    titles.append("")
        return titles

    with ThreadPoolExecutor(2) as pool:
        writing = [pool.submit(write, worker) for worker in range(2)]
        try:
            latest = [_backup(pair, id, tmp_path / f"backup{number}") for number in range(3)]
        finally:
            done.set()
        assert sum(len(each.result()) for each in writing) >= 3
    assert latest == sorted(set(latest))


def _backup(pair: Pair, id: str, file: Path) -> int:
    """Make a backup after another write, put it back elsewhere, and return its latest revision."""
    first = pair.planner.roadmap(id).latest.number
    until(lambda: pair.planner.roadmap(id).latest.number > first)
    before = pair.planner.roadmap(id).latest.number
    pair.planner.backup(file)
    after = pair.planner.roadmap(id).latest.number
    with open_planner(f"sqlite:///{file}.db") as restored:
        restored.restore(file)
        latest = restored.roadmap(id).latest
        assert before <= latest.number <= after
        assert restored.verify(id) is None
        assert pair.planner.revision(id, latest.number) == latest
        assert len(restored.history(id, limit=10_000)) == latest.number
    return latest.number


def test_kill_nine_of_one_process_loses_nothing_that_was_acknowledged(pair: Pair) -> None:
    id = pair.roadmap()
    with served(pair.folder, pair.env) as doomed:
        acknowledged: list[str] = []

        def write(worker: int) -> list[tuple[str, str, str]]:
            """Write until the server dies; return what it was doing then."""
            for number in range(MOST_TRIES):
                title, key = f"{worker}.{number}", str(uuid4())
                known = str(pair.planner.roadmap(id).latest.sha256)
                try:
                    response = _write(pair, doomed, id, key, known, title)
                except httpx.TransportError:
                    return [(key, known, title)]
                if response.status_code == 201:
                    acknowledged.append(title)
            raise AssertionError

        with ThreadPoolExecutor(4) as pool:
            writing = [pool.submit(write, worker) for worker in range(4)]
            until(lambda: len(acknowledged) >= 20)
            doomed.process.kill()
            cut = [each.result()[0] for each in writing]
        stored = pair.titles(id)
        assert set(acknowledged) <= set(stored)
        assert len(set(stored)) == len(stored) <= len(acknowledged) + len(cut)
        # Who lost an answer asks the other process, and gets what it led to, or may do it now.
        survivor = pair.servers[0]
        for key, known, title in cut:
            again = _write(pair, survivor, id, key, known, title)
            assert again.status_code == 201 or title not in stored
        stored = pair.titles(id)
        assert len(set(stored)) == len(stored)
        with pair.client(1) as client:
            client.roadmap(id)
            assert client.apply(id, rename("Verder"), reason="om").number == len(stored) + 2


def test_sigterm_lets_a_write_that_is_under_way_get_its_answer(pair: Pair) -> None:
    id = pair.roadmap()
    known = str(pair.planner.roadmap(id).latest.sha256)
    with served(pair.folder, pair.env) as leaving, ThreadPoolExecutor(1) as pool:
        with _locked(pair.store, id):
            key = str(uuid4())
            writing = pool.submit(_write, pair, leaving, id, key, known, "Nog net")
            # One is this question itself.
            until(lambda: _figures(pair, leaving)["plateauplanner_requests_under_way"] >= 2)
            leaving.process.send_signal(signal.SIGTERM)
            until(lambda: _refuses_newcomers(leaving))
            assert not writing.done()
            assert leaving.process.poll() is None
        assert writing.result().status_code == 201
        assert leaving.process.wait(20) in (0, -signal.SIGTERM)
    assert pair.titles(id) == ["Nog net"]


@contextmanager
def _locked(store: str, id: str) -> Iterator[None]:
    """Let every write of a roadmap wait until the end of the block."""
    if store.startswith("sqlite"):
        connection = sqlite3.connect(store.removeprefix("sqlite:///"), isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            connection.close()
    else:
        with psycopg.connect(plain(store)) as other:
            other.execute("SELECT 1 FROM roadmaps WHERE id = %s FOR UPDATE", [id])
            yield


def _refuses_newcomers(server: Served) -> bool:
    try:
        httpx.get(f"{server.address}/_health")
    except httpx.TransportError:
        return True
    return False
