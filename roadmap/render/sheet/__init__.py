"""The sheet "Wat nu?" for a board meeting: one A4, as PDF, HTML or Markdown.

All three hold the same lines, in the order of `roadmap.engine.next_actions`.
"""

from roadmap.render.sheet.compose import Sheet, SheetLine, SheetList, compose
from roadmap.render.sheet.writing import SHEET_FORMATS, SheetFormat, write_sheet

__all__ = [
    "SHEET_FORMATS",
    "Sheet",
    "SheetFormat",
    "SheetLine",
    "SheetList",
    "compose",
    "write_sheet",
]
