"""Events of a roadmap as CloudEvents 1.0 in the NL GOV profile 1.1, in the JSON format.

Source: https://logius-standaarden.github.io/NL-GOV-profile-for-CloudEvents/.
An event depends on the history alone: made again, it is the same byte for byte.
It holds no names of people and no reasons: who may see those asks the API.
"""

import re
from typing import Any

from roadmap.formats.delta import cursor_of
from roadmap.model.record import canonical_json
from roadmap.model.revision import Baseline, Revision
from roadmap.model.webhook import AdoptedData, ChangedData, EventKind

MEDIA_TYPE = "application/cloudevents+json; charset=utf-8"
"""Media type of one event in structured mode."""

TYPES: dict[EventKind, str] = {
    "changed": "nl.plateauplanner.roadmap-gewijzigd.v1",
    "adopted": "nl.plateauplanner.roadmap-vastgesteld.v1",
}
"""The `type` of each kind of event."""

SOURCE = "urn:nld:plateauplanner"
"""The `source` of a planner that was not told which organisation it is of."""


_URN = re.compile(
    r"urn:[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:([\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2}){1,500}",
    re.ASCII | re.IGNORECASE,
)


def is_source(written: str) -> bool:
    """Whether this can be the `source` of events: a URN (RFC 8141)."""
    return _URN.fullmatch(written) is not None


def kind_of(what: Revision | Baseline) -> EventKind:
    """Return what an event about this tells."""
    return "changed" if isinstance(what, Revision) else "adopted"


def event_id(what: Revision | Baseline) -> str:
    """Return the id of the event about this: the hash that seals it, which nothing else has."""
    return str(what.sha256)


def cloud_event(what: Revision | Baseline, source: str = SOURCE) -> bytes:
    """Return the event about a revision that was made, or one that was adopted.

    Parameters
    ----------
    what
        A revision or an adoption, as a store gives it.
    source
        Which system of which organisation tells it: a URN.

    Notes
    -----
    ``time`` is when it was written down. ``sequence`` orders the events of one
    ``type`` and ``subject``: the number of the revision, or the sequence of
    the adoption, in ten digits.
    """
    data, place = _data(what)
    event: dict[str, Any] = {
        "specversion": "1.0",
        "id": event_id(what),
        "source": source,
        "type": TYPES[kind_of(what)],
        "subject": what.roadmap,
        "time": what.at.isoformat().replace("+00:00", "Z"),
        "datacontenttype": "application/json",
        "sequence": f"{place:010d}",
        "data": data.model_dump(mode="json"),
    }
    return canonical_json(event)


def _data(what: Revision | Baseline) -> tuple[ChangedData | AdoptedData, int]:
    if isinstance(what, Baseline):
        adopted = AdoptedData(
            roadmap=what.roadmap,
            revision=what.number,
            sha256=what.revision,
            decided_on=what.decision.decided_on or what.at.date(),
        )
        return adopted, what.sequence
    changed = ChangedData(
        roadmap=what.roadmap,
        revision=what.number,
        kind=what.kind,
        document=what.document,
        after=cursor_of(what.number - 1, what.previous),
        cursor=cursor_of(what.number, what.sha256),
    )
    return changed, what.number
