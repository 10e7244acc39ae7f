"""The verbs that write a revision: `apply`, `replace`, `undo`, `redo` and `revert`."""

import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.change_options import with_changes
from roadmap.cli.changes import read_changes
from roadmap.cli.codes import ExitCode
from roadmap.cli.options import (
    Author,
    DecidedBy,
    Expected,
    Json,
    Lang,
    NoColor,
    Reference,
    RequiredFile,
    RoadmapId,
    Store,
    Why,
)
from roadmap.cli.scheduling import agreement
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
    shown,
)
from roadmap.cli.telling import tell_revision
from roadmap.cli.usage import whole
from roadmap.errors import CycleMadeError

if TYPE_CHECKING:
    from roadmap.cli.changes import Written
    from roadmap.model.change import Change
    from roadmap.model.revision import Revision
    from roadmap.model.roadmap import Roadmap
    from roadmap.service import Planner

Number = Annotated[str, typer.Argument(metavar="N", show_default=False)]
"""Number of a revision."""


@with_changes
def apply_verb(
    *,
    written: "Written",
    author: Author = None,
    decided_by: DecidedBy = None,
    reference: Reference = None,
    expected: Expected = None,
    agree: Annotated[bool, typer.Option("--agree")] = False,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Make changes, as one revision."""
    from roadmap.engine import apply

    session = open_session(lang, as_json, no_color)
    changes: list[Change] = []
    if written.changes or not agree:
        changes = read_changes(written, session.language, author)
    reason = reason_of(written.why)
    decision = decision_of(decided_by, reference)
    keep = shlex.join(["roadmap", "scenario", "save", session.say("name"), *written.words])
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        known = expected_of(planner, id, expected)
        before = planner.state(id).roadmap

        def after() -> "Roadmap":
            return apply(before, changes)

        if agree:
            with guessing(session, before):
                ask = shlex.join(["roadmap", "schedule", f"{shown(store)}#{id}", *written.words])
                changes.append(agreement(session, after(), ask))
        with (
            session.working("working-impact"),
            guessing(session, before),
            showing_cycles(session, after, keep),
        ):
            revision = planner.apply(
                id,
                known,
                changes,
                author=author_of(author),
                reason=reason,
                decision=decision,
            )
        tell_revision(session, planner, revision, store)
    return ExitCode.FINE


def replace_verb(
    file: RequiredFile,
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
    """Put a whole document in, as one revision."""
    session = open_session(lang, as_json, no_color)
    reason, decision = reason_of(why), decision_of(decided_by, reference)
    document = session.read(file)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        with session.working("working-impact"), showing_cycles(session, lambda: document):
            revision = planner.replace(
                id,
                expected_of(planner, id, expected),
                document,
                author=author_of(author),
                reason=reason,
                decision=decision,
            )
        tell_revision(session, planner, revision, store)
    return ExitCode.FINE


def undo_verb(
    author: Author = None,
    why: Why = None,
    expected: Expected = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Take the latest change back."""
    session = open_session(lang, as_json, no_color)
    reason = reason_of(why)

    def write(planner: "Planner", id: str, latest: int) -> "Revision":
        return planner.undo(id, latest, author=author_of(author), reason=reason)

    return _going_back(session, store, roadmap, expected, write)


def redo_verb(
    author: Author = None,
    why: Why = None,
    expected: Expected = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Make the change again that was taken back last."""
    session = open_session(lang, as_json, no_color)
    reason = reason_of(why)

    def write(planner: "Planner", id: str, latest: int) -> "Revision":
        return planner.redo(id, latest, author=author_of(author), reason=reason)

    return _going_back(session, store, roadmap, expected, write)


def revert_verb(
    number: Number,
    author: Author = None,
    why: Why = None,
    expected: Expected = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Go back to an older revision."""
    session = open_session(lang, as_json, no_color)
    reason, older = reason_of(why), whole("N", number, high=HIGHEST)

    def write(planner: "Planner", id: str, latest: int) -> "Revision":
        return planner.revert(id, latest, older, author=author_of(author), reason=reason)

    return _going_back(session, store, roadmap, expected, write)


def _going_back(
    session: Session,
    store: str,
    roadmap: str | None,
    expected: str | None,
    write: "Callable[[Planner, str, int], Revision]",
) -> int:
    """Write a revision that brings an older one back, and tell it.

    `write` gets the planner, the id of the roadmap and the revision that it follows.
    """
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        revision = write(planner, id, expected_of(planner, id, expected))
        tell_revision(session, planner, revision, store)
    return ExitCode.FINE


@contextmanager
def showing_cycles(
    session: Session, after: "Callable[[], Roadmap]", keep: str | None = None
) -> Iterator[None]:
    """Show on standard error which cycles a refused write would make, and where to cut them.

    Parameters
    ----------
    session
        Where to print.
    after
        Gives the roadmap with the cycles, for the titles of its actions.
    keep
        The command that keeps the changes as a scenario, where there is one.
    """
    from roadmap.cli.agenda import print_group

    try:
        yield
    except CycleMadeError as error:
        aside, roadmap = replace(session, out=session.err), after()
        for position, group in enumerate(error.groups, start=1):
            print_group(aside, roadmap, group, position, len(error.groups))
        aside.print("")
        if keep is not None:
            error.add_note(session.say("cycle-keep", command=keep))
        raise
