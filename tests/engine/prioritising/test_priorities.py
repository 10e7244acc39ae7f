"""Priorities against their definition, and their intervals against the corners of the weights."""

import random
from fractions import Fraction
from itertools import pairwise, product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from roadmap.engine import next_actions, priorities
from roadmap.engine.prioritising import intervals, measuring, weighing
from roadmap.errors import TooManyActionsError
from roadmap.formats import shipped_roadmap
from roadmap.model.priority import Priorities
from roadmap.model.roadmap import Roadmap
from tests.engine.prioritising import reference
from tests.engine.prioritising.strategies import weighed
from tests.strategies import build, link


def effective_order(roadmap: Roadmap, weights: dict[str, Fraction] | None = None) -> list[str]:
    return reference.ordered(
        roadmap,
        reference.effective_terms(roadmap),
        reference.classes(roadmap, effective=True),
        reference.weights_of(roadmap) if weights is None else weights,
    )


@settings(max_examples=150)
@given(weighed())
def test_the_order_is_that_of_the_points_with_what_waits_added_to_them(roadmap: Roadmap) -> None:
    answer = priorities(roadmap)
    assert [line.number for line in answer.priorities] == effective_order(roadmap)
    assert [line.rank for line in answer.priorities] == list(range(1, len(answer.priorities) + 1))
    own = reference.ordered(
        roadmap,
        reference.own_terms(roadmap),
        reference.classes(roadmap, effective=False),
        reference.weights_of(roadmap),
    )
    assert {line.number: line.own_rank for line in answer.priorities} == {
        number: place for place, number in enumerate(own, start=1)
    }


@settings(max_examples=150)
@given(weighed())
def test_every_sum_is_told_term_by_term(roadmap: Roadmap) -> None:
    answer = priorities(roadmap)
    own, weights = reference.own_terms(roadmap), reference.weights_of(roadmap)
    waits = reference.behind(roadmap)
    whole = sum(weights.values())
    points = {line.number: line.points for line in answer.priorities}
    for line in answer.priorities:
        assert {term.criterion for term in line.terms} == set(weights)
        for term in line.terms:
            expected = weights[term.criterion] * own[line.number][term.criterion]
            assert Fraction(term.points, answer.unit) * whole == expected
            assert 0 <= term.value <= answer.best
        assert sum(term.points for term in line.terms) == line.points
        assert set(line.inherits) == waits[line.number]
        assert sum(points[number] for number in line.inherits) == line.inherited
        assert line.points + line.inherited == line.effective


@given(weighed(acyclic=True))
def test_what_is_freed_is_what_the_agenda_says(roadmap: Roadmap) -> None:
    answer, agenda = priorities(roadmap), next_actions(roadmap)
    lines = (*agenda.start, *agenda.better_after, *agenda.waiting)
    assert {line.number: set(line.frees) for line in lines} == {
        line.number: set(line.inherits) for line in answer.priorities
    }


@settings(max_examples=150)
@given(weighed())
def test_after_the_repair_nothing_important_waits_for_the_unimportant(roadmap: Roadmap) -> None:
    answer, waits = priorities(roadmap), reference.behind(roadmap)
    lines = {line.number: line for line in answer.priorities}
    together = {n: {m for m in waits[n] if n in waits[m]} for n in waits}
    own = reference.own_terms(roadmap)
    weights, classes = reference.weights_of(roadmap), reference.classes(roadmap, effective=False)
    more = {n: (classes[n], reference.total(own[n], weights)) for n in waits}
    inverted = {
        n: {m for m in waits[n] - together[n] if more[m] > more[n]}
        for n in waits
        if any(more[m] > more[n] for m in waits[n] - together[n])
    }
    assert {found.blocker for found in answer.inversions} == set(inverted)
    for found in answer.inversions:
        behind = inverted[found.blocker]
        assert found.waiting == min(behind, key=lambda n: lines[n].own_rank)
        assert found.more == len(behind) - 1
        assert found.repaired_rank == lines[found.blocker].rank < lines[found.waiting].rank
    for number, line in lines.items():
        for later in waits[number] - together[number]:
            assert line.rank < lines[later].rank


