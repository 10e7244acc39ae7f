"""Lists of alike objects as columns, without making the objects.

What a program writes often is a list of objects with the same names in the
same order, all values short texts: a thousand times ``{"predecessor":"…",
"successor":"…","kind":"…"}``. What stands between two values is then always the
same, so it can be replaced by one mark, which is quicker than reading JSON.
That the marks then stand in exactly the right order proves that the text was
what it seemed to be; anything else is left to a real reader.
"""

from __future__ import annotations

from roadmap.formats.scanning import first_value

TYPE_CHECKING = False  # importing `typing` takes as long as reading thousands of objects
if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS = bytes((1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20))
"""What takes the place of what stands between two values; a text in JSON holds no such bytes."""

_HARMLESS = bytes(code for code in range(32, 256) if code not in b'"\\')
"""What a text may hold as it is."""

_SPACE = b" \t\n\r"

_FIRST = 4_096
"""Bytes in which the first object must end."""


def columns_of(
    block: bytes, last: str = "", words: Sequence[str] = ()
) -> tuple[dict[str, list[str]], bytes] | None:
    """Return the values of alike objects by name.

    Parameters
    ----------
    block
        UTF-8 encoded objects with commas between them, up to the last brace.
    last
        The last name of each object, where its value can only be one of a few
        words.
    words
        Those words.

    Returns
    -------
    For each name but `last` the values, one for each object, in their order;
    and the values of `last`, each as a byte: its position in `words`. Null when the objects are
    not alike, hold anything but plain texts, or are no JSON at all.

    Raises
    ------
    UnicodeDecodeError
        When it is not UTF-8.

    Notes
    -----
    Linear in the size of the block.
    """
    block = block.lstrip(_SPACE)
    names, parts, comma = _form(block)
    if not names or len(names) + len(words) > len(_MARKS):
        return None
    opening = b'"'.join(parts[:3]) + b'"'
    gaps = [b'"' + b'"'.join(parts[at : at + 3]) + b'"' for at in range(4, len(parts) - 1, 4)]
    ends = [b'"' + parts[-1] + comma + opening]
    if last:
        if names[-1] != last or not gaps:
            return None
        ends = [gaps[-1] + word.encode() + ends[0] for word in words]
        del gaps[-1], names[-1]
    marks = [_MARKS[at : at + 1] for at in range(len(gaps) + len(ends))]
    if any(mark in block for mark in marks):
        return None
    text = block[len(opening) :] + comma + opening
    for mark, gap in zip(marks, gaps + ends, strict=True):
        text = text.replace(gap, mark)
    between, after = b"".join(marks[: len(gaps)]), b"".join(marks[len(gaps) :])
    one_end = bytes.maketrans(after, after[:1] * len(after))
    order = text.translate(None, _HARMLESS)
    row = between + after[:1]
    if order.translate(one_end) != row * (len(order) // len(row)):
        return None
    one_mark = bytes.maketrans(between + after, after[:1] * len(marks))
    values = text.translate(one_mark).decode().split(after[:1].decode())
    values.pop()
    picks = bytes.maketrans(after, bytes(range(len(after))))
    columns = {name: values[at :: len(names)] for at, name in enumerate(names)}
    return columns, order.translate(picks, between)


def _form(block: bytes) -> tuple[list[str], list[bytes], bytes]:
    """Return the names of the first object, its parts between quotation marks, and the comma.

    No names when it holds anything but plain texts.
    """
    text = block[:_FIRST].decode(errors="ignore")
    try:
        first, end = first_value(text)
    except ValueError:
        return [], [], b""
    written = text[:end].encode()
    parts = written.split(b'"')
    if not isinstance(first, dict) or {type(value) for value in first.values()} != {str}:
        return [], [], b""
    if b"\\" in written or len(parts) != 4 * len(first) + 1:
        return [], [], b""
    comma = block[len(written) : block.find(b"{", len(written))]
    return list(first), parts, comma if comma.strip(_SPACE) == b"," else b","
