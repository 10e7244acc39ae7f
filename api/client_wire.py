"""How the client talks: tags that are remembered, and requests that are repeated."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import quote
from uuid import uuid4

import httpx
from pydantic import BaseModel

from api.client_problems import ApiProblem
from roadmap.texts import Language

RecordT = TypeVar("RecordT", bound=BaseModel)

REPEATS = 3
"""How often a request is sent again that got no answer, or was told to come back later."""

LONGEST_WAIT_SECONDS = 30.0
"""A server that asks to wait longer than this is not asked again."""

_REMEMBERED = 200
_PAGE = 500
_LATER = (429, 503)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a resource was when it was read last."""

    tag: str
    record: Any


class Wire:
    """Sends requests, and reads what comes back into records.

    Parameters
    ----------
    base_url, token, language, transport, timeout
        As `api.client.Client` takes them.

    Notes
    -----
    Every method raises `ApiProblem` when the server refuses, and
    `httpx.TransportError` when no answer came to any repetition.
    """

    def __init__(
        self,
        base_url: str,
        token: str | None,
        language: Language,
        transport: httpx.BaseTransport | None,
        timeout: float,
    ) -> None:
        headers = {"Accept": "application/json", "Accept-Language": language}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        self._http = httpx.Client(
            base_url=base_url, headers=headers, transport=transport, timeout=timeout
        )
        self._known: dict[str, _Known] = {}

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    @contextmanager
    def patient(self, seconds: float) -> Iterator[None]:
        """Wait at least this long for answers, until the end of the block."""
        usual = self._http.timeout
        longer = None if usual.read is None else max(usual.read, seconds)
        self._http.timeout = httpx.Timeout(
            connect=usual.connect, read=longer, write=usual.write, pool=usual.pool
        )
        try:
            yield
        finally:
            self._http.timeout = usual

    def get(self, kind: type[RecordT], path: str, **query: Any) -> RecordT:
        """Read a resource; when it is as it was, what was read before is returned.

        Parameters
        ----------
        kind
            The record to read it into.
        path
            Below the base address.
        **query
            A null value is left out.
        """
        request = self._http.build_request("GET", path, params=_given(query))
        address = str(request.url)
        known = self._known.get(address)
        if known is not None:
            request.headers["If-None-Match"] = known.tag
        response = self._answer(request)
        if response.status_code == 304 and known is not None:
            record: RecordT = known.record
            return record
        record = read(kind, response)
        self._known.pop(address, None)
        if tag := response.headers.get("ETag"):
            self._known[address] = _Known(tag, record)
        if len(self._known) > _REMEMBERED:
            # What was read longest ago stands first.
            del self._known[next(iter(self._known))]
        return record

    def fetch(self, path: str, **query: Any) -> bytes:
        """Return the bytes of what is no record; a null value of the query is left out."""
        headers = {"Accept": "*/*"}
        request = self._http.build_request("GET", path, params=_given(query), headers=headers)
        return self._answer(request).content

    def ask(self, kind: type[RecordT], path: str, data: bytes, **query: Any) -> RecordT:
        """Ask something about a file; a null value of the query is left out."""
        headers = {"Content-Type": "application/octet-stream"}
        request = self._http.build_request(
            "POST", path, content=data, params=_given(query), headers=headers
        )
        return read(kind, self._answer(request))

    def items(self, kind: type[RecordT], path: str, **query: Any) -> Iterator[RecordT]:
        """Give everything in a list, page by page."""
        number, more = 1, True
        while more:
            page = self.get(_Page, path, page=number, pageSize=_PAGE, **query)
            for item in page.items:
                yield kind.model_validate(item, extra="ignore")
            more = number * _PAGE < page.total
            number += 1

    def post(
        self,
        kind: type[RecordT],
        path: str,
        body: Mapping[str, Any],
        condition: Mapping[str, str] | None = None,
    ) -> RecordT:
        """Write something that has its effect once, however often it has to be sent."""
        headers = {"Idempotency-Key": str(uuid4()), **(condition or {})}
        return read(kind, self.send("POST", path, body, headers))

    def send(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, Any] | None = None,
    ) -> httpx.Response:
        """Send something, and return the answer; null values of body and query are left out."""
        sent = None if body is None else _given(body)
        asked = None if query is None else _given(query)
        return self._answer(
            self._http.build_request(method, path, json=sent, headers=headers, params=asked)
        )

    def _answer(self, request: httpx.Request) -> httpx.Response:
        """Send a request, again if need be."""
        for attempt in range(REPEATS + 1):
            try:
                response = self._http.send(request)
            except httpx.TransportError:
                if attempt == REPEATS:
                    raise
                wait: float | None = 0.1 * 2**attempt
            else:
                wait = _wait(response)
            if wait is None or attempt == REPEATS:
                break
            time.sleep(wait)
        if response.is_success or response.status_code == 304:
            return response
        raise ApiProblem.of(response)


class _Page(BaseModel):
    """A page of a list, as the server sends it."""

    items: tuple[Any, ...]
    total: int


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _wait(response: httpx.Response) -> float | None:
    """Return after how many seconds to come back; null when that makes no sense."""
    after = response.headers.get("Retry-After", "")
    if response.status_code not in _LATER or not after.isdecimal():
        return None
    return float(after) if float(after) <= LONGEST_WAIT_SECONDS else None


def read(kind: type[RecordT], response: httpx.Response) -> RecordT:
    """Read an answer into a record.

    What the record does not have is passed over: the words that the server
    adds, and what a newer server knows.
    """
    return kind.model_validate_json(response.content, extra="ignore")


def below(*parts: str | int) -> str:
    """Return the path of a resource."""
    return "/".join(quote(str(part), safe="") for part in parts)
