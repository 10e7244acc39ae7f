import itertools

import pytest

from roadmap.engine import apply, next_actions
from roadmap.engine import plan as make_plan
from roadmap.errors import UnknownActionError
from roadmap.model.action import Action
from roadmap.model.change import AddAction, DelayAction, DropAction, RemoveAction
from roadmap.model.roadmap import Roadmap
from roadmap.render import (
    MOST_CARDS,
    NEEDS,
    VIEW_NAMES,
    Collapsed,
    Difference,
    DrawingTooLargeError,
    Neighbourhood,
    Next,
    OnePlateau,
    UnknownPlateauError,
    Whole,
    choose_view,
    render,
    simpler_view,
    view_name,
    view_of,
)
from tests.render.samples import SVG, groups, outline, said, shipped, small


def _cards(svg):
    return {n.removeprefix("action-") for n in groups(svg, "node") if n.startswith("action-")}


def _arrows(svg):
    return {n for n in groups(svg, "edge") if n.startswith("dependency-")}


@pytest.mark.parametrize("by", ["advice", "wave"])
def test_the_whole_roadmap_shows_every_action_and_dependency(by):
    roadmap, plan = shipped()

    svg = render(roadmap, plan, view=Whole(by))

    assert _cards(svg) == {action.number for action in roadmap.actions}
    assert len(_arrows(svg)) == len(roadmap.dependencies)


def test_waves_stand_under_each_other():
    roadmap, plan = shipped()

    nodes = groups(render(roadmap, plan, view=Whole("wave")), "node")

    bottoms = {}
    for place in plan.placements:
        box = outline(nodes[f"action-{place.number}"])
        top, bottom = bottoms.get(place.wave, (box[1], box[3]))
        bottoms[place.wave] = min(top, box[1]), max(bottom, box[3])
    waves = [bottoms[wave] for wave in sorted(bottoms)]
    assert len(waves) > 1
    assert all(a[1] < b[0] for a, b in itertools.pairwise(waves))


def test_collapsed_shows_each_advice_once_per_plateau_with_its_numbers():
    roadmap, plan = shipped()

    svg = render(roadmap, plan, view=Collapsed())

    nodes = groups(svg, "node")
    expected = {}
    for place in plan.placements:
        cell = f"advice-{roadmap.action(place.number).advice}-plateau-{place.plateau}"
        expected.setdefault(cell, []).append(place.number)
    for cell, numbers in expected.items():
        assert ", ".join(numbers) in said(nodes[cell])
    assert _cards(svg) == set()
    assert 0 < len(_arrows(svg)) < len(roadmap.dependencies)


def test_collapsed_by_theme_shows_each_theme_once_per_plateau():
    roadmap, plan = shipped()

    nodes = groups(render(roadmap, plan, view=Collapsed("theme")), "node")

    cells = [name for name in nodes if name.startswith("theme-") and "plateau" in name]
    assert 3 < len(cells) <= 12


def test_a_neighbourhood_holds_what_lies_within_its_depth():
    roadmap, plan = shipped()
    number = "8.4"
    before = {d.predecessor for d in roadmap.dependencies if d.successor == number}
    after = {d.successor for d in roadmap.dependencies if d.predecessor == number}

    near = _cards(render(roadmap, plan, view=Neighbourhood(number)))
    far = _cards(render(roadmap, plan, view=Neighbourhood(number, 9)))

    assert near == before | after | {number}
    assert near < far


def test_a_dropped_action_still_has_a_neighbourhood():
    roadmap, _ = shipped()
    dropped = apply(roadmap, [DropAction(action="1.1", reason="Niet nodig")])

    svg = render(dropped, make_plan(dropped), view=Neighbourhood("1.1"))

    assert "1.1" in _cards(svg)
    assert "vervallen" in said(groups(svg, "node")["action-1.1"])


def test_an_unknown_action_has_no_neighbourhood():
    roadmap, plan = shipped()
    with pytest.raises(UnknownActionError):
        render(roadmap, plan, view=Neighbourhood("99.9"))


def test_a_depth_must_be_one_or_more():
    with pytest.raises(ValueError, match="depth"):
        Neighbourhood("1.1", 0)


def test_one_plateau_has_its_waves_as_columns_and_names_what_lies_outside():
    roadmap, plan = shipped()

    svg = render(roadmap, plan, view=OnePlateau(2))

    assert _cards(svg) == {place.number for place in plan.column(2)}
    columns = groups(svg, "cluster")
    assert set(columns) == {f"wave-{i}" for i in range(1, len(plan.waves(2)) + 1)}
    assert "eerst 2.1" in said(groups(svg, "node")["action-2.2"])


