"""The history of a roadmap: revisions, baselines and events."""

from typing import Annotated, Any

from fastapi import APIRouter, Body
from fastapi import Query as InQuery
from starlette.requests import Request
from starlette.responses import Response

from api.asking import (
    NO_QUERY,
    READER,
    DeciderRole,
    NumberAsked,
    PlannerHere,
    PlannerRole,
    author_of,
)
from api.bodies import (
    ChangedRevision,
    NewBaseline,
    NewRevision,
    RedoneRevision,
    ReplacedRevision,
    UndoneRevision,
)
from api.conditions import Known, OnceAsked, answer
from api.declared import CONDITIONAL, created, path_of, problems
from api.documents import DocumentRead, SentDocument
from api.examples import BASELINE_EXAMPLES, REVISION_EXAMPLES
from api.listing import Page, Paging, by, listed, paged
from api.views import StoredRevision, revision_view
from roadmap.model.decided import Decisions
from roadmap.model.revision import Archiving, Baseline, Event, Revision
from roadmap.service import Planner

router = APIRouter(prefix="/roadmaps/{roadmap}", tags=["History"], dependencies=[READER])

_NOT_FOUND = problems("not-found")


class RevisionsQuery(Paging):
    """The query of the revisions."""

    sorts = by(number=lambda revision: revision.number)
    names = StoredRevision.model_fields


class RevisionPage(Page[StoredRevision]):
    """One page of revisions."""


@router.get("/revisions", response_model=RevisionPage, responses=_NOT_FOUND)
def list_revisions(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[RevisionsQuery, InQuery()],
) -> Response:
    """List the revisions, oldest first; `sort=-number` turns that round."""
    total = planner.roadmap(roadmap).latest.number
    newest_first = ("number", True) in query.order
    first = total - query.start - query.page_size if newest_first else query.start
    # A last page that holds fewer begins at the first revision.
    size = query.page_size + min(first, 0)
    first = max(first, 0)
    found = planner.history(roadmap, first, size) if size > 0 and first < total else ()
    views = [revision_view(each) for each in (reversed(found) if newest_first else found)]
    return paged(request, query, views, total, total)


def _stored(
    planner: Planner,
    roadmap: str,
    known: frozenset[str],
    body: NewRevision,
    document: SentDocument,
    **said: Any,
) -> Revision:
    """Do what a body asks for."""
    if isinstance(body, ChangedRevision):
        return planner.apply(roadmap, known, body.changes, decision=body.decision, **said)
    if isinstance(body, ReplacedRevision):
        return planner.replace(roadmap, known, document.roadmap, decision=body.decision, **said)
    if isinstance(body, UndoneRevision):
        return planner.undo(roadmap, known, **said)
    if isinstance(body, RedoneRevision):
        return planner.redo(roadmap, known, **said)
    return planner.revert(roadmap, known, body.restores, **said)


@router.post(
    "/revisions",
    dependencies=[NO_QUERY],
    status_code=201,
    response_model=StoredRevision,
    responses=created(
        StoredRevision,
        "archived",
        "change",
        "conflict",
        "cycle-made",
        "nothing-to-undo",
        "other-roadmap",
        "request-reused",
        *CONDITIONAL,
    ),
)
def add_revision(
    roadmap: str,
    actor: PlannerRole,
    planner: PlannerHere,
    body: Annotated[NewRevision, Body(openapi_examples=REVISION_EXAMPLES)],
    document: DocumentRead,
    known: Known,
    once: OnceAsked,
) -> Response:
    """Add a revision: by changes, a whole document, undo, redo, or an older revision.

    If-Match names the state that it was made on: the ETag of the roadmap, of
    its document or of its plan. When someone else was first, the answer is
    412 with what happened meanwhile. Changes that would make a cycle are
    refused with the cuts that solve it; a scenario can hold them.
    """
    author = author_of(actor, body.author)
    revision = _stored(
        planner, roadmap, known, body, document, author=author, reason=body.reason, once=once
    )
    view = revision_view(revision)
    location = {"Location": view.links["self"]}
    return answer(view, tag=revision.sha256, status=201, headers=location)


@router.get(
    "/revisions/{number}",
    dependencies=[NO_QUERY],
    response_model=StoredRevision,
    responses=_NOT_FOUND,
)
def read_revision(roadmap: str, number: NumberAsked, planner: PlannerHere) -> Response:
    """Read one revision: who, when, why, and what was changed."""
    revision = planner.revision(roadmap, number)
    return answer(revision_view(revision), tag=revision.sha256)


class BaselinesQuery(Paging):
    """The query of the baselines."""

    sorts = by(sequence=lambda event: event.sequence, number=lambda event: event.number)
    names = Baseline.model_fields

    number: NumberAsked | None = None
    """Only the adoptions of this revision."""


class BaselinePage(Page[Baseline]):
    """One page of baselines."""


@router.get("/baselines", response_model=BaselinePage, responses=_NOT_FOUND)
def list_baselines(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[BaselinesQuery, InQuery()],
) -> Response:
    """List what was adopted (vastgesteld), oldest first."""
    latest = planner.roadmap(roadmap).latest.number
    found = (
        baseline
        for baseline in planner.baselines(roadmap)
        if query.number in (None, baseline.number)
    )
    return listed(request, query, found, latest)


@router.post(
    "/baselines",
    dependencies=[NO_QUERY],
    status_code=201,
    response_model=Baseline,
    responses=created(
        Baseline, "archived", "conflict", "request-reused", "revision-text", *CONDITIONAL
    ),
)
def adopt_revision(
    roadmap: str,
    actor: DeciderRole,
    planner: PlannerHere,
    body: Annotated[NewBaseline, Body(openapi_examples=BASELINE_EXAMPLES)],
    known: Known,
    once: OnceAsked,
) -> Response:
    """Write down that a revision was adopted (vastgesteld) by a decision.

    If-Match names what was adopted: the ETag of that revision, or of the
    roadmap, its document or its plan as they were at that revision.
    """
    baseline = planner.adopt(
        roadmap,
        body.number,
        decision=body.decision,
        author=author_of(actor, body.author),
        expected=known,
        once=once,
    )
    location = path_of(roadmap, "baselines", number=baseline.number)
    return answer(baseline, tag=baseline.sha256, status=201, headers={"Location": location})


@router.get("/decisions", dependencies=[NO_QUERY], response_model=Decisions, responses=_NOT_FOUND)
def read_decisions(roadmap: str, planner: PlannerHere) -> Response:
    """Read who decided what, when and why, oldest first."""
    found = planner.decisions(roadmap)
    return answer(found, tag=found.sha256)


class EventsQuery(Paging):
    """The query of the events."""

    sorts = by(sequence=lambda event: event.sequence, event=lambda event: event.event)
    names = Archiving.model_fields | Baseline.model_fields


class EventPage(Page[Event]):
    """One page of events."""


@router.get("/events", response_model=EventPage, responses=_NOT_FOUND)
def list_events(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[EventsQuery, InQuery()],
) -> Response:
    """List all that happened besides revisions, oldest first: adoptions and archivings."""
    latest = planner.roadmap(roadmap).latest.number
    return listed(request, query, planner.events(roadmap), latest)
