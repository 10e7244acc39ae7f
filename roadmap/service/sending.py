"""Sending one event: signed, to the address that was judged, within seconds, without detours."""

import base64
import hashlib
import hmac
import socket
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Lock, Timer

from roadmap.errors import WebhookUrlError
from roadmap.formats.cloud_events import MEDIA_TYPE
from roadmap.model.webhook import DeliveryProblem
from roadmap.service.addresses import LookUp, Target, pinned, usable
from roadmap.service.ending import Ending

ATTEMPT_SECONDS = 10.0
"""How long one attempt may take: looking up, connecting, sending and the head of the answer."""

MOST_ADDRESSES = 8
"""How many of the addresses behind a name are tried; all of them are judged."""

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
        self._lock = Lock()
        self._stopped = False
        self._under_way: set[Ending] = set()

    def stop(self) -> None:
        """Cut off what is under way; nothing is sent from now on."""
        with self._lock:
            self._stopped = True
            endings = tuple(self._under_way)
        for ending in endings:
            ending.cut()

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
        ending = Ending(self._seconds)
        with self._lock:
            if self._stopped:
                return Outcome("timeout")
            self._under_way.add(ending)
        watch = Timer(self._seconds, ending.cut)
        watch.daemon = True
        watch.start()
        try:
            return self._sent(ending, url, secret, id, moment, body)
        finally:
            watch.cancel()
            with self._lock:
                self._under_way.discard(ending)

    def _sent(
        self, ending: Ending, url: str, secret: str, id: str, moment: datetime, body: bytes
    ) -> Outcome:
        try:
            target = usable(url, private=self._private)
            # A name that is looked up cannot be cut off: it is left to itself when time is over.
            addresses = ending.within(
                lambda: pinned(target, private=self._private, look_up=self._look_up)
            )
        except WebhookUrlError:
            return Outcome("address")
        except TimeoutError:
            return Outcome("timeout")
        except (OSError, ValueError):
            return Outcome("unresolved")
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
        connection = _Pinned(target, addresses, context, ending)
        return _posted(connection, target.path, headers, body, moment)

    def _trusted(self) -> ssl.SSLContext:
        if self._context is None:
            self._context = ssl.create_default_context()
        return self._context


class _Pinned(HTTPConnection):
    """A connection to one of these addresses, whatever their name leads to by now."""

    def __init__(
        self,
        target: Target,
        addresses: Sequence[str],
        context: ssl.SSLContext | None,
        ending: Ending,
    ) -> None:
        super().__init__(target.host, target.port)
        # What is left out of the Host header.
        self.default_port = 443 if target.secure else 80
        self.ending = ending
        self._addresses = addresses[:MOST_ADDRESSES]
        self._context = context

    def connect(self) -> None:
        """Connect to the first that answers; the certificate must still be that of the name."""
        for waiting in range(len(self._addresses), 0, -1):
            address = self._addresses[-waiting]
            try:
                # What is left is shared out: one that is silent leaves time for the others.
                self.sock = self._connected(address, self.ending.left() / waiting)
                break
            except OSError:
                if self.ending.came or waiting == 1:
                    raise
        self.sock.settimeout(self.ending.left())
        if self._context is not None:
            secured = self._context.wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.sock = secured
            # It can be cut off from here on, during the handshake too.
            self.ending.hold(secured)
            secured.do_handshake()
            self.ending.left()

    def _connected(self, address: str, seconds: float) -> socket.socket:
        found = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
        try:
            self.ending.hold(found)
            found.settimeout(seconds)
            found.connect((address, self.port))
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.ending.left()
        except BaseException:
            found.close()
            raise
        return found


def _posted(
    connection: _Pinned, path: str, headers: Mapping[str, str], body: bytes, moment: datetime
) -> Outcome:
    try:
        connection.request("POST", path, body, headers)
        with connection.getresponse() as response:
            return _judged(response, moment)
    except TimeoutError:
        return Outcome("timeout")
    except (OSError, HTTPException, ValueError) as error:
        if connection.ending.came:
            return Outcome("timeout")
        return Outcome("certificate" if isinstance(error, ssl.SSLError) else "connection")
    finally:
        connection.close()


def _judged(response: HTTPResponse, moment: datetime) -> Outcome:
    status = response.status
    if 200 <= status < 300:
        return Outcome(None, status)
    if 300 <= status < 400:
        return Outcome("redirect", status)
    wait = _wait(str(response.headers.get("Retry-After", "")), moment)
    return Outcome("gone" if status == 410 else "status", status, wait)


def _wait(written: str, moment: datetime) -> int:
    """Return the seconds that ``Retry-After`` asks for, as a number or a date; 0 for neither."""
    written = written.strip()
    if written.isascii() and written.isdecimal():
        return int(written[:9])
    try:
        until = parsedate_to_datetime(written)
        if until.tzinfo is None:
            until = until.replace(tzinfo=UTC)
        return max(0, int((until - moment).total_seconds()))
    except Exception:
        # Dates can be wrong in more ways than the parser says: a year with eleven digits.
        return 0
