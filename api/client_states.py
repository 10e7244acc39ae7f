"""The states that a client knows, and the writes that are made on them."""

from collections.abc import Sequence
from typing import Any, Required, TypedDict, Unpack

from api.client_wire import Wire
from roadmap.model.change import Change
from roadmap.model.decision import Decision
from roadmap.model.revision import Revision


class Said(TypedDict, total=False):
    """What is said with a write.

    Attributes
    ----------
    reason
        Why.
    author
        Who does it; left out with a token, whose name it then is.
    expected
        Hash of the state that it is made on; the state that was read last
        when left out.
    """

    reason: Required[str]
    author: str | None
    expected: str | None


class Decided(Said, total=False):
    """What is said with a write that a decision can stand behind.

    Attributes
    ----------
    decision
        The decision.
    """

    decision: Decision | None


class States:
    """Per roadmap the state that was read last, by one of its hashes."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._known: dict[str, str] = {}

    def seen(self, id: str, sha256: str | None) -> None:
        """Remember that this state was read."""
        if sha256 is not None:
            self._known[id] = sha256

    def condition(self, id: str, expected: str | None) -> dict[str, str]:
        """Return the condition of a write.

        There is none when nothing was read; the server then tells that it
        needs one.
        """
        known = expected or self._known.get(id)
        return {} if known is None else {"If-Match": f'"{known}"'}

    def revise(self, id: str, path: str, body: dict[str, Any], **said: Unpack[Decided]) -> Revision:
        """Write the next revision."""
        condition = self.condition(id, said.pop("expected", None))
        decision = said.pop("decision", None)
        revision = self._wire.post(
            Revision, path, {**body, **said, "decision": dumped(decision)}, condition
        )
        self.seen(id, revision.sha256)
        return revision


def dumped(decision: Decision | None) -> dict[str, Any] | None:
    """Return a decision as JSON values."""
    return None if decision is None else decision.model_dump(mode="json")


def listed(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """Return changes as JSON values."""
    return [change.model_dump(mode="json") for change in changes]
