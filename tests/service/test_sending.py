"""Sending one event: to whom it was meant, signed, in time, and nowhere else."""

import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.service.sending import Outcome, Sender, _wait, signature
from tests.service.receiving import Receiver, receiving

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
BODY = '{"é":1}'.encode()
LONG = int((datetime(9999, 1, 1, 12, tzinfo=UTC) - NOW).total_seconds())
"""Seconds until the end of time."""


def send(sender: Sender, url: str) -> Outcome:
    return sender.send(url, SECRET, "a" * 64, NOW, BODY)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as found:
        yield found


@pytest.fixture
def sender() -> Sender:
    return Sender(private=True, seconds=1.0)


def test_the_signature_is_the_one_of_the_standard() -> None:
    # The example of Standard Webhooks itself.
    signed = signature(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_an_event_arrives_as_it_was_sent_and_signed(receiver: Receiver, sender: Sender) -> None:
    assert send(sender, receiver.url) == Outcome(None, 204)
    (got,) = receiver.got
    assert (got.path, got.body, got.id) == ("/hook?for=roadmap", BODY, "a" * 64)
    assert got.headers["host"] == f"localhost:{receiver.port}"
    assert got.headers["content-type"] == "application/cloudevents+json; charset=utf-8"
    assert got.headers["webhook-timestamp"] == str(int(NOW.timestamp()))
    assert got.is_signed_with(SECRET)
    assert not got.is_signed_with("whsec_" + "A" * 32)


def test_without_leave_nothing_reaches_this_machine(receiver: Receiver) -> None:
    # https as well: what is refused is where the name leads to.
    for url in (receiver.url, receiver.url.replace("http:", "https:")):
        assert send(Sender(), url).problem == "address"
    for spelling in ("127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "127.1", "0"):
        outcome = send(Sender(), f"https://{spelling}:{receiver.port}/")
        assert outcome.problem in ("address", "unresolved")
    assert receiver.got == []


def test_a_name_that_leads_elsewhere_a_moment_later_changes_nothing(receiver: Receiver) -> None:
    asked: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["192.0.2.1"] if len(asked) > 1 else ["127.0.0.1"]

    outcome = send(
        Sender(private=True, look_up=rebinding), f"http://rebind.example:{receiver.port}/x"
    )
    # It was looked up once, and connected to exactly that address, under its own name.
    assert (outcome.status, asked) == (204, ["rebind.example"])
    assert receiver.got[0].headers["host"] == f"rebind.example:{receiver.port}"


def test_a_redirect_is_not_followed(receiver: Receiver, sender: Sender) -> None:
    with receiving() as other:
        for status in (301, 302, 303, 307, 308):
            receiver.answer((status, {"Location": other.url}))
            assert send(sender, receiver.url) == Outcome("redirect", status)
        assert other.got == []


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (200, Outcome(None, 200)),
        (202, Outcome(None, 202)),
        (400, Outcome("status", 400)),
        (404, Outcome("status", 404)),
        (410, Outcome("gone", 410)),
        (500, Outcome("status", 500)),
        ((429, {"Retry-After": "120"}), Outcome("status", 429, 120)),
        ((503, {"Retry-After": "Sun, 22 Nov 2026 10:01:00 GMT"}), Outcome("status", 503, 60)),
        ((503, {"Retry-After": "Sun, 22 Nov 2026 09:00:00 GMT"}), Outcome("status", 503)),
        ((503, {"Retry-After": "Sun, 22 Nov 2026 10:01:00 -0000"}), Outcome("status", 503, 60)),
        ((503, {"Retry-After": "straks"}), Outcome("status", 503)),
        ((503, {"Retry-After": "Mon, 01 Jan 99999999999 00:00:00 GMT"}), Outcome("status", 503)),
        ((503, {"Retry-After": "Fri, 01 Jan 9999 00:00:00 -1200"}), Outcome("status", 503, LONG)),
        ((503, {"Retry-After": "9" * 4_000}), Outcome("status", 503, 999_999_999)),
    ],
)
def test_every_answer_is_told_as_it_is(
    receiver: Receiver, sender: Sender, answer: int, outcome: Outcome
) -> None:
    receiver.answer(answer)
    assert send(sender, receiver.url) == outcome


