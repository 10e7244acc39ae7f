"""A server of OpenProject that is busy, slow, away or up to no good."""

import logging
import socket
from typing import Any

import pytest

from roadmap.engine import apply
from roadmap.errors import RemoteError
from roadmap.formats.exchange.openproject.sync import plan_push
from roadmap.model.change import EditAction
from roadmap.service.pushing import OpenProject
from tests.formats.exchange.contract import facts, portfolio
from tests.formats.exchange.openproject_stub import IDENTIFIER, TOKEN, Fault, Stub
from tests.service.openproject import on_server, sent, server, stub
from tests.strategies import build, link

__all__ = ["server", "stub"]

SMALL = build(
    [{"number": f"1.{n}"} for n in range(1, 7)],
    [link("1.1", "1.2"), link("1.2", "1.3"), link("1.1", "1.3", "more-effective-after")],
)


@pytest.mark.parametrize(
    "fault",
    [
        Fault("POST", "work_packages$", 429, times=2, headers={"Retry-After": "0"}),
        Fault("POST", "work_packages$", 503, times=2),
        Fault("POST", "work_packages$", 502, times=1, after=True),
        Fault("POST", "versions$", 500, times=2, after=True),
        Fault("POST", "relations$", 504, times=1, after=True),
        Fault("PATCH", "versions", 500, times=1, after=True),
        Fault("GET", "work_packages$", 500, times=3),
        Fault("GET", "relations$", 429, times=3),
    ],
    ids=lambda fault: f"{fault.method}-{fault.status}-{fault.path}-{fault.after}",
)
def test_trouble_that_passes_makes_no_duplicates(
    stub: Stub, server: OpenProject, fault: Fault
) -> None:
    stub.faults.append(fault)
    sent(server, SMALL)
    assert on_server(stub) == facts(portfolio(SMALL))
    assert (len(stub.packages), len(stub.versions)) == (6, 4)
    assert sent(server, SMALL).sent == ()


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (Fault("GET", "projects/", 503, times=99), "busy"),
        (Fault("GET", "projects/", 503, headers={"Retry-After": "3600"}), "busy"),
        (Fault("POST", "versions", 500, times=99), "busy"),
        (Fault("POST", "versions", 429, times=99), "busy"),
        (
            Fault("GET", "projects/", 302, headers={"Location": "https://evil.example/x"}),
            "redirected",
        ),
        (
            Fault("GET", "projects/", 302, times=99, headers={"Location": "/api/v3/projects/7"}),
            "redirected",
        ),
        (
            Fault("POST", "versions", 307, headers={"Location": "https://evil.example/x"}),
            "redirected",
        ),
        (Fault("POST", "versions", 307, headers={"Location": "/elders"}), "strange"),
        (Fault("POST", "versions", 409), "stale"),
        (Fault("POST", "versions", 200), "strange"),
        (Fault("GET", "statuses", 200), "strange"),
        (Fault("GET", "statuses", 403), "refused"),
    ],
)
def test_trouble_that_stays_is_told(
    stub: Stub, server: OpenProject, fault: Fault, reason: str
) -> None:
    stub.faults.append(fault)
    with pytest.raises(RemoteError) as refusal:
        sent(server, SMALL)
    assert refusal.value.reason == reason


def test_a_redirect_on_the_same_host_is_followed(stub: Stub, server: OpenProject) -> None:
    stub.faults.append(Fault("GET", "digitaal", 302, headers={"Location": "/api/v3/projects/7"}))
    assert len(sent(server, SMALL).sent) == len(sent(server, SMALL, dry=True).sent) + 14


def test_what_somebody_altered_meanwhile_is_not_written_over(
    stub: Stub, server: OpenProject
) -> None:
    sent(server, SMALL)
    package = stub.by_number("1.2")
    changed = apply(SMALL, [EditAction(action="1.2", title="x")])
    plan = server.fetch(changed)
    package["lockVersion"] += 1
    with pytest.raises(RemoteError) as refusal:
        list(server.send(plan_push(portfolio(changed), plan).requests))
    assert refusal.value.reason == "stale"


