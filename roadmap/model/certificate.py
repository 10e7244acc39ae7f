"""The certificate: why an action stands where it stands, and what would move it."""

from typing import Literal

from roadmap.model.action import Kind
from roadmap.model.plan import Answer, Constraint, Count, Placement, Step
from roadmap.model.record import Record

Movable = Literal["yes", "first-plateau", "frozen", "cycle"]
"""Whether the action can come forward: yes, by a relaxation; no, because it
already stands in the first plateau, because it is started or done, or because
a cycle must be solved first."""


class Relaxation(Record):
    """A smallest set of constraints whose removal brings an action forward."""

    constraints: tuple[Constraint, ...]
    """What to let go; leaving out any one of them leaves the action where it is."""
    plateau: Count
    """Earliest plateau of the action without them."""


class Neighbour(Record):
    """An action right before or after another one."""

    number: str
    """Number of the neighbour."""
    plateau: Count
    """Plateau of the neighbour."""
    kind: Kind
    """Kind of the dependency between them."""
    same_plateau: bool
    """Whether the dependency allows one plateau for both."""
    binding: bool
    """Whether moving the earlier one a plateau later pushes the later one."""


class Certificate(Answer):
    """The proof of one placement."""

    format: Literal["certificate/1"] = "certificate/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap that was planned."""
    placement: Placement
    """Where the action stands."""
    chain: tuple[Step, ...]
    """The binding chain: each link holds the next one where it stands."""
    binding: tuple[Constraint, ...]
    """Everything that directly holds the action where it stands: its own floor
    or pin, and dependencies on predecessors that leave no room."""
    movable: Movable
    """Whether the action can come forward."""
    relaxations: tuple[Relaxation, ...]
    """The smallest sets of constraints to let go, easiest first: what users
    added before what was inferred before what the report states."""
    truncated: bool
    """Whether there are more sets of that size than are listed; sets of one
    constraint are always listed completely."""
    complete: bool
    """Whether nothing else than what is named can bring the action forward by
    itself; false when a cycle stands before the action, so that solving the
    cycle may do so as well."""
    predecessors: tuple[Neighbour, ...]
    """What it directly comes after, in natural order."""
    successors: tuple[Neighbour, ...]
    """What directly comes after it, in natural order."""
    downstream: tuple[str, ...]
    """Every action that comes after it, directly or not, in natural order."""
