"""The schedule in words: every reason, in both languages, as people say it."""

from typing import Any, get_args

import pytest

from roadmap import apply, shipped_roadmap
from roadmap.engine import schedule
from roadmap.formats.wording import (
    assumption_sentences,
    chances_sentence,
    held_phrase,
    left_out_sentence,
    level_sentence,
    line_sentence,
    load_phrase,
    ready_sentence,
    schedule_conflict_sentence,
    schedule_relaxation_sentence,
    schedule_sentences,
)
from roadmap.model.calendar import Calendar, Gate
from roadmap.model.change import DropAction, SetCalendar, SetCapacity, SetTiming
from roadmap.model.schedule import (
    Assumption,
    Demand,
    DemandKind,
    Driver,
    GoalName,
    Held,
    HeldReason,
    LeftOut,
    LeftReason,
    Level,
    Load,
    PlateauLine,
    Relaxation,
    RelaxationKind,
    Schedule,
    ScheduleConflict,
    ScheduleLine,
    ScheduleStatus,
    Uncertainty,
)
from roadmap.texts import LANGUAGES, Language, has_text

BOTH = pytest.mark.parametrize("language", LANGUAGES)
ROADMAP = apply(
    shipped_roadmap(),
    [SetCalendar(calendar=Calendar(start="2027-Q1")), SetCapacity(actions=5)],
)
PLAIN = schedule(ROADMAP, method="rules", relax=False)
LINE = PLAIN.by_number["3.3"]


def line(**given: Any) -> ScheduleLine:
    return LINE.model_copy(update=given)


def found(**given: Any) -> Schedule:
    return PLAIN.model_copy(update=given)


@BOTH
def test_every_word_of_a_schedule_has_a_text(language: Language) -> None:
    words = {
        "schedule": ScheduleStatus,
        "goal": GoalName,
        "relax": RelaxationKind,
        "relax-price": RelaxationKind,
        "assumed": Assumption,
    }
    for prefix, kind in words.items():
        for word in get_args(kind):
            assert has_text(f"{prefix}-{word}", language), (prefix, word)


HELD: dict[str, tuple[Held, str]] = {
    "start": (Held(reason="start"), "het eerste kwartaal"),
    "past": (Held(reason="past"), "omdat dit al is gestart"),
    "one": (
        Held(reason="dependency", actions=("1.2",)),
        "omdat 1.2 pas in 2027-Q4 klaar is",
    ),
    "more": (
        Held(reason="dependency", actions=("1.2", "2.1", "3.1")),
        "omdat 1.2, 2.1 en 3.1 pas in 2027-Q4 klaar zijn",
    ),
    "gate": (Held(reason="gate", plateau=1), "omdat plateau 1 pas in 2027-Q4 klaar is"),
    "earliest": (
        Held(reason="earliest"),
        "omdat is gezegd dat dit niet voor 2028-Q1 begint",
    ),
    "room": (
        Held(reason="capacity", actions=("1.1", "1.2"), quarter="2027-Q4", measure="actions"),
        "omdat in 2027-Q4 geen plaats meer is naast 1.1, 1.2",
    ),
    "no room": (
        Held(reason="capacity", quarter="2027-Q4", measure="actions"),
        "omdat in 2027-Q4 geen capaciteit is",
    ),
    "team": (
        Held(
            reason="capacity", actions=("1.1",), quarter="2027-Q4", measure="actions", team="MT\n"
        ),
        "omdat MT in 2027-Q4 geen plaats meer heeft naast 1.1",
    ),
    "points": (
        Held(reason="capacity", actions=("1.1",), quarter="2027-Q4", measure="effort"),
        "omdat in 2027-Q4 te weinig punten over zijn naast 1.1",
    ),
    "points of a team": (
        Held(reason="capacity", quarter="2027-Q4", measure="effort", team="MT"),
        "omdat MT in 2027-Q4 te weinig punten heeft",
    ),
    "agreed": (Held(reason="agreed"), "zoals is afgesproken"),
    "choice": (Held(reason="choice"), "omdat een andere actie anders slechter uitkomt"),
}


@pytest.mark.parametrize("name", HELD)
def test_every_reason_to_start_no_earlier_is_told(name: str) -> None:
    held, told = HELD[name]
    assert line_sentence(line(start="2028-Q1", end="2028-Q1", held=held)) == f"3.3: 2028-Q1, {told}"
    assert held_phrase(held, "2028-Q1", "en") != told


def test_every_reason_is_among_those_that_are_tested() -> None:
    assert {held.reason for held, _ in HELD.values()} == set(get_args(HeldReason))
    assert set(LEFT) == set(get_args(LeftReason))


