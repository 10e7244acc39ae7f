"""What the edge asks of the planner for every request: who is this, and was anything written."""

from api.edge.actor import Actor, Client, Look
from api.edge.front import Hooks
from roadmap.service import Planner

OPEN = Actor("open", "admin")
"""Everybody, as long as no token was ever made; then the edge answers to this machine only."""


def hooks_of(planner: Planner) -> Hooks:
    """Return the hooks of a planner.

    Notes
    -----
    The store is asked once for each request whether anything was written; as
    long as it was not, tokens and ready answers come from memory. So a revoked
    token is refused at once, whichever process revoked it.

    Once a token was seen the hooks never tell again that the server is open,
    also when a backup without tokens takes the place of the store.
    """
    tokens, store = planner.tokens, planner.store
    is_open = tokens.none()

    def look(token: str | None, _: Client) -> Look:
        nonlocal is_open
        stamp = store.stamp()
        is_open = is_open and tokens.none(stamp)
        if token is None:
            return Look(OPEN if is_open else None, is_open, stamp)
        found = tokens.check(token, stamp)
        actor = None if found is None else Actor(found.name, found.role, found.id)
        return Look(actor, is_open, stamp)

    return Hooks(look, quick=store.quick_stamp)
