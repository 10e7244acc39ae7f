"""What a roadmap says about priorities: criteria with weights, and scores by people."""

from typing import Annotated, Literal, get_args

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from roadmap.model.record import Day, Number, Record, Text

Scored = Literal["value", "urgency", "effort", "moscow"]
"""What people score. ``value``, ``urgency`` and ``effort`` from 1 (little) to 5 (much);
``moscow`` 4 for must, 3 for should, 2 for could and 1 for won't."""

Criterion = Literal[
    "findings",
    "freed",
    "critical",
    "plateau",
    "slack",
    "known",
    "value",
    "urgency",
    "effort",
]
"""A criterion with a weight; what each measures is told by the fields of `Weights`."""

CRITERIA: tuple[Criterion, ...] = get_args(Criterion)
"""The criteria in the order in which they are told."""

Method = Literal["sum", "wsjf", "moscow"]
"""``sum``: the weighted sum; ``wsjf``: that sum divided by the effort (weighted shortest job
first); ``moscow``: first must, then should, could, what nobody classed, and won't, and within
each of these the weighted sum."""

MOST_WEIGHT = 100_000
"""The largest weight."""

Weight = Annotated[int, Field(strict=True, ge=0, le=MOST_WEIGHT)]
"""How much a criterion counts; only the proportions between weights matter. 0 leaves it out."""

ScoreValue = Annotated[int, Field(strict=True, ge=1, le=5)]
"""A score of people, 1 to 5; of ``moscow`` 1 to 4."""


class Weights(Record):
    """How much each criterion counts. The best open action gets the whole weight."""

    findings: Weight = 0
    """Findings that the action answers: the most of any open action is best."""
    freed: Weight = 0
    """Open actions that wait for it, directly or not: the most is best."""
    critical: Weight = 0
    """Whether it stands on a critical chain."""
    plateau: Weight = 0
    """How early its plateau is: the first is best."""
    slack: Weight = 0
    """How little it can slip: no slack is best."""
    known: Weight = 0
    """Whether somebody scored its effort."""
    value: Weight = 0
    """Value that people gave it: 5 is best, and what is not scored counts as nothing."""
    urgency: Weight = 0
    """Urgency that people gave it: 5 is best, and what is not scored counts as nothing."""
    effort: Weight = 0
    """Effort that people gave it: 1 is best, and what is not scored counts as nothing."""


class Weighing(Record):
    """How priorities are found (de weging)."""

    method: Method = "sum"
    """What is done with the criteria."""
    weights: Weights
    """How much each criterion counts: at least one of them something. With ``wsjf`` the effort
    has no weight, because it divides."""

    @field_validator("weights")
    @classmethod
    def _usable(cls, weights: Weights, info: ValidationInfo) -> Weights:
        if not any(getattr(weights, name) for name in CRITERIA):
            raise PydanticCustomError("weights_nothing", "no criterion has a weight")
        if weights.effort and info.data.get("method") == "wsjf":
            raise PydanticCustomError(
                "effort_twice", "the effort divides, and has a weight as well"
            )
        return weights


class Score(Record):
    """What people gave one action on one criterion."""

    action: Number
    """Number of the action."""
    criterion: Scored
    """What was scored."""
    score: ScoreValue
    """The score."""
    by: Text
    """Who gave it: a name or a body."""
    on: Day
    """Day on which it was given."""

    @field_validator("score")
    @classmethod
    def _a_class(cls, score: int, info: ValidationInfo) -> int:
        if score > 4 and info.data.get("criterion") == "moscow":
            raise PydanticCustomError("no_class", "a class of MoSCoW is 4 at most")
        return score


Template = Literal["data", "wsjf", "moscow"]
"""A weighing that is ready to use."""

TEMPLATES: dict[Template, Weighing] = {
    "data": Weighing(
        weights=Weights(findings=1, freed=1, plateau=1),
    ),
    "wsjf": Weighing(method="wsjf", weights=Weights(freed=1, value=1, urgency=1)),
    "moscow": Weighing(
        method="moscow",
        weights=Weights(findings=1, freed=1, plateau=1),
    ),
}
"""The ready-made weighings. ``data`` needs no scores, and is used where a roadmap has no weighing
of its own; it leaves out what the place in the plan already says, for what stands late has little
slack and soon seems critical. ``wsjf`` divides the cost of delay (value, urgency, and what it
makes possible for others) by the effort, as in the Scaled Agile Framework. ``moscow`` orders
within each class by what the data tell."""
