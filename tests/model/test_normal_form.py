"""Two documents that say the same are the same, whatever the order of their lists."""

import json
from random import Random
from typing import Any, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.formats import read_roadmap, shipped_document, shipped_roadmap, write_roadmap
from roadmap.model import roadmap as module
from roadmap.model.roadmap import Roadmap

IN_THE_ORDER_OF_THE_SOURCE = {"items", "aspects"}

FULL: dict[str, Any] = {
    "id": "x",
    "title": "X",
    "plateaus": [{"number": 1, "id": "a", "title": "A"}, {"number": 2, "id": "b", "title": "B"}],
    "documents": [{"id": "d", "title": "D"}, {"id": "e", "title": "E"}],
    "bodies": [{"id": "b", "title": "B"}],
    "findings": [{"number": "1", "title": "F"}],
    "actions": [
        {
            "number": "1.1",
            "title": "een",
            "aliases": ["b", "c", "a"],
            "earliest_plateau": {
                "plateau": 2,
                "sources": [
                    {"document": "d", "lines": "2"},
                    {"document": "d", "lines": "10"},
                    {"document": "d", "lines": "10", "quote": "q"},
                    {"document": "e", "lines": "1"},
                ],
            },
            "involved": [
                {"body": "b"},
                {"body": "b", "reason": {"nl": "ja"}},
                {"body": "b", "reason": {"nl": "nee"}},
            ],
        },
        {"number": "1.2", "title": "twee"},
    ],
    "dependencies": [
        {"predecessor": "1.1", "successor": "1.2", "kind": "builds-on"},
        {"predecessor": "1.1", "successor": "1.2", "kind": "builds-on", "confidence": "low"},
        {"predecessor": "1.1", "successor": "1.2", "kind": "builds-on", "confidence": "high"},
        {"predecessor": "1.1", "successor": "1.2", "kind": "more-effective-after"},
    ],
    "coverage": [
        {"finding": "1", "action": "1.1"},
        {"finding": "1", "action": "1.1", "confidence": "low"},
        {"finding": "1", "action": "1.1", "sources": [{"document": "d", "lines": "3"}]},
    ],
    "frameworks": [
        {
            "id": "f",
            "title": "F",
            "document": "d",
            "items": [
                {
                    "id": "i",
                    "title": "I",
                    "served_by": [
                        {"action": "1.2", "fit": "direct"},
                        {"action": "1.1", "fit": "direct"},
                        {"action": "1.1", "fit": "partial"},
                    ],
                }
            ],
        }
    ],
}


def shuffled(value: Any, random: Random, name: str = "") -> Any:
    """The same document, with every list whose order carries no meaning in another order."""
    if isinstance(value, dict):
        return {key: shuffled(part, random, key) for key, part in value.items()}
    if not isinstance(value, list):
        return value
    parts = [shuffled(part, random) for part in value]
    if name not in IN_THE_ORDER_OF_THE_SOURCE:
        random.shuffle(parts)
    return parts


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_lists_never_changes_the_shipped_roadmap(random: Random) -> None:
    other = read_roadmap(json.dumps(shuffled(json.loads(shipped_document()), random)).encode())
    assert other.sha256 == shipped_roadmap().sha256
    assert other == shipped_roadmap()


@settings(max_examples=200, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_lists_never_changes_entries_that_are_nearly_equal(random: Random) -> None:
    other = Roadmap.model_validate(shuffled(FULL, random))
    assert other.sha256 == Roadmap.model_validate(FULL).sha256


@pytest.mark.parametrize(("kind", "items"), [("frameworks", "items"), ("themes", "aspects")])
def test_what_a_source_lists_in_its_own_order_stays_so(kind: str, items: str) -> None:
    document = json.loads(shipped_document())
    entry = next(entry for entry in document[kind] if len(entry.get(items, ())) > 1)
    entry[items].reverse()
    changed = read_roadmap(json.dumps(document).encode())
    assert changed.to_document()[kind] == document[kind]
    assert changed.sha256 != shipped_roadmap().sha256


def test_the_shipped_document_is_in_normal_form() -> None:
    assert write_roadmap(shipped_roadmap()) == shipped_document()


def test_every_kind_of_record_in_a_list_has_an_order_of_its_own() -> None:
    """A new list in the model needs a new line in the table of orders."""
    seen: set[type] = set()
    waiting: list[Any] = [Roadmap]
    while waiting:
        kind = waiting.pop()
        for name, field in kind.model_fields.items():
            inner = get_args(field.annotation) or (field.annotation,)
            records = [part for part in inner if hasattr(part, "model_fields")]
            if get_origin(field.annotation) is tuple and records:
                ordered = (kind, name) not in module._AS_WRITTEN
                assert not ordered or records[0] in module._ORDER
            waiting += [record for record in records if record not in seen]
            seen.update(records)
    assert len(seen) > 15
