"""Answers in sentences."""

import itertools
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given, settings

from roadmap.engine import (
    agenda,
    cycles,
    explain,
    impact,
    next_actions,
    plan,
)
from roadmap.formats import shipped_roadmap, wording
from roadmap.model.agenda import AgendaLine
from roadmap.model.calendar import Agreed, Calendar
from roadmap.model.certificate import Relaxation
from roadmap.model.change import (
    AddAction,
    AddDependency,
    AgreeQuarters,
    Change,
    DelayAction,
    DropAction,
    EditAction,
    MoveFloor,
    Pin,
    RemoveAction,
    RemoveDependency,
    RemoveGate,
    RemoveScore,
    RemoveTiming,
    SetCalendar,
    SetCapacity,
    SetCeiling,
    SetGate,
    SetScore,
    SetStatus,
    SetTarget,
    SetTiming,
    SetWeights,
)
from roadmap.model.plan import Constraint, Step
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import TEMPLATES
from roadmap.texts import LANGUAGES, Language
from tests.strategies import build, link, roadmaps

BOTH = pytest.mark.parametrize("language", LANGUAGES)
PROPOSAL = {"nl": "voorstel", "en": "proposal"}


@pytest.fixture(scope="module")
def shipped() -> Roadmap:
    return shipped_roadmap()


def conflicted() -> Roadmap:
    """A roadmap with something of everything that can be wrong."""
    return build(
        [
            {"number": "1.1"},
            {"number": "1.2"},
            {"number": "1.3"},
            {"number": "2.1"},
            {"number": "2.2"},
            {"number": "3.1", "status": "done"},
            {"number": "3.2", "status": "started"},
            {"number": "4.1", "status": "dropped", "status_reason": "geen geld"},
            {"number": "4.2"},
            {"number": "5.1", "pin": 1},
            {"number": "5.2", "ceiling": 1},
            {"number": "6.1"},
            {"number": "6.2"},
            {"number": "6.3"},
            {"number": "7.1", "status": "blocked", "status_reason": "wacht op de wethouder"},
            {"number": "8.1", "earliest_plateau": {"plateau": 2}},
        ],
        [
            link("1.1", "1.2"),
            link("1.2", "1.3"),
            link("1.3", "1.1", "more-effective-after"),
            link("2.1", "2.2", same_plateau=True),
            link("3.2", "3.1"),
            link("4.1", "4.2"),
            link("4.2", "5.1"),
            link("4.2", "5.2"),
            link("6.1", "6.2"),
            link("6.2", "6.3"),
            link("6.1", "6.3"),
            link("6.1", "6.2"),
            link("1.1", "7.1"),
            link("2.1", "7.1", "more-effective-after"),
        ],
        horizon=2,
    )


def told(roadmap: Roadmap, language: Language) -> list[str]:
    """Everything that can be said about a roadmap."""
    said = []
    for found in plan(roadmap).diagnostics:
        said.append(wording.diagnostic_message(found, roadmap, language))
        said.append(wording.diagnostic_remedy(found, roadmap, language))
        said += wording.chain_sentences(found.chain, roadmap, language)
    for action in roadmap.actions:
        if action.status != "dropped":
            certificate = explain(roadmap, action.number)
            said.append(wording.certificate_prose(certificate, roadmap, language))
            said += [
                wording.relation_sentence(action.number, other, before=True, language=language)
                for other in certificate.predecessors
            ]
    found_agenda = next_actions(roadmap)
    for line in (*found_agenda.start, *found_agenda.better_after, *found_agenda.waiting):
        said.append(wording.agenda_sentence(line, language))
        said.append(wording.agenda_sentence(line, language, under_heading=True))
    for group in cycles(roadmap).groups:
        said += wording.cycle_sentences(group, language)
        said += [wording.cut_sentence(cut, language) for cut in group.cuts]
        said += [wording.cut_outcome(cut, language) for cut in group.cuts]
    return said


