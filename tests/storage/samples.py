"""Small roadmaps, a watch that is set by hand, and another process."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from roadmap.model.decision import Decision
from roadmap.model.roadmap import Roadmap
from tests.strategies import build, link

ROOT = Path(__file__).parents[2]
START = datetime(2026, 1, 1, 12, tzinfo=UTC)
MT = Decision(by="MT", reference="2026-17")


def sample(id: str = "test", title: str = "Test", actions: int = 2) -> Roadmap:
    """Return a roadmap of a few actions, each after the one before it."""
    numbers = [{"number": str(n), "title": f"Actie {n} – é"} for n in range(1, actions + 1)]
    links = [link(n, n + 1, "more-effective-after") for n in range(1, actions)]
    return build(numbers, links).model_copy(update={"id": id, "title": title})


class Watch:
    """A clock that goes on by one second each time it is read, and can be set."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def process(code: str, *arguments: str, before: tuple[str, ...] = ()) -> "subprocess.Popen[str]":
    """Start Python on this code, with these arguments in `sys.argv`."""
    return subprocess.Popen(
        [*before, sys.executable, "-W", "error", "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def output(found: "subprocess.Popen[str]") -> str:
    """Wait for a process that must end well, and return what it said."""
    said, complaint = found.communicate(timeout=100)
    assert found.returncode == 0, complaint
    return said
