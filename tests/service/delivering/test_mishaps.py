"""Mistakes, broken records, clocks that jump, slow receivers: the others are told all the same."""

import threading
import time
from datetime import timedelta
from typing import Any

import pytest

from roadmap.errors import SlipConflictError, StoreUnavailableError
from roadmap.service.counting import Attempt
from roadmap.service.delivering import MOST_ATTEMPTS, Deliverer
from roadmap.service.leasing import LEASE, Lease, Turn
from roadmap.service.sending import Outcome, Sender
from roadmap.service.waiting import LONGEST_WAIT, is_time
from roadmap.storage import SlipWrite
from tests.service.conftest import ID
from tests.service.delivering.world import World, waited
from tests.service.receiving import Receiver, receiving


class Faulty(Sender):
    """A sender with a mistake in it, that shows for one address only."""

    bad = ""

    def send(self, url: str, *more: Any) -> Outcome:
        if url == self.bad:
            raise RuntimeError(url)
        return super().send(url, *more)


def test_a_mistake_about_one_webhook_is_a_failed_attempt_and_holds_up_no_other(
    world: World, receiver: Receiver
) -> None:
    with receiving() as other:
        bad, _ = world.hook(other), world.hook(receiver)
        sender = Faulty(private=True)
        sender.bad = other.url
        told: list[tuple[str, Exception]] = []
        deliverer = Deliverer(
            world.planner.store,
            world.watch,
            sender=sender,
            trouble=lambda id, error: told.append((id, error)),
        )
        world.revise(2)
        done = deliverer.deliver()
        assert (done.delivered, done.failed) == (2, 1)
        assert receiver.places == [("gewijzigd", 2), ("gewijzigd", 3)]
        status = world.planner.webhooks.load(ID, bad.id)
        assert (status.attempts, status.problem, status.status) == (1, "fault", None)
        assert status.retry_at == done.next_at
        assert [(id, type(error)) for id, error in told] == [(bad.id, RuntimeError)]
        for _ in range(MOST_ATTEMPTS - 1):
            world.wait(LONGEST_WAIT.total_seconds())
            deliverer.deliver()
        assert [letter.problem for letter in world.planner.webhooks.dead(ID, bad.id)] == ["fault"]
        sender.bad = ""
        waited(world)
        assert other.places == [("gewijzigd", 3)]


def test_a_date_that_no_calendar_has_is_an_answer_as_any_other(
    world: World, receiver: Receiver
) -> None:
    with receiving() as strange:
        strange.answer((503, {"Retry-After": "Mon, 01 Jan 99999999999 00:00:00 GMT"}), 204)
        made, _ = world.hook(strange), world.hook(receiver)
        world.revise()
        done = world.deliverer.deliver()
        assert (done.delivered, done.failed) == (1, 1)
        assert world.planner.webhooks.load(ID, made.id).attempts == 1
        waited(world)
    assert len(strange.got) == 2


@pytest.mark.parametrize("kind", ["webhook", "delivery"])
def test_a_record_that_cannot_be_read_holds_up_nothing_and_is_told_once(
    world: World, receiver: Receiver, kind: Any
) -> None:
    with receiving() as other:
        broken, whole = world.hook(other), world.hook(receiver)
    store = world.planner.store
    slip = store.slip(kind, "", broken.id)
    assert slip is not None
    store.put([slip.replaced('{"id": "x"}')])
    told: list[str] = []
    deliverer = Deliverer(
        store, world.watch, sender=Sender(private=True), trouble=lambda id, _: told.append(id)
    )
    for _ in range(2):
        world.revise()
        assert deliverer.deliver().delivered == 1
    assert receiver.places == [("gewijzigd", 2), ("gewijzigd", 3)]
    assert told == [broken.id] * (1 if kind == "webhook" else len(told))
    assert whole.id in {each.id for each in world.planner.webhooks.list(ID)}


def test_a_store_that_is_away_is_not_taken_for_a_mistake_about_one_webhook(
    world: World, receiver: Receiver
) -> None:
    world.hook(receiver)
    world.revise()
    world.planner.close()
    with pytest.raises(StoreUnavailableError):
        world.deliverer.deliver()


