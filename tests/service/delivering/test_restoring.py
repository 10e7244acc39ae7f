"""What a restore puts in the place of a history is told too."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from roadmap import shipped_roadmap
from roadmap.service import Planner
from roadmap.storage import open_store
from tests.service.conftest import ID
from tests.service.delivering.world import SlowWatch, World, waited
from tests.service.receiving import Receiver


@contextmanager
def restored(world: World, folder: Path) -> Iterator[None]:
    """Put back, after the block, what is there now."""
    world.planner.backup(folder / "backup.db")
    yield
    world.planner.restore(folder / "backup.db", keep=folder / "kept.db")


def test_after_a_restore_nothing_new_is_missed(
    world: World, receiver: Receiver, tmp_path: Path
) -> None:
    world.hook(receiver)
    world.revise()
    with restored(world, tmp_path):
        world.revise(2)
        world.adopt(2)
        assert world.deliverer.deliver().delivered == 4
    world.wait(60)
    world.revise(2)
    world.adopt(4)
    receiver.got.clear()
    world.deliverer.deliver()
    # Revision 2 is told once more, and known again by its id; 3 and 4 are others than before.
    assert receiver.places == [("gewijzigd", n) for n in (2, 3, 4)] + [("vastgesteld", 1)]


def test_after_a_restore_to_where_it_began_nothing_is_sent_or_written(
    world: World, receiver: Receiver, tmp_path: Path
) -> None:
    world.hook(receiver)
    with restored(world, tmp_path):
        world.revise(2)
        receiver.answer(204, 500)
        world.deliverer.deliver()
    world.wait(60)
    receiver.got.clear()
    world.deliverer.deliver()
    stamp = world.planner.store.stamp()
    assert world.deliverer.deliver().next_at is None
    assert (receiver.got, world.planner.store.stamp()) == ([], stamp)
    receiver.answer(204)
    world.revise()
    assert world.deliverer.deliver().delivered == 1


def test_what_failed_and_is_no_longer_there_is_let_go_of(
    world: World, receiver: Receiver, tmp_path: Path
) -> None:
    made = world.hook(receiver)
    world.revise()
    world.deliverer.deliver()
    with restored(world, tmp_path):
        world.revise()
        receiver.answer(500)
        assert world.deliverer.deliver().failed == 1
    world.wait(60)
    assert world.deliverer.deliver().next_at is None
    stamp = world.planner.store.stamp()
    world.deliverer.deliver()
    assert world.planner.store.stamp() == stamp
    assert world.planner.webhooks.load(ID, made.id).problem is None


def test_a_history_that_began_anew_is_told_from_its_beginning(
    world: World, receiver: Receiver, tmp_path: Path
) -> None:
    with restored(world, tmp_path):
        world.revise(3)
        made = world.hook(receiver)
        world.revise()
        receiver.answer(*[500] * 10, 204)
        waited(world)
        assert len(world.planner.webhooks.dead(ID, made.id)) == 1
    receiver.got.clear()
    world.deliverer.deliver()
    assert receiver.places == [("gewijzigd", 1)]
    # What was given up is no longer there to be sent.
    world.planner.webhooks.resend(ID, made.id)
    assert world.deliverer.deliver().dead == 0
    (letter,) = world.planner.webhooks.dead(ID, made.id)
    assert (letter.problem, letter.retry_at) == ("lost", None)


def test_a_roadmap_that_a_restore_took_away_stops_nothing(
    receiver: Receiver, tmp_path: Path
) -> None:
    watch = SlowWatch()
    with Planner(open_store("memory:", clock=watch), watch) as planner:
        planner.backup(tmp_path / "empty.db")
        planner.create(shipped_roadmap(), author="Ans", reason="begin")
        world = World(planner)
        world.hook(receiver)
        world.revise()
        planner.restore(tmp_path / "empty.db", keep=tmp_path / "kept.db")
        receiver.answer(500)
        planner.restore(tmp_path / "kept.db", keep=tmp_path / "again.db")
        assert world.deliverer.deliver().failed == 1
        planner.restore(tmp_path / "empty.db", keep=tmp_path / "kept2.db")
        world.wait(60)
        stamp = planner.store.stamp()
        done = world.deliverer.deliver()
        assert (done.delivered, done.next_at, planner.store.stamp()) == (0, None, stamp)
