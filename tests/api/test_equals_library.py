"""The same changes through the API and through the library lead to the same, whatever they are."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from api.app import create_app
from api.settings import Settings
from roadmap.errors import DocumentError, RoadmapError
from roadmap.formats.wording_errors import error_message
from roadmap.model.change import Change
from roadmap.model.record import Record
from roadmap.model.roadmap import Roadmap
from roadmap.service import Planner, State, open_planner
from tests.api.conftest import Api, code_of, places
from tests.engine.prioritising.strategies import weighings
from tests.strategies import fact, link, roadmaps

CHANGES = TypeAdapter(tuple[Change, ...])
SAID = {"author": "Ans", "reason": "omdat"}

WORDS = st.sampled_from(["reden", "Ünïcode – 漢字", "niet nodig"])
STATUSES = st.sampled_from(["proposed", "planned", "started", "done", "blocked", "dropped"])


def a_change(name: str, **values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"change": st.just(name), **values})


def quarter_changes(
    number: st.SearchStrategy[str],
) -> list[st.SearchStrategy[dict[str, Any]]]:
    """Draw changes of the quarters; two targets may well contradict each other."""
    quarter = st.sampled_from(["2027-Q1", "2027-Q2"])
    few = st.integers(0, 3)
    plateau = st.sampled_from([1, 2, 5])
    calendar = st.fixed_dictionaries({"start": quarter, "quarters": st.integers(1, 3)})
    agreed = st.fixed_dictionaries({"action": number, "start": quarter, "end": st.just("2027-Q3")})
    return [
        a_change("set-calendar", calendar=st.none() | calendar),
        a_change("set-capacity", team=st.sampled_from([None, "ict"]), first=quarter, actions=few),
        a_change("set-timing", action=number, quarters=st.integers(1, 3), earliest=quarter),
        a_change("remove-timing", action=number),
        a_change("set-gate", plateau=plateau, target=st.none() | quarter),
        a_change("set-target", plateau=plateau, target=st.none() | quarter),
        a_change("remove-gate", plateau=plateau),
        a_change("agree-quarters", agreed=st.lists(agreed, max_size=2)),
    ]


def changes_of(roadmap: Roadmap) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Draw changes of which most can be made; action 9 and plateau 5 are never there."""
    known = [action.number for action in roadmap.actions]
    number = st.sampled_from([*known * 4, "9"])
    plateau = st.none() | st.sampled_from([*range(1, roadmap.horizon + 1), *[1] * 9, 5])
    dependency = st.builds(
        lambda one, other, kind, basis: link(one, other, kind, **fact(basis)),
        number,
        number,
        st.sampled_from(["builds-on", "more-effective-after"]),
        st.sampled_from(["added", "inferred"]),
    )
    existing = [(found.predecessor, found.successor) for found in roadmap.dependencies]
    pair = st.sampled_from(existing or [("9", "1")])
    one = st.one_of(
        a_change("set-status", action=number, status=STATUSES, reason=WORDS),
        a_change("drop-action", action=number, reason=WORDS),
        a_change("move-floor", action=number, plateau=plateau),
        a_change("delay-action", action=number, plateaus=st.just(1)),
        a_change("pin", action=number, plateau=plateau),
        a_change("set-ceiling", action=number, plateau=plateau),
        a_change("add-dependency", dependency=dependency),
        pair.flatmap(
            lambda found: a_change(
                "remove-dependency", predecessor=st.just(found[0]), successor=st.just(found[1])
            )
        ),
        # The other way round: this is how cycles are made.
        pair.flatmap(
            lambda found: a_change("add-dependency", dependency=st.just(link(found[1], found[0])))
        ),
        a_change("add-action", action=st.builds(dict, number=st.just("8"), title=WORDS)),
        a_change("remove-action", action=number),
        a_change("edit-action", action=number, title=WORDS, owner=WORDS),
        a_change(
            "set-score",
            action=number,
            criterion=st.sampled_from(["value", "urgency", "effort", "moscow"]),
            score=st.integers(1, 4),
            by=WORDS,
            on=st.just("2026-11-20"),
        ),
        a_change("remove-score", action=number, criterion=st.just("value")),
        a_change("set-weights", weighing=st.none() | weighings()),
        *quarter_changes(number),
    )
    return st.lists(one, min_size=1, max_size=3)


class Both:
    """The same planner twice: one behind the API on a file, one in memory as a library."""

    def __init__(self, far: Planner, near: Planner) -> None:
        self.api = Api(create_app(Settings(requests_per_minute=0), far))
        self.near = near
        self.ids = count(1)

    def begin(self, roadmap: Roadmap) -> str:
        roadmap = roadmap.model_copy(update={"id": f"r{next(self.ids)}"})
        body = {**SAID, "source": "document", "document": roadmap.to_document()}
        made = self.api.write("/roadmaps", body)
        assert made.status_code == 201, made.text
        assert made.json()["document"] == self.near.create(roadmap, **SAID).document
        return roadmap.id


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    file: Path = tmp_path_factory.mktemp("both") / "store.db"
    with open_planner(f"sqlite:///{file}") as far, open_planner("memory:") as near:
        yield Both(far, near)


