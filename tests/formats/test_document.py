"""Reading documents: one report of everything that is wrong, and nothing lost."""

import json
import tracemalloc
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.errors import DocumentError, RoadmapError
from roadmap.formats import read_roadmap, shipped_document, shipped_roadmap, write_roadmap
from roadmap.formats.document import (
    ENTRY_LIMIT,
    LIST_LIMIT,
    PROBLEM_LIMIT,
    SIZE_LIMIT,
    VALUE_LIMIT,
)
from roadmap.model.roadmap import Roadmap
from tests.strategies import roadmaps

GOOD: dict[str, Any] = {
    "id": "x",
    "title": "X",
    "plateaus": [{"number": 1, "id": "a", "title": "A"}, {"number": 2, "id": "b", "title": "B"}],
    "actions": [{"number": "1.1", "title": "een"}, {"number": "1.2", "title": "twee"}],
    "dependencies": [{"predecessor": "1.1", "successor": "1.2", "kind": "builds-on"}],
}


def problems(data: bytes) -> list[tuple[str, str]]:
    with pytest.raises(DocumentError) as caught:
        read_roadmap(data, "test.json")
    return [(problem.place, problem.code) for problem in caught.value.problems]


def changed(path: str, value: Any) -> bytes:
    document = json.loads(json.dumps(GOOD))
    *parents, last = path.strip("/").split("/")
    target = document
    for part in parents:
        target = target[int(part)] if isinstance(target, list) else target[part]
    if isinstance(target, list):
        target[int(last)] = value
    else:
        target[last] = value
    return json.dumps(document).encode()


@given(roadmaps(acyclic=False))
def test_what_is_written_reads_back_equal(roadmap: Roadmap) -> None:
    again = read_roadmap(write_roadmap(roadmap))
    assert again == roadmap
    assert write_roadmap(again) == write_roadmap(roadmap)


def test_a_byte_order_mark_is_no_problem() -> None:
    assert read_roadmap(b"\xef\xbb\xbf" + shipped_document()) == shipped_roadmap()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\xff\xfe\x00", "not-utf-8"),
        (b"{", "not-json"),
        (b'{"id": 1,}', "not-json"),
        (b"[]", "not-an-object"),
        (b"[" * 200_000, "too-deep"),
        (b'{"id":' + b"9" * 6_000 + b"}", "number-too-long"),
        (b" " * (SIZE_LIMIT + 1), "too-large"),
    ],
)
def test_what_is_no_document_at_all_gets_one_clear_problem(data: bytes, code: str) -> None:
    assert problems(data) == [("", code)]


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("/id", "a b", ("/id", "text-form")),
        ("/title", "", ("/title", "text-empty")),
        ("/title", "x" * 20_001, ("/title", "text-too-long")),
        ("/title", "nul\x00", ("/title", "text-form")),
        ("/title", "bel\x07", ("/title", "text-form")),
        ("/title", "\ud800", ("/title", "not-unicode")),
        ("/title", 5, ("/title", "not-text")),
        ("/plateaus", [GOOD["plateaus"][0]], ("/plateaus", "list-too-short")),
        ("/plateaus", {}, ("/plateaus", "not-a-list")),
        ("/plateaus/1/number", 3, ("/plateaus", "plateau-numbers")),
        ("/plateaus/1/id", "a", ("/plateaus/1/id", "duplicate")),
        ("/actions/0", "1.1", ("/actions/0", "not-an-object")),
        ("/actions/0/pin", "1", ("/actions/0/pin", "not-whole-number")),
        ("/actions/0/pin", 1.5, ("/actions/0/pin", "not-whole-number")),
        ("/actions/0/pin", True, ("/actions/0/pin", "not-whole-number")),
        ("/actions/0/pin", 0, ("/actions/0/pin", "out-of-range")),
        ("/actions/0/pin", 3, ("/actions/0/pin", "plateau-out-of-range")),
        ("/actions/0/status", "klaar", ("/actions/0/status", "not-one-of")),
        ("/actions/0/status", "blocked", ("/actions/0/status_reason", "status-reason")),
        ("/actions/0/frozen_plateau", 1, ("/actions/0/frozen_plateau", "frozen-status")),
        ("/actions/0/colour", "red", ("/actions/0/colour", "unknown-field")),
        ("/actions/0/advice", "7", ("/actions/0/advice", "unknown-advice")),
        ("/actions/1/number", "1.1", ("/actions/1/number", "duplicate")),
        ("/dependencies/0/kind", "needs", ("/dependencies/0/kind", "not-one-of")),
        (
            "/dependencies/0/predecessor",
            "9.9",
            ("/dependencies/0/predecessor", "unknown-predecessor"),
        ),
        ("/dependencies/0/successor", "1.1", ("/dependencies/0", "self-dependency")),
        (
            "/dependencies/0/same_plateau",
            "ja",
            ("/dependencies/0/same_plateau", "not-true-or-false"),
        ),
        ("/dependencies/0/basis", "stated", ("/dependencies/0/sources", "stated-without-source")),
        ("/dependencies/0/basis", "inferred", ("/dependencies/0/reason", "inferred-without")),
        (
            "/dependencies/0/sources",
            [{"document": "d", "lines": "9-3"}],
            ("/dependencies/0/sources/0/lines", "lines-order"),
        ),
        (
            "/dependencies/0/sources",
            [{"document": "d", "lines": "3"}],
            ("/dependencies/0/sources/0/document", "unknown-document"),
        ),
    ],
)
def test_each_mistake_is_named_with_its_place(
    path: str, value: Any, expected: tuple[str, str]
) -> None:
    assert expected in problems(changed(path, value))


