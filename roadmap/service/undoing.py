"""Undo and redo: which revision a new one has to bring back.

Taking back and making again are revisions themselves, so what can be undone is
read from the history: the revisions since the last real change say how far it
was gone back.
"""

from roadmap.errors import NothingToUndoError
from roadmap.model.revision import Revision
from roadmap.storage import Store


def undo_target(store: Store, latest: Revision) -> int:
    """Return the number of the revision that taking the latest change back brings back.

    Raises
    ------
    roadmap.errors.NothingToUndoError
        When there is no change left: revision 1 made the roadmap.
    """
    here = _origin(store, latest)
    if here == 1:
        raise NothingToUndoError("undo", latest.roadmap)
    return here - 1


def redo_target(store: Store, latest: Revision) -> int:
    """Return the number of the revision that making a change again brings back.

    Raises
    ------
    roadmap.errors.NothingToUndoError
        When nothing was taken back since the last change.

    Notes
    -----
    Linear in the number of undos and redos since the last change.
    """
    taken_back: list[Revision] = []
    again = 0
    revision = latest
    while revision.kind in ("undone", "redone"):
        if revision.kind == "redone":
            again += 1
        elif again:
            again -= 1
        else:
            taken_back.append(revision)
            break
        revision = _revision(store, revision.roadmap, revision.number - 1)
    if not taken_back:
        raise NothingToUndoError("redo", latest.roadmap)
    # What was there before that undo is what making it again brings back.
    before = _revision(store, latest.roadmap, taken_back[0].number - 1)
    return before.restores or before.number


def _origin(store: Store, revision: Revision) -> int:
    """Return the real change whose outcome a revision shows."""
    while revision.kind in ("undone", "redone") and revision.restores is not None:
        revision = _revision(store, revision.roadmap, revision.restores)
    return revision.number


def _revision(store: Store, id: str, number: int) -> Revision:
    return store.history(id, after=number - 1, limit=1)[0]
