"""The verbs on a history: `history`, `moved`, `compare`, `changes`, `adopt` and `baselines`."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.options import Author, DecidedBy, Json, Lang, NoColor, Reference, RoadmapId, Store
from roadmap.cli.screen import Grid, indented, item, styled
from roadmap.cli.session import Session, open_session
from roadmap.cli.storing import DEFAULT, HIGHEST, author_of, chosen, decision_of, opened
from roadmap.cli.telling import (
    decision_phrase,
    kind_phrase,
    moment_words,
    print_comparison,
    print_note,
    stored_title,
)
from roadmap.cli.usage import UsageProblem, whole

if TYPE_CHECKING:
    from roadmap.model.feed import Entity, Feed, FeedEntry
    from roadmap.model.history import Restated
    from roadmap.model.revision import Baseline, Revision
    from roadmap.model.roadmap import Roadmap
    from roadmap.service.comparing import Compared

_KEYS_SHOWN = 12

After = Annotated[str, typer.Option("--after", metavar="N")]
Limit = Annotated[str, typer.Option("--limit", metavar="N")]


def history_verb(
    after: After = "0",
    limit: Limit = "100",
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """List revisions."""
    from roadmap.cli.store_reports import HistoryReport

    session = open_session(lang, as_json, no_color)
    first, most = whole("--after", after, 0, HIGHEST), whole("--limit", limit)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        # One more than was asked tells whether there are more.
        found = planner.history(id, first, most + 1)
        revisions, more = found[:most], len(found) > most
        if as_json:
            session.json(HistoryReport(roadmap=id, more=more, revisions=revisions))
            return ExitCode.FINE
        stored_title(session, planner.state(id).roadmap, store)
        _print_history(session, revisions, planner.baselines(id))
    if more:
        print_note(session, "history-more", after=str(revisions[-1].number))
    return ExitCode.FINE


def _print_history(
    session: Session, revisions: "Sequence[Revision]", baselines: "Sequence[Baseline]"
) -> None:
    from roadmap.formats.wording import one_line

    say = session.say
    grid = Grid(
        session.out,
        [
            (say("column-number"), "right", False),
            (say("column-moment"), "left", False),
            (say("column-author"), "left", True),
            (say("column-what"), "left", True),
        ],
    )
    adopted = {baseline.number: baseline.decision for baseline in baselines}
    for revision in revisions:
        notes = [one_line(revision.reason, 400), f"({kind_phrase(session, revision)})"]
        if revision.decision is not None:
            notes.append(f"— {decision_phrase(session, revision.decision)}")
        if revision.number in adopted:
            by = decision_phrase(session, adopted[revision.number])
            notes.append(f"— {say('adopted', decision=by)}")
        grid.row(
            styled(str(revision.number), "bold"),
            moment_words(revision.at),
            one_line(revision.author, 80),
            " ".join(notes),
        )
    session.print("", *grid.tables())


def moved_verb(
    since: Annotated[str, typer.Argument(metavar="SINCE", show_default=False)],
    until: Annotated[str | None, typer.Argument(metavar="UNTIL", show_default=False)] = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell what moved between two revisions, and why."""
    session = open_session(lang, as_json, no_color)
    first = whole("SINCE", since, high=HIGHEST)
    last = None if until is None else whole("UNTIL", until, high=HIGHEST)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        with session.working("working-impact"):
            found = planner.compared(id, str(first), "latest" if last is None else str(last))
    _tell_comparison(session, found, store)
    return ExitCode.FINE


