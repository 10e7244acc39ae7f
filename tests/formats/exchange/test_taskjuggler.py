"""TaskJuggler: Debian's tj3 schedules what we write, and finds the circles that we find."""

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import apply, cycles, plan
from roadmap.errors import UnknownFormatError
from roadmap.formats import shipped_roadmap
from roadmap.formats.exchange import lost, read
from roadmap.formats.exchange.taskjuggler import task_id
from roadmap.formats.wording import diagnostic_message, diagnostic_remedy
from roadmap.model.change import Pin
from roadmap.model.roadmap import Roadmap
from roadmap.texts import LANGUAGES
from tests.formats.exchange.contract import HOSTILE, SAMPLES, exported, facts, portfolio, told_lost
from tests.strategies import build, link, roadmaps

# Every example starts tj3, which takes about half a second.
FEW = settings(max_examples=12)

LINE = re.compile(
    r'^"(?P<id>\w+)";(?P<plateau>\d*|"");"(?P<start>[-\d]+)";"(?P<end>[-\d]+)";'
    r'"(?P<before>.*)";"(?P<name>.*)"$'
)
"""A line of the report of tj3, which does not double the quotes inside a value."""


@dataclass(frozen=True)
class Scheduled:
    """A task as tj3 schedules it."""

    name: str
    plateau: int
    start: date
    end: date
    before: frozenset[str]


