"""What the tests of push and pull share: a server, the way to it, and what stands on it."""

from collections.abc import Iterator
from typing import Any

import pytest

from roadmap.formats.exchange.openproject.marks import described
from roadmap.formats.exchange.openproject.relations import bonds_in
from roadmap.model.pushing import Push
from roadmap.model.roadmap import Roadmap
from roadmap.service.pushing import OpenProject
from roadmap.service.syncing import push
from tests.formats.exchange.contract import Facts, portfolio
from tests.formats.exchange.openproject_stub import IDENTIFIER, TOKEN, Stub


@pytest.fixture
def stub() -> Iterator[Stub]:
    with Stub() as found:
        yield found


@pytest.fixture
def server(stub: Stub) -> Iterator[OpenProject]:
    with OpenProject(stub.url, IDENTIFIER, TOKEN, pause=0.001) as found:
        yield found


def on_server(stub: Stub) -> Facts:
    """What stands on the server, looked up in its own tables."""
    noted = {id: described(w["description"]["raw"]).notes for id, w in stub.packages.items()}
    numbers = {id: notes["number"] for id, notes in noted.items() if "number" in notes}
    found = {number: stub.packages[id] for id, number in numbers.items()}
    versions = {id: int(v["name"].split(" ")[1].rstrip(":")) for id, v in stub.versions.items()}
    kinds = set()
    for relation in stub.relations.values():
        ends = (numbers[relation["to"]], numbers[relation["from"]])
        marked = bonds_in(relation["description"])
        assert marked is not None
        for bond in marked[0]:
            kinds.add((*(ends[::-1] if bond.back else ends), bond.kind))
    quarter = {"01": "Q1", "04": "Q2", "07": "Q3", "10": "Q4", "03": "Q1", "06": "Q2"}
    quarter |= {"09": "Q3", "12": "Q4"}

    def stretch(package: dict[str, Any]) -> tuple[str, str] | None:
        days = (package["startDate"], package["dueDate"])
        if None in days:
            return None
        first, last = (f"{day[:4]}-{quarter[day[5:7]]}" for day in days)
        return first, last

    def titled(number: str, id: int) -> str:
        return noted[id].get("title") or stub.packages[id]["subject"].removeprefix(f"{number} ")

    return Facts(
        numbers=frozenset(found),
        titles={n: titled(n, w["id"]) for n, w in found.items()},
        parents={
            n: noted[w["links"]["parent"]]["advice"] if w["links"]["parent"] else None
            for n, w in found.items()
        },
        plateaus={n: versions.get(w["links"]["version"]) for n, w in found.items()},
        quarters={n: stretch(w) for n, w in found.items()},
        statuses={n: noted[w["id"]]["status"] for n, w in found.items()},
        edges=frozenset((first, later) for first, later, _ in kinds),
        kinds=frozenset(kinds),
    )


def sent(server: OpenProject, roadmap: Roadmap, **more: Any) -> Push:
    return push(server, portfolio(roadmap), **more)
