"""What routes declare for the description of the API: their problems and their links."""

from typing import Any
from urllib.parse import quote

from api import BASE_PATH
from api.problems import MEDIA_TYPE, PROBLEMS
from roadmap.texts import Language, text

Responses = dict[int | str, dict[str, Any]]
"""Responses as FastAPI takes them."""


CONDITIONAL = ("any-state", "not-found", "precondition-required", "tags-unreadable")
"""The problems of every write that names the state that it was made on."""


def problem_example(code: str, language: Language = "en") -> dict[str, Any]:
    """Return an example of a problem."""
    return {
        "type": f"{BASE_PATH}/problems/{code}",
        "title": text(f"api-problem-{code}", language),
        "status": PROBLEMS[code],
        "detail": text(f"api-about-{code}", language),
        "instance": f"{BASE_PATH}/roadmaps/zoetermeer",
    }


def problems(*codes: str) -> Responses:
    """Return the responses that tell these problems, each with an example.

    Parameters
    ----------
    *codes
        Codes of `PROBLEMS`.
    """
    found: Responses = {}
    for code in sorted(codes):
        response = found.setdefault(PROBLEMS[code], {"description": "", "content": {}})
        title = text(f"api-problem-{code}", "en")
        response["description"] = "; ".join(filter(None, [response["description"], title]))
        content = response["content"].setdefault(
            MEDIA_TYPE, {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": {}}
        )
        content["examples"][code] = {"$ref": f"#/components/examples/{code}"}
    return found


def path_of(roadmap: str, *rest: str | int, **query: str | int) -> str:
    """Return the path of a resource of a roadmap."""
    parts = [BASE_PATH, "roadmaps", quote(roadmap, safe="")]
    path = "/".join([*parts, *(quote(str(part), safe="") for part in rest)])
    asked = "&".join(f"{name}={quote(str(value), safe='')}" for name, value in query.items())
    return f"{path}?{asked}" if asked else path


def created(model: Any, *codes: str) -> Responses:
    """Return the responses of a route that makes something: where it is, and its problems."""
    location = {"description": "Path of what was made.", "schema": {"type": "string"}}
    return {201: {"model": model, "headers": {"Location": location}}} | problems(*codes)
