"""Whatever happens in whatever order: all is told, each in its own order, and known again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap import shipped_roadmap
from roadmap.service import Planner
from roadmap.storage import open_store
from tests.service.conftest import ID
from tests.service.delivering.world import SlowWatch, World, waited
from tests.service.receiving import receiving

STEPS = st.lists(
    st.sampled_from(["revise", "revise", "adopt", "deliver", "fail", "back", "archive", "wait"]),
    max_size=25,
)


@settings(max_examples=25, deadline=None)
@given(steps=STEPS)
def test_everything_is_told_at_least_once_and_nothing_before_what_it_follows(
    steps: list[str],
) -> None:
    watch = SlowWatch()
    with receiving() as receiver, Planner(open_store("memory:", clock=watch), watch) as planner:
        planner.create(shipped_roadmap(), author="Ans", reason="begin")
        world = World(planner)
        made = world.hook(receiver)
        for step in steps:
            if step == "revise":
                world.revise()
            elif step == "adopt":
                world.adopt(planner.roadmap(ID).latest.number)
            elif step == "deliver":
                world.deliverer.deliver()
            elif step == "fail":
                receiver.answer(503, 204)
            elif step == "archive":
                planner.archive(ID, author="Ans", reason="om")
                planner.unarchive(ID, author="Ans", reason="om")
            else:
                world.wait(-30 if step == "back" else 10)
        world.wait(100_000)
        waited(world)
        told = list(dict.fromkeys(receiver.places))
        adopted = {event.sequence: event.number for event in planner.baselines(ID)}
        revisions = [revision.number for revision in planner.history(ID, 1, 500)]
    assert [place for kind, place in told if kind == "gewijzigd"] == revisions
    assert [place for kind, place in told if kind == "vastgesteld"] == list(adopted)
    for at, (kind, place) in enumerate(told):
        if kind == "vastgesteld" and adopted[place] > 1:
            assert ("gewijzigd", adopted[place]) in told[:at]
    assert len({got.id for got in receiver.got}) == len({got.body for got in receiver.got})
    assert len({got.id for got in receiver.got}) == len(told)
    assert all(got.is_signed_with(made.secret) for got in receiver.got)
