"""Heavy requests go one after the other, and nobody else waits for them."""

import asyncio
import threading
from typing import Any

import httpx
import pytest
from starlette.types import ASGIApp

from api.edge.front import Hooks
from api.edge.stack import Edge
from api.edge.turns import Turns
from api.problems import Refusal
from api.settings import Settings
from tests.api.edge.samples import LOCAL, World, application

HEAVY = "/api/v1/roadmaps/zoetermeer/graph"
HEALTH = "/api/v1/_health"


class Mill:
    """An application with a heavy route that works until it is told to stop."""

    def __init__(self, turns: Turns) -> None:
        world = World()
        app = application(world)
        self.stop = threading.Event()
        self.at_once = self.most = 0
        self.lock = threading.Lock()

        @app.get("/api/v1/roadmaps/{roadmap}/graph")
        def draw(roadmap: str) -> str:
            with self.lock:
                self.at_once += 1
                self.most = max(self.most, self.at_once)
            self.stop.wait(30)
            with self.lock:
                self.at_once -= 1
            return roadmap

        @app.get(HEALTH)
        def health() -> str:
            return "ready"

        self.app: ASGIApp = Edge(app, Settings(), Hooks(world.look), turns=turns)


async def asking(app: ASGIApp, path: str, times: int) -> list["asyncio.Task[httpx.Response]"]:
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=LOCAL)
    return [asyncio.create_task(client.get(path)) for _ in range(times)]


def test_the_health_is_told_while_fifty_heavy_requests_are_under_way() -> None:
    mill = Mill(Turns(at_once=2, waiting=40, seconds=20))

    async def ask() -> list[httpx.Response]:
        heavy = await asking(mill.app, HEAVY, 50)
        try:
            await asyncio.sleep(0.2)
            (health,) = await asking(mill.app, HEALTH, 1)
            assert (await asyncio.wait_for(health, 5)).status_code == 200
            assert sum(task.done() for task in heavy) == 8
        finally:
            mill.stop.set()
        return list(await asyncio.gather(*heavy))

    answers = asyncio.run(ask())
    statuses = [answer.status_code for answer in answers]
    assert (statuses.count(200), statuses.count(503)) == (42, 8)
    assert mill.most == 2
    busy = next(answer for answer in answers if answer.status_code == 503)
    assert busy.json()["type"].endswith("/busy")
    assert int(busy.headers["retry-after"]) > 0


def test_who_waits_too_long_is_refused_and_the_next_one_has_its_turn() -> None:
    turns = Turns(at_once=1, waiting=5, seconds=0.05)

    async def ask() -> None:
        async with turns.turn():
            with pytest.raises(Refusal) as caught:
                async with turns.turn():
                    pass
            assert caught.value.code == "busy"
        async with turns.turn():
            pass

    asyncio.run(ask())


def test_a_turn_ends_when_the_answer_begins_however_slowly_it_is_read() -> None:
    turns = Turns(at_once=1, waiting=0, seconds=1)

    async def ask() -> None:
        async with turns.turn() as leave:
            leave()
            leave()
            async with turns.turn():
                with pytest.raises(Refusal):
                    async with turns.turn():
                        pass

    asyncio.run(ask())


def test_the_edge_gives_up_the_turn_at_the_first_byte() -> None:
    mill = Mill(Turns(at_once=1, waiting=0))
    mill.stop.set()

    async def ask() -> list[int]:
        reading = asyncio.Event()
        statuses: list[int] = []

        async def slow(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])
                if len(statuses) == 1:
                    await reading.wait()

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b""}

        scope = {
            "type": "http",
            "method": "GET",
            "path": HEAVY,
            "query_string": b"",
            "headers": [(b"host", b"localhost")],
            "client": ("127.0.0.1", 1),
            "root_path": "",
        }
        first = asyncio.create_task(mill.app(scope, receive, slow))  # type: ignore[arg-type]
        while not statuses:
            await asyncio.sleep(0.001)
        await mill.app(dict(scope), receive, slow)  # type: ignore[arg-type]
        reading.set()
        await first
        return statuses

    assert asyncio.run(ask()) == [200, 200]


def test_a_failure_ends_the_turn() -> None:
    turns = Turns(at_once=1, waiting=0)

    async def ask() -> None:
        for _ in range(3):
            with pytest.raises(ZeroDivisionError):
                async with turns.turn():
                    raise ZeroDivisionError

    asyncio.run(ask())
