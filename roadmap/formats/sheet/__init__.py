"""The sheet "Wat nu?" for a board meeting: put together, and as HTML and Markdown."""

from roadmap.formats.sheet.compose import compose_sheet
from roadmap.formats.sheet.html import sheet_html
from roadmap.formats.sheet.markdown import sheet_markdown

__all__ = ["compose_sheet", "sheet_html", "sheet_markdown"]
