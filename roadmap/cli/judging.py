"""Scores and weights as they are written on the command line."""

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast, get_args

from roadmap.cli.usage import UsageProblem

if TYPE_CHECKING:
    from roadmap.model.change import Change
    from roadmap.model.weighing import Scored, Weighing

NOTHING = ("none", "geen", "-")
"""Words that take something away."""

_CLASSES = {"must": 4, "should": 3, "could": 2, "wont": 1, "won't": 1}


def score_change(option: str, value: str, by: str) -> "Change":
    """Return the change that "3.2=value:4" asks for, as given today.

    Raises
    ------
    UsageProblem
        When it cannot be understood.
    """
    from pydantic import ValidationError

    from roadmap.model.change import RemoveScore, SetScore
    from roadmap.model.weighing import Scored

    number, _, told = value.partition("=")
    name, _, given = (part.strip() for part in told.partition(":"))
    if name not in get_args(Scored):
        raise UsageProblem("score", option=option, value=value[:60])
    criterion = cast("Scored", name)
    try:
        if given.lower() in NOTHING:
            return RemoveScore(action=number.strip(), criterion=criterion)
        return SetScore(
            action=number.strip(),
            criterion=criterion,
            score=_score(name, given),
            by=by,
            on=datetime.now(UTC).date(),
        )
    except (ValidationError, ValueError):
        raise UsageProblem("score", option=option, value=value[:60]) from None


def _score(criterion: str, given: str) -> int:
    if criterion == "moscow" and given.lower() in _CLASSES:
        return _CLASSES[given.lower()]
    return int(given) if re.fullmatch("[1-5]", given) else 0


def weights_change(option: str, value: str) -> "Change":
    """Return the change that weights ask for.

    Raises
    ------
    UsageProblem
        When they cannot be understood.
    """
    from roadmap.model.change import SetWeights

    if value.strip().lower() in NOTHING:
        return SetWeights(weighing=None)
    return SetWeights(weighing=read_weighing(option, value))


def read_weighing(option: str, value: str) -> "Weighing":
    """Return the weighing of "wsjf", "value=3,urgency=2" or "wsjf:value=3,freed=1".

    Raises
    ------
    UsageProblem
        When it cannot be understood, or is one that nothing can be found with.
    """
    from pydantic import ValidationError

    from roadmap.model.weighing import CRITERIA, MOST_WEIGHT, TEMPLATES, Weighing

    written = value.strip()
    if written in TEMPLATES:
        return TEMPLATES[written]
    method, colon, told = written.rpartition(":")
    fields: dict[str, Any] = {"weights": {}}
    if colon:
        fields["method"] = method
    for part in told.split(","):
        name, _, weight = (word.strip() for word in part.partition("="))
        number = int(weight) if re.fullmatch("[0-9]{1,9}", weight) else weight
        fields["weights"].setdefault(name, number)
    try:
        return Weighing.model_validate(fields)
    except ValidationError:
        raise UsageProblem(
            "weights",
            option=option,
            value=value[:60],
            criteria=", ".join(CRITERIA),
            most=str(MOST_WEIGHT),
        ) from None
