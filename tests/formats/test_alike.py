"""Lists of alike objects as columns: what a reader of JSON gives, or nothing."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from roadmap.formats.alike import columns_of

WORDS = ("more-effective-after", "builds-on")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)


def block(rows: list[dict[str, Any]], **form: Any) -> bytes:
    return json.dumps(rows, **form).encode().strip(b"[]\n ")


def columns(rows: list[dict[str, str]]) -> dict[str, list[str]]:
    return {name: [row[name] for row in rows] for name in rows[0]}


@given(
    st.lists(st.text("abcé", min_size=1, max_size=3), min_size=1, max_size=4, unique=True),
    st.lists(st.lists(st.text("ab,:{}é ", max_size=5), min_size=4, max_size=4), min_size=1),
    st.sampled_from([None, 2]),
    st.booleans(),
)
def test_alike_objects_give_the_columns_that_json_gives(
    names: list[str], values: list[list[str]], indent: int | None, ascii: bool
) -> None:
    rows = [dict(zip(names, row, strict=False)) for row in values]
    found = columns_of(block(rows, indent=indent, ensure_ascii=ascii))
    if found is None:
        assert ascii, "only an escaped text is left to a real reader"
    else:
        assert found[0] == columns(rows)


@given(st.lists(st.tuples(st.text("ab1.", max_size=4), st.sampled_from(WORDS)), min_size=1))
def test_the_last_value_can_be_read_as_its_position_among_a_few_words(
    pairs: list[tuple[str, str]],
) -> None:
    rows = [{"number": number, "kind": kind} for number, kind in pairs]
    found = columns_of(block(rows), "kind", WORDS)
    assert found is not None
    assert found[0] == {"number": [number for number, _ in pairs]}
    assert [WORDS[pick] for pick in found[1]] == [kind for _, kind in pairs]


@given(st.text('{}[]":,ab\\ \n\x01\x02', max_size=60))
@example('{"a":",","b":""},{"a":"b":"","b":""}')
@example('{"a":"x"},{"a":"y\x01z"}')
@example('{"a":"x"},{"a":"y"},')
@example('{"a":"x"}{"a":"y"}')
@example('{"a":"x","b":"y"},{"b":"x","a":"y"}')
def test_what_is_read_is_always_what_json_says(text: str) -> None:
    found = columns_of(text.encode())
    if found is not None:
        assert found[0] == columns(json.loads(f"[{text}]"))


@pytest.mark.parametrize(
    "text",
    [
        '{"a":"x"},{"a":1}',
        '{"a":"x"},{"b":"x"}',
        '{"a":"x"},{"a":"x","b":"y"}',
        '{"a":"x","a":"y"}',
        '{"a":"x\\n"}',
        '{"a":"x"},{"a":"\\u00e9"}',
        '{"a":{"b":"c"}}',
        "{}",
        '["a"]',
        "",
        "x",
        '{"a":"',
        '{"a":"x"}, {"a":"x"},{"a":"x"}',
        json.dumps({str(n): "x" for n in range(40)}),
    ],
)
def test_anything_else_is_left_to_a_real_reader(text: str) -> None:
    assert columns_of(text.encode()) is None


@pytest.mark.parametrize(
    "text", ['{"n":"x","kind":"other"}', '{"kind":"builds-on","n":"x"}', '{"kind":"builds-on"}']
)
def test_a_last_value_that_is_none_of_the_words_is_left_to_a_real_reader(text: str) -> None:
    assert columns_of(text.encode(), "kind", WORDS) is None


def test_what_is_not_utf_8_is_refused() -> None:
    with pytest.raises(UnicodeDecodeError):
        columns_of(b'{"a":"b"},{"a":"\xff"}')
