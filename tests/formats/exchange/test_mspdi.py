"""MS Project XML, out: everything in it read back by MPXJ, which is silent about what it misses."""

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import apply
from roadmap.formats import shipped_roadmap
from roadmap.formats.exchange import Portfolio, lost
from roadmap.formats.exchange.mspdi import uids
from roadmap.formats.exchange.mspdi.fields import alias, listed_numbers, listed_references
from roadmap.formats.wording import diagnostic_message
from roadmap.model.change import AddDependency, AgreeQuarters, EditAction, SetStatus
from roadmap.model.quarter import quarter_of
from roadmap.model.roadmap import Roadmap
from roadmap.texts import LANGUAGES, Language, text
from tests.formats.exchange.contract import (
    ANY,
    HOSTILE,
    SAMPLES,
    Facts,
    exported,
    facts,
    portfolio,
    titles,
    told_lost,
)
from tests.formats.exchange.mpxj_reading import ReadProject, ReadTask, read_project, rescheduled
from tests.strategies import build, link

FEW = settings(max_examples=25)


def told(roadmap: Roadmap, language: Language = "nl") -> tuple[ReadProject, dict[str, ReadTask]]:
    """Return what MPXJ reads of a roadmap, and its actions by number."""
    project = read_project(exported(portfolio(roadmap, language=language), "mspdi"))
    by_number = {
        task.custom[alias("number", language)]: task
        for task in project.tasks.values()
        if alias("number", language) in task.custom
    }
    return project, by_number


def read_facts(roadmap: Roadmap, language: Language = "nl") -> Facts:
    """Return the facts as MPXJ reads them; every task and every link is accounted for."""
    project, actions = told(roadmap, language)
    assert project.count == len(project.tasks)
    statuses = {
        text(f"status-{status}", language): status
        for status in ("proposed", "planned", "started", "done", "blocked", "dropped")
    }
    advices = {
        task.uid: task.custom[alias("advice", language)]
        for task in project.tasks.values()
        if alias("advice", language) in task.custom
    }
    assert len(project.tasks) == 1 + len(advices) + len(actions)
    numbers = {task.uid: number for number, task in actions.items()}
    assert {(type, lag) for _, _, type, lag in project.links} <= {("FS", 0.0)}
    kinds = {
        (predecessor, number, kind)
        for number, task in actions.items()
        for field, kind in (
            ("builds-on", "builds-on"),
            ("same-plateau", "builds-on"),
            ("more-effective-after", "more-effective-after"),
        )
        for predecessor in listed_numbers(task.custom.get(alias(field, language), ""))
    }
    return Facts(
        numbers=frozenset(actions),
        titles={number: task.name for number, task in actions.items()},
        parents={number: advices.get(task.parent or 0) for number, task in actions.items()},
        plateaus={number: plateau(task, language) for number, task in actions.items()},
        quarters={number: quarters(task) for number, task in actions.items()},
        statuses={
            n: statuses[task.custom[alias("status", language)]] for n, task in actions.items()
        },
        edges=frozenset((numbers[first], numbers[then]) for first, then, _, _ in project.links),
        kinds=frozenset(kinds),
    )


def plateau(task: ReadTask, language: Language) -> int | None:
    found = task.custom.get(alias("plateau", language))
    return int(found.split()[0]) if found else None


def quarters(task: ReadTask) -> tuple[str, str] | None:
    if task.start is None or task.finish is None:
        return None
    return tuple(quarter_of(datetime.fromisoformat(day)) for day in (task.start, task.finish))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_somebody_elses_reader_finds_exactly_the_model(name: str, language: Language) -> None:
    assert read_facts(SAMPLES[name], language) == facts(portfolio(SAMPLES[name]))


@FEW
@given(ANY)
def test_somebody_elses_reader_finds_exactly_any_roadmap(roadmap: Roadmap) -> None:
    assert read_facts(roadmap) == facts(portfolio(roadmap))


@FEW
@given(titles(["\r", "a\r\nb", "\u0085\u2028", "&#13;", "<![CDATA[", "…"]))
def test_any_title_comes_back_or_is_told_to_be_shortened(title: str) -> None:
    roadmap = build([{"number": "1", "title": title}], [])
    found = read_facts(roadmap).titles["1"]
    if "mspdi-shortened" in told_lost(roadmap, "mspdi"):
        assert len(found) == 255
        assert title.startswith(found[:-1])
    else:
        assert found == title


