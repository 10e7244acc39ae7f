"""The one font of every drawing: where it lies, how wide its text is, how text wraps.

Drawings must look the same, byte for byte, on every machine, also on one
without any font. So they always use Source Sans Pro (SIL Open Font License)
from the wheel ``font-source-sans-pro``, and never look at installed fonts.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Literal

from roadmap.errors import MissingDependencyError

FAMILY: Final = "Source Sans Pro"
"""Name of the font family."""

Weight = Literal["normal", "bold"]
"""The two weights that drawings use."""

_FILES: Final[dict[Weight, str]] = {
    "normal": "SourceSansPro-Regular.ttf",
    "bold": "SourceSansPro-Bold.ttf",
}
# What a viewer shows for a sign that the font lacks is not known; these are
# wide enough for emoji, Chinese and Arabic in the usual fonts.
_UNKNOWN_NARROW: Final = 0.95
_UNKNOWN_WIDE: Final = 1.3
_ELLIPSIS: Final = "…"
_JOINERS: Final = "\u200d\ufe0e\ufe0f"
# Signs that turn the reading direction would let one title rearrange its neighbours.
_DIRECTION: Final = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def font_folder() -> Path:
    """Return the folder that holds the font files.

    Raises
    ------
    roadmap.errors.MissingDependencyError
        When the wheel with the font is not installed.
    """
    spec = find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise MissingDependencyError("drawing", "render")
    return Path(spec.origin).parent / "files"


def font_file(weight: Weight) -> Path:
    """Return the file of a weight of the font.

    Raises
    ------
    roadmap.errors.MissingDependencyError
        When the wheel with the font is not installed.
    """
    return font_folder() / _FILES[weight]


@cache
def _advances(weight: Weight) -> dict[int, float]:
    """Width of every sign of the font, in ems."""
    try:
        from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
    except ImportError:
        raise MissingDependencyError("drawing", "render") from None
    with TTFont(font_file(weight), lazy=True) as font:
        units = font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        return {sign: widths[glyph][0] / units for sign, glyph in font.getBestCmap().items()}


@lru_cache(maxsize=65_536)
def known(text: str, weight: Weight = "normal") -> bool:
    """Whether the font has every sign of the text, so that its width is exact."""
    advances = _advances(weight)
    return all(ord(sign) in advances for sign in text)


@lru_cache(maxsize=65_536)
def text_width(text: str, size: float, weight: Weight = "normal") -> float:
    """Return the width of a line of text, in the unit of `size`, without kerning.

    Signs that the font lacks count as wide as the usual fonts draw them.
    """
    advances = _advances(weight)
    return size * sum(advances.get(ord(sign)) or _unknown(sign) for sign in text)


def _unknown(sign: str) -> float:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Cf", "Mn", "Me"}:
        return 0.0
    wide = unicodedata.east_asian_width(sign) in "WF" or unicodedata.category(sign) == "So"
    return _UNKNOWN_WIDE if wide else _UNKNOWN_NARROW


def one_line(text: str) -> str:
    """Return the text with single spaces and without signs that turn the reading direction."""
    return " ".join(text.translate(_DIRECTION).split())


@lru_cache(maxsize=16_384)
def wrap(
    text: str,
    width: float,
    size: float,
    *,
    weight: Weight = "normal",
    indent: float = 0.0,
    max_lines: int = 4,
) -> tuple[str, ...]:
    """Break a text into lines between its words.

    Parameters
    ----------
    text
        Any text; white space of any kind counts as one space.
    width
        Room for a line, in points.
    size
        Size of the font, in points.
    weight
        Weight of the font.
    indent
        Room that is already taken on the first line, in points.
    max_lines
        Lines to keep; what follows is replaced by an ellipsis.

    Returns
    -------
    tuple of str
        The lines, none wider than `width` (but at least one sign each). A
        word that is too long is broken without a hyphen, because a hyphen
        would become part of a name or number.
    """
    # No more text than can be shown is looked at: a line holds at most as many
    # signs as fit when each takes a fifth of an em.
    most = int(max_lines * (width / size * 5 + 2)) + 2
    words = _pieces(one_line(text[: most * 2])[:most].split(), width, size, weight)
    lines, line, room = [], "", width - indent
    for word in words:
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, weight) <= room or (not line and room == width):
            line = longer
            continue
        lines.append(line)
        line, room = word, width
        if len(lines) > max_lines:
            break
    lines.append(line)
    if len(lines) > max_lines:
        lines = lines[:max_lines]
        lines[-1] = _shortened(lines[-1], width - (indent if max_lines == 1 else 0), size, weight)
    return tuple(lines)


def _pieces(words: list[str], width: float, size: float, weight: Weight) -> Iterator[str]:
    """Yield the words, those wider than a line broken into pieces."""
    for word in words:
        if text_width(word, size, weight) <= width:
            yield word
            continue
        piece = ""
        for sign in word:
            joined = unicodedata.combining(sign) or sign in _JOINERS or piece[-1:] == "\u200d"
            if piece and not joined and text_width(piece + sign, size, weight) > width:
                yield piece
                piece = ""
            piece += sign
        yield piece


def _shortened(line: str, width: float, size: float, weight: Weight) -> str:
    """Return the line with an ellipsis at its end, as long as fits."""
    while line and text_width(line + _ELLIPSIS, size, weight) > width:
        line = line[:-1]
    return line.rstrip() + _ELLIPSIS