def test_a_slow_receiver_holds_up_others_no_longer_than_one_turn(
    world: World, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("roadmap.service.delivering.TURN_SECONDS", 0.2)
    monkeypatch.setattr("roadmap.service.delivering._SLOW_SECONDS", 0.2)
    order: list[str] = []

    def pause(attempt: Attempt) -> None:
        order.append(attempt.webhook)
        if attempt.webhook == slow.id:
            time.sleep(0.25)

    with receiving() as other:
        slow, quick = world.hook(other), world.hook(receiver)
        world.revise(3)
        deliverer = Deliverer(
            world.planner.store, world.watch, sender=Sender(private=True), told=pause
        )
        assert deliverer.deliver().delivered == 6
        assert order == [slow.id, *[quick.id] * 3, slow.id, slow.id]
        assert other.places == receiver.places == [("gewijzigd", n) for n in (2, 3, 4)]
        # Who was slow comes last from then on.
        order.clear()
        world.revise()
        deliverer.deliver()
    assert order == [quick.id, slow.id]


def test_what_was_given_up_takes_turns_too(
    world: World, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = world.hook(receiver)
    receiver.answer(500)
    world.revise(3)
    waited(world)
    world.planner.webhooks.resend(ID, made.id)
    receiver.answer(204)
    monkeypatch.setattr("roadmap.service.delivering.TURN_SECONDS", 0.0)
    assert world.deliverer.deliver().delivered == 3
    assert world.planner.webhooks.dead(ID, made.id) == ()


def test_a_turn_from_the_future_is_over(world: World, receiver: Receiver) -> None:
    world.hook(receiver)
    world.revise()
    store = world.planner.store
    until = world.watch.now + timedelta(days=400)
    record = Turn(owner="a" * 16, until=until).model_dump_json()
    store.put([SlipWrite("lease", "", "webhooks", 0, record)])
    done = world.deliverer.deliver()
    assert (done.busy, done.delivered) == (False, 1)


def test_who_has_the_turn_when_the_clock_goes_back_renews_it(world: World) -> None:
    store, watch = world.planner.store, world.watch
    holder = Lease(store, watch, "a")
    assert holder.take()
    world.wait(-10_000)
    assert holder.hold(timedelta(seconds=15))
    assert not Lease(store, watch, "a").take()
    world.wait(LEASE.total_seconds())
    assert Lease(store, watch, "a").take()


def test_a_wait_that_is_longer_than_any_is_over(world: World, receiver: Receiver) -> None:
    world.wait(400 * 86_400)
    world.hook(receiver)
    world.revise()
    receiver.answer(500, 204)
    assert world.deliverer.deliver().failed == 1
    # The clock was a year ahead, and is right again.
    world.wait(-390 * 86_400)
    assert world.deliverer.deliver().delivered == 1
    now = world.watch.now
    assert is_time(now, now)
    assert not is_time(now + timedelta(seconds=1), now)
    assert not is_time(now + LONGEST_WAIT, now)
    assert is_time(now + LONGEST_WAIT * 2, now)


def test_asking_for_what_was_given_up_lets_a_webhook_that_waits_try_now(
    world: World, receiver: Receiver
) -> None:
    made = world.hook(receiver)
    receiver.answer(500, 500, 204)
    world.revise()
    world.deliverer.deliver()
    world.wait(10)
    world.deliverer.deliver()
    assert world.planner.webhooks.load(ID, made.id).attempts == 2
    assert world.deliverer.deliver().delivered == 0
    assert world.planner.webhooks.resend(ID, made.id) == ()
    status = world.planner.webhooks.load(ID, made.id)
    assert (status.attempts, status.retry_at, status.problem) == (0, None, None)
    assert world.deliverer.deliver().delivered == 1
    assert receiver.places == [("gewijzigd", 2)] * 3


def test_after_gone_attempts_count_from_the_beginning(world: World, receiver: Receiver) -> None:
    made = world.hook(receiver)
    receiver.answer(*[500] * (MOST_ATTEMPTS - 2), 410, 500, 204)
    world.revise()
    waited(world)
    assert world.planner.webhooks.load(ID, made.id).active is False
    world.planner.webhooks.resend(ID, made.id)
    assert world.deliverer.deliver().failed == 1
    status = world.planner.webhooks.load(ID, made.id)
    assert (status.attempts, status.dead) == (1, 0)


def test_removing_and_sending_again_insist_while_who_sends_writes(
    world: World, receiver: Receiver
) -> None:
    made = world.hook(receiver)
    store, ended = world.planner.store, threading.Event()

    def write() -> None:
        while not ended.is_set():
            slip = store.slip("delivery", "", made.id)
            if slip is None:
                return
            try:
                store.put([slip.replaced(slip.record)])
            except SlipConflictError:
                continue
            # As quick as events are ever sent.
            time.sleep(0.001)

    receiver.answer(500)
    world.revise()
    world.deliverer.deliver()
    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(20):
            world.planner.webhooks.resend(ID, made.id)
        assert world.planner.webhooks.remove(ID, made.id).id == made.id
    finally:
        ended.set()
        writer.join()
    assert store.slips("delivery", "") == ()


def test_of_each_history_the_end_is_read_once_a_look(world: World, receiver: Receiver) -> None:
    for _ in range(15):
        world.hook(receiver)
    store = world.planner.store
    asked: list[str] = []
    own = store.entry

    def entry(id: str) -> Any:
        asked.append(id)
        return own(id)

    store.entry = entry  # type: ignore[method-assign]
    assert world.deliverer.deliver().delivered == 0
    assert asked == [ID]


def test_what_a_stop_cut_off_is_not_written_down(world: World, receiver: Receiver) -> None:
    made = world.hook(receiver)
    receiver.answer(None, 204)
    world.revise()
    stopped = threading.Event()
    sender = Sender(private=True, seconds=20)
    deliverer = Deliverer(world.planner.store, world.watch, sender=sender)

    def stop() -> None:
        stopped.set()
        sender.stop()

    timer = threading.Timer(0.3, stop)
    timer.start()
    assert deliverer.deliver(stopped.is_set).failed == 0
    timer.join()
    assert world.planner.webhooks.load(ID, made.id).attempts == 0
    assert world.deliverer.deliver().delivered == 1
    assert receiver.got[0].id == receiver.got[1].id
