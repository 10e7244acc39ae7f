"""Coverage against the document itself: every thread, every gap, every item."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import apply, check, coverage, plan
from roadmap.formats import shipped_roadmap
from roadmap.formats.wording import gap_sentence, item_sentence, thread_sentence
from roadmap.model.calendar import Agreed
from roadmap.model.change import AgreeQuarters, SetStatus
from roadmap.model.roadmap import Roadmap
from tests.strategies import roadmaps

FITS = st.sampled_from(["direct", "partial"])


@st.composite
def reported(draw: st.DrawFn) -> Roadmap:
    """A roadmap with findings, advices and a framework, of which any may be left alone."""
    document = draw(roadmaps(acyclic=draw(st.booleans()))).to_document()
    numbers = [action["number"] for action in document["actions"]]
    document["findings"] = [{"number": n, "title": f"F{n}"} for n in "12"]
    document["advices"] = [{"number": n, "title": f"A{n}"} for n in "12"]
    for action in document["actions"]:
        advice = draw(st.sampled_from([None, "1", "2"]))
        if advice:
            action["advice"] = advice
    cells = draw(st.lists(st.tuples(st.sampled_from("12"), st.sampled_from(numbers)), max_size=6))
    document["coverage"] = [{"finding": f, "action": a} for f, a in cells]
    services = st.lists(
        st.builds(dict, action=st.sampled_from(numbers), fit=FITS),
        unique_by=lambda service: service["action"],
        max_size=3,
    )
    items = [{"id": n, "title": f"I{n}", "served_by": draw(services)} for n in "ab"]
    document["frameworks"] = [{"id": "f", "title": "F", "document": "doc", "items": items}]
    return Roadmap.model_validate(document)


@settings(max_examples=300)
@given(reported())
def test_every_thread_runs_from_a_finding_to_the_plateau_of_its_action(roadmap: Roadmap) -> None:
    placed = plan(roadmap).by_number
    found = coverage(roadmap)
    expected = {(c.finding, c.action) for c in roadmap.coverage if c.action in placed}
    assert [(t.finding, t.action) for t in found.threads] == sorted(expected)
    for thread in found.threads:
        assert thread.advice == roadmap.action(thread.action).advice
        assert thread.plateau == placed[thread.action].plateau


@settings(max_examples=300)
@given(reported())
def test_every_gap_is_told_and_nothing_else(roadmap: Roadmap) -> None:
    placed = plan(roadmap).by_number
    kept = [action for action in roadmap.actions if action.number in placed]
    cells = {(c.finding, c.action) for c in roadmap.coverage if c.action in placed}
    answering = {action for _, action in cells}
    expected: set[tuple[str, str]] = set()
    expected |= {
        ("finding-without-action", f.number)
        for f in roadmap.findings
        if f.number not in {finding for finding, _ in cells}
    }
    for advice in roadmap.advices:
        own = {action.number for action in kept if action.advice == advice.number}
        if not own:
            expected.add(("advice-without-action", advice.number))
        elif not own & answering:
            expected.add(("advice-without-finding", advice.number))
    expected |= {("action-without-advice", a.number) for a in kept if a.advice is None}
    expected |= {("action-without-finding", a.number) for a in kept if a.number not in answering}
    expected |= {
        ("plateau-without-action", str(p.number))
        for p in roadmap.plateaus
        if p.number not in {where.plateau for where in placed.values()}
    }
    found = coverage(roadmap)
    assert {(gap.code, gap.number) for gap in found.gaps} == expected
    assert len(found.gaps) == len(expected)
    for gap in found.gaps:
        assert not set(gap.dropped) & set(placed)
        assert gap_sentence(gap, roadmap, "nl") != gap_sentence(gap, roadmap, "en")
    checked = {"finding-without-action", "advice-without-action"}
    reported_gaps = {
        (each.code, each.subjects[0]) for each in check(roadmap) if each.code in checked
    }
    assert reported_gaps == {(code, number) for code, number in expected if code in checked}


@settings(max_examples=200)
@given(reported())
def test_an_item_is_as_far_served_as_its_best_action_that_was_not_dropped(
    roadmap: Roadmap,
) -> None:
    placed = plan(roadmap).by_number
    (framework,) = coverage(roadmap).frameworks
    levels: list[Any] = []
    for item, source in zip(framework.items, roadmap.frameworks[0].items, strict=True):
        fits = {s.fit for s in source.served_by if s.action in placed}
        level = "served" if "direct" in fits else "partly" if fits else "not-at-all"
        levels.append(level)
        assert item.level == level
        assert {s.action for s in item.served_by} | set(item.dropped) == {
            s.action for s in source.served_by
        }
        assert item_sentence(item, "nl") != item_sentence(item, "en")
    counts = (framework.served, framework.partly, framework.not_at_all)
    assert counts == tuple(map(levels.count, ("served", "partly", "not-at-all")))


def test_the_board_sees_that_digital_inclusion_has_no_action() -> None:
    found = coverage(shipped_roadmap())
    assert found.gaps == ()
    blind = {
        item.title for each in found.frameworks for item in each.items if item.level == "not-at-all"
    }
    assert "Digitale inclusie en digitale weerbaarheid" in blind
    assert len(found.threads) == len(shipped_roadmap().coverage)


def test_an_inferred_link_says_so() -> None:
    document = shipped_roadmap().to_document()
    document["coverage"] = [
        {
            "finding": "1",
            "action": "2.1",
            "basis": "inferred",
            "reason": {"nl": "x"},
            "confidence": "low",
        }
    ]
    threads = coverage(Roadmap.model_validate(document)).threads
    assert thread_sentence(threads, "nl") == "2.1 (advies 2; plateau 1; afgeleid)"
    assert threads[0].confidence == "low"


def test_agreed_quarters_are_told_and_an_open_action_without_one_is_a_gap() -> None:
    agreed = (Agreed(action="2.1", start="2027-Q1", end="2027-Q2"),)
    done = SetStatus(action="1.2", status="done")
    roadmap = apply(shipped_roadmap(), [done, AgreeQuarters(agreed=agreed)])
    found = coverage(roadmap)
    quarters = {thread.action: thread.quarter for thread in found.threads}
    assert {number for number, quarter in quarters.items() if quarter} == {"2.1"}
    assert quarters["2.1"] == "2027-Q2"
    missing = {gap.number for gap in found.gaps if gap.code == "action-without-quarter"}
    assert missing == {a.number for a in roadmap.actions} - {"2.1", "1.2"}
    assert not any(gap.code == "action-without-quarter" for gap in coverage(shipped_roadmap()).gaps)
