"""Roadmaps: the overview, making one, its document, and the archive."""

from typing import Annotated

from fastapi import APIRouter, Body
from fastapi import Query as InQuery
from starlette.requests import Request
from starlette.responses import Response

from api.asking import (
    NO_QUERY,
    READER,
    AdminRole,
    AsOf,
    PlannerHere,
    author_of,
    state_of,
)
from api.bodies import DocumentRoadmap, EmptyRoadmap, NewArchiving, NewRoadmap
from api.conditions import ARCHIVED_TAG, Known, OnceAsked, answer
from api.declared import CONDITIONAL, created, path_of, problems
from api.documents import DocumentRead, SentDocument
from api.examples import ARCHIVING_EXAMPLES, ROADMAP_EXAMPLES
from api.listing import Page, Paging, by, listed, number_of, text_of
from api.problems import Refusal
from api.views import RoadmapEntry, StoredRevision, entry_view, revision_view
from roadmap.formats import shipped_roadmap
from roadmap.model.revision import Archiving
from roadmap.model.roadmap import Roadmap
from roadmap.service.starting import renamed

router = APIRouter(tags=["Roadmaps"], dependencies=[READER])


class RoadmapsQuery(Paging):
    """The query of the overview."""

    sorts = by(id=number_of("id"), title=text_of("title"), archived=lambda e: e.archived)
    names = RoadmapEntry.model_fields

    archived: bool = False
    """Whether roadmaps in the archive are listed as well."""


class RoadmapPage(Page[RoadmapEntry]):
    """One page of the overview."""


def _begun(body: NewRoadmap, document: SentDocument) -> Roadmap:
    if isinstance(body, DocumentRoadmap):
        return document.roadmap
    return renamed(shipped_roadmap(), body.id, body.title, empty=isinstance(body, EmptyRoadmap))


@router.get("/roadmaps", response_model=RoadmapPage, responses=problems("invalid"))
def list_roadmaps(
    request: Request, planner: PlannerHere, query: Annotated[RoadmapsQuery, InQuery()]
) -> Response:
    """List the roadmaps."""
    entries = planner.roadmaps(archived=query.archived)
    return listed(request, query, entries, None, entry_view)


@router.post(
    "/roadmaps",
    dependencies=[NO_QUERY],
    status_code=201,
    response_model=StoredRevision,
    responses=created(StoredRevision, "exists", "request-reused", "revision-text"),
)
def create_roadmap(
    actor: AdminRole,
    planner: PlannerHere,
    body: Annotated[NewRoadmap, Body(openapi_examples=ROADMAP_EXAMPLES)],
    document: DocumentRead,
    once: OnceAsked,
) -> Response:
    """Make a roadmap, and answer with its first revision."""
    author = author_of(actor, body.author)
    revision = planner.create(
        _begun(body, document),
        author=author,
        reason=body.reason,
        decision=body.decision,
        once=once,
    )
    location = {"Location": path_of(revision.roadmap)}
    return answer(revision_view(revision), tag=revision.sha256, status=201, headers=location)


@router.get(
    "/roadmaps/{roadmap}",
    dependencies=[NO_QUERY],
    response_model=RoadmapEntry,
    responses=problems("not-found"),
)
def read_entry(roadmap: str, planner: PlannerHere) -> Response:
    """Read the entry of a roadmap: title, archived or not, latest revision.

    Its ETag is what If-Match of a write needs.
    """
    entry = planner.roadmap(roadmap)
    tag = f"{entry.latest.sha256}{ARCHIVED_TAG if entry.archived else ''}"
    return answer(entry_view(entry), tag=tag)


@router.get("/roadmaps/{roadmap}/document", response_model=Roadmap, responses=problems("not-found"))
def read_document(
    roadmap: str, planner: PlannerHere, query: Annotated[AsOf, InQuery()]
) -> Response:
    """Read the whole document of a roadmap, in its one normal form.

    Its ETag is the SHA-256 of these bytes, and the `document` of the revision.
    """
    state = state_of(planner, roadmap, query)
    return answer(state.roadmap.body, tag=state.revision.document)


@router.post(
    "/roadmaps/{roadmap}/archivings",
    dependencies=[NO_QUERY],
    status_code=201,
    response_model=Archiving,
    responses=created(
        Archiving,
        "archived",
        "conflict",
        "not-archived",
        "request-reused",
        *CONDITIONAL,
    ),
)
def archive_roadmap(
    roadmap: str,
    actor: AdminRole,
    planner: PlannerHere,
    body: Annotated[NewArchiving, Body(openapi_examples=ARCHIVING_EXAMPLES)],
    known: Known,
    once: OnceAsked,
) -> Response:
    """Put a roadmap in the archive, or take it out.

    In the archive it can be read, and takes nothing new.
    """
    author = author_of(actor, body.author)
    change = planner.archive if body.archived else planner.unarchive
    found = change(roadmap, author=author, reason=body.reason, expected=known, once=once)
    if found is None:
        raise Refusal("not-archived")
    return answer(found, tag=found.sha256, status=201, headers={"Location": path_of(roadmap)})