def corners(weights: dict[str, Fraction]) -> list[dict[str, Fraction]]:
    sides = (Fraction(4, 5), Fraction(6, 5))
    return [
        {name: weight * side for (name, weight), side in zip(weights.items(), chosen, strict=True)}
        for chosen in product(sides, repeat=len(weights))
    ]


@settings(max_examples=200, deadline=None)
@given(weighed(), st.randoms(use_true_random=False))
def test_no_weights_within_the_spread_put_an_action_outside_its_interval(
    roadmap: Roadmap, chance: random.Random
) -> None:
    answer = priorities(roadmap)
    weights = reference.weights_of(roadmap)
    assume(len(weights) <= 5)
    inside = [
        {name: w * Fraction(chance.randint(80, 120), 100) for name, w in weights.items()}
        for _ in range(5)
    ]
    before: dict[str, set[str]] = {line.number: set() for line in answer.priorities}
    always = {line.number: set(before) for line in answer.priorities}
    for tried in (*corners(weights), *inside):
        order = effective_order(roadmap, tried)
        for place, number in enumerate(order):
            before[number] |= set(order[:place])
            always[number] &= set(order[:place])
    for line in answer.priorities:
        # At the corners every pair is at its extremes, so the interval is exact for pairs.
        assert (line.best, line.worst) == (
            1 + len(always[line.number]),
            1 + len(before[line.number]),
        )
        assert line.best <= line.rank <= line.worst


@settings(max_examples=200, deadline=None)
@given(weighed())
def test_the_margin_is_where_the_next_action_comes_first(roadmap: Roadmap) -> None:
    answer, terms = priorities(roadmap), reference.effective_terms(roadmap)
    weights = reference.weights_of(roadmap)
    classes = reference.classes(roadmap, effective=True)
    lines = answer.priorities
    assert not lines or lines[-1].margin is None
    for line, following in pairwise(lines):
        apart = {
            n: w * (terms[line.number][n] - terms[following.number][n]) for n, w in weights.items()
        }
        ahead, whole = sum(apart.values()), sum(map(abs, apart.values()))
        if line.margin is None:
            assert ahead == whole or classes[line.number] != classes[following.number]
            continue
        assert line.margin == 1000 * ahead // whole < 1000
        change = ahead / whole + Fraction(1, 10**6)
        moved = {n: w * (1 - change * _sign(apart[n])) for n, w in weights.items()}
        assert reference.total(terms[line.number], moved) < reference.total(
            terms[following.number], moved
        )


def _sign(value: Fraction) -> int:
    return (value > 0) - (value < 0)


@given(weighed())
def test_unscored_is_told_and_never_counted_as_something(roadmap: Roadmap) -> None:
    answer = priorities(roadmap)
    method = answer.weighing.method
    for line in answer.priorities:
        asked = {n for n in ("value", "urgency", "effort") if getattr(answer.weighing.weights, n)}
        asked |= {"effort"} if method == "wsjf" else set()
        asked |= {"moscow"} if method == "moscow" else set()
        missing = {n for n in asked if reference.score(roadmap, line.number, n) is None}
        assert set(line.unscored) == missing
        for term in line.terms:
            if term.criterion in missing:
                assert (term.found, term.value, term.points) == (None, 0, 0)
        assert line.at_most == _with_the_best(roadmap, line.number, missing - {"moscow"}, answer)


def _with_the_best(
    roadmap: Roadmap, number: str, missing: set[str], answer: Priorities
) -> int | Fraction:
    """Own points with the best score on what is missing; `known` stays as it is."""
    own, weights = reference.own_terms(roadmap)[number], reference.weights_of(roadmap)
    wsjf = answer.weighing.method == "wsjf"
    effort = reference.score(roadmap, number, "effort")
    divisor = (effort or 5) if wsjf else 1
    points = reference.total(own, weights) * divisor
    points += sum(weights.get(name, Fraction(0)) for name in missing)
    points /= (1 if "effort" in missing else divisor) if wsjf else 1
    return points * answer.unit / sum(weights.values())