def test_same_plateau_only_goes_with_builds_on() -> None:
    document = json.loads(json.dumps(GOOD))
    document["dependencies"][0] |= {"kind": "more-effective-after", "same_plateau": True}
    assert problems(json.dumps(document).encode()) == [
        ("/dependencies/0/same_plateau", "same-plateau-kind")
    ]


def test_all_problems_are_reported_at_once_in_the_order_of_the_document() -> None:
    data = b"""{"id": "x", "titel": "X", "plateaus": [
        {"number": 1, "id": "a", "title": "A"}, {"number": 2, "id": "b", "title": "B"}],
      "actions": [{"number": "1", "title": "t", "pin": NaN},
                  {"number": "1", "title": "t", "title": "u"}],
      "dependencies": [{"predecessor": "1", "successor": "2", "kind": "soft"}]}"""
    assert problems(data) == [
        ("/actions/0/pin", "not-a-number"),
        ("/actions/1/number", "duplicate"),
        ("/actions/1/title", "repeated-name"),
        ("/dependencies/0/kind", "not-one-of"),
        ("/dependencies/0/successor", "unknown-successor"),
        ("/titel", "unknown-field"),
        ("/title", "missing"),
    ]


def test_a_name_that_stands_twice_is_never_silently_lost() -> None:
    data = json.dumps(GOOD).replace('"id": "x"', '"id": "x", "id": "y"').encode()
    assert problems(data) == [("/id", "repeated-name")]


def test_endless_nesting_inside_a_document_is_named_with_its_place() -> None:
    nested: Any = "x"
    for _ in range(100):
        nested = [nested]
    found = problems(changed("/title", nested))
    assert ("/title", "not-text") in found
    assert any(code == "too-deep" for _, code in found)


def test_thousands_of_problems_are_counted_and_the_first_ones_named() -> None:
    document = GOOD | {"actions": [{"number": str(n), "titel": "t"} for n in range(5_000)]}
    with pytest.raises(DocumentError) as caught:
        read_roadmap(json.dumps(document).encode())
    found = caught.value.problems
    assert len(found) == PROBLEM_LIMIT + 1
    assert found[0].place == "/actions/0/titel"
    assert found[-1].code == "problems-uncounted"


