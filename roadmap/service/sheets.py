"""The sheet "Wat nu?" for a board meeting, in any of its formats."""

from typing import Final, Literal, get_args

from roadmap.formats.sheet import compose_sheet, sheet_html, sheet_markdown
from roadmap.model.agenda import Agenda
from roadmap.model.revision import Revision
from roadmap.model.roadmap import Roadmap
from roadmap.model.sheet import Sheet
from roadmap.texts import Language

SheetFormat = Literal["pdf", "html", "md"]
"""What the sheet can be written as."""

SHEET_FORMATS: Final[tuple[SheetFormat, ...]] = get_args(SheetFormat)
"""Every format of the sheet, the preferred one first."""


def write_sheet(
    roadmap: Roadmap,
    agenda: Agenda,
    format: SheetFormat,
    *,
    quarter: str | None = None,
    revision: Revision | None = None,
    language: Language = "nl",
) -> bytes:
    """Write the agenda of a roadmap as a sheet for a meeting.

    The same roadmap and arguments give the same bytes, with the same versions
    of the packages. See `roadmap.formats.sheet.compose_sheet` for the others.

    Parameters
    ----------
    format
        "pdf" (always one A4), "html" (one page without script) or "md".

    Raises
    ------
    roadmap.errors.MissingDependencyError
        When PDF is asked for and the extra "drawing" is not installed.
    """
    sheet = compose_sheet(roadmap, agenda, quarter=quarter, revision=revision, language=language)
    return written(sheet, format)


def written(sheet: Sheet, format: SheetFormat) -> bytes:
    """Write a sheet in a format.

    Raises
    ------
    roadmap.errors.MissingDependencyError
        When PDF is asked for and the extra "drawing" is not installed.
    """
    if format == "html":
        return sheet_html(sheet).encode()
    if format == "md":
        return sheet_markdown(sheet).encode()
    # Only who asks for paper waits for what draws it.
    from roadmap.render.paper import sheet_pdf

    return sheet_pdf(sheet)
