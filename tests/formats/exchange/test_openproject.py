"""OpenProject as a file: requests that its schemas take, and that come back as they were."""

import json
import re
import time
from typing import Any

import pytest
from hypothesis import given, settings

from roadmap.engine import apply, imported
from roadmap.errors import DocumentError
from roadmap.formats.exchange import Portfolio, read
from roadmap.formats.exchange.openproject.marks import (
    described,
    description,
    plateau_in,
    status_named,
    version_name,
)
from roadmap.model.change import EditAction, Pin, RemoveDependency, SetStatus
from roadmap.model.exchange import Brought
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import (
    ANY,
    HOSTILE,
    SAMPLES,
    Facts,
    asks_for_nothing,
    exported,
    facts,
    portfolio,
    told_lost,
)
from tests.formats.exchange.openproject_rules import mistakes, refused
from tests.strategies import build, link, roadmaps

KINDS = {
    "plateau": "version",
    "document": "version",
    "advice": "work_package",
    "action": "work_package",
    "relation": "relation",
}


def requests(found: Portfolio) -> list[dict[str, Any]]:
    """The requests of a file, each held to the schema that OpenProject publishes for it."""
    listed: list[dict[str, Any]] = json.loads(exported(found, "openproject"))["requests"]
    for request in listed:
        assert mistakes(KINDS[request["name"].partition(":")[0]], request["body"]) == []
    return listed


def block(raw: str) -> dict[str, Any]:
    """The block in a description, by a reader of its own: YAML's lines of JSON."""
    lines = raw.rpartition("```plateauplanner\n")[2].removesuffix("\n```").split("\n")
    return {name: json.loads(value) for name, _, value in (x.partition(": ") for x in lines)}


def placed(href: str | None) -> str | None:
    found = re.search(r"\{[a-z]+:(.+)\}", href or "")
    return found[1] if found else None


def read_back(listed: list[dict[str, Any]]) -> Facts:
    """What the requests say, taken apart here and not by the program."""
    titles: dict[str, str] = {}
    parents: dict[str, str | None] = {}
    plateaus: dict[str, int | None] = {}
    quarters: dict[str, tuple[str, str] | None] = {}
    statuses: dict[str, str] = {}
    kinds: set[tuple[str, str, str]] = set()
    for request in listed:
        kind, _, name = request["name"].partition(":")
        body = request["body"]
        links = {key: placed(value["href"]) for key, value in body.get("_links", {}).items()}
        if kind == "action":
            told = block(body["description"]["raw"])
            titles[name] = told.get("title") or body["subject"].removeprefix(f"{name} ")
            parents[name], statuses[name] = links.get("parent"), told["status"]
            plateau = links.get("version")
            plateaus[name] = int(plateau) if plateau else None
            days = [body.get("startDate"), body.get("dueDate")]
            quarters[name] = (
                (
                    f"{days[0][:4]}-Q{-(-int(days[0][5:7]) // 3)}",
                    f"{days[1][:4]}-Q{-(-int(days[1][5:7]) // 3)}",
                )
                if all(days)
                else None
            )
        elif kind == "relation":
            later, first = placed(request["path"]) or "", links["to"] or ""
            marks = re.search(r"\[plateauplanner: (.*)\]", body["description"])
            for mark in marks[1].split("; ") if marks else ():
                back = mark.startswith("back ")
                found = re.search(r"builds-on|more-effective-after", mark)
                if found:
                    kinds.add((later, first, found[0]) if back else (first, later, found[0]))
    return Facts(
        numbers=frozenset(titles),
        titles=titles,
        parents=parents,
        plateaus=plateaus,
        quarters=quarters,
        statuses=statuses,
        edges=frozenset((first, later) for first, later, _ in kinds),
        kinds=frozenset(kinds),
    )


def brought(data: bytes) -> Brought:
    found = read(data, "openproject")
    assert isinstance(found, Brought)
    return found


@pytest.mark.parametrize("name", SAMPLES)
def test_everything_that_is_carried_is_read_back(name: str) -> None:
    found = portfolio(SAMPLES[name])
    assert read_back(requests(found)) == facts(found)
    asks_for_nothing(SAMPLES[name], "openproject")


@settings(max_examples=60)
@given(ANY)
def test_any_roadmap_is_read_back(roadmap: Roadmap) -> None:
    found = portfolio(roadmap)
    assert read_back(requests(found)) == facts(found)
    asks_for_nothing(roadmap, "openproject")


@settings(max_examples=60)
@given(roadmaps(acyclic=False, max_actions=6, density=0.6))
def test_circles_come_back_though_no_relation_closes_one(roadmap: Roadmap) -> None:
    found = portfolio(roadmap)
    listed = requests(found)
    assert read_back(listed) == facts(found)
    asks_for_nothing(roadmap, "openproject")
    made: dict[tuple[int, int], str] = {}
    for request in listed:
        if request["name"].startswith("relation:"):
            source = int(placed(request["path"]) or 0)
            target = int(placed(request["body"]["_links"]["to"]["href"]) or 0)
            assert refused(source, target, request["body"]["type"], made, {}) is None
            made[source, target] = request["body"]["type"]


