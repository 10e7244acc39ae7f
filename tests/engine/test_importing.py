"""What a file asks for: nothing that it does not say, everything that it does."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import apply, imported, plan
from roadmap.errors import DocumentError, RoadmapError
from roadmap.formats import shipped_roadmap
from roadmap.formats.exchange import Portfolio
from roadmap.model.action import Reference
from roadmap.model.change import (
    AddDependency,
    AgreeQuarters,
    Change,
    EditAction,
    Pin,
    RemoveAction,
    RemoveDependency,
    SetStatus,
)
from roadmap.model.exchange import Brought, BroughtAction, BroughtDependency
from roadmap.model.plan import Diagnostic
from roadmap.model.roadmap import Roadmap
from tests.strategies import build, link, roadmaps

ASPECTS = (
    "numbers",
    "titles",
    "plateaus",
    "quarters",
    "statuses",
    "owners",
    "dependencies",
    "kinds",
)


def said(roadmap: Roadmap, **more: Any) -> Brought:
    """Return a file that says everything about a roadmap."""
    items = Portfolio(roadmap, plan(roadmap)).items()
    return Brought(
        source="test",
        tells=ASPECTS,
        actions=tuple(
            BroughtAction(
                place=f"row {at}",
                number=item.number,
                title=item.title,
                summary=item.summary,
                advice=item.advice,
                plateau=item.plateau,
                start=item.start,
                end=item.end,
                status=item.status,
                status_reason=item.status_reason,
                owner=item.owner,
                references=item.references,
            )
            for at, item in enumerate(items)
        ),
        dependencies=tuple(
            BroughtDependency(
                place=f"link {at}",
                predecessor=found.predecessor,
                successor=found.successor,
                kind=found.kind,
                same_plateau=found.same_plateau,
            )
            for at, found in enumerate(roadmap.dependencies)
        ),
        **more,
    )


@st.composite
def wishes(draw: st.DrawFn, roadmap: Roadmap) -> list[Change]:
    """Draw changes that a file can say."""
    numbers = st.sampled_from([action.number for action in roadmap.actions])
    words = st.sampled_from(["anders", "nog anders"])
    found: list[Change] = []
    for _ in range(draw(st.integers(1, 5))):
        number = draw(numbers)
        match draw(st.integers(0, 4)):
            case 0:
                found.append(EditAction(action=number, title=draw(words), owner=draw(words)))
            case 1:
                status = draw(st.sampled_from(["planned", "started", "done", "blocked"]))
                reason = "wacht" if status == "blocked" else None
                found.append(SetStatus(action=number, status=status, reason=reason))
            case 2:
                system, name = draw(st.sampled_from("ab")), f"{number}-{draw(words)}"
                reference = Reference(system=system, id=name)
                found.append(EditAction(action=number, references=(reference,)))
            case 3:
                agreed = ({"action": number, "start": "2027-Q1", "end": draw(QUARTERS)},)
                found.append(AgreeQuarters.model_validate({"agreed": agreed}))
            case 4:
                links = roadmap.dependencies
                if links:
                    gone = draw(st.sampled_from(links))
                    found.append(
                        RemoveDependency(
                            predecessor=gone.predecessor, successor=gone.successor, kind=gone.kind
                        )
                    )
    return found


QUARTERS = st.sampled_from(["2027-Q1", "2027-Q4", "2028-Q2"])


def tried(roadmap: Roadmap, changes: list[Change]) -> Roadmap:
    """Return the roadmap after those changes that can be made."""
    for change in changes:
        try:
            roadmap = apply(roadmap, [change])
        except RoadmapError:
            continue
    return roadmap


def told(roadmap: Roadmap) -> list[Any]:
    """Return what a file can say of a roadmap, but for where the plan has everything."""
    return [
        [
            (a.number, a.title, a.owner, a.status, a.status_reason, a.references)
            for a in roadmap.actions
        ],
        sorted({(d.predecessor, d.successor, d.kind) for d in roadmap.dependencies}),
    ]


@settings(max_examples=150)
@given(roadmaps())
def test_a_file_that_says_what_is_known_asks_for_nothing(roadmap: Roadmap) -> None:
    for base in (None, roadmap):
        found = imported(roadmap, said(roadmap), base)
        assert (found.changes, found.conflicts, found.absent) == ((), (), ())
        assert found.diagnostics == ()


@settings(max_examples=200)
@given(st.data(), roadmaps())
def test_what_a_file_says_otherwise_is_taken_over(data: st.DataObject, base: Roadmap) -> None:
    wanted = tried(base, data.draw(wishes(base)))
    found = imported(base, said(wanted), base)
    assert found.conflicts == ()
    assert told(apply(base, found.changes)) == told(wanted)


@settings(max_examples=200)
@given(st.data(), roadmaps())
def test_what_others_changed_since_is_kept_or_told(data: st.DataObject, base: Roadmap) -> None:
    theirs, mine = data.draw(wishes(base)), data.draw(wishes(base))
    head, wanted = tried(base, theirs), tried(base, mine)
    found = imported(head, said(wanted), base)
    after = apply(head, found.changes)
    conflicting = {(c.action, c.reason) for c in found.conflicts}
    for action in base.actions:
        now, own = head.action(action.number), wanted.action(action.number)
        became = after.action(action.number)
        for name in ("title", "owner"):
            was, here, there = (getattr(each, name) for each in (action, now, own))
            got = getattr(became, name)
            if there == was or there is None:
                assert got == here
            elif here in (was, there):
                told_together = {each for each in conflicting if each[0] == action.number}
                assert got == there or told_together
            else:
                assert got == here
                assert (action.number, name) in conflicting


def test_without_its_base_a_file_wins_over_what_others_changed() -> None:
    base = build([{"number": "1"}, {"number": "2"}], [])
    head = apply(base, [EditAction(action="1", title="van anderen")])
    assert imported(head, said(base)).altered[0].after == "t"
    assert imported(head, said(base), base).changes == ()


ROADMAP = build(
    [
        {"number": "1", "references": [{"system": "jira", "id": "A-1"}]},
        {"number": "2", "status": "done"},
        {"number": "3"},
    ],
    [link(1, 3)],
)


def only(*actions: dict[str, Any], links: tuple[dict[str, Any], ...] = ()) -> Brought:
    return Brought(
        source="test",
        tells=("numbers", "dependencies"),
        actions=tuple(
            BroughtAction.model_validate({"place": f"row {at}", **each})
            for at, each in enumerate(actions)
        ),
        dependencies=tuple(
            BroughtDependency.model_validate({"place": f"link {at}", **each})
            for at, each in enumerate(links)
        ),
    )


def test_an_action_without_number_is_known_by_its_name_elsewhere() -> None:
    brought = only({"title": "nieuw", "references": [{"system": "jira", "id": "A-1"}]})
    found = imported(ROADMAP, brought)
    assert found.changes == (EditAction(action="1", title="nieuw"),)
    assert found.absent == ("2", "3")


def test_what_is_known_by_nothing_gets_a_free_number() -> None:
    roadmap = shipped_roadmap()
    found = imported(roadmap, only({"title": "a", "advice": "3"}, {"title": "b"}))
    assert found.added == ("3.4", "Z.1")


def test_links_between_new_actions_go_by_their_places() -> None:
    brought = only(
        {"title": "a"}, {"title": "b"}, links=({"predecessor": "row 0", "successor": "row 1"},)
    )
    after = apply(ROADMAP, imported(ROADMAP, brought).changes)
    assert ("Z.1", "Z.2") in {(d.predecessor, d.successor) for d in after.dependencies}


def test_a_link_stays_when_the_file_lacks_one_of_its_ends() -> None:
    assert imported(ROADMAP, only({"number": "1"})).unlinked == 0
    assert imported(ROADMAP, only({"number": "1"}, {"number": "3"})).unlinked == 1


def test_another_plateau_becomes_a_pin_and_the_past_stays() -> None:
    found = imported(ROADMAP, only({"number": "3", "plateau": 3}, {"number": "2", "plateau": 3}))
    assert Pin(action="3", plateau=3) in found.changes
    assert [each.code for each in found.diagnostics] == ["import-past"]


def test_a_kind_that_is_not_told_stays_and_one_that_is_told_counts() -> None:
    ends = {"predecessor": "1", "successor": "3"}
    both = ({"number": "1"}, {"number": "3"})
    assert imported(ROADMAP, only(*both, links=(ends,))).changes == ()
    other = imported(ROADMAP, only(*both, links=({**ends, "kind": "more-effective-after"},)))
    assert (other.linked, other.unlinked) == (1, 1)
    assert isinstance(other.changes[1], AddDependency)


def test_everything_that_is_wrong_is_told_at_once_with_its_place() -> None:
    brought = only(
        {"number": "1", "advice": "99"},
        {"number": "1"},
        {"number": "9"},
        {"number": "3", "status": "blocked", "plateau": 9, "start": "2028-Q1", "end": "2027-Q1"},
        {"number": "2", "references": [{"system": "jira", "id": "A-1"}]},
        links=(
            {"predecessor": "1", "successor": "1"},
            {"predecessor": "1", "successor": "nergens"},
        ),
    )
    found = imported(ROADMAP, brought)
    assert {(each.code, each.place) for each in found.diagnostics} == {
        ("import-unknown-parent", "row 0"),
        ("import-twice", "row 1"),
        ("import-no-title", "row 2"),
        ("import-no-reason", "row 3"),
        ("import-plateau", "row 3"),
        ("import-quarters", "row 3"),
        ("import-two-actions", "row 4"),
        ("import-self-link", "link 0"),
        ("import-unknown-end", "link 1"),
        ("import-links-kept", ""),
    }
    apply(ROADMAP, found.changes)


def test_what_cannot_be_read_takes_no_dependency_away() -> None:
    both = ({"number": "1"}, {"number": "3"})
    assert imported(ROADMAP, only(*both)).unlinked == 1
    for broken in (
        only(*both, links=({"predecessor": "1", "successor": "zz"},)),
        only(*both, links=({"predecessor": "1", "successor": "1"},)),
        only(*both).model_copy(update={"diagnostics": (UNREAD,)}),
    ):
        found = imported(ROADMAP, broken)
        assert found.unlinked == 0
        assert "import-links-kept" in {each.code for each in found.diagnostics}


UNREAD = Diagnostic(code="import-value", severity="error", subjects=(), place="row 9")


def test_a_second_time_updates_and_doubles_nothing() -> None:
    base = ROADMAP
    rows = (
        {"title": "uit jira", "references": [{"system": "jira", "id": "A-9"}]},
        {"title": "zonder nummer"},
    )
    first = imported(base, only(*rows), base)
    head = apply(base, first.changes)
    assert first.added == ("Z.1", "Z.2")
    again = imported(head, only(*rows), base)
    assert (again.changes, again.conflicts) == ((), ())
    other = imported(head, only({**rows[0], "title": "anders"}, rows[1]), base)
    assert other.changes == (EditAction(action="Z.1", title="anders"),)
    assert other.conflicts == ()


def test_one_name_elsewhere_twice_in_a_file_is_told_and_counts_once() -> None:
    row = {"title": "a", "references": [{"system": "jira", "id": "A-9"}]}
    found = imported(ROADMAP, only(row, {**row, "title": "b"}))
    assert found.added == ("Z.1",)
    assert [each.code for each in found.diagnostics] == ["import-twice"]


def test_another_number_for_a_known_name_is_told_and_its_links_count() -> None:
    row = {"number": "9", "references": [{"system": "jira", "id": "A-1"}]}
    link_to_it = {"predecessor": "3", "successor": "9"}
    found = imported(ROADMAP, only(row, links=(link_to_it,)))
    assert [each.code for each in found.diagnostics] == ["import-known-as"]
    assert [(c.dependency.predecessor, c.dependency.successor) for c in found.changes] == [
        ("3", "1")
    ]


def test_a_reason_counts_for_the_status_that_is_there_and_a_plateau_for_what_goes_on() -> None:
    roadmap = apply(
        ROADMAP,
        [
            SetStatus(action="1", status="dropped", reason="te duur"),
            SetStatus(action="3", status="blocked", reason="wacht"),
        ],
    )
    found = imported(roadmap, only({"number": "3", "status_reason": "wacht op het MT"}))
    assert found.changes == (SetStatus(action="3", status="blocked", reason="wacht op het MT"),)
    found = imported(roadmap, only({"number": "1", "plateau": 2}))
    assert [each.code for each in found.diagnostics] == ["import-no-place"]
    found = imported(roadmap, only({"number": "1", "status": "planned", "plateau": 2}))
    assert found.changes == (SetStatus(action="1", status="planned"), Pin(action="1", plateau=2))


def test_a_whole_roadmap_says_of_everything_whether_it_stays() -> None:
    wanted = apply(ROADMAP, [RemoveAction(action="3")])
    found = imported(ROADMAP, wanted)
    assert found.absent == ()
    assert found.changes == (RemoveAction(action="3"),)


def test_what_is_too_much_to_compare_with_others_is_refused_with_its_limit() -> None:
    many = only(*({"number": f"q{at}", "title": "t"} for at in range(2_000)))
    assert len(imported(ROADMAP, many).added) == 2_000
    head = apply(ROADMAP, [EditAction(action="1", title="van anderen")])
    with pytest.raises(DocumentError) as caught:
        imported(head, many, ROADMAP)
    assert [problem.code for problem in caught.value.problems] == ["import-too-many"]