@BOTH
def test_everything_about_a_roadmap_full_of_conflicts_can_be_said(language: Language) -> None:
    said = told(conflicted(), language)
    assert len(said) > 60
    assert all(sentence and "{" not in sentence and "None" not in sentence for sentence in said)


@settings(max_examples=60)
@given(roadmaps(acyclic=False))
def test_everything_about_any_roadmap_can_be_said(roadmap: Roadmap) -> None:
    for language in LANGUAGES:
        for sentence in told(roadmap, language):
            assert sentence
            assert "{" not in sentence


@BOTH
def test_a_text_that_names_a_floor_says_that_it_is_a_proposal(
    shipped: Roadmap, language: Language
) -> None:
    for action in shipped.actions:
        certificate = explain(shipped, action.number)
        floors = [
            wording.constraint_phrase(held, shipped, language)
            for relaxation in certificate.relaxations
            for held in (*relaxation.constraints, *certificate.binding)
            if held.kind == "floor"
        ]
        floors += [
            wording.step_sentence(step, shipped, language)
            for step in certificate.chain
            if step.kind == "floor"
        ]
        if certificate.chain[-1].kind == "floor":
            floors.append(wording.placement_sentences(certificate, shipped, language)[0])
        assert all(PROPOSAL[language] in sentence for sentence in floors)
    for change in (MoveFloor(action="3.2", plateau=3), MoveFloor(action="3.2", plateau=None)):
        assert PROPOSAL[language] in wording.change_phrase(change, shipped, language)


def test_a_certificate_tells_the_reason_the_chain_and_what_would_move_it(
    shipped: Roadmap,
) -> None:
    told_nl = wording.certificate_prose(explain(shipped, "2.2"), shipped, "nl")
    assert told_nl.startswith(
        "2.2 staat in plateau 2 (Fundament versterken), omdat deze actie voortbouwt op 2.1 "
        "(afgeleid, zekerheid middel) en 2.1 in plateau 1 (Randvoorwaardelijk) staat."
    )
    assert "2.2 komt naar plateau 1 (Randvoorwaardelijk) als u deze 2 dingen samen" in told_nl
    told_en = wording.certificate_prose(explain(shipped, "3.3"), shipped, "en")
    assert told_en.startswith(
        "3.3 stands in plateau 2 (Fundament versterken) because that is its earliest plateau "
        "(proposal, confidence medium)."
    )


def test_a_dependency_that_was_inferred_is_called_so(shipped: Roadmap) -> None:
    constraint = next(held for held in explain(shipped, "2.2").binding if held.kind == "dependency")
    phrase = wording.constraint_phrase(constraint, shipped, "nl")
    assert phrase == "dat 2.2 voortbouwt op 2.1 (afgeleid, zekerheid middel)"


def test_an_agenda_line_says_why_and_what_waits_for_it(shipped: Roadmap) -> None:
    lines = {line.number: line for line in next_actions(shipped).start}
    assert wording.agenda_sentence(lines["2.1"], "nl") == (
        "kan nu starten: hangt van niets af; 2 acties wachten hierop (2.2, 2.3)"
    )
    assert wording.agenda_sentence(lines["2.1"], "nl", under_heading=True) == (
        "hangt van niets af; 2 acties wachten hierop (2.2, 2.3)"
    )


def test_a_blocked_action_is_told_with_its_reason_and_what_else_it_waits_for() -> None:
    lines = {line.number: line for line in next_actions(conflicted()).waiting}
    assert wording.agenda_sentence(lines["7.1"], "nl") == (
        "geblokkeerd: wacht op de wethouder; wacht ook op 1.1; daarna effectiever na 2.1"
    )


def test_an_agenda_line_may_be_blocked_without_a_reason() -> None:
    line = AgendaLine(number="1", plateau=1, wave=1, status="blocked", reason="blocked")
    assert wording.agenda_sentence(line, "en") == "blocked"
    assert agenda.next_actions(conflicted()).waiting


