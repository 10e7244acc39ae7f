"""The feed of changes: what became different with each revision, thing by thing."""

from typing import Any, Literal

from roadmap.model.plan import Answer
from roadmap.model.record import Record
from roadmap.model.revision import Revision

EntityKind = Literal[
    "roadmap",
    "plateau",
    "action",
    "dependency",
    "theme",
    "advice",
    "finding",
    "coverage",
    "context-finding",
    "body",
    "framework",
    "erratum",
    "document",
    "score",
    "capacity",
    "timing",
    "gate",
    "agreed",
    "placement",
]
"""What a feed tells about. ``roadmap`` is what stands outside the lists of the document;
``placement`` is where an action stands in the plan (`roadmap.model.plan.Placement`)."""


class Entity(Record):
    """One thing as it is from a revision on, or the news that it is gone (a tombstone)."""

    kind: EntityKind
    """What it is."""
    key: str
    """Its name within its kind, stable from revision to revision: the number of an action,
    "2.1>2.2:builds-on" for a dependency, "3.2:value" for a score, "I&A:2027-Q1" for the capacity of
    a team; "…#2" for the second one of the same name."""
    deleted: bool = False
    """Whether it is gone."""
    value: dict[str, Any] | None = None
    """The whole thing, as it stands in the document or the plan; null when it is gone."""


class FeedEntry(Record):
    """One revision in the feed."""

    revision: Revision
    """Who made it, when and why."""
    cursor: str
    """The cursor to ask on from after this revision."""
    entities: tuple[Entity, ...]
    """What became different, by kind and key; things that stayed the same are not told."""


class Feed(Answer):
    """Revisions after a cursor, oldest first."""

    format: Literal["changes/1"] = "changes/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    after: str
    """The cursor that was given; "0" is before the first revision."""
    cursor: str
    """The cursor to ask on from: the number of the last revision that was told, with the beginning
    of its hash, by which it is known again after a restore. A number alone is a cursor too, but
    one that cannot tell."""
    more: bool
    """Whether there is more after that."""
    entries: tuple[FeedEntry, ...]
    """The revisions."""