def test_both_kinds_between_two_actions_share_one_relation() -> None:
    links = [link(1, 2), link(1, 2, "more-effective-after"), link(2, 1, same_plateau=True)]
    listed = requests(portfolio(build([{"number": "1"}, {"number": "2"}], links)))
    (relation,) = [each for each in listed if each["name"].startswith("relation:")]
    assert relation["body"]["type"] == "follows"
    assert relation["body"]["description"].endswith(
        "[plateauplanner: builds-on; more-effective-after; back builds-on same-plateau]"
    )


def test_what_is_sent_stands_in_the_order_in_which_it_must_be_sent() -> None:
    known: set[str] = {"project"}
    for request in requests(portfolio(SAMPLES["zoetermeer"])):
        body = request["body"]
        hrefs = [request["path"], *(each["href"] for each in body.get("_links", {}).values())]
        needed = {name for href in hrefs for name in re.findall(r"\{([^}]+)\}", href)}
        assert needed <= known
        known.add(request["name"])


def test_no_dates_are_invented() -> None:
    for request in requests(portfolio(SAMPLES["zoetermeer"])):
        assert not {"startDate", "dueDate", "duration"} & set(request["body"])


def test_owner_summary_and_references_come_back() -> None:
    found = brought(exported(portfolio(SAMPLES["quarters"]), "openproject"))
    action = {each.number: each for each in found.actions}["3.2"]
    known = SAMPLES["quarters"].action("3.2")
    assert (action.owner, action.references) == (known.owner, known.references)
    assert known.summary is not None
    assert action.summary == known.summary.nl
    assert found.document_sha256 == SAMPLES["quarters"].sha256


def test_the_language_of_the_summaries_is_told() -> None:
    data = exported(portfolio(SAMPLES["zoetermeer"], language="en"), "openproject")
    found = brought(data)
    assert found.language == "en"
    assert imported(SAMPLES["zoetermeer"], found).changes == ()


def test_what_is_lost_or_shown_otherwise_is_told() -> None:
    assert told_lost(SAMPLES["quarters"], "openproject") == {
        *("waves", "findings", "openproject-known")
    }
    assert "openproject-title" in told_lost(SAMPLES["hostile"], "openproject")
    circle = build([{"number": "1"}, {"number": "2"}], [link(1, 2), link(2, 1)])
    assert "openproject-circle" in told_lost(circle, "openproject")


def test_a_changed_file_gives_exactly_that_change() -> None:
    roadmap = SAMPLES["zoetermeer"]
    file = json.loads(exported(portfolio(roadmap), "openproject"))
    (request,) = [each for each in file["requests"] if each["name"] == "action:3.2"]
    request["body"]["subject"] = "3.2 Anders"
    request["body"]["_links"]["version"]["href"] = "/api/v3/versions/{plateau:4}"
    found = imported(roadmap, brought(json.dumps(file).encode()), roadmap)
    assert found.changes == (EditAction(action="3.2", title="Anders"), Pin(action="3.2", plateau=4))


def test_a_relation_that_is_gone_is_a_dependency_that_is_gone() -> None:
    roadmap = SAMPLES["zoetermeer"]
    file = json.loads(exported(portfolio(roadmap), "openproject"))
    at = next(i for i, r in enumerate(file["requests"]) if r["name"].startswith("relation:"))
    first, _, later = file["requests"].pop(at)["name"].removeprefix("relation:").partition(">")
    found = imported(roadmap, brought(json.dumps(file).encode()), roadmap)
    assert found.changes == (RemoveDependency(predecessor=first, successor=later),)


def package(id: int, subject: str, **more: Any) -> dict[str, Any]:
    """A work package as the API gives it, made by hand in OpenProject."""
    links = {name: {"href": href} for name, href in more.pop("links", {}).items()}
    status = {"href": "/api/v3/statuses/1", "title": more.pop("status", "New")}
    return {
        "_type": "WorkPackage",
        "id": id,
        "subject": subject,
        "description": {"raw": more.pop("raw", None)},
        "_links": {"status": status, **links},
        **more,
    }


def collection(*elements: dict[str, Any], total: int | None = None) -> dict[str, Any]:
    count = len(elements) if total is None else total
    return {"_type": "Collection", "total": count, "_embedded": {"elements": list(elements)}}


def follows(id: int, later: int, first: int, type: str = "follows") -> dict[str, Any]:
    ends = {"from": later, "to": first}
    links = {name: {"href": f"/api/v3/work_packages/{end}"} for name, end in ends.items()}
    return {"_type": "Relation", "id": id, "type": type, "description": None, "_links": links}


