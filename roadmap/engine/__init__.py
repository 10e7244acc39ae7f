"""How plateaus are computed and proven: pure functions from a roadmap to an answer.

Knows the records of `roadmap.model` and graph algorithms; knows nothing of
files, texts, drawings or screens. Every function is deterministic: the order
in which a document lists things has no influence.

Importing this package loads nothing; each name is loaded when it is first
used, so that the quick reader of large files does not pay for the rest.
"""

from importlib import import_module

TYPE_CHECKING = False  # type checkers take it for true; importing typing costs start-up time
if TYPE_CHECKING:
    from roadmap.engine.agenda import next_actions
    from roadmap.engine.changing import apply
    from roadmap.engine.clinic import cycles
    from roadmap.engine.comparing import impact
    from roadmap.engine.explaining import explain
    from roadmap.engine.planning import check, plan

__all__ = ["apply", "check", "cycles", "explain", "impact", "next_actions", "plan"]

_HOMES = {
    "apply": "changing",
    "check": "planning",
    "cycles": "clinic",
    "explain": "explaining",
    "impact": "comparing",
    "next_actions": "agenda",
    "plan": "planning",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
