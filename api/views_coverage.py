"""Coverage as the API answers it: gaps and items of frameworks in words."""

from api.views import grown
from roadmap.formats.wording import framework_sentence, gap_sentence, item_sentence
from roadmap.model.covering import CoverageReport, FrameworkCoverage, Gap, ItemCoverage
from roadmap.model.roadmap import Roadmap
from roadmap.texts import Language


class WordedGap(Gap):
    """A gap in words."""

    text: str
    """Where the thread breaks off."""


class WordedItem(ItemCoverage):
    """An item of a framework in words."""

    text: str
    """How far it is served, by what and why."""


class WordedFramework(FrameworkCoverage):
    """A framework in words."""

    items: tuple[WordedItem, ...]
    """Its items, in the order of the source."""
    text: str
    """How many items are served, partly served and not served."""


class WordedCoverage(CoverageReport):
    """Coverage in words; its `sha256` covers the answer without them."""

    gaps: tuple[WordedGap, ...]
    """Where threads break off, from findings to plateaus."""
    frameworks: tuple[WordedFramework, ...]
    """The reference frameworks, in natural order of their ids."""


def worded_coverage(found: CoverageReport, roadmap: Roadmap, language: Language) -> WordedCoverage:
    """Return coverage in words."""
    return grown(
        WordedCoverage,
        found,
        gaps=tuple(
            grown(WordedGap, gap, text=gap_sentence(gap, roadmap, language)) for gap in found.gaps
        ),
        frameworks=tuple(_framework(each, language) for each in found.frameworks),
    )


def _framework(found: FrameworkCoverage, language: Language) -> WordedFramework:
    items = tuple(
        grown(WordedItem, item, text=item_sentence(item, language)) for item in found.items
    )
    return grown(WordedFramework, found, items=items, text=framework_sentence(found, language))