def test_an_empty_plateau_is_drawn_empty():
    roadmap = small(dependencies=[])

    svg = render(roadmap, make_plan(roadmap), view=OnePlateau(2))

    assert _cards(svg) == set()
    assert set(groups(svg, "cluster")) == {"wave-1"}


@pytest.mark.parametrize("number", [0, -1, 5])
def test_an_unknown_plateau_is_refused(number):
    roadmap, plan = shipped()
    with pytest.raises(UnknownPlateauError):
        render(roadmap, plan, view=OnePlateau(number))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_next_shows_the_three_lists_of_the_agenda(language):
    roadmap, plan = shipped()
    agenda = next_actions(roadmap)

    svg = render(roadmap, plan, view=Next(agenda), language=language)

    columns, nodes = groups(svg, "cluster"), groups(svg, "node")
    for name, lines in (
        ("next-start", agenda.start),
        ("next-better-after", agenda.better_after),
        ("next-waiting", agenda.waiting),
    ):
        box = outline(columns[name])
        for line in lines:
            card = outline(nodes[f"action-{line.number}"])
            assert box[0] < card[0] < card[2] < box[2]


def test_next_without_open_actions_is_an_empty_sheet():
    roadmap = small(
        actions=[{"number": "1.1", "title": "Klaar", "status": "done"}], dependencies=[]
    )

    svg = render(roadmap, make_plan(roadmap), view=Next(next_actions(roadmap)))

    assert _cards(svg) == set()


def test_next_gives_the_reason_of_a_blocked_action():
    roadmap = small(
        actions=[
            {"number": "1", "title": "Een", "status": "blocked", "status_reason": "Wacht op geld"}
        ],
        dependencies=[],
    )

    svg = render(roadmap, make_plan(roadmap), view=Next(next_actions(roadmap)))

    assert "Wacht op geld" in said(groups(svg, "node")["action-1"])


def test_a_difference_tells_what_moved_came_and_went():
    roadmap, plan = shipped()
    changed = apply(
        roadmap,
        [
            DropAction(action="1.2", reason="Niet nodig"),
            DelayAction(action="6.1", plateaus=1),
            AddAction(action=Action(number="Z.1", title="Eigen actie")),
        ],
    )

    svg = render(changed, make_plan(changed), view=Difference(plan, roadmap))

    nodes, edges = groups(svg, "node"), groups(svg, "edge")
    assert "vervalt" in said(nodes["action-1.2"])
    assert nodes["action-1.2"].find(f".//{SVG}text[@text-decoration]") is not None
    assert "nieuw" in said(nodes["action-Z.1"])
    assert "van plateau 3 naar 4" in said(nodes["action-6.1"])
    assert "move-6.1" in edges
    ghost, standing = outline(nodes["before-6.1"]), outline(nodes["action-6.1"])
    assert ghost[2] < standing[0]
    assert "1 vervallen" in said(nodes["roadmap-subtitle"])


def test_a_difference_finds_the_title_of_a_removed_action_in_the_roadmap_before():
    before = small()
    after = apply(before, [RemoveAction(action="1.10")])

    svg = render(after, make_plan(after), view=Difference(make_plan(before), before))
    assert "Derde" in said(groups(svg, "node")["action-1.10"])

    with pytest.raises(UnknownActionError):
        render(after, make_plan(after), view=Difference(make_plan(before)))


def test_no_difference_is_drawn_without_arrows():
    roadmap, plan = shipped()

    svg = render(roadmap, plan, view=Difference(plan))

    assert not any(name.startswith("move-") for name in groups(svg, "edge"))


def test_a_cycle_and_arrows_against_the_order_are_drawn():
    roadmap = small(
        dependencies=[
            {"predecessor": "1.1", "successor": "1.2", "kind": "builds-on"},
            {"predecessor": "1.2", "successor": "1.1", "kind": "builds-on"},
            {"predecessor": "1.2", "successor": "1.10", "kind": "builds-on"},
        ],
        actions=[
            {"number": "1.1", "title": "Een"},
            {"number": "1.2", "title": "Twee"},
            {"number": "1.10", "title": "Drie", "status": "done", "frozen_plateau": 1},
        ],
    )

    svg = render(roadmap, make_plan(roadmap))

    assert len(_arrows(svg)) == 3


