"""What can be sent to the API about webhooks, and what the API itself sends to them."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints
from pydantic_core import PydanticKnownError

from api.bodies import Body
from roadmap.formats.cloud_events import TYPES
from roadmap.model.record import Id, Record, Text
from roadmap.model.revision import Sha256
from roadmap.model.webhook import EVENT_KINDS, AdoptedData, ChangedData, EventKind
from roadmap.service.addresses import LONGEST

MOST_EVENTS = 500
"""How many events one request may name."""

_CHANGED, _ADOPTED = TYPES["changed"], TYPES["adopted"]


def _some(kinds: tuple[EventKind, ...]) -> tuple[EventKind, ...]:
    # None of the kinds being right is no mistake of its own.
    if not kinds:
        details = {"field_type": "List", "min_length": 1, "actual_length": 0}
        raise PydanticKnownError("too_short", details)
    return kinds


class NewWebhook(Body):
    """Who is to be told what happens to a roadmap."""

    url: Annotated[str, StringConstraints(strict=True, min_length=1, max_length=LONGEST)]
    """Where events are sent to: https, with a host that is on the internet unless the server
    allows others; no user, password or fragment."""
    types: Annotated[
        tuple[EventKind, ...],
        AfterValidator(_some),
        Field(max_length=10, json_schema_extra={"minItems": 1}),
    ] = EVENT_KINDS
    """What is told: `changed`: a revision was made; `adopted`: a revision was adopted
    (vastgesteld). All when left out."""
    author: Text | None = None
    """Who makes it; see the other writes."""


class NewResend(Body):
    """Events that are to be sent once more."""

    events: Annotated[tuple[Sha256, ...], Field(max_length=MOST_EVENTS)] | None = None
    """Ids of events that were given up; all of them when left out or null."""


class _Event(Record):
    """What every event has: a CloudEvent 1.0 in the NL GOV profile 1.1."""

    specversion: Literal["1.0"]
    """Version of CloudEvents."""
    id: Sha256
    """Id of the event: the `sha256` of the revision or adoption that it is about. An event that
    is sent again has the same one."""
    source: str
    """URN of the organisation and system that tells it (`ROADMAP_EVENT_SOURCE`)."""
    subject: Id
    """Id of the roadmap."""
    time: AwareDatetime
    """When it was written down."""
    datacontenttype: Literal["application/json"]
    """Media type of `data`."""
    sequence: Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]
    """Orders the events of one `type` and `subject`: number of the revision, or sequence of the
    adoption."""


class ChangedEvent(_Event):
    """A revision of a roadmap was made."""

    type: Literal["nl.plateauplanner.roadmap-gewijzigd.v1"]
    """What happened."""
    data: ChangedData
    """Which revision it was."""


class AdoptedEvent(_Event):
    """A revision of a roadmap was adopted (vastgesteld)."""

    type: Literal["nl.plateauplanner.roadmap-vastgesteld.v1"]
    """What happened."""
    data: AdoptedData
    """Which revision it was."""


WEBHOOK_EXAMPLES: dict[str, Any] = {
    "all": {
        "summary": "Tell everything",
        "value": {"url": "https://zaken.example.org/roadmap", "author": "A. de Vries"},
    },
    "adopted": {
        "summary": "Tell only what was adopted",
        "value": {
            "url": "https://zaken.example.org/roadmap",
            "types": ["adopted"],
            "author": "A. de Vries",
        },
    },
}

RESEND_EXAMPLES: dict[str, Any] = {
    "all": {"summary": "Send all of them once more", "value": {"events": None}},
}

_SEEN = {
    "specversion": "1.0",
    "source": "urn:nld:oin:00000001823288444000:systeem:plateauplanner",
    "subject": "zoetermeer-digitaal-leiderschap",
    "time": "2026-11-22T10:00:00.000000Z",
    "datacontenttype": "application/json",
}

CHANGED_EXAMPLES: dict[str, Any] = {
    "changed": {
        "summary": "Revision 2 was made",
        "value": {
            **_SEEN,
            "id": "b" * 64,
            "type": _CHANGED,
            "sequence": "0000000002",
            "data": {
                "roadmap": "zoetermeer-digitaal-leiderschap",
                "revision": 2,
                "kind": "changed",
                "document": "d" * 64,
                "after": f"1-{'a' * 16}",
                "cursor": f"2-{'b' * 16}",
            },
        },
    }
}

ADOPTED_EXAMPLES: dict[str, Any] = {
    "adopted": {
        "summary": "Revision 2 was adopted",
        "value": {
            **_SEEN,
            "id": "c" * 64,
            "type": _ADOPTED,
            "sequence": "0000000001",
            "data": {
                "roadmap": "zoetermeer-digitaal-leiderschap",
                "revision": 2,
                "sha256": "b" * 64,
                "decided_on": "2026-11-20",
            },
        },
    }
}
