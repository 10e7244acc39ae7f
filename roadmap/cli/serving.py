"""The verb `serve`: the planner over HTTP."""

import os
import sys
from importlib.util import find_spec
from typing import Annotated

import typer

from roadmap.cli.options import Lang, NoColor, Store
from roadmap.cli.session import open_session
from roadmap.cli.storing import DEFAULT
from roadmap.cli.usage import whole
from roadmap.errors import MissingDependencyError


def serve_verb(
    store: Store = DEFAULT,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", envvar="ROADMAP_HOST")
    ] = "127.0.0.1",
    port: Annotated[str, typer.Option("--port", metavar="N", envvar="ROADMAP_PORT")] = "8000",
    workers: Annotated[str, typer.Option("--workers", metavar="N", envvar="ROADMAP_WORKERS")] = "1",
    lang: Lang = None,
    no_color: NoColor = False,
) -> int:
    """Become a server that answers over HTTP; returns only when it cannot."""
    open_session(lang, False, no_color)
    listening = str(whole("--port", port, 0, 65_535))
    processes = str(whole("--workers", workers, 1, 64))
    for needed in ("api", "fastapi", "uvicorn"):
        if find_spec(needed) is None:
            raise MissingDependencyError("serve", "serve")
    # -P: a folder that happens to be called api is not the one that is meant.
    options = {"store": store, "host": host, "port": listening, "workers": processes}
    given = [f"--{name}={value}" for name, value in options.items()]
    os.execv(sys.executable, [sys.executable, "-P", "-m", "api", *given])
