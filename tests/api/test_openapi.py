"""The description of the API: up to date, complete and readable."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import api.openapi as description
from api.app import versioned
from api.problems import PROBLEMS
from api.settings import Settings
from tests.api.conftest import DELAY, HERE, ID, Api, code_of

FILE = Path(description.__file__).parent / "openapi.json"
TEXT = description.document()
FOUND = json.loads(TEXT)
OPERATIONS = [
    (path, method, operation)
    for path, item in FOUND["paths"].items()
    for method, operation in item.items()
]


def test_the_committed_description_is_up_to_date() -> None:
    assert FILE.read_text() == TEXT, "python -m api.openapi > api/openapi.json"


def test_every_operation_has_a_name_a_tag_a_summary_and_a_description() -> None:
    tags = {tag["name"] for tag in FOUND["tags"]}
    names = [operation["operationId"] for _, _, operation in OPERATIONS]
    assert len(set(names)) == len(names) > 40
    for _, _, operation in OPERATIONS:
        assert re.fullmatch("[a-z]+([A-Z][a-z]+)*", operation["operationId"])
        assert set(operation["tags"]) <= tags
        assert operation["description"].endswith(".")


def resolved(response: dict[str, Any]) -> dict[str, Any]:
    """Return a response itself where it is only referred to."""
    name = response.get("$ref", "").rpartition("/")[2]
    found: dict[str, Any] = FOUND["components"]["responses"][name] if name else response
    return found


def test_every_operation_declares_problems_of_known_kinds_with_examples() -> None:
    for _, method, operation in OPERATIONS:
        responses = operation["responses"]
        assert {"401", "406", "429", "500", "503"} <= set(responses)
        assert "422" not in responses
        if method != "get":
            assert {"400", "403"} <= set(responses)
        for status, given in responses.items():
            response = resolved(given)
            assert "API-Version" in response["headers"]
            if status >= "400":
                examples = response["content"]["application/problem+json"]["examples"]
                assert examples
                assert {PROBLEMS[code] for code in examples} == {int(status)}


BODIES = [
    pytest.param(path, method, example["value"], id=f"{operation['operationId']}-{name}")
    for path, method, operation in OPERATIONS
    # What is no JSON is a file of another tool; test_exchange.py sends those.
    if "application/json" in operation.get("requestBody", {}).get("content", {})
    for name, example in operation["requestBody"]["content"]["application/json"]["examples"].items()
]


@pytest.mark.parametrize(("path", "method", "body"), BODIES)
def test_every_example_of_a_body_can_be_sent(api: Api, path: str, method: str, body: Any) -> None:
    later = f"{HERE}/scenarios/later"
    if "rebases" in path or "adoptions" in path:
        changes = {"changes": [DELAY, DELAY], "author": "A"}
        made = api.write(later, changes, "PUT", If_None_Match="*")
        body |= {"scenario": made.json()["sha256"]} if "adoptions" in path else {}
    condition = {"If_None_Match": "*"} if method == "put" else {"If_Match": api.tag()}
    if "rebases" in path:
        condition = {"If_Match": api.tag(later)}
    hook = {"url": "https://zaken.example/roadmap", "author": "A"}
    if "{webhook}" in path:
        path = path.replace("{webhook}", api.write(f"{HERE}/webhooks", hook).json()["id"])
    filled = path.replace("{roadmap}", ID).replace("{name}", "later")
    response = api.write(filled, body, method.upper(), **condition)
    # These examples are right, but come at another moment or to another roadmap.
    other = {"exists", "nothing-to-undo", "other-roadmap"}
    assert response.status_code < 300 or code_of(response) in other


def test_every_route_with_a_body_has_an_example() -> None:
    assert len({(param.values[0], param.values[1]) for param in BODIES}) == 14


def test_names_follow_the_rules() -> None:
    for name in FOUND["components"]["schemas"]:
        assert re.fullmatch("[A-Z][A-Za-z0-9]+", name), name
    for path, _, operation in OPERATIONS:
        assert re.fullmatch(r"/|(/(_?[a-z0-9-]+|openapi\.json|\{[a-z]+\}))+", path)
        for parameter in operation.get("parameters", ()):
            if parameter["in"] == "query":
                assert re.fullmatch("[a-z]+([A-Z][a-z]+)*", parameter["name"])
                assert parameter.get("description")


def _references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [found for each in value for found in _references(each)]
    if not isinstance(value, dict):
        return []
    own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
    return own + [found for each in value.values() for found in _references(each)]


@pytest.mark.parametrize("reference", sorted(set(_references(FOUND))))
def test_every_reference_leads_somewhere(reference: str) -> None:
    at = FOUND
    for part in reference.removeprefix("#/").split("/"):
        at = at[part]
    assert at


def test_the_description_names_the_public_address_of_the_server() -> None:
    settings = Settings(public_url="https://plan.zoetermeer.example")
    (server,) = versioned(settings).openapi()["servers"]
    assert server["url"] == "https://plan.zoetermeer.example/api/v1"


def test_what_is_sent_to_webhooks_is_described_with_examples_that_fit() -> None:
    assert set(FOUND["webhooks"]) == {"roadmap-gewijzigd", "roadmap-vastgesteld"}
    for name, item in FOUND["webhooks"].items():
        (media,) = item["post"]["requestBody"]["content"].items()
        assert media[0] == "application/cloudevents+json"
        (example,) = media[1]["examples"].values()
        validator = jsonschema.Draft202012Validator(
            {"components": FOUND["components"], **media[1]["schema"]}
        )
        validator.validate(example["value"])
        assert example["value"]["type"] == f"nl.plateauplanner.{name}.v1"
        assert "responses" not in item["post"]
        assert item["post"]["security"] == []
