"""Scenarios over HTTP, with the words of `roadmap.service.scenarios`."""

from collections.abc import Collection, Sequence
from typing import Unpack

from api.client_states import Decided, States, listed
from api.client_wire import Wire, below, read
from roadmap.model.change import Change
from roadmap.model.revision import Revision
from roadmap.model.scenario import Rebase, Scenario
from roadmap.model.whatif import WhatIf


class ClientScenarios:
    """The use cases about scenarios; `Client.scenarios`.

    A scenario that is written must be as it was when it was read last. One
    that was never read is new: saving it makes it, and is refused when there is
    one of that name.

    `save` and `discard` have no key by which the server knows a repeated
    request. Should the answer to the first one get lost, the repeated one is
    refused (412 or 404), as the scenario is no longer as it was read.
    """

    def __init__(self, wire: Wire, states: States) -> None:
        self._wire = wire
        self._states = states
        self._known: dict[tuple[str, str], Scenario] = {}

    def list(self, id: str) -> tuple[Scenario, ...]:
        """Return the scenarios of a roadmap in natural order of their names."""
        found = self._wire.items(Scenario, below("roadmaps", id, "scenarios"))
        return tuple(map(self._seen, found))

    def load(self, id: str, name: str) -> Scenario:
        """Return one scenario."""
        return self._seen(self._wire.get(Scenario, _path(id, name)))

    def save(
        self,
        id: str,
        name: str,
        changes: Sequence[Change],
        *,
        title: str | None = None,
        base: int | None = None,
        note: str | None = None,
        author: str | None = None,
    ) -> Scenario:
        """Keep a list of changes under a name, or put it in the place of what was read.

        Parameters
        ----------
        id, name
            Of the roadmap and of the scenario.
        changes
            They must apply to the base, one after the other.
        title
            Name as people use it; `name` when left out.
        base
            Number of the revision that they were made on; the latest when left out.
        note
            What it is for.
        author
            Who saves it; left out with a token.
        """
        body = {
            "changes": listed(changes),
            "title": title,
            "base": base,
            "note": note,
            "author": author,
        }
        new = (id, name) not in self._known
        condition = {"If-None-Match": "*"} if new else self._as_read(id, name)
        response = self._wire.send("PUT", _path(id, name), body, condition)
        return self._seen(read(Scenario, response))

    def discard(self, id: str, name: str) -> None:
        """Take a scenario away; it must have been read."""
        self._wire.send("DELETE", _path(id, name), headers=self._as_read(id, name))
        self._known.pop((id, name), None)

    def impact(self, id: str, name: str) -> WhatIf:
        """Tell everything that a scenario would do to its base."""
        return self._wire.get(WhatIf, _path(id, name, "impact"))

    def rebase(
        self, id: str, name: str, keep: Collection[int] = (), drop: Collection[int] = ()
    ) -> Rebase:
        """Tell what becomes of a scenario on the latest revision; nothing is stored.

        Parameters
        ----------
        id, name
            Of the roadmap and of the scenario.
        keep, drop
            Positions of conflicting changes that must be made all the same, and
            of those that are given up.
        """
        decided = {"keep": sorted(keep), "drop": sorted(drop)}
        return self._wire.get(Rebase, _path(id, name, "rebase"), **decided)

    def move_up(
        self,
        id: str,
        name: str,
        *,
        keep: Collection[int] = (),
        drop: Collection[int] = (),
        author: str | None = None,
    ) -> Scenario:
        """Put a scenario on the latest revision; see `rebase`. It must have been read."""
        body = {"keep": sorted(keep), "drop": sorted(drop), "author": author}
        condition = self._as_read(id, name)
        return self._seen(self._wire.post(Scenario, _path(id, name, "rebases"), body, condition))

    def adopt(
        self,
        id: str,
        name: str,
        positions: Collection[int] | None = None,
        **said: Unpack[Decided],
    ) -> Revision:
        """Take changes of a scenario over into the roadmap, as one revision.

        It must be as it was read last; it is read when it was not yet.

        Parameters
        ----------
        id, name
            Of the roadmap and of the scenario.
        positions
            Which changes; all when left out.
        **said
            See `api.client_states.Decided`; `expected` is about the roadmap.
        """
        chosen = None if positions is None else sorted(positions)
        known = self._known.get((id, name)) or self.load(id, name)
        body = {"scenario": known.sha256, "positions": chosen}
        revision = self._states.revise(id, _path(id, name, "adoptions"), body, **said)
        # What is left of it was put on the new revision.
        self._known.pop((id, name), None)
        return revision

    def _seen(self, scenario: Scenario) -> Scenario:
        self._known[scenario.roadmap, scenario.name] = scenario
        return scenario

    def _as_read(self, id: str, name: str) -> dict[str, str]:
        known = self._known.get((id, name))
        return {} if known is None else {"If-Match": f'"{known.sha256}"'}


def _path(id: str, name: str, *rest: str) -> str:
    return below("roadmaps", id, "scenarios", name, *rest)
