"""Tokens, and the server that asks for them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from roadmap.cli import serving
from roadmap.service import open_planner
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]


def test_a_token_stands_alone_on_standard_output_and_works(run: Run, stored: Path) -> None:
    result = run("token", "create", "Bo", "--role", "planner")
    assert result.code == 0
    assert "voor Bo, rol planner." in result.err
    assert "de enige keer" in result.err
    written = result.out.removesuffix("\n")
    assert " " not in written
    assert "\n" not in written
    with open_planner("sqlite:///store.db") as planner:
        token = planner.tokens.check(written)
    assert token is not None
    assert (token.name, token.role) == ("Bo", "planner")
    assert written not in run("token", "list").out


def test_a_token_that_ends_says_when(run: Run, stored: Path) -> None:
    result = run("token", "create", "dashboard", "--role", "reader", "--days", "30", "--json")
    assert (result.code, result.err) == (0, "")
    made = result.json
    assert made["format"] == "token/1"
    assert made["token"].startswith(f"plp_{made['id']}_")
    assert "geldig tot" in run("token", "create", "x", "--role", "reader", "--days", "1").err
    out = " ".join(run("token", "list").out.split())
    assert "dashboard reader" in out
    assert " tot 20" in out


def test_a_revoked_token_is_accepted_no_more_and_stays_in_the_list(run: Run, stored: Path) -> None:
    assert "Er zijn geen tokens." in run("token", "list").out
    made = run("token", "create", "Bo", "--role", "admin", "--json").json
    assert " geldig" in run("token", "list").out
    assert f"Token {made['id']} van Bo is ingetrokken." in run("token", "revoke", made["id"]).out
    with open_planner("sqlite:///store.db") as planner:
        assert planner.tokens.check(made["token"]) is None
    assert "ingetrokken op 20" in " ".join(run("token", "list").out.split())
    again = run("token", "revoke", made["id"], "--json").json
    assert (again["revoked_at"] is None, again["token"]) == (False, None)
    listed = run("token", "list", "--json").out
    assert made["token"] not in listed
    assert "secret" not in listed


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["create", "Bo"], 2, "--role: ‘’ kan niet; kies uit reader, planner, decider, admin."),
        (["create", "Bo", "--role", "boss"], 2, "--role: ‘boss’ kan niet"),
        (["create", "Bo", "--role", "reader", "--days", "0"], 2, "--days: ‘0’ is geen heel getal"),
        (["create", "", "--role", "reader"], 2, "kan niet worden bewaard: name"),
        (["create", "--role", "reader"], 2, "Hier ontbreekt: NAME."),
        (["revoke", "000000000000"], 4, "Er is geen token ‘000000000000’."),
        (["revoke", "x" * 500], 4, "Er is geen token"),
        (["list", "x"], 2, "Hier is te veel: x"),
    ],
)
def test_what_cannot_be_done_with_tokens_is_told_in_words(
    run: Run, stored: Path, arguments: list[str], code: int, words: str
) -> None:
    result = run("token", *arguments)
    assert (result.code, result.out) == (code, "")
    assert words in " ".join(result.err.split())


def test_serve_becomes_the_server_with_what_was_asked(tmp_path: Path) -> None:
    server = tmp_path / "api"
    server.mkdir()
    (server / "__init__.py").touch()
    (server / "__main__.py").write_text("import os, sys; print(os.getpid(), *sys.argv[1:])")
    command = [sys.executable, "-m", "roadmap", "serve", "--store", "sqlite:///a.db"]
    environment = os.environ | {"PYTHONPATH": str(tmp_path), "ROADMAP_HOST": "::1"}
    asked = [*command, "--port", "0", "--workers", "2"]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, cwd=ROOT, env=environment) as running:
        try:
            out, _ = running.communicate(timeout=60)
        finally:
            running.kill()
    given = ["--store=sqlite:///a.db", "--host=::1", "--port=0", "--workers=2"]
    assert out.decode().split() == [str(running.pid), *given]


def test_serve_names_the_package_that_is_missing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "find_spec", lambda name: None)
    result = run("serve")
    assert (result.code, result.out) == (3, "")
    assert 'Installeer het met: pip install "plateauplanner[serve]"' in " ".join(result.err.split())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--port", "65536"], "--port: ‘65536’ is geen heel getal van 0 tot en met 65535."),
        (["--workers", "0"], "--workers: ‘0’ is geen heel getal"),
        (["--lang", "fr"], "De taal ‘fr’ is er niet"),
    ],
)
def test_serve_refuses_what_it_cannot_use(run: Run, arguments: list[str], words: str) -> None:
    result = run("serve", *arguments)
    assert (result.code, result.out) == (2, "")
    assert words in " ".join(result.err.split())
