"""Conflicts and checks: what is reported, where, and what stays standing."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.engine import check, plan
from roadmap.model.roadmap import Roadmap
from tests.engine import reference
from tests.strategies import build, fact, link, roadmaps


def codes(roadmap: Roadmap) -> list[str]:
    return [d.code for d in check(roadmap) if d.code != "isolated-action"]


def test_a_pin_below_the_bound_is_reported_and_the_dependency_wins() -> None:
    roadmap = build([{"number": "1"}, {"number": "2", "pin": 1}], [link(1, 2)])
    answer = plan(roadmap)
    assert codes(roadmap) == ["pin-below-bound"]
    assert answer.by_number["2"].plateau == 2
    assert answer.by_number["2"].provisional
    assert not answer.by_number["1"].provisional
    diagnostic = answer.diagnostics[0]
    assert diagnostic.place == "/actions/1/pin"
    assert [step.action for step in diagnostic.chain] == ["1", "2"]


def test_a_ceiling_below_the_bound_is_reported_with_its_chain() -> None:
    roadmap = build([{"number": "1", "pin": 2}, {"number": "2", "ceiling": 2}], [link(1, 2)])
    diagnostic = check(roadmap)[0]
    assert diagnostic.code == "ceiling-below-bound"
    assert [(s.kind, s.plateau) for s in diagnostic.chain] == [("pin", 2), ("dependency", 3)]


def test_a_chain_longer_than_the_plateaus_ends_in_the_last_one_provisionally() -> None:
    chain = [link(n, n + 1) for n in range(1, 5)]
    roadmap = build([{"number": str(n)} for n in range(1, 6)], chain, horizon=3)
    answer = plan(roadmap)
    assert [p.plateau for p in answer.placements] == [1, 2, 3, 3, 3]
    assert [p.required_plateau for p in answer.placements] == [1, 2, 3, 4, 5]
    assert [p.provisional for p in answer.placements] == [False, False, False, True, True]
    (long,) = [d for d in answer.diagnostics if d.code == "chain-too-long"]
    assert long.subjects == ("4", "5")
    assert len(long.chain) == 4
    assert long.details == {"action": "4", "count": 1, "limit": 3, "needed": 4}


def test_the_past_wins_and_the_contradiction_is_reported() -> None:
    roadmap = build(
        [{"number": "1", "pin": 2}, {"number": "2", "status": "done", "frozen_plateau": 2}],
        [link(1, 2)],
    )
    answer = plan(roadmap)
    assert answer.by_number["2"].plateau == 2
    diagnostic = answer.diagnostics[0]
    assert diagnostic.code == "frozen-contradiction"
    assert diagnostic.severity == "error"
    assert [s.kind for s in diagnostic.chain] == ["pin", "dependency"]
    assert answer.by_number["1"].provisional


def test_a_soft_contradiction_with_the_past_is_only_a_warning() -> None:
    roadmap = build(
        [{"number": "1", "pin": 3}, {"number": "2", "status": "started", "frozen_plateau": 2}],
        [link(1, 2, "more-effective-after")],
    )
    found = [d for d in check(roadmap) if d.code == "frozen-contradiction"]
    assert [d.severity for d in found] == ["warning"]


@pytest.mark.parametrize(
    ("kind", "severity", "unsure"),
    [("builds-on", "error", {"2", "3"}), ("more-effective-after", "warning", set())],
)
def test_a_dropped_predecessor_is_reported_and_no_longer_holds(
    kind: str, severity: str, unsure: set[str]
) -> None:
    roadmap = build(
        [
            {"number": "1", "status": "dropped", "status_reason": "geen draagvlak"},
            {"number": "2"},
            {"number": "3"},
        ],
        [link(1, 2, kind), link(2, 3)],
    )
    answer = plan(roadmap)
    assert answer.dropped == ("1",)
    assert answer.by_number["2"].plateau == 1
    found = [d for d in answer.diagnostics if d.code == "dropped-predecessor"]
    assert [(d.severity, d.subjects) for d in found] == [(severity, ("2", "1"))]
    assert {p.number for p in answer.placements if p.provisional} == unsure


def test_everything_after_a_cycle_is_provisional_and_the_rest_stands() -> None:
    roadmap = build(
        [{"number": n} for n in ("1", "2", "3", "4", "5")],
        [link(1, 2), link(2, 1), link(2, 3, "more-effective-after"), link(4, 5)],
    )
    answer = plan(roadmap)
    assert {p.number for p in answer.placements if p.provisional} == {"1", "2", "3"}
    assert answer.by_number["5"].plateau == 2


def test_a_frozen_member_of_a_cycle_stays_and_the_others_follow() -> None:
    roadmap = build(
        [{"number": "1", "status": "done", "frozen_plateau": 2}, {"number": "2"}],
        [link(1, 2), link(2, 1)],
    )
    answer = plan(roadmap)
    assert answer.by_number["1"].plateau == 2
    assert "cycle" in codes(roadmap)


def test_duplicates_redundancy_loose_ends_and_gaps_are_reported() -> None:
    roadmap = Roadmap.model_validate(
        {
            "id": "gaps",
            "title": "Gaps",
            "plateaus": [{"number": n, "id": f"p{n}", "title": "P"} for n in (1, 2, 3)],
            "advices": [{"number": "1", "title": "a"}, {"number": "2", "title": "b"}],
            "findings": [{"number": "1", "title": "f"}],
            "actions": [{"number": f"1.{n}", "title": "t", "advice": "1"} for n in range(1, 5)],
            "dependencies": [
                link("1.1", "1.2"),
                link("1.1", "1.2", "more-effective-after"),
                link("1.2", "1.3"),
                link("1.1", "1.3"),
            ],
        }
    )
    found = {(d.code, d.subjects) for d in check(roadmap)}
    assert found == {
        ("duplicate-dependency", ("1.1", "1.2")),
        ("redundant-dependency", ("1.1", "1.3")),
        ("isolated-action", ("1.4",)),
        ("advice-without-action", ("2",)),
        ("finding-without-action", ("1",)),
    }


@given(roadmaps(pins=False, dropped=False, density=0.6))
def test_removing_a_redundant_dependency_moves_nothing(roadmap: Roadmap) -> None:
    before = plan(roadmap)
    fits = not any(
        d.severity == "error" or d.code == "frozen-contradiction" for d in before.diagnostics
    )
    for diagnostic in before.diagnostics:
        if diagnostic.code != "redundant-dependency":
            continue
        place = int(diagnostic.place.rpartition("/")[2])
        found = roadmap.dependencies[place]
        rest = roadmap.model_copy(
            update={"dependencies": tuple(d for d in roadmap.dependencies if d is not found)}
        )
        after = plan(rest)
        for old, new in zip(before.placements, after.placements, strict=True):
            assert new.required_plateau == old.required_plateau
            assert (new.wave, new.slack) == (old.wave, old.slack) or not fits


def test_a_builds_on_dependency_is_not_implied_by_a_softer_path() -> None:
    soft_path = [link(1, 2, "more-effective-after"), link(2, 3, "more-effective-after")]
    actions = [{"number": n} for n in ("1", "2", "3")]
    assert codes(build(actions, [*soft_path, link(1, 3)])) == []
    same = link(1, 3, same_plateau=True)
    assert codes(build(actions, [*soft_path, same])) == []
    assert codes(build(actions, [*soft_path, link(1, 3, "more-effective-after")])) == [
        "redundant-dependency"
    ]


def test_what_is_started_passes_nothing_on_so_a_way_past_it_is_not_redundant() -> None:
    actions = [
        {"number": "1", "pin": 3},
        {"number": "2", "status": "started", "frozen_plateau": 1},
        {"number": "3"},
    ]
    found = codes(build(actions, [link(1, 2), link(2, 3), link(1, 3)], horizon=4))
    assert found == ["frozen-contradiction"]


@pytest.mark.parametrize("status", ["started", "done"])
def test_limits_that_the_past_did_not_keep_to_are_told(status: str) -> None:
    taken_up = {"status": status, "frozen_plateau": 3}
    actions = [
        {"number": "1", "ceiling": 2, **taken_up},
        {"number": "2", "pin": 1, **taken_up},
        {"number": "3", "pin": 3, "ceiling": 3, **taken_up},
        {"number": "4", "pin": 1, "status": status},
    ]
    found = {(d.code, d.severity, d.place) for d in check(build(actions, [], horizon=4))}
    assert found >= {
        ("frozen-over-ceiling", "warning", "/actions/0/ceiling"),
        ("frozen-off-pin", "warning", "/actions/1/pin"),
    }
    assert not {place for code, _, place in found if code.startswith("frozen")} - {
        "/actions/0/ceiling",
        "/actions/1/pin",
    }


def test_a_strict_dependency_needs_a_strict_step_to_be_redundant() -> None:
    actions = [{"number": n} for n in ("1", "2", "3")]
    loose = [link(1, 2, same_plateau=True), link(2, 3, same_plateau=True)]
    assert codes(build(actions, [*loose, link(1, 3)])) == []
    strict = [link(1, 2, same_plateau=True), link(2, 3)]
    assert codes(build(actions, [*strict, link(1, 3)])) == ["redundant-dependency"]


def test_the_hash_covers_everything_that_the_plan_says() -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [link(1, 2)])
    other = build([{"number": "1"}, {"number": "2"}], [link(1, 2, **fact("inferred"))])
    assert plan(roadmap).sha256 == plan(roadmap).sha256
    assert plan(roadmap).sha256 != plan(other).sha256
    assert len(plan(roadmap).sha256) == 64


@given(roadmaps(dropped=False, density=0.6))
def test_a_dependency_is_redundant_exactly_when_a_longer_way_says_as_much(
    roadmap: Roadmap,
) -> None:
    found = {d.place for d in check(roadmap) if d.code == "redundant-dependency"}
    for place, dependency in enumerate(roadmap.dependencies):
        expected = reference.is_implied(roadmap, dependency)
        assert (f"/dependencies/{place}" in found) == expected


def test_redundancy_of_thousands_of_dependencies_is_told_in_one_go() -> None:
    shuffle = random.Random(1)
    count = 2_000
    links = {
        (first, first + shuffle.randrange(1, count - first + 1))
        for first in range(1, count)
        for _ in range(4)
    }
    roadmap = build(
        [{"number": str(n)} for n in range(1, count + 1)],
        [link(a, b, "more-effective-after") for a, b in links],
    )
    found = [d for d in check(roadmap) if d.code == "redundant-dependency"]
    assert found
    assert all(d.details["via"] for d in found)


def test_more_dependencies_than_can_be_judged_are_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roadmap.engine.checking.REDUNDANCY_LIMIT", 1)
    roadmap = build([{"number": n} for n in "123"], [link(1, 2), link(2, 3)])
    assert codes(roadmap) == ["redundancy-not-checked"]


@given(roadmaps(), st.data())
def test_no_dependency_or_conflict_elsewhere_moves_the_past(
    roadmap: Roadmap, data: st.DataObject
) -> None:
    frozen = [a.number for a in roadmap.actions if a.frozen_at]
    if not frozen or not roadmap.dependencies:
        return
    gone = data.draw(st.sampled_from(roadmap.dependencies))
    rest = roadmap.model_copy(
        update={"dependencies": tuple(d for d in roadmap.dependencies if d is not gone)}
    )
    before, after = plan(roadmap).by_number, plan(rest).by_number
    assert all(before[n].plateau == after[n].plateau for n in frozen)


def test_the_past_shields_what_comes_after_it_from_a_cycle() -> None:
    roadmap = build(
        [
            {"number": "1"},
            {"number": "2"},
            {"number": "3", "status": "done", "frozen_plateau": 3},
            {"number": "4"},
        ],
        [link(1, 2), link(2, 1), link(2, 3), link(3, 4)],
    )
    assert [p.number for p in plan(roadmap).placements if p.provisional] == ["1", "2"]


def test_a_chain_of_a_thousand_strict_steps_is_told_in_one_diagnostic() -> None:
    count = 1_000
    roadmap = build(
        [{"number": str(n)} for n in range(1, count + 1)],
        [link(n, n + 1) for n in range(1, count)],
    )
    answer = plan(roadmap)
    (long,) = [d for d in answer.diagnostics if d.code == "chain-too-long"]
    assert len(long.subjects) == count - 4
    assert len(long.chain) == 5


def test_waves_follow_what_still_holds_in_a_cycle_that_the_past_opens() -> None:
    soft = "more-effective-after"
    roadmap = build(
        [
            {"number": "1"},
            {"number": "2"},
            {"number": "3", "status": "started", "frozen_plateau": 4},
        ],
        [link(2, 1, soft), link(1, 3, soft), link(3, 2, soft)],
    )
    answer = plan(roadmap)
    assert (answer.by_number["2"].wave, answer.by_number["1"].wave) == (2, 3)
    assert answer.critical_chains == (("2", "1"),)


def test_diagnostics_stand_in_natural_order() -> None:
    roadmap = build([{"number": str(n)} for n in range(1, 13)], [])
    assert [d.subjects[0] for d in check(roadmap)] == [str(n) for n in range(1, 13)]


def test_a_redundant_dependency_beside_another_between_the_same_two_is_told_at_its_place() -> None:
    roadmap = build(
        [{"number": n} for n in "123"],
        [link(1, 2), link(2, 3, same_plateau=True), link(1, 3), link(1, 3, same_plateau=True)],
    )
    found = [d for d in check(roadmap) if d.code == "redundant-dependency"]
    assert len({d.place for d in found}) == len(found) == 2
