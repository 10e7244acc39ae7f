from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from api.edge.media import choose, is_json, language_of

OFFERED = ("application/json", "image/svg+xml")
RANGES = ("application/json", "image/svg+xml", "application/*", "image/*", "*/*", "text/html")


def brute(ranges: list[tuple[str, float]], offered: tuple[str, ...]) -> str | None:
    """The preferred type by trying every range on every type, the most precise one first."""
    best: tuple[float, str] | None = None
    for media in offered:
        fits = [
            (name.count("*"), -weight)
            for name, weight in ranges
            if name in (media, media.split("/")[0] + "/*", "*/*")
        ]
        weight = -min(fits)[1] if fits else 0.0
        if weight > 0 and (best is None or weight > best[0]):
            best = weight, media
    return best[1] if best else None


@given(
    st.lists(st.tuples(st.sampled_from(RANGES), st.sampled_from((0.0, 0.1, 0.5, 1.0))), min_size=1)
)
def test_the_best_admitted_type_is_chosen(ranges: list[tuple[str, float]]) -> None:
    header = ", ".join(f"{name};q={weight}" for name, weight in ranges)
    assert choose(header.encode(), OFFERED) == brute(ranges, OFFERED)


def test_without_accept_the_first_type_is_given() -> None:
    assert choose(b"", OFFERED) == "application/json"


@given(st.binary(max_size=300))
def test_no_header_makes_choosing_fail(header: bytes) -> None:
    assert choose(header, OFFERED) in (*OFFERED, None)
    assert language_of(header) in ("nl", "en")
    assert is_json(header) in (True, False)


def test_dutch_is_given_unless_english_is_preferred() -> None:
    for header, language in [
        (b"", "nl"),
        (b"*", "nl"),
        (b"de, fr;q=0.5", "nl"),
        (b"en", "en"),
        (b"EN-gb, nl;q=0.9", "en"),
        (b"nl-NL,nl;q=0.9,en-US;q=0.8", "nl"),
        (b"nl;q=0, *", "en"),
        (b"en;q=nan", "en"),
        (b"de," * 200 + b"en", "en"),
    ]:
        assert language_of(header) == language


def test_only_json_in_utf_8_is_a_body() -> None:
    good = [
        b"application/json",
        b"Application/JSON; charset=UTF-8",
        b"application/merge-patch+json",
    ]
    bad = [
        b"",
        b"text/plain",
        b"text/json",
        b"application/jsonx",
        b"application/json;charset=utf-16",
    ]
    assert all(map(is_json, good))
    assert not any(map(is_json, bad))


def test_a_tie_goes_to_what_is_offered_first() -> None:
    for offered in (OFFERED, OFFERED[::-1]):
        for one, other in product(("*/*", "image/*, application/*"), repeat=2):
            assert choose(f"{one}, {other}".encode(), offered) == offered[0]
