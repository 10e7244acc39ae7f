"""The verbs `webhook …`: who is told what happens to a roadmap."""

from collections.abc import Callable
from time import sleep
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.options import Author, Json, Lang, NoColor, RoadmapId, Store
from roadmap.cli.screen import Grid, clean, print_parts, styled
from roadmap.cli.session import Session, open_session
from roadmap.cli.storing import DEFAULT, author_of, chosen, opened, shown
from roadmap.cli.telling import moment_words
from roadmap.cli.usage import UsageProblem

if TYPE_CHECKING:
    from roadmap.model.webhook import DeadLetter, Delivered, EventKind, WebhookStatus
    from roadmap.service import Planner

POLL_SECONDS = 1.0
"""How often `deliver` looks whether there is something to send."""

_SHOWN = 12
"""Characters of the id of an event that are shown, and enough to name it by."""

_Webhook = Annotated[str, typer.Argument(metavar="ID", show_default=False)]
_AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", envvar="ROADMAP_ALLOW_PRIVATE_WEBHOOKS")
]


def create_webhook_verb(
    url: Annotated[str, typer.Argument(metavar="URL", show_default=False)],
    types: Annotated[list[str] | None, typer.Option("--type", metavar="TYPE")] = None,
    allow_private: _AllowPrivate = False,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    author: Author = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Make a webhook, and show its secret once."""
    from roadmap.cli.store_reports import WebhookReport
    from roadmap.model.record import carried
    from roadmap.model.webhook import Webhook

    session = open_session(lang, as_json, no_color)
    kinds = _kinds(types or [])
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        made = planner.webhooks.create(
            id, url, kinds, author=author_of(author), private=allow_private
        )
    if as_json:
        session.json(WebhookReport(webhook=carried(made, Webhook), secret=made.secret))
        return ExitCode.FINE
    line = session.say("webhook-made", id=made.id, roadmap=id, url=clean(url))
    print_parts(session.err, line, styled(session.say("webhook-once"), "dim"))
    session.json_text(made.secret)
    return ExitCode.FINE


def _kinds(written: list[str]) -> "tuple[EventKind, ...]":
    from roadmap.model.webhook import EVENT_KINDS

    for word in written:
        if word not in EVENT_KINDS:
            choices = ", ".join(EVENT_KINDS)
            raise UsageProblem("choice", option="--type", value=word[:60], choices=choices)
    return tuple(kind for kind in EVENT_KINDS if kind in written)


def list_webhooks_verb(
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """List the webhooks of a roadmap, without their secrets."""
    from roadmap.cli.store_reports import WebhooksReport

    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        found = planner.webhooks.list(id)
    if as_json:
        session.json(WebhooksReport(roadmap=id, webhooks=found))
        return ExitCode.FINE
    session.print(styled(f"{id} · {clean(shown(store))}", "dim"))
    if not found:
        session.print("", session.say("webhooks-none", roadmap=id))
        return ExitCode.FINE
    say = session.say
    grid = Grid(
        session.out,
        [
            (say("column-id"), "left", False),
            (say("column-address"), "left", True),
            (say("column-told"), "left", False),
            (say("column-faring"), "left", True),
        ],
    )
    for webhook in found:
        told = ", ".join(say(f"webhook-kind-{kind}") for kind in webhook.types)
        state = _state(session, webhook)
        grid.row(styled(webhook.id, "bold"), clean(webhook.url), told, state)
    session.print("", *grid.tables())
    return ExitCode.FINE


def _state(session: Session, webhook: "WebhookStatus") -> str:
    say = session.say
    if not webhook.active:
        found = say("webhook-gone")
    elif webhook.retry_at is not None:
        moment = moment_words(webhook.retry_at)
        problem = _problem(session, webhook.problem or "lost", webhook.status)
        found = say("webhook-retry", attempts=webhook.attempts, problem=problem, moment=moment)
    elif webhook.delivered_at is not None:
        found = say("webhook-fine", moment=moment_words(webhook.delivered_at))
    else:
        found = say("webhook-new")
    dead = say("webhook-dead", count=webhook.dead) if webhook.dead else ""
    return "; ".join(filter(None, [found, dead]))


def _problem(session: Session, problem: str, status: int | None) -> str:
    return session.say(f"webhook-problem-{problem}", status=str(status or ""))


def remove_webhook_verb(
    webhook: _Webhook,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Take a webhook away."""
    from roadmap.cli.store_reports import WebhookReport

    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        removed = planner.webhooks.remove(chosen(planner, roadmap), webhook)
    if as_json:
        session.json(WebhookReport(webhook=removed))
    else:
        done = session.say("webhook-removed", id=removed.id, url=clean(removed.url))
        session.print(styled(done, "green"))
    return ExitCode.FINE


def dead_letters_verb(
    webhook: _Webhook,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """List what a webhook could not be told."""
    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        letters = planner.webhooks.dead(id, webhook)
    if as_json:
        _letters_as_json(session, id, webhook, letters)
        return ExitCode.FINE
    if not letters:
        session.print(session.say("letters-none"))
        return ExitCode.FINE
    say = session.say
    grid = Grid(
        session.out,
        [
            (say("column-id"), "left", False),
            (say("column-event"), "left", True),
            (say("column-sent"), "left", False),
            (say("column-problem"), "left", True),
            (say("column-state"), "left", True),
        ],
    )
    for letter in letters:
        grid.row(
            styled(letter.event[:_SHOWN], "bold"),
            say(f"letter-event-{letter.kind}", place=str(letter.place)),
            moment_words(letter.at),
            _problem(session, letter.problem, letter.status),
            say("letter-rests" if letter.retry_at is None else "letter-waits"),
        )
    session.print(*grid.tables())
    return ExitCode.FINE


def resend_verb(
    webhook: _Webhook,
    events: Annotated[
        list[str] | None, typer.Argument(metavar="[EVENT]", show_default=False)
    ] = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Ask that given up events are sent once more."""
    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        before = planner.webhooks.load(id, webhook)
        asked = _whole(events, planner.webhooks.dead(id, webhook)) if events else None
        letters = planner.webhooks.resend(id, webhook, asked)
    if as_json:
        _letters_as_json(session, id, webhook, letters)
        return ExitCode.FINE
    waited = bool(before.attempts) or not before.active
    if waited:
        session.print(styled(session.say("webhook-now"), "green"))
    if letters or not waited:
        session.print(styled(session.say("letters-again", count=len(letters)), "green"))
    return ExitCode.FINE


def forget_verb(
    webhook: _Webhook,
    events: Annotated[
        list[str] | None, typer.Argument(metavar="[EVENT]", show_default=False)
    ] = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Throw given up events away."""
    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        asked = _whole(events, planner.webhooks.dead(id, webhook)) if events else None
        letters = planner.webhooks.forget(id, webhook, asked)
    if as_json:
        _letters_as_json(session, id, webhook, letters)
    else:
        session.print(styled(session.say("letters-forgotten", count=len(letters)), "green"))
    return ExitCode.FINE


def _whole(written: list[str], letters: "tuple[DeadLetter, ...]") -> list[str]:
    """Return the ids that begin with what was written; what fits not exactly one stays as it is."""
    found = []
    for start in written:
        fitting = [letter.event for letter in letters if letter.event.startswith(start)]
        enough = len(fitting) == 1 and len(start) >= _SHOWN
        found.append(fitting[0] if enough else start)
    return found


def _letters_as_json(
    session: Session, roadmap: str, webhook: str, letters: "tuple[DeadLetter, ...]"
) -> None:
    from roadmap.cli.store_reports import DeadLettersReport

    session.json(DeadLettersReport(roadmap=roadmap, webhook=webhook, letters=letters))


def deliver_verb(
    once: Annotated[bool, typer.Option("--once")] = False,
    event_source: Annotated[
        str | None, typer.Option("--source", metavar="URN", envvar="ROADMAP_EVENT_SOURCE")
    ] = None,
    allow_private: _AllowPrivate = False,
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Send what webhooks have still to be told."""
    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        deliver = _deliverer(planner, event_source, allow_private)
        done = deliver()
        while not once:
            if done.delivered or done.failed or done.dead:
                _tell(session, done)
                # Who follows the output need not wait for the end, which does not come.
                session.out.file.flush()
            sleep(POLL_SECONDS)
            done = deliver()
    _tell(session, done)
    return ExitCode.WRONG if done.failed or done.dead else ExitCode.FINE


def _deliverer(planner: "Planner", source: str | None, private: bool) -> "Callable[[], Delivered]":
    from roadmap.formats.cloud_events import SOURCE, is_source
    from roadmap.service.delivering import Deliverer
    from roadmap.service.sending import Sender

    if source and not is_source(source):
        raise UsageProblem("source", value=source[:60])
    deliverer = Deliverer(
        planner.store, planner.clock, sender=Sender(private=private), source=source or SOURCE
    )
    return deliverer.deliver


def _tell(session: Session, done: "Delivered") -> None:
    if session.as_json:
        session.json(done)
        return
    if done.busy:
        session.print(session.say("delivery-busy"))
        return
    counts = {"delivered": done.delivered, "failed": done.failed, "dead": done.dead}
    session.print(session.say("delivery-done", **counts))
    if done.next_at is not None:
        session.print(session.say("delivery-next", moment=moment_words(done.next_at)))
