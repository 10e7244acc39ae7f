"""How sure the plateaus of a schedule are, where durations are ranges."""

from dataclasses import dataclass

from roadmap.engine.quarters.question import Question
from roadmap.engine.scheduling import LEFT_OUT, Chance, Starts, chances
from roadmap.model.schedule import Driver, Uncertainty

RUNS = 10_000
"""Draws."""

DRIVERS = 5
"""Actions that are told for a plateau."""


@dataclass(frozen=True)
class Chances:
    """The chances of each plateau; nothing where no duration is a range."""

    question: Question
    found: dict[int, Chance]
    told: Uncertainty | None

    @classmethod
    def of(cls, question: Question, starts: Starts, seed: int) -> "Chances":
        """Draw durations for a schedule, and follow what they do."""
        instance = question.instance
        ranges = []
        known = 0
        for activity, lasting in enumerate(instance.durations):
            number = question.numbers[activity] if activity < len(question.numbers) else ""
            timing = question.timings.get(number)
            if timing is None or timing.shortest is None or timing.longest is None:
                ranges.append((float(lasting),) * 3)
                continue
            known += starts[activity] != LEFT_OUT
            low, high = min(timing.shortest, lasting), max(timing.longest, lasting)
            # Who says "2 quarters" means ready some time in the second one.
            ranges.append((low - 1.0, lasting - 0.5, float(high)))
        if not known:
            return cls(question, {}, None)
        plateaus: dict[int, list[int]] = {}
        for activity in range(len(question.numbers)):
            plateaus.setdefault(question.plateau(activity), []).append(activity)
        drawn = chances(instance, starts, ranges, list(plateaus.values()), runs=RUNS, seed=seed)
        told = Uncertainty(runs=RUNS, seed=seed, ranges=known)
        return cls(question, dict(zip(plateaus, drawn, strict=True)), told)

    def of_plateau(
        self, plateau: int, quarter: str | None
    ) -> tuple[int | None, tuple[Driver, ...]]:
        """Return the chance that a plateau is ready in a quarter, and what decides it."""
        found = self.found.get(plateau)
        if found is None or quarter is None:
            return None, ()
        chance = round(1_000 * found.by(max(0, self.question.period(quarter) + 1)))
        numbers = self.question.numbers
        shares = [(round(1_000 * found.criticality[at]), at) for at in range(len(numbers))]
        first = sorted((-share, at) for share, at in shares if share)[:DRIVERS]
        return chance, tuple(Driver(number=numbers[at], share=-share) for share, at in first)
