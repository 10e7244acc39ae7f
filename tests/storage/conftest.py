"""Stores of every kind, empty, and proof that they let go of their connections."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from roadmap.storage import Store, open_store
from roadmap.storage.sql import SqlStore
from tests.storage.samples import Watch
from tests.storage.server import Server, running

Address = Callable[[str], str]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running() as found:
        yield found


@pytest.fixture
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Address:
    """Give the address of a new store of a kind; the server starts when it is first needed."""
    count = iter(range(100))

    def made(kind: str) -> str:
        if kind == "memory":
            return "memory:"
        if kind == "sqlite":
            return f"sqlite:///{tmp_path}/store{next(count)}.db"
        server: Server = request.getfixturevalue("server")
        return server.database()

    return made


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, address: Address, watch: Watch) -> Iterator[Store]:
    with open_store(address(request.param), clock=watch) as found:
        yield found
        if isinstance(found, SqlStore):
            assert idle(found)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, address: Address) -> str:
    """Address of a new store that outlives its process."""
    return address(request.param)


def idle(store: Any) -> bool:
    """Whether every connection is back in the pool."""
    return bool(store._engine.pool.checkedout() == 0)
