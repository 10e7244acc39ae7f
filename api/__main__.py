"""Runs the server: `python -m api --store sqlite:///roadmap.db`."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict

import uvicorn

from api.app import create_app
from api.edge.metrics import share_metrics
from api.edge.server import uvicorn_options
from api.settings import Settings, is_loopback
from roadmap.errors import ConflictError, DocumentError, RoadmapError
from roadmap.formats import shipped_roadmap
from roadmap.formats.wording_errors import error_message, problem_message, problem_remedy
from roadmap.service import Planner, open_planner
from roadmap.storage import MEMORY
from roadmap.texts import text

BAD_INPUT = 2
"""Exit code when the server may not or cannot start as it is set up."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the server until it is stopped; return the exit code.

    What is given here goes before the environment (`api.settings.Settings`).
    """
    try:
        settings = _settings(_parser().parse_args(arguments), os.environ)
        planner = open_planner(settings.store)
        if refusal := _refusal(settings, planner):
            _say(refusal)
            planner.close()
            return BAD_INPUT
        _begin(planner)
    except RoadmapError as error:
        _tell(error)
        return BAD_INPUT
    if planner.tokens.none():
        _say("api-start-open")
    _run(settings, planner)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m api", description=__doc__, allow_abbrev=False)
    parser.add_argument("--store", metavar="URL", help="address of the store")
    parser.add_argument("--host", help="address to listen on")
    parser.add_argument("--port", help="port to listen on; 0 is any")
    parser.add_argument("--workers", help="processes that answer")
    return parser


def _settings(given: argparse.Namespace, environ: Mapping[str, str]) -> Settings:
    told = {f"ROADMAP_{name.upper()}": value for name, value in vars(given).items() if value}
    return Settings.from_environment({**environ, **told})


def _refusal(settings: Settings, planner: Planner) -> str | None:
    """Return the key of the sentence that says why this server may not start."""
    if planner.tokens.none() and not is_loopback(settings.host):
        return "api-start-refused"
    if settings.store == MEMORY and settings.workers > 1:
        return "api-start-memory"
    return None


def _begin(planner: Planner) -> None:
    """Put the Zoetermeer roadmap in a store that holds none."""
    if not planner.roadmaps(archived=True):
        reason = text("api-start-reason")
        # Another server may begin on the same store just now.
        with suppress(ConflictError):
            planner.create(shipped_roadmap(), author="plateauplanner", reason=reason)


def _run(settings: Settings, planner: Planner) -> None:
    options = uvicorn_options(settings)
    if settings.workers == 1:
        uvicorn.run(create_app(settings, planner), **options)
        return
    # Each worker opens the store itself, on settings that it reads from the environment.
    planner.close()
    os.environ.update(_environment(settings))
    shared = share_metrics(settings)
    try:
        uvicorn.run("api.app:create_app", factory=True, **options)
    finally:
        if shared is not None:
            shared.cleanup()


def _environment(settings: Settings) -> dict[str, str]:
    """Return the variables from which a worker reads these settings."""
    values = asdict(settings)
    for name in ("allowed_origins", "trusted_proxy"):
        values[name] = ",".join(values[name])
    values |= {n: str(v).lower() for n, v in values.items() if isinstance(v, bool)}
    return {f"ROADMAP_{name.upper()}": str(v) for name, v in values.items() if v is not None}


def _tell(error: RoadmapError) -> None:
    """Say what is wrong, with every mistake of the settings."""
    sys.stderr.write(f"{error_message(error)}\n")
    if isinstance(error, DocumentError):
        for problem in error.problems:
            sys.stderr.write(
                f"{problem.place}: {problem_message(problem)} {problem_remedy(problem)}\n"
            )


def _say(key: str) -> None:
    sys.stderr.write(f"{text(key)}\n")


if __name__ == "__main__":
    sys.exit(main())
