"""What the MS Project file and its reader share: the custom fields, and how values stand in them.

MS Project keeps 255 characters of a title and of a custom field. A text that is
longer stands there cut, with "…" as its last character; a list that is longer is
left out, because half of it would be taken for all of it. The reader knows both:
what was cut or left out asks for no change.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import unquote

from roadmap.model.action import Dependency, Kind, Reference
from roadmap.texts import LANGUAGES, Language, text

FIELDS: Final[dict[str, tuple[int, str]]] = {
    "plateau": (188743731, "Text1"),
    "number": (188743734, "Text2"),
    "advice": (188743737, "Text3"),
    "wave": (188743740, "Text4"),
    "status": (188743743, "Text5"),
    "status-reason": (188743746, "Text6"),
    "owner": (188743747, "Text7"),
    "builds-on": (188743748, "Text8"),
    "same-plateau": (188743749, "Text9"),
    "more-effective-after": (188743750, "Text10"),
    "references": (188743997, "Text11"),
    "document": (188743998, "Text12"),
}
"""The custom fields: the number and the name that MS Project gives them. What people see is
their alias, by which the reader knows them: another file may use Text1 for anything."""

KINDS: Final[dict[str, tuple[Kind, bool]]] = {
    "builds-on": ("builds-on", False),
    "same-plateau": ("builds-on", True),
    "more-effective-after": ("more-effective-after", False),
}
"""The fields that tell kinds: each lists the predecessors with which an action has this one."""

_LIMIT = 255
"""Characters of a title or custom field, counted as MS Project does: UTF-16 units."""


def alias(name: str, language: Language) -> str:
    """Return what people call a custom field."""
    return text(f"exchange-mspdi-{name}", language)


def aliases() -> dict[str, tuple[str, Language]]:
    """Return the name of each custom field by its alias, and a language that calls it so."""
    return {
        alias(name, language): (name, language)
        for language in reversed(LANGUAGES)
        for name in FIELDS
    }


def fits(value: str) -> bool:
    """Whether MS Project keeps a text whole."""
    return _length(value) <= _LIMIT


def short(value: str) -> str:
    """Return a text as MS Project can keep it."""
    if fits(value):
        return value
    return value.encode("utf-16-le")[: 2 * _LIMIT - 2].decode("utf-16-le", "ignore") + "…"


def is_short(value: str) -> bool:
    """Whether a text may have been cut: then what it was is not known."""
    return value.endswith("…") and _length(value) >= _LIMIT - 1


def _length(value: str) -> int:
    return len(value.encode("utf-16-le")) // 2


def joined_kinds(links: Iterable[Dependency]) -> dict[str, str]:
    """Return the fields that tell the kinds of the dependencies of one successor.

    None at all when one of them is too long: of a kind that is not told any will do.
    """
    found: dict[str, list[str]] = {}
    for link in links:
        name = "same-plateau" if link.same_plateau else link.kind
        found.setdefault(name, []).append(link.predecessor)
    lists = {name: ", ".join(dict.fromkeys(numbers)) for name, numbers in found.items()}
    return lists if all(map(fits, lists.values())) else {}


def listed_numbers(value: str) -> list[str]:
    """Return the numbers of a list, also of one that was typed with other separators."""
    return [number for number in re.split(r"[\s,;]+", value) if number]


def joined_references(references: Sequence[Reference]) -> str:
    """Return what an action is called elsewhere: "jira|DIG-7|https://…; openproject|41"."""
    return "; ".join(
        "|".join(_quoted(part) for part in (found.system, found.id, found.url) if part)
        for found in references
    )


def listed_references(value: str) -> list[list[str]]:
    """Return the parts of each reference: its system, its id and perhaps where it is found."""
    entries = (entry.strip(" ") for entry in value.split(";"))
    return [[unquote(part) for part in entry.split("|")] for entry in entries if entry]


def _quoted(part: str) -> str:
    return re.sub(r"[%;|\s]", lambda found: "".join(f"%{b:02X}" for b in found[0].encode()), part)
