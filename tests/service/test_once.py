"""Writes that are asked for twice happen once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from roadmap.errors import ConflictError, RequestReusedError
from roadmap.model.change import MoveFloor
from roadmap.model.revision import Decision
from roadmap.service import Once, Planner
from tests.service.conftest import ID

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
