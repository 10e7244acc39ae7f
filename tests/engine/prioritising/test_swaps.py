"""The smallest change of weights that exchanges two actions, against trying many weights."""

import random
from fractions import Fraction
from itertools import combinations, pairwise, product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from roadmap.engine import apply, priorities, swap
from roadmap.errors import NotOpenError, UnknownActionError
from roadmap.formats import shipped_roadmap
from roadmap.model.change import SetWeights
from roadmap.model.priority import Swap
from roadmap.model.roadmap import Roadmap
from tests.engine.prioritising import reference
from tests.engine.prioritising.strategies import weighed
from tests.strategies import build

Weights = dict[str, Fraction]


class Trial:
    """The effective order of one roadmap by any weights."""

    def __init__(self, roadmap: Roadmap) -> None:
        self.roadmap = roadmap
        self.weights = reference.weights_of(roadmap)
        self.terms = reference.effective_terms(roadmap)
        self.classes = reference.classes(roadmap, effective=True)
        self.now = self.order(self.weights)

    def order(self, weights: Weights) -> list[str]:
        return reference.ordered(self.roadmap, self.terms, self.classes, weights)

    def exchanged(self, found: Swap) -> list[str]:
        names = {found.above: found.below, found.below: found.above}
        return [names.get(number, number) for number in self.now]

    def size(self, weights: Weights) -> Fraction:
        return max(abs(weights[name] / w - 1) for name, w in self.weights.items())


def many(weights: Weights, chance: random.Random) -> list[Weights]:
    """A grid of weights, and some anywhere."""
    steps = (
        [Fraction(n, 4) for n in range(9)] if len(weights) < 4 else [Fraction(n) for n in (0, 1, 2)]
    )
    grid = [
        dict(zip(weights, map(lambda w, s: w * s, weights.values(), sides), strict=True))
        for sides in product(steps, repeat=len(weights))
    ]
    anywhere = [
        {name: w * Fraction(chance.randint(0, 200), 100) for name, w in weights.items()}
        for _ in range(60)
    ]
    return [tried for tried in (*grid, *anywhere) if any(tried.values())]


@settings(max_examples=80)
@given(weighed(max_actions=6), st.randoms(use_true_random=False))
def test_the_weights_exchange_exactly_two_and_no_smaller_change_does(
    roadmap: Roadmap, chance: random.Random
) -> None:
    trial = Trial(roadmap)
    assume(len(trial.now) >= 2 and len(trial.weights) <= 4)
    orders = [(trial.size(tried), trial.order(tried)) for tried in many(trial.weights, chance)]
    for one, other in combinations(sorted(trial.now), 2):
        found = swap(roadmap, one, other)
        wanted = trial.exchanged(found)
        assert trial.now.index(found.above) < trial.now.index(found.below)
        sizes = [size for size, order in orders if order == wanted]
        if found.weighing is None:
            assert found.reason == "fine" or not sizes
            continue
        given_weights = {
            name: Fraction(getattr(found.weighing.weights, name), found.scale)
            for name in trial.weights
        }
        assert trial.order(given_weights) == wanted
        assert found.change is not None
        assert found.change - 1 < 1000 * trial.size(given_weights) <= found.change
        # Weights in short numbers may lie half a percent farther than the least change.
        assert all(1000 * size >= found.change - 6 for size in sizes)
        after = apply(roadmap, [SetWeights(weighing=found.weighing)])
        assert [line.number for line in priorities(after).priorities] == wanted


