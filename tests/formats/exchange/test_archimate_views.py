"""The views of ArchiMate: read with pyArchimate, and orderly: nothing lies over anything."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from roadmap.formats import shipped_roadmap
from roadmap.formats.exchange.archimate.views import Box, View, views
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.archimate_rules import theirs
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    exported,
    portfolio,
)
from tests.strategies import build, link


def test_another_reader_finds_the_views_as_they_were_laid_out(tmp_path: Path) -> None:
    found = portfolio(shipped_roadmap())
    model = theirs(exported(found, "archimate"), tmp_path)
    for view in views(found):
        read_back = model.views_dict[view.id]
        assert read_back.name == view.name
        nodes = {n.uuid: (n.ref, n.x, n.y, n.w, n.h) for n in read_back.nodes}
        for node in read_back.nodes:
            nodes |= {n.uuid: (n.ref, n.x, n.y, n.w, n.h) for n in node.nodes}
        assert nodes == {
            b.id: (b.element, b.x, b.y, b.width, b.height) for b in every_box(view.boxes)
        }
        lines = {c.uuid: (c.ref, c.source.uuid, c.target.uuid, bends(c)) for c in read_back.conns}
        assert lines == {n.id: (n.relation, n.source, n.target, n.bends) for n in view.lines}


def bends(connection: Any) -> tuple[tuple[int, int], ...]:
    return tuple((int(p.x), int(p.y)) for p in connection.get_all_bendpoints())


def every_box(boxes: tuple[Box, ...]) -> Iterator[Box]:
    for box in boxes:
        yield box
        yield from every_box(box.inside)


def test_the_views_are_three_and_hold_everything_they_are_about() -> None:
    found = portfolio(shipped_roadmap())
    plateaus, thread, migration = views(found)
    assert [view.id for view in (plateaus, thread, migration)] == [
        "id-view-plateaus",
        "id-view-thread",
        "id-view-migration",
    ]
    for number, box in enumerate(plateaus.boxes, 1):
        inside = {f"id-action-{i.number}" for i in found.items() if i.plateau == number}
        assert {each.element for each in box.inside} == inside
    assert len(plateaus.lines) == 27
    assert len(thread.boxes) == 9 + 11 + 33 + 4
    assert sum("influence-advice" in line.id for line in thread.lines) > 20
    assert [box.element for box in migration.boxes] == [f"id-plateau-{n}" for n in range(1, 5)]


def test_names_of_views_are_in_the_language_of_the_portfolio() -> None:
    found = portfolio(shipped_roadmap(), language="en")
    assert next(views(found)).name == "Plateaus with their actions"
    assert b'<name xml:lang="en">Plateaus with their actions</name>' in exported(found, "archimate")


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def is_orderly(view: View) -> None:
    """Hold that no box lies over another, and no line over a box that it does not belong to."""
    stack = [view.boxes]
    leaves = []
    while stack:
        boxes = stack.pop()
        for at, box in enumerate(boxes):
            assert not any(overlap(box, other) for other in boxes[at + 1 :])
            assert min(box.x, box.y) >= 0
            for inner in box.inside:
                assert box.x < inner.x < inner.x + inner.width < box.x + box.width
                assert box.y < inner.y < inner.y + inner.height < box.y + box.height
            stack.append(box.inside)
            # A line may run through another plateau, between its actions.
            leaves += [] if boxes is view.boxes and view.id == "id-view-plateaus" else [box]
    place = {box.id: box for box in every_box(view.boxes)}
    assert len(place) == len(list(every_box(view.boxes)))
    for line in view.lines:
        source, target = place[line.source], place[line.target]
        points = [middle(source), *line.bends, middle(target)]
        for box in leaves:
            steps = list(pairwise(points))
            # From the first bend on a line has left its source, and at the last it is not there.
            if box is source:
                steps = steps[1:]
            elif box is target:
                steps = steps[:-1]
            for step in steps:
                assert not crosses(step, box), (line.id, box.element)


def middle(box: Box) -> tuple[int, int]:
    return box.x + box.width // 2, box.y + box.height // 2


def crosses(step: tuple[tuple[int, int], tuple[int, int]], box: Box) -> bool:
    """Whether a stretch of a line passes over a box (Liang and Barsky)."""
    (x, y), (to_x, to_y) = step
    first, last = 0.0, 1.0
    for delta, at, low, high in (
        (to_x - x, x, box.x, box.x + box.width),
        (to_y - y, y, box.y, box.y + box.height),
    ):
        if delta == 0:
            if not low < at < high:
                return False
            continue
        near, far = sorted(((low - at) / delta, (high - at) / delta))
        first, last = max(first, near), min(last, far)
    return first < last


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_lies_over_anything_else_in_a_view(name: str) -> None:
    for view in views(portfolio(SAMPLES[name])):
        is_orderly(view)


@given(ANY)
def test_nothing_lies_over_anything_else_in_any_view(roadmap: Roadmap) -> None:
    for view in views(portfolio(roadmap)):
        is_orderly(view)


def test_a_full_plateau_gets_more_columns() -> None:
    actions = [{"number": str(number)} for number in range(1, 61)]
    chain = [link(n, n + 7, "more-effective-after") for n in range(1, 54)]
    for view in views(portfolio(build(actions, chain))):
        is_orderly(view)
