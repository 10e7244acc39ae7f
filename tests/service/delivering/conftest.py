"""Worlds on real stores, and a receiver."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from roadmap import shipped_roadmap
from roadmap.service import Planner
from roadmap.storage import open_store
from tests.service.delivering.world import SlowWatch, World
from tests.service.receiving import Receiver, receiving


@pytest.fixture(params=["memory", "sqlite"])
def planner(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Planner]:
    watch = SlowWatch()
    url = "memory:" if request.param == "memory" else f"sqlite:///{tmp_path}/store.db"
    with Planner(open_store(url, clock=watch), watch) as found:
        found.create(shipped_roadmap(), author="Ans", reason="uit het rapport")
        yield found


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as found:
        yield found


@pytest.fixture
def world(planner: Planner) -> World:
    return World(planner)
