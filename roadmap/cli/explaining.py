"""The verbs `explain` and `show`: why an action stands where it stands, and all about it."""

import shlex
from typing import TYPE_CHECKING

from roadmap.cli.codes import ExitCode
from roadmap.cli.options import ActionNumber, File, Json, Lang, NoColor
from roadmap.cli.screen import indented, item
from roadmap.cli.session import Session, guessing, open_session
from roadmap.cli.storing import shown
from roadmap.errors import InputError
from roadmap.texts import text

if TYPE_CHECKING:
    from roadmap.model.action import Action, Dependency
    from roadmap.model.certificate import Certificate, Relaxation
    from roadmap.model.evidence import Fact, Source
    from roadmap.model.plan import Placement
    from roadmap.model.roadmap import Roadmap

_TRY_LIMIT = 4
"""How many things to let go of still make a command to try."""


class DroppedActionError(InputError):
    """The action was dropped: it has no place, so nothing can be proven about it."""

    code = "dropped-action"

    def __init__(self, number: str, reason: str) -> None:
        super().__init__(number=number, reason=reason)


def explain_verb(
    action: ActionNumber,
    file: File = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Prove where an action stands."""
    from roadmap.engine import explain

    session = open_session(lang, as_json, no_color)
    roadmap = session.read(file)
    with guessing(session, roadmap):
        found = roadmap.action(action)
    if found.status == "dropped":
        raise DroppedActionError(action, found.status_reason or "")
    with session.working("working-explain"):
        certificate = explain(roadmap, action)
    if as_json:
        session.json(certificate)
    else:
        session.title(roadmap, file)
        _print_certificate(session, roadmap, certificate, file)
    return ExitCode.FINE


def _print_certificate(
    session: Session, roadmap: "Roadmap", certificate: "Certificate", file: str | None
) -> None:
    from roadmap.formats.wording import (
        chain_sentences,
        constraint_phrase,
        follows_sentence,
        one_line,
        placement_sentences,
        slack_sentence,
    )

    language, say = session.language, session.say
    number = certificate.placement.number
    session.heading(f"{number}  {one_line(roadmap.action(number).title, 200)}")
    session.heading(say("explain-why"))
    session.print(indented(" ".join(placement_sentences(certificate, roadmap, language))))
    if len(certificate.chain) > 1:
        session.heading(say("explain-chain"))
        for position, sentence in enumerate(
            chain_sentences(certificate.chain, roadmap, language), start=1
        ):
            session.print(item(sentence, f"{position}."))
    if len(certificate.binding) > 1:
        session.heading(say("explain-binding"))
        for constraint in certificate.binding:
            session.print(item(constraint_phrase(constraint, roadmap, language)))
    session.heading(say("explain-earlier"))
    _print_relaxations(session, roadmap, certificate, file)
    session.heading(say("explain-later"))
    later = slack_sentence(certificate.placement, roadmap, language)
    session.print(indented(later), indented(follows_sentence(certificate, language)))


def _print_relaxations(
    session: Session, roadmap: "Roadmap", certificate: "Certificate", file: str | None
) -> None:
    from roadmap.formats.wording import (
        constraint_phrase,
        movable_sentence,
        plateau_name,
        relaxation_key,
        relaxation_sentence,
        relaxations_in_order,
    )

    language, say = session.language, session.say
    headings = {"yes": "explain-let-go", "fits": "explain-fits"}
    session.print(indented(movable_sentence(certificate, roadmap, language)))
    tries: dict[int, str] = {}
    for position, relaxation in enumerate(relaxations_in_order(certificate, roadmap), start=1):
        key = relaxation_key(relaxation, certificate.placement, roadmap)
        if key == "beyond":
            words = relaxation_sentence(certificate.placement, relaxation, roadmap, language)
            session.print(item(words, f"{position}."))
            continue
        if asked := _asked(session, relaxation):
            tries[position] = asked
        phrases = [constraint_phrase(held, roadmap, language) for held in relaxation.constraints]
        plateau = plateau_name(relaxation.plateau, roadmap, language)
        heading = headings[key] + ("" if len(phrases) == 1 else "-together")
        words = say(heading, plateau=plateau, count=len(phrases))
        session.print(item(words, f"{position}."))
        for phrase in phrases:
            session.print(item(phrase, by=5))
    if certificate.truncated:
        session.print(indented(say("explain-more"), "dim"))
    if not certificate.complete and certificate.movable != "cycle":
        session.print(indented(text("relaxations-incomplete", language)))
    # A certificate is an invitation to try: show how.
    for position, asked in list(tries.items())[:1]:
        about = "" if file is None else f" {shlex.quote(shown(file))}"
        command = f"roadmap impact{about} {asked}"
        session.print(indented(say("explain-try", position=str(position), command=command), "dim"))


def _asked(session: Session, relaxation: "Relaxation") -> str:
    """Return the options of `impact` that let go of these things; empty when there are many."""
    if len(relaxation.constraints) > _TRY_LIMIT:
        return ""
    none = session.say("word-none")
    options = {"floor": f"--move {{0}}={none}", "pin": f"--pin {{0}}={none}"}
    kinds = [
        options.get(held.kind, '--remove-dependency "{1}>{0}"').format(
            held.action, held.predecessor
        )
        for held in sorted(relaxation.constraints, key=lambda held: held.kind == "dependency")
    ]
    return " ".join(kinds)


def show_verb(
    action: ActionNumber,
    file: File = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell everything about an action."""
    from roadmap.cli.reports import ActionReport
    from roadmap.engine import plan

    session = open_session(lang, as_json, no_color)
    roadmap = session.read(file)
    with guessing(session, roadmap):
        found = roadmap.action(action)
    with session.working("working-plan"):
        placement = plan(roadmap).by_number.get(action)
    before = tuple(link for link in roadmap.dependencies if link.successor == action)
    after = tuple(link for link in roadmap.dependencies if link.predecessor == action)
    if as_json:
        advice = next((a for a in roadmap.advices if a.number == found.advice), None)
        session.json(
            ActionReport(
                roadmap=roadmap.id,
                roadmap_sha256=roadmap.sha256,
                action=found,
                theme=advice.theme if advice else None,
                findings=tuple(c.finding for c in roadmap.coverage if c.action == action),
                placement=placement,
                predecessors=before,
                successors=after,
                scores=roadmap.scores_of(action),
            ).sealed()
        )
        return ExitCode.FINE
    session.title(roadmap, file)
    _print_action(session, roadmap, found, placement)
    _print_links(session, roadmap, before, after)
    _print_context(session, roadmap, found)
    _print_documents(session, roadmap, (found, found.earliest_plateau, *before, *after))
    return ExitCode.FINE


def _print_action(
    session: Session, roadmap: "Roadmap", action: "Action", placement: "Placement | None"
) -> None:
    from roadmap.formats.wording import one_line, plateau_name, slack_sentence, status_word

    language, say = session.language, session.say
    session.heading(f"{action.number}  {action.title}")
    for alias in action.aliases:
        session.print(indented(say("show-alias", title=alias), "dim"))
    if action.summary is not None:
        session.print("", indented(action.summary.in_language(language)))
    session.print("")
    lines = [say("show-status", status=status_word(action.status, language))]
    if action.status == "proposed":
        lines = [say("show-status-proposed")]
    if action.status_reason:
        lines.append(say("show-status-reason", reason=action.status_reason))
    if placement is not None:
        plateau = plateau_name(placement.plateau, roadmap, language)
        key = "show-place-provisional" if placement.provisional else "show-place"
        lines.append(say(key, plateau=plateau, wave=str(placement.wave)))
        lines.append(slack_sentence(placement, roadmap, language))
    if action.pin is not None:
        lines.append(say("show-pin", plateau=plateau_name(action.pin, roadmap, language)))
    if action.ceiling is not None:
        lines.append(say("show-ceiling", plateau=plateau_name(action.ceiling, roadmap, language)))
    if action.owner:
        lines.append(say("show-owner", owner=one_line(action.owner, 200)))
    for line in lines:
        session.print(indented(line))
    _print_floor(session, roadmap, action)
    _print_sources(session, action, heading="show-sources")


def _print_floor(session: Session, roadmap: "Roadmap", action: "Action") -> None:
    from roadmap.formats.wording import floor_origin, plateau_name

    floor = action.earliest_plateau
    if floor is None:
        return
    language, say = session.language, session.say
    session.heading(say("show-floor"))
    origin = floor_origin(floor.basis, floor.confidence, language)
    plateau = plateau_name(floor.plateau, roadmap, language)
    session.print(indented(say("show-floor-is", plateau=plateau, origin=origin)))
    if floor.alternative is not None:
        other = plateau_name(floor.alternative, roadmap, language)
        session.print(indented(say("show-floor-alternative", plateau=other)))
    _print_reason(session, floor)
    _print_sources(session, floor)


def _print_links(
    session: Session,
    roadmap: "Roadmap",
    before: "tuple[Dependency, ...]",
    after: "tuple[Dependency, ...]",
) -> None:
    from roadmap.formats.wording import action_name, kind_word, origin

    language, say = session.language, session.say
    for heading, links in (("show-before", before), ("show-after", after)):
        if not links:
            continue
        session.heading(say(heading, count=len(links)))
        for link in links:
            other = link.predecessor if heading == "show-before" else link.successor
            words = say(
                f"{heading}-link",
                kind=kind_word(link.kind, language),
                other=action_name(other, roadmap, language),
                origin=origin(link.basis, link.confidence, language),
                number=link.predecessor,
            )
            if link.same_plateau:
                words = say("show-same-plateau", link=words)
            session.print(item(words))
            _print_reason(session, link, by=4)
            _print_sources(session, link, by=4)


def _print_context(session: Session, roadmap: "Roadmap", action: "Action") -> None:
    from roadmap.formats.wording import one_line, score_phrase

    advice = next((a for a in roadmap.advices if a.number == action.advice), None)
    theme = next((t for t in roadmap.themes if advice and t.id == advice.theme), None)
    answered = {cell.finding for cell in roadmap.coverage if cell.action == action.number}
    bodies = {body.id: body for body in roadmap.bodies}
    sections = (
        ("show-advice", [f"{a.number}  {a.title}" for a in (advice,) if a]),
        ("show-theme", [f"{t.id}  {t.title}" for t in (theme,) if t]),
        (
            "show-findings",
            [f"{f.number}  {f.title}" for f in roadmap.findings if f.number in answered],
        ),
        ("show-bodies", [bodies[found.body].title for found in action.involved]),
        (
            "show-scores",
            [score_phrase(found, session.language) for found in roadmap.scores_of(action.number)],
        ),
    )
    for heading, lines in sections:
        if lines:
            session.heading(session.say(heading, count=len(lines)))
            for line in lines:
                session.print(indented(one_line(line, 200)))


def _print_documents(
    session: Session, roadmap: "Roadmap", facts: "tuple[Fact | None, ...]"
) -> None:
    """Print the titles of the documents that the sources name by their short name."""
    named = {source.document for fact in facts if fact for source in fact.sources}
    used = [document for document in roadmap.documents if document.id in named]
    if used:
        session.heading(session.say("show-documents", count=len(used)))
    for document in used:
        session.print(indented(f"{document.id}: {document.title}", "dim"))


def _print_reason(session: Session, fact: "Fact", by: int = 2) -> None:
    if fact.reason is not None:
        session.print(indented(fact.reason.in_language(session.language), by=by))


def _print_sources(session: Session, fact: "Fact", *, heading: str = "", by: int = 2) -> None:
    if heading and fact.sources:
        session.heading(session.say(heading))
    for source in fact.sources:
        session.print(indented(_source(session, source), "dim", by=by))


def _source(session: Session, source: "Source") -> str:
    key = "show-source-quote" if source.quote else "show-source"
    return session.say(key, document=source.document, lines=source.lines, quote=source.quote or "")
