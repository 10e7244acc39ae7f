"""Schemathesis asks a real server all that its description has: nothing fails, nothing is a 5xx."""

import json
import re
import subprocess
import sys
from pathlib import Path

import httpx

from tests.api.served import ROOT, environment, served

SECONDS = 400
SETTINGS = ROOT / "tests" / "api" / "schemathesis.toml"
DESCRIPTION = ROOT / "api" / "openapi.json"
PHASES = "examples,coverage,fuzzing,stateful"


def test_what_the_description_says_is_what_the_server_does(tmp_path: Path) -> None:
    # Generated addresses are kept; nobody looks their names up.
    own = {"requests_per_minute": "0", "deliver_webhooks": "false"}
    env = environment(access_log="false", **own)
    # What the server runs through is measured by the other tests; here it would take twice as long.
    env = {name: value for name, value in env.items() if not name.startswith("COVERAGE_")}
    program = Path(sys.executable).with_name("schemathesis")
    with served(tmp_path, env) as server:
        options = ["--url", server.address, "--phases", PHASES, "--no-color"]
        done = subprocess.run(
            [program, "--config-file", SETTINGS, "run", DESCRIPTION, *options],
            cwd=tmp_path,
            env=env,
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        figures = httpx.get(f"{server.address}/_metrics").text
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2_000:]
    answered = _answered(figures)
    failed = {key: count for key, count in answered.items() if key[2] >= 500}
    assert failed == {}
    fine = {(method, route) for method, route, status in answered if 200 <= status < 300}
    # Otherwise most of it could have been about things that are not there.
    assert _described() - fine == set()


def _answered(figures: str) -> dict[tuple[str, str, int], float]:
    found = re.findall(
        r'^plateauplanner_requests_total\{method="(\w+)",route="([^"]+)",status="(\d+)"\} (\S+)$',
        figures,
        flags=re.MULTILINE,
    )
    return {(method, route, int(status)): float(count) for method, route, status, count in found}


def _described() -> set[tuple[str, str]]:
    paths = json.loads(DESCRIPTION.read_text(encoding="utf-8"))["paths"]
    return {(method.upper(), f"/api/v1{path}") for path, item in paths.items() for method in item}
