"""The three lists against their definition."""

import networkx
from hypothesis import given
from hypothesis import strategies as st

from roadmap.engine import next_actions
from roadmap.formats import shipped_roadmap
from roadmap.model.roadmap import Roadmap
from tests.strategies import build, link, roadmaps

STATUSES = ("proposed", "planned", "started", "done", "blocked", "dropped")


@st.composite
def in_progress(draw: st.DrawFn) -> Roadmap:
    roadmap = draw(roadmaps(acyclic=draw(st.booleans()), past=False, dropped=False))
    actions = []
    for action in roadmap.actions:
        status = draw(st.sampled_from(STATUSES))
        reason = "reden" if status in ("blocked", "dropped") else None
        actions.append(action.model_copy(update={"status": status, "status_reason": reason}))
    return roadmap.model_copy(update={"actions": tuple(actions)})


@given(in_progress())
def test_every_open_action_stands_in_the_list_that_its_predecessors_give(
    roadmap: Roadmap,
) -> None:
    status = {a.number: a.status for a in roadmap.actions}
    unmet = {n for n, s in status.items() if s not in ("done", "dropped")}
    agenda = next_actions(roadmap)
    lists = {"start": agenda.start, "better": agenda.better_after, "wait": agenda.waiting}
    where = {line.number: name for name, lines in lists.items() for line in lines}
    assert set(where) == {n for n, s in status.items() if s in ("proposed", "planned", "blocked")}
    for number, name in where.items():
        before = [d for d in roadmap.dependencies if d.successor == number]
        hard = {d.predecessor for d in before if d.kind == "builds-on"} & unmet
        soft = {d.predecessor for d in before if d.kind != "builds-on"} & unmet
        gone = {d.predecessor for d in before if d.kind == "builds-on"} - unmet
        lost = {n for n in gone if status[n] == "dropped"}
        if hard or lost or status[number] == "blocked":
            assert name == "wait"
        else:
            assert name == ("better" if soft else "start")


@given(in_progress())
def test_reasons_first_steps_and_what_is_freed_follow_the_graph(roadmap: Roadmap) -> None:
    status = {a.number: a.status for a in roadmap.actions}
    hard: networkx.DiGraph[str] = networkx.DiGraph()
    hard.add_nodes_from(n for n, s in status.items() if s not in ("done", "dropped"))
    hard.add_edges_from(
        (d.predecessor, d.successor)
        for d in roadmap.dependencies
        if d.kind == "builds-on" and {d.predecessor, d.successor} <= set(hard)
    )
    agenda = next_actions(roadmap)
    for line in (*agenda.start, *agenda.better_after, *agenda.waiting):
        assert set(line.needs) == set(hard.predecessors(line.number))
        behind = networkx.ancestors(hard, line.number)
        circling = any(line.number in hard.predecessors(n) for n in {*behind, line.number})
        if status[line.number] != "blocked":
            assert (line.reason == "cycle") == circling
        if circling:
            assert line.frees == ()
            continue
        assert set(line.first) == {n for n in behind if not list(hard.predecessors(n))}
        ahead = networkx.descendants(hard, line.number)
        assert set(line.frees) == {n for n in ahead if status[n] != "started"}


@given(in_progress())
def test_finishing_an_action_makes_no_other_one_unready(roadmap: Roadmap) -> None:
    before = next_actions(roadmap)
    rank = {"start": 0, "better": 1, "wait": 2}

    def places(agenda: object) -> dict[str, int]:
        lists = {"start": "start", "better": "better_after", "wait": "waiting"}
        return {
            line.number: rank[name]
            for name, field in lists.items()
            for line in getattr(agenda, field)
        }

    old = places(before)
    assert set(old.values()) <= {0, 1, 2}
    for number in old:
        actions = tuple(
            a.model_copy(update={"status": "done"}) if a.number == number else a
            for a in roadmap.actions
        )
        new = places(next_actions(roadmap.model_copy(update={"actions": actions})))
        assert all(new[other] <= old[other] for other in new)


def test_the_shipped_agenda_starts_in_the_first_plateau() -> None:
    agenda = next_actions(shipped_roadmap())
    assert agenda.current_plateau == 1
    first = [line.number for line in agenda.start if line.plateau == 1]
    assert first == ["1.2", "2.1", "3.1", "5.1", "7.2", "10.2", "10.5", "11.3", "11.5"]
    assert {line.number: line.needs for line in agenda.waiting} == {
        "2.2": ("2.1",),
        "2.3": ("2.1",),
        "8.4": ("8.3",),
        "9.2": ("9.1",),
    }
    assert {line.number: line.frees for line in agenda.start if line.frees} == {
        "2.1": ("2.2", "2.3"),
        "9.1": ("9.2",),
    }


def test_a_blocked_action_waits_with_its_own_words() -> None:
    roadmap = build([{"number": "1", "status": "blocked", "status_reason": "wacht op besluit"}], [])
    (line,) = next_actions(roadmap).waiting
    assert (line.reason, line.status_reason) == ("blocked", "wacht op besluit")


def test_when_everything_is_done_nothing_comes_next() -> None:
    roadmap = build(
        [{"number": "1", "status": "done"}, {"number": "2", "status": "done"}], [link(1, 2)]
    )
    agenda = next_actions(roadmap)
    assert agenda.current_plateau == 0
    assert (*agenda.start, *agenda.better_after, *agenda.waiting) == ()
