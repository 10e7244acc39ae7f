"""Writes that are asked for twice happen once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from roadmap import shipped_roadmap
from roadmap.errors import ConflictError, RequestReusedError, SlipConflictError
from roadmap.model.change import MoveFloor, Pin
from roadmap.model.decision import Decision
from roadmap.model.revision import Baseline
from roadmap.model.scenario import Scenario
from roadmap.service import Once, Planner
from roadmap.service.once import KEPT
from roadmap.service.starting import renamed
from roadmap.storage import open_store
from tests.service.conftest import ID
from tests.storage.samples import Watch

LATER = MoveFloor(action="2.1", plateau=3)


def once(request: bytes = b"a", caller: str = "x") -> Once:
    return Once(caller, "sleutel", request)


def test_the_second_request_gets_the_revision_of_the_first(planner: Planner) -> None:
    first = planner.apply(ID, 1, [LATER], author="Bo", reason="-", once=once())
    second = planner.apply(ID, 1, [LATER], author="Bo", reason="-", once=once())
    assert first == second
    assert planner.roadmap(ID).latest.number == 2


def test_the_same_key_for_another_request_is_refused(planner: Planner) -> None:
    planner.apply(ID, 1, [LATER], author="Bo", reason="-", once=once())
    with pytest.raises(RequestReusedError):
        planner.apply(ID, 2, [LATER], author="Bo", reason="-", once=once(b"b"))


def test_the_same_key_of_another_caller_is_another_key(planner: Planner) -> None:
    planner.apply(ID, 1, [LATER], author="Bo", reason="-", once=once())
    other = once(b"b", caller="y")
    assert planner.apply(ID, 2, [LATER], author="Bo", reason="-", once=other).number == 3


def test_a_refused_request_may_come_again_with_its_key(planner: Planner) -> None:
    with pytest.raises(ConflictError):
        planner.apply(ID, 7, [LATER], author="Bo", reason="-", once=once())
    assert planner.apply(ID, 1, [LATER], author="Bo", reason="-", once=once()).number == 2


def test_a_baseline_is_written_down_once(planner: Planner) -> None:
    decision = Decision(by="IMO")
    made = [planner.adopt(ID, 1, decision=decision, author="Ans", once=once()) for _ in range(2)]
    assert made[0] == made[1]
    assert len(planner.baselines(ID)) == 1


def test_of_many_equal_requests_at_once_one_is_carried_out(planner: Planner) -> None:
    def ask(_: int) -> int:
        made = planner.apply(ID, 1, [LATER], author="Bo", reason="-", once=once())
        return made.number

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(16))) == {2}
    assert planner.roadmap(ID).latest.number == 2


def test_the_same_key_for_another_roadmap_is_refused(planner: Planner) -> None:
    for id, request in (("aa", b"a"), ("bb", b"b")):
        roadmap = renamed(shipped_roadmap(), id, None, empty=True)
        if id == "aa":
            planner.create(roadmap, author="Ans", reason="-", once=once(request))
            continue
        with pytest.raises(RequestReusedError):
            planner.create(roadmap, author="Ans", reason="-", once=once(request))


def test_of_equal_adoptions_each_key_gets_its_own(planner: Planner) -> None:
    decision = Decision(by="IMO")

    def adopt(key: str) -> Baseline:
        return planner.adopt(ID, 1, decision=decision, author="Ans", once=Once("x", key, b"adopt"))

    first, second = adopt("een"), adopt("twee")
    assert (adopt("een"), adopt("twee")) == (first, second)
    assert first.sequence != second.sequence


def test_of_equal_archivings_at_once_every_one_gets_the_same_answer(planner: Planner) -> None:
    def ask(_: int) -> int:
        made = planner.archive(ID, author="Ans", reason="-", once=once())
        return made.sequence

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(8))) == {1}


def test_a_rebase_is_answered_again_until_the_scenario_is_another(planner: Planner) -> None:
    planner.scenarios.save(ID, "plan-b", 0, [LATER], author="Bo")
    planner.apply(ID, 1, [Pin(action="3.2", plateau=3)], author="Ans", reason="-")

    def rebase() -> Scenario:
        return planner.scenarios.move_up(ID, "plan-b", 1, author="Bo", once=once())

    assert rebase() == rebase()
    planner.scenarios.discard(ID, "plan-b", 2)
    planner.scenarios.save(ID, "plan-b", 0, [], author="Cor")
    with pytest.raises(SlipConflictError):
        rebase()


def test_what_was_asked_long_ago_is_forgotten(tmp_path: Path) -> None:
    watch = Watch()
    url = f"sqlite:///{tmp_path}/store.db"
    with Planner(open_store(url, clock=watch), watch) as planner:
        planner.create(shipped_roadmap(), author="Ans", reason="-")
        planner.apply(ID, 1, [LATER], author="Bo", reason="-", once=once())
        watch.now += KEPT + timedelta(hours=2)
        planner.apply(ID, 2, [LATER], author="Bo", reason="-", once=Once("x", "later", b"c"))
        assert [slip.name for slip in planner.store.slips("request", "")] == [
            Once("x", "later", b"c").name
        ]
