"""The document in the body of a request, read from its bytes."""

from typing import Annotated

import msgspec
from fastapi import Depends
from starlette.requests import Request

from api.asking import InvalidError
from roadmap.errors import DocumentError, Problem
from roadmap.formats import read_roadmap
from roadmap.model.roadmap import Roadmap


async def _sent(request: Request) -> bytes:
    return await request.body()


def _document(sent: Annotated[bytes, Depends(_sent)]) -> Roadmap | None:
    """Read the document of a body from its bytes; null when the body holds none.

    So names that stand twice are found, and all that is wrong is told at once.
    """
    try:
        found = msgspec.json.decode(sent, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    if not bytes(found.get("document", b"")).lstrip().startswith(b"{"):
        return None
    try:
        return read_roadmap(bytes(found["document"]), "request")
    except DocumentError as error:
        raise InvalidError(
            *(Problem(f"/document{p.place}", p.code, p.details) for p in error.problems)
        ) from None


DocumentRead = Annotated[Roadmap | None, Depends(_document)]
"""The document that a body holds; null when it holds none."""
