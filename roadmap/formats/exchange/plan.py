"""The plan as JSON: where every action stands, with its proof in hashes."""

from collections.abc import Iterator

from pydantic import ValidationError

from roadmap.errors import DocumentError
from roadmap.formats.document import as_problem
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.model.exchange import Brought, BroughtAction
from roadmap.model.plan import Plan


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the plan."""
    yield portfolio.plan.model_dump_json(indent=2).encode() + b"\n"


def read(data: bytes, name: str) -> Brought:
    """Return where a plan has its actions."""
    try:
        found = Plan.model_validate_json(data)
    except ValidationError as error:
        problems = [as_problem(detail) for detail in error.errors(include_url=False)]
        raise DocumentError(problems, name) from None
    return Brought(
        source="plan",
        document_sha256=found.roadmap_sha256,
        tells=("numbers", "plateaus"),
        actions=tuple(
            BroughtAction(place=f"/placements/{at}", number=each.number, plateau=each.plateau)
            for at, each in enumerate(found.placements)
        ),
        dependencies=(),
    ).sealed()
