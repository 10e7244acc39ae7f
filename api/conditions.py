"""Entity tags, conditions and keys: what makes repeating and racing requests safe.

The edge compares If-None-Match with the tag of an answer; the routes only give one.
"""

import hashlib
import re
from collections.abc import Mapping
from typing import Annotated

from fastapi import Depends, Header
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from api.edge.zipped import ENDING
from api.problems import Refusal
from roadmap.service import Once

JSON = "application/json"
"""Media type of nearly every answer."""

ARCHIVED_TAG = "-archived"
"""What the tag of an archived roadmap ends in: it is shown otherwise at the same revision."""

_TAG = re.compile(r'[ \t]*(W/)?"([^"\x00-\x20\x7f]*)"[ \t]*(?:,|$)')


def answer(
    content: BaseModel | bytes,
    *,
    tag: str | None = None,
    status: int = 200,
    media: str = JSON,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return an answer with its entity tag.

    Parameters
    ----------
    content
        A record, written as JSON, or bytes.
    tag
        The hash that stands for exactly this representation; the SHA-256 of
        its bytes when left out.
    status
        Of the response.
    media
        Media type of bytes.
    headers
        More headers.
    """
    body = content if isinstance(content, bytes) else content.model_dump_json().encode()
    tag = tag or hashlib.sha256(body).hexdigest()
    return Response(body, status, {"ETag": f'"{tag}"', **(headers or {})}, media)


def _strong_tags(written: str) -> frozenset[str]:
    """Return the hashes in the strong tags of a list, whichever form of an answer they are of.

    A weak tag never matches a write (RFC 9110, 13.1.1).
    """
    tags: set[str] = set()
    at = 0
    while at < len(written):
        found = _TAG.match(written, at)
        if found is None:
            raise Refusal("tags-unreadable")
        if not found[1]:
            tags.add(found[2].removesuffix(ENDING).removesuffix(ARCHIVED_TAG))
        at = found.end()
    return frozenset(tags)


async def _known(
    request: Request,
    if_match: Annotated[
        str | None,
        Header(
            alias="If-Match",
            description="ETag of the state that you know. Needed: without it the answer is 428.",
        ),
    ] = None,
) -> frozenset[str]:
    if if_match is None:
        raise Refusal("precondition-required")
    # One header may come in parts.
    written = ", ".join(request.headers.getlist("if-match"))
    if written.strip() == "*":
        raise Refusal("any-state")
    return _strong_tags(written)


Known = Annotated[frozenset[str], Depends(_known)]
"""The hashes of the state that the caller knows; without If-Match the write is refused."""


async def _known_or_new(
    request: Request,
    if_match: Annotated[
        str | None, Header(alias="If-Match", description="ETag of the version to replace.")
    ] = None,
    if_none_match: Annotated[
        str | None, Header(alias="If-None-Match", description="`*` makes a new one.")
    ] = None,
) -> frozenset[str] | int:
    if (if_match is None) == (if_none_match is None):
        raise Refusal("precondition-required")
    if if_none_match is None:
        return await _known(request, if_match)
    if if_none_match.strip() != "*":
        raise Refusal("tags-unreadable")
    return 0


KnownOrNew = Annotated[frozenset[str] | int, Depends(_known_or_new)]
"""The hashes of the version that the caller knows, or 0 when there should be none."""


async def _once(
    request: Request,
    key: Annotated[
        str | None,
        Header(
            alias="Idempotency-Key",
            min_length=1,
            max_length=255,
            description="Any text of your own. The same request with the same key has its effect"
            " only once, and gets the same answer again.",
        ),
    ] = None,
) -> Once | None:
    if key is None:
        return None
    actor = request.state.actor
    asked = (request.method.encode(), request.scope["path"].encode(), await request.body())
    return Once(actor.token_id or "open", key, b"\n".join(asked))


OnceAsked = Annotated[Once | None, Depends(_once)]
"""The key of a request that must have its effect only once; null without Idempotency-Key."""
