"""Who decided something, and where that can be read."""

from roadmap.model.record import Day, Id, Record, Text


class Decision(Record):
    """Who decided something, and where that can be read."""

    by: Text
    """Who decided, in words: "IMO", "MT", a name. Nobody has this mandate by default."""
    body: Id | None = None
    """Id of the body of the roadmap that decided, where it is one."""
    decided_on: Day | None = None
    """Day of the decision, where it is not the day on which it was written down."""
    reference: Text | None = None
    """Where the decision can be read: a number, a link."""
    reason: Text | None = None
    """Why it was decided, where that is not told by the revision."""
