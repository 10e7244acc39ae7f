"""Planners on real stores."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from roadmap import shipped_roadmap
from roadmap.service import Planner
from roadmap.storage import open_store
from tests.storage.samples import Watch

ID = "zoetermeer-digitaal-leiderschap"


@pytest.fixture(params=["memory", "sqlite"])
def planner(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Planner]:
    """A planner that holds the shipped roadmap at revision 1."""
    watch = Watch()
    url = "memory:" if request.param == "memory" else f"sqlite:///{tmp_path}/store.db"
    with Planner(open_store(url, clock=watch), watch) as found:
        found.create(shipped_roadmap(), author="Ans", reason="uit het rapport")
        yield found