def test_everything_else_that_it_carries_comes_back_too() -> None:
    roadmap = SAMPLES["quarters"]
    project, actions = told(roadmap)
    assert project.tasks[0].custom[alias("document", "nl")] == roadmap.sha256
    assert project.title == roadmap.title
    for item in portfolio(roadmap).items():
        task = actions[item.number]
        assert task.wbs == item.number
        assert task.notes == (item.summary or "")
        assert task.custom.get(alias("wave", "nl")) == (str(item.wave) if item.wave else None)
        assert task.custom.get(alias("owner", "nl")) == item.owner
        assert task.custom.get(alias("status-reason", "nl")) == item.status_reason
        assert task.active is (item.status != "dropped")
        assert task.complete == (100.0 if item.status == "done" else 0.0)
        references = listed_references(task.custom.get(alias("references", "nl"), ""))
        assert references == [
            [part for part in (found.system, found.id, found.url) if part]
            for found in item.references
        ]


def test_same_plateau_stands_in_a_field_of_its_own() -> None:
    roadmap = build(
        [{"number": "1"}, {"number": "2"}, {"number": "3"}],
        [link(1, 3, same_plateau=True), link(2, 3), link(2, 3, "more-effective-after")],
    )
    _, actions = told(roadmap)
    custom = actions["3"].custom
    assert custom[alias("same-plateau", "nl")] == "1"
    assert custom[alias("builds-on", "nl")] == "2"
    assert custom[alias("more-effective-after", "nl")] == "2"


def test_advices_are_summary_tasks_and_actions_without_one_stand_after_them() -> None:
    roadmap = shipped_roadmap()
    actions = [action.model_copy(update={"advice": None}) for action in roadmap.actions[:2]]
    changed = roadmap.replacing(actions=[*actions, *roadmap.actions[2:]])
    project, by_number = told(changed)
    tasks = sorted(project.tasks.values(), key=lambda task: task.id)
    assert [task.id for task in tasks] == list(range(len(tasks)))
    assert [task.name for task in tasks[-2:]] == [action.title for action in actions]
    assert all(by_number[a.number].level == 1 for a in actions)
    assert all(
        task.summary == (task.uid not in {t.uid for t in by_number.values()}) for task in tasks
    )
    ids = {task.uid: task.outline for task in tasks}
    for task in tasks[1:]:
        above = ids[task.parent or 0]
        assert task.outline.rpartition(".")[0] == ("" if above == "0" else above)


@FEW
@given(st.integers(1984, 2149), st.integers(1, 4), st.integers(0, 9))
def test_dates_are_the_first_and_the_last_working_day_of_the_quarters(
    year: int, number: int, more: int
) -> None:
    end = min(4 * 2149 + 3, 4 * year + number - 1 + more)
    roadmap = agreed(f"{year}-Q{number}", f"{end // 4}-Q{end % 4 + 1}")
    _, actions = told(roadmap)
    task = actions["1"]
    assert task.start
    assert task.finish
    days, day = [], date(year, 3 * number - 2, 1)
    while 4 * day.year + (day.month - 1) // 3 <= end:
        days += [day] if day.weekday() < 5 else []
        day += timedelta(days=1)
    assert task.start == f"{days[0]}T08:00"
    assert task.finish == f"{days[-1]}T17:00"
    assert task.days == len(days)
    assert task.constraint == "START_NO_EARLIER_THAN"


def agreed(start: str, end: str) -> Roadmap:
    entry = {"agreed": [{"action": "1", "start": start, "end": end}]}
    return apply(build([{"number": "1"}], []), [AgreeQuarters.model_validate(entry)])


def test_somebody_elses_scheduler_leaves_every_date_where_it_is() -> None:
    roadmap = shipped_roadmap()
    numbers = [action.number for action in roadmap.actions]
    # One quarter for each action in an order that follows every dependency.
    order = sorted(numbers, key=lambda n: _depth(roadmap, n))
    entries = [
        {"action": n, "start": f"{2027 + _depth(roadmap, n) // 4}-Q{_depth(roadmap, n) % 4 + 1}"}
        for n in order
    ]
    change = {"agreed": [{**entry, "end": entry["start"]} for entry in entries]}
    changed = apply(roadmap, [AgreeQuarters.model_validate(change)])
    data = exported(portfolio(changed), "mspdi")
    before = {uid: (task.start, task.finish) for uid, task in read_project(data).tasks.items()}
    after = rescheduled(data)
    assert len(after) > 30
    assert {uid: before[uid] for uid in after} == after


