"""Actions with their place in the plan, and the dependencies between them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter
from fastapi import Query as InQuery
from starlette.requests import Request
from starlette.responses import Response

from api.asking import READER, AsOf, PlannerHere, PlateauAsked, only_known, state_of
from api.conditions import answer
from api.declared import problems
from api.listing import AsOfPaging, Page, by, listed, number_of, text_of
from api.views import PlacedAction, WholeAction, grown
from roadmap.model.action import Action, Dependency, Kind, Status
from roadmap.model.plan import Placement
from roadmap.service import State

router = APIRouter(prefix="/roadmaps/{roadmap}", tags=["Actions"], dependencies=[READER])

_NOT_FOUND = problems("not-found")


@dataclass(frozen=True, slots=True)
class _Row:
    """An action with what it is sorted and filtered by."""

    action: Action
    theme: str | None
    placement: Placement | None


def _rows(state: State) -> list[_Row]:
    themes = {advice.number: advice.theme for advice in state.roadmap.advices}
    placed = state.plan.by_number
    return [
        _Row(action, themes.get(action.advice or ""), placed.get(action.number))
        for action in state.roadmap.actions
    ]


def _placed(row: _Row) -> PlacedAction:
    return grown(PlacedAction, row.action, theme=row.theme, placement=row.placement)


def _of_placement(name: str) -> Callable[[_Row], Any]:
    return lambda row: None if row.placement is None else getattr(row.placement, name)


class ActionsQuery(AsOfPaging):
    """The query of the actions."""

    sorts = by(
        number=number_of("action.number"),
        title=text_of("action.title"),
        status=lambda row: row.action.status,
        advice=number_of("action.advice"),
        theme=number_of("theme"),
        owner=text_of("action.owner"),
        plateau=_of_placement("plateau"),
        wave=_of_placement("wave"),
        slack=_of_placement("slack"),
        critical=_of_placement("critical"),
    )
    names = PlacedAction.model_fields

    plateau: tuple[PlateauAsked, ...] = ()
    """Only actions in these plateaus."""
    status: tuple[Status, ...] = ()
    """Only actions with these statuses."""
    theme: str | None = None
    """Only actions of advices of this theme."""
    advice: str | None = None
    """Only actions that carry out this advice."""
    finding: str | None = None
    """Only actions that answer this finding."""
    owner: str | None = None
    """Only actions of this owner."""
    critical: bool | None = None
    """Only actions that stand on a critical chain, or only those that do not."""
    provisional: bool | None = None
    """Only actions whose place is provisional, or only those whose place is not."""
    q: str | None = None
    """Only actions with this text in number, title, aliases or summary, whatever its capitals."""


class ActionPage(Page[PlacedAction]):
    """One page of actions."""


class DependenciesQuery(AsOfPaging):
    """The query of the dependencies."""

    sorts = by(
        predecessor=number_of("predecessor"),
        successor=number_of("successor"),
        kind=lambda link: link.kind,
    )
    names = Dependency.model_fields

    predecessor: str | None = None
    """Only what comes after this action."""
    successor: str | None = None
    """Only what comes before this action."""
    kind: tuple[Kind, ...] = ()
    """Only these kinds."""


class DependencyPage(Page[Dependency]):
    """One page of dependencies."""


Test = Callable[[_Row], bool]


def _tests(query: ActionsQuery, state: State) -> list[Test]:
    """Return what an action must pass to be listed."""
    answering = {cell.action for cell in state.roadmap.coverage if cell.finding == query.finding}
    words = (query.q or "").casefold()
    asked: list[tuple[object, Test]] = [
        (query.plateau, lambda row: _of_placement("plateau")(row) in query.plateau),
        (query.status, lambda row: row.action.status in query.status),
        (query.theme, lambda row: row.theme == query.theme),
        (query.advice, lambda row: row.action.advice == query.advice),
        (query.finding, lambda row: row.action.number in answering),
        (query.owner, lambda row: row.action.owner == query.owner),
        (query.q, lambda row: words in _words(row.action)),
    ]
    tests = [test for value, test in asked if value]
    for name in ("critical", "provisional"):
        if (value := getattr(query, name)) is not None:
            get = _of_placement(name)
            tests.append(lambda row, get=get, value=value: get(row) is value)  # type: ignore[misc]
    return tests


def _words(action: Action) -> str:
    summary = action.summary
    texts = (summary.nl, summary.en or "") if summary else ()
    return "\n".join((action.number, action.title, *action.aliases, *texts)).casefold()


@router.get("/actions", response_model=ActionPage, responses=_NOT_FOUND)
def list_actions(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[ActionsQuery, InQuery()],
) -> Response:
    """List the actions, each with its place in the plan."""
    state = state_of(planner, roadmap, query)
    document = state.roadmap
    only_known(
        plateau=(query.plateau, range(1, document.horizon + 1)),
        theme=(query.theme, [theme.id for theme in document.themes]),
        advice=(query.advice, [advice.number for advice in document.advices]),
        finding=(query.finding, [finding.number for finding in document.findings]),
        owner=(query.owner, sorted({a.owner for a in document.actions if a.owner})),
    )
    tests = _tests(query, state)
    rows = [row for row in _rows(state) if all(test(row) for test in tests)]
    return listed(request, query, rows, state.revision.number, _placed)


@router.get(
    "/actions/{number}",
    response_model=WholeAction,
    responses=problems("not-found", "unknown-action"),
)
def read_action(
    roadmap: str, number: str, planner: PlannerHere, query: Annotated[AsOf, InQuery()]
) -> Response:
    """Read one action with its place, its dependencies and the findings that it answers."""
    state = state_of(planner, roadmap, query)
    document = state.roadmap
    document.action(number)
    row = next(row for row in _rows(state) if row.action.number == number)
    return answer(
        grown(
            WholeAction,
            _placed(row),
            predecessors=tuple(d for d in document.dependencies if d.successor == number),
            successors=tuple(d for d in document.dependencies if d.predecessor == number),
            findings=tuple(c.finding for c in document.coverage if c.action == number),
            scores=document.scores_of(number),
        )
    )


@router.get("/dependencies", response_model=DependencyPage, responses=_NOT_FOUND)
def list_dependencies(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[DependenciesQuery, InQuery()],
) -> Response:
    """List the dependencies."""
    state = state_of(planner, roadmap, query)
    actions = state.roadmap.action_by_number
    only_known(predecessor=(query.predecessor, actions), successor=(query.successor, actions))
    found = (
        link
        for link in state.roadmap.dependencies
        if query.predecessor in (None, link.predecessor)
        and query.successor in (None, link.successor)
        and (not query.kind or link.kind in query.kind)
    )
    return listed(request, query, found, state.revision.number)
