"""What the Python client asks stands in the description, and so does what it reads."""

import inspect
import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import jsonschema

from api.app import create_app
from api.client import Client
from api.client_scenarios import ClientScenarios
from api.settings import Settings
from roadmap import shipped_roadmap
from roadmap.model.record import Record
from roadmap.service import Planner
from tests.api.conftest import ID
from tests.api.edge.samples import serving
from tests.api.served import ROOT
from tests.api.test_client import CHANGES, IMO, KNOT, LATER, RENAME, SAID, Road

API = json.loads((ROOT / "api" / "openapi.json").read_text(encoding="utf-8"))

QUARTERS = CHANGES.validate_python(
    [{"change": "set-calendar", "calendar": {"start": "2027-Q1", "quarters": 8}}]
)


def _do_everything(client: Client) -> Iterator[tuple[str, object]]:
    """Call every method; gives its name and what it returned."""
    scenarios = client.scenarios
    small = shipped_roadmap().model_copy(update={"id": "klein"})
    yield "roadmaps", client.roadmaps(archived=True)
    yield "roadmap", client.roadmap(ID)
    yield "document", client.document(ID)
    yield "plan", client.plan(ID, 1)
    yield "next", client.next(ID, 1)
    yield "priorities", client.priorities(ID, at=1)
    yield "priorities", client.priorities(ID, LATER, 1)
    yield "schedule", client.schedule(ID, QUARTERS, 1, method="rules", relax=False)
    client.apply(ID, QUARTERS, **SAID)
    yield "schedule", client.schedule(ID, method="rules", seed=3)
    yield "swap", client.swap(ID, "3.1", "5.1")
    yield "coverage", client.coverage(ID)
    yield "cycles", client.cycles(ID)
    yield "explain", client.explain(ID, "8.4")
    yield "diagnostics", client.diagnostics(ID)
    yield "impact", client.impact(ID, LATER + KNOT, 1)
    yield "apply", client.apply(ID, LATER, decision=IMO, **SAID)
    yield "undo", client.undo(ID, **SAID)
    yield "redo", client.redo(ID, **SAID)
    yield "revert", client.revert(ID, 1, **SAID)
    yield "replace", client.replace(ID, shipped_roadmap(), **SAID)
    yield "history", tuple(client.history(ID))
    yield "revision", client.revision(ID, 2)
    yield "adopt", client.adopt(ID, 2, decision=IMO, author="Ans")
    yield "baselines", client.baselines(ID)
    yield "decisions", client.decisions(ID)
    yield "feedback", client.feedback(ID, "2027-Q1")
    yield "exports", client.exports(ID, 1)
    yield "export", client.export(ID, "plan", 1)
    yield "imported", client.imported(ID, client.export(ID, "plan"), "plan", 1)
    yield "compare", client.compare(ID, "1", "2")
    yield "changes", client.changes(ID, "1", 2)
    yield "follow", tuple(client.follow(ID))
    yield "scenarios.save", scenarios.save(ID, "b", LATER + RENAME, author="Ans")
    yield "scenarios.load", scenarios.load(ID, "b")
    yield "scenarios.list", scenarios.list(ID)
    yield "scenarios.impact", scenarios.impact(ID, "b")
    yield "scenarios.rebase", scenarios.rebase(ID, "b", keep=[0], drop=[1])
    yield "scenarios.move_up", scenarios.move_up(ID, "b", author="Ans")
    yield "scenarios.adopt", scenarios.adopt(ID, "b", [0], **SAID)
    yield "scenarios.discard", scenarios.load(ID, "b") and scenarios.discard(ID, "b")
    yield "create", client.create(small, decision=IMO, **SAID)
    yield "archive", client.archive("klein", **SAID)


def _operation(request: httpx.Request) -> dict[str, Any]:
    path = request.url.raw_path.decode().partition("?")[0].removeprefix("/api/v1")
    for template, item in API["paths"].items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
            found: dict[str, Any] = item[request.method.lower()]
            return found
    raise AssertionError(f"{path} is not described")


def _valid(content: bytes, schema: Any) -> None:
    validator = jsonschema.Draft202012Validator({"components": API["components"], **schema})
    validator.validate(json.loads(content))


def test_every_method_asks_what_the_description_has_and_reads_what_it_promises(
    planner: Planner,
) -> None:
    called, road = set(), Road()
    with (
        serving(create_app(Settings(), planner)) as port,
        Client(f"http://127.0.0.1:{port}/api/v1", transport=road) as client,
    ):
        for name, result in _do_everything(client):
            called.add(name)
            for request, response in road.seen:
                _is_described(request, response)
            if isinstance(result, Record):
                _fields_are_described(type(result), *road.seen[-1])
            road.seen.clear()
    public = {name for name, _ in inspect.getmembers(Client, inspect.isfunction)} - {"close"}
    public |= {f"scenarios.{name}" for name, _ in inspect.getmembers(ClientScenarios)}
    assert called == {name for name in public if not name.rpartition(".")[2].startswith("_")}


def _is_described(request: httpx.Request, response: httpx.Response) -> None:
    operation = _operation(request)
    known = {(each["in"], each["name"]) for each in operation.get("parameters", ())}
    assert {("query", name) for name in request.url.params} <= known
    conditions = {"If-Match", "Idempotency-Key"} | (
        {"If-None-Match"} if request.method == "PUT" else set()
    )
    sent = {name for name in conditions if name in request.headers}
    assert sent == {name for place, name in known if place == "header"} & sent
    if request.content:
        taken = operation["requestBody"]["content"]
        media = request.headers["content-type"]
        assert media in taken
        if media == "application/json":
            _valid(request.content, taken[media]["schema"])
    if response.status_code == 304:
        return
    described = operation["responses"][str(response.status_code)]
    if response.content:
        media = response.headers["content-type"]
        assert media in described["content"]
        if media == "application/json":
            _valid(response.content, described["content"][media]["schema"])


def _fields_are_described(
    kind: type[Record], request: httpx.Request, response: httpx.Response
) -> None:
    """The description has every field that the record of the client reads."""
    described = _operation(request)["responses"][str(response.status_code)]
    given = described["content"]["application/json"]["schema"]
    # A question that can be answered at several lengths has a shape for each.
    names = [shape["$ref"].rpartition("/")[2] for shape in given.get("anyOf", [given])]
    shapes = [API["components"]["schemas"][name]["properties"].keys() for name in names]
    own = kind.model_json_schema(mode="serialization")
    assert any(own["properties"].keys() <= shape for shape in shapes)
