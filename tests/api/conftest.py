"""The whole application on a real store, and somebody who asks it things."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.types import ASGIApp

from api import BASE_PATH
from api.app import create_app
from api.settings import Settings
from roadmap import shipped_roadmap
from roadmap.service import Planner, open_planner

ID = "zoetermeer-digitaal-leiderschap"
HERE = f"/roadmaps/{ID}"
WHO = {"author": "A. de Vries", "reason": "Omdat het moet"}
DELAY = {"change": "delay-action", "action": "3.2", "plateaus": 1}
CYCLE = [
    {
        "change": "add-dependency",
        "dependency": {"predecessor": "2.3", "successor": "2.1", "kind": "builds-on"},
    }
]


class Api:
    """Asks the application in this process; paths are below the base path."""

    def __init__(self, app: ASGIApp, token: str | None = None, language: str = "en") -> None:
        self.app = app
        # Tags are the hashes themselves on plain answers; test_zipped.py is about the others.
        self.headers = {"Accept-Language": language, "Accept-Encoding": "identity"}
        if token is not None:
            self.headers["Authorization"] = f"Bearer {token}"

    def __call__(self, method: str, path: str, **named: Any) -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app)
            headers = self.headers | named.pop("headers", {})
            async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as own:
                return await own.request(method, BASE_PATH + path, headers=headers, **named)

        return asyncio.run(ask())

    def get(self, path: str, **named: Any) -> httpx.Response:
        return self("GET", path, **named)

    def read(self, path: str, **query: Any) -> Any:
        """Get what must be there, as JSON."""
        found = self.get(path, params=query)
        assert found.status_code == 200, found.text
        return found.json()

    def tag(self, path: str = HERE) -> str:
        return self.get(path).headers["etag"]

    def write(self, path: str, body: Any, method: str = "POST", **headers: str) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self(method, path, json=body, headers=named)

    def revise(self, *changes: Any, **body: Any) -> httpx.Response:
        """Add a revision on the latest state."""
        body = {**WHO, **body} | ({"changes": list(changes)} if changes else {})
        return self.write(f"{HERE}/revisions", body, If_Match=self.tag())


@pytest.fixture
def planner(tmp_path: Path) -> Iterator[Planner]:
    """A planner on a real file that holds the shipped roadmap at revision 1."""
    with open_planner(f"sqlite:///{tmp_path}/store.db") as found:
        found.create(shipped_roadmap(), author="Ans", reason="uit het rapport")
        yield found


@pytest.fixture
def api(planner: Planner) -> Api:
    """Somebody at an open server."""
    return Api(create_app(Settings(), planner))


@pytest.fixture
def signed(planner: Planner) -> Callable[[str], Api]:
    """Make somebody with a token of a role, named after that role."""
    app = create_app(Settings(), planner)

    def make(role: str) -> Api:
        _, secret = planner.tokens.create(f"{role} Bo", role)  # type: ignore[arg-type]
        return Api(app, secret)

    return make


def code_of(response: httpx.Response) -> str:
    """The code of the problem that a response tells."""
    assert response.headers["content-type"] == "application/problem+json", response.text
    assert response.json()["status"] == response.status_code
    return str(response.json()["type"].rpartition("/")[2])


def places(response: httpx.Response) -> list[tuple[str, str]]:
    """Where the mistakes stand, with their codes."""
    return [(error["place"], error["code"]) for error in response.json()["errors"]]
