"""Other tools' files: out and in, each format one module, told of in one registry.

A format says what it can carry. What a roadmap has beyond that is never dropped
in silence: `lost` tells it as diagnostics.
"""

from roadmap.formats.exchange.portfolio import Item, Portfolio
from roadmap.formats.exchange.registry import FORMATS, Format, format_of, lost, read, write

__all__ = ["FORMATS", "Format", "Item", "Portfolio", "format_of", "lost", "read", "write"]
