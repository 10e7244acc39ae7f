"""A portfolio as ArchiMate sees it: elements and relations, each with a lasting identifier.

| here     | ArchiMate    | relation                                                            |
|----------|--------------|---------------------------------------------------------------------|
| finding  | Assessment   | Influence to the Requirement of an advice, derived (see `relations`)|
| advice   | Requirement  |                                                                     |
| action   | WorkPackage  | Realization to its Requirement and Plateau, Influence to the        |
|          |              | Assessment that it answers, Triggering to what comes after it       |
| plateau  | Plateau      | Triggering to the next one                                          |
| owner    | BusinessRole | Assignment to its WorkPackages                                      |

Only relations that ArchiMate 3.2 allows: a Plateau may not aggregate a
WorkPackage, so the WorkPackage realizes the Plateau; nothing but Association
leads from an Assessment to a WorkPackage, so the WorkPackage influences it.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from roadmap.formats.exchange.portfolio import Item, Portfolio
from roadmap.model.calendar import Gate
from roadmap.model.order import NaturalKey, natural_key
from roadmap.model.plan import Diagnostic

PREFIX = "roadmap:"
"""How the key of each property begins; keys are the same in every language."""

NUMBER, PLATEAU, WAVE = PREFIX + "number", PREFIX + "plateau", PREFIX + "wave"
STATUS, REASON = PREFIX + "status", PREFIX + "status-reason"
START, END = PREFIX + "start", PREFIX + "end"
KIND, SAME, DERIVED = PREFIX + "kind", PREFIX + "same-plateau", PREFIX + "derived"
SHA256, LANGUAGE = PREFIX + "document-sha256", PREFIX + "language"
REFERENCE = PREFIX + "reference-"
"""Begin of the keys of a reference: ``roadmap:reference-1-system``, ``…-id`` and ``…-url``."""

Properties = tuple[tuple[str, str], ...]
"""Keys and values, in the order in which they are written."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its identifier, its type in ArchiMate, its name, and what is told of it."""

    id: str
    type: str
    name: str
    documentation: str | None = None
    properties: Properties = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation: its identifier, its type in ArchiMate, and the identifiers of its ends."""

    id: str
    type: str
    source: str
    target: str
    properties: Properties = ()


def finding_id(number: str) -> str:
    """Return the identifier of a finding."""
    return f"id-finding-{number}"


def advice_id(number: str) -> str:
    """Return the identifier of an advice."""
    return f"id-advice-{number}"


def action_id(number: str) -> str:
    """Return the identifier of an action."""
    return f"id-action-{number}"


def plateau_id(number: int) -> str:
    """Return the identifier of a plateau."""
    return f"id-plateau-{number}"


def role_id(owner: str) -> str:
    """Return the identifier of an owner: that of its name, which is all that is known of it."""
    return f"id-role-{hashlib.sha256(owner.encode()).hexdigest()[:16]}"


def plateau_name(portfolio: Portfolio, number: int) -> str:
    """Return how a plateau is called."""
    return f"{number} {portfolio.roadmap.plateaus[number - 1].title}"


def about(portfolio: Portfolio) -> Properties:
    """Return the properties of the model as a whole."""
    found = [
        (PREFIX + "id", portfolio.roadmap.id),
        (LANGUAGE, portfolio.language),
        (SHA256, portfolio.roadmap.sha256),
        (PREFIX + "plan-sha256", portfolio.plan.sha256),
    ]
    if portfolio.revision is not None:
        found.append((PREFIX + "revision", str(portfolio.revision)))
    return tuple(found)


def check(portfolio: Portfolio) -> Iterator[Diagnostic]:
    """Yield what Archi makes of titles of more than one line."""
    lines = tuple(
        item.number for item in portfolio.items() if any(sign in item.title for sign in "\r\n\t")
    )
    if lines:
        yield Diagnostic(
            code="export-archi-lines",
            severity="warning",
            subjects=lines[:12],
            place="",
            details={"count": len(lines)},
        )


def elements(portfolio: Portfolio) -> Iterator[Element]:
    """Yield the elements: findings, advices, owners, actions, plateaus, each in natural order.

    The name of what has a number begins with it, so that people know it in a drawing.
    """
    roadmap, language = portfolio.roadmap, portfolio.language
    for finding in roadmap.findings:
        words = finding.summary.in_language(language) if finding.summary else None
        name = f"{finding.number} {finding.title}"
        told = ((NUMBER, finding.number),)
        yield Element(finding_id(finding.number), "Assessment", name, words, told)
    for advice in roadmap.advices:
        words = advice.summary.in_language(language) if advice.summary else None
        name, told = f"{advice.number} {advice.title}", ((NUMBER, advice.number),)
        yield Element(advice_id(advice.number), "Requirement", name, words, told)
    for owner in sorted({action.owner for action in roadmap.actions if action.owner}):
        yield Element(role_id(owner), "BusinessRole", owner)
    for item in portfolio.items():
        name = f"{item.number} {item.title}"
        yield Element(action_id(item.number), "WorkPackage", name, item.summary, tuple(_told(item)))
    gates = {gate.plateau: gate for gate in roadmap.gates}
    for plateau in roadmap.plateaus:
        # The hash stands here too: an update of a model renews elements, not the model.
        known = [(NUMBER, str(plateau.number)), (SHA256, roadmap.sha256)]
        if plateau.number in gates:
            known.extend(_gate(gates[plateau.number]))
        yield Element(
            plateau_id(plateau.number),
            "Plateau",
            plateau_name(portfolio, plateau.number),
            plateau.definition,
            tuple(known),
        )


def relations(portfolio: Portfolio) -> Iterator[Relation]:
    """Yield the relations, each once.

    That a finding asks for an advice is nowhere written: it follows where an
    action that answers the finding carries out the advice. These relations
    say so with the property ``roadmap:derived``.
    """
    roadmap = portfolio.roadmap
    for finding, advice in sorted(
        {
            (cell.finding, advice)
            for cell in roadmap.coverage
            if (advice := roadmap.action_by_number[cell.action].advice) is not None
        },
        key=_by_number,
    ):
        yield Relation(
            f"id-influence-advice-{_pair(finding, advice)}",
            "Influence",
            finding_id(finding),
            advice_id(advice),
            ((DERIVED, "true"),),
        )
    for item in portfolio.items():
        own = action_id(item.number)
        if item.advice is not None:
            key = f"id-realization-advice-{_pair(item.number, item.advice)}"
            yield Relation(key, "Realization", own, advice_id(item.advice))
        if item.plateau is not None:
            key = f"id-realization-plateau-{_pair(item.number, str(item.plateau))}"
            yield Relation(key, "Realization", own, plateau_id(item.plateau))
        if item.owner is not None:
            role = role_id(item.owner)
            key = f"id-assignment-{_pair(item.number, role.removeprefix('id-role-'))}"
            yield Relation(key, "Assignment", role, own)
    for finding, number in dict.fromkeys((c.finding, c.action) for c in roadmap.coverage):
        key = f"id-influence-finding-{_pair(number, finding)}"
        yield Relation(key, "Influence", action_id(number), finding_id(finding))
    yield from triggers(portfolio)
    yield from successions(portfolio)


def triggers(portfolio: Portfolio) -> Iterator[Relation]:
    """Yield the dependencies: what comes first triggers what comes later."""
    for first, later, kind, same in dict.fromkeys(
        (link.predecessor, link.successor, link.kind, link.same_plateau)
        for link in portfolio.roadmap.dependencies
    ):
        told = ((KIND, kind), (SAME, "true")) if same else ((KIND, kind),)
        yield Relation(
            f"id-triggering-{_pair(first, later)}_{kind}{'_same' if same else ''}",
            "Triggering",
            action_id(first),
            action_id(later),
            told,
        )


def successions(portfolio: Portfolio) -> Iterator[Relation]:
    """Yield what leads from each plateau to the next."""
    for number in range(1, portfolio.roadmap.horizon):
        key = f"id-succession-{number}_{number + 1}"
        yield Relation(key, "Triggering", plateau_id(number), plateau_id(number + 1))


def _by_number(pair: tuple[str, str]) -> tuple[NaturalKey, NaturalKey]:
    return natural_key(pair[0]), natural_key(pair[1])


def _pair(first: str, second: str) -> str:
    """Return both numbers as one: a single "_" stands between them, never inside."""
    return f"{first.replace('_', '__')}_{second.replace('_', '__')}"


def _told(item: Item) -> Iterator[tuple[str, str]]:
    for key, value in (
        (NUMBER, item.number),
        (STATUS, item.status),
        (REASON, item.status_reason),
        (PLATEAU, item.plateau),
        (WAVE, item.wave),
        (START, item.start),
        (END, item.end),
    ):
        if value is not None:
            yield key, str(value)
    for at, reference in enumerate(item.references, 1):
        yield f"{REFERENCE}{at}-system", reference.system
        yield f"{REFERENCE}{at}-id", reference.id
        if reference.url is not None:
            yield f"{REFERENCE}{at}-url", reference.url


def _gate(gate: Gate) -> Iterator[tuple[str, str]]:
    if gate.target is not None:
        yield PREFIX + "gate-target", gate.target
    for at, criterion in enumerate(gate.criteria, 1):
        yield f"{PREFIX}gate-criterion-{at}", criterion
    if gate.override is not None:
        for name, value in gate.override.model_dump(mode="json", exclude_none=True).items():
            yield f"{PREFIX}gate-opened-{name.replace('_', '-')}", str(value)
