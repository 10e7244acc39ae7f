"""Reading one value without the package `json`: what that package gives, or a refusal."""

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from roadmap.formats.scanning import first_value

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


def as_json_says(text: str) -> tuple[Any, int] | None:
    def refuse(_: str) -> None:
        raise ValueError

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        if sorted(set(names)) != sorted(names):
            raise ValueError
        return dict(pairs)

    decoder = json.JSONDecoder(parse_constant=refuse, object_pairs_hook=once)
    try:
        return decoder.raw_decode(text)
    except ValueError:
        return None


def as_read(text: str) -> tuple[Any, int] | None:
    try:
        return first_value(text)
    except ValueError:
        return None


@given(VALUES, st.text('{}[]":, 1e\\', max_size=4), st.integers(0, 40))
@example(float("nan"), "", 0)
@example([float("-inf")], "", 0)
@example("\x00", "", 0)
def test_the_first_value_is_the_one_of_json(value: Any, after: str, cut: int) -> None:
    text = json.dumps(value) + after
    for whole in (text, text[:cut], text.replace("\\u0000", "\x00")):
        assert as_read(whole) == as_json_says(whole)


# In these tests `json` is loaded, and then the scanner raises its errors; so look where it is not.
@pytest.mark.parametrize("scanner", ["its own", "none"])
def test_what_is_broken_is_refused_whether_or_not_json_is_loaded(scanner: str) -> None:
    program = (
        "import sys; sys.path[:] = PATH\n"
        "if NONE: sys.modules['_json'] = None\n"
        "from roadmap.formats.scanning import first_value\n"
        "assert first_value('[1, {\"a\": 2.5}] ') == ([1, {'a': 2.5}], 15)\n"
        "for text in ('{\"a\":1,\"a\":1}', '', '[1,}', '{1:2}', '\"a', '\"\\x01\"', 'NaN'):\n"
        "    try:\n"
        "        found = first_value(text)\n"
        "    except ValueError:\n"
        "        continue\n"
        "    raise AssertionError(text, found)\n"
        "assert NONE == ('json' in sys.modules)\n"
    )
    names = f"PATH, NONE = {sys.path!r}, {scanner == 'none'}\n"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", names + program], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
