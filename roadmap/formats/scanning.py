"""Reading one JSON value from the start of a text, without loading the package `json`.

That package loads regular expressions and enumerations, which takes as long as
reading thousands of actions. Its scanner is a C module of its own, which is all
that is used here; where a Python has none, the package itself does the work.
"""

TYPE_CHECKING = False  # importing `typing` takes as long as reading thousands of objects
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def first_value(text: str) -> "tuple[Any, int]":
    """Return the value at the start of a text, and where it ends.

    The same as ``json.JSONDecoder().raw_decode``, but NaN and the infinities,
    which JSON does not have, are refused, and so are objects in which a name
    stands twice.

    Raises
    ------
    ValueError
        When no whole value stands there.
    RecursionError
        When it is nested too deeply.
    """
    try:
        return _scan(text, 0)
    # The scanner tells the end of the text so; and where it would raise an error
    # of the package, which is not loaded, Python tells that there is none.
    except (StopIteration, SystemError):
        raise ValueError from None


def _object(pairs: "list[tuple[str, Any]]") -> "dict[str, Any]":
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _no_number(_: str) -> None:
    raise ValueError


class _Rules:
    """How the scanner makes values, as `json.JSONDecoder` tells it."""

    strict = True
    object_hook = None
    object_pairs_hook = staticmethod(_object)
    parse_float = float
    parse_int = int
    parse_constant = staticmethod(_no_number)


_scan: "Callable[[str, int], tuple[Any, int]]"
try:
    from _json import make_scanner

    _scan = make_scanner(_Rules)  # type: ignore[arg-type]  # any object with these attributes
except ImportError:
    from json import JSONDecoder

    _scan = JSONDecoder(object_pairs_hook=_object, parse_constant=_no_number).raw_decode