def test_pages_are_only_followed_on_the_same_host(
    stub: Stub, server: OpenProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(server, SMALL)
    whole = Stub.collection

    def elsewhere(self: Stub, path: str, found: Any, asked: Any) -> dict[str, Any]:
        page = whole(self, path, found, asked)
        if "nextByOffset" in page["_links"]:
            page["_links"]["nextByOffset"]["href"] = "https://evil.example/api"
        return page

    monkeypatch.setattr(Stub, "collection", elsewhere)
    monkeypatch.setattr("tests.formats.exchange.openproject_stub.LARGEST_PAGE", 3)
    with pytest.raises(RemoteError) as refusal:
        server.fetch(SMALL)
    assert (refusal.value.reason, refusal.value.detail) == ("redirected", "evil.example")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://openproject.example", "insecure"),
        ("ftp://openproject.example", "address"),
        ("https://ans:geheim@openproject.example", "address"),
        ("https://openproject.example/?key=1", "address"),
        ("openproject.example", "address"),
        ("https://[", "address"),
        ("http://localhost.evil.example", "insecure"),
    ],
)
def test_addresses_that_a_token_may_not_go_to_are_refused(url: str, reason: str) -> None:
    with pytest.raises(RemoteError) as refusal:
        OpenProject(url, "x", TOKEN)
    assert refusal.value.reason == reason
    assert "geheim" not in str(refusal.value)


def test_the_token_stands_in_no_log_and_no_message(
    stub: Stub, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = OpenProject(stub.url, IDENTIFIER, "fout-geheim")
    with caplog.at_level(logging.DEBUG), wrong, pytest.raises(RemoteError) as refusal:
        wrong.fetch(SMALL)
    assert refusal.value.reason == "refused"
    assert "fout-geheim" not in str(refusal.value) + caplog.text
    for token in ("", "a\nb", "é"):
        with pytest.raises(RemoteError):
            OpenProject(stub.url, IDENTIFIER, token)


def test_a_server_below_a_path_and_a_project_that_is_not_there() -> None:
    with Stub("/openproject") as stub:
        with OpenProject(stub.url, IDENTIFIER, TOKEN, pause=0.001) as server:
            sent(server, SMALL)
            assert on_server(stub) == facts(portfolio(SMALL))
        for name in ("anders", "../statuses", "a/b", "7?x", "..", ""):
            with OpenProject(stub.url, name, TOKEN) as server, pytest.raises(RemoteError) as no:
                server.fetch(SMALL)
            assert no.value.reason == "missing"


def test_nobody_there_is_told() -> None:
    nobody = OpenProject("http://127.0.0.1:9", IDENTIFIER, TOKEN, pause=0.001)
    with nobody, pytest.raises(RemoteError) as refusal:
        sent(nobody, SMALL)
    assert refusal.value.reason == "unreachable"


def test_a_server_that_never_answers_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        server = OpenProject(url, IDENTIFIER, TOKEN, seconds=0.02, pause=0.001)
        with server, pytest.raises(RemoteError) as refusal:
            sent(server, SMALL)
    assert (refusal.value.reason, refusal.value.detail) == ("unreachable", "ReadTimeout")


@pytest.mark.parametrize(
    ("limit", "reason"), [("SIZE_LIMIT", "too-large"), ("SECONDS", "unreachable")]
)
def test_an_answer_without_end_is_cut_off(
    stub: Stub, server: OpenProject, monkeypatch: pytest.MonkeyPatch, limit: str, reason: str
) -> None:
    monkeypatch.setattr(f"roadmap.service.pushing.{limit}", 0)
    with pytest.raises(RemoteError) as refusal:
        sent(server, SMALL)
    assert refusal.value.reason == reason


def test_a_reference_to_another_server_or_to_other_work_is_not_followed(
    stub: Stub, server: OpenProject
) -> None:
    sent(server, build([{"number": "9.9"}], []))
    other = stub.by_number("9.9")
    other["description"]["raw"] = "ander werk"
    elsewhere = {"system": "openproject", "id": str(other["id"]), "url": "https://op.example/x"}
    roadmap = build([{"number": "1.1", "references": [elsewhere]}], [])
    found = sent(server, roadmap)
    assert other["subject"] == "9.9 t"
    assert found.changes[0].references is not None
    assert found.changes[0].references[0].id == str(stub.by_number("1.1")["id"])
    here = elsewhere | {"url": f"{stub.url}/work_packages/{other['id']}"}
    sent(server, build([{"number": "2.2", "references": [here]}], []))
    assert other["subject"] == "2.2 t"
