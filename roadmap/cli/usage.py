"""Mistakes in the command itself, and what is read from it before anything else."""

import os
from collections.abc import Sequence
from dataclasses import dataclass

from roadmap.texts import LANGUAGES, Language


class UsageProblem(Exception):
    """The command cannot be understood; its text stands under ``cli-usage-<key>``."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


def whole(option: str, value: str, low: int = 1, high: int = 999) -> int:
    """Return a whole number between two others.

    Raises
    ------
    UsageProblem
        When it is none.
    """
    number = int(value) if value.isascii() and value.isdecimal() and len(value) < 16 else low - 1
    if not low <= number <= high:
        raise UsageProblem("whole", option=option, value=value[:60], low=str(low), high=str(high))
    return number


@dataclass(frozen=True, slots=True)
class Manner:
    """How to speak: needed for help and for mistakes, so before the command is parsed."""

    language: Language = "nl"
    color: bool = True


def manner_of(arguments: Sequence[str]) -> Manner:
    """Return language and colour from the arguments, else from the environment.

    A language that does not exist is reported later, by the verb; here it
    falls back on the default.
    """
    asked = os.environ.get("ROADMAP_LANG", "")
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang":
            asked = "".join(arguments[position + 1 : position + 2])
        elif argument.startswith("--lang="):
            asked = argument.partition("=")[2]
    return Manner(known_language(asked) or LANGUAGES[0], "--no-color" not in arguments)


def known_language(name: str) -> Language | None:
    """Return the language of a name such as "en" or "en_GB.UTF-8", or None when there is none."""
    short = name.lower().replace("-", "_").replace(".", "_").partition("_")[0]
    return next((language for language in LANGUAGES if language == short), None)
