"""The roadmap of Zoetermeer as data: complete, honest about its origin, in normal form.

The tests that hold quotes against the source texts need those texts, which are
not part of this repository. They look in the folder that the environment
variable ``ROADMAP_SOURCES`` names, else in ``../shared/sources``.
"""

import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from roadmap.model.roadmap import Roadmap

Json = dict[str, Any]

FILE = Path(__file__).parents[2] / "data" / "actions.json"
SOURCES = Path(
    os.environ.get("ROADMAP_SOURCES") or Path(__file__).parents[3] / "shared" / "sources"
)
TEXT = FILE.read_bytes().decode()
DATA: Json = json.loads(TEXT)

RUN = 8
"""Words in a row that make a summary a copy."""

needs_sources = pytest.mark.skipif(
    not SOURCES.is_dir(),
    reason="the source texts are not here: set ROADMAP_SOURCES to their folder",
)


def objects(value: Any, place: str = "") -> Iterator[tuple[str, Json]]:
    """Every JSON object inside `value`, with its JSON pointer."""
    if isinstance(value, dict):
        yield place, value
        for name, inner in value.items():
            yield from objects(inner, f"{place}/{name}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from objects(inner, f"{place}/{index}")


def quotes() -> list[tuple[str, Json]]:
    """Every source that quotes, with its JSON pointer."""
    return [(place, record) for place, record in objects(DATA) if "quote" in record]


def as_one_line(text: str) -> str:
    return " ".join(text.split())


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[start : start + RUN]) for start in range(len(found) - RUN + 1)}


def summaries() -> Iterator[tuple[str, str]]:
    """Every Dutch summary that we wrote, with whose it is."""
    for collection in ("actions", "advices", "findings", "bodies", "frameworks"):
        for record in DATA[collection]:
            name = record.get("number") or record["id"]
            yield f"{collection} {name}", record["summary"]["nl"]


def source_lines(document: str) -> list[str]:
    files: dict[str, str] = {record["id"]: record["file"] for record in DATA["documents"]}
    return (SOURCES / files[document]).read_bytes().decode().split("\n")


def bounds(lines: str) -> tuple[int, int]:
    first, _, last = lines.partition("-")
    return int(first), int(last or first)


@pytest.mark.parametrize(
    ("collection", "count"),
    [
        ("plateaus", 4),
        ("themes", 3),
        ("advices", 11),
        ("actions", 33),
        ("findings", 9),
        ("coverage", 48),
        ("dependencies", 27),
        ("context_findings", 3),
        ("frameworks", 15),
        ("errata", 50),
        ("documents", 5),
    ],
)
def test_the_roadmap_holds_everything_that_the_sources_give(collection: str, count: int) -> None:
    assert len(DATA[collection]) == count


def test_the_file_is_exactly_the_normal_form_of_its_document() -> None:
    document = Roadmap.model_validate(DATA).to_document()
    assert json.dumps(document, indent=2, ensure_ascii=False) + "\n" == TEXT


def test_eleven_dependencies_are_stated_and_only_four_are_strict() -> None:
    edges = DATA["dependencies"]
    assert Counter(edge["basis"] for edge in edges) == {"stated": 11, "inferred": 16}
    strict = {
        (edge["predecessor"], edge["successor"]) for edge in edges if edge["kind"] == "builds-on"
    }
    assert strict == {("2.1", "2.2"), ("2.1", "2.3"), ("8.3", "8.4"), ("9.1", "9.2")}
    assert not any("same_plateau" in edge for edge in edges)


def test_every_dependency_says_why_and_shows_the_words_it_rests_on() -> None:
    for edge in DATA["dependencies"]:
        assert edge["reason"]["nl"]
        assert all(source["quote"] for source in edge["sources"])


def test_the_dependencies_form_no_circle_and_name_each_pair_once() -> None:
    pairs = [(edge["predecessor"], edge["successor"]) for edge in DATA["dependencies"]]
    assert len(set(pairs)) == len(pairs)
    assert nx.is_directed_acyclic_graph(nx.DiGraph(pairs))


def test_the_cells_of_the_matrix_are_spread_as_on_the_slides_of_the_findings() -> None:
    cells = [(cell["finding"], cell["action"]) for cell in DATA["coverage"]]
    assert len(set(cells)) == 48
    per_finding = Counter(finding for finding, _ in cells)
    assert [per_finding[str(number)] for number in range(1, 10)] == [3, 8, 5, 3, 5, 10, 5, 4, 5]
    assert {action for _, action in cells} == {action["number"] for action in DATA["actions"]}


def test_the_group_of_a_finding_is_not_derived_from_the_theme_of_its_actions() -> None:
    theme = {advice["number"]: advice["theme"] for advice in DATA["advices"]}
    advice = {action["number"]: action["advice"] for action in DATA["actions"]}
    finding = next(record for record in DATA["findings"] if record["number"] == "1")
    assert finding["aspect_group"] == "hard"
    answers = {cell["action"] for cell in DATA["coverage"] if cell["finding"] == "1"}
    assert {theme[advice[number]] for number in answers} == {"C"}


def test_nothing_is_filled_in_that_the_report_does_not_give() -> None:
    forbidden = {"owner", "pin", "ceiling", "frozen_plateau", "status", "status_reason"}
    found = [(place, forbidden & set(record)) for place, record in objects(DATA)]
    assert [hit for hit in found if hit[1]] == []


def test_no_summary_of_an_action_names_a_year_a_quarter_or_money() -> None:
    invented = re.compile(r"\b(?:19|20)\d\d\b|\bQ[1-4]\b|€|\beuro\b", re.IGNORECASE)
    for action in DATA["actions"]:
        for text in action["summary"].values():
            assert not invented.search(text), (action["number"], text)


