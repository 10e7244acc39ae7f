"""What a caller can read: Accept, Accept-Encoding, Accept-Language and Content-Type."""

from collections.abc import Sequence
from functools import lru_cache

from roadmap.texts import LANGUAGES, Language

_REMEMBERED = 200
"""Length up to which a header is worth remembering; browsers send some 100."""


def language_of(header: bytes) -> Language:
    """Return the language for an Accept-Language header; Dutch unless it prefers English."""
    if not header:
        return LANGUAGES[0]
    return _known_language(header) if len(header) <= _REMEMBERED else _language(header)


def _language(header: bytes) -> Language:
    weights = _weights(header)
    best, chosen = 0.0, LANGUAGES[0]
    for language in LANGUAGES:
        # "en-GB" asks for English as well.
        asked = [weight for tag, weight in weights.items() if tag.partition("-")[0] == language]
        weight = max(asked, default=weights.get("*", 0.0))
        if weight > best:
            best, chosen = weight, language
    return chosen


_known_language = lru_cache(maxsize=256)(_language)


def choose(header: bytes, offered: Sequence[str]) -> str | None:
    """Return the media type that suits an Accept header best (RFC 9110, 12.5.1).

    Parameters
    ----------
    header
        Value of Accept; empty admits everything.
    offered
        Media types, the preferred one first: it wins a tie. Parameters count
        on neither side.

    Returns
    -------
    The media type, or null when none is admitted.
    """
    if not header:
        return offered[0]
    weights = _weights(header)
    best, chosen = 0.0, None
    for media in offered:
        plain = media.partition(";")[0].strip().lower()
        family = plain.partition("/")[0]
        # The most precise range decides, also when it says no.
        for name in (plain, f"{family}/*", "*/*"):
            if name in weights:
                if weights[name] > best:
                    best, chosen = weights[name], media
                break
    return chosen


def choose_coding(header: bytes, offered: tuple[str, ...]) -> str | None:
    """Return how to code an answer for an Accept-Encoding header (RFC 9110, 12.5.3).

    Parameters
    ----------
    header
        Value of Accept-Encoding; empty asks for the plain answer.
    offered
        Codings in lower case, the preferred one first: it wins a tie.

    Returns
    -------
    The coding; null for the plain answer, which is given when nothing that is
    offered is preferred to it, also when the header refuses it.
    """
    if not header or not offered:
        return None
    known = _known_coding if len(header) <= _REMEMBERED else _coding
    return known(header, offered)


def _coding(header: bytes, offered: tuple[str, ...]) -> str | None:
    weights = _weights(header)
    best, chosen = 0.0, None
    for coding in offered:
        weight = weights.get(coding, weights.get("*", 0.0))
        if weight > best:
            best, chosen = weight, coding
    # Who names the plain answer prefers it only when it weighs more.
    return chosen if best >= weights.get("identity", 0.0) else None


_known_coding = lru_cache(maxsize=256)(_coding)


def _weights(header: bytes) -> dict[str, float]:
    found: dict[str, float] = {}
    for entry in header.decode("latin-1").lower().split(","):
        name, *parameters = entry.split(";")
        if name := name.strip():
            found[name] = max(found.get(name, 0.0), _weight(parameters))
    return found


def _weight(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                weight = float(value)
            except ValueError:
                return 1.0
            return weight if 0 <= weight <= 1 else 1.0
    return 1.0


def is_json(content_type: bytes) -> bool:
    """Whether a Content-Type says JSON in UTF-8."""
    media, *parameters = content_type.decode("latin-1").lower().split(";")
    kind, _, subtype = media.strip().partition("/")
    if kind != "application" or not (subtype == "json" or subtype.endswith("+json")):
        return False
    charsets = [p.partition("=")[2].strip(' "') for p in parameters if "charset" in p]
    return all(charset in ("utf-8", "utf8") for charset in charsets)