def test_a_long_action_and_one_that_shifted_say_so() -> None:
    long = line(start="2028-Q1", end="2028-Q3", held=Held(reason="gate", plateau=1))
    assert line_sentence(long).startswith("3.3: 2028-Q1 tot en met 2028-Q3, omdat plateau 1")
    later = long.model_copy(update={"agreed": "2027-Q3", "shift": 2})
    assert line_sentence(later).endswith("; 2 kwartalen later dan de afspraak (2027-Q3)")
    early = long.model_copy(update={"agreed": "2028-Q2", "shift": -1})
    assert line_sentence(early, "en").endswith("; 1 quarter earlier than agreed (2028-Q2)")
    kept = long.model_copy(update={"agreed": "2028-Q1", "shift": 0})
    assert "afspraak" not in line_sentence(kept)


LEFT: dict[str, tuple[LeftOut, str]] = {
    "dropped": (LeftOut(number="9", plateau=None, reason="dropped"), "9: vervalt"),
    "cycle": (
        LeftOut(number="9", plateau=1, reason="cycle", actions=("8", "9")),
        "9: wacht op zichzelf, in een kring van 8, 9",
    ),
    "room": (LeftOut(number="9", plateau=1, reason="room"), "9: past niet meer in deze kwartalen"),
    "gate": (
        LeftOut(number="9", plateau=2, reason="gate", by=1),
        "9: plateau 1 is niet op tijd klaar in deze kwartalen",
    ),
    "after": (
        LeftOut(number="9", plateau=2, reason="after", actions=("7", "8")),
        "9: wacht op 7, 8, en die worden niet opgenomen",
    ),
    "too-large": (
        LeftOut(number="9", plateau=2, reason="too-large"),
        "9: vraagt meer dan er in welk kwartaal ook is",
    ),
}


@pytest.mark.parametrize("reason", LEFT)
def test_every_reason_not_to_be_taken_up_is_told(reason: str) -> None:
    left, told = LEFT[reason]
    assert left_out_sentence(left, ROADMAP) == told
    assert left_out_sentence(left, ROADMAP, "en") != told


def test_what_people_said_of_a_dropped_action_is_told_with_its_title() -> None:
    left = LeftOut(number="4.1", plateau=None, reason="dropped", told="Geen\ngeld.")
    told = left_out_sentence(left, ROADMAP)
    assert told.startswith("4.1 (Overwegen")
    assert told.endswith("): vervalt (Geen geld)")


def test_a_load_says_whether_it_is_too_full() -> None:
    assert load_phrase(Load(team=None, measure="actions", used=3, capacity=5)) == "3 van 5 acties"
    over = Load(team="MT", measure="effort", used=9, capacity=5)
    assert load_phrase(over) == "MT: 9 punten en ruimte voor 5: te vol"
    assert load_phrase(over, "en") == "MT: 9 points and room for 5: too full"


def plateau(**given: Any) -> PlateauLine:
    values: dict[str, Any] = {
        "plateau": 2,
        "ready": "2028-Q1",
        "open": 4,
        "left_out": 0,
        "gate": None,
        "late": False,
        "chance": None,
        "drivers": (),
    }
    return PlateauLine(**values | given)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "klaar in 2028-Q1"),
        ({"open": 0, "ready": None}, "daar is niets meer te doen"),
        ({"gate": "2028-Q1"}, "klaar in 2028-Q1, op tijd voor het streefkwartaal 2028-Q1"),
        (
            {"gate": "2027-Q4", "late": True},
            "klaar in 2028-Q1, te laat voor het streefkwartaal 2027-Q4",
        ),
        (
            {"ready": None, "left_out": 1},
            "niet klaar in deze kwartalen; 1 van de 4 acties wordt niet opgenomen",
        ),
        (
            {"ready": None, "left_out": 4},
            "niet klaar in deze kwartalen; geen van de 4 acties wordt opgenomen",
        ),
        (
            {"ready": None, "left_out": 2, "gate": "2027-Q4", "late": True},
            "niet klaar in deze kwartalen, dus te laat voor het streefkwartaal 2027-Q4; "
            "2 van de 4 acties worden niet opgenomen",
        ),
        (
            {"chance": 855, "drivers": (Driver(number="3.2", share=600),)},
            "klaar in 2028-Q1. De kans dat het in 2028-Q1 klaar is, is 85,5 %. "
            "Dat hangt vooral af van 3.2 (60 %).",
        ),
        (
            {"chance": 1_000, "drivers": (Driver(number="3.2", share=600),)},
            "klaar in 2028-Q1. De kans dat het in 2028-Q1 klaar is, is 100 %.",
        ),
    ],
)
def test_a_plateau_says_when_it_is_ready_and_how_sure_that_is(
    given: dict[str, Any], told: str
) -> None:
    if "gate" in given:
        given = given | {"gate": Gate(plateau=2, target=given["gate"])}
    found = plateau(**given)
    assert ready_sentence(found, ROADMAP) == f"plateau 2 (Fundament versterken): {told}"
    assert ready_sentence(found, ROADMAP, "en") != told


