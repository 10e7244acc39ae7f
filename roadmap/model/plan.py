"""The plan: where every action stands, and what stands in the way."""

import hashlib
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field

from roadmap.model.action import Kind
from roadmap.model.evidence import Basis, Confidence
from roadmap.model.record import Record, canonical_text

Count = Annotated[int, Field(ge=0)]
"""A whole number of zero or more."""


class Answer(Record):
    """What the engine answers: it carries the hash of its own content.

    `sha256` covers every other field, so two answers are the same exactly when
    their hashes are. An answer inside an answer counts by its own hash.
    """

    sha256: str = ""
    """SHA-256 over the canonical JSON of all other fields; in it, an answer that stands inside
    this one is represented by its own `sha256`."""

    def sealed(self) -> Self:
        """Return the same answer with its hash filled in."""
        inside = {
            name: value.sha256
            for name, value in self.__dict__.items()
            if isinstance(value, Answer) and value.sha256
        }
        content = self.model_dump_json(exclude={"sha256", *inside})
        sha256 = hashlib.sha256(canonical_text(content, inside)).hexdigest()
        return self.model_copy(update={"sha256": sha256})


Severity = Literal["error", "warning", "info"]
"""``error``: the plan is provisional there; ``warning``: a gap that asks for a
decision; ``info``: worth knowing."""

StepKind = Literal["start", "floor", "pin", "frozen", "dependency", "cycle"]
"""What holds an action at least at a plateau: nothing but the first plateau
itself, its floor, its pin, the past, a dependency, or a cycle it stands in."""


class Constraint(Record):
    """One thing that can hold an action in its plateau, and that can be relaxed.

    For a dependency `predecessor` and `dependency` are given; duplicates of
    one dependency count as one constraint.
    """

    kind: StepKind
    """What sort of constraint it is."""
    action: str
    """Number of the action that is held."""
    predecessor: str | None = None
    """Number of the action that must come first; only for a dependency."""
    dependency: Kind | None = None
    """Kind of the dependency; only for a dependency."""
    same_plateau: bool = False
    """Whether the dependency allows one plateau for both."""
    basis: Basis = "added"
    """Who says so."""
    confidence: Confidence | None = None
    """How sure it is, where it was inferred."""


class Step(Constraint):
    """One link of a chain that proves a placement.

    A chain starts at what needs no predecessor (start, floor, pin, frozen or
    cycle) and follows dependencies to the action that it is about. `plateau`
    is the earliest plateau that holds for `action` after this link; it can
    exceed the number of plateaus when a chain is too long.
    """

    plateau: Count
    """Earliest plateau of `action` after this link, 1 for the first."""


class Diagnostic(Record):
    """What a check reports about a roadmap (signalering)."""

    code: str
    """Stable kebab-case name; texts stand under ``diagnostic-<code>``."""
    severity: Severity
    """How serious it is."""
    subjects: tuple[str, ...]
    """Numbers of what it is about: actions, or an advice or finding."""
    place: str
    """JSON pointer into the document in its natural order."""
    chain: tuple[Step, ...] = ()
    """The chain that proves it, where there is one."""
    details: dict[str, str | int] = Field(default_factory=dict)
    """Values that the text fills in."""


class Placement(Record):
    """Where one action stands in the plan."""

    number: str
    """Number of the action."""
    plateau: Count
    """Plateau, 1 for the first."""
    wave: Count
    """Order inside the plateau, 1 for the first."""
    required_plateau: Count
    """Earliest plateau that its constraints ask for; more than there are when
    a chain is too long, otherwise equal to `plateau`."""
    latest_plateau: Count
    """Latest plateau where everything that comes after it still fits: what
    comes after may have to move along."""
    slack: Count
    """Plateaus that it can slip before something no longer fits (`latest` − `plateau`)."""
    free_slack: Count
    """Plateaus that it can slip without any other action changing plateau; at most `slack`."""
    critical: bool
    """Whether it stands on a critical chain."""
    provisional: bool
    """Whether a diagnostic of severity error touches its place."""
    frozen: bool
    """Whether it is started or done, so that it stays where it is."""


class Plan(Answer):
    """The engine's answer: every action that is not dropped, placed.

    Notes
    -----
    Placements stand in natural order of their numbers. Use `column` for what
    a plateau holds in the order of its waves.
    """

    format: Literal["plan/1"] = "plan/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap that was planned."""
    horizon: Count
    """Number of plateaus."""
    placements: tuple[Placement, ...]
    """One entry per action, in natural order."""
    critical_chains: tuple[tuple[str, ...], ...]
    """Chains of actions without slack, each from its start to its end."""
    dropped: tuple[str, ...]
    """Numbers of the dropped actions, which have no place."""
    diagnostics: tuple[Diagnostic, ...]
    """What could not be satisfied and what is remarkable, most serious first."""

    @cached_property
    def by_number(self) -> dict[str, Placement]:
        """The placements by number of the action."""
        return {placement.number: placement for placement in self.placements}

    def column(self, plateau: int) -> tuple[Placement, ...]:
        """Return what stands in a plateau, in the order of waves and then of numbers."""
        found = (placement for placement in self.placements if placement.plateau == plateau)
        return tuple(sorted(found, key=lambda placement: placement.wave))

    def waves(self, plateau: int) -> tuple[tuple[str, ...], ...]:
        """Return the numbers in a plateau, one tuple per wave."""
        column = self.column(plateau)
        last = max((placement.wave for placement in column), default=0)
        return tuple(
            tuple(placement.number for placement in column if placement.wave == wave)
            for wave in range(1, last + 1)
        )
