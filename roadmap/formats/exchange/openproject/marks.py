"""What OpenProject has no field for, kept where its people let it stand and where it comes back.

A work package ends with a block of code in its description, a version as well::

    Wat er moet gebeuren, in gewone tekst.

    ```plateauplanner
    roadmap: "zoetermeer"
    number: "3.2"
    status: "planned"
    ```

Every line is a name and a JSON value, so that any text fits on it. The editor of
OpenProject leaves blocks of code as they are. Words before and after the block are
the summary.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from roadmap.formats.wording_names import one_line
from roadmap.model.action import Status

SUBJECT_LIMIT = 255
"""Characters of a subject at most (OpenProject, local properties of work packages)."""

VERSION_LIMIT = 60
"""Characters of the name of a version that every OpenProject takes."""

NAME: Final = "plateauplanner"
"""The word by which a block or mark is known."""

_BLOCK: Final = re.compile(
    r"(?:^|\n)(`{3,9}|~{3,9})[^\n]*\n(roadmap:[^\n]*\n(?:[a-z_0-9]+:[^\n]*\n)*)\1[ \t]*(?=\n|$)"
)
_NUMBERED: Final = re.compile(r"((?:\d{1,6}|[A-Z])(?:\.\d{1,6})+) ")

STATUS_NAMES: Final[dict[Status, tuple[str, ...]]] = {
    "proposed": ("New", "Nieuw"),
    "planned": ("Scheduled", "Ingepland", "Gepland", "To be scheduled", "In te plannen"),
    "started": ("In progress", "In uitvoering", "In behandeling", "Bezig"),
    "done": ("Closed", "Gesloten", "Afgesloten", "Done", "Gereed"),
    "blocked": ("On hold", "In de wacht", "Aangehouden"),
    "dropped": ("Rejected", "Afgewezen", "Vervallen"),
}
"""What OpenProject calls each status as it is installed, in English and Dutch; the first name
that a server has is used."""

_STATUS_OF: Final[dict[str, Status]] = {
    name.casefold(): status for status, names in STATUS_NAMES.items() for name in names
}


def status_named(title: str) -> Status | None:
    """Return the status that OpenProject calls so; null when none has that name."""
    return _STATUS_OF.get(title.strip().casefold())


@dataclass(frozen=True, slots=True)
class Described:
    """The description of a work package or version, taken apart.

    Attributes
    ----------
    words
        What people wrote; null for nothing.
    notes
        What stands in the block; empty without a block.
    """

    words: str | None
    notes: dict[str, Any] = field(default_factory=dict)


def description(words: str | None, notes: Mapping[str, Any]) -> str:
    """Return a description with its block; what is null is left out."""
    lines = [
        f"{name}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in notes.items()
        if value is not None
    ]
    block = "\n".join((f"```{NAME}", *lines, "```"))
    return f"{words}\n\n{block}" if words else block


def described(raw: object) -> Described:
    """Take a description apart, whoever wrote it; of several blocks the last one counts."""
    written = raw.replace("\r\n", "\n") if isinstance(raw, str) else ""
    blocks = list(_BLOCK.finditer(written))
    if not blocks:
        return Described(written or None)
    last = blocks[-1]
    before, after = written[: last.start()].removesuffix("\n"), written[last.end() :].strip()
    words = f"{before}\n\n{after}" if before and after else before or after
    notes = {}
    for line in last[2].split("\n"):
        name, _, value = line.partition(":")
        if name:
            notes[name] = _value(value.strip())
    return Described(words or None, notes)


def _value(written: str) -> Any:
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        # People who edit a block leave the quotes out.
        return written


def subject(number: str, title: str) -> str:
    """Return what a work package is called: its number and its title, on one line."""
    return f"{number} {one_line(title, SUBJECT_LIMIT - len(number) - 1)}".rstrip()


def title_note(number: str, title: str) -> str | None:
    """Return the title where the subject does not hold it as it is; null where it does."""
    return None if subject(number, title) == f"{number} {title}" else title


def title_in(found: str, number: str, noted: object) -> str | None:
    """Return the title that a subject holds; the noted one when nobody altered the subject."""
    if isinstance(noted, str) and found.strip() == subject(number, noted):
        return noted
    if found == number:
        return None
    return found.removeprefix(f"{number} ") or None


def number_in(found: str) -> str | None:
    """Return the number with which a subject begins; null when it begins with none."""
    begun = _NUMBERED.match(found)
    return begun[1] if begun else None


def version_name(number: int, title: str) -> str:
    """Return what the version of a plateau is called."""
    bare = re.fullmatch(rf"(plateau)?\s*0*{number}", title.strip(), re.IGNORECASE)
    name = f"Plateau {number}"
    return name if bare else one_line(f"{name}: {title}", VERSION_LIMIT)


def plateau_in(name: object) -> int | None:
    """Return the plateau that the name of a version tells; null when it tells none."""
    found = re.match(r"Plateau (\d{1,3})\b", name) if isinstance(name, str) else None
    return int(found[1]) if found else None
