"""Killed, overtaken, taken away: one sender at a time, and nothing lost."""

import pytest

from roadmap.service.counting import Attempt
from roadmap.service.delivering import Deliverer
from roadmap.service.leasing import LEASE, Lease
from roadmap.service.sending import Sender
from tests.service.conftest import ID
from tests.service.delivering.world import World
from tests.service.receiving import Receiver


def test_killed_after_sending_and_before_writing_down_it_is_sent_again_with_the_same_id(
    world: World, receiver: Receiver
) -> None:
    world.hook(receiver)
    world.revise(2)

    class Killed(BaseException):
        pass

    def die(_: Attempt) -> None:
        raise Killed

    dying = Deliverer(world.planner.store, world.watch, sender=Sender(private=True), told=die)
    with pytest.raises(Killed):
        dying.deliver()
    # The first one ran on to its end in this process, and left its turn; a kill would not.
    assert world.deliverer.deliver().delivered == 2
    assert receiver.places == [("gewijzigd", number) for number in (2, 2, 3)]
    assert receiver.got[0].id == receiver.got[1].id


def test_as_long_as_another_has_the_turn_nothing_is_sent(world: World, receiver: Receiver) -> None:
    world.hook(receiver)
    world.revise()
    other = Lease(world.planner.store, world.watch, "webhooks")
    assert other.take()
    done = world.deliverer.deliver()
    assert (done.busy, done.delivered, receiver.got) == (True, 0, [])
    world.wait(LEASE.total_seconds())
    assert world.deliverer.deliver().delivered == 1
    assert not other.hold(LEASE)
    other.leave()
    world.revise()
    assert world.another().deliver().delivered == 1


def test_who_lost_the_turn_amid_a_round_sends_nothing_more(
    world: World, receiver: Receiver
) -> None:
    world.hook(receiver)
    world.revise(3)
    taken: list[bool] = []

    def late(_: Attempt) -> None:
        world.wait(LEASE.total_seconds() + 1)
        taken.append(Lease(world.planner.store, world.watch, "webhooks").take())

    slow = Deliverer(world.planner.store, world.watch, sender=Sender(private=True), told=late)
    assert slow.deliver().delivered == 1
    assert (taken, receiver.places) == ([True], [("gewijzigd", 2)])
    world.wait(LEASE.total_seconds() + 1)
    assert world.deliverer.deliver().delivered == 2


def test_a_webhook_that_is_taken_away_amid_a_round_is_sent_nothing_more(
    world: World, receiver: Receiver
) -> None:
    made = world.hook(receiver)
    world.revise(3)

    def remove(_: Attempt) -> None:
        world.planner.webhooks.remove(ID, made.id)

    remover = Deliverer(world.planner.store, world.watch, sender=Sender(private=True), told=remove)
    remover.deliver()
    assert len(receiver.got) == 1
    assert world.planner.store.slips("delivery", "") == ()
    assert world.deliverer.deliver().delivered == 0
