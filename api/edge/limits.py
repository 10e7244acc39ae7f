"""How often one caller may ask."""

from collections.abc import Callable
from functools import lru_cache
from ipaddress import IPv6Address
from time import monotonic

_PERIOD = 60.0
_PLAY = 1e-4


class RateLimit:
    """A bucket of tokens for each caller: a minute's worth, filled steadily.

    A bucket is one number: the moment at which it will be full (the generic
    cell rate algorithm). Full buckets need not be remembered at all, so memory
    only holds who asked during the last minute, and at most `callers` of them.

    Notes
    -----
    Constant time, amortised. Each process counts for itself.
    """

    def __init__(
        self,
        per_minute: int,
        *,
        clock: Callable[[], float] = monotonic,
        callers: int = 10_000,
    ) -> None:
        self.per_minute = per_minute
        self._step = _PERIOD / per_minute if per_minute else 0.0
        self._clock = clock
        self._callers = callers
        self._full_at: dict[str, float] = {}

    def take(self, caller: str) -> float:
        """Take one token; return 0, or the seconds to wait when there is none."""
        if not self._step:
            return 0.0
        now = self._clock()
        full_at = max(self._full_at.get(caller, now), now) + self._step
        # A sum of many steps is not quite a minute.
        if full_at - now > _PERIOD + self._step * _PLAY:
            return full_at - now - _PERIOD
        self._full_at[caller] = full_at
        if len(self._full_at) > self._callers:
            self._forget(now)
        return 0.0

    def _forget(self, now: float) -> None:
        """Forget full buckets; when that leaves many, also the half that is nearly full."""
        kept = [(at, caller) for caller, at in self._full_at.items() if at > now]
        if len(kept) > self._callers // 2:
            kept = sorted(kept)[-(self._callers // 2) :]
        self._full_at = {caller: at for at, caller in kept}


def caller_of(address: str) -> str:
    """Return by which name an address is counted.

    One household has a whole /64 of IPv6 addresses, so those count together.
    """
    return _network(address) if ":" in address else address


@lru_cache(maxsize=1024)
def _network(address: str) -> str:
    try:
        parsed = IPv6Address(address.partition("%")[0])
    except ValueError:
        return address
    return str(parsed.ipv4_mapped or IPv6Address(int(parsed) >> 64 << 64))