def test_a_project_that_never_saw_the_planner_is_brought_as_new_actions() -> None:
    pages = [
        collection(
            package(1, "3.2 Bekend", status="Closed"),
            package(2, "Los werk", startDate="2027-02-11", dueDate="2027-07-01"),
        ),
        collection(follows(9, 2, 1), follows(10, 1, 2, "relates")),
    ]
    found = brought(json.dumps(pages).encode())
    assert [(a.place, a.number, a.title, a.status) for a in found.actions] == [
        ("#1", "3.2", "Bekend", "done"),
        ("#2", None, "Los werk", "proposed"),
    ]
    assert (found.actions[1].start, found.actions[1].end) == ("2027-Q1", "2027-Q3")
    assert [(d.predecessor, d.successor, d.kind) for d in found.dependencies] == [
        ("3.2", "#2", None)
    ]
    assert found.actions[1].references[0].id == "2"


def test_pages_that_are_missing_leave_dependencies_alone() -> None:
    found = brought(
        json.dumps([collection(package(1, "3.2 x"), total=9), follows(9, 1, 2)]).encode()
    )
    assert "dependencies" not in found.tells
    assert [each.code for each in found.diagnostics] == ["import-openproject-partial"]
    alone = brought(json.dumps(collection(package(1, "3.2 x"))).encode())
    assert "dependencies" not in alone.tells


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-json"),
        (b"\xff\xfe", "not-utf-8"),
        (b"{" * 5, "not-json"),
        (b"[" * 100_000, "too-deep"),
        (b'{"a": ' + b"9" * 10_000 + b"}", "number-too-long"),
        (b"[]", "not-openproject"),
        (b'{"requests": [1, {"name": 3}, {"body": {}}]}', "not-openproject"),
        (b'{"_type": "Error", "message": "x"}', "not-openproject"),
    ],
)
def test_what_is_no_project_is_refused_with_its_reason(data: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        read(data, "openproject")
    assert [problem.code for problem in refusal.value.problems] == [code]


def test_values_that_cannot_stand_here_are_named_and_left_out() -> None:
    raw = description("tekst", {"roadmap": "r", "number": "1.1", "status": "half", "references": 3})
    hostile = [
        package(1, "1.1 " + "x" * 30_000, raw=raw),
        package(2, "9.9 tekst\x00", raw=description(None, {"roadmap": "r", "number": "een twee"})),
        {"_type": "WorkPackage", "id": {"a": 1}, "subject": 3, "description": 4, "_links": 5},
        {"_type": "WorkPackage", "id": 3, "subject": None, "_links": {"status": 4, "parent": []}},
        follows(1, 1, 77),
        {"_type": "Relation", "id": 2, "type": [], "_links": {"from": {"href": 3}}},
    ]
    found = brought(json.dumps({"roadmap": "r", "relations": [], "all": hostile}).encode())
    told = {(each.code, each.details.get("field")) for each in found.diagnostics}
    assert {
        ("import-value", field) for field in ("title", "number", "status", "references", "id")
    } <= told
    assert {a.place: a.title for a in found.actions} == {"#1": None}
    imported(SAMPLES["zoetermeer"], found)


@pytest.mark.parametrize(
    "words", [None, "tekst", "twee\n\nalinea's\n", "```\ncode\n```", HOSTILE, "```plateauplanner"]
)
def test_a_block_comes_back_whatever_stands_above_it(words: str | None) -> None:
    notes = {"roadmap": "r", "owner": HOSTILE + "```\n", "push": 3, "references": [{"a": "b"}]}
    raw = description(words, notes)
    assert (described(raw).words, described(raw).notes) == (words, notes)
    assert described(raw.replace("\n", "\r\n")).notes == notes
    assert described(raw.replace("```plateauplanner\nroadmap", "```text\nroadmap")).notes == notes


def test_words_that_people_put_under_a_block_are_kept() -> None:
    raw = description("boven", {"roadmap": "r", "number": "1.1"}) + "\n\nonder\n"
    assert described(raw).words == "boven\n\nonder"
    bare = "```\nroadmap: r\nnumber: 1.1b\n```"
    assert described(bare).notes == {"roadmap": "r", "number": "1.1b"}


def test_versions_tell_their_plateau() -> None:
    assert plateau_in(version_name(3, "Plateau 3")) == 3
    assert plateau_in(version_name(2, HOSTILE * 3)) == 2
    assert plateau_in("Release 3") is None
    assert len(version_name(12, "x" * 300)) <= 60
    assert status_named(" in PROGRESS ") == "started"


def test_dropped_actions_stand_in_no_version() -> None:
    roadmap = apply(SAMPLES["zoetermeer"], [SetStatus(action="2.1", status="dropped", reason="x")])
    (request,) = [r for r in requests(portfolio(roadmap)) if r["name"] == "action:2.1"]
    assert "version" not in request["body"]["_links"]


@pytest.mark.parametrize(
    "raw",
    ["`" * 2_000_000, "```\nroadmap: x\n" * 100_000, "```\nroadmap: x\n" + "a: b\n" * 400_000],
    ids=["fence", "opened", "lines"],
)
def test_a_description_of_megabytes_is_read_in_a_moment(raw: str) -> None:
    begin = time.process_time()
    assert set(described(raw).notes) <= {"roadmap"}
    assert time.process_time() - begin < 5
