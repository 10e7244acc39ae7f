"""Links of cards: made from a template or a function, and checked."""

import html
import re
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from roadmap.render.errors import LinkError

Links = str | Callable[[str], str | None]
"""Where a card leads: a template with ``{number}``, or a function from the
number of the action to its address (None for no link)."""

_SCHEMES: Final = frozenset({"", "http", "https", "mailto"})
# Browsers drop white space and read backslashes as slashes: "java\tscript:" would run.
_TRICKS: Final = re.compile(r"[\x00-\x20\x7f-\xa0\\<>\"]")


def link_of(number: str, links: Links | None) -> str | None:
    """Return the checked link of an action, or None.

    Raises
    ------
    roadmap.render.LinkError
        When the link could run a script or is not a link at all.
    """
    if links is None:
        return None
    link = links.replace("{number}", number) if isinstance(links, str) else links(number)
    if link is None:
        return None
    # Graphviz leaves entities in an address as they are: "java&#115;cript:" would run.
    if not _harmless(link) or not _harmless(html.unescape(link)):
        raise LinkError(link, number)
    return link


def _harmless(link: str) -> bool:
    try:
        scheme = urlsplit(link).scheme
    except ValueError:
        return False
    if not link or _TRICKS.search(link) or scheme not in _SCHEMES:
        return False
    # A colon before the first slash is a scheme to a browser, also where the
    # standard library does not see one.
    return bool(scheme) or ":" not in re.split(r"[/?#]", link, maxsplit=1)[0]