def test_what_is_known_of_a_schedule_is_told_with_what_might_be_won() -> None:
    proven = Level(goal="taken-up", value=0, bound=0, proven=True)
    open_ = Level(goal="early", value=1_000, bound=961, proven=False)
    unknown = Level(goal="early", value=1_000, bound=0, proven=False)
    assert level_sentence(proven) == "zo veel mogelijk opnemen: bewezen het beste"
    assert level_sentence(open_) == "het belangrijkste eerst: hoogstens 3,9 % te winnen"
    assert level_sentence(unknown, "en") == "the most important first: not proven"
    solved: dict[str, Any] = {"method": "solver", "levels": (proven, open_)}
    assert schedule_sentences(found(**solved, status="feasible")) == [
        "Kan worden uitgevoerd; of het beter kan, is niet bewezen.",
        "Hoogstens 3,9 % te winnen bij: het belangrijkste eerst.",
    ]
    assert schedule_sentences(found(method="solver", levels=(proven,), status="optimal")) == [
        "Bewezen het beste: geen andere planning van deze kwartalen is beter."
    ]
    late = schedule_sentences(found(method="solver", levels=(proven,), status="infeasible"), "en")
    assert late[0].startswith("Not everything fits; that is proven.")
    assert late[1] == "That schedule is proven best."
    nothing = found(method="rules", lines=(), levels=(), status="unknown")
    assert schedule_sentences(nothing)[1:] == [
        "Gevonden met vuistregels en zoeken, zonder solver.",
        "Er is geen enkele actie ingepland.",
    ]


DEMANDS: tuple[tuple[Demand, str], ...] = (
    (
        Demand(kind="target", plateau=2, quarter="2027-Q4"),
        "plateau 2 (Fundament versterken) is uiterlijk in 2027-Q4 klaar",
    ),
    (Demand(kind="latest", action="3.2", quarter="2027-Q4"), "3.2 is uiterlijk in 2027-Q4 klaar"),
    (Demand(kind="calendar", quarter="2029-Q4"), "er wordt gepland tot en met 2029-Q4"),
    (Demand(kind="capacity", measure="actions"), "er is plaats voor 5 acties tegelijk"),
    (
        Demand(kind="capacity", team="MT", measure="effort"),
        "het aantal punten per kwartaal van MT",
    ),
    (Demand(kind="earliest", action="3.2", quarter="2028-Q1"), "3.2 begint niet voor 2028-Q1"),
    (Demand(kind="past", action="2.1"), "2.1 is al gestart"),
    (Demand(kind="gate", plateau=1, action="6.2"), "6.2 wacht tot plateau 1 klaar is"),
    (Demand(kind="gate", plateau=1), "wat later komt, wacht tot plateau 1 klaar is"),
    (Demand(kind="action", action="3.2"), "3.2 wordt uitgevoerd"),
    (Demand(kind="dependency", action="3.2", predecessor="1.1"), "de volgorde 1.1 → 3.2"),
)


@pytest.mark.parametrize(("demand", "told"), DEMANDS)
def test_every_demand_of_a_conflict_is_told(demand: Demand, told: str) -> None:
    conflict = ScheduleConflict(demands=(demand,), minimal=True)
    assert schedule_conflict_sentence(conflict, PLAIN, ROADMAP) == (
        f"Dit past niet samen: {told}. Haal één daarvan weg, en de rest past wel."
    )
    english = schedule_conflict_sentence(conflict, PLAIN, ROADMAP, "en")
    assert english.startswith("This does not go together: ")
    assert told not in english