def compare_verb(
    left: Annotated[str, typer.Argument(metavar="LEFT", show_default=False)],
    right: Annotated[str, typer.Argument(metavar="RIGHT", show_default=False)],
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell how two states differ, and why."""
    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        with session.working("working-impact"):
            found = planner.compared(id, left, right)
    _tell_comparison(session, found, store)
    return ExitCode.FINE


def _tell_comparison(session: Session, found: "Compared", store: str) -> None:
    comparison = found.comparison
    if session.as_json:
        session.json(comparison)
        return
    stored_title(session, found.after, store)
    labels = [_label(session, label) for label in (comparison.left, comparison.right)]
    session.print(styled(" → ".join(labels), "dim"))
    print_comparison(session, found)
    _print_restated(session, found.after, comparison.restated)


def _label(session: Session, label: str) -> str:
    kind, colon, name = label.partition(":")
    if colon:
        return session.say(f"state-{kind}", name=name)
    return session.say("state-revision", name=label)


def _print_restated(session: Session, roadmap: "Roadmap", restated: "Sequence[Restated]") -> None:
    from roadmap.formats.wording import action_name, status_word

    language = session.language
    if restated:
        session.heading(session.say("restated", count=len(restated)))
    for found in restated:
        before, after = (status_word(status, language) for status in (found.before, found.after))
        name = action_name(found.number, roadmap, language)
        words = session.say("restated-line", action=name, before=before, after=after)
        session.print(item(words))


def changes_verb(
    after: After = "0",
    limit: Limit = "20",
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell thing by thing what became different after a revision."""
    session = open_session(lang, as_json, no_color)
    most = whole("--limit", limit)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        feed = planner.changes(id, after, most)
        if as_json:
            session.json(feed)
            return ExitCode.FINE
        stored_title(session, planner.state(id).roadmap, store)
    _print_feed(session, feed)
    return ExitCode.FINE


def _print_feed(session: Session, feed: "Feed") -> None:
    if not feed.entries:
        session.print("", session.say("changes-none"))
    for entry in feed.entries:
        _print_entry(session, entry)
    if feed.more:
        print_note(session, "changes-more", after=feed.cursor)


def _print_entry(session: Session, entry: "FeedEntry") -> None:
    from roadmap.formats.wording import one_line

    revision = entry.revision
    heading = session.say("revision", number=str(revision.number))
    line = styled(heading, "bold")
    note = f"  {moment_words(revision.at)} · {one_line(revision.author, 80)}"
    session.print("", line.append(f"{note} · {one_line(revision.reason, 200)}", style="dim"))
    for (kind, deleted), found in groupby(entry.entities, key=_sort_of_entity):
        keys = [entity.key for entity in found]
        shown = ", ".join(keys[:_KEYS_SHOWN])
        if len(keys) > _KEYS_SHOWN:
            more = session.say("and-more", count=len(keys) - _KEYS_SHOWN)
            shown = f"{shown} {more}"
        key = "changes-gone" if deleted else "changes-line"
        session.print(indented(session.say(key, kind=session.say(f"entity-{kind}"), keys=shown)))


def _sort_of_entity(entity: "Entity") -> tuple[str, bool]:
    return entity.kind, entity.deleted


def adopt_verb(
    number: Annotated[str, typer.Argument(metavar="N", show_default=False)],
    decided_by: DecidedBy = None,
    reference: Reference = None,
    decided_why: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
    author: Author = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Write down that a revision was adopted."""
    session = open_session(lang, as_json, no_color)
    which = whole("N", number, high=HIGHEST)
    decision = decision_of(decided_by, reference, decided_why)
    if decision is None:
        raise UsageProblem("decided-by")
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        baseline = planner.adopt(id, which, decision=decision, author=author_of(author))
        if as_json:
            session.json(baseline)
            return ExitCode.FINE
        stored_title(session, planner.state(id).roadmap, store)
    by = decision_phrase(session, decision)
    session.print(styled(session.say("adopt-kept", number=str(which), decision=by), "green"))
    return ExitCode.FINE


def baselines_verb(
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """List what was adopted."""
    from roadmap.cli.store_reports import BaselinesReport
    from roadmap.formats.wording import one_line

    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        baselines = planner.baselines(id)
        if as_json:
            session.json(BaselinesReport(roadmap=id, baselines=baselines))
            return ExitCode.FINE
        stored_title(session, planner.state(id).roadmap, store)
    if not baselines:
        session.print("", session.say("baselines-none"))
        return ExitCode.FINE
    say = session.say
    columns = ["revision", "moment", "decision", "author"]
    grid = Grid(session.out, [(say(f"column-{name}"), "left", True) for name in columns])
    for baseline in baselines:
        grid.row(
            styled(str(baseline.number), "bold"),
            moment_words(baseline.at),
            decision_phrase(session, baseline.decision),
            one_line(baseline.author, 80),
        )
    session.print("", *grid.tables())
    return ExitCode.FINE
