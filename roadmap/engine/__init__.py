"""How plateaus are computed and proven: pure functions from a roadmap to an answer.

Knows the records of `roadmap.model` and graph algorithms; knows nothing of
files, texts, drawings or screens. Every function is deterministic: the order
in which a document lists things has no influence.

Importing this package loads nothing; each name is loaded when it is first
used, so that the quick reader of large files does not pay for the rest.
"""

TYPE_CHECKING = False  # type checkers take it for true; importing typing costs start-up time
if TYPE_CHECKING:
    from roadmap.engine.agenda import next_actions
    from roadmap.engine.changing import apply
    from roadmap.engine.clinic import cycles
    from roadmap.engine.comparing import compare_roadmaps, impact
    from roadmap.engine.covering import coverage
    from roadmap.engine.deriving import changes_between
    from roadmap.engine.explaining import explain
    from roadmap.engine.foreseeing import foresee, foresight, new_cycles, outlook, what_if
    from roadmap.engine.importing import imported
    from roadmap.engine.moving import moved
    from roadmap.engine.planning import check, plan
    from roadmap.engine.prioritising.ranking import priorities
    from roadmap.engine.prioritising.swapping import swap
    from roadmap.engine.quarters.answering import schedule
    from roadmap.engine.rebasing import rebase

__all__ = [
    "apply",
    "changes_between",
    "check",
    "compare_roadmaps",
    "coverage",
    "cycles",
    "explain",
    "foresee",
    "foresight",
    "impact",
    "imported",
    "moved",
    "new_cycles",
    "next_actions",
    "outlook",
    "plan",
    "priorities",
    "rebase",
    "schedule",
    "swap",
    "what_if",
]

_HOMES = {
    "apply": "changing",
    "changes_between": "deriving",
    "check": "planning",
    "compare_roadmaps": "comparing",
    "coverage": "covering",
    "cycles": "clinic",
    "explain": "explaining",
    "foresee": "foreseeing",
    "foresight": "foreseeing",
    "impact": "comparing",
    "imported": "importing",
    "moved": "moving",
    "new_cycles": "foreseeing",
    "next_actions": "agenda",
    "outlook": "foreseeing",
    "plan": "planning",
    "priorities": "prioritising.ranking",
    "rebase": "rebasing",
    "schedule": "quarters.answering",
    "swap": "prioritising.swapping",
    "what_if": "foreseeing",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
