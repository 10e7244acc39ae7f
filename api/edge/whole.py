"""A whole answer in one write, where the server can: it need not check what is known to be right.

uvicorn looks at every header of every response anew, and writes head and body apart. For an answer
that is ready as bytes that takes longer than finding it.
"""

from collections.abc import Sequence

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

Header = tuple[bytes, bytes]


class Head:
    """The headers of an answer, as a list and as they are sent.

    Attributes
    ----------
    headers
        Names in lower case, and values; neither holds a line end.
    written
        The same as bytes.
    """

    __slots__ = ("headers", "written")

    def __init__(self, headers: Sequence[Header]) -> None:
        self.headers = list(headers)
        self.written = written(headers)

    def __add__(self, more: Sequence[Header]) -> "Head":
        return Head([*self.headers, *more])


def written(headers: Sequence[Header]) -> bytes:
    """Return headers as HTTP/1.1 sends them."""
    return b"".join(b"%b: %b\r\n" % header for header in headers)


class WholeAnswer:
    """Answers one request of uvicorn in one write.

    Parameters
    ----------
    cycle
        The request and its answer, as uvicorn keeps them.
    """

    __slots__ = ("_cycle",)

    def __init__(self, cycle: RequestResponseCycle) -> None:
        self._cycle = cycle

    @property
    def can_be_written(self) -> bool:
        """Whether the caller is there, and reads as fast as answers come."""
        return not (self._cycle.flow.write_paused or self._cycle.disconnected)

    def write(self, status: int, head: bytes, body: bytes) -> None:
        """Send an answer; it does what `RequestResponseCycle.send` does with two messages.

        Parameters
        ----------
        status
            Its status.
        head
            Its headers, as `written` writes them.
        body
            Its body.
        """
        cycle = self._cycle
        cycle.response_started = True
        cycle.waiting_for_100_continue = False
        kept = b"\r\n" if cycle.keep_alive else b"connection: close\r\n\r\n"
        first = STATUS_LINE[status] + written(cycle.default_headers)
        cycle.transport.write(first + head + kept + body)
        cycle.response_complete = True
        cycle.message_event.set()
        if not cycle.keep_alive:
            cycle.transport.close()
        cycle.on_response()
