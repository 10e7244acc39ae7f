"""Where a fact comes from: sources with lines, or an inference with its reason."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from roadmap.model.record import Id, Record, Text

Basis = Literal["stated", "inferred", "added"]
"""Who says so: a source document, our analysis, or the users of the roadmap."""

Confidence = Literal["high", "medium", "low"]
"""How sure an inference is."""

Lines = Annotated[str, StringConstraints(strict=True, pattern=r"^[1-9]\d{0,6}(?:-[1-9]\d{0,6})?$")]
"""Line or range of lines, 1-based and inclusive: "902" or "1541-1542"."""


class Localized(Record):
    """One text in Dutch and, where it exists, in English."""

    nl: Text
    """The Dutch text."""
    en: Text | None = None
    """The English text; where it is missing the Dutch one is shown."""

    def in_language(self, language: str) -> str:
        """Return the text in `language` ("nl" or "en"), Dutch where there is no English."""
        return self.en if language == "en" and self.en else self.nl


class Source(Record):
    """A place in a source document."""

    document: Id
    """Id of the document."""
    lines: Lines
    """Lines of that document."""
    quote: Text | None = None
    """The words that stand there, as evidence; line ends are read as one space."""


class Fact(Record):
    """What every fact of a roadmap can tell about its origin.

    A fact that is ``stated`` has at least one source; one that is ``inferred``
    has a reason and a confidence.
    """

    basis: Basis = "added"
    """Who says so."""
    reason: Localized | None = None
    """Why it was inferred or added."""
    confidence: Confidence | None = None
    """How sure it is."""
    sources: tuple[Source, ...] = ()
    """Where it can be read, sorted by document and line."""
