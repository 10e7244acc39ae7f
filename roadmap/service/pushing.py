"""The way to a server of OpenProject: the only module of the library that sends requests to one.

What has to be sent is worked out in `roadmap.formats.exchange.openproject.sync`;
here it is only sent. The token goes to one host, over https unless that is this
machine, and stands in no message.
"""

import json
import re
import time
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from roadmap.errors import MissingDependencyError, RemoteError
from roadmap.formats.exchange.openproject.remote import Remote, Resource, id_of, notes_of
from roadmap.formats.exchange.openproject.sync import Request, is_here
from roadmap.model.roadmap import Roadmap

try:
    import httpx
except ModuleNotFoundError as error:
    raise MissingDependencyError("client", "OpenProject") from error

TRIES = 4
"""How often a request is sent that gets no answer, or that has to come back later."""

LONGEST_WAIT_SECONDS = 30.0
"""A server that asks to wait longer than this is not asked again."""

SECONDS = 120.0
"""How long one answer may take as a whole."""

SIZE_LIMIT = 50_000_000
"""Bytes of the largest answer."""

MOST = 100_000
"""How many resources of one kind are read."""

_PAGE = 200
_RELATED = 100
"""How many work packages one question about relations names: addresses have a limit."""

_REDIRECTS = 5
_LOOPBACK = re.compile(r"localhost|127\.\d+\.\d+\.\d+|::1")
_PLACE = re.compile(r"\{([a-z]+:[^}]+)\}")
_HREF = "href"


class Unsure(Exception):
    """Nobody knows whether a request was carried out: look again before anything else."""


