"""The description of the API (OpenAPI 3.1), made from the routes; `python -m api.openapi`.

FastAPI does most of it. What the Dutch API Design Rules ask for besides is
added here: problems instead of its own errors, API-Version on every response,
one server with the major version, and a bearer token.
"""

import json
import sys
from copy import deepcopy
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.alias_generators import to_camel, to_pascal

from api import API_VERSION, BASE_PATH
from api.bodies import DOCUMENT_MARK
from api.declared import problem_example, problems
from api.edge.cookie import NAME
from api.problems import MEDIA_TYPE, PROBLEMS, Problem

METHODS = ("get", "post", "put", "delete")

TAGS = [
    {"name": "Service", "description": "The server itself, and the problems that it tells."},
    {"name": "Roadmaps", "description": "Roadmaps, their documents and the archive."},
    {"name": "Answers", "description": "What follows from a roadmap: plan, proofs, drawings."},
    {"name": "Actions", "description": "Actions and their dependencies."},
    {"name": "Report", "description": "Where the actions come from."},
    {"name": "What-if", "description": "Questions that store nothing."},
    {"name": "Exchange", "description": "Formats of other tools, out and in."},
    {"name": "History", "description": "Who changed what, when and why."},
    {"name": "Scenarios", "description": "Changes that are considered, beside the roadmap."},
    {"name": "Webhooks", "description": "Who is told what happens, and what they are told."},
]

DESCRIPTION = """Places the actions of an action plan on plateaus, and proves each placement.

Every answer about a roadmap is computed from its document alone and carries a hash of its
content, which is its ETag; `If-None-Match` gives 304 as long as nothing changed. `asOf` answers
as of an earlier revision or moment. A write names the state that it was made on with `If-Match`,
and its effect is had once however often it is sent with the same `Idempotency-Key`.
`Accept-Language` chooses Dutch or English for texts. Every problem is `application/problem+json`.
"""

ABOUT: dict[str, Any] = {
    "title": "Plateauplanner API",
    "version": API_VERSION,
    "description": DESCRIPTION,
    "license_info": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    "openapi_tags": TAGS,
    "generate_unique_id_function": lambda route: to_camel(route.name),
}
"""What the application says about itself."""


def servers_at(public_url: str | None) -> list[dict[str, str]]:
    """Return where the API is found: at its public address, or at an example of one."""
    if public_url is None:
        # This name is reserved for examples (RFC 2606).
        return [{"url": f"https://example.org{BASE_PATH}", "description": "An example"}]
    return [{"url": f"{public_url}{BASE_PATH}", "description": "This server"}]


_CONTACT = {
    "name": "Plateauplanner",
    "url": "https://example.org/plateauplanner",
    "email": "plateauplanner@example.org",
}

_COMMON = (
    "address-too-long",
    "busy",
    "headers-too-large",
    "internal",
    "not-acceptable",
    "store-unavailable",
    "too-many-requests",
    "unauthorized",
    "wrong-host",
)
_OF_BODIES = (
    "body-timeout",
    "body-too-large",
    "too-many-values",
    "unreadable",
    "unsupported-media-type",
)
_OF_WRITES = ("forbidden", "foreign-origin")

_VERSION = {"$ref": "#/components/headers/ApiVersion"}
_TAG = {"$ref": "#/components/headers/EntityTag"}

_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "ETag of the answer that you have; 304 when it is still as it was.",
    "schema": {"type": "string"},
}

_HEADERS = {
    "ApiVersion": {
        "description": "Version of the API (semantic versioning).",
        "schema": {"type": "string", "examples": [API_VERSION]},
    },
    "EntityTag": {
        "description": "Hash of the answer, with `-gzip` behind it where that is compressed;"
        " If-None-Match and If-Match take both.",
        "schema": {"type": "string"},
    },
}


