"""A small application behind the edge, and servers to try it on."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import httpx
import uvicorn
from fastapi import Body, Depends, FastAPI, Query, Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.types import ASGIApp

from api.edge.actor import Actor, Look, require
from api.edge.front import Hooks
from api.edge.handlers import install_handlers
from api.edge.server import uvicorn_options
from api.edge.stack import Edge
from api.settings import Settings
from roadmap.errors import (
    ConflictError,
    DocumentError,
    LayoutTimeoutError,
    Problem,
    StoreUnavailableError,
)

LOCAL = "http://localhost"
SECRET = "pp_very-secret-token"


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")

    title: Annotated[str, Field(min_length=1)]
    size: Annotated[int, Field(ge=1)]


class World:
    """What the application and its hooks look at; tests change it."""

    def __init__(self, *, is_open: bool = True) -> None:
        self.is_open = is_open
        self.version = 1
        self.computed = 0
        self.store_is_away = False
        self.body = b'{"plan": 1}'
        self.write_meanwhile = False

    def authenticate(self, token: str | None, client: object) -> Actor | None:
        if token is None:
            return Actor("iedereen", "admin") if self.is_open else None
        names = {SECRET: Actor("Ans", "planner", "aaaaaaaaaaaa"), "lezer": Actor("Bo", "reader")}
        return names.get(token)

    def look(self, token: str | None, client: object) -> Look:
        return Look(self.authenticate(token, client), self.is_open, self.stamp())

    def stamp(self) -> int:
        if self.store_is_away:
            raise StoreUnavailableError("connection", "host db.internal, user planner")
        return self.version


def application(world: World) -> FastAPI:
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    install_handlers(app)

    @app.get("/api/v1/roadmaps/{id}")
    async def read(id: str, actor: Annotated[Actor, Depends(require("reader"))]) -> Response:
        world.computed += 1
        version = world.version
        if world.write_meanwhile:
            world.version += 1
        headers = {"ETag": f'"{version}"', "X-Role": actor.role}
        return Response(world.body, headers=headers, media_type="application/json")

    @app.put("/api/v1/roadmaps/{id}")
    async def write(id: str, item: Item) -> Item:
        world.version += 1
        return item

    @app.delete("/api/v1/roadmaps/{id}", status_code=204)
    async def remove(id: str, actor: Annotated[Actor, Depends(require("decider"))]) -> None:
        return None

    @app.post("/api/v1/items")
    async def many(items: list[Item]) -> int:
        return len(items)

    @app.get("/api/v1/items")
    async def some(page_size: Annotated[int, Query(alias="pageSize", ge=1, le=100)] = 10) -> int:
        return page_size

    @app.post("/api/v1/anything")
    async def anything(value: Annotated[object, Body()]) -> dict[str, object]:
        return {"value": value}

    _add_more(app)
    return app


def _add_more(app: FastAPI) -> None:
    drawn = {200: {"content": {"image/svg+xml": {}}}}

    @app.get("/api/v1/drawing", responses=drawn, response_class=Response)
    async def drawing() -> Response:
        return Response(b"<svg/>", media_type="image/svg+xml", headers={"Cache-Control": "private"})

    @app.get("/api/v1/openapi.json")
    async def description() -> dict[str, str]:
        return {"openapi": "3.1.0"}

    @app.get("/api/v1/broken/{how}")
    async def broken(how: str) -> None:
        errors = {
            "bug": ZeroDivisionError(f"with {SECRET} in it"),
            "store": StoreUnavailableError("connection", "host db.internal, user planner"),
            "conflict": ConflictError("zoetermeer", 1, 2),
            "document": DocumentError([Problem("/actions", "missing", (("name", "id"),))]),
            "layout": LayoutTimeoutError(10),
        }
        raise errors[how]


def edge(
    world: World, app: ASGIApp | None = None, *, body_seconds: float = 30.0, **settings: object
) -> Edge:
    hooks = Hooks(world.look)
    made = Settings(**settings)  # type: ignore[arg-type]
    return Edge(app or application(world), made, hooks, body_seconds=body_seconds)


class Caller:
    """Asks an application in this process, and waits for the answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    def __call__(self, method: str, path: str, **named: object) -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app)
            async with httpx.AsyncClient(transport=transport, base_url=LOCAL) as client:
                return await client.request(method, path, **named)  # type: ignore[arg-type]

        return asyncio.run(ask())


@contextmanager
def serving(app: ASGIApp) -> Iterator[int]:
    """Serve an application on a free port of this machine; gives the port."""
    options = uvicorn_options(Settings(port=0)) | {"log_config": None}
    server = uvicorn.Server(uvicorn.Config(app, **options))
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            while not server.started:
                thread.join(0.01)
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()


def talk(port: int, sent: bytes, *, until_closed: bool = True, seconds: float = 5.0) -> bytes:
    """Send raw bytes, and return all that comes back."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as connection:
        connection.sendall(sent)
        received = b""
        try:
            while part := connection.recv(65536):
                received += part
                if not until_closed and b"\r\n\r\n" in received:
                    break
        except (TimeoutError, ConnectionResetError):
            pass
        return received
