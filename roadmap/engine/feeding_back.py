"""Feedback on a quarter: what was promised against what was achieved, with every reason.

Pure: the service finds the states and walks the history (`roadmap.service.feedback`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from roadmap.engine.agenda import next_actions
from roadmap.model.action import FROZEN, Action
from roadmap.model.calendar import Agreed
from roadmap.model.change import Change
from roadmap.model.decided import Decided
from roadmap.model.feedback import (
    Ahead,
    Also,
    Because,
    Feedback,
    FeedbackCounts,
    Ground,
    Miss,
    MissReason,
    Moved,
    NoPromise,
    Phase,
    Promise,
    Promised,
)
from roadmap.model.order import natural_key
from roadmap.model.quarter import quarter_after
from roadmap.model.revision import Revision
from roadmap.model.roadmap import Roadmap


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that one revision did to one action.

    Attributes
    ----------
    what
        ``status``: it got another status; ``agreed``: other quarters were
        agreed on; ``removed``: it was taken out.
    before, after
        The action, or None where it is not there.
    quarters
        What is agreed from then on.
    """

    number: str
    what: Literal["status", "agreed", "removed"]
    revision: int
    reason: str
    before: Action
    after: Action | None = None
    quarters: Agreed | None = None


@dataclass(frozen=True, slots=True)
class PlateauMove:
    """An action that came to stand in another plateau, with what moved it."""

    before: int
    after: int
    because: tuple[tuple[int | None, Change], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What happened between the promise and the end of a quarter.

    Attributes
    ----------
    turns
        What revisions did to actions, in the order of the revisions.
    afterwards
        Reasons that were given after the quarter, by number of the action.
    moves
        The other plateaus, by number of the action.
    reasons
        Reasons of the revisions, by their number.
    """

    turns: Sequence[Turn] = ()
    afterwards: Mapping[str, MissReason] = field(default_factory=dict)
    moves: Mapping[str, PlateauMove] = field(default_factory=dict)
    reasons: Mapping[int, str] = field(default_factory=dict)


def promise_of(agreed: Agreed, quarter: str) -> Promise | None:
    """Return what an agreement promises for a quarter; None when it does not touch it."""
    if not agreed.start <= quarter <= agreed.end:
        return None
    if agreed.end == quarter:
        return "ready"
    return "start" if agreed.start == quarter else "go-on"


def promises(roadmap: Roadmap, quarter: str) -> dict[str, Agreed]:
    """Return the agreements that touch a quarter, by action, in natural order of the numbers."""
    return {
        found.action: found
        for found in sorted(roadmap.agreed, key=lambda found: natural_key(found.action))
        if promise_of(found, quarter)
    }


def missed(promise: Promise, action: Action | None) -> Miss | None:
    """Return why a promise is not kept when an action stands like this; None when it is kept."""
    if action is None:
        return "removed"
    if action.status == "done" or (action.status == "started" and promise != "ready"):
        return None
    if action.status == "started":
        return "not-ready"
    if action.status == "blocked" or action.status == "dropped":
        return action.status
    return "not-started"


def turns(before: Roadmap, after: Roadmap, revision: Revision) -> Iterator[Turn]:
    """Yield what a revision did to the actions of the roadmap before it."""
    then, now = agreed_by(before), agreed_by(after)
    number, reason = revision.number, revision.reason
    for action in before.actions:
        key = action.number
        found = after.action_by_number.get(key)
        if found is None:
            yield Turn(key, "removed", number, reason, action)
            continue
        if found.status != action.status:
            yield Turn(key, "status", number, reason, action, found, now.get(key))
        if now.get(key) != then.get(key):
            yield Turn(key, "agreed", number, reason, action, found, now.get(key))


def agreed_by(roadmap: Roadmap) -> dict[str, Agreed]:
    """Return what is agreed, by number of the action."""
    return {found.action: found for found in roadmap.agreed}


def feed_back(
    quarter: str,
    phase: Phase,
    revision: Revision,
    end: Roadmap,
    *,
    begin: Roadmap,
    ground: Ground | None = None,
    adopted: Roadmap | None = None,
    told: Told | None = None,
    decisions: Sequence[Decided] = (),
) -> Feedback:
    """Tell what was promised for a quarter, and what came of it.

    Parameters
    ----------
    quarter, phase
        The quarter, and where it stands.
    revision, end
        The state at its end, or the latest one.
    begin
        The roadmap when the quarter began: what was done since then without a
        promise is told as well.
    ground, adopted
        The adopted revision that was the promise, and the roadmap at it; None
        for both when there is none.
    told
        What happened between them.
    decisions
        What was decided in the quarter.

    Notes
    -----
    Every agreement of `adopted` that touches the quarter gives exactly one
    `Promised`, whatever became of the action.
    """
    told = told or Told()
    kept = promises(adopted, quarter) if adopted else {}
    by_number: dict[str, list[Turn]] = {}
    for turn in told.turns:
        by_number.setdefault(turn.number, []).append(turn)
    promised = tuple(
        _promised(found, quarter, adopted, end, by_number.get(number, []), told)
        for number, found in kept.items()
        if adopted
    )
    achieved = sum(each.achieved for each in promised)
    unsaid = sum(not each.achieved and each.reason is None for each in promised)
    after = quarter_after(quarter)
    return Feedback(
        roadmap=end.id,
        quarter=quarter,
        phase=phase,
        ground=ground,
        no_promise=_no_promise(adopted, kept),
        revision=revision.number,
        at=revision.at,
        roadmap_sha256=end.sha256,
        counts=FeedbackCounts(
            promised=len(promised),
            achieved=achieved,
            missed=len(promised) - achieved,
            without_reason=unsaid,
        ),
        promised=promised,
        also=_also(begin, end, kept),
        moved=tuple(_moved(adopted, end, by_number, told)) if adopted else (),
        decisions=tuple(decisions),
        next_quarter=after,
        next=_next(end, after),
    ).sealed()


def _no_promise(adopted: Roadmap | None, kept: Mapping[str, Agreed]) -> NoPromise | None:
    if adopted is None:
        return "no-baseline"
    if not adopted.agreed:
        return "no-quarters"
    return None if kept else "nothing-agreed"


def _promised(
    agreed: Agreed,
    quarter: str,
    adopted: Roadmap,
    end: Roadmap,
    turned: Sequence[Turn],
    told: Told,
) -> Promised:
    number = agreed.action
    promise = promise_of(agreed, quarter) or "ready"
    action = end.action_by_number.get(number)
    miss = missed(promise, action)
    shown = action or adopted.action(number)
    return Promised(
        number=number,
        title=shown.title,
        owner=shown.owner,
        promise=promise,
        agreed=agreed,
        status=action.status if action else None,
        achieved=miss is None,
        miss=miss,
        reason=_reason(promise, quarter, action, turned, told) if miss else None,
        agreed_now=agreed_by(end).get(number),
    )


def _reason(
    promise: Promise, quarter: str, action: Action | None, turned: Sequence[Turn], told: Told
) -> MissReason | None:
    if action is not None:
        if action.status_reason:
            return MissReason(words=action.status_reason, given_by="status")
        if action.number in told.afterwards:
            return told.afterwards[action.number]
    for turn in reversed(turned):
        if _explains(turn, promise, quarter, gone=action is None):
            return MissReason(words=turn.reason, given_by="revision", revision=turn.revision)
    return None


def _explains(turn: Turn, promise: Promise, quarter: str, *, gone: bool) -> bool:
    """Whether what a revision did is why a promise was not kept.

    That an action was taken up is no reason why it is not done.
    """
    if gone or turn.after is None:
        return gone and turn.what == "removed"
    if turn.what == "status":
        back = turn.before.status in FROZEN and turn.after.status not in FROZEN
        return back or turn.after.status in ("blocked", "dropped")
    agreed = turn.quarters
    return agreed is None or (agreed.end if promise == "ready" else agreed.start) > quarter


def _also(begin: Roadmap, end: Roadmap, kept: Mapping[str, Agreed]) -> tuple[Also, ...]:
    found = []
    for action in sorted(end.actions, key=lambda action: natural_key(action.number)):
        then = begin.action_by_number.get(action.number)
        status = action.status
        if action.number in kept or (status != "started" and status != "done"):
            continue
        if then is None or (then.status != status and then.status != "done"):
            also = Also(number=action.number, title=action.title, owner=action.owner, status=status)
            found.append(also)
    return tuple(found)


def _moved(
    adopted: Roadmap, end: Roadmap, turned: Mapping[str, Sequence[Turn]], told: Told
) -> Iterator[Moved]:
    then, now = agreed_by(adopted), agreed_by(end)
    for action in sorted(adopted.actions, key=lambda action: natural_key(action.number)):
        number = action.number
        after = end.action_by_number.get(number)
        out = action.status != "dropped" and (after is None or after.status == "dropped")
        move = told.moves.get(number)
        before, later = then.get(number), now.get(number)
        # A quarter for what had none was agreed on, not moved.
        agreed = before is not None and before != later
        if not (move or agreed or out):
            continue
        because = [] if out or move is None else _of_plateau(move, told)
        mine = turned.get(number, ())
        if out:
            because += [_because(turn) for turn in mine if _takes_out(turn)][-1:]
        elif agreed:
            because += [_because(turn) for turn in mine if turn.what == "agreed"]
        yield Moved(
            number=number,
            title=(after or action).title,
            status=after.status if after else None,
            plateau_before=move.before if move else None,
            plateau_after=move.after if move and not out else None,
            agreed_before=before,
            agreed_after=None if out else later,
            because=tuple(because),
        )


def _of_plateau(move: PlateauMove, told: Told) -> list[Because]:
    return [
        Because(
            revision=revision,
            reason=None if revision is None else told.reasons.get(revision),
            change=change,
        )
        for revision, change in move.because
    ]


def _takes_out(turn: Turn) -> bool:
    dropped = turn.what == "status" and turn.after is not None and turn.after.status == "dropped"
    return dropped or turn.what == "removed"


def _because(turn: Turn) -> Because:
    # Who drops an action says why; the revision may have done more besides.
    own = turn.after.status_reason if turn.after and turn.what == "status" else None
    return Because(revision=turn.revision, reason=own or turn.reason)


def _next(end: Roadmap, quarter: str) -> tuple[Ahead, ...]:
    def ahead(action: Action, promise: Promise | None) -> Ahead:
        return Ahead(
            number=action.number,
            title=action.title,
            owner=action.owner,
            status=action.status,
            promise=promise,
        )

    agreed = [
        (end.action(number), promise_of(found, quarter))
        for number, found in promises(end, quarter).items()
    ]
    found = tuple(
        ahead(action, promise)
        for action, promise in agreed
        if action.status not in ("done", "dropped")
    )
    if found:
        return found
    start = sorted((line.number for line in next_actions(end).start), key=natural_key)
    return tuple(ahead(end.action(number), None) for number in start)