def test_problems_that_were_all_looked_at_are_all_counted() -> None:
    links = [{"predecessor": "1.1", "successor": f"9.{n}", "kind": "builds-on"} for n in range(300)]
    with pytest.raises(DocumentError) as caught:
        read_roadmap(json.dumps(GOOD | {"dependencies": links}).encode())
    last = caught.value.problems[-1]
    assert (last.code, dict(last.details)) == ("more-problems", {"count": 300 - PROBLEM_LIMIT})


def test_types_rules_and_the_head_of_a_document_are_reported_together() -> None:
    document = GOOD | {"plateaus": [{"number": 1, "id": "a", "title": ""}], "titel": "X"}
    document["actions"] = [{"number": "1.1", "title": "x", "advice": "7"}]
    assert problems(json.dumps(document).encode()) == [
        ("/actions/0/advice", "unknown-advice"),
        ("/dependencies/0/successor", "unknown-successor"),
        ("/plateaus", "list-too-short"),
        ("/plateaus/0/title", "text-empty"),
        ("/titel", "unknown-field"),
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"actions":[' + b"[]," * LIST_LIMIT + b"1]}", ("/actions", "list-too-long")),
        (b'{"a":[' + b"[ ]," * VALUE_LIMIT + b"1]}", ("", "too-many-values")),
        (b'{"a":[' + b'"",' * VALUE_LIMIT + b"1,1]}", ("", "too-many-values")),
        (b'{"a":[[' + b"1," * ENTRY_LIMIT + b"1]]}", ("/a/0", "too-many-values")),
        (b'{"a":{"b":[' + b"1," * ENTRY_LIMIT + b"1]}}", ("/a", "too-many-values")),
        (
            json.dumps({f"a{n}": 1 for n in range(ENTRY_LIMIT + 1)}).encode(),
            ("", "too-many-values"),
        ),
    ],
    ids=["list", "lists", "texts", "entry", "part", "names"],
)
def test_more_than_a_roadmap_can_be_is_refused_unjudged(
    data: bytes, expected: tuple[str, str]
) -> None:
    assert problems(data) == [expected]


def test_signs_inside_texts_are_no_values() -> None:
    long = '",[{\\' * 3_999
    actions = [{"number": str(n), "title": long} for n in range(400)]
    data = json.dumps(GOOD | {"actions": actions, "dependencies": []}).encode()
    assert data.count(b",") + data.count(b"[") + data.count(b"{") > VALUE_LIMIT
    assert read_roadmap(data).actions[-1].title == long


@pytest.mark.parametrize("entry", ["{}", "[]", "1", '{"number":"1","title":"x","q":1}'])
def test_endless_mistakes_are_answered_in_little_memory(entry: str) -> None:
    data = f'{{"actions":[{",".join([entry] * 100_000)}]}}'.encode()
    tracemalloc.start()
    try:
        found = problems(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(found) == PROBLEM_LIMIT + 1
    assert peak < 100_000_000


def test_names_of_any_length_are_reported_short() -> None:
    document = json.dumps(GOOD)[:-1]
    with pytest.raises(DocumentError) as caught:
        read_roadmap(f'{document}, "{"9" * 5_000}": 1, "{"1a" * 50_000}": NaN}}'.encode())
    found = caught.value.problems
    assert {problem.code for problem in found} == {"unknown-field", "not-a-number"}
    assert all(len(problem.place) <= 101 and len(str(problem)) < 500 for problem in found)


@given(st.binary(max_size=200))
def test_no_bytes_whatever_crash_the_reader(data: bytes) -> None:
    with pytest.raises(RoadmapError):
        read_roadmap(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from([*Roadmap.model_fields, "number", "x/~"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(st.fixed_dictionaries({name: JSON for name in ("actions", "plateaus", "frameworks", "id")}))
def test_no_json_whatever_crashes_the_reader(document: dict[str, Any]) -> None:
    with pytest.raises(DocumentError):
        read_roadmap(json.dumps(document).encode())
