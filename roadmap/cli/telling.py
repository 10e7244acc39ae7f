"""What verbs tell about revisions: which one, made by whom, and what it changed."""

from datetime import datetime
from typing import TYPE_CHECKING

from roadmap.cli.consequences import print_causes, print_consequences
from roadmap.cli.screen import clean, indented, styled
from roadmap.cli.session import Session
from roadmap.cli.storing import shown

if TYPE_CHECKING:
    from roadmap.model.decision import Decision
    from roadmap.model.revision import Revision
    from roadmap.model.roadmap import Roadmap
    from roadmap.service import Planner
    from roadmap.service.comparing import Compared


def tell_revision(
    session: Session, planner: "Planner", revision: "Revision", store: str, *, first: bool = False
) -> None:
    """Print a revision that was stored: as JSON itself, in words with what it changed.

    The first one of a roadmap changed nothing.
    """
    if session.as_json:
        session.json(revision)
        return
    id, number = revision.roadmap, revision.number
    stored_title(session, planner.state(id, number).roadmap, store)
    kept = session.say("revision-kept", number=str(number), kind=kind_phrase(session, revision))
    session.print(styled(kept, "green"))
    if not first:
        print_comparison(session, planner.compared(id, str(number - 1), str(number)))


def stored_title(session: Session, roadmap: "Roadmap", store: str) -> None:
    """Print once, and small, which roadmap of which store the answer is about."""
    line = styled(roadmap.title[:200], "bold")
    where = f" · {roadmap.id} · {clean(shown(store))}"
    session.print(line.append(where, style="dim not bold"))


def print_comparison(session: Session, found: "Compared") -> None:
    """Print the changes between two states, and what they did to the plan."""
    print_causes(session, found.before, found.comparison.causes)
    print_consequences(session, found.before, found.after, found.comparison)


def kind_phrase(session: Session, revision: "Revision") -> str:
    """Return how a revision came to be, as a clause."""
    return session.say("revision-kind", kind=revision.kind, restores=str(revision.restores or 0))


def decision_phrase(session: Session, decision: "Decision") -> str:
    """Return who decided, and where that can be read."""
    from roadmap.formats.wording import one_line

    by = one_line(decision.by, 80)
    if decision.reference is None:
        return session.say("decision", by=by)
    return session.say("decision-reference", by=by, reference=one_line(decision.reference, 80))


def moment_words(moment: datetime) -> str:
    """Return a moment in UTC, to the minute."""
    return moment.strftime("%Y-%m-%d %H:%M")


def print_note(session: Session, key: str, **values: str | int) -> None:
    """Print a remark, small, after an empty line."""
    session.print("", indented(session.say(key, **values), "dim", by=0))
