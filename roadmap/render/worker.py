"""The process that runs Graphviz: slow or crashing layouts end here, not in the caller.

Run as a script, with nothing of this library imported, so that it starts
fast. It reads jobs from standard input and writes answers to standard output.
A job is a line of JSON (``format``, ``engine``, ``dpi``, ``size``) and
``size`` bytes of DOT; an answer is a line of JSON (``ok``, ``size``) and that
many bytes: the drawing, or what went wrong.
"""

import contextlib
import json
import os
import sys
import tempfile
from typing import Any, BinaryIO

MOST_MEMORY = 4 * 1024**3
"""Bytes of address space that a layout may take."""

GRAPH = 0


def main() -> None:
    """Answer jobs until the input ends."""
    # Graphviz may write to standard output; answers go where it cannot reach.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _limit_memory()
    from pygraphviz import graphviz  # type: ignore[import-untyped]

    context = graphviz.gvContextWithBuiltins()
    jobs = sys.stdin.buffer
    _answer(answers, b"ready")
    while line := jobs.readline():
        job = json.loads(line)
        dot = jobs.read(job["size"])
        try:
            drawing = draw(graphviz, context, dot, job)
        except Exception as error:
            _answer(answers, f"{type(error).__name__}: {error}".encode(), ok=False)
        else:
            _answer(answers, drawing)


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = MOST_MEMORY if most == resource.RLIM_INFINITY else min(MOST_MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))


def _answer(answers: BinaryIO, payload: bytes, *, ok: bool = True) -> None:
    answers.write(json.dumps({"ok": ok, "size": len(payload)}).encode() + b"\n" + payload)
    answers.flush()


def draw(graphviz: Any, context: Any, dot: bytes, job: dict[str, Any]) -> bytes:
    """Lay out and render one DOT text.

    Parameters
    ----------
    graphviz
        The C-level module of pygraphviz.
    context
        A Graphviz context.
    dot
        The DOT text.
    job
        ``engine`` names the layout, ``format`` the output, ``dpi`` the
        resolution (0 keeps the default).

    Raises
    ------
    ValueError
        When Graphviz refuses the text, the engine or the format.
    """
    with tempfile.TemporaryFile() as source:
        source.write(dot)
        source.seek(0)
        graph = graphviz.agread(source, None)
    try:
        if job["dpi"]:
            graphviz.agattr_label(graph, GRAPH, b"dpi", str(job["dpi"]).encode())
        if graphviz.gvLayout(context, graph, job["engine"].encode()):
            raise ValueError("Graphviz could not lay this out")
        try:
            with tempfile.TemporaryFile() as output:
                if graphviz.gvRender(context, graph, job["format"].encode(), output):
                    raise ValueError("Graphviz could not render this")
                output.seek(0)
                return output.read()
        finally:
            graphviz.gvFreeLayout(context, graph)
    finally:
        graphviz.agclose(graph)


if __name__ == "__main__":
    main()