def test_an_arrow_to_the_past_runs_from_right_to_left():
    roadmap = small(
        actions=[
            {"number": "1.1", "title": "Later", "pin": 2},
            {"number": "1.2", "title": "Eerder", "status": "done", "frozen_plateau": 1},
        ],
        dependencies=[{"predecessor": "1.1", "successor": "1.2", "kind": "builds-on"}],
    )

    svg = render(roadmap, make_plan(roadmap))

    assert _arrows(svg) == {"dependency-1.1-1.2-builds-on"}


def test_a_roadmap_without_actions_is_an_empty_sheet():
    roadmap = small(actions=[], dependencies=[])
    plan = make_plan(roadmap)

    for view in (Whole(), Whole("wave"), Collapsed(), Collapsed("theme"), Difference(plan)):
        assert set(groups(render(roadmap, plan, view=view), "cluster")) == {
            "plateau-1",
            "plateau-2",
        }


def _crowd(count: int) -> Roadmap:
    return Roadmap.model_validate(
        small().to_document()
        | {
            "actions": [{"number": str(n), "title": "Actie"} for n in range(count)],
            "dependencies": [],
        }
    )


def test_too_many_cards_are_refused_by_name_and_auto_draws_the_simpler_view():
    roadmap = _crowd(MOST_CARDS + 1)
    plan = make_plan(roadmap)

    with pytest.raises(DrawingTooLargeError) as caught:
        render(roadmap, plan)
    assert caught.value.details["simpler"] == "collapsed-advice"
    assert "per advies" in caught.value.__notes__[0]

    assert render(roadmap, plan, view="auto") == render(roadmap, plan, view=Collapsed())


def test_auto_draws_the_whole_when_it_can():
    roadmap, plan = shipped()

    assert render(roadmap, plan, view="auto") == render(roadmap, plan)


def test_auto_gives_the_last_error_when_nothing_works():
    from roadmap.errors import LayoutTimeoutError

    roadmap, plan = shipped()
    with pytest.raises(LayoutTimeoutError):
        render(roadmap, plan, view="auto", time_limit=1e-6)


def test_every_view_has_a_simpler_one_down_to_the_themes():
    roadmap, plan = shipped()
    views = [
        Whole("wave"),
        OnePlateau(1),
        Next(next_actions(roadmap)),
        Difference(plan),
        Neighbourhood("1.1", 3),
    ]
    for view in views:
        names = []
        while view is not None:
            names.append(view_name(view))
            view = simpler_view(view)
        assert names[-2:] == ["collapsed-advice", "collapsed-theme"]
        assert len(names) == len(set(names)) or names[0] == "neighbourhood"


def test_more_than_eight_themes_keep_marks_of_their_own():
    count = 40
    roadmap = Roadmap.model_validate(
        small().to_document()
        | {
            "themes": [{"id": f"thema-{n}", "title": f"Thema {n}"} for n in range(count)],
            "advices": [
                {"number": str(n), "title": f"Advies {n}", "theme": f"thema-{n}"}
                for n in range(count)
            ],
            "actions": [
                {"number": f"{n}.1", "title": "Actie", "advice": str(n)} for n in range(count)
            ],
            "dependencies": [],
        }
    )

    nodes = groups(render(roadmap, make_plan(roadmap), view=Collapsed("theme")), "node")

    marks = {said(nodes[f"theme-thema-{n}-badge"]) for n in range(count)}
    assert len(marks) == count


@pytest.mark.parametrize("name", [name for name in VIEW_NAMES if name != "auto"])
def test_a_view_is_made_by_the_name_that_it_has(name):
    roadmap = small()

    view = view_of(name, roadmap, action="1.1", plateau=1, before=roadmap)

    assert view_name(view) == name


@pytest.mark.parametrize("name", NEEDS)
def test_a_view_without_what_it_needs_is_refused(name):
    with pytest.raises(ValueError, match=name):
        view_of(name, small())


@pytest.mark.parametrize(
    ("asked", "given", "expected"),
    [
        (None, [], ("whole-advice", [], [])),
        (None, ["plateau"], ("one-plateau", [], [])),
        (None, ["before", "action"], ("neighbourhood", [], ["before"])),
        ("next", ["action"], ("next", [], ["action"])),
        ("difference", [], ("difference", ["before"], [])),
    ],
)
def test_what_was_given_chooses_the_view(asked, given, expected):
    assert choose_view(asked, given) == expected
