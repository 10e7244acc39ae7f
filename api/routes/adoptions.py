"""From a scenario to the roadmap: put on the latest revision, and taken over."""

from typing import Annotated

from fastapi import APIRouter, Body
from fastapi import Query as InQuery
from pydantic import Field
from starlette.responses import Response

from api.asking import NO_QUERY, READER, LanguageAsked, PlannerHere, PlannerRole, Query, author_of
from api.bodies import NewAdoption, NewRebase
from api.conditions import Known, OnceAsked, answer
from api.declared import CONDITIONAL, created, path_of, problems
from api.examples import ADOPTION_EXAMPLES, REBASE_EXAMPLES
from api.views import StoredRevision, revision_view
from api.views_differences import WordedRebase, worded_rebase
from roadmap.model.scenario import Scenario

router = APIRouter(
    prefix="/roadmaps/{roadmap}/scenarios", tags=["Scenarios"], dependencies=[READER]
)

Position = Annotated[int, Field(ge=0)]


class RebaseQuery(Query):
    """The query of a preview of a rebase."""

    keep: tuple[Position, ...] = ()
    """Positions of conflicting changes that must be made all the same."""
    drop: tuple[Position, ...] = ()
    """Positions of conflicting changes that are given up."""


@router.get("/{name}/rebase", response_model=WordedRebase, responses=problems("not-found"))
def preview_rebase(
    roadmap: str,
    name: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[RebaseQuery, InQuery()],
) -> Response:
    """Read what would become of a scenario on the latest revision; nothing is stored."""
    found = planner.scenarios.rebase(roadmap, name, keep=query.keep, drop=query.drop)
    return answer(worded_rebase(found, planner.state(roadmap).roadmap, language))


@router.post(
    "/{name}/rebases",
    dependencies=[NO_QUERY],
    status_code=201,
    response_model=Scenario,
    responses=created(
        Scenario, "archived", "rebase-conflict", "request-reused", "slip-conflict", *CONDITIONAL
    ),
)
def rebase_scenario(
    roadmap: str,
    name: str,
    actor: PlannerRole,
    planner: PlannerHere,
    body: Annotated[NewRebase, Body(openapi_examples=REBASE_EXAMPLES)],
    known: Known,
    once: OnceAsked,
) -> Response:
    """Put a scenario on the latest revision; If-Match is the ETag of the scenario."""
    moved = planner.scenarios.move_up(
        roadmap,
        name,
        known,
        keep=body.keep,
        drop=body.drop,
        author=author_of(actor, body.author),
        once=once,
    )
    location = {"Location": path_of(roadmap, "scenarios", name)}
    return answer(moved, tag=moved.sha256, status=201, headers=location)


@router.post(
    "/{name}/adoptions",
    dependencies=[NO_QUERY],
    status_code=201,
    response_model=StoredRevision,
    responses=created(
        StoredRevision,
        "archived",
        "change",
        "conflict",
        "cycle-made",
        "rebase-conflict",
        "request-reused",
        "scenario-behind",
        "slip-conflict",
        *CONDITIONAL,
    ),
)
def adopt_scenario(
    roadmap: str,
    name: str,
    actor: PlannerRole,
    planner: PlannerHere,
    body: Annotated[NewAdoption, Body(openapi_examples=ADOPTION_EXAMPLES)],
    known: Known,
    once: OnceAsked,
) -> Response:
    """Take changes of a scenario over into the roadmap, as one revision.

    If-Match is the ETag of the roadmap, `scenario` that of the scenario: nothing
    else is taken over than what was looked at. What is left of the scenario stays,
    on that revision.
    """
    revision = planner.scenarios.adopt(
        roadmap,
        name,
        known,
        seen=[body.scenario],
        positions=body.positions,
        author=author_of(actor, body.author),
        reason=body.reason,
        decision=body.decision,
        once=once,
    )
    view = revision_view(revision)
    location = {"Location": view.links["self"]}
    return answer(view, tag=revision.sha256, status=201, headers=location)
