"""Few heavy requests at a time, so that all others are answered meanwhile."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from api.problems import RETRY_SECONDS, Refusal

AT_ONCE = 2
"""How many heavy requests one process works out at a time."""

WAITING = 32
"""How many others may wait for their turn."""

WAIT_SECONDS = 5.0
"""How long they wait at most."""


class Turns:
    """Gives heavy requests their turn, first come, first served.

    Parameters
    ----------
    at_once
        How many have their turn at the same time.
    waiting
        How many wait; one more is refused at once.
    seconds
        How long one waits before it is refused.
    """

    def __init__(
        self, at_once: int = AT_ONCE, waiting: int = WAITING, seconds: float = WAIT_SECONDS
    ) -> None:
        self._free = asyncio.Semaphore(at_once)
        self._places = waiting
        self._seconds = seconds

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[Callable[[], None]]:
        """Wait for a turn; what is given ends it before the block does.

        Raises
        ------
        Refusal
            ``busy``, when too many are waiting or it took too long.
        """
        await self._wait()
        had = True

        def leave() -> None:
            nonlocal had
            if had:
                had = False
                self._free.release()

        try:
            yield leave
        finally:
            leave()

    async def _wait(self) -> None:
        if self._free.locked() and not self._places:
            raise _busy()
        self._places -= 1
        try:
            async with asyncio.timeout(self._seconds):
                await self._free.acquire()
        except TimeoutError:
            raise _busy() from None
        finally:
            self._places += 1


def _busy() -> Refusal:
    return Refusal("busy", headers={"Retry-After": str(RETRY_SECONDS)})
