"""The command `roadmap`, also as ``python -m roadmap``.

`plan FILE --placements` is answered here, before anything heavy is loaded:
on a large document loading and full checking would take longer than placing.
"""

import os
import sys

TYPE_CHECKING = False  # type checkers take it for true; importing typing costs start-up time
if TYPE_CHECKING:
    from collections.abc import Sequence

_OUTPUT_FAILED = 2
_STOPPED = 130
_PIPE_CLOSED = 141


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run the command and return its exit code.

    Parameters
    ----------
    arguments
        What stands after `roadmap` on the command line; those of the process
        when left out.
    """
    _replace_closed_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = 0
        if _quick_placements(given):
            sys.stdout.flush()
            if arguments is None:
                # Taking hundreds of thousands of texts down one by one takes longer than leaving.
                os._exit(0)
        else:
            from roadmap.cli import run

            code = run(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _STOPPED
    except BrokenPipeError:
        _give_up_output()
        return _PIPE_CLOSED
    except OSError as error:
        # Trouble with files is reported by the verbs; what is left is the output itself.
        _give_up_output()
        sys.stderr.write(f"roadmap: {error.strerror}\n")
        return _OUTPUT_FAILED
    return code


def _replace_closed_streams() -> None:
    """Let a stream that whoever started us closed lead nowhere; Python gives none then."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: PTH123, SIM115


def _give_up_output() -> None:
    """Let what is still waiting to be written go nowhere: Python would try again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _quick_placements(given: list[str]) -> bool:
    """Write the table of placements of one file, if that is all that is asked and it is whole."""
    if len(given) != 3 or given[0] != "plan" or "--placements" not in given[1:]:
        return False
    name = given[2] if given[1] == "--placements" else given[1]
    if name.startswith("-"):
        return False
    from roadmap.formats.lean import SIZE_LIMIT, placements_table

    try:
        # A pipe can be read only once, so it is left to the full reader.
        if not os.path.isfile(name) or os.path.getsize(name) > SIZE_LIMIT:  # noqa: PTH113, PTH202
            return False  # (pathlib takes time to load)
        with open(name, "rb") as stream:  # noqa: PTH123
            # Without a name of its own the document can go as soon as it is read.
            table = placements_table(stream.read())
    except (OSError, ValueError, MemoryError):
        return False
    if table is None:
        return False
    sys.stdout.buffer.write(table)
    return True


if __name__ == "__main__":
    sys.exit(main())
