"""Push to and pull from OpenProject, over real HTTP with a server that holds us to its rules."""

from typing import Any

import pytest
from hypothesis import given, settings

from roadmap.engine import apply, imported
from roadmap.errors import RemoteError
from roadmap.formats.exchange import Portfolio, read
from roadmap.model.change import (
    AddDependency,
    AgreeQuarters,
    Change,
    EditAction,
    Pin,
    RemoveDependency,
    SetStatus,
)
from roadmap.model.exchange import Brought, Import
from roadmap.model.roadmap import Roadmap
from roadmap.service import Planner
from roadmap.service.pushing import OpenProject
from roadmap.service.syncing import bundle, pull, pulled, push
from tests.formats.exchange.contract import SAMPLES, facts, portfolio
from tests.formats.exchange.openproject_stub import IDENTIFIER, TOKEN, Fault, Stub
from tests.service.conftest import ID
from tests.service.openproject import on_server, sent, server, stub
from tests.strategies import build, link, roadmaps

__all__ = ["server", "stub"]

ROADMAP = SAMPLES["zoetermeer"]


@pytest.mark.parametrize("name", SAMPLES)
def test_everything_that_is_pushed_stands_on_the_server(
    stub: Stub, server: OpenProject, name: str
) -> None:
    found = sent(server, SAMPLES[name])
    assert on_server(stub) == facts(portfolio(SAMPLES[name]))
    assert len(found.changes) == len(SAMPLES[name].actions)
    brought = read(bundle(server.fetch(SAMPLES[name]), SAMPLES[name].id), "openproject")
    assert isinstance(brought, Brought)
    assert brought.document_sha256 == SAMPLES[name].sha256
    assert brought.diagnostics == ()


def test_any_roadmap_stands_on_the_server_after_a_push_and_asks_for_nothing() -> None:
    with Stub() as stub, OpenProject(stub.url, IDENTIFIER, TOKEN, pause=0.001) as server:

        @settings(max_examples=25)
        @given(roadmaps(acyclic=False, max_actions=6))
        def holds(roadmap: Roadmap) -> None:
            for table in (stub.packages, stub.versions, stub.relations):
                table.clear()
            sent(server, roadmap)
            assert on_server(stub) == facts(portfolio(roadmap))
            assert sent(server, roadmap).sent == ()
            brought = read(bundle(server.fetch(roadmap), roadmap.id), "openproject")
            found = imported(roadmap, brought, roadmap)
            assert (found.changes, found.diagnostics, found.absent) == ((), (), ())

        holds()


def test_statuses_are_those_that_the_server_has(stub: Stub, server: OpenProject) -> None:
    sent(server, SAMPLES["quarters"])
    named = {n: stub.statuses[stub.by_number(n)["links"]["status"] - 1][0] for n in ("1.1", "3.1")}
    assert named == {"1.1": "Closed", "3.1": "On hold"}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_second_push_sends_nothing(stub: Stub, server: OpenProject, name: str) -> None:
    first = sent(server, SAMPLES[name])
    count = len(stub.writes)
    for roadmap in (SAMPLES[name], apply(SAMPLES[name], first.changes)):
        again = sent(server, roadmap)
        assert (again.sent, again.known) == ((), len(roadmap.actions))
    assert again.changes == ()
    assert len(stub.writes) == count


def test_one_change_is_one_request(stub: Stub, server: OpenProject) -> None:
    first = sent(server, ROADMAP)
    before = len(stub.writes)
    title = [EditAction(action="3.2", title="Anders")]
    (made,) = sent(server, apply(ROADMAP, [*first.changes, *title])).sent
    assert (made.method, made.name) == ("PATCH", "action:3.2")
    (seen,) = stub.writes[before:]
    assert set(seen.body) == {"subject", "description", "lockVersion"}
    assert stub.by_number("3.2")["subject"] == "3.2 Anders"


def test_a_dry_run_sends_no_writing_request(stub: Stub, server: OpenProject) -> None:
    dry = sent(server, ROADMAP, dry=True)
    assert (stub.writes, dry.changes, dry.dry) == ([], (), True)
    real = sent(server, ROADMAP)
    assert [(each.name, each.body) for each in real.sent] == [
        (each.name, each.body) for each in dry.sent
    ]


@pytest.mark.parametrize("after", [0, 30, 60, 75])
def test_what_was_killed_half_way_goes_on_without_duplicates(
    stub: Stub, server: OpenProject, after: int
) -> None:
    class Killed(Exception):
        pass

    def stop(done: int, _all: int) -> None:
        if done > after:
            raise Killed

    with pytest.raises(Killed):
        sent(server, ROADMAP, told=stop)
    again = sent(server, ROADMAP)
    assert on_server(stub) == facts(portfolio(ROADMAP))
    assert len(stub.packages) == 33 + 11
    assert len(stub.writes) == 76
    assert len(again.sent) == 75 - after
    assert sent(server, ROADMAP).sent == ()


