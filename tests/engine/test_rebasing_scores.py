"""What becomes of scores and weights when others gave them too."""

from datetime import date

from roadmap.engine import apply, rebase
from roadmap.formats import shipped_roadmap
from roadmap.model.change import RemoveAction, RemoveScore, SetScore, SetWeights
from roadmap.model.weighing import TEMPLATES

BASE = shipped_roadmap()


def given(score: int, by: str = "MT") -> SetScore:
    return SetScore(action="2.1", criterion="value", score=score, by=by, on=date(2026, 11, 20))


def test_another_score_by_others_is_a_conflict_that_tells_both() -> None:
    (conflict,) = rebase(BASE, apply(BASE, [given(4)]), [given(2)]).conflicts
    assert (conflict.kind, conflict.reason, conflict.action) == ("both-changed", "score", "2.1")
    assert (conflict.theirs, conflict.mine) == (4, 2)


def test_the_same_score_by_others_is_redundant() -> None:
    assert rebase(BASE, apply(BASE, [given(4)]), [given(4)]).redundant == (0,)


def test_the_same_score_of_somebody_else_takes_its_place() -> None:
    answer = rebase(BASE, apply(BASE, [given(4)]), [given(4, by="IMO")])
    assert (answer.kept, answer.conflicts) == ((0,), ())


def test_another_weighing_by_others_is_a_conflict_about_no_action() -> None:
    head = apply(BASE, [SetWeights(weighing=TEMPLATES["wsjf"])])
    (conflict,) = rebase(BASE, head, [SetWeights(weighing=TEMPLATES["moscow"])]).conflicts
    assert (conflict.reason, conflict.action) == ("weighing", None)
    assert (conflict.theirs, conflict.mine) == ("wsjf", "moscow")


def test_a_score_that_others_took_away_needs_no_taking_away() -> None:
    base = apply(BASE, [given(4)])
    head = apply(base, [RemoveScore(action="2.1", criterion="value")])
    answer = rebase(base, head, [RemoveScore(action="2.1", criterion="value")])
    assert answer.redundant == (0,)


def test_removing_an_action_that_others_scored_is_a_conflict() -> None:
    (conflict,) = rebase(BASE, apply(BASE, [given(4)]), [RemoveAction(action="2.1")]).conflicts
    assert (conflict.kind, conflict.reason) == ("both-changed", "score")
