"""Revisions through the planner: changes, documents, undo and redo."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap import apply, shipped_roadmap
from roadmap.errors import (
    ArchivedError,
    ChangeError,
    ConflictError,
    CycleMadeError,
    NothingToUndoError,
    OtherRoadmapError,
)
from roadmap.model.action import Dependency
from roadmap.model.change import AddDependency, Change, DropAction, MoveFloor, Pin, SetStatus
from roadmap.model.decision import Decision
from roadmap.service import Planner
from roadmap.storage import open_store
from tests.service.conftest import ID

LATER = MoveFloor(action="2.1", plateau=3)
CYCLE = AddDependency(dependency=Dependency(predecessor="2.2", successor="2.1", kind="builds-on"))


def write(planner: Planner, expected: int, *changes: Change) -> int:
    made = planner.apply(ID, expected, changes, author="Bo", reason="overleg")
    return made.number


def test_changes_become_one_revision_with_author_and_reason(planner: Planner) -> None:
    decision = Decision(by="MT", reference="2026-17")
    made = planner.apply(
        ID, 1, [LATER, Pin(action="3.2", plateau=3)], author="Bo", reason="MT", decision=decision
    )
    assert (made.number, made.kind, made.author, made.decision) == (2, "changed", "Bo", decision)
    assert len(planner.revision(ID, 2).changes) == 2
    assert planner.state(ID).plan.by_number["3.2"].plateau == 3


def test_a_what_if_stores_nothing_and_predicts_the_next_revision_to_the_byte(
    planner: Planner,
) -> None:
    predicted = planner.impact(ID, [LATER])
    assert planner.roadmap(ID).latest.number == 1
    write(planner, 1, LATER)
    state = planner.state(ID)
    assert state.revision.document == predicted.document_sha256 == state.roadmap.sha256
    assert state.outlook == predicted.after
    assert planner.state(ID, 1).outlook == predicted.before


def test_one_change_that_cannot_be_made_stops_all(planner: Planner) -> None:
    with pytest.raises(ChangeError):
        write(planner, 1, LATER, Pin(action="99.9", plateau=1))
    assert planner.roadmap(ID).latest.number == 1


def test_a_stale_write_is_refused_and_tells_both_revisions(planner: Planner) -> None:
    write(planner, 1, LATER)
    with pytest.raises(ConflictError) as caught:
        write(planner, 1, LATER)
    assert (caught.value.expected, caught.value.actual) == (1, 2)


@pytest.mark.parametrize("tag", ["sha256", "document"])
def test_the_hash_of_a_revision_or_its_document_says_what_was_known(
    planner: Planner, tag: str
) -> None:
    first = str(getattr(planner.revision(ID, 1), tag))
    plan = planner.state(ID).plan.sha256
    planner.apply(ID, [first], [LATER], author="Bo", reason="overleg")
    with pytest.raises(ConflictError) as caught:
        planner.apply(ID, ["0" * 64, first], [LATER], author="Bo", reason="overleg")
    assert caught.value.expected == 1
    with pytest.raises(ConflictError) as remembered:
        planner.apply(ID, [plan], [LATER], author="Bo", reason="overleg")
    assert remembered.value.expected == 1
    with pytest.raises(ConflictError) as unknown:
        planner.apply(ID, ["0" * 64], [LATER], author="Bo", reason="overleg")
    assert unknown.value.expected == -1


def test_a_change_that_makes_a_cycle_is_refused_with_its_cuts(planner: Planner) -> None:
    with pytest.raises(CycleMadeError) as caught:
        write(planner, 1, CYCLE)
    (group,) = caught.value.groups
    assert set(group.members) == {"2.1", "2.2"}
    assert group.cuts
    assert planner.roadmap(ID).latest.number == 1


def test_a_cycle_that_was_there_already_stops_nobody(planner: Planner) -> None:
    knot = apply(shipped_roadmap(), [CYCLE]).model_copy(update={"id": "knoop"})
    knot = type(knot).model_validate_json(knot.model_dump_json(by_alias=True))
    planner.create(knot, author="Ans", reason="uit een bestand")
    made = planner.apply("knoop", 1, [Pin(action="3.2", plateau=3)], author="Bo", reason="MT")
    assert made.number == 2


def test_a_document_of_another_roadmap_is_refused(planner: Planner) -> None:
    other = shipped_roadmap().model_copy(update={"id": "anders"})
    with pytest.raises(OtherRoadmapError):
        planner.replace(ID, 1, other, author="Bo", reason="invoer")


def test_a_whole_document_is_one_revision_that_can_be_undone(planner: Planner) -> None:
    before = planner.state(ID)
    after = apply(shipped_roadmap(), [LATER])
    made = planner.replace(ID, 1, after, author="Bo", reason="invoer")
    assert (made.kind, made.document) == ("replaced", after.sha256)
    undone = planner.undo(ID, 2, author="Bo", reason="toch niet")
    assert (undone.kind, undone.restores, undone.document) == (
        "undone",
        1,
        before.revision.document,
    )


def test_undo_and_redo_walk_along_the_changes(planner: Planner) -> None:
    documents = {1: planner.revision(ID, 1).document}
    for number, change in enumerate([LATER, Pin(action="3.2", plateau=3)], start=2):
        write(planner, number - 1, change)
        documents[number] = planner.revision(ID, number).document

    def step(verb: str) -> str:
        latest = planner.roadmap(ID).latest.number
        return str(getattr(planner, verb)(ID, latest, author="Bo", reason="-").document)

    walk = ["undo", "undo", "redo", "undo", "redo", "redo"]
    assert [step(verb) for verb in walk] == [documents[n] for n in (2, 1, 2, 1, 2, 3)]
    with pytest.raises(NothingToUndoError):
        step("redo")
    step("undo")
    latest = planner.roadmap(ID).latest.number
    write(planner, latest, SetStatus(action="1.1", status="planned"))
    with pytest.raises(NothingToUndoError):
        step("redo")
    assert [step("undo") for _ in range(2)] == [documents[2], documents[1]]
    with pytest.raises(NothingToUndoError):
        step("undo")


def test_an_older_revision_comes_back_as_a_new_one_that_can_be_undone(planner: Planner) -> None:
    write(planner, 1, LATER)
    write(planner, 2, Pin(action="3.2", plateau=3))
    back = planner.revert(ID, 3, 1, author="Bo", reason="opnieuw")
    assert (back.kind, back.restores) == ("restored", 1)
    undone = planner.undo(ID, 4, author="Bo", reason="toch niet")
    assert undone.document == planner.revision(ID, 3).document


@given(st.lists(st.sampled_from(["change", "undo", "redo"]), max_size=12))
@settings(max_examples=30, deadline=None)
def test_undo_and_redo_do_what_two_stacks_would_do(verbs: list[str]) -> None:
    with Planner(open_store("memory:")) as planner:
        planner.create(shipped_roadmap(), author="Ans", reason="-")
        done, undone = [planner.revision(ID, 1).document], []
        for count, verb in enumerate(verbs):
            latest = planner.roadmap(ID).latest.number
            if verb == "change":
                change = DropAction(action="1.1", reason=f"reden {count}")
                done.append(planner.apply(ID, latest, [change], author="Bo", reason="-").document)
                undone.clear()
                continue
            source, target = (done, undone) if verb == "undo" else (undone, done)
            if len(source) <= (verb == "undo"):
                with pytest.raises(NothingToUndoError):
                    getattr(planner, verb)(ID, latest, author="Bo", reason="-")
                continue
            target.append(source.pop())
            made = getattr(planner, verb)(ID, latest, author="Bo", reason="-")
            assert made.document == done[-1]


def test_the_state_of_any_moment_can_be_asked(planner: Planner) -> None:
    write(planner, 1, LATER)
    first, second = planner.revision(ID, 1), planner.revision(ID, 2)
    assert planner.state(ID, first.at).revision.number == 1
    assert planner.state(ID, second.at - timedelta(microseconds=1)).revision.number == 1
    assert planner.state(ID, second.at).revision.number == 2


def test_an_adopted_revision_is_a_baseline_with_its_decision(planner: Planner) -> None:
    decision = Decision(by="IMO", reference="besluit 4")
    planner.adopt(ID, 1, decision=decision, author="Ans")
    (baseline,) = planner.baselines(ID)
    assert (baseline.number, baseline.decision) == (1, decision)


def test_an_archived_roadmap_takes_nothing_new(planner: Planner) -> None:
    planner.archive(ID, author="Ans", reason="afgerond")
    assert planner.roadmaps() == ()
    with pytest.raises(ArchivedError):
        write(planner, 1, LATER)
    planner.unarchive(ID, author="Ans", reason="toch niet")
    assert write(planner, 1, LATER) == 2


def test_what_another_process_writes_is_seen_at_once(planner: Planner) -> None:
    assert planner.state(ID).revision.number == 1
    with Planner(planner.store).store as shared:
        Planner(shared).apply(ID, 1, [LATER], author="Bo", reason="-")
        assert planner.state(ID).revision.number == 2


def test_nothing_else_is_adopted_than_what_was_looked_at(planner: Planner) -> None:
    write(planner, 1, LATER)
    first = planner.revision(ID, 1)
    with pytest.raises(ConflictError):
        planner.adopt(
            ID, 2, decision=Decision(by="IMO"), author="Ans", expected=[str(first.sha256)]
        )
    made = planner.adopt(
        ID, 1, decision=Decision(by="IMO"), author="Ans", expected=[str(first.sha256)]
    )
    assert made.number == 1


def test_an_archiving_on_a_stale_state_is_refused(planner: Planner) -> None:
    write(planner, 1, LATER)
    for verb in (planner.archive, planner.unarchive):
        with pytest.raises(ConflictError):
            verb(ID, author="Ans", reason="-", expected=1)
    assert planner.store.events(ID) == ()