def test_a_conflict_is_one_sentence_whatever_the_order_of_its_demands() -> None:
    assert {demand.kind for demand, _ in DEMANDS} == set(get_args(DemandKind))
    demands = (
        Demand(kind="dependency", action="10.1", predecessor="2.1"),
        Demand(kind="action", action="10.1"),
        Demand(kind="action", action="2.1"),
        Demand(kind="dependency", action="2.1", predecessor="1.1"),
        Demand(kind="target", plateau=1, quarter="2027-Q1"),
    )
    told = {
        schedule_conflict_sentence(ScheduleConflict(demands=order, minimal=False), PLAIN, ROADMAP)
        for order in (demands, demands[::-1])
    }
    assert told == {
        "Dit past niet samen: plateau 1 (Randvoorwaardelijk) is uiterlijk in 2027-Q1 klaar; 2.1, "
        "10.1 worden alle 2 uitgevoerd en de volgorde 1.1 → 2.1 en 2.1 → 10.1. Misschien is niet "
        "elk deel ervan nodig om het te laten vastlopen."
    }


RELAXED: dict[str, tuple[Any, int, str]] = {
    "capacity": (
        SetCapacity(actions=6, first="2027-Q3", last="2027-Q3"),
        1,
        "Meer ruimte: de capaciteit van iedereen samen wordt in 2027-Q3 6 acties tegelijk. "
        "Prijs: 1 erbij.",
    ),
    "later": (
        SetTiming(action="99", latest="2028-Q1"),
        2,
        "Later klaar: 99 is uiterlijk 2028-Q1 klaar. Prijs: 2 kwartalen later.",
    ),
    "longer": (
        SetCalendar(calendar=Calendar(start="2027-Q1", quarters=13)),
        1,
        "Langer plannen: er worden 13 kwartalen gepland, vanaf 2027-Q1. Prijs: 1 kwartaal meer.",
    ),
    "drop": (
        DropAction(action="99", reason="x"),
        123,
        "Niet doen: 99 vervalt. Prijs: 12,3 % van de hoogste prioriteit.",
    ),
    "earlier": (
        SetTiming(action="99", quarters=2),
        1,
        "Eerder beginnen: 99 duurt 2 kwartalen. Prijs: 1 kwartaal eerder.",
    ),
}


@pytest.mark.parametrize("kind", get_args(RelaxationKind))
def test_everything_that_would_help_is_told_with_its_price_and_effect(kind: Any) -> None:
    change, price, told = RELAXED[kind]
    helps = Relaxation(kind=kind, changes=(change,), price=price, taken_up=33, ready="2028-Q4")
    assert schedule_relaxation_sentence(helps, ROADMAP) == (
        f"{told} Dan worden 33 acties opgenomen, samen klaar in 2028-Q4."
    )
    nothing = helps.model_copy(update={"taken_up": 0, "ready": None})
    assert schedule_relaxation_sentence(nothing, ROADMAP) == told
    assert "Price: " in schedule_relaxation_sentence(helps, ROADMAP, "en")


def test_room_in_more_than_one_quarter_has_a_price_that_is_added_up() -> None:
    change = SetCapacity(actions=6, first="2027-Q1", last="2027-Q3")
    helps = Relaxation(kind="capacity", changes=(change,), price=3, taken_up=0, ready=None)
    assert "Prijs: 3 erbij, opgeteld over de kwartalen." in schedule_relaxation_sentence(
        helps, ROADMAP
    )


def test_assumptions_are_counted_and_few_are_named() -> None:
    assert assumption_sentences(PLAIN) == [
        "33 acties: looptijd van 1 kwartaal is een aanname",
        "33 acties zijn nog een voorstel: dat daarvoor wordt besloten, is een aanname",
    ]
    lines = (
        line(number="1", assumed=("duration", "effort")),
        line(number="2", assumed=("duration", "unblocked")),
    )
    calendar = Calendar(start="2027-Q1", duration=2, effort=3)
    assert assumption_sentences(found(lines=lines, calendar=calendar)) == [
        "2 acties (1 en 2): looptijd van 2 kwartalen is een aanname",
        "1 actie (1): 3 punten per kwartaal is een aanname",
        "1 actie (2) is geblokkeerd: dat dat op tijd is opgelost, is een aanname",
    ]
    assert assumption_sentences(found(lines=())) == []


def test_where_chances_come_from_is_told_when_there_are_any() -> None:
    assert chances_sentence(PLAIN) == ""
    drawn = found(uncertainty=Uncertainty(runs=10_000, seed=7, ranges=3))
    assert chances_sentence(drawn, "en").startswith("Chances from 10,000 draws (seed 7)")


@BOTH
def test_a_real_schedule_is_told_whole(language: Language) -> None:
    told = [line_sentence(each, language) for each in PLAIN.lines]
    assert len(set(told)) == 33
    assert all("{" not in sentence and "None" not in sentence for sentence in told)
