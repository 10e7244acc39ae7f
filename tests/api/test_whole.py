"""Answers that are ready go out in one write; nobody may notice but by the clock."""

import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from roadmap import shipped_roadmap
from roadmap.model.change import EditAction
from roadmap.service import Planner, open_planner
from tests.api.conftest import HERE
from tests.api.served import Served, environment, served

PATH = f"/api/v1{HERE}/plan"


@pytest.fixture(scope="module")
def planner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Planner]:
    folder = tmp_path_factory.mktemp("whole")
    with open_planner(f"sqlite:///{folder}/store.db") as found:
        found.create(shipped_roadmap(), author="Ans", reason="begin")
        yield found


@pytest.fixture(scope="module")
def server(planner: Planner, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.getbasetemp()
    store: Path = next(folder.glob("whole*/store.db"))
    with served(folder, environment(store=f"sqlite:///{store}")) as found:
        yield found


class Line:
    """One connection, byte for byte."""

    def __init__(self, server: Served) -> None:
        host, port = server.origin.removeprefix("http://").split(":")
        self.host = f"{host}:{port}"
        self.socket = socket.create_connection((host, int(port)), timeout=20)
        self.file = self.socket.makefile("rb")

    def send(self, method: str = "GET", *headers: str, version: str = "1.1") -> None:
        lines = [f"{method} {PATH} HTTP/{version}", f"Host: {self.host}", *headers, "", ""]
        self.socket.sendall("\r\n".join(lines).encode())

    def read(self, *, bodiless: bool = False) -> tuple[int, dict[str, str], bytes]:
        status = int(self.file.readline().split()[1])
        headers = {}
        while line := self.file.readline().strip():
            name, _, value = line.decode().partition(": ")
            assert name not in headers
            headers[name] = value
        length = 0 if bodiless or status == 304 else int(headers["content-length"])
        return status, headers, self.file.read(length)

    def ask(self, *headers: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
        self.send(method, *headers)
        return self.read(bodiless=method == "HEAD")


@pytest.fixture
def line(server: Served) -> Iterator[Line]:
    opened = Line(server)
    yield opened
    opened.file.close()
    opened.socket.close()


def named(headers: dict[str, str]) -> dict[str, str]:
    """The headers that must be the same whoever asks, and when."""
    return {name: value for name, value in headers.items() if name not in ("date", "x-request-id")}


@pytest.mark.parametrize("more", [[], ["Accept-Encoding: gzip"], ["Accept-Language: en"]])
def test_a_ready_answer_is_the_answer_that_was_worked_out(
    line: Line, planner: Planner, more: list[str]
) -> None:
    id = HERE.rpartition("/")[2]
    known = planner.state(id).revision.number
    planner.apply(
        id, known, [EditAction(action="1.1", title=str(more))], author="Ans", reason="anders"
    )
    status, headers, body = line.ask(*more)
    again, same, bytes_again = line.ask(*more)
    assert (status, again) == (200, 200)
    assert body == bytes_again
    assert named(headers) == named(same)
    assert re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT", same["date"])


def test_head_and_304_have_no_body_and_the_connection_stays_in_step(line: Line) -> None:
    _, headers, body = line.ask()
    status, bare, none = line.ask(method="HEAD")
    assert (status, none, bare["content-length"]) == (200, b"", str(len(body)))
    status, fresh, none = line.ask(f"If-None-Match: {headers['etag']}")
    assert (status, none, fresh["etag"]) == (304, b"", headers["etag"])
    assert "content-length" not in fresh
    assert line.ask()[2] == body


def test_requests_that_come_before_the_answers_are_answered_in_order(line: Line) -> None:
    plain = line.ask()[2]
    for language in ("nl", "en", "nl"):
        line.send("GET", f"Accept-Language: {language}")
    answers = [line.read() for _ in range(3)]
    assert [headers["content-language"] for _, headers, _ in answers] == ["nl", "en", "nl"]
    assert [body for _, _, body in answers] == [plain] * 3


@pytest.mark.parametrize(("version", "more"), [("1.0", ()), ("1.1", ("Connection: close",))])
def test_a_caller_that_wants_no_more_is_let_go(
    line: Line, version: str, more: tuple[str, ...]
) -> None:
    line.ask()
    line.send("GET", *more, version=version)
    status, headers, body = line.read()
    assert (status, headers["connection"]) == (200, "close")
    assert body
    assert line.file.read() == b""


def test_the_id_of_a_request_comes_back_with_a_ready_answer(line: Line) -> None:
    line.ask()
    assert line.ask("X-Request-ID: zaak-12")[1]["x-request-id"] == "zaak-12"