def describe(app: FastAPI) -> None:
    """Let an application describe itself as this API does."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _described(app)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _described(app: FastAPI) -> dict[str, Any]:
    found = get_openapi(
        title=app.title,
        version=app.version,
        description=app.description,
        routes=app.routes,
        webhooks=app.webhooks.routes,
        tags=app.openapi_tags,
        servers=app.servers,
        license_info=app.license_info,
        separate_input_output_schemas=False,
    )
    # Given to FastAPI itself, an address would ask for one more package to look at it.
    found["info"]["contact"] = _CONTACT
    schemas = found["components"]["schemas"]
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas["Problem"], more = _schema(Problem)
    schemas.update(more)
    for path, item in found["paths"].items():
        for method in METHODS:
            if method in item:
                _complete(path, method, item[method])
    for item in found["webhooks"].values():
        # What this server sends: it proves itself by its signature, and the answers are those of
        # another server, which has no version of this API.
        item["post"] |= {"security": []}
        item["post"].pop("responses")
    found["components"]["responses"] = _shared(found["paths"])
    found["components"]["headers"] = _HEADERS
    found["components"]["examples"] = {code: _example(code) for code in sorted(PROBLEMS)}
    found["components"]["securitySchemes"] = {
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": "A token of `roadmap token create`. A server without any token is"
            " open, and answers to its own machine only.",
        },
        "session": {
            "type": "apiKey",
            "in": "cookie",
            "name": NAME,
            "description": "For browsers: the cookie of `POST /session`. Where the public address"
            f" is https its name is `__Secure-{NAME}`.",
        },
    }
    found["security"] = [{"bearer": []}, {"session": []}, {}]
    linked: dict[str, Any] = _linked(found)
    return linked


def _example(code: str) -> dict[str, Any]:
    value = problem_example(code)
    return {"summary": value["title"], "value": value}


def _schema(model: type[Problem]) -> tuple[dict[str, Any], dict[str, Any]]:
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    return schema, schema.pop("$defs", {})


def _complete(path: str, method: str, operation: dict[str, Any]) -> None:
    """Add to one operation what holds for all of its kind."""
    responses: dict[str, Any] = operation["responses"]
    responses.pop("422", None)
    if "parameters" in operation:
        # Names of other standards are taken as well; ours stand in the description.
        given = operation["parameters"]
        operation["parameters"] = [each for each in given if not each["name"].startswith("$")]
    codes = [*_COMMON]
    if "parameters" in operation or method != "get":
        codes.append("invalid")
    if "requestBody" in operation:
        codes += _OF_BODIES
    if method != "get":
        codes += _OF_WRITES
    for status, response in deepcopy(problems(*codes)).items():
        known = responses.setdefault(str(status), response)
        if known is not response:
            _merge(known, response)
    if method == "get" and path.startswith("/roadmaps"):
        responses["304"] = {"description": "It is still as it was."}
        operation.setdefault("parameters", []).append(_IF_NONE_MATCH)
    for status, response in responses.items():
        headers = response.setdefault("headers", {})
        headers["API-Version"] = _VERSION
        if status in ("200", "201", "304") and path.startswith("/roadmaps"):
            headers["ETag"] = _TAG
    operation["responses"] = dict(sorted(responses.items()))


def _shared(paths: dict[str, Any]) -> dict[str, Any]:
    """Take the problems that operations have in common out of them; return them by name."""
    shared: dict[str, Any] = {}
    for item in paths.values():
        for method in METHODS:
            responses = item.get(method, {}).get("responses", {})
            for status, response in responses.items():
                if set(response.get("content", ())) != {MEDIA_TYPE}:
                    continue
                codes = response["content"][MEDIA_TYPE]["examples"]
                name = f"Problem{status}" + "".join(map(to_pascal, map(_snake, codes)))
                shared[name] = response
                responses[status] = {"$ref": f"#/components/responses/{name}"}
    return dict(sorted(shared.items()))


def _snake(code: str) -> str:
    return code.replace("-", "_")


def _merge(known: dict[str, Any], response: dict[str, Any]) -> None:
    """Add the problems of a response to those that a route declares with the same status."""
    for media, content in response["content"].items():
        examples = known["content"][media]["examples"]
        examples.update(content["examples"])
        known["content"][media]["examples"] = dict(sorted(examples.items()))
    titles = [known["description"], *response["description"].split("; ")]
    known["description"] = "; ".join(dict.fromkeys(titles))


def _linked(value: Any) -> Any:
    """Put the description of a roadmap where a document is sent."""
    if isinstance(value, list):
        return [_linked(each) for each in value]
    if not isinstance(value, dict):
        return value
    if DOCUMENT_MARK in value:
        return {"$ref": "#/components/schemas/Roadmap"}
    return {key: _linked(each) for key, each in value.items()}


def document() -> str:
    """Return the description as the text that is committed."""
    from api.app import versioned

    return json.dumps(versioned().openapi(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(document())
