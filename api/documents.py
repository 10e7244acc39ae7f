"""The document in the body of a request, read from its bytes."""

from collections.abc import Sequence
from typing import Annotated

import msgspec
from fastapi import Depends
from starlette.requests import Request

from api.asking import InvalidError
from api.edge.handlers import MISTAKES
from roadmap.errors import DocumentError, Problem
from roadmap.formats import read_roadmap
from roadmap.model.roadmap import Roadmap


class SentDocument:
    """The document that a body holds, whole or with its mistakes."""

    def __init__(self, roadmap: Roadmap | None = None, problems: Sequence[Problem] = ()) -> None:
        self._roadmap = roadmap
        self._problems = problems

    @property
    def roadmap(self) -> Roadmap:
        """The roadmap.

        Raises
        ------
        InvalidError
            When the document has mistakes.
        """
        if self._roadmap is None:
            raise InvalidError(*self._problems)
        return self._roadmap


async def _sent(request: Request) -> bytes:
    return await request.body()


def _document(request: Request, sent: Annotated[bytes, Depends(_sent)]) -> SentDocument:
    """Read the document of a body from its bytes, so that names that stand twice are found.

    Its mistakes are told together with those in the rest of the body.
    """
    try:
        found = msgspec.json.decode(sent, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return SentDocument()
    if not bytes(found.get("document", b"")).lstrip().startswith(b"{"):
        return SentDocument()
    try:
        return SentDocument(read_roadmap(bytes(found["document"]), "request"))
    except DocumentError as error:
        problems = [Problem(f"/document{p.place}", p.code, p.details) for p in error.problems]
        request.scope["state"][MISTAKES] = problems
        return SentDocument(problems=problems)


DocumentRead = Annotated[SentDocument, Depends(_document)]
"""The document that a body holds."""
