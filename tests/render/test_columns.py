import itertools
from functools import cache

import pytest

from roadmap.engine import plan as make_plan
from roadmap.render import Collapsed, Whole, render
from tests.render.samples import bounds, curve, groups, layered, outline, shipped

SIZES = [(33, True), (200, True), (200, False), (1_000, True), (1_000, False)]


@cache
def _drawn(count, advices, view):
    if count == 33:
        roadmap, plan = shipped()
    else:
        roadmap = layered(count, advices=advices)
        plan = make_plan(roadmap)
    return roadmap, plan, render(roadmap, plan, view=view)


@pytest.mark.parametrize(("count", "advices"), SIZES)
def test_columns_are_disjoint_and_in_order_and_hold_their_cards(count, advices):
    roadmap, plan, svg = _drawn(count, advices, Whole())

    columns = groups(svg, "cluster")
    boxes = [outline(columns[f"plateau-{n}"]) for n in range(1, roadmap.horizon + 1)]
    for left, right in itertools.pairwise(boxes):
        assert left[2] < right[0]
    cards = groups(svg, "node")
    assert sum(1 for name in cards if name.startswith("action-")) == len(roadmap.actions)
    for placement in plan.placements:
        card = outline(cards[f"action-{placement.number}"])
        column = boxes[placement.plateau - 1]
        assert column[0] < card[0] < card[2] < column[2]
        assert column[1] < card[1] < card[3] < column[3]


@pytest.mark.parametrize("view", [Whole(), Whole("wave"), Collapsed(), Collapsed("theme")])
def test_every_view_of_the_shipped_roadmap_keeps_the_order_of_its_columns(view):
    _, _, svg = _drawn(33, True, view)

    columns = groups(svg, "cluster")
    boxes = [outline(columns[f"plateau-{n}"]) for n in range(1, 5)]
    assert all(a[2] < b[0] for a, b in itertools.pairwise(boxes))


@pytest.mark.parametrize(("count", "advices"), SIZES)
def test_cards_of_one_drawing_do_not_overlap(count, advices):
    _, _, svg = _drawn(count, advices, Whole())

    by_left: dict[float, list[tuple[float, float]]] = {}
    for name, group in groups(svg, "node").items():
        if name.startswith("action-"):
            left, top, _, bottom = outline(group)
            by_left.setdefault(round(left), []).append((top, bottom))
    for stack in by_left.values():
        stack.sort()
        assert all(a[1] < b[0] for a, b in itertools.pairwise(stack))


@pytest.mark.parametrize(
    ("count", "advices", "by"),
    [(33, True, "advice"), (33, True, "wave"), (120, True, "advice"), (120, False, "wave")],
)
def test_no_arrow_runs_over_a_card(count, advices, by):
    _, _, svg = _drawn(count, advices, Whole(by))

    cards = [
        outline(group) for name, group in groups(svg, "node").items() if name.startswith("action-")
    ]
    arrows = [g for name, g in groups(svg, "edge").items() if name.startswith("dependency-")]
    assert arrows
    for arrow in arrows:
        path = next(part for part in arrow.iter() if part.tag.endswith("path"))
        for x, y in curve(path.get("d", "")):
            assert not any(
                box[0] + 1 < x < box[2] - 1 and box[1] + 1 < y < box[3] - 1 for box in cards
            )


def test_arrows_leave_and_arrive_at_the_cards_that_they_name():
    roadmap, _, svg = _drawn(33, True, Whole())

    cards = {name: outline(group) for name, group in groups(svg, "node").items()}
    edges = groups(svg, "edge")
    for dependency in roadmap.dependencies:
        tail, head = dependency.predecessor, dependency.successor
        edge = edges[f"dependency-{tail}-{head}-{dependency.kind}"]
        path = next(part for part in edge.iter() if part.tag.endswith("path"))
        points = list(curve(path.get("d", "")))
        tip = bounds(next(part for part in edge.iter() if part.tag.endswith("polygon")))
        for (x, y), box in (
            (points[0], cards[f"action-{tail}"]),
            (points[-1], cards[f"action-{head}"]),
        ):
            assert box[1] < y < box[3]
            assert min(abs(x - box[0]), abs(x - box[2])) < 10
        assert tip[1] < points[-1][1] < tip[3]


def test_a_thousand_actions_are_drawn_within_seconds():
    roadmap = layered(1_000)
    plan = make_plan(roadmap)

    svg = render(roadmap, plan, time_limit=10)

    assert len(groups(svg, "edge")) > 2_000
