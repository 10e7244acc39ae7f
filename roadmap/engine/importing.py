"""From what a file says to the changes that it asks for."""

from roadmap.engine.changing import apply
from roadmap.engine.claiming import Reading, Wishes
from roadmap.engine.deriving import changes_between
from roadmap.engine.rebasing import rebase
from roadmap.model.change import (
    AddAction,
    AddDependency,
    RemoveDependency,
)
from roadmap.model.exchange import (
    Brought,
    Import,
)
from roadmap.model.plan import Diagnostic
from roadmap.model.roadmap import Roadmap


def imported(head: Roadmap, brought: Brought | Roadmap, base: Roadmap | None = None) -> Import:
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

    Returns
    -------
    Import
        Applying its `changes` to `head` never fails. A file that was made from
        `head` and not altered asks for nothing.

    Notes
    -----
    An action is known by its number, else by what it is called in another
    system; what is known by neither is added, under its number if it has one,
    else under the first free number of its advice, or "Z.1", "Z.2" … without
    one. What a file says nothing of stays as it is; so do actions that it does
    not have. Dependencies between two actions of the file that it does not have
    are taken away, if it speaks of dependencies at all; for one that does not
    tell its kind any kind will do, and a new one is ``builds-on``. Another
    plateau becomes a pin, for a new action a floor.

    Linear in the size of both, times the number of changes for the rebase.
    """
    origin = base or head
    if isinstance(brought, Roadmap):
        found = _whole(origin, brought)
        source, sayings = "json", found.diagnostics
    else:
        found = Reading(origin, head, brought)
        found.read()
        source, sayings = brought.source, [*brought.diagnostics, *found.diagnostics]
    rebased = rebase(origin, head, found.changes)
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


def _whole(origin: Roadmap, wanted: Roadmap) -> Wishes:
    """Return what a whole roadmap asks for."""
    changes = changes_between(origin, wanted)
    found = Wishes(list(changes), said=set(wanted.action_by_number))
    if apply(origin, changes).body != wanted.body:
        found.diagnostics.append(
            Diagnostic(code="import-not-whole", severity="warning", subjects=(), place="")
        )
    return found
