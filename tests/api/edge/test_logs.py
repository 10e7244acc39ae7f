import io
import json
import logging
import logging.config
from collections.abc import Iterator
from typing import Any

import pytest

from api.logs import EVENTS, JsonFormatter, TextFormatter, logging_config, note
from api.settings import Settings
from tests.api.edge.samples import SECRET, Caller, World, application, edge

ROADMAP = "/api/v1/roadmaps/zoetermeer"


class Lines:
    def __init__(self) -> None:
        self.stream = io.StringIO()

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    def of(self, logger: str) -> list[dict[str, Any]]:
        found = [json.loads(line) for line in self.text.splitlines()]
        return [line for line in found if line["logger"] == logger]


@pytest.fixture
def lines() -> Iterator[Lines]:
    caught = Lines()
    handler = logging.StreamHandler(caught.stream)
    handler.setFormatter(JsonFormatter())
    level, propagate = EVENTS.level, EVENTS.propagate
    EVENTS.addHandler(handler)
    EVENTS.setLevel(logging.INFO)
    EVENTS.propagate = False
    yield caught
    EVENTS.removeHandler(handler)
    EVENTS.setLevel(level)
    EVENTS.propagate = propagate


def test_every_try_to_change_something_is_written_down_also_when_it_is_refused(
    lines: Lines,
) -> None:
    call = Caller(edge(World(is_open=False)))
    ans = {"Authorization": f"Bearer {SECRET}", "X-Request-ID": "r1"}
    call("PUT", f"{ROADMAP}?q=hidden", headers=ans, json={"title": "private", "size": 1})
    call("DELETE", ROADMAP, headers=ans)
    call("POST", ROADMAP, headers={"Authorization": "Bearer guess-private"})
    call("PATCH", "/nothing")
    call("GET", ROADMAP, headers=ans)
    template = "/api/v1/roadmaps/{id}"
    audit = lines.of("plateauplanner.audit")
    assert [(e["actor"], e["action"], e["object"], e["result"], e["status"]) for e in audit] == [
        ("Ans", f"PUT {template}", ROADMAP, "accepted", 200),
        ("Ans", f"DELETE {template}", ROADMAP, "refused", 403),
        (None, "POST unmatched", ROADMAP, "refused", 401),
        (None, "PATCH unmatched", "/nothing", "refused", 404),
    ]
    assert audit[0]["request_id"] == "r1"
    assert all(entry["origin"] == "127.0.0.1" and entry["time"] for entry in audit)
    for secret in (SECRET, "guess-private", "private", "hidden", "Bearer"):
        assert secret not in lines.text


def test_every_answer_that_was_not_ready_has_an_access_line(lines: Lines) -> None:
    call = Caller(edge(World()))
    for _ in range(3):
        call("GET", f"{ROADMAP}?q=hidden")
    (line,) = lines.of("plateauplanner.access")
    assert (line["method"], line["path"], line["status"]) == ("GET", ROADMAP, 200)
    assert line["ms"] >= 0
    assert line["time"].endswith("+00:00")


def test_a_bug_is_written_with_its_trace_and_request_but_not_what_it_quotes(lines: Lines) -> None:
    response = Caller(edge(World()))("GET", "/api/v1/broken/bug")
    (line,) = lines.of("plateauplanner")
    assert line["level"] == "error"
    assert line["request_id"] == response.headers["x-request-id"]
    assert line["trace"][-1] == "builtins.ZeroDivisionError"
    assert any("samples.py" in frame and "broken" in frame for frame in line["trace"])
    assert SECRET not in lines.text


def test_a_store_that_is_away_is_written_with_what_the_database_said(lines: Lines) -> None:
    Caller(edge(World()))("GET", "/api/v1/broken/store")
    (line,) = lines.of("plateauplanner")
    assert (line["event"], line["reason"]) == ("store-unavailable", "connection")
    assert "db.internal" in line["detail"]


HOSTILE = "a\nb\r\x1b[31m\x00\u2028\x85é\ud800"


@pytest.mark.parametrize("formatter", [JsonFormatter(), TextFormatter()])
def test_nothing_that_a_caller_sends_breaks_a_line(formatter: logging.Formatter) -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, "told %s", (HOSTILE,), None)
    record.fields = {"path": HOSTILE, "none": None}
    line = formatter.format(record)
    assert line.splitlines() == [line]
    assert not any(ord(sign) < 32 for sign in line)
    line.encode()


def test_the_cause_of_an_error_stands_before_it() -> None:
    try:
        try:
            raise KeyError("private")
        except KeyError as error:
            raise ValueError("private") from error
    except ValueError as error:
        exc_info = (type(error), error, error.__traceback__)
        record = logging.LogRecord("x", logging.ERROR, "", 0, "event", (), exc_info)
    trace = json.loads(JsonFormatter().format(record))["trace"]
    assert trace[1] == "builtins.KeyError"
    assert trace[-1] == "builtins.ValueError"
    assert "private" not in TextFormatter().format(record)


@pytest.mark.parametrize("form", ["json", "text"])
def test_everything_is_written_to_standard_error_in_one_form(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("", "plateauplanner", "plateauplanner.access", "uvicorn", "uvicorn.access")
    before = {
        name: (log.handlers[:], log.level, log.propagate)
        for name in names
        for log in [logging.getLogger(name)]
    }
    try:
        settings = Settings(log_format=form, access_log=False)  # type: ignore[arg-type]
        logging.config.dictConfig(logging_config(settings))
        note(EVENTS, logging.INFO, "started", port=8000)
        logging.getLogger("uvicorn.error").info("Listening on %s", "x")
        logging.getLogger("uvicorn.access").info("GET /?token=private")
        note(logging.getLogger("plateauplanner.access"), logging.INFO, "request")
    finally:
        for name, (handlers, level, propagate) in before.items():
            log = logging.getLogger(name)
            log.handlers, log.level, log.propagate = handlers, level, propagate
            log.manager._clear_cache()  # type: ignore[attr-defined]
    out, err = capsys.readouterr()
    assert out == ""
    first, second = err.splitlines()
    assert "started" in first
    assert "8000" in first
    assert "Listening on x" in second
    assert (form == "json") == first.startswith("{")


def test_a_value_of_a_text_line_cannot_pass_for_another_field() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, "audit", (), None)
    record.fields = {"actor": 'Bo" role=admin', "path": "/a", "empty": "", "tab": "a\tb=c"}
    line = TextFormatter().format(record)
    assert line.endswith(r'audit logger=x actor="Bo\" role=admin" path=/a empty="" tab="a\tb=c"')


def test_a_question_that_stores_nothing_leaves_no_audit_line(lines: Lines) -> None:
    world = World()
    app = application(world)

    @app.post("/api/v1/roadmaps/{roadmap}/impact")
    async def ask(roadmap: str) -> str:
        return roadmap

    call = Caller(edge(world, app))
    assert call("POST", f"{ROADMAP}/impact").status_code == 200
    assert len(lines.of("plateauplanner.access")) == 1
    assert lines.of("plateauplanner.audit") == []
