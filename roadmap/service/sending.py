"""Sending one event: signed, to the address that was judged, within seconds, without detours."""

import base64
import hashlib
import hmac
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Timer
from time import monotonic

from roadmap.errors import WebhookUrlError
from roadmap.formats.cloud_events import MEDIA_TYPE
from roadmap.model.webhook import DeliveryProblem
from roadmap.service.addresses import LookUp, Target, pinned, usable

ATTEMPT_SECONDS = 10.0
"""How long one attempt may take: looking up, connecting, sending and the head of the answer."""

SECRET_PREFIX = "whsec_"
"""What secrets begin with (Standard Webhooks 1.0)."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt.

    Attributes
    ----------
    problem
        Why the event was not taken; null when it was.
    status
        Status of the answer; null without one.
    wait_seconds
        How long the receiver asks to wait; 0 when it does not.
    """

    problem: DeliveryProblem | None
    status: int | None = None
    wait_seconds: int = 0


def signature(secret: str, id: str, timestamp: int, body: bytes) -> str:
    """Return the signature of an event (Standard Webhooks 1.0).

    Parameters
    ----------
    secret
        ``whsec_`` and the key in base64.
    id, timestamp
        The headers ``webhook-id`` and ``webhook-timestamp``.
    body
        The body as it is sent.
    """
    key = base64.b64decode(secret.removeprefix(SECRET_PREFIX))
    signed = hmac.new(key, f"{id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(signed).decode()}"


class Sender:
    """Sends events; may be used from any thread.

    Parameters
    ----------
    private
        Whether addresses inside the own network may be sent to.
    seconds
        How long one attempt may take.
    context
        Which certificates are trusted; those of this machine when left out.
    look_up
        Finds the addresses behind a name; as this machine does when left out.
    """

    def __init__(
        self,
        *,
        private: bool = False,
        seconds: float = ATTEMPT_SECONDS,
        context: ssl.SSLContext | None = None,
        look_up: LookUp | None = None,
    ) -> None:
        self._private = private
        self._seconds = seconds
        self._context = context
        self._look_up = look_up

    def send(self, url: str, secret: str, id: str, moment: datetime, body: bytes) -> Outcome:
        """Send an event once; whatever goes wrong is an outcome, and raises nothing.

        No redirect is followed, and of the answer only the head is read.

        Parameters
        ----------
        url, secret
            Of the webhook.
        id
            Of the event.
        moment
            Now: the time that is signed along.
        body
            The event.
        """
        ends = monotonic() + self._seconds
        try:
            target = usable(url, private=self._private)
            address = pinned(target, private=self._private, look_up=self._look_up)
        except WebhookUrlError:
            return Outcome("address")
        except (OSError, ValueError):
            return Outcome("unresolved")
        left = ends - monotonic()
        if left <= 0:
            return Outcome("timeout")
        timestamp = int(moment.timestamp())
        headers = {
            "Content-Type": MEDIA_TYPE,
            "User-Agent": "Plateauplanner",
            "Connection": "close",
            "webhook-id": id,
            "webhook-timestamp": str(timestamp),
            "webhook-signature": signature(secret, id, timestamp, body),
        }
        context = self._trusted() if target.secure else None
        return _posted(_Pinned(target, address, context, left), target.path, headers, body, moment)

    def _trusted(self) -> ssl.SSLContext:
        if self._context is None:
            self._context = ssl.create_default_context()
        return self._context


class _Pinned(HTTPConnection):
    """A connection to one address, whatever its name leads to by now, that ends in time."""

    def __init__(
        self, target: Target, address: str, context: ssl.SSLContext | None, seconds: float
    ) -> None:
        super().__init__(target.host, target.port, timeout=seconds)
        # What is left out of the Host header.
        self.default_port = 443 if target.secure else 80
        self.overdue = False
        self._address = address
        self._context = context
        self._seconds = seconds

    def connect(self) -> None:
        """Connect to the address; the certificate must still be that of the name."""
        self.sock = socket.create_connection((self._address, self.port), self._seconds)
        if self._context is not None:
            secured = self._context.wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            # It can be cut off from here on, during the handshake too.
            self.sock = secured
            secured.do_handshake()

    def cut(self) -> None:
        """End it, wherever it is: a timeout of a socket begins anew with every byte."""
        self.overdue = True
        if self.sock is not None:
            with suppress(OSError):
                # Of the socket itself: the layer of TLS would wait for the other side.
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)


def _posted(
    connection: _Pinned, path: str, headers: Mapping[str, str], body: bytes, moment: datetime
) -> Outcome:
    watch = Timer(connection._seconds, connection.cut)
    watch.daemon = True
    watch.start()
    try:
        connection.request("POST", path, body, headers)
        with connection.getresponse() as response:
            return _judged(response, moment)
    except TimeoutError:
        return Outcome("timeout")
    except (OSError, HTTPException, ValueError) as error:
        if connection.overdue:
            return Outcome("timeout")
        return Outcome("certificate" if isinstance(error, ssl.SSLError) else "connection")
    finally:
        watch.cancel()
        connection.close()


def _judged(response: HTTPResponse, moment: datetime) -> Outcome:
    status = response.status
    if 200 <= status < 300:
        return Outcome(None, status)
    if 300 <= status < 400:
        return Outcome("redirect", status)
    wait = _wait(response.headers.get("Retry-After", ""), moment)
    return Outcome("gone" if status == 410 else "status", status, wait)


def _wait(written: str, moment: datetime) -> int:
    """Return the seconds that ``Retry-After`` asks for, as a number or a date; 0 for neither."""
    written = written.strip()
    if written.isascii() and written.isdecimal():
        return int(written[:9])
    try:
        until = parsedate_to_datetime(written)
    except ValueError:
        return 0
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0, int((until - moment).total_seconds()))
