"""The names that a document may hold, for a reader that does not load the records.

A test holds them to the fields of `roadmap.model`.
"""

NAMES = frozenset(
    {
        "$schema",
        "format",
        "made_from",
        "id",
        "title",
        "organisation",
        "summary",
        "plateaus",
        "actions",
        "dependencies",
        "weighing",
        "scores",
        "calendar",
        "capacity",
        "timings",
        "gates",
        "agreed",
        "themes",
        "advices",
        "findings",
        "coverage",
        "context_findings",
        "bodies",
        "frameworks",
        "errata",
        "documents",
    }
)
"""Names of a roadmap."""

ACTION_NAMES = frozenset(
    {
        "basis",
        "reason",
        "confidence",
        "sources",
        "number",
        "title",
        "aliases",
        "advice",
        "summary",
        "status",
        "status_reason",
        "earliest_plateau",
        "pin",
        "ceiling",
        "frozen_plateau",
        "owner",
        "involved",
        "references",
    }
)
"""Names of an action."""

LINK_NAMES = frozenset(
    {
        "basis",
        "reason",
        "confidence",
        "sources",
        "predecessor",
        "successor",
        "kind",
        "same_plateau",
    }
)
"""Names of a dependency."""
