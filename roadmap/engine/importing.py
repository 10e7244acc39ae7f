"""From what a file says to the changes that it asks for."""

from collections.abc import Collection, Sequence
from contextlib import suppress

from roadmap.engine.changing import apply
from roadmap.engine.claiming import Reading, Wishes
from roadmap.engine.deriving import changes_between
from roadmap.engine.rebasing import rebase
from roadmap.errors import ChangeError, DocumentError, Problem
from roadmap.model.change import (
    AddAction,
    AddDependency,
    Change,
    RemoveDependency,
)
from roadmap.model.exchange import (
    Brought,
    Import,
)
from roadmap.model.plan import Diagnostic
from roadmap.model.roadmap import Roadmap
from roadmap.model.scenario import Rebase

WORK = 2_000_000
"""How much laying changes beside those of others may take: changes times what the roadmap has,
some ten seconds. A count, not a clock: the answer is the same everywhere."""


def imported(
    head: Roadmap,
    brought: Brought | Roadmap,
    base: Roadmap | None = None,
    keep: Collection[int] = (),
    drop: Collection[int] = (),
) -> Import:
    """Tell what a file would change.

    Parameters
    ----------
    head
        The roadmap as it is.
    brought
        What the file says; a whole roadmap says everything that changes can say
        (see `roadmap.engine.changes_between`).
    base
        The roadmap that the file was made from, where it is known: then what
        others changed since is no wish of the file, and both wishes for one
        thing are a conflict.
    keep
        Positions of conflicts (`Conflict.position`) in which the file wins.
    drop
        Positions of conflicts that are left as others made them.

    Returns
    -------
    Import
        Applying its `changes` to `head` never fails. A file that was made from
        `head` and not altered asks for nothing.

    An action is known by its number, else by what it is called in another
    system, also where others brought it in since; without both by its title and
    advice, where only one has them. What is known by none of these is added,
    under its number if it has one, else under the first free number of its
    advice, or "Z.1", "Z.2" … without one. What a file says nothing of stays as
    it is; so do actions that it does not have. Dependencies between two actions
    of the file that it does not have are taken away, if it speaks of
    dependencies at all and all of it could be read; for one that does not tell
    its kind any kind will do, and a new one is ``builds-on``. Another
    plateau becomes a pin, for a new action a floor.

    Raises
    ------
    roadmap.errors.DocumentError
        When it asks for more than can be laid beside what others changed since
        (see `WORK`).

    Notes
    -----
    Linear in the size of both; times the number of changes where others changed
    the roadmap since, or where a change cannot be made.
    """
    origin = base or head
    if isinstance(brought, Roadmap):
        found = _whole(origin, head, brought)
        source, sayings = "json", found.diagnostics
    else:
        origin = _with_newcomers(origin, head, brought)
        found = Reading(origin, head, brought)
        found.read()
        source, sayings = brought.source, [*brought.diagnostics, *found.diagnostics]
    rebased = _laid_beside(origin, head, found.changes, keep, drop)
    told = {*rebased.kept, *(conflict.position for conflict in rebased.conflicts)}
    return Import(
        roadmap=head.id,
        source=source,
        document_sha256=head.sha256,
        base_sha256=base.sha256 if base else None,
        added=tuple(c.action.number for c in rebased.changes if isinstance(c, AddAction)),
        altered=tuple(each for each in found.altered if each.position in told),
        linked=sum(isinstance(change, AddDependency) for change in rebased.changes),
        unlinked=sum(isinstance(change, RemoveDependency) for change in rebased.changes),
        absent=tuple(a.number for a in head.actions if a.number not in found.said),
        changes=rebased.changes,
        conflicts=rebased.conflicts,
        diagnostics=tuple(sayings),
    ).sealed()


def _laid_beside(
    base: Roadmap,
    head: Roadmap,
    changes: Sequence[Change],
    keep: Collection[int],
    drop: Collection[int],
) -> Rebase:
    """Return what becomes of changes; all at once where nobody changed anything since."""
    if base.sha256 == head.sha256:
        with suppress(ChangeError, DocumentError):
            apply(head, changes)
            every = tuple(range(len(changes)))
            return Rebase(
                changes=tuple(changes), kept=every, redundant=(), dropped=(), conflicts=()
            )
    size = len(head.actions) + len(head.dependencies) + len(changes)
    if len(changes) * size > WORK:
        details = (("count", len(changes)), ("limit", WORK // size))
        raise DocumentError([Problem("", "import-too-many", details)])
    return rebase(base, head, changes, keep, drop)


def _with_newcomers(base: Roadmap, head: Roadmap, brought: Brought) -> Roadmap:
    """Return the base with those actions of others, added since, that the file knows as well.

    A number alone is not enough: two people may have given it to different things.
    """
    names = {(each.system, each.id) for found in brought.actions for each in found.references}
    titles = {(found.title, found.advice) for found in brought.actions if found.number is None}
    added = [
        action
        for action in head.actions
        if action.number not in base.action_by_number
        and (
            (action.title, action.advice) in titles
            or any((each.system, each.id) in names for each in action.references)
        )
    ]
    with suppress(DocumentError):
        return base.replacing(actions=(*base.actions, *added))
    return base


def _whole(origin: Roadmap, head: Roadmap, wanted: Roadmap) -> Wishes:
    """Return what a whole roadmap asks for."""
    changes = changes_between(origin, wanted)
    # What it does not have, it takes out: that is a change, not silence.
    found = Wishes(list(changes), said={*head.action_by_number, *wanted.action_by_number})
    if apply(origin, changes).body != wanted.body:
        found.diagnostics.append(
            Diagnostic(code="import-not-whole", severity="warning", subjects=(), place="")
        )
    return found
