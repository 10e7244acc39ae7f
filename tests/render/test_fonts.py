import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.render.fonts import known, one_line, text_width, wrap

LETTERS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300)


@settings(max_examples=200, deadline=None)
@given(LETTERS, st.integers(40, 300), st.integers(1, 6))
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(text, width, most):
    lines = wrap(text, width, 10.0, max_lines=most)

    assert 1 <= len(lines) <= most
    for line in lines:
        assert text_width(line, 10.0) <= width or len(line) <= 2
    shown, whole = "".join("".join(lines).split()), "".join(one_line(text).split())
    assert shown == whole or (shown.endswith("…") and whole.startswith(shown[:-1]))


def test_lines_break_between_words():
    lines = wrap("Verbeteren terugkoppeling van IMO naar management", 110, 10)

    assert " ".join(lines) == "Verbeteren terugkoppeling van IMO naar management"
    assert len(lines) > 1


def test_a_word_that_is_too_long_breaks_without_a_hyphen():
    word = "Gemeentesecretarisoverlegvoorbereidingsgroep"
    lines = wrap(word, 80, 10, max_lines=9)

    assert "".join(lines) == word
    assert len(lines) > 1


def test_an_accent_stays_with_its_letter():
    lines = wrap("e\u0301" * 200, 50, 10, max_lines=50)

    assert all(not line.startswith("\u0301") for line in lines)


def test_the_first_line_leaves_room_for_the_number():
    full = wrap("aaaa bbbb", 60, 10)
    indented = wrap("aaaa bbbb", 60, 10, indent=30)

    assert full == ("aaaa bbbb",)
    assert indented == ("aaaa", "bbbb")


@pytest.mark.parametrize(("text", "expected"), [("Zoetermeer é ë ï", True), ("שלום", False)])
def test_the_font_knows_what_it_has(text, expected):
    assert known(text) is expected


def test_bold_is_wider_than_normal():
    assert text_width("Zoetermeer", 10, "bold") > text_width("Zoetermeer", 10) > 0
