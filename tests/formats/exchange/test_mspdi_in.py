"""MS Project XML, in: what was not altered asks for nothing, what is wrong is named in full."""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import apply, cycles, imported
from roadmap.errors import DocumentError
from roadmap.formats import shipped_roadmap
from roadmap.formats.exchange import Portfolio, read
from roadmap.formats.wording import diagnostic_message, problem_message, problem_remedy
from roadmap.model.change import EditAction, SetStatus
from roadmap.model.exchange import Brought, Import
from roadmap.model.roadmap import Roadmap
from roadmap.texts import LANGUAGES
from tests.formats.exchange.contract import ANY, SAMPLES, asks_for_nothing, exported, portfolio
from tests.strategies import build, link

NAMESPACE = b'xmlns="http://schemas.microsoft.com/project"'


def brought(data: bytes) -> Brought:
    found = read(data, "mspdi", "plan.xml")
    assert isinstance(found, Brought)
    return found


def project(*tasks: str, more: str = "") -> bytes:
    """Return a file that another tool made."""
    numbered = "".join(
        f"<Task><UID>{at}</UID><OutlineLevel>1</OutlineLevel>{task}</Task>"
        for at, task in enumerate(tasks, start=1)
    )
    head = f"<Project {NAMESPACE.decode()}><Name>elders</Name>{more}"
    return f"{head}<Tasks>{numbered}</Tasks></Project>".encode()


def named(name: str, *links: str) -> str:
    arriving = "".join(f"<PredecessorLink>{link}</PredecessorLink>" for link in links)
    return f"<Name>{name}</Name>{arriving}"


def after(uid: object, more: str = "") -> str:
    return f"<PredecessorUID>{uid}</PredecessorUID>{more}"


def codes(found: Brought | Import) -> list[str]:
    return [each.code for each in found.diagnostics]


def refused(data: bytes) -> str:
    """Return the code with which a file is refused; it can be said in both languages."""
    with pytest.raises(DocumentError) as caught:
        read(data, "mspdi", "plan.xml")
    assert caught.value.name == "plan.xml"
    (problem,) = caught.value.problems
    for language in LANGUAGES:
        assert problem_message(problem, language)
        assert problem_remedy(problem, language)
    return problem.code


def altered(roadmap: Roadmap, number: str, alter: Callable[[str], str]) -> Import:
    """Return what a file asks for in which the task of one action was altered."""
    data = exported(portfolio(roadmap), "mspdi").decode()
    (task,) = (
        found[0]
        for found in re.finditer(r"<Task>.*?</Task>\n", data, re.DOTALL)
        if f"<FieldID>188743734</FieldID><Value>{number}</Value>" in found[0]
    )
    changed = alter(task)
    assert changed != task
    found = imported(roadmap, brought(data.replace(task, changed).encode()), roadmap)
    assert found.conflicts == ()
    return found


def replacing(pattern: str, by: str) -> Callable[[str], str]:
    return lambda task: re.sub(pattern, by, task, count=1, flags=re.DOTALL)


def asked(found: Import) -> list[dict[str, Any]]:
    return [change.model_dump(exclude_none=True, exclude_defaults=True) for change in found.changes]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_that_was_not_altered_asks_for_nothing(name: str) -> None:
    asks_for_nothing(SAMPLES[name], "mspdi")


@given(ANY)
def test_no_file_that_was_not_altered_asks_for_anything(roadmap: Roadmap) -> None:
    asks_for_nothing(roadmap, "mspdi")


def test_a_file_in_english_asks_for_nothing_either() -> None:
    roadmap = SAMPLES["quarters"]
    data = exported(Portfolio(roadmap, portfolio(roadmap).plan, language="en"), "mspdi")
    found = brought(data)
    assert found.language == "en"
    assert found.document_sha256 == roadmap.sha256
    assert imported(roadmap, found, roadmap).changes == ()


