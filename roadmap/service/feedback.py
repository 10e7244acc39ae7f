"""Feedback on a quarter: which states it is about, what happened between them, and on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from roadmap.engine.feeding_back import (
    PlateauMove,
    Told,
    Turn,
    feed_back,
    missed,
    promise_of,
    promises,
    turns,
)
from roadmap.errors import NotFoundError
from roadmap.formats.sheet import compose_feedback
from roadmap.model.change import (
    AddAction,
    AgreeQuarters,
    DropAction,
    RemoveAction,
    SetStatus,
)
from roadmap.model.feedback import Feedback, Ground, MissReason, Phase
from roadmap.model.quarter import LAST_QUARTER, quarter_after, quarter_begins, quarter_of
from roadmap.model.revision import Baseline, Revision
from roadmap.model.roadmap import Roadmap
from roadmap.service.comparing import compare_revisions
from roadmap.service.sheets import SheetFormat, written
from roadmap.service.states import State
from roadmap.texts import Language

if TYPE_CHECKING:
    from roadmap.service.reading import Reader

PAGE = 200
"""Revisions that are read at a time."""

_TURNING = (SetStatus, DropAction, RemoveAction, AddAction, AgreeQuarters)
"""Changes that can touch a promise or what came of it; what else is changed is not looked at."""

_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class FedBack:
    """The feedback on a quarter, with the roadmap at its end."""

    roadmap: Roadmap
    feedback: Feedback


def feed_back_on(planner: "Reader", id: str, quarter: str) -> FedBack:
    """Tell what was promised for a quarter, and what came of it; see `Reader.feedback`."""
    begins, ends = _bounds(quarter)
    now = planner.clock().astimezone(UTC)
    phase: Phase = "coming" if now < begins else "running" if now < ends else "over"
    state = _end(planner, id, quarter, ends if phase == "over" else None)
    ground = _ground(planner, id, begins, ends)
    adopted = planner.state(id, ground.revision).roadmap if ground else None
    told = Told()
    if ground and adopted:
        told = _told(planner, id, ground.revision, adopted, state.revision.number, quarter)
    decided = planner.decisions(id).decisions
    found = feed_back(
        quarter,
        phase,
        state.revision,
        state.roadmap,
        begin=_begin(planner, id, begins),
        ground=ground,
        adopted=adopted,
        told=told,
        decisions=[each for each in decided if quarter_of(each.decided_on) == quarter],
    )
    return FedBack(state.roadmap, found)


def write_feedback(
    roadmap: Roadmap, feedback: Feedback, format: SheetFormat, *, language: Language = "nl"
) -> bytes:
    """Write the feedback on a quarter for the organisation.

    The same feedback gives the same bytes, with the same versions of the packages.

    Parameters
    ----------
    roadmap
        The roadmap at the end of the quarter.
    feedback
        What `Reader.feedback` gave.
    format
        "pdf" (one or more A4: nothing is left out), "html" (one page without
        script) or "md".
    language
        "nl" or "en".

    Raises
    ------
    roadmap.errors.MissingDependencyError
        When PDF is asked for and the extra "drawing" is not installed.
    """
    return written(compose_feedback(roadmap, feedback, language=language), format)


def _bounds(quarter: str) -> tuple[datetime, datetime]:
    """The first moment of a quarter, and of the one after it."""
    if quarter == LAST_QUARTER:
        return quarter_begins(quarter), datetime.max.replace(tzinfo=UTC)
    return quarter_begins(quarter), quarter_begins(quarter_after(quarter))


def _end(planner: "Reader", id: str, quarter: str, ends: datetime | None) -> State:
    """The state at the end of a quarter, or the latest one while it is not over."""
    if ends is None:
        return planner.state(id)
    try:
        return planner.state(id, _before(ends))
    except NotFoundError as error:
        if error.kind != "moment":
            raise
        raise NotFoundError("moment", id, quarter) from None


def _before(moment: datetime) -> datetime:
    """The last moment before one, as far as there is any."""
    return max(moment, datetime.min.replace(tzinfo=UTC) + _INSTANT) - _INSTANT


def _begin(planner: "Reader", id: str, begins: datetime) -> Roadmap:
    """The roadmap when the quarter began, or the first one when there was none yet."""
    try:
        return planner.state(id, _before(begins)).roadmap
    except NotFoundError:
        # It came to be in the quarter: what stood in it then was not done in it.
        return planner.state(id, 1).roadmap


def _ground(planner: "Reader", id: str, begins: datetime, ends: datetime) -> Ground | None:
    """The adoption that was the promise: the last one before the quarter, else the first in it.

    A decision counts from the day on which it was taken, but not before what
    it adopted was there. What was written down only after the quarter counts
    for nothing: else a promise could be made to fit what became of it.
    """
    stood: tuple[datetime, Baseline] | None = None
    within: tuple[datetime, Baseline] | None = None
    known: tuple[datetime, Baseline] | None = None
    for each in planner.baselines(id):
        if each.at >= ends:
            continue
        since = _since(planner, id, each)
        if since < begins:
            stood = max(stood or (since, each), (since, each), key=_by_moment)
            if each.at < begins:
                known = max(known or (since, each), (since, each), key=_by_moment)
        else:
            within = min(within or (since, each), (since, each), key=_by_moment)
    chosen = stood or within
    if chosen is None:
        return None
    found = chosen[1]
    before = known[1] if known is not None and stood and found.at >= begins else None
    return Ground(
        revision=found.number,
        decision=found.decision,
        decided_on=_day(found),
        at=found.at,
        adopted="before" if stood else "within",
        instead_of=before.number if before and before.number != found.number else None,
    )


def _by_moment(found: tuple[datetime, Baseline]) -> tuple[datetime, int]:
    return found[0], found[1].sequence


def _day(found: Baseline) -> date:
    return found.decision.decided_on or found.at.date()


def _since(planner: "Reader", id: str, found: Baseline) -> datetime:
    """The moment from which an adoption counts."""
    taken = found.decision.decided_on
    if taken is None:
        return found.at
    made = planner.revision(id, found.number).at
    return max(made, min(found.at, datetime.combine(taken, time(), UTC)))


def _told(
    planner: "Reader", id: str, first: int, adopted: Roadmap, last: int, quarter: str
) -> Told:
    """What happened between the promise and the end of the quarter."""
    revisions = list(_revisions(planner, id, first, last))
    turned = list(_turns(planner, id, revisions))
    comparison = compare_revisions(planner, id, first, last)
    moves = {
        move.number: PlateauMove(
            move.before.plateau,
            move.after.plateau,
            tuple(
                (cause.revision, cause.change)
                for cause in (comparison.causes[position] for position in move.because)
            ),
        )
        for move in comparison.moves
        if move.before.plateau != move.after.plateau
    }
    return Told(
        turns=turned,
        afterwards=_afterwards(planner, id, adopted, last, quarter),
        moves=moves,
        reasons={revision.number: revision.reason for revision in revisions},
    )


def _revisions(
    planner: "Reader", id: str, after: int, last: int | None = None
) -> Iterator[Revision]:
    """Yield the revisions after one, up to and with another, oldest first."""
    while page := planner.history(id, after, PAGE):
        for revision in page:
            if last is not None and revision.number > last:
                return
            yield revision
        after = page[-1].number


def _turns(planner: "Reader", id: str, revisions: Sequence[Revision]) -> Iterator[Turn]:
    """Yield what revisions did to actions and their quarters."""
    for revision in revisions:
        if _turning(revision):
            before = planner.state(id, revision.number - 1).roadmap
            yield from turns(before, planner.state(id, revision.number).roadmap, revision)


def _turning(revision: Revision) -> bool:
    return revision.kind != "changed" or any(
        isinstance(change, _TURNING) for change in revision.changes
    )


def _afterwards(
    planner: "Reader", id: str, adopted: Roadmap, last: int, quarter: str
) -> dict[str, MissReason]:
    """Reasons that were given after the quarter, as long as the action kept its status.

    The feedback is asked for when the quarter is over, and so are its reasons.
    """
    end = planner.state(id, last).roadmap
    open = {}
    for number, agreed in promises(adopted, quarter).items():
        action = end.action_by_number.get(number)
        promise = promise_of(agreed, quarter)
        if action and promise and missed(promise, action) and not action.status_reason:
            open[number] = action.status
    found: dict[str, MissReason] = {}
    for revision in _revisions(planner, id, last) if open else ():
        if not _turning(revision):
            continue
        now = planner.state(id, revision.number).roadmap.action_by_number
        for number, status in tuple(open.items()):
            action = now.get(number)
            if action is None or action.status != status:
                del open[number]
            elif action.status_reason is None:
                found.pop(number, None)
            elif number not in found or found[number].words != action.status_reason:
                found[number] = MissReason(
                    words=action.status_reason, given_by="afterwards", revision=revision.number
                )
    return found
