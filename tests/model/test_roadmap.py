"""The rules that a roadmap keeps by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.errors import DocumentError, UnknownActionError
from roadmap.formats import shipped_roadmap
from roadmap.model.evidence import Localized
from roadmap.model.integrity import FOUND_LIMIT
from roadmap.model.order import natural_key
from roadmap.model.plan import Plan
from roadmap.model.record import canonical_json, content_hash
from tests.strategies import build, link


def test_numbers_sort_as_people_do() -> None:
    numbers = ["Z.1", "2.10", "10.1", "2.9", "2", "1.1", "01.1"]
    assert sorted(numbers, key=natural_key) == ["01.1", "1.1", "2", "2.9", "2.10", "10.1", "Z.1"]


@given(st.lists(st.from_regex(r"[0-9A-Za-z][0-9A-Za-z.]{0,6}", fullmatch=True), max_size=8))
def test_the_natural_order_is_total_whatever_the_numbers(numbers: list[str]) -> None:
    ordered = sorted(numbers, key=natural_key)
    assert sorted(reversed(numbers), key=natural_key) == ordered
    assert all(natural_key(a) != natural_key(b) or a == b for a in numbers for b in numbers)


@given(st.lists(st.integers(min_value=0), min_size=2, max_size=6), st.integers(0, 3))
def test_runs_of_digits_compare_as_integers(numbers: list[int], zeros: int) -> None:
    texts = [f"a{'0' * zeros}{number}" for number in numbers]
    assert sorted(texts, key=natural_key) == [
        f"a{'0' * zeros}{number}" for number in sorted(numbers)
    ]


def test_runs_of_thousands_of_digits_have_their_place_too() -> None:
    long, longer = "9" * 5_000, "1" + "0" * 5_000
    assert sorted([longer, long, "10"], key=natural_key) == ["10", long, longer]


def test_a_roadmap_with_endless_broken_rules_names_some_of_them() -> None:
    with pytest.raises(DocumentError) as caught:
        build([{"number": "1"}], [link(1, n) for n in range(2, 3_000)])
    assert len(caught.value.problems) == FOUND_LIMIT


def test_a_roadmap_that_refers_to_nothing_cannot_be_made() -> None:
    with pytest.raises(DocumentError) as caught:
        build([{"number": "1"}], [link(1, 2), link(3, 1)])
    assert [p.code for p in caught.value.problems] == ["unknown-predecessor", "unknown-successor"]


def test_an_action_is_found_by_its_number_and_never_by_its_position() -> None:
    roadmap = shipped_roadmap()
    assert roadmap.action("10.2").number == "10.2"
    with pytest.raises(UnknownActionError):
        roadmap.action("0")


def test_english_falls_back_to_dutch() -> None:
    assert Localized(nl="ja").in_language("en") == "ja"
    assert Localized(nl="ja", en="yes").in_language("en") == "yes"
    assert Localized(nl="ja", en="yes").in_language("nl") == "ja"


def test_canonical_json_has_one_form() -> None:
    assert canonical_json({"b": 1, "a": ["é", None]}) == '{"a":["é",null],"b":1}'.encode()
    assert content_hash({"a": 1, "b": 2}) == content_hash({"b": 2, "a": 1})


def test_a_plan_reads_back_from_its_json() -> None:
    from roadmap.engine import plan

    answer = plan(shipped_roadmap())
    assert Plan.model_validate_json(answer.model_dump_json()) == answer
    assert answer.sealed().sha256 == answer.sha256