@settings(max_examples=80)
@given(weighed(max_actions=6))
def test_two_actions_pass_each_other_from_the_change_on_that_is_told(roadmap: Roadmap) -> None:
    trial = Trial(roadmap)
    for one, other in combinations(sorted(trial.now), 2):
        found = swap(roadmap, one, other)
        above, below = (trial.terms[number] for number in (found.above, found.below))
        apart = {name: w * (above[name] - below[name]) for name, w in trial.weights.items()}
        if found.pass_change is None:
            waits = found.below in reference.behind(roadmap)[found.above]
            assert (found.reason == "class") == (
                trial.classes[found.above] != trial.classes[found.below]
            )
            assert found.reason != "waits" or waits
            assert found.reason == "class" or min(apart.values()) >= 0
            continue
        for change, passes in ((found.pass_change - 1, False), (found.pass_change + 1, True)):
            part = Fraction(change, 1000)
            moved = {n: w * (1 - part * _sign(apart[n])) for n, w in trial.weights.items()}
            order = trial.order(moved)
            if 0 <= change < 1000:
                assert (order.index(found.below) < order.index(found.above)) == passes


def _sign(value: Fraction) -> int:
    return (value > 0) - (value < 0)


@settings(max_examples=60)
@given(weighed(max_actions=6))
def test_where_others_move_along_they_are_named(roadmap: Roadmap) -> None:
    trial = Trial(roadmap)
    for one, other in combinations(sorted(trial.now), 2):
        found = swap(roadmap, one, other)
        assert not found.along or found.reason == "others"
        assert not {found.above, found.below} & set(found.along)
        if (
            found.reason == "others"
            and trial.now.index(found.below) - trial.now.index(found.above) == 1
        ):
            assert found.along


def scored(values: dict[str, tuple[int, int]], weights: dict[str, int]) -> Roadmap:
    """A roadmap of actions without dependencies, scored on value and urgency."""
    scores = [
        {"action": number, "criterion": name, "score": score, "by": "MT", "on": "2026-11-20"}
        for number, both in values.items()
        for name, score in zip(("value", "urgency"), both, strict=True)
    ]
    document = build([{"number": number} for number in values], []).to_document()
    return Roadmap.model_validate(document | {"scores": scores, "weighing": {"weights": weights}})


def test_a_change_of_one_part_in_five_is_found() -> None:
    # 3 * 5 + 2 * 1 against 3 * 3 + 2 * 3: equal where 2 * value = 2 * urgency.
    roadmap = scored({"1": (5, 1), "2": (3, 3)}, {"value": 3, "urgency": 2})
    found = swap(roadmap, "2", "1")
    assert (found.above, found.below, found.reason) == ("1", "2", "possible")
    assert found.pass_change == 200
    assert found.change is not None
    assert 200 <= found.change <= 205


def test_reasons_why_no_weights_exchange_two_actions() -> None:
    roadmap = scored(
        {"1": (5, 5), "2": (4, 4), "3": (4, 4), "4": (5, 1)}, {"value": 1, "urgency": 1}
    )
    assert swap(roadmap, "1", "2").reason == "dominated"
    assert swap(roadmap, "2", "3").reason == "same"
    # Where 4 passes 2 it passes 3 too, because nothing tells those apart.
    found = swap(roadmap, "2", "4")
    assert (found.reason, found.along) == ("others", ("3",))


@pytest.mark.parametrize("status", ["started", "done", "dropped"])
def test_what_is_not_open_cannot_be_exchanged(status: str) -> None:
    action = {"number": "1", "status": status, "status_reason": "reden"}
    roadmap = build([action, {"number": "2"}], [])
    with pytest.raises(NotOpenError) as caught:
        swap(roadmap, "2", "1")
    assert caught.value.details == {"number": "1", "status": status}
    with pytest.raises(UnknownActionError):
        swap(roadmap, "2", "9")
    with pytest.raises(NotOpenError):
        swap(roadmap, "2", "2")


def test_every_pair_of_the_shipped_roadmap_has_an_answer() -> None:
    shipped = shipped_roadmap()
    order = [line.number for line in priorities(shipped).priorities]
    for above, below in pairwise(order):
        found = swap(shipped, below, above)
        assert (found.above, found.below) == (above, below)
        assert found.sealed() == found
