"""Everything is told, in order, and what was asked for only."""

from tests.service.conftest import ID
from tests.service.delivering.world import World
from tests.service.receiving import Receiver


def test_what_happens_from_then_on_is_told_in_order_and_once(
    world: World, receiver: Receiver
) -> None:
    world.revise()
    world.adopt(2)
    made = world.hook(receiver)
    assert world.deliverer.deliver().delivered == 0
    world.revise(2)
    world.adopt(3)
    world.revise()
    world.adopt(4)
    done = world.deliverer.deliver()
    assert (done.delivered, done.failed, done.dead, done.busy) == (5, 0, 0, False)
    assert receiver.places == [
        ("gewijzigd", 3),
        ("gewijzigd", 4),
        ("vastgesteld", 2),
        ("gewijzigd", 5),
        ("vastgesteld", 3),
    ]
    assert all(got.is_signed_with(made.secret) for got in receiver.got)
    assert len({got.id for got in receiver.got}) == 5
    again = world.deliverer.deliver()
    assert (again.delivered, again.next_at, len(receiver.got)) == (0, None, 5)
    assert world.planner.webhooks.load(ID, made.id).delivered_at is not None


def test_only_what_was_asked_for_is_told(world: World, receiver: Receiver) -> None:
    world.hook(receiver, "adopted")
    world.revise(3)
    world.adopt(2)
    world.planner.archive(ID, author="Ans", reason="klaar")
    world.planner.unarchive(ID, author="Ans", reason="toch niet")
    world.deliverer.deliver()
    assert receiver.places == [("vastgesteld", 1)]
    stamp = world.planner.store.stamp()
    assert world.deliverer.deliver().delivered == 0
    # Nothing is written as long as nothing has to be sent.
    assert world.planner.store.stamp() == stamp


def test_a_long_history_is_told_whole(world: World, receiver: Receiver) -> None:
    world.hook(receiver)
    for number in range(2, 106):
        world.revise()
        if number in (50, 104):
            world.adopt(number)
    assert world.deliverer.deliver().delivered == 106
    assert [place for kind, place in receiver.places if kind == "gewijzigd"] == [*range(2, 106)]
    at = receiver.places.index(("vastgesteld", 1))
    assert receiver.places[at - 1 : at + 2] == [
        ("gewijzigd", 50),
        ("vastgesteld", 1),
        ("gewijzigd", 51),
    ]


def test_what_is_not_asked_for_is_passed_over_at_once_however_long(
    world: World, receiver: Receiver
) -> None:
    world.hook(receiver, "adopted")
    for number in range(2, 212):
        world.revise()
        if number in (150, 211):
            world.adopt(number)
    assert world.deliverer.deliver().delivered == 2
    assert receiver.places == [("vastgesteld", 1), ("vastgesteld", 2)]


def test_an_adoption_never_comes_before_its_revision_whatever_the_clock_said(
    world: World, receiver: Receiver
) -> None:
    world.hook(receiver)
    world.wait(3600)
    world.revise()
    world.wait(-3000)
    world.adopt(1)
    world.adopt(2)
    world.deliverer.deliver()
    assert receiver.places == [("vastgesteld", 1), ("gewijzigd", 2), ("vastgesteld", 2)]
