"""CSV as text: written by RFC 4180 for every spreadsheet, read as they and their users write it."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Final

from roadmap.errors import DocumentError, Problem

_FORMULA = "=+\\-@＝＋－＠"
_STARTS = rf"[\"' ]*[{_FORMULA}\t\r\n]"
_BREAKS = rf"[\"' ]*[{_FORMULA}]"
_UNGUARDED = (
    re.compile(rf"^(?={_STARTS})"),
    re.compile(rf"^(?={_STARTS})|(?<=[;\t\r\n])(?={_BREAKS})"),
)
_GUARDED = (
    re.compile(rf"^'(?={_STARTS})"),
    re.compile(rf"^'(?={_STARTS})|(?<=[;\t\r\n])'(?={_BREAKS})"),
)

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_PIECE: Final = 65_536
_SEPARATORS: Final = (",", ";", "\t")


def guarded(written: str, *, inside: bool = True) -> str:
    """Return a text that no spreadsheet takes for a formula.

    What begins as a formula (``=``, ``+``, ``-``, ``@``, or their wide forms), a tab or a line
    end gets an apostrophe before it; with `inside`, so does what would begin as a formula when a
    spreadsheet splits the line at ``;``, a tab or a line end inside the text. Only `unguarded`
    knows which apostrophes those are: it gives the same text back, whatever it is.
    """
    return _UNGUARDED[inside].sub("'", written)


def unguarded(read: str, *, inside: bool = True) -> str:
    """Return the text that was guarded; the inverse of `guarded`."""
    return _GUARDED[inside].sub("", read)


def written(rows: Iterable[Sequence[object]], *, spreadsheet: bool = True) -> Iterator[bytes]:
    """Yield rows as CSV in UTF-8: commas, quotes where needed, CRLF, guarded texts.

    Parameters
    ----------
    rows
        The rows; null is an empty field.
    spreadsheet
        Whether it is made for spreadsheets: then a byte order mark comes first, by which Excel
        knows UTF-8, and texts are guarded inside too.
    """
    buffer = StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    if spreadsheet:
        buffer.write("\ufeff")
    for row in rows:
        writer.writerow(
            [guarded(cell, inside=spreadsheet) if isinstance(cell, str) else cell for cell in row]
        )
        if buffer.tell() > _PIECE:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


@dataclass(frozen=True, slots=True)
class Records:
    """What a CSV file holds.

    Attributes
    ----------
    rows
        Its records, guards taken off; a `DocumentError` where its quotes do not add up.
    guess
        Whether its encoding was a guess.
    """

    rows: Iterator[list[str]]
    guess: bool


def records(data: bytes, file: str, place: str = "", *, spreadsheet: bool = True) -> Records:
    """Return the records of a CSV file.

    UTF-8, UTF-16 and, as the guess, Windows-1252; separated by commas, semicolons or tabs,
    whichever the first line has most of. A first line ``sep=;`` only tells the separator.

    Raises
    ------
    roadmap.errors.DocumentError
        When it is no text.
    """
    read, guess = _decoded(data, file, place)
    return Records(_rows(read, file, place, spreadsheet), guess)


def _rows(read: str, file: str, place: str, inside: bool) -> Iterator[list[str]]:
    separator, begin = _separator(read)
    lines = (found[0] for found in _LINES.finditer(read, begin))
    reader = csv.reader(lines, delimiter=separator, strict=True)
    try:
        for record in reader:
            yield [unguarded(cell, inside=inside) for cell in record]
    except csv.Error:
        line = reader.line_num + read.count("\n", 0, begin)
        raise DocumentError([Problem(place, "table-broken", (("line", line),))], file) from None


def _decoded(data: bytes, file: str, place: str) -> tuple[str, bool]:
    """Return the text of a file, and whether its encoding was a guess."""
    even, odd = data[:1_000:2].count(0), data[1:1_000:2].count(0)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        tried = ["utf-16"]
    elif max(even, odd) > len(data[:1_000]) // 10:
        # Texts of these languages have a zero in most other bytes of UTF-16, and nowhere else.
        tried = ["utf-16-be" if even > odd else "utf-16-le"]
    else:
        tried = ["utf-8-sig", "cp1252"]
    for encoding in tried:
        try:
            return data.decode(encoding), encoding == "cp1252"
        except UnicodeDecodeError:
            continue
    raise DocumentError([Problem(place, "table-encoding")], file)


def _separator(read: str) -> tuple[str, int]:
    """Return what separates fields, and where the table begins."""
    first = read[:_PIECE].splitlines()[0] if read else ""
    told = re.fullmatch(r"\"?sep=(.)\"?", first, re.IGNORECASE)
    if told:
        following = read[len(first) :]
        return told[1], len(first) + (2 if following.startswith("\r\n") else 1)
    # Of equals the first: a table of one column has none of them.
    return max(_SEPARATORS, key=first.count), 0
