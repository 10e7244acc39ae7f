"""How a server is set up, read from the environment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv6Address, ip_address
from typing import Any, Literal, Self
from urllib.parse import urlsplit

from roadmap.errors import DocumentError, Problem
from roadmap.formats.cloud_events import SOURCE, is_source

LogFormat = Literal["json", "text"]
"""How log lines are written: JSON for machines, text for people."""


class SettingsError(DocumentError):
    """The environment holds settings that cannot be used; `problems` names them all.

    The place of a problem is the name of its variable.
    """

    code = "settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a server is set up.

    ================================== ========================== =================================
    variable                           default                    meaning
    ================================== ========================== =================================
    ``ROADMAP_STORE``                  ``sqlite:///roadmap.db``   address of the store
    ``ROADMAP_HOST``                   ``127.0.0.1``              address to listen on
    ``ROADMAP_PORT``                   ``8000``                   port to listen on; 0 is any
    ``ROADMAP_WORKERS``                ``1``                      processes that answer (1-64)
    ``ROADMAP_BODY_LIMIT_BYTES``       ``8000000``                largest body that is read
    ``ROADMAP_REQUESTS_PER_MINUTE``    ``6000``                   per caller and worker; 0: no limit
    ``ROADMAP_RENDER_SECONDS``         ``10``                     longest that a drawing may take
    ``ROADMAP_CACHE_BYTES``            ``64000000``               ready answers kept, per worker
    ``ROADMAP_ALLOWED_ORIGINS``        (none)                     origins of browsers, with commas
    ``ROADMAP_LOG_FORMAT``             ``json``                   ``json`` or ``text``
    ``ROADMAP_ACCESS_LOG``             ``true``                   a line for every request
    ``ROADMAP_PUBLIC_URL``             (none)                     where the world finds the server
    ``ROADMAP_TRUSTED_PROXY``          (none)                     proxies that tell who asks
    ``ROADMAP_EVENT_SOURCE``           ``urn:nld:plateauplanner`` URN of this system, in events
    ``ROADMAP_DELIVER_WEBHOOKS``       ``true``                   send events to webhooks from here
    ``ROADMAP_ALLOW_PRIVATE_WEBHOOKS`` ``false``                  also inside the own network
    ================================== ========================== =================================

    An empty variable counts as absent.
    """

    store: str = "sqlite:///roadmap.db"
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    body_limit_bytes: int = 8_000_000
    requests_per_minute: int = 6_000
    render_seconds: int = 10
    cache_bytes: int = 64_000_000
    allowed_origins: tuple[str, ...] = ()
    log_format: LogFormat = "json"
    access_log: bool = True
    public_url: str | None = None
    trusted_proxy: tuple[str, ...] = ()
    event_source: str = SOURCE
    deliver_webhooks: bool = True
    allow_private_webhooks: bool = False

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """Read the settings from variables, such as those of `os.environ`.

        Raises
        ------
        SettingsError
            With every variable that cannot be used, in order of name.
        """
        found: dict[str, Any] = {}
        problems = []
        for name, read in sorted(_READERS.items()):
            variable = f"ROADMAP_{name.upper()}"
            if value := environ.get(variable, "").strip():
                try:
                    found[name] = read(value)
                except _Unusable as error:
                    problems.append(Problem(variable, error.code, error.details))
        if problems:
            raise SettingsError(problems, "environment")
        return cls(**found)


@lru_cache(maxsize=256)
def is_loopback(host: str) -> bool:
    """Whether a name or address means this machine itself."""
    try:
        address = ip_address(host.strip("[]"))
    except ValueError:
        return host.lower() == "localhost"
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_loopback


class _Unusable(Exception):
    def __init__(self, code: str, **details: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.details = tuple(sorted(details.items()))


def _number(low: int, high: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        # Python reads many scripts and underscores as numbers; people mean these ten digits.
        number = int(value) if value.isascii() and value.isdigit() and len(value) < 16 else -1
        if not low <= number <= high:
            raise _Unusable("setting-number", found=value, low=str(low), high=str(high))
        return number

    return read


def _one_of(**known: Any) -> Callable[[str], Any]:
    def read(value: str) -> Any:
        if value.lower() not in known:
            raise _Unusable("setting-choice", found=value, expected=", ".join(known))
        return known[value.lower()]

    return read


def _text(value: str) -> str:
    # An address may hold a password, so it is never shown.
    if not value.isprintable():
        raise _Unusable("setting-text")
    return value


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        usable = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:
        usable = False
    if not usable or not value.isascii() or not value.isprintable() or "@" in value:
        raise _Unusable("setting-url", found=value.rpartition("@")[2])
    return value.rstrip("/")


def _source(value: str) -> str:
    if not is_source(value):
        raise _Unusable("setting-urn", found=value)
    return value


def _origins(value: str) -> tuple[str, ...]:
    origins = [_url(entry.strip()) for entry in value.split(",") if entry.strip()]
    for origin in origins:
        if origin.count("/") > 2:
            raise _Unusable("setting-origin", found=origin)
    return tuple(sorted({origin.lower() for origin in origins}))


def _addresses(value: str) -> tuple[str, ...]:
    found = set()
    for entry in filter(None, map(str.strip, value.split(","))):
        try:
            found.add(str(ip_address(entry)))
        except ValueError:
            raise _Unusable("setting-address", found=entry) from None
    return tuple(sorted(found))


_BOOLEAN = _one_of(true=True, false=False, yes=True, no=False, on=True, off=False)

_READERS: dict[str, Callable[[str], Any]] = {
    "store": _text,
    "host": _text,
    "port": _number(0, 65_535),
    "workers": _number(1, 64),
    "body_limit_bytes": _number(1_000, 50_000_000),
    "requests_per_minute": _number(0, 10_000_000),
    "render_seconds": _number(1, 600),
    "cache_bytes": _number(0, 10**11),
    "allowed_origins": _origins,
    "log_format": _one_of(json="json", text="text"),
    "access_log": _BOOLEAN,
    "public_url": _url,
    "trusted_proxy": _addresses,
    "event_source": _source,
    "deliver_webhooks": _BOOLEAN,
    "allow_private_webhooks": _BOOLEAN,
}
"""How each setting is read from its variable."""
