"""Sheets of paper: "Wat nu?" for a board meeting and the feedback on a quarter, in any format."""

from roadmap.formats.sheet.compose import compose_sheet
from roadmap.formats.sheet.feedback import compose_feedback
from roadmap.formats.sheet.html import sheet_html
from roadmap.formats.sheet.markdown import sheet_markdown

__all__ = ["compose_feedback", "compose_sheet", "sheet_html", "sheet_markdown"]