def test_what_was_cut_or_left_out_asks_for_nothing() -> None:
    numbers = [f"action-with-a-long-number.{n}" for n in range(20)]
    links = [link(n, numbers[-1], "more-effective-after") for n in numbers[:-1]]
    roadmap = apply(
        build([{"number": number} for number in numbers], links),
        [
            EditAction.model_validate(
                {
                    "action": numbers[0],
                    "title": "\U0001f6a7" * 200,
                    "owner": "o" * 300,
                    "references": [{"system": "x", "id": "y" * 300}],
                }
            ),
            SetStatus(action=numbers[1], status="blocked", reason="z" * 256),
        ],
    )
    asks_for_nothing(roadmap, "mspdi")


@pytest.mark.parametrize(
    ("pattern", "by", "change"),
    [
        ("<Name>[^<]*", "<Name>Nieuw", {"action": "3.2", "title": "Nieuw"}),
        ("(188743731</FieldID><Value>)[^<]*", r"\g<1>4", {"action": "3.2", "plateau": 4}),
        ("(188743731</FieldID><Value>)[^<]*", r"\g<1> 04 Af", {"action": "3.2", "plateau": 4}),
        ("<PercentComplete>0", "<PercentComplete>100", {"action": "3.2", "status": "done"}),
        ("<PercentComplete>0", "<PercentComplete>5", {"action": "3.2", "status": "started"}),
        ("(188743743</FieldID><Value>)[^<]*", r"\1planned", {"action": "3.2", "status": "planned"}),
        ("(188743743</FieldID><Value>)[^<]*", r"\1Klaar", {"action": "3.2", "status": "done"}),
        ("(188743747</FieldID><Value>)[^<]*", r"\1Team X", {"action": "3.2", "owner": "Team X"}),
    ],
)
def test_what_a_person_changed_is_exactly_what_is_asked(
    pattern: str, by: str, change: dict[str, Any]
) -> None:
    found = altered(SAMPLES["quarters"], "3.2", replacing(pattern, by))
    assert [{k: v for k, v in each.items() if k != "change"} for each in asked(found)] == [change]
    assert codes(found) == []


def test_a_link_that_was_taken_away_or_added_is_exactly_what_is_asked() -> None:
    roadmap = shipped_roadmap()
    gone = altered(roadmap, "1.1", replacing("<PredecessorLink>.*?</PredecessorLink>", ""))
    assert (gone.linked, gone.unlinked, len(gone.changes)) == (0, 1, 1)
    # The field still tells the kind of what is no longer linked.
    assert codes(gone) == ["import-mspdi-kind"]
    uid = re.search(r"<PredecessorUID>\d+", exported(portfolio(roadmap), "mspdi").decode())
    assert uid
    extra = f"<PredecessorLink>{uid[0]}</PredecessorUID></PredecessorLink></Task>"
    more = altered(roadmap, "11.6", replacing("</Task>", extra))
    assert (more.linked, more.unlinked, len(more.changes)) == (1, 0, 1)


def test_a_kind_that_was_altered_is_what_is_asked() -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [link(1, 2)])
    found = altered(roadmap, "2", replacing("188743748", "188743750"))
    assert [each["change"] for each in map(dict, (c.model_dump() for c in found.changes))] == [
        "remove-dependency",
        "add-dependency",
    ]
    assert asked(found)[1]["dependency"]["kind"] == "more-effective-after"


def test_dates_count_when_a_person_gave_them_and_not_when_the_tool_did() -> None:
    roadmap = shipped_roadmap()
    dates = "<Start>2027-02-01T08:00:00</Start><Finish>2027-07-01T00:00:00</Finish>"
    own = "<ConstraintType>4</ConstraintType>"
    auto = replacing("<Manual>1</Manual>", "<Manual>0</Manual>" + dates)
    assert altered(roadmap, "1.1", auto).changes == ()
    manual = replacing("<Manual>1</Manual>", "<Manual>1</Manual>" + dates)
    assert altered(roadmap, "1.1", manual).changes == ()
    given_auto = replacing("<Manual>1</Manual>", "<Manual>0</Manual>" + dates + own)
    typed = dates.replace("Start>", "ManualStart>").replace("Finish>", "ManualFinish>")
    given_manual = replacing("<Manual>1</Manual>", "<Manual>1</Manual>" + typed)
    for alter in (given_auto, given_manual):
        (change,) = asked(altered(roadmap, "1.1", alter))
        # Midnight is the end of the day before.
        assert change["agreed"] == ({"action": "1.1", "start": "2027-Q1", "end": "2027-Q2"},)


