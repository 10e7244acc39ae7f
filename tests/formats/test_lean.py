"""The quick way through a document: the same answer as the full reader, or none."""

import json
import subprocess
import sys
import tracemalloc
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import plan
from roadmap.engine.graph import solve
from roadmap.formats import blocks, known, lean, read_roadmap, shipped_document, write_roadmap
from roadmap.formats.lean import placements_table, read_columns
from roadmap.model.action import Action, Dependency
from roadmap.model.order import natural_key
from roadmap.model.record import Record
from roadmap.model.roadmap import Roadmap
from tests.strategies import build, link, roadmaps


def expected(roadmap: Roadmap) -> str:
    lines = [
        f"{p.number}\t{p.plateau}\t{p.wave}\t{p.latest_plateau}\t{p.slack}\n"
        for p in plan(roadmap).placements
    ]
    return lean.HEADER + "".join(lines)


def table(document: Any) -> str | None:
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    found = placements_table(data)
    return None if found is None else found.decode()


def small() -> dict[str, Any]:
    """A document of a few actions, to break in one place at a time."""
    return {
        "format": "roadmap/1",
        "id": "small",
        "title": "Small",
        "plateaus": [{"number": n, "id": f"p{n}", "title": "p"} for n in (1, 2, 3)],
        "actions": [{"number": number, "title": "t"} for number in ("1.1", "1.2", "1.10", "Z.1")],
        "dependencies": [link("1.1", "1.2"), link("1.2", "1.10", "more-effective-after")],
    }


def test_the_shipped_document_gives_the_plan_of_the_full_reader() -> None:
    assert table(shipped_document()) == expected(read_roadmap(shipped_document()))


@given(roadmaps(max_actions=9), st.sampled_from([None, 0, 2]))
def test_any_roadmap_gives_the_plan_of_the_full_reader(
    roadmap: Roadmap, indent: int | None
) -> None:
    data = json.dumps(roadmap.to_document(), indent=indent or None).encode()
    assert table(data) == expected(roadmap)


@settings(max_examples=30)
@given(roadmaps(acyclic=False, density=0.4))
def test_actions_that_run_in_circles_stand_where_the_full_plan_has_them(roadmap: Roadmap) -> None:
    assert table(write_roadmap(roadmap)) == expected(roadmap)


@given(roadmaps(max_actions=9), st.integers(2, 60), st.booleans())
def test_the_size_of_a_block_and_of_the_document_change_nothing(
    roadmap: Roadmap, block: int, large: bool
) -> None:
    data = write_roadmap(roadmap)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "BLOCK", block)
        patch.setattr(blocks, "LARGE", 0 if large else len(data) + 1)
        graph = read_columns(data)
    reference = solve(roadmap).graph
    assert graph is not None
    assert list(graph.numbers) == list(reference.numbers)
    assert graph.horizon == reference.horizon
    for name in ("floor", "ceiling", "frozen"):
        assert list(getattr(graph, name)) == list(getattr(reference, name))
    # The full reader merges the dependencies between two actions into the strongest.
    strongest: dict[tuple[int, int], int] = {}
    for tail, head, step in zip(graph.tail, graph.head, graph.step, strict=True):
        strongest[tail, head] = max(step, strongest.get((tail, head), 0))
    arcs = zip(reference.tail, reference.head, reference.step, strict=True)
    assert strongest == {(tail, head): step for tail, head, step in arcs}