def _depth(roadmap: Roadmap, number: str) -> int:
    before = [d.predecessor for d in roadmap.dependencies if d.successor == number]
    return 1 + max((_depth(roadmap, first) for first in before), default=-1)


def test_without_agreed_quarters_no_date_is_invented() -> None:
    data = exported(portfolio(shipped_roadmap()), "mspdi")
    assert not re.findall(rb"[0-9]{4}-[0-9]{2}-[0-9]{2}", data)
    project, actions = told(shipped_roadmap())
    assert project.start is None
    assert {(task.start, task.finish, task.days) for task in project.tasks.values()} == {
        (None,) * 3
    }
    assert all(task.manual for task in actions.values())
    assert told_lost(shipped_roadmap(), "mspdi") == {"findings", "mspdi-undated"}


def test_quarters_that_ms_project_does_not_know_are_told() -> None:
    roadmap = agreed("1983-Q4", "1984-Q1")
    assert told_lost(roadmap, "mspdi") == {"mspdi-years"}
    assert read_facts(roadmap).quarters == {"1": None}


def test_lists_that_do_not_fit_are_left_out_and_told() -> None:
    numbers = [f"action-with-a-long-number.{n}" for n in range(20)]
    roadmap = build(
        [{"number": number} for number in numbers], [link(n, numbers[-1]) for n in numbers[:-1]]
    )
    changes: list[Any] = [
        EditAction.model_validate(
            {"action": numbers[0], "references": [{"system": "x", "id": "y" * 300}]}
        ),
        SetStatus(action=numbers[1], status="blocked", reason="z" * 256),
    ]
    changed = apply(roadmap, changes)
    found = {each.code: each.subjects for each in lost(portfolio(changed), "mspdi")}
    assert found["export-mspdi-left-out"] == (numbers[0], numbers[-1])
    assert found["export-mspdi-shortened"] == (numbers[1],)
    read = read_facts(changed)
    assert read.edges == facts(portfolio(changed)).edges
    assert read.kinds == frozenset()


def test_a_circle_is_told_because_ms_project_refuses_it() -> None:
    circle = AddDependency.model_validate(
        {"dependency": {"predecessor": "2", "successor": "1", "kind": "builds-on"}}
    )
    roadmap = apply(build([{"number": "1"}, {"number": "2"}], [link(1, 2)]), [circle])
    assert "mspdi-circle" in told_lost(roadmap, "mspdi")
    assert read_facts(roadmap).edges == {("1", "2"), ("2", "1")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_lost_can_be_said(language: Language) -> None:
    roadmap = apply(agreed("1983-Q4", "1984-Q1"), [EditAction(action="1", title=HOSTILE * 9)])
    for found in lost(portfolio(roadmap), "mspdi"):
        assert diagnostic_message(found, roadmap, language)


@given(st.lists(st.text(max_size=3), max_size=60, unique=True), st.integers(0, 40))
def test_no_two_tasks_have_one_id(numbers: list[str], more: int) -> None:
    keys = [("action", number) for number in numbers]
    found = uids(keys, len(keys) + more or 1)
    assert len(set(found.values())) == len(keys)
    assert all(1 <= id <= len(keys) + more for id in found.values())


@given(st.lists(st.text(max_size=8), max_size=60, unique=True), st.data())
def test_an_id_stays_when_other_actions_come_or_go(numbers: list[str], data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.sampled_from(numbers), unique=True)) if numbers else []
    every = uids(("action", number) for number in numbers)
    some = uids(("action", number) for number in kept)
    assert some == {key: every[key] for key in some}


def test_actions_and_advices_with_one_number_are_two_tasks() -> None:
    found = uids([("action", "1"), ("advice", "1")])
    assert len(set(found.values())) == 2


def test_a_portfolio_in_english_has_english_words() -> None:
    data = exported(
        Portfolio(SAMPLES["quarters"], portfolio(SAMPLES["quarters"]).plan, language="en"), "mspdi"
    )
    assert b"<Alias>Action number</Alias>" in data
    assert b"Actienummer" not in data
