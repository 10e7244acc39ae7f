"""To whom a server without tokens answers, and whose address is believed."""

import asyncio
from typing import Any

import httpx
import pytest

from tests.api.edge.samples import SECRET, World, edge, serving

ROADMAP = "/api/v1/roadmaps/zoetermeer"
HERE = ("127.0.0.1", 1)


async def unread() -> Any:
    raise AssertionError("the body was read")


def asked(
    world: World,
    *,
    method: str = "GET",
    client: tuple[str, int] | None = HERE,
    headers: dict[str, str] | None = None,
    times: int = 1,
    receive: Any = unread,
    **settings: object,
) -> tuple[int, dict[bytes, bytes]]:
    """Ask as a server would pass it on; return status and headers of the last answer."""
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    given = {"host": "localhost:8000", **(headers or {})}
    scope = {
        "type": "http",
        "method": method,
        "path": ROADMAP,
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
        "client": client,
        "root_path": "",
    }
    made = edge(world, **settings)
    for _ in range(times):
        asyncio.run(made(scope, receive, send))  # type: ignore[arg-type]
    start = [message for message in sent if message["type"] == "http.response.start"][-1]
    return start["status"], dict(start["headers"])


@pytest.mark.parametrize("client", [HERE, ("127.0.0.8", 1), ("::1", 1), ("::ffff:127.0.0.1", 1)])
def test_an_open_server_answers_to_its_own_machine(client: tuple[str, int]) -> None:
    assert asked(World(), client=client)[0] == 200


def test_an_open_server_answers_over_a_socket_without_addresses() -> None:
    assert asked(World(), client=None)[0] == 200


@pytest.mark.parametrize("client", [("192.0.2.1", 1), ("2001:db8::1", 1), ("elsewhere", 1)])
def test_an_open_server_answers_to_no_other_machine(client: tuple[str, int]) -> None:
    assert asked(World(), client=client)[0] == 421
    ans = {"authorization": f"Bearer {SECRET}"}
    assert asked(World(is_open=False), client=client, headers=ans)[0] == 200


@pytest.mark.parametrize(
    "name", ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"]
)
def test_an_open_server_answers_to_no_proxy(name: str) -> None:
    assert asked(World(), headers={name.lower(): "127.0.0.1"})[0] == 421


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "planner.example"])
def test_a_server_that_listens_to_other_machines_is_never_open(host: str) -> None:
    assert asked(World(), host=host)[0] == 421


@pytest.mark.parametrize("host", ["localhost", "::1", "127.0.0.1"])
def test_a_server_that_listens_to_its_own_machine_may_be_open(host: str) -> None:
    assert asked(World(), host=host)[0] == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_who_did_not_sign_in_is_refused_before_the_body_is_read(method: str) -> None:
    headers = {"content-type": "application/json", "content-length": "9"}
    status, told = asked(World(is_open=False), method=method, headers=headers)
    assert status == 401
    assert told[b"www-authenticate"].startswith(b"Bearer")


PROXY = {"trusted_proxy": ("127.0.0.1", "10.0.0.9"), "requests_per_minute": 1}


def limited(via: list[str], **settings: object) -> list[bool]:
    """Tell for requests that say to come from these addresses whether each is one too many."""
    found = []
    world = World(is_open=False)
    made = edge(world, **settings)  # type: ignore[arg-type]
    for address in via:
        sent: list[dict[str, Any]] = []

        async def send(message: dict[str, Any], sent: Any = sent) -> None:
            sent.append(message)

        headers = [(b"host", b"x"), (b"x-forwarded-for", address.encode())]
        scope = {
            "type": "http",
            "method": "GET",
            "path": ROADMAP,
            "query_string": b"",
            "headers": headers,
            "client": HERE,
            "root_path": "",
        }
        asyncio.run(made(scope, unread, send))  # type: ignore[arg-type]
        found.append(sent[0]["status"] == 429)
    return found


def test_nobody_gets_a_limit_of_their_own_by_naming_another_address() -> None:
    assert limited(["192.0.2.1", "192.0.2.2"], requests_per_minute=1) == [False, True]


def test_a_trusted_proxy_tells_who_asks() -> None:
    via = ["192.0.2.1", "192.0.2.2", "6.6.6.6, 192.0.2.1", "192.0.2.3, 10.0.0.9"]
    assert limited(via, **PROXY) == [False, False, True, False]


def test_a_proxy_that_is_not_trusted_tells_nothing() -> None:
    settings = PROXY | {"trusted_proxy": ("10.0.0.9",)}
    assert limited(["192.0.2.1", "192.0.2.2"], **settings) == [False, True]


@pytest.mark.parametrize("text", ["unknown", "", "1.2.3.4:80", "fe80::1%a b=c", "192.0.2.1, _x"])
def test_what_is_no_address_is_not_taken_over(text: str) -> None:
    assert limited(["203.0.113.1", text, text], **PROXY) == [False, False, True]


def test_the_server_itself_takes_no_address_from_a_header() -> None:
    with serving(edge(World(is_open=False), requests_per_minute=1)) as port:
        found = [
            httpx.get(
                f"http://127.0.0.1:{port}{ROADMAP}", headers={"X-Forwarded-For": address}
            ).status_code
            for address in ("192.0.2.1", "192.0.2.2")
        ]
    assert found == [401, 429]
