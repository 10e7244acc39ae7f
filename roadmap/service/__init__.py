"""The use cases: one method each, shared by the command line and the API.

Knows the store, the engine and the formats; knows nothing of commands, HTTP
or screens. `Planner` is the door to all of them.
"""

from roadmap.service.once import Once
from roadmap.service.planner import Planner, open_planner
from roadmap.service.states import State
from roadmap.service.tokens import Tokens

__all__ = ["Once", "Planner", "State", "Tokens", "open_planner"]