@pytest.mark.parametrize("large", [False, True])
def test_brackets_inside_texts_and_nested_lists_do_not_mislead_the_reader(
    large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [
        {"document": "d", "lines": str(n), "quote": "a },{ b ]} \u20ac"} for n in range(9, 1, -1)
    ]
    numbers = [f"{n // 10 + 1}.{n % 10 + 1}" for n in range(300)]
    document = small() | {
        "documents": [{"id": "d", "title": "},{"}],
        "actions": [{"number": n, "title": "},{", "sources": sources} for n in numbers],
        "dependencies": [
            link(a, b, basis="stated", sources=sources)
            for a, b in zip(numbers, numbers[150:], strict=False)
        ],
    }
    monkeypatch.setattr(blocks, "LARGE", 0 if large else 1 << 40)
    data = json.dumps(document, ensure_ascii=False).encode()
    assert len(data) > 10 * blocks.BLOCK
    assert table(data) == expected(read_roadmap(data))


def test_dependencies_may_stand_before_the_actions() -> None:
    document = small()
    mixed = {name: document[name] for name in reversed(document)}
    assert table(mixed) == table(document) is not None


def test_a_document_with_a_byte_order_mark_or_in_another_order_is_read() -> None:
    document = small()
    assert table(b"\xef\xbb\xbf" + json.dumps(document).encode()) == table(document)
    document["actions"].reverse()
    assert table(document) == table(small())


@given(
    st.lists(
        st.from_regex(r"[0-9]{1,3}\.[0-9]{1,3}|[0-9A-Z][0-9A-Z._-]{0,3}[0-9A-Z]", fullmatch=True),
        unique=True,
    )
)
def test_numbers_stand_in_the_one_natural_order(numbers: list[str]) -> None:
    assert lean._in_order(list(numbers)) == sorted(numbers, key=natural_key)


def _broken() -> dict[str, Any]:
    def changed(**more: Any) -> dict[str, Any]:
        return small() | more

    def action(**more: Any) -> dict[str, Any]:
        document = small()
        document["actions"][1] |= more
        return document

    def dependency(**more: Any) -> dict[str, Any]:
        document = small()
        document["dependencies"][0] |= more
        return document

    text = json.dumps(small()).encode()
    return {
        "nothing": b"",
        "a list": b"[]",
        "an empty object": b"{}",
        "not JSON": text[:-1],
        "something after the end": text + b"x",
        "a repeated name": text[:-1] + b', "actions": []}',
        "not UTF-8": text.replace(b"Small", b"Sm\xffll"),
        "NaN": text.replace(b'"Small"', b"NaN"),
        "deep nesting": text.replace(b'"Small"', b"[" * 100_000 + b"]" * 100_000),
        "another format": changed(format="roadmap/2"),
        "no plateaus": {k: v for k, v in small().items() if k != "plateaus"},
        "one plateau": changed(plateaus=small()["plateaus"][:1]),
        "a plateau twice": changed(plateaus=[*small()["plateaus"], small()["plateaus"][0]]),
        "a plateau that is no number": changed(plateaus=[{"number": True}, {"number": 2}]),
        "actions that are no list": changed(actions={}),
        "actions that are texts": changed(actions=["1.1"]),
        "a number twice": action(number="1.1"),
        "a number that is no text": action(number=12),
        "a number with a tab": action(number="1\t2"),
        "a number with a line end": action(number="1.2\n3.4"),
        "a number that ends in a dot": action(number="1."),
        "a number of 33 characters": action(number="1" * 33),
        "a misspelt limit": action(ceilling=1),
        "an action without a title": changed(actions=[{"number": "1.1"}]),
        "a title that is no text": action(title=1),
        "a misspelt list": changed(dependecies=[]),
        "no title": {k: v for k, v in small().items() if k != "title"},
        "a number that stands twice in an action": text.replace(
            b'"number": "1.2",', b'"number": "1.2", "number": "1.3",'
        ),
        "a kind that stands twice": text.replace(
            b'"kind": "builds-on"', b'"kind": "builds-on", "kind": "more-effective-after"'
        ),
        "a misspelt property of a dependency": dependency(same_platau=True),
        "an unknown status": action(status="finished"),
        "a status that is null": action(status=None),
        "dropped without a reason": action(status="dropped"),
        "a pin of zero": action(pin=0),
        "a pin that is true": action(pin=True),
        "a pin that is a text": action(pin="2"),
        "a ceiling beyond the last plateau": action(ceiling=4),
        "a floor that is a number": action(earliest_plateau=2),
        "a floor without a plateau": action(earliest_plateau={}),
        "frozen while only planned": action(status="planned", frozen_plateau=1),
        "an unknown predecessor": dependency(predecessor="9.9"),
        "a predecessor that is a list": dependency(predecessor=["1.1"]),
        "an unknown kind": dependency(kind="blocks"),
        "a kind that is a list": dependency(kind=[]),
        "a self-dependency": dependency(predecessor="1.2"),
        "a same_plateau that is a number": dependency(same_plateau=1),
        "same_plateau for the soft kind": dependency(
            kind="more-effective-after", same_plateau=True
        ),
        "a dependency without a kind": changed(dependencies=[{"predecessor": "1.1"}]),
        "no dependency but a text": changed(dependencies=["1.1"]),
    }


@pytest.mark.parametrize("name", _broken())
@pytest.mark.parametrize("large", [False, True])
def test_whatever_is_odd_is_left_to_the_full_reader(
    name: str, large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "LARGE", 0 if large else 1 << 40)
    assert table(_broken()[name]) is None


def test_a_table_of_many_blocks_misses_no_action(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "BLOCK", 10)
    roadmap = build([{"number": str(n)} for n in range(1, 106)], [link(1, 2), link(99, 5)])
    assert table(write_roadmap(roadmap)) == expected(roadmap)


def test_dropped_actions_and_what_touches_them_are_left_out() -> None:
    roadmap = build(
        [
            {"number": "1.1"},
            {"number": "1.2", "status": "dropped", "status_reason": "r"},
            {"number": "1.3", "status": "dropped", "status_reason": "r"},
            {"number": "1.4"},
        ],
        [link("1.1", "1.2"), link("1.2", "1.3"), link("1.3", "1.4"), link("1.1", "1.4")],
    )
    found = table(write_roadmap(roadmap))
    assert found == expected(roadmap)
    assert [line.split("\t")[0] for line in found.splitlines()[1:]] == ["1.1", "1.4"]


def test_a_document_without_actions_gives_only_the_names_of_the_columns() -> None:
    document = small() | {"actions": [], "dependencies": []}
    assert table(document) == lean.HEADER


def test_the_quick_reader_loads_nothing_that_takes_longer_than_placing_a_small_document() -> None:
    program = (
        "import sys; from roadmap.formats.lean import placements_table;"
        f"assert placements_table({shipped_document()!r});"
        "heavy = {'pydantic', 'networkx', 'numpy', 'typer', 'rich', 'msgspec', 'dataclasses',"
        " 'typing', 're', 'json', 'enum'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    # Isolated from the site, which may load anything itself.
    program = f"import sys; sys.path[:] = {sys.path!r}; {program}"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-"],
        input=program,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_the_names_that_the_quick_reader_knows_are_those_of_the_model() -> None:
    assert _names(Roadmap) == known.NAMES
    assert _names(Action) == known.ACTION_NAMES
    assert _names(Dependency) == known.LINK_NAMES


def _names(record: type[Record]) -> set[str]:
    return {field.alias or name for name, field in record.model_fields.items()}


@pytest.mark.parametrize("name", ["dependecies", "findings", "actions"])
def test_what_the_quick_reader_does_not_need_costs_it_no_more_than_reading_a_part(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(blocks, "_LONGEST", 1_000_000)
    text = json.dumps({"format": "roadmap/1", "id": "s", "title": "S"})[:-1].encode()
    many = b", " + json.dumps(name).encode() + b": [" + b"[]," * 5_000_000 + b"[]]}"
    tracemalloc.start()
    found = placements_table(text + many)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found is None
    assert peak < 100_000_000
