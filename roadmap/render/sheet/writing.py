"""The sheet in a format, by name."""

from typing import Final, Literal, get_args

from roadmap.render.sheet.compose import Sheet

SheetFormat = Literal["pdf", "html", "md"]
"""What the sheet can be written as."""

SHEET_FORMATS: Final[tuple[SheetFormat, ...]] = get_args(SheetFormat)
"""Every format of the sheet."""


def write_sheet(sheet: Sheet, format: SheetFormat) -> bytes:
    """Write a sheet.

    The same sheet gives the same bytes, with the same versions of the packages.

    Raises
    ------
    roadmap.errors.MissingDependencyError
        When PDF is asked for and the extra "drawing" is not installed.
    """
    # Only who asks for PDF waits for the library that writes it.
    if format == "pdf":
        from roadmap.render.sheet.pdf import pdf

        return pdf(sheet)
    if format == "html":
        from roadmap.render.sheet.html import html

        return html(sheet).encode()
    from roadmap.render.sheet.markdown import markdown

    return markdown(sheet).encode()