@given(weighed(), st.randoms(use_true_random=False))
def test_the_order_of_the_document_changes_no_priority(
    roadmap: Roadmap, chance: random.Random
) -> None:
    document = roadmap.to_document()
    for name in ("actions", "dependencies", "scores", "coverage"):
        if name in document:
            chance.shuffle(document[name])
    assert priorities(Roadmap.model_validate(document)) == priorities(roadmap)


def test_the_shipped_roadmap_has_no_scores_and_still_an_order() -> None:
    shipped = shipped_roadmap()
    answer = priorities(shipped)
    assert (shipped.scores, shipped.weighing) == ((), None)
    assert (answer.assumed, answer.template) == (True, "data")
    assert all(line.unscored == () for line in answer.priorities)
    assert [line.number for line in answer.priorities[:3]] == ["2.1", "3.1", "5.1"]
    assert answer.inversions == ()
    assert [(lever.number, lever.actions) for lever in answer.levers] == [
        ("2.1", ("2.2", "2.3")),
        ("8.3", ("8.4",)),
        ("9.1", ("9.2",)),
    ]


def test_a_must_lifts_what_it_waits_for() -> None:
    roadmap = build([{"number": n} for n in "123"], [link(1, 2)])
    scores = [
        {"action": n, "criterion": "moscow", "score": s, "by": "MT", "on": "2026-11-20"}
        for n, s in (("1", 1), ("2", 4), ("3", 3))
    ]
    moscow = {"method": "moscow", "weights": {"plateau": 1}}
    document = roadmap.to_document() | {"scores": scores, "weighing": moscow}
    answer = priorities(Roadmap.model_validate(document))
    assert [line.number for line in answer.priorities] == ["1", "2", "3"]
    first = answer.priorities[0]
    assert (first.moscow, first.effective_moscow, first.own_rank) == (1, 4, 3)
    (found,) = answer.inversions
    assert (found.blocker, found.waiting, found.repaired_rank) == ("1", "2", 1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(roadmap=weighed())
def test_numbers_too_large_for_floating_point_give_the_same_intervals(
    monkeypatch: pytest.MonkeyPatch, roadmap: Roadmap
) -> None:
    quick = priorities(roadmap)
    with monkeypatch.context() as patched:
        patched.setattr(intervals, "EXACT_BELOW", 0)
        assert priorities(roadmap) == quick


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(roadmap=weighed())
def test_shares_that_are_rounded_put_nothing_before_what_it_waits_for(
    monkeypatch: pytest.MonkeyPatch, roadmap: Roadmap
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(measuring, "FINEST", 7)
        answer = priorities(roadmap)
    assert answer.best <= 7
    ranks = {line.number: line.rank for line in answer.priorities}
    for number, later in reference.behind(roadmap).items():
        circle = {n for n in later if number in reference.behind(roadmap)[n]}
        assert all(ranks[number] < ranks[n] for n in later - circle)
    for line in answer.priorities:
        assert sum(term.points for term in line.terms) == line.points
        assert line.best <= line.rank <= line.worst


def test_more_actions_than_can_be_compared_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "MOST_ACTIONS", 3)
    actions = [{"number": str(n)} for n in range(1, 6)]
    with pytest.raises(TooManyActionsError) as caught:
        priorities(build(actions, []))
    assert caught.value.details == {"count": 5, "limit": 3}
    actions[0] |= {"status": "done"}
    actions[1] |= {"status": "started"}
    assert len(priorities(build(actions, [])).priorities) == 3


def test_without_open_actions_there_are_no_priorities() -> None:
    answer = priorities(build([{"number": "1", "status": "done"}], []))
    assert (answer.priorities, answer.inversions, answer.levers) == ((), (), ())