def test_an_inactive_task_is_dropped_when_it_says_why() -> None:
    inactive = replacing("<Active>1", "<Active>0")
    assert codes(altered(shipped_roadmap(), "1.1", inactive)) == ["import-no-reason"]
    reason = "<ExtendedAttribute><FieldID>188743746</FieldID><Value>te duur</Value>"
    told = altered(
        shipped_roadmap(),
        "1.1",
        lambda task: inactive(task).replace("</Task>", f"{reason}</ExtendedAttribute></Task>"),
    )
    assert asked(told)[0]["status"] == "dropped"


def test_a_task_of_another_tool_becomes_an_action_only_once() -> None:
    data = project(
        "<Name>Groep</Name>",
        *(f"<Name>t{n}</Name><OutlineLevel>2</OutlineLevel>" for n in range(2)),
        f"{named('los', after(2))}<GUID>AB-1</GUID><Start>2027-01-04T08:00:00</Start>",
    ).replace(b"<OutlineLevel>1</OutlineLevel><Name>t", b"<Name>t")
    roadmap = build([{"number": "1"}], [])
    found = imported(roadmap, brought(data))
    assert found.added == ("Z.1", "Z.2", "Z.3")
    assert found.linked == 1
    assert codes(found) == ["import-mspdi-group"]
    after_first = apply(roadmap, found.changes)
    assert [reference.id for reference in after_first.action("Z.3").references] == ["AB-1"]
    assert [agreed.start for agreed in after_first.agreed] == ["2027-Q1"]
    assert imported(after_first, brought(data)).changes == ()


def test_a_new_task_below_an_advice_is_an_action_of_that_advice() -> None:
    new = "<Task><UID>7</UID><Name>Nieuw</Name><OutlineLevel>2</OutlineLevel></Task>"
    found = altered(shipped_roadmap(), "1.1", lambda task: task + new)
    assert found.added == ("1.3",)
    assert asked(found)[0]["action"]["advice"] == "1"
    part = new.replace("<OutlineLevel>2", "<OutlineLevel>3")
    parts = altered(shipped_roadmap(), "1.1", lambda task: task + part)
    assert (parts.changes, codes(parts)) == ((), ["import-mspdi-part"])


def test_every_faulty_link_is_named_with_its_place() -> None:
    data = project(
        named("a"),
        named("b", after(1), after(99), after(2), after(3, "<Type>2</Type>")),
        named("c", after(1, "<Type>3</Type>"), after(2, "<LinkLag>4800</LinkLag>")),
        named(
            "d",
            after(1, "<CrossProject>1</CrossProject><CrossProjectName>x.mpp</CrossProjectName>"),
        ),
        "<UID>1</UID>" + named("e", after("")),
    ).replace(b"<UID>5</UID>", b"")
    found = imported(build([{"number": "1"}], []), brought(data))
    told = [(each.code, each.place, each.subjects) for each in found.diagnostics]
    assert sorted(told) == [
        ("import-mspdi-backwards", "Task:2", ("Task:3",)),
        ("import-mspdi-lag", "Task:3", ("Task:2",)),
        ("import-mspdi-link-type", "Task:3", ("Task:1",)),
        ("import-mspdi-uid", "Task:5", ("1",)),
        ("import-self-link", "Task:2", ("Z.2",)),
        ("import-twice", "Task:5", ("Z.1",)),
        ("import-unknown-end", "Task:2", ("UID 99",)),
        ("import-unknown-end", "Task:4", ("x.mpp",)),
        ("import-unknown-end", "Task:5", ("UID",)),
    ]
    assert found.linked == 3
    roadmap = shipped_roadmap()
    for each in found.diagnostics:
        for language in LANGUAGES:
            assert diagnostic_message(each, roadmap, language)


