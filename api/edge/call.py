"""One request as the edge sees it, and the headers of every response."""

from base64 import b64decode
from functools import lru_cache
from ipaddress import ip_address
from random import getrandbits
from typing import Any

from starlette.types import Scope

from api import API_VERSION, BASE_PATH
from api.edge.actor import Actor
from api.edge.cookie import SessionCookie
from api.edge.media import choose_coding, language_of
from api.edge.whole import Header
from api.edge.zipped import GZIP
from api.problems import Refusal
from api.settings import is_loopback

HEADER_LIMIT = 100
"""How many headers a request may have."""

HEADER_LENGTH_LIMIT = 8_000
"""Bytes of the longest header that is read."""

ADDRESS_LIMIT = 8_000
"""Bytes of the longest path and query together."""

_SINGLE = frozenset(
    {b"host", b"authorization", b"content-type", b"content-length", b"origin", b"x-request-id"}
)
_LISTS = frozenset(
    {b"accept", b"accept-encoding", b"accept-language", b"if-none-match", b"if-match"}
    | {b"x-forwarded-for"}
)
_HERE = frozenset({b"same-origin", b"none"})
_OF_PROXIES = frozenset(
    {b"forwarded", b"via", b"x-forwarded-for", b"x-forwarded-host", b"x-forwarded-proto"}
    | {b"x-real-ip"}
)
_ID_BYTES = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:"
_ID_LIMIT = 64

STANDARD: list[Header] = [
    (b"api-version", API_VERSION.encode()),
    # Rule /core/transport/security-headers asks for no-store, and plans are nobody's business
    # in a shared cache. Callers that keep an answer themselves still ask with If-None-Match.
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"no-referrer"),
    (b"strict-transport-security", b"max-age=31536000"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
]
"""The headers of every response; what a route says itself goes before them."""

_EXPOSED = (
    b"API-Version, Content-Language, ETag, Link, Location, Retry-After, WWW-Authenticate,"
    b" X-Request-ID"
)


_CODINGS = (GZIP,)

LOCAL = "local"
"""The address of who comes over a socket without addresses."""


