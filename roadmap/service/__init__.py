"""The use cases: one method each, shared by the command line and the API.

Knows the store, the engine and the formats; knows nothing of commands, HTTP
or screens. `Planner` is the door to all of them.
"""

from roadmap.service.once import Once
from roadmap.service.planner import Planner
from roadmap.service.states import Foreseen, Search, State, is_final
from roadmap.service.tokens import Tokens
from roadmap.storage import open_store

__all__ = [
    "Foreseen",
    "Once",
    "Planner",
    "Search",
    "State",
    "Tokens",
    "is_final",
    "open_planner",
]


def open_planner(url: str) -> Planner:
    """Open the planner on a store; see `roadmap.storage.open_store` for addresses and errors."""
    return Planner(open_store(url))
