"""The verbs `scenario …` that look: `list`, `show` and `impact`."""

from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.consequences import print_changes, print_consequences
from roadmap.cli.options import Json, Lang, NoColor, RoadmapId, Store
from roadmap.cli.screen import Grid, styled
from roadmap.cli.session import Session, open_session
from roadmap.cli.storing import DEFAULT, chosen, opened
from roadmap.cli.telling import moment_words, print_note, stored_title

if TYPE_CHECKING:
    from roadmap.model.scenario import Scenario
    from roadmap.service import Planner

Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]
"""Name of a scenario."""


def list_verb(
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """List the scenarios of a roadmap."""
    from roadmap.cli.store_reports import ScenariosReport
    from roadmap.formats.wording import one_line

    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        scenarios = planner.scenarios.list(id)
        if as_json:
            session.json(ScenariosReport(roadmap=id, scenarios=scenarios))
            return ExitCode.FINE
        state = planner.state(id)
    stored_title(session, state.roadmap, store)
    if not scenarios:
        session.print("", session.say("scenarios-none"))
        return ExitCode.FINE
    say = session.say
    grid = Grid(
        session.out,
        [
            (say("column-name"), "left", False),
            (say("column-title"), "left", True),
            (say("column-changes"), "right", False),
            (say("column-base"), "right", False),
            (say("column-moment"), "left", False),
            (say("column-author"), "left", True),
        ],
    )
    latest = state.revision.number
    for scenario in scenarios:
        behind = "" if scenario.base == latest else "!"
        grid.row(
            styled(scenario.name, "bold"),
            one_line(scenario.title, 200),
            str(len(scenario.changes)),
            f"{scenario.base}{behind}",
            moment_words(scenario.at),
            one_line(scenario.author, 80),
        )
    session.print("", *grid.tables())
    if any(scenario.base != latest for scenario in scenarios):
        print_note(session, "scenarios-behind", latest=str(latest))
    return ExitCode.FINE


def scenario_verb(
    name: Name,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell what a scenario holds."""
    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        scenario = planner.scenarios.load(chosen(planner, roadmap), name)
        if as_json:
            session.json(scenario)
            return ExitCode.FINE
        base = planner.state(scenario.roadmap, scenario.base).roadmap
    stored_title(session, base, store)
    print_scenario(session, scenario)
    if scenario.changes:
        print_changes(session, base, scenario.changes)
    return ExitCode.FINE


def impact_of_scenario_verb(
    name: Name,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell what a scenario would do to its base."""
    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        scenario = planner.scenarios.load(chosen(planner, roadmap), name)
        if as_json:
            session.json(planner.scenarios.impact(scenario.roadmap, name))
            return ExitCode.FINE
        tell_scenario(session, planner, scenario, store)
    print_note(session, "impact-nothing-stored")
    return ExitCode.FINE


def tell_scenario(session: Session, planner: "Planner", scenario: "Scenario", store: str) -> None:
    """Print a scenario and all that it would do to its base, cycles included."""
    from roadmap.cli.agenda import print_group

    with session.working("working-impact"):
        found = planner.foresee(scenario.roadmap, scenario.changes, scenario.base)
    stored_title(session, found.before, store)
    print_scenario(session, scenario)
    print_changes(session, found.before, scenario.changes)
    print_consequences(session, found.before, found.after, found.what_if.impact)
    cycles = found.what_if.new_cycles
    for position, group in enumerate(cycles, start=1):
        print_group(session, found.after, group, position, len(cycles))


def print_scenario(session: Session, scenario: "Scenario") -> None:
    """Print what a scenario is, without its changes."""
    from roadmap.formats.wording import one_line

    session.print(
        session.say(
            "scenario-head",
            title=one_line(scenario.title, 200),
            name=scenario.name,
            version=str(scenario.version),
            base=str(scenario.base),
            author=one_line(scenario.author, 80),
        )
    )
    if scenario.note is not None:
        session.print(styled(scenario.note, "dim"))
    if scenario.adopted:
        numbers = ", ".join(map(str, scenario.adopted))
        session.print(session.say("scenario-adopted", numbers=numbers))
