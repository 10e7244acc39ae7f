"""Who may do what: tokens and roles."""

from typing import Annotated, Literal, get_args

from pydantic import StringConstraints

from roadmap.model.record import Record, Text
from roadmap.model.revision import Instant, Sha256

Role = Literal["reader", "planner", "decider", "admin"]
"""What somebody may do; each may do all that those before it may. ``reader``: look and ask
what-if; ``planner``: make revisions and scenarios; ``decider``: adopt baselines; ``admin``:
make and archive roadmaps, and say who is told of them (webhooks)."""

ROLES: tuple[Role, ...] = get_args(Role)
"""The roles, from the one that may least to the one that may most."""

TokenId = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9a-f]{12}$")]
"""Public part of a token, by which it is listed and revoked."""


def may(role: Role, needed: Role) -> bool:
    """Whether a role may do what another role is needed for."""
    return ROLES.index(role) >= ROLES.index(needed)


class Token(Record):
    """A token as it is kept: without its secret, which nobody can read back."""

    id: TokenId
    """Its public part."""
    name: Text
    """Who uses it; the author of everything written with it."""
    role: Role
    """What it may do."""
    created_at: Instant
    """When it was made (UTC)."""
    expires_at: Instant | None = None
    """From when it is no longer accepted (UTC); null for never."""
    revoked_at: Instant | None = None
    """When it was revoked (UTC); null while it is not."""
    secret_sha256: Sha256
    """SHA-256 of the whole token: of 256 random bits that cannot be guessed, so no slow hash."""

    def valid_at(self, moment: Instant) -> bool:
        """Whether it is accepted at a moment."""
        expired = self.expires_at is not None and self.expires_at <= moment
        return self.revoked_at is None and not expired
