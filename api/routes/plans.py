"""The answers about one roadmap: its plan, its cycles, checks and proofs."""

from typing import Annotated

from fastapi import APIRouter
from fastapi import Query as InQuery
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from api.asking import PLAIN, READER, AsOf, LanguageAsked, PlannerHere, only_known, state_of
from api.conditions import answer
from api.declared import problems
from api.listing import AsOfPaging, Page, by, listed, number_of, text_of
from api.views import (
    PlateauWithActions,
    WordedCertificate,
    WordedCycles,
    WordedDiagnostic,
    grown,
    worded_certificate,
    worded_cycles,
    worded_diagnostic,
)
from roadmap.errors import NotFoundError
from roadmap.model.action import Action
from roadmap.model.certificate import Certificate
from roadmap.model.plan import Diagnostic, Plan, Severity
from roadmap.model.report import Advice, Finding, Plateau
from roadmap.service import State

router = APIRouter(prefix="/roadmaps/{roadmap}", tags=["Answers"], dependencies=[READER])

_NOT_FOUND = problems("not-found")

MOST_PROOFS = 100
"""How many proofs one page holds at most."""

PROOF_WORK = 15_000
"""Proofs on a page times actions: each takes longer in a larger roadmap, a page a second or so."""


@router.get("/plan", response_model=Plan, responses=_NOT_FOUND)
def read_plan(roadmap: str, planner: PlannerHere, query: Annotated[AsOf, InQuery()]) -> Response:
    """Read where every action stands, with slack, critical chains and diagnostics."""
    found = state_of(planner, roadmap, query).plan
    return answer(found, tag=found.sha256)


@router.get("/cycles", response_model=WordedCycles, responses=_NOT_FOUND)
def read_cycles(
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[AsOf, InQuery()],
) -> Response:
    """Read which actions wait for each other, and where that is best cut."""
    return answer(worded_cycles(state_of(planner, roadmap, query).cycles, language))


class PlateausQuery(AsOfPaging):
    """The query of the plateaus."""

    sorts = by(number=lambda plateau: plateau.number, title=text_of("title"))
    names = PlateauWithActions.model_fields


class PlateauPage(Page[PlateauWithActions]):
    """One page of plateaus."""


def _with_actions(plateau: Plateau, state: State) -> PlateauWithActions:
    return grown(PlateauWithActions, plateau, waves=state.plan.waves(plateau.number))


@router.get("/plateaus", response_model=PlateauPage, responses=_NOT_FOUND)
def list_plateaus(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[PlateausQuery, InQuery()],
) -> Response:
    """List the plateaus with the actions that the plan puts in them."""
    state = state_of(planner, roadmap, query)
    return listed(
        request,
        query,
        state.roadmap.plateaus,
        state.revision.number,
        lambda plateau: _with_actions(plateau, state),
    )


@router.get("/plateaus/{number}", response_model=PlateauWithActions, responses=_NOT_FOUND)
def read_plateau(
    roadmap: str, number: str, planner: PlannerHere, query: Annotated[AsOf, InQuery()]
) -> Response:
    """Read one plateau with its actions, wave by wave."""
    state = state_of(planner, roadmap, query)
    for plateau in state.roadmap.plateaus:
        if str(plateau.number) == number:
            return answer(_with_actions(plateau, state))
    raise NotFoundError("plateau", roadmap, number)


class DiagnosticsQuery(AsOfPaging):
    """The query of the diagnostics."""

    sorts = by(
        severity=lambda found: ("error", "warning", "info").index(found.severity),
        code=lambda found: found.code,
        place=number_of("place"),
    )
    names = WordedDiagnostic.model_fields

    severity: tuple[Severity, ...] = ()
    """Only these severities."""
    code: tuple[str, ...] = ()
    """Only these checks."""
    subject: str | None = None
    """Only what is about this action, advice or finding."""


class DiagnosticPage(Page[WordedDiagnostic]):
    """One page of diagnostics."""


def _asked(found: Diagnostic, query: DiagnosticsQuery) -> bool:
    return (
        (not query.severity or found.severity in query.severity)
        and (not query.code or found.code in query.code)
        and (query.subject is None or query.subject in found.subjects)
    )


@router.get("/diagnostics", response_model=DiagnosticPage, responses=_NOT_FOUND)
def list_diagnostics(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[DiagnosticsQuery, InQuery()],
) -> Response:
    """List what the checks report, most serious first, each with what can be done about it."""
    state = state_of(planner, roadmap, query)
    reported = state.plan.diagnostics
    only_known(
        code=(query.code, sorted({found.code for found in reported})),
        subject=(query.subject, _subjects(state)),
    )
    return listed(
        request,
        query,
        (found for found in reported if _asked(found, query)),
        state.revision.number,
        lambda found: worded_diagnostic(found, state.roadmap, language),
    )


def _subjects(state: State) -> dict[str, None]:
    """Return all that a diagnostic can be about."""
    found = state.roadmap
    lists: tuple[tuple[Action | Advice | Finding, ...], ...]
    lists = (found.actions, found.advices, found.findings)
    return dict.fromkeys(fact.number for facts in lists for fact in facts)


class CertificatesQuery(AsOfPaging):
    """The query of the certificates."""

    sorts = by(
        number=number_of("number"),
        plateau=lambda found: found.plateau,
        slack=lambda found: found.slack,
    )
    names = WordedCertificate.model_fields

    page_size: Annotated[int, Field(ge=1, le=MOST_PROOFS), PLAIN] = 50
    """How many proofs a page holds at most. A page of a roadmap with more than 150 actions holds
    15,000 divided by their number at most, 5 for 3,000; `page_size` in the answer tells."""


class CertificatePage(Page[WordedCertificate]):
    """One page of certificates."""


@router.get("/certificates", response_model=CertificatePage, responses=_NOT_FOUND)
def list_certificates(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[CertificatesQuery, InQuery()],
) -> Response:
    """List the proofs of all placements."""
    state = state_of(planner, roadmap, query)
    placed = state.plan.placements
    most = max(1, PROOF_WORK // max(1, len(placed)))
    query = query.model_copy(update={"page_size": min(query.page_size, most)})

    def proven(number: str) -> WordedCertificate:
        return worded_certificate(state.answers.certificate(number), state.roadmap, language)

    return listed(
        request,
        query,
        placed,
        state.revision.number,
        lambda placement: proven(placement.number),
    )


@router.get("/certificates/{number}", response_model=WordedCertificate, responses=_NOT_FOUND)
def read_certificate(
    roadmap: str,
    number: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[AsOf, InQuery()],
) -> Response:
    """Read why an action stands where it stands, and what would bring it forward."""
    state = state_of(planner, roadmap, query)
    found: Certificate = state.answers.certificate(number)
    return answer(worded_certificate(found, state.roadmap, language))
