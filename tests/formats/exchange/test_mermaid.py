"""Mermaid, read by a strict reader of the part of its grammar that is used."""

import re

import pytest
from hypothesis import given, settings

from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    Facts,
    exported,
    facts,
    portfolio,
    titles,
    told_lost,
)
from tests.strategies import build

_NODE = re.compile(r'(a\w+)\["([^"#]*(?:#\d+;[^"#]*)*)"\]:::(\w+)')
_EDGE = re.compile(r'(a\w+) (-->|-\.->)(?:\|"([^"]*)"\|)? (a\w+)')
_BOX = re.compile(r'subgraph plateau(\d+)\["([^"#]*(?:#\d+;[^"#]*)*)"\]')


def shown(words: str) -> str:
    return re.sub(r"#(\d+);", lambda found: chr(int(found[1])), words)


def mermaid_facts(data: bytes) -> tuple[Facts, set[tuple[str, str, str, bool]]]:
    lines = data.decode().split("\n")
    assert lines[0] == "flowchart LR"
    assert lines[-1] == ""
    numbers, found_titles, statuses, plateaus = {}, {}, {}, {}
    kinds: set[tuple[str, str, str, bool]] = set()
    inside: int | None = None
    for line in lines[1:-1]:
        words = line.strip()
        if node := _NODE.fullmatch(words):
            number, _, title = shown(node[2]).partition(" ")
            numbers[node[1]] = number
            found_titles[number], statuses[number], plateaus[number] = title, node[3], inside
        elif edge := _EDGE.fullmatch(words):
            kind = {"-->": "builds-on", "-.->": "more-effective-after"}[edge[2]]
            kinds.add((numbers[edge[1]], numbers[edge[4]], kind, edge[3] is not None))
        elif box := _BOX.fullmatch(words):
            assert inside is None
            inside = int(box[1])
        elif words == "end":
            assert inside is not None
            inside = None
        else:
            assert re.match(r"%% |accTitle: |classDef ", words), words
    return Facts(
        numbers=frozenset(numbers.values()),
        titles=found_titles,
        parents={},
        plateaus=plateaus,
        quarters={},
        statuses=statuses,
        edges=frozenset((one, other) for one, other, _, _ in kinds),
        kinds=frozenset((one, other, kind) for one, other, kind, _ in kinds),
    ), kinds


def mermaid_says_all(roadmap: Roadmap) -> None:
    found, links = mermaid_facts(exported(portfolio(roadmap), "mermaid"))
    wanted = facts(portfolio(roadmap))
    for name in ("numbers", "titles", "plateaus", "statuses", "edges", "kinds"):
        assert getattr(found, name) == getattr(wanted, name), name
    assert links == {
        (d.predecessor, d.successor, d.kind, d.same_plateau) for d in roadmap.dependencies
    }


@pytest.mark.parametrize("sample", SAMPLES)
def test_mermaid_has_every_fact_that_it_carries(sample: str) -> None:
    mermaid_says_all(SAMPLES[sample])


@settings(max_examples=30)
@given(ANY)
def test_mermaid_has_every_fact_of_any_roadmap(roadmap: Roadmap) -> None:
    mermaid_says_all(roadmap)


@given(
    titles(["end", "`x`", "1. lijst", "- lijst", "#35;", "\u2028", "]", "*_~*", "\r", "%%{init}%%"])
)
def test_no_title_breaks_out_of_its_label(title: str) -> None:
    mermaid_says_all(build([{"number": "end", "title": title}, {"number": "1._-2"}], []))


def test_numbers_that_look_alike_are_nodes_of_their_own() -> None:
    numbers = ["1.2", "1_2", "1-2", "12", "1_2e2", "A", "a"]
    mermaid_says_all(build([{"number": number} for number in numbers], []))


def test_mermaid_tells_when_a_drawing_is_larger_than_it_draws() -> None:
    large = build([{"number": str(n), "title": "x" * 500} for n in range(1, 101)], [])
    assert "mermaid-size" in told_lost(large, "mermaid")
    assert "mermaid-size" not in told_lost(SAMPLES["quarters"], "mermaid")
