"""Ready answers that uvicorn gives without a task: nothing that the long way asks is skipped."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from roadmap import shipped_roadmap
from roadmap.service import Planner, open_planner
from tests.api.conftest import HERE
from tests.api.served import Served, environment, served

PATH = f"/api/v1{HERE}/plan"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("prompt")


@pytest.fixture(scope="module")
def planner(folder: Path) -> Iterator[Planner]:
    with open_planner(f"sqlite:///{folder}/store.db") as found:
        found.create(shipped_roadmap(), author="Ans", reason="begin")
        yield found


def asked(server: Served, *requests: list[str]) -> list[tuple[int, dict[str, str]]]:
    """Send requests over one connection, all before the first answer; read all answers."""
    host, port = server.origin.removeprefix("http://").split(":")
    lines = []
    for words in requests:
        named = any(word.startswith("Host:") for word in words)
        lines += [*words[:1], *([] if named else [f"Host: {host}:{port}"]), *words[1:], ""]
    found = []
    with socket.create_connection((host, int(port)), timeout=20) as line:
        line.sendall(("\r\n".join(lines) + "\r\n").encode())
        file = line.makefile("rb")
        for words in requests:
            status = int(file.readline().split()[1])
            headers = {}
            while told := file.readline().strip():
                name, _, value = told.decode().partition(": ")
                headers[name.lower()] = value
            if status != 304 and not words[0].startswith("HEAD"):
                file.read(int(headers["content-length"]))
            found.append((status, headers))
    return found


GET = [f"GET {PATH} HTTP/1.1"]


def test_an_open_server_gives_ready_answers_to_its_own_host_only(
    folder: Path, planner: Planner
) -> None:
    with served(folder, environment(store=planner_address(folder))) as server:
        (first, _), (ready, _) = asked(server, GET, GET)
        assert (first, ready) == (200, 200)
        assert asked(server, [*GET, "Host: elders.example"])[0][0] == 421


def test_ready_and_other_answers_come_in_the_order_of_their_requests(
    folder: Path, planner: Planner
) -> None:
    slow = [f"GET /api/v1{HERE}/priorities HTTP/1.1"]
    wrong = [f"GET /api/v1{HERE}/nothing HTTP/1.1"]
    with served(folder, environment(store=planner_address(folder))) as server:
        asked(server, GET)
        answers = asked(server, GET, slow, GET, wrong, [GET[0].replace("GET", "HEAD")], GET)
    assert [status for status, _ in answers] == [200, 200, 200, 404, 200, 200]
    tags = [headers.get("etag") for _, headers in answers]
    assert tags[0] == tags[2] == tags[4] == tags[5] != tags[1]


def test_ready_answers_count_for_the_limit_on_requests(folder: Path, planner: Planner) -> None:
    settings = environment(store=planner_address(folder), requests_per_minute="20")
    with served(folder, settings) as server:
        answers = asked(server, *([GET] * 30))
    statuses = [status for status, _ in answers]
    assert statuses[0] == 200
    assert statuses.count(429) >= 8
    assert all("retry-after" in headers for status, headers in answers if status == 429)


def test_a_revoked_token_gets_no_ready_answer(folder: Path) -> None:
    address = f"sqlite:///{folder}/tokens.db"
    with open_planner(address) as planner:
        planner.create(shipped_roadmap(), author="Ans", reason="begin")
        made, token = planner.tokens.create("Bram", "reader")
        mine = [*GET, f"Authorization: Bearer {token}"]
        with served(folder, environment(store=address)) as server:
            assert [status for status, _ in asked(server, mine, mine)] == [200, 200]
            assert asked(server, GET)[0][0] == 401
            planner.tokens.revoke(made.id)
            assert asked(server, mine)[0][0] == 401


def planner_address(folder: Path) -> str:
    return f"sqlite:///{folder}/store.db"
