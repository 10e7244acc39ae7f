"""One catalogue of texts for every screen, command and export, in Dutch and English.

The catalogue is a folder of Fluent files (projectfluent.org) for each
language: Fluent knows the plurals of both, translators can read it, and a
browser can use the same files. Knows words; knows nothing of roadmaps.
"""

from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, Literal

from fluent.runtime import FluentBundle, FluentResource

Language = Literal["nl", "en"]
"""A language that the catalogue has."""

_LONG = 2_000
"""Characters of a value above which Fluent is spared it: it refuses more than 2,500."""

_SHORT = 300
"""Characters of all values together up to which a text is remembered: most are asked again."""

LANGUAGES: Final[tuple[Language, ...]] = ("nl", "en")
"""Every language of the catalogue; the first one is the default."""


@cache
def _bundle(language: Language) -> FluentBundle:
    # Isolation marks would stand as boxes in terminals and drawings.
    bundle = FluentBundle([language], use_isolating=False)
    folder = files(__name__) / language
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))
    return bundle


def has_text(key: str, language: Language = "nl") -> bool:
    """Whether the catalogue has this key."""
    return bool(_bundle(language).has_message(key))


def text(key: str, language: Language = "nl", /, **values: str | int) -> str:
    """Return one text of the catalogue, filled in.

    Parameters
    ----------
    key
        Kebab-case name of the text.
    language
        "nl" or "en".
    **values
        What the text fills in, of any length; names are those of the catalogue.

    Raises
    ------
    KeyError
        When the catalogue has no such key, or a value is missing: a fault of
        the program, never of its input.
    """
    if sum(len(str(value)) for value in values.values()) <= _SHORT:
        return _short(key, language, tuple(values.items()))
    return _written(key, language, values)


@lru_cache(maxsize=4_096)
def _short(key: str, language: Language, values: tuple[tuple[str, str | int], ...]) -> str:
    return _written(key, language, dict(values))


def _written(key: str, language: Language, values: dict[str, str | int]) -> str:
    bundle = _bundle(language)
    message = bundle.get_message(key)
    if message.value is None:
        raise KeyError(key)
    long = {name: value for name, value in values.items() if len(str(value)) > _LONG}
    # Characters of the private use area mark the place of what is put in afterwards.
    marks = {name: f"\ue000{name}\ue001" for name in long}
    written, errors = bundle.format_pattern(message.value, values | marks)
    if errors:
        raise KeyError(f"{key}: {errors[0]}")
    whole = str(written)
    for name, mark in marks.items():
        whole = whole.replace(mark, str(long[name]))
    return whole