class OpenProject:
    """One project on a server; close it, or use it in a ``with``.

    Parameters
    ----------
    url
        Address of the server: https, or http on this machine.
    project
        Identifier or id of the project.
    token
        The API key of a user.
    seconds
        How long to wait for each part of an answer.
    pause
        Seconds before the first repetition; each next one waits twice as long.

    Raises
    ------
    roadmap.errors.RemoteError
        From every method, when the server cannot be used or does not answer as
        OpenProject does.
    """

    def __init__(
        self, url: str, project: str, token: str, *, seconds: float = 30.0, pause: float = 0.5
    ) -> None:
        self.base = _checked(url)
        self.project = project
        self.pause = pause
        if not token or not token.isascii() or not token.isprintable():
            raise RemoteError("token")
        self._http = httpx.Client(
            auth=httpx.BasicAuth("apikey", token),
            headers={"Accept": "application/hal+json"},
            timeout=seconds,
            follow_redirects=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.close()

    def fetch(self, roadmap: Roadmap) -> Remote:
        """Return what the project has, and the work packages that a roadmap refers to."""
        name = quote(self.project, safe="")
        project = (
            "" if name in ("", ".", "..") else id_of(self._get(self._url(f"/projects/{name}")))
        )
        if not project:
            raise RemoteError("missing", self.project[:60])
        # Without filters only those that are open are given.
        every = {"filters": "[]", "sortBy": '[["id","asc"]]', "pageSize": str(_PAGE)}
        packages = self._all(f"/projects/{project}/work_packages", every)
        here = {id_of(each) for each in packages}
        home = str(self.base).rstrip("/")
        for action in roadmap.actions:
            for reference in action.references:
                if is_here(reference, home) and reference.id not in here:
                    packages += self._one(reference.id, roadmap.id)
        return Remote(
            project=project,
            root=self.base.path.rstrip("/"),
            home=home,
            versions=tuple(self._all(f"/projects/{project}/versions", {})),
            work_packages=tuple(packages),
            relations=tuple(self._relations(packages)),
            statuses=tuple(self._all("/statuses", {})),
        )

    def send(self, requests: Iterable[Request]) -> Iterator[tuple[Request, str]]:
        """Send requests in order; yield each with the id that the server gave.

        Raises
        ------
        Unsure
            When it is not known whether the last one was carried out.
        """
        ids: dict[str, str] = {}
        for request in requests:
            body = _filled(request.body, ids)
            url = self._below(_put_in(request.path, ids))
            answer = self._write(request, url, body)
            ids[request.name] = id_of(answer)
            if request.method == "POST" and not ids[request.name]:
                raise RemoteError("strange", request.name)
            yield request, ids[request.name]

    def wait(self, attempt: int) -> None:
        """Wait before the next attempt, each time longer."""
        time.sleep(self.pause * 2**attempt)

    def _relations(self, packages: list[Resource]) -> list[Resource]:
        ids = [id_of(each) for each in packages if id_of(each)]
        found: dict[str, Resource] = {}
        for at in range(0, len(ids), _RELATED):
            involved = {"involved": {"operator": "=", "values": ids[at : at + _RELATED]}}
            asked = {"filters": json.dumps([involved]), "pageSize": str(_PAGE)}
            found |= {id_of(each): each for each in self._all("/relations", asked)}
        return list(found.values())

    def _one(self, id: str, roadmap: str) -> list[Resource]:
        """Return a work package of ours that moved to another project; nothing when it is gone."""
        if not id.isdecimal():
            return []
        try:
            found = self._get(self._url(f"/work_packages/{id}"))
        except RemoteError as error:
            if error.reason == "missing":
                return []
            raise
        return [found] if notes_of(found).get("roadmap") == roadmap else []

    def _all(self, path: str, asked: dict[str, str]) -> list[Resource]:
        """Return all elements of a collection, page by page."""
        found: list[Resource] = []
        url, seen, page = self._url(path, asked), set[str](), 1
        while True:
            seen.add(str(url))
            value = self._get(url)
            embedded, total = value.get("_embedded"), value.get("total")
            elements = embedded.get("elements") if isinstance(embedded, dict) else None
            if not isinstance(elements, list) or not all(isinstance(e, dict) for e in elements):
                raise RemoteError("strange", path)
            found += elements
            if not elements or type(total) is not int or len(found) >= total:
                return found
            links = value.get("_links")
            link = links.get("nextByOffset") if isinstance(links, dict) else None
            href = link.get("href") if isinstance(link, dict) else None
            page += 1
            following = self._url(path, {**asked, "offset": str(page)})
            url = self._same_host(url, href) if isinstance(href, str) else following
            if str(url) in seen or len(found) > MOST:
                raise RemoteError("too-large" if len(found) > MOST else "strange", path)

    def _url(self, path: str, asked: dict[str, str] | None = None) -> httpx.URL:
        url = self._below(f"{self.base.path.rstrip('/')}/api/v3{path}")
        return url.copy_merge_params(asked) if asked else url

    def _below(self, path: str) -> httpx.URL:
        return self._same_host(self.base, path)

    def _same_host(self, url: httpx.URL, href: str) -> httpx.URL:
        """Return the address of a link, which must be on the host that the token is for."""
        try:
            found = url.join(href)
        except (httpx.InvalidURL, ValueError):
            raise RemoteError("strange", href[:80]) from None
        if _origin(found) != _origin(self.base) or found.userinfo:
            raise RemoteError("redirected", (found.host or href)[:80])
        return found

    def _get(self, url: httpx.URL) -> Resource:
        for attempt in range(TRIES):
            last = attempt == TRIES - 1
            try:
                status, headers, data = self._following(url)
            except httpx.TransportError as error:
                if last:
                    raise RemoteError("unreachable", type(error).__name__) from None
                self.wait(attempt)
                continue
            if status != 429 and status < 500:
                return _answer(status, data, url.path)
            if last or not self._waited(attempt, headers):
                break
        raise RemoteError("busy", str(status))

    def _following(self, url: httpx.URL) -> tuple[int, httpx.Headers, bytes]:
        """Ask, and follow redirects on the same host."""
        for _ in range(_REDIRECTS):
            status, headers, data = self._exchange("GET", url, None)
            if not 300 <= status < 400:
                return status, headers, data
            url = self._same_host(url, headers.get("Location", ""))
        raise RemoteError("redirected", str(url.host))

    def _write(self, request: Request, url: httpx.URL, body: dict[str, Any] | None) -> Resource:
        for attempt in range(TRIES):
            last = attempt == TRIES - 1
            try:
                status, headers, data = self._exchange(request.method, url, body)
            except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
                # Nothing was sent yet.
                if last:
                    raise RemoteError("unreachable", type(error).__name__) from None
                self.wait(attempt)
                continue
            except httpx.TransportError as error:
                raise Unsure(type(error).__name__) from None
            if status in (429, 503):
                if last or not self._waited(attempt, headers):
                    raise RemoteError("busy", str(status))
                continue
            if status >= 500:
                raise Unsure(str(status))
            if 300 <= status < 400:
                self._same_host(url, headers.get("Location", ""))
                raise RemoteError("strange", f"{request.name}: {status}")
            if request.method == "DELETE" and status in (204, 404):
                return {}
            return _answer(status, data, request.name)
        raise AssertionError("every attempt returns, raises or goes on")

    def _waited(self, attempt: int, headers: httpx.Headers) -> bool:
        """Wait as long as the server asks; false when that is too long."""
        asked = headers.get("Retry-After", "")
        if asked.isdecimal() and len(asked) < 9:
            if int(asked) > LONGEST_WAIT_SECONDS:
                return False
            time.sleep(int(asked))
        self.wait(attempt)
        return True

    def _exchange(
        self, method: str, url: httpx.URL, body: dict[str, Any] | None
    ) -> tuple[int, httpx.Headers, bytes]:
        data, end = bytearray(), time.monotonic() + SECONDS
        with self._http.stream(method, url, json=body) as response:
            for piece in response.iter_bytes():
                data += piece
                if len(data) > SIZE_LIMIT:
                    raise RemoteError("too-large", url.path[:80])
                if time.monotonic() > end:
                    raise httpx.ReadTimeout("too slow")
            return response.status_code, response.headers, bytes(data)


def _checked(url: str) -> httpx.URL:
    """Return an address to which a token may go."""
    try:
        found = httpx.URL(url.strip())
    except (httpx.InvalidURL, ValueError):
        raise RemoteError("address", "…") from None
    host = re.fullmatch(r"[0-9A-Za-z.:_-]+", found.raw_host.decode("ascii", "replace"))
    fitting = found.scheme in ("http", "https") and host and not found.userinfo
    if not fitting or found.query or found.fragment:
        # What stands in it may be a password.
        raise RemoteError("address", found.host[:80] or "…")
    if found.scheme == "http" and not _LOOPBACK.fullmatch(found.host):
        raise RemoteError("insecure", found.host[:80])
    return found


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    port = url.port or {"http": 80, "https": 443}.get(url.scheme)
    return url.scheme, url.host, port


def _put_in(address: str, ids: dict[str, str]) -> str:
    """Return an address with the ids that the server gave to what was made before."""
    return _PLACE.sub(lambda found: ids.get(found[1], found[0]), address)


def _filled(body: Any, ids: dict[str, str]) -> Any:
    """Return a body with ids in its addresses; texts stay as they are."""
    if not isinstance(body, dict):
        return body
    return {
        name: _put_in(value, ids)
        if name == _HREF and isinstance(value, str)
        else _filled(value, ids)
        for name, value in body.items()
    }


def _answer(status: int, data: bytes, about: str) -> Resource:
    """Return the resource of an answer, or raise what the server said against it."""
    try:
        value = json.loads(data) if data else {}
    except (ValueError, RecursionError):
        value = None
    message = value.get("message") if isinstance(value, dict) else None
    words = f"{about}: {message}"[:300] if isinstance(message, str) else f"{about}: {status}"
    if status in (401, 403):
        raise RemoteError("refused", words)
    if status in (404, 410):
        raise RemoteError("missing", words)
    if status == 409:
        raise RemoteError("stale", words)
    if status >= 400:
        raise RemoteError("rejected", words)
    if not isinstance(value, dict):
        raise RemoteError("strange", about[:80])
    return value
