"""The end of one attempt to send something, which may come at any moment."""

import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread
from time import monotonic
from typing import TypeVar

_Found = TypeVar("_Found")


class Ending:
    """When an attempt has to be over; `cut` ends it sooner, from any thread.

    Parameters
    ----------
    seconds
        How long the attempt may take, from now on.
    """

    def __init__(self, seconds: float) -> None:
        self._until = monotonic() + seconds
        self._lock = Lock()
        self._cut = False
        self._stirred = Event()
        self._socket: socket.socket | None = None

    @property
    def came(self) -> bool:
        """Whether the attempt is over."""
        return self._cut or monotonic() >= self._until

    def left(self) -> float:
        """Return how many seconds are left.

        Raises
        ------
        TimeoutError
            When none are.
        """
        seconds = self._until - monotonic()
        if self._cut or seconds <= 0:
            raise TimeoutError
        return seconds

    def hold(self, found: socket.socket) -> None:
        """Remember what is in use from now on, so that it can be cut off.

        Raises
        ------
        TimeoutError
            When the end came before.
        """
        with self._lock:
            self._socket = found
        # After it was remembered: a cut before this moment had nothing to cut off.
        self.left()

    def within(self, find: Callable[[], _Found]) -> _Found:
        """Return what is found, in time.

        Raises
        ------
        TimeoutError
            When it takes longer; the search is left to itself.
        """
        found: list[_Found] = []
        failed: list[BaseException] = []

        def search() -> None:
            try:
                found.append(find())
            except BaseException as error:
                failed.append(error)
            self._stirred.set()

        Thread(target=search, name="looking up", daemon=True).start()
        self._stirred.wait(self.left())
        self.left()
        if failed:
            raise failed[0]
        return found[0]

    def cut(self) -> None:
        """End it, wherever it is: a timeout of a socket begins anew with every byte."""
        with self._lock:
            self._cut = True
            found = self._socket
        self._stirred.set()
        if found is not None:
            with suppress(OSError):
                # Of the socket itself: the layer of TLS would wait for the other side.
                socket.socket.shutdown(found, socket.SHUT_RDWR)
