"""What the report gives besides actions: themes, advices, findings and frameworks."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Annotated

from fastapi import APIRouter, Body
from fastapi import Query as InQuery
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from api.asking import NO_QUERY, READER, AsOf, LanguageAsked, PlannerHere, only_known, state_of
from api.bodies import Question
from api.conditions import answer
from api.declared import problems
from api.examples import QUESTION_EXAMPLES
from api.listing import AsOfPaging, Page, by, listed, number_of, text_of
from api.views import AdviceWithActions, FindingWithActions, ThemeWithAdvices, grown
from api.views_coverage import WordedCoverage, worded_coverage
from roadmap.errors import NotFoundError
from roadmap.model.report import Advice, Finding, Framework, Theme
from roadmap.model.roadmap import Roadmap

router = APIRouter(prefix="/roadmaps/{roadmap}", tags=["Report"], dependencies=[READER])

_NOT_FOUND = problems("not-found")


class ThemesQuery(AsOfPaging):
    """The query of the themes."""

    sorts = by(id=number_of("id"), title=text_of("title"))
    names = ThemeWithAdvices.model_fields


class ThemePage(Page[ThemeWithAdvices]):
    """One page of themes."""


class AdvicesQuery(AsOfPaging):
    """The query of the advices."""

    sorts = by(
        number=number_of("number"),
        title=text_of("title"),
        theme=number_of("theme"),
    )
    names = AdviceWithActions.model_fields

    theme: str | None = None
    """Only advices of this theme."""


class AdvicePage(Page[AdviceWithActions]):
    """One page of advices."""


class FindingsQuery(AsOfPaging):
    """The query of the findings."""

    sorts = by(number=number_of("number"), title=text_of("title"))
    names = FindingWithActions.model_fields


class FindingPage(Page[FindingWithActions]):
    """One page of findings."""


class FrameworksQuery(AsOfPaging):
    """The query of the frameworks."""

    sorts = by(id=number_of("id"), title=text_of("title"))
    names = Framework.model_fields


class FrameworkPage(Page[Framework]):
    """One page of frameworks."""


def _grouped(pairs: Iterable[tuple[str | None, str]]) -> dict[str | None, list[str]]:
    found: dict[str | None, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def themes_of(roadmap: Roadmap) -> Callable[[Theme], ThemeWithAdvices]:
    """Return what shows a theme with its advices."""
    advices = _grouped((advice.theme, advice.number) for advice in roadmap.advices)
    return lambda theme: grown(ThemeWithAdvices, theme, advices=tuple(advices.get(theme.id, ())))


def advices_of(roadmap: Roadmap) -> Callable[[Advice], AdviceWithActions]:
    """Return what shows an advice with its actions."""
    actions = _grouped((action.advice, action.number) for action in roadmap.actions)
    return lambda advice: grown(
        AdviceWithActions, advice, actions=tuple(actions.get(advice.number, ()))
    )


def findings_of(roadmap: Roadmap) -> Callable[[Finding], FindingWithActions]:
    """Return what shows a finding with the actions that answer it."""
    actions = _grouped((cell.finding, cell.action) for cell in roadmap.coverage)
    return lambda finding: grown(
        FindingWithActions, finding, actions=tuple(actions.get(finding.number, ()))
    )


def _one(kind: str, roadmap: str, name: str, found: Iterable[BaseModel]) -> Response:
    for each in found:
        return answer(each)
    raise NotFoundError(kind, roadmap, name)


@router.get("/themes", response_model=ThemePage, responses=_NOT_FOUND)
def list_themes(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[ThemesQuery, InQuery()],
) -> Response:
    """List the themes with their advices."""
    state = state_of(planner, roadmap, query)
    show = themes_of(state.roadmap)
    return listed(request, query, state.roadmap.themes, state.revision.number, show)


@router.get("/themes/{id}", response_model=ThemeWithAdvices, responses=_NOT_FOUND)
def read_theme(
    roadmap: str, id: str, planner: PlannerHere, query: Annotated[AsOf, InQuery()]
) -> Response:
    """Read one theme with its advices."""
    found = state_of(planner, roadmap, query).roadmap
    themes = (theme for theme in found.themes if theme.id == id)
    return _one("theme", roadmap, id, map(themes_of(found), themes))


@router.get("/advices", response_model=AdvicePage, responses=_NOT_FOUND)
def list_advices(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[AdvicesQuery, InQuery()],
) -> Response:
    """List the advices with their actions."""
    state = state_of(planner, roadmap, query)
    only_known(theme=(query.theme, [theme.id for theme in state.roadmap.themes]))
    advices = (advice for advice in state.roadmap.advices if query.theme in (None, advice.theme))
    return listed(request, query, advices, state.revision.number, advices_of(state.roadmap))


@router.get("/advices/{number}", response_model=AdviceWithActions, responses=_NOT_FOUND)
def read_advice(
    roadmap: str, number: str, planner: PlannerHere, query: Annotated[AsOf, InQuery()]
) -> Response:
    """Read one advice with its actions."""
    found = state_of(planner, roadmap, query).roadmap
    advices = (advice for advice in found.advices if advice.number == number)
    return _one("advice", roadmap, number, map(advices_of(found), advices))


@router.get("/findings", response_model=FindingPage, responses=_NOT_FOUND)
def list_findings(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[FindingsQuery, InQuery()],
) -> Response:
    """List the findings of the research (bevindingen) with the actions that answer them."""
    state = state_of(planner, roadmap, query)
    show = findings_of(state.roadmap)
    return listed(request, query, state.roadmap.findings, state.revision.number, show)


@router.get("/findings/{number}", response_model=FindingWithActions, responses=_NOT_FOUND)
def read_finding(
    roadmap: str, number: str, planner: PlannerHere, query: Annotated[AsOf, InQuery()]
) -> Response:
    """Read one finding with the actions that answer it."""
    found = state_of(planner, roadmap, query).roadmap
    findings = (finding for finding in found.findings if finding.number == number)
    return _one("finding", roadmap, number, map(findings_of(found), findings))


@router.get("/coverage", response_model=WordedCoverage, responses=_NOT_FOUND)
def read_coverage(
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[AsOf, InQuery()],
) -> Response:
    """Read how every finding leads to a plateau, where it does not, and what frameworks lack."""
    state = state_of(planner, roadmap, query)
    return answer(worded_coverage(state.coverage, state.roadmap, language))


@router.post(
    "/coverage",
    dependencies=[NO_QUERY],
    response_model=WordedCoverage,
    responses=problems("change", "not-found"),
)
def ask_coverage(
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    body: Annotated[Question, Body(openapi_examples=QUESTION_EXAMPLES)],
) -> Response:
    """Ask how findings would lead to plateaus after changes.

    Nothing is stored, whatever is asked.
    """
    found = planner.after(roadmap, body.changes, body.as_of)
    return answer(worded_coverage(found.coverage, found.roadmap, language))


@router.get("/frameworks", response_model=FrameworkPage, responses=_NOT_FOUND)
def list_frameworks(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[FrameworksQuery, InQuery()],
) -> Response:
    """List the reference frameworks with the actions that serve their items."""
    state = state_of(planner, roadmap, query)
    return listed(request, query, state.roadmap.frameworks, state.revision.number)


@router.get("/frameworks/{id}", response_model=Framework, responses=_NOT_FOUND)
def read_framework(
    roadmap: str, id: str, planner: PlannerHere, query: Annotated[AsOf, InQuery()]
) -> Response:
    """Read one reference framework."""
    found = state_of(planner, roadmap, query).roadmap
    return _one("framework", roadmap, id, (f for f in found.frameworks if f.id == id))
