"""How long a webhook waits after an attempt that was in vain, and when that is over."""

import hashlib
from datetime import datetime, timedelta

FIRST_WAIT = timedelta(seconds=5)
"""About how long the second attempt waits for; each one after it four times as long."""

LONGEST_WAIT = timedelta(hours=12)
"""How long an attempt waits at most; all of them together take about a day."""

_MARGIN = timedelta(minutes=1)
"""How far clocks may differ."""


def wait_after(webhook: str, event: str, attempt: int, asked_seconds: int = 0) -> timedelta:
    """Return how long to wait after an attempt that was in vain.

    `FIRST_WAIT`, four times as long after each attempt, at most
    `LONGEST_WAIT`; of that between a half and all of it, by a hash of what is
    sent where: many receivers are not asked at one moment, and the same
    question has the same answer. Longer when the receiver asks for it, but
    never more than `LONGEST_WAIT`.
    """
    # Four to the power of 20 is more than any longest wait.
    full = min(FIRST_WAIT * 4 ** min(attempt - 1, 20), LONGEST_WAIT)
    digest = hashlib.sha256(f"{webhook}:{event}:{attempt}".encode()).digest()
    half = int(full.total_seconds() * 500)
    wait = timedelta(milliseconds=half + int.from_bytes(digest[:6]) % (half + 1))
    return max(wait, min(timedelta(seconds=asked_seconds), LONGEST_WAIT))


def is_time(moment: datetime, now: datetime) -> bool:
    """Whether the moment to send again has come.

    So it has when it lies further ahead than anything ever waits: then the
    clock was put back since it was written down.
    """
    return moment <= now or moment > now + LONGEST_WAIT + _MARGIN
