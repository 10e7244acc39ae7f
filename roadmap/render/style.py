"""Sizes in points and colours of a drawing.

Every pair of text and ground has a contrast of at least 4.5, every line and
its ground of at least 3 (WCAG 2.2 AA, criteria 1.4.3 and 1.4.11).
"""

from typing import Final

MARGIN: Final = 24.0
MIN_WIDTH: Final = 640.0
# Graphviz rounds the advance of each sign to whole pixels at 96 dots per inch; at these
# sizes the narrow space of the font is rounded up and not down.
TITLE_SIZE: Final = 21.0
SUBTITLE_SIZE: Final = 12.75
HEADING_SIZE: Final = 14.25
ROW_SIZE: Final = 10.5
CARD_SIZE: Final = 11.25
NOTE_SIZE: Final = 9.75
LEGEND_SIZE: Final = 9.75
LINE: Final = 1.2
"""Height of a line, in sizes of its font: what Graphviz takes too."""

CARD_LINE: Final = 15.0
"""Height of a line of a title on a card."""
NOTE_LINE: Final = 13.0
"""Height of a line under a title."""
ROW_WIDTH: Final = 164.0
CARD_WIDTH: Final = 236.0
BADGE_WIDTH: Final = 20.0
CARD_PAD: Final = 6.0
CARD_TEXT: Final = CARD_WIDTH - BADGE_WIDTH - 2 * CARD_PAD
CARD_GAP: Final = 15.0
COLUMN_PAD: Final = 14.0
COLUMN_GAP: Final = 34.0
TRACK_GAP: Final = 46.0
ROW_PAD: Final = 10.0
BAND_HEIGHT: Final = 24.0
ARROW_LENGTH: Final = 7.0
GAP_INSET: Final = 5.0
"""Distance that arrows keep from cards, where there is room."""
LANE: Final = 4.0
"""Distance between arrows that run side by side."""

ASPECT: Final = 1.35
"""Width by height that a drawing strives for: a sheet on its side."""

PAPER: Final = "#ffffff"
COLUMN_FILL: Final = "#eef1f4"
HEADER_FILL: Final = "#22303c"
HEADER_TEXT: Final = "#ffffff"
TEXT: Final = "#16202a"
SOFT_TEXT: Final = "#4a5560"
RULE: Final = "#c3cad1"
CARD_FILL: Final = "#ffffff"
MUTED_FILL: Final = "#f7f8f9"
CARD_EDGE: Final = "#78848f"
STRONG_EDGE: Final = "#16202a"
ARROW: Final[dict[str, str]] = {
    "builds-on": "#3c4a57",
    "more-effective-after": "#5c6b78",
    "move": "#94390f",
}