class Call:
    """One request: what the edge needs of it, read once.

    Attributes
    ----------
    scope
        The scope of ASGI, as the server made it.
    headers
        Headers by lower-case name; lists that came in parts are joined.
    fault
        Why the request is refused without a further look, or null.
    language
        Language of the answer.
    given_id
        The request id that the caller gave, when it is harmless; else null.
    address
        Where the caller is.
    actor
        Who asks; null until the edge knows, and for who did not sign in.
    by_cookie
        Whether a cookie of a browser tells who asks.
    is_open
        Whether the server asks for no tokens.
    """

    __slots__ = (
        "_made_id",
        "actor",
        "address",
        "by_cookie",
        "fault",
        "given_id",
        "headers",
        "is_open",
        "language",
        "method",
        "path",
        "scope",
    )

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.method: str = scope["method"]
        self.path: str = scope["path"]
        client = scope.get("client")
        self.address: str = client[0] if client else LOCAL
        self.actor: Actor | None = None
        self.by_cookie = False
        self.is_open = False
        self.fault: Refusal | None = None
        self.headers: dict[bytes, bytes] = {}
        self._read(scope["headers"])
        if self.fault is None:
            self._judge()
        given = self.headers.get(b"x-request-id")
        if given and (len(given) > _ID_LIMIT or given.translate(None, _ID_BYTES)):
            given = None
        self.given_id: bytes | None = given or None
        self._made_id: bytes | None = None
        self.language = language_of(self.headers.get(b"accept-language", b"")[:HEADER_LENGTH_LIMIT])

    def _read(self, headers: list[Header]) -> None:
        found = self.headers
        if len(headers) > HEADER_LIMIT:
            self.fault = Refusal("headers-too-large")
            headers = headers[:HEADER_LIMIT]
        for name, value in headers:
            if name in found:
                if name in _SINGLE:
                    self.fault = Refusal("repeated-header", name=name.decode("latin-1"))
                elif name in _LISTS:
                    value = found[name] + b", " + value
                elif name == b"cookie":
                    value = found[name] + b"; " + value
            found[name] = value

    def _judge(self) -> None:
        if self.headers and max(map(len, self.headers.values())) > HEADER_LENGTH_LIMIT:
            self.fault = Refusal("headers-too-large")
        elif len(self.path) + len(self.scope["query_string"]) > ADDRESS_LIMIT:
            self.fault = Refusal("address-too-long", limit=ADDRESS_LIMIT)
        elif not _is_clean(self.path, self.scope["query_string"]):
            self.fault = Refusal("bad-address")

    @property
    def request_id(self) -> bytes:
        """The request id that the caller gave, else a random one."""
        if self.given_id is not None:
            return self.given_id
        if self._made_id is None:
            # It only tells requests apart, so it need not be hard to guess.
            self._made_id = b"%032x" % getrandbits(128)
        return self._made_id

    def look_behind(self, proxies: frozenset[str]) -> None:
        """Take the address of who asks from what trusted proxies say: the last that is not theirs.

        What is no address is not taken over, nor what stands before it.
        """
        if self.address not in proxies:
            return
        for entry in reversed(self.headers.get(b"x-forwarded-for", b"").split(b",")):
            address = _address(entry.strip())
            if address is None:
                return
            self.address = address
            if address not in proxies:
                return

    @property
    def shown_path(self) -> str:
        """The path as it was sent, without its query, for logs and problems."""
        raw: bytes = self.scope.get("raw_path") or self.path.encode("utf-8", "replace")
        return raw.partition(b"?")[0][:500].decode("ascii", "replace")

    def token(self, cookie: SessionCookie) -> str | None:
        """Return the token, of a bearer before that of a cookie, and remember which it was.

        Null without one, ``""`` when it cannot be read.
        """
        given = self.headers.get(b"authorization")
        if given is not None:
            # Calendars that subscribe know names and passwords only. A browser sends those by
            # itself, so they are worth nothing for a write.
            reads = self.method in ("GET", "HEAD")
            return (reads and password(given)) or bearer(given)
        held = self.headers.get(b"cookie")
        token = None if held is None else cookie.token_in(held)
        self.by_cookie = token is not None
        return token

    @property
    def takes_gzip(self) -> bool:
        """Whether it asks for compressed answers."""
        asked = self.headers.get(b"accept-encoding")
        return asked is not None and choose_coding(asked, _CODINGS) is not None

    def is_foreign(self, own: frozenset[bytes], allowed: frozenset[bytes]) -> bool:
        """Whether a browser sent it for a website that is neither at this host nor allowed.

        A browser sends a cookie by itself, so then nothing but the site of this host is allowed.

        Parameters
        ----------
        own
            The origins of this host.
        allowed
            Those of websites that may write with a token.
        """
        origin = self.headers.get(b"origin")
        if (origin is None or self.by_cookie) and self._is_from_elsewhere():
            return True
        if origin is None or origin.lower() in own:
            return False
        if origin.lower() in allowed and not self.by_cookie:
            return False
        # A proxy may have taken off TLS, so the scheme says nothing here.
        return origin.lower().partition(b"://")[2] != self.headers.get(b"host", b"").lower()

    def _is_from_elsewhere(self) -> bool:
        """Whether the browser itself says that another website sends this."""
        return self.headers.get(b"sec-fetch-site", b"none") not in _HERE

    def is_local(self) -> bool:
        """Whether it comes from this machine, names it as its host, and no proxy passed it on."""
        client = self.scope.get("client")
        if client is not None and not is_loopback(client[0]):
            return False
        host = self.headers.get(b"host", b"")
        if len(host) > _LOCAL_LENGTH or not _is_local_name(host):
            return False
        return _OF_PROXIES.isdisjoint(self.headers)

    def dress(self, headers: list[Header], allowed: frozenset[bytes]) -> list[Header]:
        """Return the headers of a response with all that every response has."""
        names = {name for name, _ in headers}
        dressed = headers + [header for header in STANDARD if header[0] not in names]
        dressed.append((b"x-request-id", self.request_id))
        if b"content-language" not in names:
            dressed.append((b"content-language", self.language.encode()))
        if b"access-control-allow-origin" not in names:
            dressed += self.sharing(allowed)
        return dressed

    def sharing(self, allowed: frozenset[bytes]) -> list[Header]:
        """Return the headers that let a website read the response (CORS)."""
        if self.path == _DESCRIPTION:
            return [(b"access-control-allow-origin", b"*")]
        if not allowed:
            return []
        origin = self.headers.get(b"origin", b"")
        if origin.lower() not in allowed:
            return [(b"vary", b"Origin")]
        return [
            (b"access-control-allow-origin", origin),
            (b"access-control-expose-headers", _EXPOSED),
            (b"vary", b"Origin"),
        ]


def bearer(authorization: bytes) -> str:
    """Return the token in an Authorization header; ``""`` when it holds none."""
    scheme, _, token = authorization.partition(b" ")
    token = token.strip()
    return token.decode() if scheme.lower() == b"bearer" and token.isascii() else ""


def password(authorization: bytes) -> str:
    """Return the token that stands as the password of Basic access; ``""`` when there is none."""
    scheme, _, given = authorization.partition(b" ")
    if scheme.lower() != b"basic":
        return ""
    try:
        token = b64decode(given.strip(), validate=True).partition(b":")[2]
    except ValueError:
        return ""
    return token.decode() if token.isascii() else ""


def _address(written: bytes) -> str | None:
    try:
        # A zone ("%eth0") means nothing to another machine, and could be any text.
        return None if b"%" in written else str(ip_address(written.decode("ascii")))
    except ValueError:
        return None


def _is_clean(path: str, query: bytes) -> bool:
    # Bytes that are not UTF-8 were replaced by this sign when the server decoded them.
    return path.isprintable() and "\ufffd" not in path and b"%00" not in query


@lru_cache(maxsize=256)
def _is_local_name(host: bytes) -> bool:
    name, colon, port = host.lower().rpartition(b":")
    # The colons of an IPv6 address stand between brackets.
    if not colon or host.endswith(b"]"):
        return host.lower() in _LOCAL
    return name in _LOCAL and port.isdigit()


_LOCAL = frozenset({b"localhost", b"127.0.0.1", b"[::1]"})
_LOCAL_LENGTH = len(b"localhost:65535")
_DESCRIPTION = f"{BASE_PATH}/openapi.json"


def state_of(call: Call) -> dict[str, Any]:
    """Return what routes find in ``request.state``."""
    return {
        "actor": call.actor,
        "instance": call.shown_path,
        "is_open": call.is_open,
        "is_silent": call.method == "HEAD",
        "language": call.language,
        "request_id": call.request_id.decode(),
    }