def test_every_action_has_a_summary_and_a_proposed_plateau_with_reason_and_confidence() -> None:
    for action in DATA["actions"]:
        assert set(action["summary"]) == {"nl", "en"}
        floor = action["earliest_plateau"]
        assert floor["basis"] == "inferred"
        assert floor["confidence"] in {"high", "medium", "low"}
        assert floor["plateau"] != floor.get("alternative")
        assert "voorstel" in floor["reason"]["nl"], action["number"]
        assert "proposal" in floor["reason"]["en"], action["number"]


def test_every_text_of_ours_exists_in_both_languages_and_they_differ() -> None:
    for place, record in objects(DATA):
        if "nl" in record:
            assert record["nl"] != record.get("en", record["nl"]), place


def test_every_fact_says_whether_it_is_stated_or_inferred_and_backs_that_up() -> None:
    facts = {"title", "what", "successor", "finding", "fit", "body", "alternative"}
    for collection in set(DATA) - {"documents"}:
        for place, record in objects(DATA[collection], f"/{collection}"):
            if facts & set(record):
                assert record["basis"] in {"stated", "inferred"}, place
            if record.get("basis") == "stated":
                assert all(source["lines"] for source in record["sources"]), place
                assert record["sources"], place
            if record.get("basis") == "inferred":
                assert record["reason"]["nl"], place
                assert record["confidence"], place


def test_every_stated_fact_outside_the_errata_can_be_read_in_the_words_of_a_source() -> None:
    for collection in set(DATA) - {"errata", "documents"}:
        for place, record in objects(DATA[collection], f"/{collection}"):
            if record.get("basis") == "stated":
                assert any("quote" in source for source in record["sources"]), place


def test_quotes_are_short_except_the_definitions_of_the_plateaus() -> None:
    long = [
        place
        for place, source in quotes()
        if len(source["quote"].split()) > 27 and not place.startswith("/plateaus/")
    ]
    assert long == []


def test_every_range_of_lines_lies_inside_its_document() -> None:
    length = {document["id"]: document["lines"] for document in DATA["documents"]}
    for place, record in objects(DATA):
        if isinstance(record.get("lines"), str):
            first, last = bounds(record["lines"])
            assert first <= last <= length[record["document"]], place


def test_a_framework_item_that_no_action_serves_stays_visible_as_a_blind_spot() -> None:
    blind = {
        (framework["id"], item["id"])
        for framework in DATA["frameworks"]
        for item in framework["items"]
        if "served_by" not in item
    }
    assert blind == {
        ("quinn8", "mentor"),
        ("pw_legitimiteit", "C"),
        ("pw_capaciteit", "politiek"),
        ("competenties5", "1"),
    }


def test_a_link_of_an_action_to_a_framework_is_always_marked_as_ours() -> None:
    links = [record for _, record in objects(DATA["frameworks"]) if "fit" in record]
    assert len(links) == 154
    confidence = {"direct": "medium", "partial": "low"}
    for link in links:
        assert (link["basis"], link["confidence"]) == ("inferred", confidence[link["fit"]])


def test_misprinted_numbers_are_set_right_and_misprinted_titles_kept_as_aliases() -> None:
    actions = {action["number"]: action for action in DATA["actions"]}
    assert actions["1.2"]["title"] == "ICT portfolio overzicht delen"
    assert "1.3" not in actions
    assert actions["3.3"]["title"].startswith("Verbeteren terugkoppeling van IMO")
    assert {"8.3", "8.4"} <= set(actions)
    assert "Persoonlijke leiderschap doorlopend aandacht" in actions["11.1"]["aliases"]
    assert "Organiseren relevante afdelinsgoverstijgende processen" in actions["9.1"]["aliases"]
    assert "jeroen" not in TEXT.casefold()


def test_abbreviations_are_used_as_the_report_does_and_never_written_out() -> None:
    titles = {body["title"] for body in DATA["bodies"]}
    assert {"IMO", "MT", "I&A", "P&O", "VNG"} <= titles
    for expansion in ("automatisering", "personeel en organisatie", "managementteam"):
        assert not any(expansion in text.casefold() for _, text in summaries())


def test_no_summary_copies_words_that_are_quoted_or_printed_as_a_title() -> None:
    printed = [source["quote"] for _, source in quotes()]
    printed += [record["title"] for _, record in objects(DATA) if "title" in record]
    known = set().union(*map(runs, printed))
    copied = [(whose, run) for whose, text in summaries() for run in runs(text) & known]
    assert copied == []


@needs_sources
def test_no_summary_copies_a_sentence_of_the_report() -> None:
    known = runs(" ".join(source_lines("report")))
    copied = [(whose, run) for whose, text in summaries() for run in runs(text) & known]
    assert copied == []


@needs_sources
def test_the_source_files_are_the_ones_whose_lines_are_counted() -> None:
    for document in DATA["documents"]:
        content = (SOURCES / document["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == document["sha256"], document["id"]
        assert len(content.decode().split("\n")) == document["lines"], document["id"]


@needs_sources
def test_every_quote_stands_at_its_lines_in_its_source() -> None:
    texts = {document["id"]: source_lines(document["id"]) for document in DATA["documents"]}
    missing = []
    for place, source in quotes():
        first, last = bounds(source["lines"])
        printed = as_one_line(" ".join(texts[source["document"]][first - 1 : last]))
        if source["quote"] not in printed:
            missing.append((place, source["lines"], source["quote"]))
    assert missing == []
    assert len(quotes()) > 500
