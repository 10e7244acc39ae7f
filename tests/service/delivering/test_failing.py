"""What is not taken is sent again, given up, kept, and sent once more."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.errors import NotFoundError
from roadmap.service.delivering import MOST_ATTEMPTS
from roadmap.service.waiting import FIRST_WAIT, LONGEST_WAIT, wait_after
from tests.service.conftest import ID
from tests.service.delivering.world import World, waited
from tests.service.receiving import Receiver, receiving


def test_what_fails_is_sent_again_with_the_same_id_and_bytes_and_holds_up_what_follows(
    world: World, receiver: Receiver
) -> None:
    made = world.hook(receiver)
    receiver.answer(500, 503, 204)
    world.revise(2)
    first = world.deliverer.deliver()
    assert (first.delivered, first.failed) == (0, 1)
    assert first.next_at is not None
    assert world.deliverer.deliver().failed == 0
    status = world.planner.webhooks.load(ID, made.id)
    assert (status.attempts, status.problem, status.status) == (1, "status", 500)
    assert status.retry_at == first.next_at
    world.watch.now = first.next_at
    second = world.deliverer.deliver()
    assert second.next_at is not None
    world.watch.now = second.next_at
    assert world.deliverer.deliver().delivered == 2
    assert receiver.places == [("gewijzigd", 2)] * 3 + [("gewijzigd", 3)]
    assert len({(got.id, got.body) for got in receiver.got[:3]}) == 1
    assert [attempt.attempt for attempt in world.attempts] == [1, 2, 3, 1]


def test_after_ten_attempts_an_event_is_given_up_kept_and_can_be_sent_again(
    world: World, receiver: Receiver
) -> None:
    made = world.hook(receiver)
    receiver.answer(*[500] * MOST_ATTEMPTS, 204)
    world.revise(2)
    waited(world)
    assert receiver.places == [("gewijzigd", 2)] * 10 + [("gewijzigd", 3)]
    assert [attempt.given_up for attempt in world.attempts] == [False] * 9 + [True, False]
    (letter,) = world.planner.webhooks.dead(ID, made.id)
    assert (letter.kind, letter.place, letter.attempts) == ("changed", 2, 10)
    assert (letter.problem, letter.status, letter.retry_at) == ("status", 500, None)
    assert world.planner.webhooks.load(ID, made.id).dead == 1
    world.wait(10**6)
    assert world.deliverer.deliver().delivered == 0
    with pytest.raises(NotFoundError):
        world.planner.webhooks.resend(ID, made.id, [letter.event, "f" * 64])
    assert world.deliverer.deliver().delivered == 0
    (asked,) = world.planner.webhooks.resend(ID, made.id, [letter.event])
    assert (asked.attempts, asked.event) == (0, letter.event)
    assert world.deliverer.deliver().delivered == 1
    assert receiver.got[-1].id == letter.event == receiver.got[0].id
    assert receiver.got[-1].body == receiver.got[0].body
    assert world.planner.webhooks.dead(ID, made.id) == ()


def test_what_is_sent_again_in_vain_is_given_up_again(world: World, receiver: Receiver) -> None:
    made = world.hook(receiver)
    receiver.answer(500)
    world.revise()
    world.adopt(2)
    waited(world)
    assert len(world.planner.webhooks.dead(ID, made.id)) == 2
    world.planner.webhooks.resend(ID, made.id)
    waited(world)
    letters = world.planner.webhooks.dead(ID, made.id)
    assert [(letter.attempts, letter.retry_at) for letter in letters] == [(10, None)] * 2
    assert len(receiver.got) == 40
    assert world.planner.webhooks.remove(ID, made.id).id == made.id
    assert world.planner.store.slips("dead-letter", made.id) == ()


def test_who_is_gone_is_left_alone_until_somebody_asks_and_then_misses_nothing(
    world: World, receiver: Receiver
) -> None:
    made = world.hook(receiver)
    receiver.answer(410, 204)
    world.revise(2)
    assert world.deliverer.deliver().next_at is None
    world.revise()
    world.wait(10**6)
    assert world.deliverer.deliver().delivered == 0
    status = world.planner.webhooks.load(ID, made.id)
    assert (status.active, status.status, len(receiver.got)) == (False, 410, 1)
    assert world.planner.webhooks.resend(ID, made.id) == ()
    assert world.deliverer.deliver().delivered == 3
    assert receiver.places == [("gewijzigd", number) for number in (2, 2, 3, 4)]


def test_a_receiver_that_asks_for_time_gets_it(world: World, receiver: Receiver) -> None:
    world.hook(receiver)
    receiver.answer((429, {"Retry-After": "3600"}), 204)
    world.revise()
    done = world.deliverer.deliver()
    assert done.next_at is not None
    assert done.next_at - world.watch.now > timedelta(minutes=59)


def test_one_receiver_that_fails_holds_up_no_other(world: World, receiver: Receiver) -> None:
    with receiving(answers=[500]) as broken:
        world.hook(broken)
        world.hook(receiver)
        world.revise(2)
        done = world.deliverer.deliver()
    assert (done.delivered, done.failed) == (2, 1)
    assert receiver.places == [("gewijzigd", 2), ("gewijzigd", 3)]


@given(attempt=st.integers(1, 40), event=st.text(max_size=64), asked=st.integers(0, 10**9))
def test_waits_grow_fourfold_with_a_jitter_that_is_always_the_same(
    attempt: int, event: str, asked: int
) -> None:
    full = min(FIRST_WAIT * 4 ** min(attempt - 1, 20), LONGEST_WAIT)
    wait = wait_after("0a1b2c3d4e5f", event, attempt)
    assert full / 2 <= wait <= full
    assert wait == wait_after("0a1b2c3d4e5f", event, attempt)
    longer = wait_after("0a1b2c3d4e5f", event, attempt, asked)
    assert longer == max(wait, min(timedelta(seconds=asked), LONGEST_WAIT))


def test_many_receivers_are_not_asked_at_one_moment() -> None:
    waits = {wait_after(f"{n:012x}", "a" * 64, 3) for n in range(100)}
    assert len(waits) > 90