def run(roadmap: Roadmap) -> tuple[str, dict[str, Scheduled]]:
    """Return what tj3 says of a roadmap, and when it schedules every task; none when it refuses."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "roadmap.tjp")
        file.write_bytes(exported(portfolio(roadmap), "taskjuggler"))
        done = subprocess.run(
            ["tj3", "--silent", "--no-color", "--output-dir", folder, str(file)],
            capture_output=True,
            check=False,
            # Not the clock of the machine: it may be set to any zone.
            env={"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8", "TZ": "UTC"},
            text=True,
            timeout=120,
        )
        report = Path(folder, "order.csv")
        if done.returncode or not report.exists():
            assert done.returncode
            return done.stderr, {}
        lines = report.read_text(encoding="utf-8").splitlines()[1:]
    return done.stderr, dict(map(scheduled, lines))


def scheduled(line: str) -> tuple[str, Scheduled]:
    found = LINE.match(line)
    assert found, line
    return found["id"], Scheduled(
        name=found["name"],
        plateau=int(found["plateau"]),
        start=date.fromisoformat(found["start"]),
        end=date.fromisoformat(found["end"]),
        before=frozenset(re.findall(r"\((\w+)\) \]->\[", found["before"])),
    )


def holds(roadmap: Roadmap) -> None:
    """Hold that tj3 reads exactly the model, and that its order respects all of it."""
    said, tasks = run(roadmap)
    assert said == ""
    model = facts(portfolio(roadmap))
    present = {number for number, at in model.plateaus.items() if at}
    ids = {task_id(number): number for number in present}
    actions = {ids[id]: task for id, task in tasks.items() if id in ids}
    edges = {(f, t) for f, t in model.edges if f in present and t in present}
    assert set(actions) == present
    assert {n: task.plateau for n, task in actions.items()} == {
        n: at for n, at in model.plateaus.items() if at
    }
    assert {n: "".join(task.name.split()) for n, task in actions.items()} == {
        n: n + "".join(model.titles[n].split()) for n in present
    }
    found = {(ids[id], n) for n, task in actions.items() for id in task.before if id in ids}
    assert found == edges
    for first, then in edges:
        assert actions[first].end <= actions[then].start
    if "taskjuggler-plateaus" not in told_lost(roadmap, "taskjuggler"):
        assert len(tasks) == len(actions) + roadmap.horizon
        for one in actions.values():
            for other in actions.values():
                assert one.plateau >= other.plateau or one.end <= other.start


@pytest.mark.parametrize("name", SAMPLES)
def test_the_order_of_somebody_elses_scheduler_respects_every_dependency(name: str) -> None:
    holds(SAMPLES[name])


@FEW
@given(roadmaps(max_actions=8))
def test_the_order_respects_every_dependency_of_any_roadmap(roadmap: Roadmap) -> None:
    holds(roadmap)


@FEW
@given(roadmaps(acyclic=False, max_actions=6, density=0.15))
def test_it_refuses_exactly_what_has_a_circle(roadmap: Roadmap) -> None:
    said, tasks = run(roadmap)
    groups = cycles(roadmap).groups
    assert bool(tasks) == (not groups)
    if groups:
        assert "Dependency loop detected" in said
        # What it names first stands in one of our groups, or is a plateau that waits for it.
        named = re.findall(r"Loop ctnd\. at \w+ of task (\w+)", said)
        members = {task_id(number) for group in groups for number in group.members}
        assert members & {*named, *re.findall(r"of task (\w+)", said)}


def test_a_circle_through_what_was_dropped_is_none() -> None:
    dropped = {"number": "2", "status": "dropped", "status_reason": "niet nodig"}
    roadmap = build([{"number": "1"}, dropped], [link(1, 2), link(2, 1)])
    assert cycles(roadmap).groups == ()
    holds(roadmap)
    assert "taskjuggler-dropped" in told_lost(roadmap, "taskjuggler")


def test_plateaus_that_contradict_a_dependency_are_left_out_and_told() -> None:
    roadmap = build([{"number": "1", "pin": 3}, {"number": "2", "status": "done"}], [link(1, 2)])
    assert {p.number: p.plateau for p in plan(roadmap).placements} == {"1": 3, "2": 1}
    assert "taskjuggler-plateaus" in told_lost(roadmap, "taskjuggler")
    holds(roadmap)


def test_a_plateau_without_actions_is_kept_in_order() -> None:
    roadmap = apply(build([{"number": "1"}, {"number": "2"}], []), [Pin(action="2", plateau=4)])
    holds(roadmap)


def test_no_title_breaks_the_file_or_runs_anything_in_it() -> None:
    words = [
        *("$", "${x}", "$(HOME)", "$${x}", "$$(HOME)", "${", "$(A", "a\\", "\\", '\\"', '"', "'"),
        *('"}', "->8-", "-8<-", "[x]", "# no", "/* x", "*/", "//", "a;b", "1.10", "007", "\r\n"),
        *("\u0085", "\u2028", "{{x}}", "[[File:x]]", "== h ==", "macro x [", HOSTILE, "x" * 20_000),
    ]
    actions = [{"number": f"1.{at}", "title": word} for at, word in enumerate(words)]
    said, tasks = run(build(actions, []))
    assert said == ""
    for action in actions:
        name = tasks[task_id(action["number"])].name
        assert "".join(name.split()) == action["number"] + "".join(action["title"].split())


@given(st.lists(st.from_regex(r"[0-9A-Za-z]([0-9A-Za-z._-]{0,6}[0-9A-Za-z])?", fullmatch=True)))
def test_no_two_numbers_have_one_id(numbers: list[str]) -> None:
    assert len({task_id(number) for number in numbers}) == len(set(numbers))
    assert all(re.fullmatch(r"a\w+", task_id(number)) for number in numbers)


def test_the_file_says_that_its_dates_mean_nothing() -> None:
    data = exported(portfolio(shipped_roadmap()), "taskjuggler").decode()
    assert "The dates are notional" in data
    assert shipped_roadmap().sha256 in data
    assert "taskjuggler-notional" in told_lost(shipped_roadmap(), "taskjuggler")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_lost_can_be_said(language: str) -> None:
    dropped = {"number": "3", "status": "dropped", "status_reason": "niet nodig"}
    contradicting = [{"number": "1", "pin": 3, "title": "${x}"}, {"number": "2", "status": "done"}]
    roadmap = build([*contradicting, dropped], [link(1, 2)])
    told = lost(portfolio(roadmap), "taskjuggler")
    assert {each.code for each in told} >= {
        f"export-taskjuggler-{code}" for code in ("notional", "dropped", "plateaus", "titles")
    }
    for each in told:
        assert diagnostic_message(each, roadmap, language)
        assert diagnostic_remedy(each, roadmap, language)


def test_it_is_no_way_in() -> None:
    with pytest.raises(UnknownFormatError):
        read(b"project", "taskjuggler")
