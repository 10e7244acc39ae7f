"""Tokens: made once, shown once, kept as a hash, revoked at once."""

import hashlib
import hmac
import secrets
from collections.abc import Hashable
from datetime import datetime

from roadmap.errors import NotFoundError
from roadmap.model.access import Role, Token
from roadmap.storage import Clock, SlipWrite, Store, utc_now
from roadmap.storage.chain import checked

_PREFIX = "plp"
_NEVER: Hashable = object()


class Tokens:
    """The tokens of a store.

    A token reads ``plp_<id>_<secret>``; the secret has 256 random bits and is
    kept nowhere, only the SHA-256 of the whole.
    """

    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock
        self._seen: tuple[Hashable, dict[str, Token]] = (_NEVER, {})

    def create(
        self, name: str, role: Role, *, expires_at: datetime | None = None
    ) -> tuple[Token, str]:
        """Make a token; its text is returned here and can never be read back.

        Parameters
        ----------
        name
            Who uses it; the author of everything written with it.
        role
            What it may do.
        expires_at
            From when it is no longer accepted, with a time zone; null for never.

        Raises
        ------
        roadmap.errors.RevisionTextError
            When the name is empty, too long or not printable.
        """
        checked("token", name=name)
        id, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
        written = f"{_PREFIX}_{id}_{secret}"
        token = Token(
            id=id,
            name=name,
            role=role,
            created_at=self._clock(),
            expires_at=expires_at,
            secret_sha256=_hash(written),
        )
        self._store.put([SlipWrite("token", "", id, 0, token.model_dump_json())])
        return token, written

    def list(self) -> tuple[Token, ...]:
        """Return all tokens, revoked and expired ones too, in the order in which they were made."""
        found = [Token.model_validate_json(slip.record) for slip in self._store.slips("token", "")]
        return tuple(sorted(found, key=lambda token: (token.created_at, token.id)))

    def revoke(self, id: str) -> Token:
        """Make a token worthless, from now on and for every process; again is no error.

        Raises
        ------
        roadmap.errors.NotFoundError
            When there is no such token.
        """
        slip = self._store.slip("token", "", id)
        if slip is None:
            raise NotFoundError("token", id)
        token = Token.model_validate_json(slip.record)
        if token.revoked_at is not None:
            return token
        revoked = token.model_copy(update={"revoked_at": self._clock()})
        self._store.put([SlipWrite("token", "", id, slip.version, revoked.model_dump_json())])
        return revoked

    def check(self, written: str, stamp: Hashable = None) -> Token | None:
        """Return the token of this text, or null when it is not accepted (any more).

        Parameters
        ----------
        written
            The text.
        stamp
            `Store.stamp` of just before, where it was asked already.

        Notes
        -----
        Microseconds when the store was not written since the last time, and it
        can tell that quickly (`Store.quick_stamp`).
        """
        parts = written.split("_", 2)
        if len(parts) != 3 or parts[0] != _PREFIX:
            return None
        token = self._all(stamp).get(parts[1])
        if token is None or not hmac.compare_digest(token.secret_sha256, _hash(written)):
            return None
        return token if token.valid_at(self._clock()) else None

    def none(self, stamp: Hashable = None) -> bool:
        """Whether no token was ever made; a revoked or expired one counts as made.

        So a planner that was closed once never opens by itself. `stamp` as for
        `check`.
        """
        return not self._all(stamp)

    def _all(self, stamp: Hashable) -> dict[str, Token]:
        stamp = self._store.stamp() if stamp is None else stamp
        seen, known = self._seen
        if stamp != seen:
            known = {token.id: token for token in self.list()}
            # One assignment, so that another thread sees a stamp with its own tokens.
            self._seen = stamp, known
        return known


def _hash(written: str) -> str:
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()
