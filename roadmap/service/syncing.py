"""Push to and pull from OpenProject: what is sent, what was brought, and what is kept of it."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from roadmap.engine import apply, imported, rebase
from roadmap.errors import ChangeError, RemoteError
from roadmap.formats.exchange import Portfolio, read
from roadmap.formats.exchange.openproject.remote import Remote
from roadmap.formats.exchange.openproject.sync import (
    SYSTEM,
    PushPlan,
    Request,
    plan_push,
    references,
)
from roadmap.model.exchange import Brought, Import
from roadmap.model.pushing import Push, Sending
from roadmap.model.roadmap import Roadmap
from roadmap.service.exchanging import Imported, compared, hash_in, revision_of
from roadmap.service.pushing import TRIES, OpenProject, Unsure

if TYPE_CHECKING:
    from roadmap.service.reading import Reader

_RECENT = 50
"""In how many of the latest revisions it is looked for what was taken over."""

Told = Callable[[int, int], None]
"""Gets how many requests were sent, of how many."""


def push(
    server: OpenProject,
    portfolio: Portfolio,
    *,
    dry: bool = False,
    unread: Callable[[bytes], Import | None] | None = None,
    told: Told = lambda _done, _all: None,
) -> Push:
    """Give a server what a portfolio has more or otherwise.

    What was sent when it stops half-way is found again the next time.

    Parameters
    ----------
    server, portfolio
        Where to, and what.
    dry
        Whether only to tell what would be sent.
    unread
        Tells what the server, as `bundle` writes it, would change in the roadmap; with
        changes, nothing is sent. Null to write over them.
    told
        Is told how far it is.

    Raises
    ------
    roadmap.errors.RemoteError
        When the server cannot be used, refuses, or has what was not pulled yet.
    """
    sent: list[Sending] = []
    known: int | None = None
    for attempt in range(TRIES):
        remote = server.fetch(portfolio.roadmap)
        if unread is not None:
            _refuse_unread(unread(bundle(remote, portfolio.roadmap.id)))
        plan = plan_push(portfolio, remote)
        known = len(plan.known) if known is None else known
        ids = dict(plan.known)
        if dry:
            sent = [_sending(request) for request in plan.requests]
            return _pushed(portfolio, plan, sent, known, {}, remote.home, dry=True)
        try:
            for request, id in server.send(plan.requests):
                sent.append(_sending(request))
                kind, _, number = request.name.partition(":")
                if kind == "action":
                    ids[number] = id
                told(len(sent), len(plan.requests))
        except Unsure as error:
            if attempt == TRIES - 1:
                raise RemoteError("busy", str(error)) from None
            server.wait(attempt)
            continue
        break
    return _pushed(portfolio, plan, sent, known or 0, ids, remote.home, dry=False)


def pull(server: OpenProject, reader: "Reader", id: str) -> Imported:
    """Tell what a server would change in a roadmap; nothing is stored.

    What others changed here since the last push that was finished is no wish of the
    server, nor is what was pulled before.

    Raises
    ------
    roadmap.errors.RemoteError
        When the server cannot be used.
    """
    state = reader.state(id)
    return pulled(reader, id, bundle(server.fetch(state.roadmap), id))


def pulled(reader: "Reader", id: str, data: bytes) -> Imported:
    """Return `pull` of what a server gave, as `bundle` writes it."""
    state = reader.state(id)
    brought = read(data, SYSTEM, SYSTEM)
    last = revision_of(reader, id, hash_in(brought), state.revision)
    base = None if last is None else _exchanged(reader, id, brought, last.number)
    number = None if last is None else last.number
    return compared(state.roadmap, brought, base, state.outlook, number)


def bundle(remote: Remote, roadmap: str) -> bytes:
    """Return what a server gave as one file, for `roadmap.formats.exchange.read`."""
    return json.dumps(
        {
            "roadmap": roadmap,
            "home": remote.home,
            "versions": remote.versions,
            "work_packages": remote.work_packages,
            "relations": remote.relations,
        }
    ).encode()


def _exchanged(reader: "Reader", id: str, brought: Brought | Roadmap, number: int) -> Roadmap:
    """Return what both sides have known: the last push, with what was taken over since.

    What a server says otherwise than that push and some later revision said as well
    has been pulled, whatever became of it here afterwards.
    """
    origin = reader.state(id, number).roadmap
    wishes = imported(origin, brought, origin).changes
    latest = reader.roadmap(id).latest.number
    met: set[int] = set()
    for at in range(latest, max(number, latest - _RECENT), -1):
        if len(met) == len(wishes):
            break
        met.update(rebase(origin, reader.state(id, at).roadmap, wishes).redundant)
    try:
        return apply(origin, [wishes[at] for at in sorted(met)])
    except ChangeError:
        # One of them needs another that was not taken over.
        return origin


def _refuse_unread(found: Import | None) -> None:
    """Refuse to write over what somebody did on the server.

    Without a base nobody can tell that from what was done here.
    """
    if not found or found.base_sha256 is None or not (found.changes or found.conflicts):
        return
    numbers = dict.fromkeys((*(each.action for each in found.altered), *found.added))
    detail = ", ".join(list(numbers)[:12]) or str(len(found.changes) + len(found.conflicts))
    raise RemoteError("unread", detail)


def _pushed(
    portfolio: Portfolio,
    plan: PushPlan,
    sent: list[Sending],
    known: int,
    ids: dict[str, str],
    home: str,
    *,
    dry: bool,
) -> Push:
    return Push(
        roadmap=portfolio.roadmap.id,
        system=SYSTEM,
        document_sha256=portfolio.roadmap.sha256,
        dry=dry,
        sent=tuple(sent),
        known=known,
        changes=tuple(references(portfolio, ids, home)),
        diagnostics=tuple(plan.diagnostics),
    ).sealed()


def _sending(request: Request) -> Sending:
    body = "" if request.body is None else json.dumps(request.body, ensure_ascii=False)
    return Sending(name=request.name, method=request.method, path=request.path, body=body)