def test_nobody_there_and_no_such_name_are_told(sender: Sender) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert send(sender, f"http://127.0.0.1:{port}/").problem == "connection"
    assert send(sender, "http://no-such-name.invalid/").problem == "unresolved"


@contextmanager
def raw(*parts: bytes, pause: float = 0.0) -> Iterator[str]:
    """Answer every connection with these bytes, whatever is asked; gives the address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            try:
                while True:
                    connection, _ = listener.accept()
                    with connection:
                        connection.recv(65536)
                        for part in parts:
                            connection.sendall(part)
                            time.sleep(pause)
            except OSError:
                return

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(10)


def test_an_answer_that_never_comes_is_waited_for_no_longer_than_agreed(
    receiver: Receiver, sender: Sender
) -> None:
    receiver.answer(None)
    began = time.monotonic()
    assert send(sender, receiver.url) == Outcome("timeout")
    assert time.monotonic() - began < 3


def test_an_answer_that_comes_byte_by_byte_is_cut_off(sender: Sender) -> None:
    head = b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 200
    with raw(*(head[at : at + 1] for at in range(200)), pause=0.1) as url:
        began = time.monotonic()
        assert send(sender, url) == Outcome("timeout")
        assert time.monotonic() - began < 3


def test_an_endless_body_is_not_read(sender: Sender) -> None:
    endless = b"HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n" + b"x" * 1_000
    with raw(endless, *[b"x" * 1_000] * 5, pause=0.05) as url:
        began = time.monotonic()
        assert send(sender, url) == Outcome(None, 200)
        assert time.monotonic() - began < 0.9


@pytest.mark.parametrize(
    "said",
    [
        b"rubbish\r\n\r\n",
        b"",
        b"HTTP/1.1 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 100_000,
    ],
)
def test_what_is_no_http_is_no_answer(sender: Sender, said: bytes) -> None:
    with raw(said) as url:
        assert send(sender, url) == Outcome("connection")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of localhost with its key, that signed itself."""
    file = tmp_path_factory.mktemp("tls") / "localhost.pem"
    made = subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-days", "30", "-subj", "/CN=localhost", "-addext"),
            *("subjectAltName=DNS:localhost", "-keyout", str(file), "-out", f"{file}.crt"),
        ],
        capture_output=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    file.write_bytes(file.read_bytes() + Path(f"{file}.crt").read_bytes())
    return file


def test_over_tls_the_certificate_must_be_trusted_and_be_that_of_the_name(
    certificate: Path,
) -> None:
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(certificate)
    trusting = ssl.create_default_context(cafile=f"{certificate}.crt")
    with receiving(served) as receiver:
        assert send(Sender(private=True), receiver.url).problem == "certificate"
        sender = Sender(private=True, context=trusting)
        by_address = receiver.url.replace("localhost", "127.0.0.1")
        assert send(sender, by_address).problem == "certificate"
        elsewhere = receiver.url.replace("localhost", "elsewhere.example")
        pinned = Sender(private=True, context=trusting, look_up=lambda *_: ["127.0.0.1"])
        assert send(pinned, elsewhere).problem == "certificate"
        assert receiver.got == []
        assert send(sender, receiver.url) == Outcome(None, 204)
        assert receiver.got[0].is_signed_with(SECRET)


def test_a_handshake_that_never_ends_is_cut_off() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"https://127.0.0.1:{silent.getsockname()[1]}/"
        began = time.monotonic()
        assert send(Sender(private=True, seconds=0.5), url) == Outcome("timeout")
        assert time.monotonic() - began < 3


def test_looking_a_name_up_counts_too(receiver: Receiver) -> None:
    def slow(host: str, port: int) -> list[str]:
        time.sleep(0.3)
        return ["127.0.0.1"]

    sender = Sender(private=True, seconds=0.2, look_up=slow)
    assert send(sender, receiver.url) == Outcome("timeout")
    assert receiver.got == []


