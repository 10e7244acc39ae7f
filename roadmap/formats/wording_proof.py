"""Chains, constraints and certificates in sentences."""

from collections.abc import Iterator, Sequence
from typing import Literal

from roadmap.formats.wording_names import (
    floor_origin,
    listed,
    numbers_listed,
    one_line,
    origin,
    plateau_name,
    status_word,
)
from roadmap.model.certificate import Certificate, Neighbour, Relaxation
from roadmap.model.plan import Constraint, Placement, Step
from roadmap.model.roadmap import Roadmap
from roadmap.texts import Language, text

CHAIN_LIMIT = 12
"""How many links of a chain are told; the middle of a longer one is counted."""


def constraint_phrase(constraint: Constraint, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return what could be let go, as part of a sentence.

    A floor says that it is a proposal, and how sure it is; a dependency says
    who states it.
    """
    values = _who(constraint, roadmap, language)
    if constraint.kind == "dependency":
        return text(f"constraint-{_relation(constraint)}", language, **values)
    plateau = _own_plateau(constraint, roadmap)
    values["plateau"] = plateau_name(plateau, roadmap, language)
    values["inside"] = plateau_name(plateau, roadmap, language, inside=True)
    return text(f"constraint-{constraint.kind}", language, **values)


def step_sentence(step: Step, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return one link of a chain as a sentence.

    A link without a plateau (0) belongs to a dropped action, which stands nowhere.
    """
    values = _who(step, roadmap, language)
    values["plateau"] = plateau_name(step.plateau, roadmap, language)
    if step.kind == "dependency":
        # A dependency inside one plateau is told like any other when nothing is placed.
        word = _relation(step) if step.plateau else f"{step.dependency}-unplaced"
        return text(f"step-{word}", language, **values)
    if step.kind == "start" and not step.plateau:
        return text("step-start-dropped", language, **values)
    return text(f"step-{step.kind}", language, **values)


def chain_sentences(
    chain: Sequence[Step], roadmap: Roadmap, language: Language = "nl"
) -> list[str]:
    """Return a chain as sentences, first link first.

    Of a chain longer than `CHAIN_LIMIT` the middle is counted, not told.
    """
    if len(chain) <= CHAIN_LIMIT:
        return [step_sentence(step, roadmap, language) for step in chain]
    half = CHAIN_LIMIT // 2
    between = text("steps-left-out", language, count=len(chain) - 2 * half)
    return [
        *(step_sentence(step, roadmap, language) for step in chain[:half]),
        between,
        *(step_sentence(step, roadmap, language) for step in chain[-half:]),
    ]


def placement_sentences(
    certificate: Certificate, roadmap: Roadmap, language: Language = "nl"
) -> list[str]:
    """Return why an action stands where it stands: "3.3 stands in plateau 2 …, because …".

    The first sentence gives the reason; the others follow only when the place
    is not where the chain asks for, or is provisional.
    """
    where = certificate.placement
    sentences = [_reason(certificate, roadmap, language)]
    too_late = where.required_plateau > roadmap.horizon and not where.frozen
    if where.required_plateau != where.plateau:
        key = "reason-past" if where.frozen else "reason-too-late"
        needed = plateau_name(where.required_plateau, roadmap, language)
        sentences.append(text(key, language, action=where.number, needed=needed))
    if where.provisional and not too_late:
        sentences.append(text("reason-provisional", language))
    return sentences


def _reason(certificate: Certificate, roadmap: Roadmap, language: Language) -> str:
    step = certificate.chain[-1]
    where = certificate.placement
    values = _who(step, roadmap, language)
    values["plateau"] = plateau_name(where.plateau, roadmap, language)
    if step.kind != "dependency":
        return text(f"reason-{step.kind}", language, **values)
    before = certificate.chain[-2].plateau if len(certificate.chain) > 1 else 0
    values["before"] = plateau_name(min(before, roadmap.horizon), roadmap, language)
    return text(f"reason-{_relation(step)}", language, **values)


def slack_sentence(placement: Placement, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return how much later an action can come, and how far of that moves nothing else."""
    number = placement.number
    if placement.frozen:
        status = status_word(roadmap.action(number).status, language)
        return text("slack-frozen", language, action=number, status=status)
    if not placement.slack:
        return text("slack-none", language, action=number)
    moving = "all" if placement.free_slack == placement.slack else "some"
    key = f"slack-free-{moving}" if placement.free_slack else "slack-free-none"
    free = text(key, language, free=placement.free_slack)
    return text("slack-some", language, action=number, slack=placement.slack, free=free)


def movable_sentence(certificate: Certificate, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return whether the action can come forward, and if not, why not."""
    where = certificate.placement
    word: str = certificate.movable
    if certificate.relaxations:
        lowest = min(relaxation.plateau for relaxation in certificate.relaxations)
        if lowest > roadmap.horizon:
            word = "shorter"
        elif lowest == where.plateau:
            word = "fits"
    status = status_word(roadmap.action(where.number).status, language)
    return text(f"movable-{word}", language, action=where.number, status=status)


def relaxations_in_order(certificate: Certificate, roadmap: Roadmap) -> list[Relaxation]:
    """Return the relaxations in the order of the certificate, those of no use by themselves last.

    Of no use by itself is what leaves the action beyond the last plateau.
    """
    return sorted(certificate.relaxations, key=lambda found: found.plateau > roadmap.horizon)


def relaxation_key(
    relaxation: Relaxation, placement: Placement, roadmap: Roadmap
) -> Literal["yes", "fits", "beyond"]:
    """Return what a relaxation gives: an earlier plateau, a fit in the last one, or neither.

    An action whose chain is too long stands in the last plateau already; to
    fit there is all that it can win at first.
    """
    if relaxation.plateau > roadmap.horizon:
        return "beyond"
    return "fits" if relaxation.plateau == placement.plateau else "yes"


def relaxation_sentence(
    placement: Placement, relaxation: Relaxation, roadmap: Roadmap, language: Language = "nl"
) -> str:
    """Return what to let go of to bring an action forward, and where it then stands.

    Parameters
    ----------
    placement
        Where the action stands now.
    relaxation
        What to let go of.
    roadmap
        The roadmap.
    language
        "nl" or "en".
    """
    phrases = [constraint_phrase(held, roadmap, language) for held in relaxation.constraints]
    values: dict[str, str | int] = {
        "action": placement.number,
        "plateau": plateau_name(relaxation.plateau, roadmap, language),
    }
    # Phrases hold commas of their own, so a semicolon keeps them apart.
    together = listed(phrases, language, separator="; ")
    key = relaxation_key(relaxation, placement, roadmap)
    if key != "yes":
        return text(f"relaxation-{key}", language, constraints=together, **values)
    if len(phrases) == 1:
        return text("relaxation", language, constraint=phrases[0], **values)
    return text("relaxation-together", language, constraints=together, count=len(phrases), **values)


def relation_sentence(
    number: str, neighbour: Neighbour, *, before: bool, language: Language = "nl"
) -> str:
    """Return how an action and a neighbour hang together: "2.2 builds on 2.1".

    `before` tells that the neighbour is the predecessor.
    """
    same = "-same" if neighbour.same_plateau else ""
    predecessor, successor = (neighbour.number, number) if before else (number, neighbour.number)
    return text(
        f"neighbour-{neighbour.kind}{same}", language, predecessor=predecessor, successor=successor
    )


def follows_sentence(certificate: Certificate, language: Language = "nl") -> str:
    """Return how many actions come after an action, and which."""
    number, found = certificate.placement.number, certificate.downstream
    if not found:
        return text("follows-none", language, action=number)
    numbers = numbers_listed(found, language)
    return text("follows-some", language, action=number, count=len(found), numbers=numbers)


def certificate_prose(certificate: Certificate, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return a whole certificate as paragraphs of plain text.

    Paragraphs: why the action stands where it stands; the chain that proves
    it, when it has more than one link; slack and what follows; what would
    bring it forward.
    """
    return "\n\n".join(" ".join(part) for part in _paragraphs(certificate, roadmap, language))


def _paragraphs(
    certificate: Certificate, roadmap: Roadmap, language: Language
) -> Iterator[list[str]]:
    yield placement_sentences(certificate, roadmap, language)
    if len(certificate.chain) > 1:
        yield chain_sentences(certificate.chain, roadmap, language)
    yield [
        slack_sentence(certificate.placement, roadmap, language),
        follows_sentence(certificate, language),
    ]
    relaxations = [
        relaxation_sentence(certificate.placement, relaxation, roadmap, language)
        for relaxation in relaxations_in_order(certificate, roadmap)
    ]
    if certificate.truncated:
        relaxations.append(text("relaxations-truncated", language))
    relaxations = relaxations or [movable_sentence(certificate, roadmap, language)]
    if not certificate.complete and certificate.movable != "cycle":
        relaxations.append(text("relaxations-incomplete", language))
    yield relaxations


def _relation(constraint: Constraint) -> str:
    same = "-same" if constraint.same_plateau else ""
    return f"{constraint.dependency}{same}"


def _own_plateau(constraint: Constraint, roadmap: Roadmap) -> int:
    """Plateau of a floor or a pin, which a bare constraint does not carry."""
    action = roadmap.action(constraint.action)
    if constraint.kind == "floor" and action.earliest_plateau:
        return action.earliest_plateau.plateau
    return action.pin or 0


def _who(constraint: Constraint, roadmap: Roadmap, language: Language) -> dict[str, str]:
    action = roadmap.action_by_number.get(constraint.action)
    said = floor_origin if constraint.kind == "floor" else origin
    return {
        "action": constraint.action,
        "origin": said(constraint.basis, constraint.confidence, language),
        "predecessor": one_line(constraint.predecessor or ""),
        "status": status_word(action.status, language) if action else "",
    }