def test_a_move_names_the_change_behind_it_and_what_now_holds_the_action(
    shipped: Roadmap,
) -> None:
    changes: list[Change] = [
        DropAction(action="2.1", reason="x"),
        DelayAction(action="1.1"),
        MoveFloor(action="3.2", plateau=4),
    ]
    moves = {move.number: move for move in impact(shipped, changes).moves}
    said = wording.move_sentence(moves["3.2"], shipped, "nl")
    assert said.startswith(
        "3.2 (Heldere en eenduidige prioritering) schuift van plateau 2 (Fundament versterken) "
        "naar plateau 4 (Excelleren), door wijziging 3: 3.2 staat niet eerder dan plateau 4"
    )


def test_a_move_forward_tells_what_held_the_action_before() -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [link("1", "2")])
    changes = [RemoveDependency(predecessor="1", successor="2")]
    (move,) = impact(roadmap, changes).moves
    assert wording.move_sentence(move, roadmap, "en") == (
        "2 (t) comes forward from plateau 2 to plateau 1, through "
        "change 1. Before, this held it: 2 builds on 1 (added by yourself) and so comes one "
        "plateau later: plateau 2."
    )


def test_a_move_can_be_caused_by_several_changes_together() -> None:
    roadmap = build(
        [{"number": "1", "earliest_plateau": {"plateau": 2}}, {"number": "2"}], [link("1", "2")]
    )
    changes: list[Change] = [
        RemoveDependency(predecessor="1", successor="2"),
        MoveFloor(action="2", plateau=2),
    ]
    moves = {move.number: move for move in impact(roadmap, changes).moves}
    assert "door de wijzigingen 1 en 2 samen" in wording.move_sentence(moves["2"], roadmap, "nl")


def test_a_move_within_a_plateau_is_told_by_its_waves() -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [])
    changes = [AddDependency(dependency=link("1", "2", "more-effective-after"))]  # type: ignore[arg-type]
    (move,) = impact(roadmap, changes).moves
    assert wording.move_sentence(move, roadmap, "nl") == (
        "2 blijft in plateau 1, maar gaat van golf 1 naar golf 2, door wijziging 1."
    )


@BOTH
def test_every_change_can_be_said(shipped: Roadmap, language: Language) -> None:
    dependency: Any = link("1.2", "3.2", "more-effective-after")
    changes: list[Change] = [
        SetStatus(action="2.1", status="done"),
        DropAction(action="2.1", reason="x"),
        MoveFloor(action="2.1", plateau=2),
        MoveFloor(action="2.1", plateau=None),
        DelayAction(action="2.1", plateaus=2),
        Pin(action="2.1", plateau=2),
        Pin(action="2.1", plateau=None),
        SetCeiling(action="2.1", plateau=2),
        SetCeiling(action="2.1", plateau=None),
        AddDependency(dependency=dependency),
        RemoveDependency(predecessor="1.1", successor="3.2"),
        RemoveDependency(predecessor="1.1", successor="3.2", kind="builds-on"),
        RemoveDependency(predecessor="1.1", successor="3.2", kind="more-effective-after"),
        AddAction(action={"number": "Z.1", "title": "Zelf bedacht"}),  # type: ignore[arg-type]
        RemoveAction(action="2.1"),
        EditAction(action="2.1", title="Nieuw"),
        SetScore(action="2.1", criterion="value", score=4, by="MT", on=date(2026, 11, 20)),
        SetScore(action="2.1", criterion="moscow", score=4, by="MT", on=date(2026, 11, 20)),
        RemoveScore(action="2.1", criterion="value"),
        SetWeights(weighing=None),
        *(SetWeights(weighing=weighing) for weighing in TEMPLATES.values()),
        SetCalendar(calendar=Calendar(start="2027-Q1")),
        SetCalendar(calendar=None),
        SetCapacity(actions=5),
        SetCapacity(team="MT", first="2027-Q1", actions=2, effort=9),
        SetCapacity(last="2027-Q1"),
        SetTiming(action="2.1", quarters=2, shortest=1, longest=3, effort=2, team="MT"),
        SetTiming(action="2.1", earliest="2027-Q1", latest="2027-Q4"),
        SetTiming(action="2.1"),
        RemoveTiming(action="2.1"),
        SetGate(plateau=2, target="2027-Q4", criteria=("Alles gemeten",)),
        SetGate(plateau=2),
        SetTarget(plateau=2, target="2027-Q3"),
        SetTarget(plateau=2, target=None),
        RemoveGate(plateau=2),
        AgreeQuarters(agreed=(Agreed(action="2.1", start="2027-Q1", end="2027-Q1"),)),
        AgreeQuarters(agreed=()),
    ]
    kinds = {change.change for change in changes}
    union = get_args(get_args(Change)[0])
    assert kinds == {kind.model_fields["change"].default for kind in union}
    said = [wording.change_phrase(change, shipped, language) for change in changes]
    assert len(set(said)) == len(said)
    assert "Z.1 (Zelf bedacht)" in said[13]


