"""The natural order of numbers, the same everywhere.

Imports nothing but the standard library, so that the quick reader of large
files can use it without loading the records.
"""

import re
from functools import lru_cache

_PARTS = re.compile(r"\d+|\D+")

NaturalKey = tuple[tuple[tuple[int, int, str], ...], str]
"""What `natural_key` returns; compare it, do not look inside."""


@lru_cache(maxsize=65_536)
def natural_key(number: str) -> NaturalKey:
    """Key that sorts numbers as people do: "2.9", "2.10", "10.1", "Z.1".

    Runs of digits compare as integers and stand before letters; two numbers
    that differ only in leading zeros are told apart by their text.

    Examples
    --------
    >>> sorted(["2.10", "Z.1", "10.1", "2.9"], key=natural_key)
    ['2.9', '2.10', '10.1', 'Z.1']
    """
    parts = tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _PARTS.findall(number)
    )
    return parts, number
