"""The natural order of numbers, the same everywhere.

Imports nothing but the standard library, so that the quick reader of large
files can use it without loading the records.
"""

import re
from functools import lru_cache

_PARTS = re.compile(r"[0-9]+|[^0-9]+")

NaturalKey = tuple[tuple[tuple[int, int, str], ...], str]
"""What `natural_key` returns; compare it, do not look inside."""


@lru_cache(maxsize=65_536)
def natural_key(number: str) -> NaturalKey:
    """Key that sorts numbers as people do: "2.9", "2.10", "10.1", "Z.1".

    Runs of the digits 0 to 9 compare as integers and stand before letters; two
    numbers that differ only in leading zeros are told apart by their text.

    Notes
    -----
    Linear in the length of the text, however long its digits run: of two
    integers without leading zeros the longer is the larger, and two of one
    length compare as text does.

    Examples
    --------
    >>> sorted(["2.10", "Z.1", "10.1", "2.9"], key=natural_key)
    ['2.9', '2.10', '10.1', 'Z.1']
    """
    return tuple(map(_part, _PARTS.findall(number))), number


def _part(part: str) -> tuple[int, int, str]:
    if "0" <= part[0] <= "9":
        digits = part.lstrip("0")
        return 0, len(digits), digits
    return 1, 0, part