def test_the_moment_that_is_signed_is_that_of_the_attempt(
    receiver: Receiver, sender: Sender
) -> None:
    for seconds in (0, 90):
        moment = NOW + timedelta(seconds=seconds)
        sender.send(receiver.url, SECRET, "a" * 64, moment, BODY)
    times = [int(got.headers["webhook-timestamp"]) for got in receiver.got]
    assert times[1] - times[0] == 90
    assert all(got.is_signed_with(SECRET) for got in receiver.got)


@given(written=st.text(max_size=60) | st.from_regex(r"\w{3}, \d+ Jan \d+ [\d:]+ [-+]?\d+"))
def test_no_answer_about_waiting_is_a_mistake_here(written: str) -> None:
    assert 0 <= _wait(written, NOW) < 10**12


def test_looking_a_name_up_is_not_waited_for_longer_than_agreed(receiver: Receiver) -> None:
    released = threading.Event()

    def stuck(host: str, port: int) -> list[str]:
        released.wait(20)
        return ["127.0.0.1"]

    began = time.monotonic()
    outcome = send(Sender(private=True, seconds=0.3, look_up=stuck), receiver.url)
    took = time.monotonic() - began
    released.set()
    assert (outcome, receiver.got) == (Outcome("timeout"), [])
    assert took < 2


def test_every_address_behind_a_name_is_tried_in_turn(receiver: Receiver) -> None:
    # The first refuses, the second is silent: nobody takes what waits in its full queue.
    port = receiver.port
    with socket.create_server(("127.0.0.3", port), backlog=0):
        held = [socket.socket() for _ in range(2)]
        for each in held:
            each.setblocking(False)
            each.connect_ex(("127.0.0.3", port))
        found = ["127.0.0.2", "127.0.0.3", "127.0.0.1"]
        sender = Sender(private=True, seconds=3.0, look_up=lambda *_: found)
        outcome = send(sender, f"http://a.example:{port}/")
        for each in held:
            each.close()
    assert (outcome, len(receiver.got)) == (Outcome(None, 204), 1)
    assert receiver.got[0].headers["host"] == f"a.example:{port}"
    # One of them inside the network refuses all.
    mixed = Sender(look_up=lambda *_: ["1.1.1.1", "127.0.0.1"])
    assert send(mixed, f"https://a.example:{port}/") == Outcome("address")


def test_stopping_cuts_off_what_is_under_way_wherever_it_is(receiver: Receiver) -> None:
    receiver.answer(None)
    released = threading.Event()

    def stuck(host: str, port: int) -> list[str]:
        released.wait(20)
        return ["127.0.0.1"]

    with socket.create_server(("127.0.0.1", 0)) as silent:
        handshake = f"https://127.0.0.1:{silent.getsockname()[1]}/"
        for url, look_up in ((receiver.url, None), (handshake, None), (receiver.url, stuck)):
            sender = Sender(private=True, seconds=20, look_up=look_up)
            timer = threading.Timer(0.3, sender.stop)
            began = time.monotonic()
            timer.start()
            assert send(sender, url) == Outcome("timeout")
            assert time.monotonic() - began < 3
            timer.join()
            assert send(sender, url) == Outcome("timeout")
    released.set()


@pytest.mark.parametrize("moment", ["looking up", "connected", "secured"])
def test_a_cut_between_two_steps_is_not_lost(moment: str) -> None:
    class Cutting(ssl.SSLContext):
        """Cuts off before or after the socket is another one."""

        def wrap_socket(self, *given: Any, **named: Any) -> ssl.SSLSocket:
            if moment == "connected":
                sender.stop()
            found = super().wrap_socket(*given, **named)
            if moment == "secured":
                sender.stop()
            return found

    def look_up(host: str, port: int) -> list[str]:
        if moment == "looking up":
            sender.stop()
        return ["127.0.0.1"]

    context = Cutting(ssl.PROTOCOL_TLS_CLIENT)
    sender = Sender(private=True, seconds=20, context=context, look_up=look_up)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        url = f"https://a.example:{silent.getsockname()[1]}/"
        assert send(sender, url) == Outcome("timeout")
        assert time.monotonic() - began < 3