def test_a_cycle_and_its_cuts_are_told_in_words() -> None:
    group = cycles(conflicted()).groups[0]
    assert wording.cycle_sentences(group, "nl") == [
        "3 acties wachten op elkaar: 1.1, 1.2, 1.3.",
        "Daardoor is ook de plaats van 1 actie voorlopig: 7.1.",
    ]
    assert wording.cycle_path(group.cycles[0]) == "1.1 → 1.2 → 1.3 → 1.1"
    assert wording.cut_sentence(group.cuts[0], "nl") == (
        "Haal weg: 1.1 is effectiever na 1.3 (zelf toegevoegd)."
    )


def test_a_cut_of_several_dependencies_names_them_all() -> None:
    numbers = ["1", "2", "3"]
    pairs = [(a, b) for a in numbers for b in numbers if a != b]
    roadmap = build([{"number": n} for n in numbers], [link(a, b) for a, b in pairs])
    cut = cycles(roadmap).groups[0].cuts[0]
    said = wording.cut_sentence(cut, "en")
    assert said.startswith(f"Take away these {len(cut.links)} together: ")
    assert said.count(" builds on ") == len(cut.links)


def test_a_chain_too_long_says_which_plateau_it_really_asks_for() -> None:
    said = wording.certificate_prose(explain(conflicted(), "6.3"), conflicted(), "nl")
    assert "Eigenlijk vraagt de keten plateau 3 (dat bestaat niet)" in said
    assert wording.plateau_name(0, conflicted(), "nl") == "geen plateau"


def test_of_a_very_long_chain_the_middle_is_counted() -> None:
    numbers = [str(n) for n in range(1, 31)]
    roadmap = build(
        [
            {"number": n, **({"earliest_plateau": {"plateau": 2}} if n == "1" else {})}
            for n in numbers
        ],
        [link(a, b, "more-effective-after") for a, b in itertools.pairwise(numbers)],
        horizon=2,
    )
    said = wording.chain_sentences(explain(roadmap, "30").chain, roadmap, "nl")
    assert len(said) == 13
    assert said[6] == "… en nog 18 schakels …"


def test_a_relaxation_that_stays_beyond_the_last_plateau_says_so() -> None:
    held = Constraint(kind="pin", action="5.1")
    relaxation = Relaxation(constraints=(held,), plateau=3)
    place = plan(conflicted()).by_number["5.1"]
    said = wording.relaxation_sentence(place, relaxation, conflicted(), "nl")
    assert said == (
        "De keten naar 5.1 wordt korter, tot plateau 3 (dat bestaat niet), als u loslaat: "
        "het vastzetten van 5.1 op plateau 1."
    )


def test_a_link_to_a_dropped_action_is_told_without_a_plateau() -> None:
    step = Step(kind="start", action="4.1", plateau=0)
    said = wording.step_sentence(step, conflicted(), "nl")
    assert said == "4.1 vervalt en staat dus niet in het plan."
