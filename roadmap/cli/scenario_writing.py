"""The verbs `scenario …` that write: `save`, `discard`, `rebase` and `adopt`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.change_options import with_changes
from roadmap.cli.changes import read_changes, stray
from roadmap.cli.codes import ExitCode
from roadmap.cli.options import (
    Author,
    DecidedBy,
    Expected,
    Json,
    Lang,
    NoColor,
    Reference,
    RoadmapId,
    Store,
    Why,
)
from roadmap.cli.revising import showing_cycles
from roadmap.cli.scenarios import Name, print_scenario, tell_scenario
from roadmap.cli.screen import indented, item, print_parts, styled
from roadmap.cli.session import Session, guessing, open_session
from roadmap.cli.storing import (
    DEFAULT,
    HIGHEST,
    author_of,
    chosen,
    decision_of,
    expected_of,
    opened,
    reason_of,
)
from roadmap.cli.telling import stored_title, tell_revision
from roadmap.cli.usage import UsageProblem, whole
from roadmap.errors import NotFoundError, RebaseConflictError

if TYPE_CHECKING:
    from roadmap.cli.changes import Written
    from roadmap.model.roadmap import Roadmap
    from roadmap.model.scenario import Conflict, Rebase
    from roadmap.service import Planner

Positions = Annotated[list[str] | None, typer.Option("--change", metavar="N")]
Keep = Annotated[list[str] | None, typer.Option("--keep", metavar="N")]
Drop = Annotated[list[str] | None, typer.Option("--drop", metavar="N")]
Preview = Annotated[bool, typer.Option("--preview")]


@with_changes
def save_verb(
    name: Name,
    *,
    written: "Written",
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT")] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT")] = None,
    base: Annotated[str | None, typer.Option("--base", metavar="N")] = None,
    author: Author = None,
    expected_version: Expected = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Keep changes under a name."""
    session = open_session(lang, as_json, no_color)
    if written.reason is not None:
        raise stray("--reason")
    changes = read_changes(written, session.language, author)
    number = None if base is None else whole("--base", base, high=HIGHEST)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        with guessing(session, planner.state(id, number).roadmap):
            scenario = planner.scenarios.save(
                id,
                name,
                _version(planner, id, name, expected_version),
                changes,
                title=title,
                base=number,
                note=note,
                author=author_of(author),
            )
        if as_json:
            session.json(scenario)
        else:
            tell_scenario(session, planner, scenario, store)
    return ExitCode.FINE


def _version(planner: "Planner", id: str, name: str, expected: str | None) -> int:
    """Return the version of a scenario that a write follows: as given, else the one now."""
    if expected is not None:
        return whole("--expected", expected, 0, HIGHEST)
    try:
        return planner.scenarios.load(id, name).version
    except NotFoundError:
        return 0


def discard_verb(
    name: Name,
    expected_version: Expected = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Take a scenario away."""
    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        scenario = planner.scenarios.load(id, name)
        planner.scenarios.discard(id, name, _version(planner, id, name, expected_version))
    if as_json:
        session.json(scenario)
    else:
        session.print(styled(session.say("scenario-discarded", name=name), "green"))
    return ExitCode.FINE


def rebase_verb(
    name: Name,
    keep_changes: Keep = None,
    drop_changes: Drop = None,
    preview: Preview = False,
    author: Author = None,
    expected_version: Expected = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Put a scenario on the latest revision."""
    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        before = planner.scenarios.load(id, name)
        count = len(before.changes)
        kept = _places("--keep", keep_changes, count)
        dropped = _places("--drop", drop_changes, count)
        head = planner.state(id).roadmap
        if preview:
            found = planner.scenarios.rebase(id, name, kept, dropped)
            if as_json:
                session.json(found)
            else:
                stored_title(session, head, store)
                _print_rebase(session, head, found)
            return ExitCode.FINE
        try:
            scenario = planner.scenarios.move_up(
                id,
                name,
                _version(planner, id, name, expected_version),
                keep=kept,
                drop=dropped,
                author=author_of(author),
            )
        except RebaseConflictError as error:
            _print_conflicts(session, head, error.rebase.conflicts)
            raise
        if as_json:
            session.json(scenario)
        else:
            stored_title(session, head, store)
            print_scenario(session, scenario)
            done = session.say("rebase-done", before=str(count), after=len(scenario.changes))
            session.print(styled(done, "green"))
    return ExitCode.FINE


def _places(option: str, values: Sequence[str] | None, count: int) -> list[int]:
    """Return positions as the service counts them, from 0; people count from 1."""
    return [whole(option, value, 1, max(count, 1)) - 1 for value in values or ()]


def _print_rebase(session: Session, roadmap: "Roadmap", found: "Rebase") -> None:
    for key, positions in (
        ("rebase-kept", found.kept),
        ("rebase-redundant", found.redundant),
        ("rebase-dropped", found.dropped),
    ):
        if positions:
            numbers = ", ".join(str(position + 1) for position in positions)
            session.print(item(session.say(key, count=len(positions), numbers=numbers)))
    _print_conflicts(session, roadmap, found.conflicts, aside=False)
    if not found.conflicts:
        session.print("", styled(session.say("rebase-fits"), "green"))


def _print_conflicts(
    session: Session, roadmap: "Roadmap", conflicts: "Sequence[Conflict]", *, aside: bool = True
) -> None:
    """Print what has to be decided: beside the answer when it is refused for that."""
    from roadmap.formats.wording import change_phrase

    console = session.err if aside else session.out
    for conflict in conflicts:
        phrase = change_phrase(conflict.change, roadmap, session.language)
        print_parts(console, "", item(phrase, f"{conflict.position + 1}."))
        print_parts(console, indented(_why(session, conflict), "dim", by=5))
    if conflicts:
        print_parts(console, "", styled(session.say("rebase-decide"), "dim"))


def _why(session: Session, conflict: "Conflict") -> str:
    from roadmap.formats.wording import one_line

    if conflict.kind == "not-applicable":
        return session.say("conflict-not-applicable")
    theirs, mine = (
        session.say("word-none") if value is None else one_line(str(value), 60)
        for value in (conflict.theirs, conflict.mine)
    )
    return session.say("conflict-both-changed", field=conflict.reason, theirs=theirs, mine=mine)


def adopt_scenario_verb(
    name: Name,
    change: Positions = None,
    author: Author = None,
    why: Why = None,
    decided_by: DecidedBy = None,
    reference: Reference = None,
    expected: Expected = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Take changes of a scenario over, as one revision."""
    from roadmap.engine import apply

    session = open_session(lang, as_json, no_color)
    reason, decision = reason_of(why), decision_of(decided_by, reference)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        scenario = planner.scenarios.load(id, name)
        if not scenario.changes:
            raise UsageProblem("scenario-empty", name=name[:60])
        base = planner.state(id, scenario.base).roadmap
        positions = _places("--change", change, len(scenario.changes)) if change else None
        with showing_cycles(session, lambda: apply(base, scenario.changes)):
            revision = planner.scenarios.adopt(
                id,
                name,
                expected_of(planner, id, expected),
                positions=positions,
                author=author_of(author),
                reason=reason,
                decision=decision,
            )
        tell_revision(session, planner, revision, store)
    return ExitCode.FINE