def same(both: Both, path: str, record: Record) -> None:
    """What is read is the record, apart from the words that the API adds."""
    read = type(record).model_validate_json(both.api.get(path).content, extra="ignore")
    assert read == record, path


def is_shown(both: Both, id: str, state: State) -> None:
    here = f"/roadmaps/{id}"
    document = both.api.get(f"{here}/document")
    assert document.content == state.roadmap.body
    assert document.headers["etag"] == f'"{state.roadmap.sha256}"'
    plan = both.api.get(f"{here}/plan")
    assert plan.content == state.plan.model_dump_json().encode()
    assert plan.headers["etag"] == f'"{state.plan.sha256}"'
    same(both, f"{here}/next", state.next)
    same(both, f"{here}/cycles", state.cycles)
    same(both, f"{here}/priorities", state.priorities)
    for placement in state.plan.placements:
        number = placement.number
        same(both, f"{here}/certificates/{number}", state.answers.certificate(number))
    listed = both.api.read(f"{here}/diagnostics", pageSize=500)["items"]
    assert [each["code"] for each in listed] == [each.code for each in state.plan.diagnostics]


def refusal(error: RoadmapError) -> tuple[str, Any]:
    """What the API has to tell about an error."""
    if isinstance(error, DocumentError):
        return error.code, [(problem.place, problem.code) for problem in error.problems]
    return error.code, error_message(error, "en")


@settings(max_examples=100)
@given(roadmap=st.booleans().flatmap(lambda acyclic: roadmaps(acyclic=acyclic)), data=st.data())
def test_any_changes_give_the_same_revisions_plans_and_problems(
    both: Both, roadmap: Roadmap, data: st.DataObject
) -> None:
    id = both.begin(roadmap)
    here = f"/roadmaps/{id}"
    for raw in data.draw(st.lists(changes_of(roadmap), max_size=4)):
        changes = CHANGES.validate_python(raw)
        known = both.near.roadmap(id).latest.number
        asked = both.api.write(f"{here}/impact", {"changes": raw})
        body, tag = {**SAID, "changes": raw}, both.api.tag(here)
        told = both.api.write(f"{here}/revisions", body, If_Match=tag)
        try:
            impact = both.near.impact(id, changes)
        except RoadmapError as error:
            _is_refused(asked, error)
        else:
            assert type(impact).model_validate_json(asked.content, extra="ignore") == impact
        try:
            revision = both.near.apply(id, known, changes, **SAID)
        except RoadmapError as error:
            _is_refused(told, error)
            continue
        assert told.status_code == 201, told.text
        assert (told.json()["number"], told.json()["document"]) == (
            revision.number,
            revision.document,
        )
    is_shown(both, id, both.near.state(id))


def _is_refused(response: Any, error: RoadmapError) -> None:
    code, said = refusal(error)
    assert code_of(response) == code
    found = places(response) if isinstance(error, DocumentError) else response.json()["detail"]
    assert found == said


@settings(max_examples=30)
@given(roadmap=roadmaps(), data=st.data())
def test_going_back_and_forth_gives_the_same_history(
    both: Both, roadmap: Roadmap, data: st.DataObject
) -> None:
    id = both.begin(roadmap)
    steps = st.sampled_from(["change", "undo", "redo", "restore"])
    for step in data.draw(st.lists(steps, max_size=6)):
        here, tag = f"/roadmaps/{id}", both.api.tag(f"/roadmaps/{id}")
        known, body = both.near.roadmap(id).latest.number, dict[str, Any](SAID)
        rename = {"change": "edit-action", "action": "1", "title": f"Titel {known}"}
        body |= {
            "change": {"changes": [rename]},
            "undo": {"undo": True},
            "redo": {"redo": True},
            "restore": {"restores": 1},
        }[step]
        told = both.api.write(f"{here}/revisions", body, If_Match=tag)
        try:
            if step == "change":
                changes = CHANGES.validate_python([rename])
                revision = both.near.apply(id, known, changes, **SAID)
            elif step == "restore":
                revision = both.near.revert(id, known, 1, **SAID)
            else:
                revision = getattr(both.near, step)(id, known, **SAID)
        except RoadmapError as error:
            _is_refused(told, error)
            continue
        made = type(revision).model_validate_json(told.content, extra="ignore")
        own = {"at", "previous", "sha256"}
        assert made.model_dump(exclude=own) == revision.model_dump(exclude=own)
    is_shown(both, id, both.near.state(id))
