"""Where events may be sent to, and where never."""

from ipaddress import ip_address

import pytest

from roadmap.errors import WebhookUrlError
from roadmap.service.addresses import looked_up, pinned, reach, usable

PRIVATE = [
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "::1",
    "fd12::1",
    "fc00::1",
    "fec0::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::10.0.0.1",
    "2002:0a00:0001::1",
    "2001:1::1",
    "2001:20::1",
    "203.0.113.9",
    "198.51.100.9",
    "100::1",
    "64:ff9b::127.0.0.1",
]
NEVER = [
    "0.0.0.0",
    "0.1.2.3",
    "169.254.169.254",
    "169.254.0.1",
    "224.0.0.1",
    "239.1.1.1",
    "255.255.255.255",
    "240.0.0.1",
    "100.100.100.200",
    "168.63.129.16",
    "::",
    "fe80::1",
    "ff02::1",
    "fd00:ec2::254",
    "::ffff:169.254.169.254",
    "64:ff9b::169.254.169.254",
    "64:ff9b:1::169.254.169.254",
    "2002:a9fe:a9fe::1",
    "::169.254.169.254",
    "64:ff9b:1::1",
    "64:ff9b:1::1.1.1.1",
    "64:ff9b:1:ffff:ffff:ffff:101:101",
    "192.0.0.1",
    "192.0.0.9",
    "192.0.0.10",
    "192.0.0.170",
    "192.0.0.192",
    "::ffff:192.0.0.192",
    "3fff::1",
    "3fff:fff:ffff::1",
    "fd00:ec2::23",
    "fd00:ec2:0:1::1",
    "fd20:ce::254",
    "::ffff:0.0.0.0",
    "64:ff9b::0.1.2.3",
    "2002:c000:00c0::1",
    "fe80::1%eth0",
    "::ffff:0:10.0.0.1",
]
PUBLIC = [
    "1.1.1.1",
    "9.9.9.9",
    "2a00:1450:400e:80f::200e",
    "::ffff:1.1.1.1",
    "64:ff9b::1.1.1.1",
    "192.0.1.1",
    "2606:4700::1111",
]


@pytest.mark.parametrize(
    ("written", "where"),
    [
        *((each, "private") for each in PRIVATE),
        *((each, "never") for each in NEVER),
        *((each, "public") for each in PUBLIC),
    ],
)
def test_every_address_lies_where_it_lies_however_it_is_written(written: str, where: str) -> None:
    assert reach(ip_address(written)) == where


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://receiver.example/", "scheme"),
        ("ftp://receiver.example/", "scheme"),
        ("//receiver.example/", "scheme"),
        ("receiver.example", "scheme"),
        ("", "scheme"),
        ("https://", "unreadable"),
        ("https:///pad", "unreadable"),
        ("https://a:99999/", "unreadable"),
        ("https://a:0/", "unreadable"),
        ("https://a:b/", "unreadable"),
        ("https://[::1/", "unreadable"),
        ("https://a/ b", "unreadable"),
        ("https://a/\n", "unreadable"),
        ("https://é.example/", "unreadable"),
        ("https://a.example/#deel", "unreadable"),
        ("https://a.example\\@b.example/", "unreadable"),
        ("https://[fe80::1%25eth0]/", "unreadable"),
        ("https://a.example/" + "x" * 2_000, "unreadable"),
        ("https://ans@a.example/", "credentials"),
        ("https://ans:geheim@a.example/", "credentials"),
        ("https://:@a.example/", "credentials"),
        *((f"https://{each}/", "address") for each in ("127.0.0.1", "10.0.0.1", "[::1]")),
        *((f"https://{each}/", "address") for each in ("169.254.169.254", "[::ffff:10.0.0.1]")),
    ],
)
def test_an_address_that_nothing_may_be_sent_to_is_told_why(url: str, reason: str) -> None:
    with pytest.raises(WebhookUrlError) as caught:
        usable(url, private=False)
    assert caught.value.reason == reason


def test_what_the_operator_allows_opens_the_own_network_and_nothing_else() -> None:
    for url in ("http://127.0.0.1:8080/a", "https://10.0.0.1/", "http://zaken.intern/"):
        usable(url, private=True)
    for url, reason in (("http://169.254.169.254/", "address"), ("http://1.1.1.1/", "scheme")):
        with pytest.raises(WebhookUrlError) as caught:
            usable(url, private=True)
        assert caught.value.reason == reason


def test_an_address_comes_apart_as_it_is_sent_to() -> None:
    found = usable("https://A.example:8443/pad/x?y=1&z", private=False)
    assert (found.host, found.port, found.path) == ("a.example", 8443, "/pad/x?y=1&z")
    assert usable("https://a.example", private=False).path == "/"
    assert usable("https://a.example", private=False).port == 443
    assert usable("http://a.example?x", private=True).path == "/?x"
    assert usable("http://a.example", private=True).port == 80


def test_every_address_behind_a_name_is_judged() -> None:
    target = usable("https://a.example/", private=False)
    assert pinned(target, private=False, look_up=lambda *_: ["1.1.1.1", "9.9.9.9"]) == (
        "1.1.1.1",
        "9.9.9.9",
    )
    for found in (["10.0.0.1"], ["1.1.1.1", "127.0.0.1"], ["1.1.1.1", "fe80::1"]):
        with pytest.raises(WebhookUrlError):
            pinned(target, private=False, look_up=lambda *_, found=found: found)


@pytest.mark.parametrize("host", ["localhost", "2130706433", "127.1", "0x7f.1", "017700000001"])
def test_no_spelling_of_this_machine_gets_past(host: str) -> None:
    target = usable(f"https://{host}/", private=False)
    with pytest.raises((WebhookUrlError, OSError)):
        pinned(target, private=False)


def test_http_goes_nowhere_but_the_own_network() -> None:
    target = usable("http://a.example/", private=True)
    with pytest.raises(WebhookUrlError) as caught:
        pinned(target, private=True, look_up=lambda *_: ["1.1.1.1"])
    assert caught.value.reason == "scheme"


def test_this_machine_finds_its_own_name() -> None:
    assert "127.0.0.1" in looked_up("localhost", 80)
    with pytest.raises(OSError, match=r".*"):
        looked_up("no-such-name.invalid", 80)
