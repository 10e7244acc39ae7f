"""Exit codes: the one table that scripts can rely on."""

from enum import IntEnum

from roadmap.errors import (
    DrawingError,
    InputError,
    MissingDependencyError,
    RemoteError,
    RoadmapError,
    StorageError,
)


class ExitCode(IntEnum):
    """What the exit code of a command tells."""

    FINE = 0
    """The answer was given."""
    WRONG = 1
    """The answer was given, and it holds errors: `check`, `cycles`, `plan`, `schedule`."""
    BAD_INPUT = 2
    """What was given cannot be used; nothing was written."""
    NO_DRAWING = 3
    """A package that the drawing needs is missing, or the drawing failed."""
    NO_STORE = 4
    """The store, or another system, could not do it: someone else was first, locked, not there."""
    STOPPED = 130
    """Stopped with Ctrl-C."""
    PIPE_CLOSED = 141
    """The reader of the output stopped reading."""


_BY_ERROR: tuple[tuple[type[RoadmapError], ExitCode], ...] = (
    (DrawingError, ExitCode.NO_DRAWING),
    (MissingDependencyError, ExitCode.NO_DRAWING),
    (StorageError, ExitCode.NO_STORE),
    (RemoteError, ExitCode.NO_STORE),
    (InputError, ExitCode.BAD_INPUT),
    (RoadmapError, ExitCode.BAD_INPUT),
)


def code_of(error: RoadmapError) -> ExitCode:
    """Return the exit code of an error."""
    return next(code for kind, code in _BY_ERROR if isinstance(error, kind))
