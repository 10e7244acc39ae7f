"""Scenarios: lists of changes that somebody considers, kept by name beside a roadmap."""

from typing import Annotated

from fastapi import APIRouter, Body
from fastapi import Query as InQuery
from starlette.requests import Request
from starlette.responses import Response

from api.asking import NO_QUERY, PLANNER, READER, LanguageAsked, PlannerHere, PlannerRole, author_of
from api.bodies import ScenarioSent
from api.conditions import Known, KnownOrNew, answer
from api.declared import CONDITIONAL, created, path_of, problems
from api.examples import SCENARIO_EXAMPLES
from api.listing import Page, Paging, by, listed, number_of, text_of
from api.views_differences import WordedWhatIf, worded_what_if
from roadmap.model.scenario import Scenario

router = APIRouter(
    prefix="/roadmaps/{roadmap}/scenarios", tags=["Scenarios"], dependencies=[READER]
)

_NOT_FOUND = problems("not-found")


class ScenariosQuery(Paging):
    """The query of the scenarios."""

    sorts = by(
        name=number_of("name"),
        title=text_of("title"),
        base=lambda scenario: scenario.base,
        at=lambda scenario: scenario.at,
    )
    names = Scenario.model_fields


class ScenarioPage(Page[Scenario]):
    """One page of scenarios."""


@router.get("", response_model=ScenarioPage, responses=_NOT_FOUND)
def list_scenarios(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[ScenariosQuery, InQuery()],
) -> Response:
    """List the scenarios of a roadmap."""
    latest = planner.roadmap(roadmap).latest.number
    return listed(request, query, planner.scenarios.list(roadmap), latest)


@router.get("/{name}", dependencies=[NO_QUERY], response_model=Scenario, responses=_NOT_FOUND)
def read_scenario(roadmap: str, name: str, planner: PlannerHere) -> Response:
    """Read one scenario."""
    found = planner.scenarios.load(roadmap, name)
    return answer(found, tag=found.sha256)


@router.put(
    "/{name}",
    dependencies=[NO_QUERY],
    response_model=Scenario,
    responses=created(Scenario, "archived", "change", "name", "slip-conflict", *CONDITIONAL)
    | {200: {"description": "It took the place of the version before."}},
)
def save_scenario(
    roadmap: str,
    name: str,
    actor: PlannerRole,
    planner: PlannerHere,
    body: Annotated[ScenarioSent, Body(openapi_examples=SCENARIO_EXAMPLES)],
    known: KnownOrNew,
) -> Response:
    """Keep a list of changes under a name.

    `If-None-Match: *` makes a new one, If-Match puts it in the place of the
    version that you know. Changes that make actions wait for each other are
    welcome here.
    """
    kept = planner.scenarios.save(
        roadmap,
        name,
        known,
        body.changes,
        title=body.title,
        base=body.base,
        note=body.note,
        author=author_of(actor, body.author),
    )
    location = {"Location": path_of(roadmap, "scenarios", name)}
    if known == 0:
        return answer(kept, tag=kept.sha256, status=201, headers=location)
    return answer(kept, tag=kept.sha256)


@router.delete(
    "/{name}",
    dependencies=[PLANNER, NO_QUERY],
    status_code=204,
    responses=problems("archived", "slip-conflict", *CONDITIONAL),
)
def discard_scenario(
    roadmap: str,
    name: str,
    planner: PlannerHere,
    known: Known,
) -> Response:
    """Take a scenario away; what was adopted of it stays in the revisions."""
    planner.scenarios.discard(roadmap, name, known)
    return Response(status_code=204)


@router.get(
    "/{name}/impact", dependencies=[NO_QUERY], response_model=WordedWhatIf, responses=_NOT_FOUND
)
def read_scenario_impact(
    roadmap: str,
    name: str,
    planner: PlannerHere,
    language: LanguageAsked,
) -> Response:
    """Read everything that a scenario would do to its base."""
    scenario = planner.scenarios.load(roadmap, name)
    found = planner.foresee(roadmap, scenario.changes, scenario.base)
    return answer(worded_what_if(found, language))
