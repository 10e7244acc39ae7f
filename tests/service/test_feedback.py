"""Feedback on a quarter: which promise counts, what came of it, and why."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine.feeding_back import promises
from roadmap.errors import NotFoundError
from roadmap.model.action import Action
from roadmap.model.calendar import Agreed
from roadmap.model.change import (
    AddAction,
    AgreeQuarters,
    Change,
    DelayAction,
    DropAction,
    EditAction,
    RemoveAction,
    SetStatus,
)
from roadmap.model.decision import Decision
from roadmap.model.feedback import Feedback
from roadmap.model.quarter import quarter_after
from roadmap.model.roadmap import Roadmap
from tests.service.stories import Story, line, moment
from tests.strategies import build, link

Q1 = "2027-Q1"
AGREED = (
    "1 2027-Q1",
    "2 2027-Q1",
    "3 2027-Q1 2027-Q2",
    "4 2026-Q4 2027-Q2",
    "5 2027-Q1",
    "6 2027-Q1",
    "7 2027-Q2",
)


def nine() -> Roadmap:
    actions = [{"number": str(n), "title": f"Actie {n}", "owner": "Bo"} for n in range(1, 10)]
    return build(actions, [link("8", "9")])


@pytest.fixture
def story() -> Story:
    """Six actions that are promised for the first quarter of 2027, by IMO in December."""
    story = Story(nine(), "2026-11-01")
    story.agree("2026-12-01", *AGREED)
    story.adopt("2026-12-18")
    return story


def status(action: str, status: str, reason: str | None = None) -> SetStatus:
    return SetStatus.model_validate({"action": action, "status": status, "reason": reason})


def test_each_promise_is_told_once_with_what_came_of_it(story: Story) -> None:
    story.save("2027-01-10", "begonnen", status("1", "done"), status("2", "started"))
    story.save("2027-02-10", "verder", status("3", "started"), status("4", "started"))
    story.save("2027-03-10", "tegenslag", status("5", "blocked", "geen mensen"))
    found = story.feedback(Q1, "2027-04-05")
    assert [(each.number, each.promise, each.miss) for each in found.promised] == [
        ("1", "ready", None),
        ("2", "ready", "not-ready"),
        ("3", "start", None),
        ("4", "go-on", None),
        ("5", "ready", "blocked"),
        ("6", "ready", "not-started"),
    ]
    counts = found.counts
    assert (counts.promised, counts.achieved, counts.missed, counts.without_reason) == (6, 3, 3, 2)
    assert found.phase == "over"
    assert found.ground is not None
    assert (found.ground.revision, found.ground.adopted) == (2, "before")
    assert found.sealed() == found


def test_what_was_removed_still_stands_there_with_the_title_of_the_promise(story: Story) -> None:
    story.save("2027-02-01", "dubbel met iets anders", RemoveAction(action="5"))
    found = line(story.feedback(Q1, "2027-04-05"), "5")
    assert (found.title, found.status, found.miss) == ("Actie 5", None, "removed")
    assert found.reason is not None
    assert (found.reason.words, found.reason.given_by, found.reason.revision) == (
        "dubbel met iets anders",
        "revision",
        3,
    )


def test_what_was_dropped_keeps_its_own_reason(story: Story) -> None:
    story.save("2027-02-01", "opschonen", DropAction(action="5", reason="niet van ons"))
    found = story.feedback(Q1, "2027-04-05")
    reason = line(found, "5").reason
    assert reason is not None
    assert (reason.words, reason.given_by) == ("niet van ons", "status")
    (moved,) = found.moved
    assert (moved.number, moved.status, moved.because[0].reason) == ("5", "dropped", "niet van ons")


def test_a_reason_can_be_given_with_any_status(story: Story) -> None:
    story.save("2027-02-01", "bijgewerkt", status("2", "started", "de leverancier is laat"))
    reason = line(story.feedback(Q1, "2027-04-05"), "2").reason
    assert reason is not None
    assert reason.words == "de leverancier is laat"


def test_that_it_was_started_is_no_reason_why_it_is_not_done(story: Story) -> None:
    story.save("2027-02-01", "hiermee begonnen", status("2", "started"))
    assert line(story.feedback(Q1, "2027-04-05"), "2").reason is None


def test_a_status_that_was_taken_back_is_told_with_the_reason_of_its_revision(
    story: Story,
) -> None:
    story.save("2027-02-01", "begonnen", status("2", "started"))
    story.save("2027-02-20", "team is uitgevallen", status("2", "planned"))
    reason = line(story.feedback(Q1, "2027-04-05"), "2").reason
    assert reason is not None
    assert (reason.words, reason.given_by) == ("team is uitgevallen", "revision")


def test_a_later_quarter_is_told_with_the_reason_of_its_revision(story: Story) -> None:
    later = [each for each in AGREED if each[0] != "6"]
    story.agree("2027-03-01", *later, "6 2027-Q3", reason="eerst de aanbesteding")
    found = story.feedback(Q1, "2027-04-05")
    missed = line(found, "6")
    assert missed.reason is not None
    assert (missed.reason.words, missed.reason.given_by) == ("eerst de aanbesteding", "revision")
    assert missed.agreed_now == Agreed(action="6", start="2027-Q3", end="2027-Q3")
    (moved,) = found.moved
    assert moved.agreed_after == missed.agreed_now
    assert [each.revision for each in moved.because] == [3]


def test_a_reason_may_be_given_when_the_quarter_is_over(story: Story) -> None:
    story.save("2027-02-01", "begonnen", status("2", "started"), status("6", "started"))
    story.save("2027-04-06", "gevraagd", status("2", "started", "het was te groot"))
    story.save("2027-04-07", "klaar", status("6", "done", "nu wel"))
    found = story.feedback(Q1, "2027-04-08")
    reason = line(found, "2").reason
    assert reason is not None
    assert (reason.words, reason.given_by, reason.revision) == ("het was te groot", "afterwards", 4)
    assert line(found, "6").reason is None
    assert line(found, "6").status == "started"
    latest = story.planner.state("test").revision.number
    story.planner.undo("test", latest, author="Ans", reason="vergissing")
    story.planner.undo("test", latest + 1, author="Ans", reason="vergissing")
    assert line(story.feedback(Q1), "2").reason is None


def test_what_was_done_besides_is_told_as_well(story: Story) -> None:
    story.save("2026-12-28", "al klaar", status("8", "done"))
    story.save("2027-01-10", "kans", status("7", "started"), status("9", "done"))
    story.save("2027-01-11", "nieuw", AddAction(action=Action(number="10", title="Nieuw")))
    story.save("2027-01-12", "nieuw", status("10", "done"))
    found = story.feedback(Q1, "2027-04-05")
    assert [(each.number, each.status) for each in found.also] == [
        ("7", "started"),
        ("9", "done"),
        ("10", "done"),
    ]


def test_another_plateau_is_told_with_the_change_that_gave_it(story: Story) -> None:
    story.save("2027-02-01", "pas na de zomer", DelayAction(action="8"))
    moved = story.feedback(Q1, "2027-04-05").moved
    assert [(each.number, each.plateau_before, each.plateau_after) for each in moved] == [
        ("8", 1, 2),
        ("9", 2, 3),
    ]
    assert {each.because[0].reason for each in moved} == {"pas na de zomer"}


def test_decisions_and_what_comes_next_are_those_of_the_quarter(story: Story) -> None:
    mt = Decision(by="MT", decided_on=date(2027, 2, 1))
    story.save("2027-02-03", "besloten", EditAction(action="1", title="Anders"), decision=mt)
    found = story.feedback(Q1, "2027-04-05")
    assert [(each.decision.by, each.revision) for each in found.decisions] == [("MT", 3)]
    assert [(each.number, each.promise) for each in found.next] == [
        ("3", "ready"),
        ("4", "ready"),
        ("7", "ready"),
    ]
    after = story.feedback("2027-Q2", "2027-07-01")
    assert (after.next_quarter, {each.promise for each in after.next}) == ("2027-Q3", {None})


def test_what_happens_after_the_quarter_does_not_count_for_it(story: Story) -> None:
    before = story.feedback(Q1, "2027-04-01")
    story.save("2027-04-02", "te laat", status("1", "done"), RemoveAction(action="5"))
    story.agree("2027-04-03")
    story.adopt("2027-04-04", decided_on="2026-12-20")
    assert story.feedback(Q1) == before


def test_before_the_quarter_is_over_it_is_an_interim_report(story: Story) -> None:
    assert story.feedback(Q1).phase == "coming"
    assert story.feedback(Q1, "2027-01-01").phase == "running"
    story.save("2027-02-01", "klaar", status("1", "done"))
    assert story.feedback(Q1).counts.achieved == 1


def test_the_last_revision_adopted_before_the_quarter_is_the_promise(story: Story) -> None:
    story.agree("2026-12-20", "9 2027-Q1")
    story.adopt("2026-12-21")
    story.agree("2027-01-10", "8 2027-Q1")
    story.adopt("2027-01-11")
    assert [each.number for each in story.feedback(Q1, "2027-04-05").promised] == ["9"]


def test_a_decision_counts_from_its_own_day_and_says_what_counted_till_then(
    story: Story,
) -> None:
    story.agree("2026-12-20", "9 2027-Q1")
    story.adopt("2027-01-05", decided_on="2026-12-22")
    ground = story.feedback(Q1, "2027-04-05").ground
    assert ground is not None
    assert (ground.revision, ground.adopted, ground.instead_of) == (3, "before", 2)
    assert ground.decided_on == date(2026, 12, 22)


def test_what_counted_till_then_is_what_was_decided_last_not_what_was_written_last(
    story: Story,
) -> None:
    story.agree("2026-12-10", "9 2027-Q1")
    story.adopt("2026-12-15")
    story.adopt("2026-12-20", number=2, decided_on="2026-12-12")
    story.agree("2026-12-21", "8 2027-Q1")
    story.adopt("2027-01-05", decided_on="2026-12-22")
    ground = story.feedback(Q1, "2027-04-05").ground
    assert ground is not None
    assert (ground.revision, ground.instead_of) == (4, 3)


def test_a_decision_does_not_count_before_what_it_adopted_was_there(story: Story) -> None:
    story.agree("2027-01-04", "9 2027-Q1")
    story.adopt("2027-01-05", decided_on="2026-12-22")
    ground = story.feedback(Q1, "2027-04-05").ground
    assert ground is not None
    assert ground.revision == 2


def test_without_a_promise_before_the_quarter_the_first_one_in_it_counts() -> None:
    story = Story(nine(), "2026-11-01")
    story.agree("2027-01-10", "1 2027-Q1")
    story.adopt("2027-01-12")
    story.agree("2027-02-10", "2 2027-Q1")
    story.adopt("2027-02-12")
    found = story.feedback(Q1, "2027-04-05")
    assert found.ground is not None
    assert (found.ground.revision, found.ground.adopted) == (2, "within")
    assert [each.number for each in found.promised] == ["1"]


def test_nothing_promised_is_an_answer_that_says_why() -> None:
    story = Story(nine(), "2026-11-01")
    story.save("2027-01-10", "toch", status("1", "done"))
    found = story.feedback(Q1, "2027-04-05")
    assert (found.ground, found.no_promise, found.promised) == (None, "no-baseline", ())
    assert [each.number for each in found.also] == ["1"]
    story.adopt("2027-04-06")
    assert story.feedback("2027-Q2").no_promise == "no-quarters"
    story.agree("2027-06-01", "1 2028-Q1")
    story.adopt("2027-06-02")
    assert story.feedback("2027-Q3", "2027-10-02").no_promise == "nothing-agreed"


@pytest.mark.parametrize("quarter", ["0000-Q1", "0000-Q4", "0001-Q1", "2026-Q3"])
def test_a_quarter_before_there_was_a_roadmap_is_not_found(story: Story, quarter: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        story.feedback(quarter)
    assert caught.value.what == quarter


def test_the_last_quarter_there_is_has_not_begun(story: Story) -> None:
    assert story.feedback("9999-Q4").phase == "coming"


def test_a_history_of_other_kinds_of_revisions_is_followed(story: Story) -> None:
    document = story.planner.state("test").roadmap
    others = [action for action in document.actions if action.number != "6"]
    kept = [each for each in document.agreed if each.action != "6"]
    story.now = moment("2027-02-01")
    changed = document.replacing(actions=others, agreed=kept)
    story.planner.replace("test", 2, changed, author="Ans", reason="nieuwe opzet")
    gone = line(story.feedback(Q1, "2027-04-05"), "6")
    assert gone.reason is not None
    assert (gone.miss, gone.reason.words) == ("removed", "nieuwe opzet")
    story.planner.undo("test", 3, author="Ans", reason="toch niet")
    assert line(story.feedback(Q1), "6").miss == "removed"  # undone after the quarter


NUMBERS = st.sampled_from([str(number) for number in range(1, 10)])
QUARTERS = [quarter_after(Q1, shift) for shift in (-1, 0, 1, 2)]


@st.composite
def agreements(draw: st.DrawFn, known: list[str]) -> tuple[Agreed, ...]:
    found = []
    for number in known:
        if draw(st.integers(0, 3)):
            first = draw(st.integers(0, 3))
            last = draw(st.integers(first, 3))
            found.append(Agreed(action=number, start=QUARTERS[first], end=QUARTERS[last]))
    return tuple(draw(st.permutations(found)))


@st.composite
def step(draw: st.DrawFn, known: list[str]) -> Change:
    number = draw(st.sampled_from(known))
    kind = draw(st.integers(0, 9))
    if kind == 0:
        return RemoveAction(action=number)
    if kind == 1:
        return DropAction(action=number, reason="niet nodig")
    if kind == 2:
        return AgreeQuarters(agreed=draw(agreements(known)))
    if kind == 3:
        return EditAction(action=number, title=f"Anders {number}")
    statuses = ("proposed", "planned", "started", "done", "blocked")
    reason = draw(st.sampled_from(["omdat", None]))
    new = draw(st.sampled_from(statuses))
    return status(number, new, reason or ("geblokkeerd" if new == "blocked" else None))


def check(found: Feedback, adopted: Roadmap) -> None:
    kept = promises(adopted, Q1)
    assert [each.number for each in found.promised] == list(kept)
    assert {found.action for found in adopted.agreed if found.start <= Q1 <= found.end} == set(kept)
    counts = found.counts
    assert counts.promised == len(found.promised) == counts.achieved + counts.missed
    assert counts.achieved == sum(each.miss is None for each in found.promised)
    assert counts.without_reason == sum(
        each.miss is not None and each.reason is None for each in found.promised
    )
    for each in found.promised:
        assert each.achieved == (
            each.status == "done" or (each.status == "started" and each.promise != "ready")
        )
        assert each.achieved or each.miss is not None
        assert each.miss not in ("blocked", "dropped", "removed") or each.reason is not None
    assert not {each.number for each in found.also} & set(kept)
    assert found.sealed() == found
    assert re.fullmatch("[0-9a-f]{64}", found.sha256)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_nothing_that_was_promised_vanishes_whatever_happens(data: st.DataObject) -> None:
    story, turned = Story(nine(), "2026-11-01"), Story(turned_round(nine()), "2026-11-01")
    agreed = data.draw(agreements([str(number) for number in range(1, 10)]))
    for each, quarters in ((story, agreed), (turned, agreed[::-1])):
        each.save("2026-12-01", "planning", AgreeQuarters(agreed=quarters))
        each.adopt("2026-12-18")
    adopted = story.planner.state("test", 2).roadmap
    days = [f"2027-{month:02}-{day:02}" for month in range(1, 6) for day in (3, 17)]
    for day in days[: data.draw(st.integers(0, len(days)))]:
        known = [action.number for action in story.planner.state("test").roadmap.actions]
        if len(known) < 2:
            break
        change = data.draw(step(known))
        for each in (story, turned):
            each.save(day, f"om {day}", change)
    found = story.feedback(Q1, "2027-06-01")
    check(found, adopted)
    assert turned.feedback(Q1, "2027-06-01") == found


def turned_round(roadmap: Roadmap) -> Roadmap:
    return roadmap.replacing(actions=roadmap.actions[::-1], dependencies=roadmap.dependencies[::-1])
