"""Where events may be sent to: https, and no address inside the own network.

A name is looked up once, every address behind it is judged, and what was
judged is what is connected to: a name that leads elsewhere a moment later (DNS
rebinding) changes nothing.
"""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Literal
from urllib.parse import urlsplit

from roadmap.errors import WebhookUrlError

Address = IPv4Address | IPv6Address

Reach = Literal["public", "private", "never"]
"""Where an address lies: on the internet; on this machine or inside a network; or where no
receiver is, such as the metadata of a cloud."""

LookUp = Callable[[str, int], list[str]]
"""Gives the addresses behind a name; `OSError` when there are none."""

LONGEST = 2_000
"""Characters that the address of a webhook may have."""

_STRANGE = frozenset(" #\\")
"""Characters that no address of a webhook needs, and that programs read in different ways."""

_METADATA = frozenset(map(ip_address, ("100.100.100.200", "168.63.129.16", "fd20:ce::254")))
"""Where clouds tell machines their secrets, besides the networks in `_NEVER`."""

_NEVER = tuple(
    map(
        ip_network,
        (
            *("0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "224.0.0.0/3"),
            *("64:ff9b:1::/48", "3fff::/20", "fd00:ec2::/32", "fe80::/10", "ff00::/8"),
        ),
    )
)
"""No receiver is there: this network, link-local, multicast, reserved, documentation, metadata of
clouds, and what a network translates in its own way (RFC 8215: it says not to which address)."""

_PRIVATE = tuple(
    map(
        ip_network,
        (
            *("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.0.2.0/24"),
            *("192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
            *("::1/128", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fec0::/10"),
        ),
    )
)
"""Not on the internet. Written out: versions of Python differ in what they call global."""

_TRANSLATED = tuple(map(ip_network, ("::/96", "64:ff9b::/96")))
"""IPv6 addresses that end in the IPv4 address that is meant (RFC 4291 and 6052)."""


@dataclass(frozen=True, slots=True)
class Target:
    """The address of a webhook in parts.

    Attributes
    ----------
    secure
        Whether it is https.
    host, port
        Whom to connect to.
    path
        Path and query.
    """

    secure: bool
    host: str
    port: int
    path: str


def reach(address: Address) -> Reach:
    """Tell where an address lies; for one that stands for an IPv4 address, where that one lies."""
    if address in _METADATA or any(address in network for network in _NEVER):
        return "never"
    if isinstance(address, IPv6Address) and not address.is_loopback:
        inner = _inner(address)
        if inner is not None:
            return reach(inner)
    if any(address in network for network in _PRIVATE):
        return "private"
    if address.is_reserved or address.is_unspecified or address.is_multicast:
        return "never"
    return "public" if address.is_global else "private"


def _inner(address: IPv6Address) -> IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if any(address in network for network in _TRANSLATED):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def usable(url: str, *, private: bool) -> Target:
    """Return the parts of an address that events may be sent to.

    Parameters
    ----------
    url
        The address.
    private
        Whether addresses inside the own network are allowed, and plain http
        with them (`pinned` sees to it that http goes nowhere else).

    Raises
    ------
    roadmap.errors.WebhookUrlError
        When nothing may be sent there. A name is not looked up here.
    """
    readable = url.isascii() and url.isprintable() and not set(url) & _STRANGE
    if not readable or len(url) > LONGEST:
        raise WebhookUrlError("unreadable")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise WebhookUrlError("unreadable") from None
    if parts.scheme != "https" and not (private and parts.scheme == "http"):
        raise WebhookUrlError("scheme")
    if parts.username is not None or parts.password is not None:
        raise WebhookUrlError("credentials")
    if not host or port == 0 or "%" in host:
        raise WebhookUrlError("unreadable")
    secure = parts.scheme == "https"
    written = _written(host)
    if written is not None:
        _judge(written, secure=secure, private=private)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(secure, host, port or (443 if secure else 80), path)


def pinned(target: Target, *, private: bool, look_up: LookUp | None = None) -> tuple[str, ...]:
    """Return the addresses to connect to, in the order in which they are tried.

    Raises
    ------
    roadmap.errors.WebhookUrlError
        When one of the addresses behind the name is none that may be sent to.
    OSError
        When the name leads nowhere.
    """
    found = (look_up or looked_up)(target.host, target.port)
    for written in found:
        _judge(ip_address(written), secure=target.secure, private=private)
    return tuple(found)


def looked_up(host: str, port: int) -> list[str]:
    """Return the addresses behind a name, as this machine finds them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    # A zone ("%eth0") belongs to link-local addresses, which are refused anyway.
    written = [str(entry[4][0]).partition("%")[0] for entry in found]
    if not written:
        raise OSError("no address")
    return list(dict.fromkeys(written))


def _written(host: str) -> Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


def _judge(address: Address, *, secure: bool, private: bool) -> None:
    where = reach(address)
    if where == "never" or (where == "private" and not private):
        raise WebhookUrlError("address")
    if where == "public" and not secure:
        raise WebhookUrlError("scheme")