def test_a_first_push_that_was_killed_takes_no_dependency_away(
    stub: Stub, server: OpenProject, planner: Planner
) -> None:
    stub.faults.append(Fault("POST", "relations", 422, times=99))
    with pytest.raises(RemoteError):
        sent(server, ROADMAP)
    found = pull(server, planner, ID).found
    assert found.changes == ()
    assert [each.code for each in found.diagnostics] == ["import-openproject-unfinished"]


EDITS: dict[str, tuple[str, Any, tuple[Change, ...]]] = {
    "title": ("3.2", {"subject": "3.2 Anders"}, (EditAction(action="3.2", title="Anders"),)),
    "plateau": ("8.4", {"version": 3}, ()),
    "status": ("1.1", {"status": 4}, (SetStatus(action="1.1", status="started"),)),
    "parent": ("3.2", {"parent": "5"}, (EditAction(action="3.2", advice="5"),)),
}


@pytest.mark.parametrize("name", EDITS)
def test_a_pull_after_an_edit_gives_exactly_that_change(
    stub: Stub, server: OpenProject, planner: Planner, name: str
) -> None:
    state = planner.state(ID)
    made = push(server, Portfolio(state.roadmap, state.plan))
    planner.apply(ID, 1, made.changes, author="Ans", reason="verzonden")
    assert pull(server, planner, ID).found.changes == ()
    number, fields, wanted = EDITS[name]
    package = stub.by_number(number)
    for field, value in fields.items():
        if field == "subject":
            package[field] = value
        elif field == "version":
            id = next(
                k for k, v in stub.versions.items() if v["name"].startswith(f"Plateau {value}")
            )
            package["links"]["version"] = id
            wanted = (Pin(action=number, plateau=value),)
        elif field == "parent":
            package["links"]["parent"] = stub.by_number(value)["id"]
        else:
            package["links"]["status"] = value
    found = pull(server, planner, ID)
    assert found.found.changes == wanted
    assert found.found.conflicts == found.found.diagnostics == ()
    document = {found.found.document_sha256}
    planner.apply(ID, document, found.found.changes, author="Ans", reason="opgehaald")
    assert pull(server, planner, ID).found.changes == ()


def pushed(server: OpenProject, planner: Planner) -> None:
    state = planner.state(ID)
    made = push(server, Portfolio(state.roadmap, state.plan))
    planner.apply(ID, state.revision.number, made.changes, author="Ans", reason="verzonden")


def changed(planner: Planner, *changes: Change) -> Roadmap:
    latest = planner.roadmap(ID).latest.number
    planner.apply(ID, latest, changes, author="Ans", reason="anders")
    return planner.state(ID).roadmap


def careful(planner: Planner) -> Any:
    def unread(data: bytes) -> Import:
        return pulled(planner, ID, data).found

    return unread


def test_what_was_not_pulled_yet_is_not_written_over(
    stub: Stub, server: OpenProject, planner: Planner
) -> None:
    pushed(server, planner)
    stub.by_number("3.2")["subject"] = "3.2 Van daar"
    roadmap = changed(planner, EditAction(action="8.4", title="Van hier"))
    count = len(stub.writes)
    with pytest.raises(RemoteError) as refusal:
        sent(server, roadmap, unread=careful(planner))
    assert (refusal.value.reason, refusal.value.detail) == ("unread", "3.2")
    assert len(stub.writes) == count
    found = pull(server, planner, ID).found
    assert found.changes == (EditAction(action="3.2", title="Van daar"),)
    roadmap = changed(planner, *found.changes)
    roadmap = changed(planner, EditAction(action="3.2", title="Van hier ook"))
    sent(server, roadmap, unread=careful(planner))
    assert stub.by_number("8.4")["subject"] == "8.4 Van hier"
    assert stub.by_number("3.2")["subject"] == "3.2 Van hier ook"


def test_relations_follow_the_dependencies(
    stub: Stub, server: OpenProject, planner: Planner
) -> None:
    pushed(server, planner)
    gone = planner.state(ID).roadmap.dependencies[0]
    ends = {"predecessor": gone.predecessor, "successor": gone.successor}
    new = link("1.1", "8.4", same_plateau=True)
    roadmap = changed(
        planner,
        RemoveDependency.model_validate(ends),
        AddDependency.model_validate({"dependency": new}),
    )
    made = sent(server, roadmap, unread=careful(planner))
    assert [each.method for each in made.sent] == ["DELETE", "POST", "PATCH"]
    assert on_server(stub) == facts(portfolio(roadmap))


