"""docs/api.md: its examples run as they stand, its tables are those of the program."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from api import BASE_PATH, bodies
from api.client import Client
from api.client_scenarios import ClientScenarios
from api.edge import body, call, server
from api.listing import Paging
from api.problems import PROBLEMS
from api.settings import Settings
from roadmap.formats.document import PROBLEM_LIMIT
from roadmap.model.access import ROLES
from tests.api.served import ROOT, environment, served

TEXT = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, flags=re.DOTALL | re.MULTILINE)
DOCUMENTED = "http://127.0.0.1:8000"
SERVE = "roadmap serve\n"


def table(after: str) -> list[list[str]]:
    """The rows of the first table after a heading, without its head."""
    rows = TEXT.split(f"## {after}\n", 1)[1].split("\n|---", 1)[1].split("\n\n", 1)[0]
    return [[cell.strip() for cell in row.split("|")[1:-1]] for row in rows.splitlines()[1:]]


# A machine without curl runs the same examples with what stands in for it.
CURLS = ["stand-in", *(["curl"] if shutil.which("curl") else [])]


@pytest.mark.parametrize("curl", CURLS)
def test_the_examples_run_and_print_what_they_say(tmp_path: Path, curl: str) -> None:
    env = environment(access_log="false", author="Ans")
    if curl == "stand-in":
        program = tmp_path / "bin" / "curl"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tests.api.curl "$@"\n')
        program.chmod(0o755)
        env["PATH"] = f"{program.parent}{os.pathsep}{env['PATH']}"
    at = [code for _, code in BLOCKS].index(SERVE)
    _ran(BLOCKS[:at], tmp_path, env, DOCUMENTED)
    with served(tmp_path, env, SERVE.split()) as found:
        _ran(BLOCKS[at + 1 :], tmp_path, env, found.origin)
    assert (tmp_path / "cursor").read_text().startswith("3-")


def _ran(blocks: list[tuple[str, str]], folder: Path, env: dict[str, str], origin: str) -> None:
    """Run examples one after the other, in one shell; what follows one is what it prints."""
    script, promised = ["set -euo pipefail"], []
    for number, (kind, code) in enumerate(blocks):
        code = code.replace(DOCUMENTED, origin)
        if kind == "text":
            promised.append(code)
        elif kind == "sh":
            script.append(code)
        else:
            (folder / f"example{number}.py").write_text(code, encoding="utf-8")
            script.append(f"python example{number}.py")
    done = subprocess.run(
        ["bash", "-c", "\n".join(script)], cwd=folder, env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    left = done.stdout
    for part in promised:
        before, found, left = left.partition(part)
        assert found, f"{part!r} is not in {before!r}"


def test_every_kind_of_example_is_run() -> None:
    assert {kind for kind, _ in BLOCKS} == {"sh", "python", "text"}
    assert TEXT.count("```") == 2 * len(BLOCKS)


def test_the_settings_are_those_of_the_server() -> None:
    documented = [(row[0].strip("`"), row[1].strip("`")) for row in table("Settings")]
    assert documented == [
        (f"ROADMAP_{field.name.upper()}", _shown(field.default)) for field in fields(Settings)
    ]


def _shown(default: object) -> str:
    return "" if default in (None, ()) else str(default).lower()


def test_the_roles_and_the_methods_of_the_client_are_all_there() -> None:
    assert [row[0].strip("`") for row in table("Tokens and roles")] == list(ROLES)
    own = TEXT.split("## The Python client\n")[1]
    names = [*vars(Client), *vars(ClientScenarios)]
    for name in (name for name in names if not name.startswith("_") and name != "close"):
        assert f"`{name}`" in own


def test_the_limits_are_those_of_the_server() -> None:
    limits = " ".join(" ".join(row) for row in table("Limits"))
    settings = Settings()
    for number in (
        settings.body_limit_bytes,
        settings.requests_per_minute,
        settings.render_seconds,
        body.PLAIN_BYTES,
        body.PLAIN_VALUES,
        body.DOCUMENT_VALUES,
        bodies.MOST_CHANGES,
        call.ADDRESS_LIMIT,
        call.HEADER_LIMIT,
        call.HEADER_LENGTH_LIMIT,
        server.HEAD_LIMIT,
        int(server.HEAD_SECONDS),
        PROBLEM_LIMIT,
    ):
        assert re.search(rf"(?<![\d,]){number:,}(?!\d|,\d)", limits), number
    Paging(pageSize=500)
    with pytest.raises(ValueError, match="500"):
        Paging(pageSize=501)
    assert "`pageSize` (at most 500)" in TEXT


def test_the_statuses_of_problems_are_those_that_are_told() -> None:
    documented = {int(status) for row in table("Problems") for status in row[0].split(",")}
    elsewhere = {405, 406, 408, 415, 421, 500, 501}
    assert documented == set(PROBLEMS.values()) - elsewhere


def test_every_path_that_is_named_is_one() -> None:
    described = (ROOT / "api" / "openapi.json").read_text(encoding="utf-8")
    for path in set(re.findall(rf"`{BASE_PATH}(/[\w./]+)`", TEXT)) - {"/docs"}:
        assert f'"{path}": {{' in described
