"""`python -m api`: what it refuses, what it says, and that it answers and stops."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from roadmap.model.revision import Entry
from roadmap.service import Planner, open_planner
from roadmap.storage import open_store
from tests.api.conftest import ID


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "api", *arguments]


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "planner.example"])
def test_without_tokens_it_does_not_listen_to_other_machines(tmp_path: Path, host: str) -> None:
    done = start("--store", f"sqlite:///{tmp_path}/a.db", "--host", host)
    assert done.returncode == 2
    assert "roadmap token create" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_settings_that_cannot_be_used_are_all_named() -> None:
    done = start("--port", "99999", "--workers", "0")
    assert done.returncode == 2
    assert "ROADMAP_PORT" in done.stderr
    assert "ROADMAP_WORKERS" in done.stderr


def test_a_store_in_memory_is_not_shared_by_workers() -> None:
    done = start("--store", "memory:", "--workers", "2")
    assert done.returncode == 2
    assert "--workers 1" in done.stderr


@pytest.mark.parametrize("workers", [1, 2])
def test_it_begins_with_the_shipped_roadmap_answers_and_stops(tmp_path: Path, workers: int) -> None:
    url = f"sqlite:///{tmp_path}/a.db"
    arguments = ["--store", url, "--port", "0", "--workers", str(workers)]
    with subprocess.Popen(
        command(*arguments), stderr=subprocess.PIPE, text=True, env=os.environ | {"NO_COLOR": "1"}
    ) as server:
        try:
            assert server.stderr is not None
            assert "roadmap token create" in server.stderr.readline()
            port = next(
                found[1]
                for line in server.stderr
                if (found := re.search(r"running on http://127\.0\.0\.1:(\d+)", line))
            )
            base = f"http://127.0.0.1:{port}/api/v1"
            answer = _until_there(f"{base}/roadmaps")
            assert [each["id"] for each in answer["items"]] == [ID]
            assert answer["items"][0]["latest"]["author"] == "plateauplanner"
            assert "plateauplanner_requests_total" in httpx.get(f"{base}/_metrics").text
        finally:
            server.send_signal(signal.SIGTERM)
            rest = server.communicate(timeout=30)[1]
    assert "Traceback" not in rest
    assert all(json.loads(line)["level"] in ("info", "warning") for line in rest.splitlines())
    with open_planner(url) as planner:
        assert planner.verify(ID) is None


def _until_there(url: str) -> dict[str, list[dict[str, dict[str, str]]]]:
    transport = httpx.HTTPTransport(retries=5)
    with httpx.Client(transport=transport, timeout=20) as client:
        found: dict[str, list[dict[str, dict[str, str]]]] = client.get(url).json()
        return found


def test_an_archived_roadmap_does_not_come_back_at_the_next_start(tmp_path: Path) -> None:
    from api.__main__ import _begin

    with open_planner(f"sqlite:///{tmp_path}/a.db") as planner:
        _begin(planner)
        planner.archive(ID, author="Ans", reason="klaar")
        _begin(planner)
        assert planner.roadmaps() == ()
        assert len(planner.roadmaps(archived=True)) == 1


def test_servers_that_begin_on_one_empty_store_at_once_all_start(tmp_path: Path) -> None:
    from api.__main__ import _begin

    both_looked = threading.Barrier(2, timeout=20)

    class Beginner(Planner):
        def roadmaps(self, *, archived: bool = False) -> tuple[Entry, ...]:
            found = super().roadmaps(archived=archived)
            both_looked.wait()
            return found

    stores = [open_store(f"sqlite:///{tmp_path}/a.db") for _ in range(2)]
    planners = [Beginner(store) for store in stores]
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(_begin, planners))
    for planner in planners:
        assert planner.history(ID, 0, 9)[-1].number == 1
        planner.close()
