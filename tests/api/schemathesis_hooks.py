"""Lets generated requests that fit the description say what no description can foresee.

Schemathesis loads it before it asks anything: see schemathesis.toml.
"""

from typing import Any
from urllib.parse import quote

import httpx
import schemathesis
from schemathesis import Case, GenerationMode, HookContext, Response

QUESTIONS = ("/impact", "/priorities", "/swap", "/schedule", "/coverage")
"""What is asked with a body, and stores nothing."""

QUARTERS = {"change": "set-calendar", "calendar": {"start": "2027-Q1", "quarters": 12}}

RENAME = {"change": "edit-action", "action": "5.1", "title": "Anders"}


@schemathesis.hook
def before_call(context: HookContext, case: Case, kwargs: dict[str, Any]) -> None:
    """Give a write the tag of what is there now, and an author."""
    positive = case.meta and case.meta.generation.mode is GenerationMode.POSITIVE
    if positive and case.method == "GET" and case.operation.path.endswith("/schedule"):
        _plan_quarters(case)
    if not positive or case.method == "GET" or case.operation.path.endswith(QUESTIONS):
        return
    if isinstance(case.body, dict):
        case.body["author"] = "Proef"
    declared = {parameter.name for parameter in case.operation.headers}
    if "If-Match" not in declared:
        return
    if case.operation.path.endswith("/adoptions"):
        _keep_scenario(case)
    for name in ("If-Match", "If-None-Match"):
        case.headers.pop(name, None)
    tag = _tag(case)
    if tag is not None:
        case.headers["If-Match"] = tag
    elif "If-None-Match" in declared:
        case.headers["If-None-Match"] = "*"


@schemathesis.hook
def after_call(context: HookContext, case: Case, response: Response) -> None:
    """Take a roadmap out of the archive again, so that all that comes after can still be done."""
    if case.operation.path.endswith("/archivings") and response.status_code == 201:
        tag = _ask("GET", case, "/roadmaps/{roadmap}").headers["etag"]
        body = {"archived": False, "author": "Proef", "reason": "Verder"}
        _ask("POST", case, case.operation.path, headers={"If-Match": tag}, json=body)


def _tag(case: Case) -> str | None:
    """Read what a write is about: the scenario where one is written, else the roadmap."""
    path = case.operation.path
    if path.endswith("/adoptions") or "{name}" not in path:
        path = "/roadmaps/{roadmap}"
    return _ask("GET", case, path.removesuffix("/rebases")).headers.get("etag")


def _plan_quarters(case: Case) -> None:
    """Plan quarters, so that there is something to schedule."""
    tag = _ask("GET", case, "/roadmaps/{roadmap}").headers.get("etag")
    body = {"changes": [QUARTERS], "author": "Proef", "reason": "Kwartalen"}
    headers = {"If-Match": tag or "*"}
    _ask("POST", case, "/roadmaps/{roadmap}/revisions", headers=headers, json=body)


def _keep_scenario(case: Case) -> None:
    """Put a scenario on the latest revision, so that there is something to adopt."""
    path = "/roadmaps/{roadmap}/scenarios/{name}"
    tag = _ask("GET", case, path).headers.get("etag")
    headers = {"If-None-Match": "*"} if tag is None else {"If-Match": tag}
    body = {"changes": [RENAME], "author": "Proef"}
    kept = _ask("PUT", case, path, headers=headers, json=body)
    if kept.is_success:
        case.body |= {"positions": None, "scenario": kept.json()["sha256"]}


def _ask(method: str, case: Case, path: str, **named: Any) -> httpx.Response:
    parts = {name: quote(str(part), safe="") for name, part in case.path_parameters.items()}
    return httpx.request(method, case.operation.base_url + path.format(**parts), **named)
