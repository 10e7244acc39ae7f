"""How sure the plateaus are: durations as ranges of whole quarters."""

import pytest

from roadmap.engine import apply, schedule
from roadmap.formats import shipped_roadmap
from roadmap.model.calendar import Calendar
from roadmap.model.change import SetCalendar, SetCapacity, SetTiming
from roadmap.model.schedule import PlateauLine

BASE = apply(
    shipped_roadmap(), [SetCalendar(calendar=Calendar(start="2027-Q1")), SetCapacity(actions=20)]
)


def first(**timing: int) -> PlateauLine:
    """The first plateau, when it waits for nothing but 2.1."""
    roadmap = apply(BASE, [SetTiming(action="2.1", **timing)])
    return schedule(roadmap, method="rules", relax=False).plateaus[0]


def test_without_a_range_nothing_is_said_of_chances() -> None:
    line = first(quarters=3)
    assert (line.chance, line.drivers) == (None, ())


@pytest.mark.parametrize(
    ("shortest", "longest", "least", "most"),
    [(3, 3, 1_000, 1_000), (3, 4, 640, 690), (2, 3, 1_000, 1_000), (2, 4, 750, 800)],
)
def test_the_chance_is_that_of_whole_quarters_around_what_is_expected(
    shortest: int, longest: int, least: int, most: int
) -> None:
    line = first(shortest=shortest, quarters=3, longest=longest)
    assert line.chance is not None
    assert least <= line.chance <= most
    assert line.ready == "2027-Q3"
    assert (line.drivers[0].number, line.drivers[0].share) == ("2.1", 1_000)