def test_a_circle_in_the_file_is_read_as_it_stands() -> None:
    data = project(named("a", after(2)), named("b", after(1)))
    roadmap = build([{"number": "1"}], [])
    then = apply(roadmap, imported(roadmap, brought(data)).changes)
    assert [group.members for group in cycles(then).groups] == [("Z.1", "Z.2")]


def test_a_link_with_a_group_is_told() -> None:
    roadmap = shipped_roadmap()
    data = exported(portfolio(roadmap), "mspdi").decode()
    uid = re.findall(r"<UID>(\d+)", data)[1]
    extra = f"<PredecessorLink>{after(uid)}</PredecessorLink></Task>"
    found = altered(roadmap, "11.6", replacing("</Task>", extra))
    assert (found.changes, codes(found)) == ((), ["import-mspdi-group-link"])


def test_values_that_cannot_be_taken_over_are_told_and_leave_what_is_there() -> None:
    roadmap = SAMPLES["quarters"]
    for pattern, by, field in (
        ("<Name>[^<]*", f"<Name>{'x' * 30_000}", "Name"),
        ("(188743731</FieldID><Value>)[^<]*", r"\g<1>13 Ver weg", "Plateau"),
        ("(188743731</FieldID><Value>)[^<]*", r"\g<1>straks", "Plateau"),
        ("(188743743</FieldID><Value>)[^<]*", r"\1misschien", "Actiestatus"),
        ("<Start>[^<]*", "<Start>morgen", "Start"),
        ("<OutlineLevel>2", "<OutlineLevel>twee", "OutlineLevel"),
        ("(188743997</FieldID><Value>)[^<]*", r"\1jira", "Elders bekend als"),
    ):
        found = altered(roadmap, "3.2", replacing(pattern, by))
        assert codes(found) == ["import-value"], field
        assert found.diagnostics[0].details["field"] == field
        assert found.changes == (), field


def test_what_is_no_project_file_is_refused_with_its_reason() -> None:
    bomb = b'<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + project(named("&b;"))
    outside = b'<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + project(named("&a;"))
    whole = project(named("a"))
    assert refused(bomb) == refused(outside) == refused(b"<!DOCTYPE Project>" + whole)
    assert refused(bomb) == "xml-unsafe"
    for data in (b"", b"nee", whole[:-4], whole + whole, b"\x00", b"PK\x03\x04", project("&a;")):
        assert refused(data) == "xml-broken"
    assert refused(b'<?xml version="1.0" encoding="klingon"?>' + whole) == "xml-broken"
    assert refused(b"<html/>") == "not-mspdi"
    deep = b"<Project>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</Project>"
    assert refused(deep) == "too-deep"
    assert refused(b" " * 50_000_001) == "too-large"


def test_more_tasks_than_a_roadmap_can_have_are_refused() -> None:
    assert refused(b"<Project><Tasks>" + b"<Task/>" * 250_001) == "list-too-long"
    links = b"<PredecessorLink/>" * 250_001
    assert refused(b"<Project><Tasks><Task>" + links) == "list-too-long"


def test_other_encodings_and_a_missing_namespace_are_read() -> None:
    whole = project(named("é")).decode()
    for encoding in ("utf-16", "utf-8-sig", "iso-8859-1"):
        name = encoding.removesuffix("-sig")
        data = f'<?xml version="1.0" encoding="{name}"?>{whole}'.encode(encoding)
        assert brought(data).actions[0].title == "é"
    assert brought(whole.replace(NAMESPACE.decode(), "").encode()).actions[0].title == "é"


@settings(max_examples=150)
@given(st.data())
def test_any_damage_is_refused_or_told_and_never_fails(data: st.DataObject) -> None:
    whole = exported(portfolio(build([{"number": "1"}, {"number": "2"}], [link(1, 2)])), "mspdi")
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 40))
    put = data.draw(
        st.sampled_from([b"", b"1", b"-1", b"99", b"<", b"</Task>", b"<Task>", b"\xff", b"&#0;"])
    )
    damaged = whole[:at] + put + whole[at + length :]
    with suppress(DocumentError):
        imported(build([{"number": "1"}], []), read(damaged, "mspdi"))