def test_a_relation_that_people_made_is_a_new_dependency_and_stays(
    stub: Stub, server: OpenProject, planner: Planner
) -> None:
    pushed(server, planner)
    later, first = (stub.by_number(n)["id"] for n in ("8.4", "1.1"))
    made = {"id": 900, "type": "follows", "from": later, "to": first}
    stub.relations[900] = made | {"description": None, "lag": 3}
    found = pull(server, planner, ID).found
    assert found.linked == 1
    sent(server, planner.state(ID).roadmap)
    assert stub.relations[900]["description"] is None
    roadmap = changed(planner, *found.changes)
    (patch,) = sent(server, roadmap).sent[:-1]
    assert (patch.name, patch.method) == ("relation:1.1>8.4", "PATCH")
    assert stub.relations[900]["lag"] == 3


def test_a_relation_of_another_type_is_left_and_told(stub: Stub, server: OpenProject) -> None:
    two = build([{"number": "1.1"}, {"number": "1.2"}], [])
    sent(server, two)
    ends = {"from": stub.by_number("1.1")["id"], "to": stub.by_number("1.2")["id"]}
    stub.relations[900] = {"id": 900, "type": "blocks", "description": "x", "lag": None, **ends}
    linked = build([{"number": "1.1"}, {"number": "1.2"}], [link("1.1", "1.2")])
    found = sent(server, linked)
    assert [each.code for each in found.diagnostics] == ["export-openproject-taken"]
    assert list(stub.relations) == [900]


def test_a_new_work_package_under_an_advice_is_a_new_action(
    stub: Stub, server: OpenProject, planner: Planner
) -> None:
    pushed(server, planner)
    advice = stub.by_number("3")["id"]
    base = {**stub.by_number("3.2"), "description": {"raw": "nieuw"}}
    for id, subject, parent in ((800, "Nieuw werk", advice), (801, "Los", None)):
        links = {"parent": parent, "version": None, "status": 1}
        stub.packages[id] = {**base, "id": id, "subject": subject, "links": links}
    found = pull(server, planner, ID).found
    assert len(found.added) == 1
    (told,) = found.diagnostics
    assert (told.code, told.place, told.severity) == ("import-openproject-other", "#801", "info")
    roadmap = changed(planner, *found.changes)
    action = roadmap.action(found.added[0])
    assert (action.title, action.advice) == ("Nieuw werk", "3")
    assert action.references[0].url == f"{stub.url}/work_packages/800"
    sent(server, roadmap)
    assert stub.packages[800]["subject"] == f"{action.number} Nieuw werk"
    assert sent(server, roadmap).sent == ()


def test_dates_that_lie_in_the_agreed_quarter_stay(
    stub: Stub, server: OpenProject, planner: Planner
) -> None:
    roadmap = SAMPLES["quarters"]
    sent(server, roadmap)
    agreed = roadmap.agreed[0]
    package = stub.by_number(agreed.action)
    package["startDate"] = package["startDate"][:8] + "17"
    assert sent(server, roadmap).sent == ()
    moved = agreed.model_copy(update={"start": "2027-Q2"})
    after = apply(roadmap, [AgreeQuarters(agreed=(moved, *roadmap.agreed[1:]))])
    sent(server, after)
    assert stub.by_number(agreed.action)["startDate"] == "2027-04-01"


def test_words_of_their_own_for_a_status_stay(
    stub: Stub, server: OpenProject, planner: Planner
) -> None:
    changed(planner, SetStatus(action="3.2", status="started"))
    pushed(server, planner)
    stub.by_number("3.2")["links"]["status"] = 5
    found = pull(server, planner, ID).found
    assert found.changes == ()
    assert [each.code for each in found.diagnostics] == ["import-openproject-status"]
    assert sent(server, planner.state(ID).roadmap).sent == ()
    stub.by_number("3.2")["links"]["status"] = 7
    (change,) = pull(server, planner, ID).found.changes
    assert isinstance(change, SetStatus)
    assert (change.status, change.reason) == ("blocked", "Staat in OpenProject op ‘On hold’.")


def test_a_copy_that_somebody_made_is_not_taken_for_the_action(
    stub: Stub, server: OpenProject
) -> None:
    sent(server, ROADMAP)
    copy = {**stub.by_number("3.2"), "id": 900}
    stub.packages[900] = copy
    assert sent(server, ROADMAP).sent == ()


def test_work_that_is_no_longer_planned_is_told_and_left(stub: Stub, server: OpenProject) -> None:
    sent(server, build([{"number": "1.1"}, {"number": "1.2"}], []))
    found = sent(server, build([{"number": "1.1"}], []))
    assert [each.code for each in found.diagnostics] == ["export-openproject-stray"]
    assert len(stub.packages) == 2
