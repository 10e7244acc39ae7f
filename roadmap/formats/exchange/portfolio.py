"""A roadmap with its plan, as the tools see it that it is given to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from roadmap.model.action import Reference, Status
from roadmap.model.exchange import Aspect
from roadmap.model.plan import Plan
from roadmap.model.roadmap import Roadmap
from roadmap.texts import Language


@dataclass(frozen=True, slots=True)
class Item:
    """One action, with everything that a format may carry of it.

    Attributes
    ----------
    number
        Its number, which stays the same for ever.
    title, summary, owner
        Its words, the summary in the language of the portfolio; null where there are none.
    advice
        Number of the advice that it carries out.
    plateau, wave
        Where it stands in the plan; null for what is dropped.
    start, end
        The quarters that were agreed for it, such as "2027-Q1"; null when none were.
    status, status_reason
        Where it stands in its life, and why.
    references
        What it is called in other systems.
    """

    number: str
    title: str
    summary: str | None
    advice: str | None
    plateau: int | None
    wave: int | None
    start: str | None
    end: str | None
    status: Status
    status_reason: str | None
    owner: str | None
    references: tuple[Reference, ...]


@dataclass(frozen=True)
class Portfolio:
    """What is exported: a roadmap and its plan, in one language.

    Attributes
    ----------
    roadmap, plan
        The roadmap, and the plan of exactly that roadmap.
    revision
        Number of the revision, where it comes from a store.
    language
        The language of summaries and of the words that a format adds.
    at
        The moment of the revision, where it comes from a store: some formats need a
        moment, and the clock would make other bytes of the same revision.
    """

    roadmap: Roadmap
    plan: Plan
    revision: int | None = None
    language: Language = "nl"
    at: datetime | None = None

    def items(self) -> Iterator[Item]:
        """Yield every action in natural order, also those that are dropped."""
        placements = self.plan.by_number
        agreed = {found.action: found for found in self.roadmap.agreed}
        for action in self.roadmap.actions:
            placement = placements.get(action.number)
            quarters = agreed.get(action.number)
            summary = action.summary
            yield Item(
                number=action.number,
                title=action.title,
                summary=summary.in_language(self.language) if summary else None,
                advice=action.advice,
                plateau=placement.plateau if placement else None,
                wave=placement.wave if placement else None,
                start=quarters.start if quarters else None,
                end=quarters.end if quarters else None,
                status=action.status,
                status_reason=action.status_reason,
                owner=action.owner,
                references=action.references,
            )

    @cached_property
    def present(self) -> dict[Aspect, tuple[str, ...]]:
        """The numbers of actions that each aspect is about; of plateaus for gates."""
        found: dict[Aspect, list[str]] = {}
        for item in self.items():
            told: tuple[tuple[Aspect, object], ...] = (
                ("numbers", True),
                ("titles", True),
                ("summaries", item.summary),
                ("parents", item.advice),
                ("plateaus", item.plateau),
                ("waves", item.wave),
                ("quarters", item.start),
                ("statuses", True),
                ("owners", item.owner),
                ("references", item.references),
            )
            for aspect, there in told:
                if there:
                    found.setdefault(aspect, []).append(item.number)
        for link in self.roadmap.dependencies:
            found.setdefault("dependencies", []).append(link.successor)
            found.setdefault("kinds", []).append(link.successor)
        for cell in self.roadmap.coverage:
            found.setdefault("findings", []).append(cell.action)
        for gate in self.roadmap.gates:
            found.setdefault("gates", []).append(str(gate.plateau))
        return {aspect: tuple(dict.fromkeys(numbers)) for aspect, numbers in found.items()}
