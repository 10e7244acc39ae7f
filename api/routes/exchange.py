"""Other tools' files, out and in, and the tables that they can ask a page at a time."""

from collections.abc import Iterable, Iterator
from itertools import chain
from threading import BoundedSemaphore
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi import Query as InQuery
from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from api.asking import (
    PLAIN,
    READER,
    AsOf,
    LanguageAsked,
    NumberAsked,
    PlannerHere,
    Query,
    mistaken,
    only_known,
)
from api.conditions import answer
from api.declared import Responses, path_of, problems
from api.edge.body import DOCUMENT_VALUES, judge_values
from api.edge.media import choose
from api.edge.zipped import tag_known
from api.problems import RETRY_SECONDS, Refusal
from api.views_exchange import WordedExports, WordedImport, worded_exports, worded_import
from roadmap.errors import NotFoundError, Problem
from roadmap.formats.exchange import FORMATS, Format
from roadmap.formats.exchange.odata import TABLES, page
from roadmap.formats.exchange.offering import formats_of_content, formats_of_file

router = APIRouter(prefix="/roadmaps/{roadmap}", tags=["Exchange"], dependencies=[READER])

WHOLE_BYTES = 4_000_000
"""Bytes of the largest export that is answered whole; a larger one is sent as it is written."""

STREAMS = 4
"""How many larger exports one process sends at a time: their turn among the heavy requests ends
when they begin, and who reads slowly would else hold up all of those."""

_streams = BoundedSemaphore(STREAMS)

_OUT = {format.name: format for format in FORMATS if format.out}
_IN = {format.name: format for format in FORMATS if format.into}

_NOT_FOUND = problems("not-found")

_WRITTEN: Responses = {
    200: {
        "description": "The roadmap in that format.",
        "content": {format.media_type: {} for format in _OUT.values()},
    }
}

_FILE = {
    "requestBody": {
        "required": True,
        "description": "The file of another tool, as it is.",
        "content": {format.media_type: {"schema": {}} for format in _IN.values()}
        | {"application/octet-stream": {"schema": {}}},
    }
}


Position = Annotated[int, Field(ge=0, le=999_999_999), PLAIN]
"""Position of a change, 0 for the first."""


def _named(formats: Iterable[str]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "enum": list(formats)})


@router.get("/exports", response_model=WordedExports, responses=_NOT_FOUND)
def list_exports(
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[AsOf, InQuery()],
) -> Response:
    """List the formats of other tools: what each carries, and what it would lose of this roadmap.

    What would be lost is told in words before anything is written.
    """
    portfolio = planner.portfolio(roadmap, query.as_of, language)
    found = planner.exports(roadmap, query.as_of, language)
    at = None if query.as_of is None else portfolio.revision
    return answer(worded_exports(found, portfolio.roadmap, language, at))


class ExportQuery(AsOf):
    """The query of an export."""

    format: Annotated[str, _named(_OUT)] | None = None
    """Name of the format; when left out Accept decides by its media type."""


@router.get(
    "/export",
    response_class=Response,
    responses=_WRITTEN | problems("missing-dependency", "not-found"),
)
def export_roadmap(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[ExportQuery, InQuery()],
) -> Response:
    """Read the roadmap in a format of another tool; the same revision gives the same bytes.

    As iCalendar (`format=ical`) this address is a subscription for calendars.
    """
    only_known(format=(query.format, _OUT))
    export = planner.export(roadmap, query.format or _accepted(request), query.as_of, language)
    disposition = {"Content-Disposition": f'attachment; filename="{export.file}"'}
    media = export.format.media_type
    headers = {"ETag": f'"{export.tag}"', **disposition}
    # Before anything is written it tells what is not installed.
    pieces = export.pieces()
    if _is_enough(request, headers["ETag"]):
        return StreamingResponse(iter(()), headers=headers, media_type=media)
    begun = list(_until(pieces, WHOLE_BYTES))
    rest = next(pieces, None)
    if rest is None:
        return answer(b"".join(begun), tag=export.tag, media=media, headers=disposition)
    if not _streams.acquire(blocking=False):
        raise Refusal("busy", headers={"Retry-After": str(RETRY_SECONDS)})
    return _Stream(chain(begun, (rest,), pieces), headers=headers, media_type=media)


class _Stream(StreamingResponse):
    """An answer that is sent as it is made; then another one may be."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            _streams.release()


def _is_enough(request: Request, tag: str) -> bool:
    """Whether the head of an answer is all that is asked: then nothing need be written for it.

    The edge makes it a 304 for who knows the tag.
    """
    known = request.headers.get("if-none-match")
    told = known is not None and tag_known(known.encode("latin-1"), tag.encode("latin-1"))
    return bool(told) or getattr(request.state, "is_silent", False)


def _accepted(request: Request) -> str:
    """Return the format of which the media type suits Accept best; the first when none does."""
    by_media = {format.media_type: format.name for format in _OUT.values()}
    accept = request.headers.get("accept", "").encode("latin-1")
    return by_media[choose(accept, tuple(by_media)) or next(iter(by_media))]


def _until(pieces: Iterator[bytes], most: int) -> Iterator[bytes]:
    """Give pieces until they are together more than `most` bytes."""
    size = 0
    while size <= most and (piece := next(pieces, None)) is not None:
        size += len(piece)
        yield piece


class ImportQuery(Query):
    """The query of an import."""

    format: Annotated[str, _named(_IN)] | None = None
    """Name of the format; when left out Content-Type tells it, or else the name of the file."""
    base: NumberAsked | None = None
    """Number of the revision that the file was made from; what the file says itself goes first."""
    keep: tuple[Position, ...] = ()
    """Positions of conflicts of which the file wins."""
    drop: tuple[Position, ...] = ()
    """Positions of conflicts that stay as they are now."""
    file: Annotated[str, Field(max_length=255)] | None = None
    """Name of the file."""


async def _sent(request: Request) -> bytes:
    return await request.body()


@router.post(
    "/imports",
    response_model=WordedImport,
    responses=problems("document", "missing-dependency", "not-found"),
    openapi_extra=_FILE,
)
def ask_import(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[ImportQuery, InQuery()],
    sent: Annotated[bytes, Depends(_sent)],
) -> Response:
    """Ask what a file of another tool would change: added, changed, conflicting, and what moves.

    Nothing is stored. A conflict is left out, unless `keep` names its position: then the file
    wins; what `drop` names stays as it is now, and is no conflict any more. Accept it all by
    sending its `changes` as a revision, with its `document_sha256` as If-Match: exactly what was
    compared is then changed.
    """
    if not sent:
        raise mistaken(Problem("", "no-body"))
    format = _format(request, query, sent)
    if format.media_type.endswith("json"):
        judge_values(sent, DOCUMENT_VALUES)
    file = query.file or "-"
    found = planner.imported(roadmap, sent, format.name, query.base, file, query.keep, query.drop)
    return answer(worded_import(found, language))


def _format(request: Request, query: ImportQuery, sent: bytes) -> Format:
    only_known(format=(query.format, _IN))
    if query.format is not None:
        return _IN[query.format]
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    fitting = [format for format in _IN.values() if format.media_type == media]
    if not fitting and query.file is not None:
        fitting = list(formats_of_content(formats_of_file(query.file, into=True), sent))
    if len(fitting) != 1:
        only_known(format=(media, [format.name for format in fitting or _IN.values()]))
    return fitting[0]


class TableEntry(BaseModel):
    """One table."""

    name: str
    """Its name."""
    kind: str = "EntitySet"
    """What it is, as OData calls it."""
    url: str
    """Path of its first page."""


class Tables(BaseModel):
    """The tables of a roadmap, as OData lists them."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    value: list[TableEntry]
    """Every table."""


class TablePage(BaseModel):
    """One page of a table, as OData writes it."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    count: Annotated[int, Field(alias="@odata.count")]
    """How many rows the whole table has."""
    next_link: Annotated[str | None, Field(alias="@odata.nextLink")] = None
    """Where the next page is, as long as there is one."""
    value: list[dict[str, Any]]
    """The rows of this page; null for what there is none of."""


@router.get("/tables", response_model=Tables, responses=_NOT_FOUND)
def list_tables(roadmap: str, planner: PlannerHere, query: Annotated[AsOf, InQuery()]) -> Response:
    """List the tables in which the roadmap can be read a page at a time, as by Power BI."""
    at = (
        {} if query.as_of is None else {"asOf": planner.state(roadmap, query.as_of).revision.number}
    )
    planner.roadmap(roadmap)
    return answer(
        Tables(
            value=[
                TableEntry(name=name, url=path_of(roadmap, "tables", name, **at)) for name in TABLES
            ]
        )
    )


class TableQuery(AsOf):
    """The query of a page of a table."""

    top: Annotated[int, Field(ge=0, le=999_999_999), PLAIN] | None = None
    """How many rows are asked for, from `skip` on; all when left out. `$top` says the same."""
    skip: Annotated[int, Field(ge=0, le=999_999_999), PLAIN] | None = None
    """How many rows come before this page. `$skip` says the same."""
    odata_top: Annotated[int, Field(ge=0, le=999_999_999), PLAIN] | None = Field(
        default=None, alias="$top"
    )
    """The same as `top`, by the name that OData gives it."""
    odata_skip: Annotated[int, Field(ge=0, le=999_999_999), PLAIN] | None = Field(
        default=None, alias="$skip"
    )
    """The same as `skip`, by the name that OData gives it."""


@router.get("/tables/{table}", response_model=TablePage, responses=_NOT_FOUND)
def read_table(
    roadmap: str,
    table: Annotated[str, _named(TABLES)],
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[TableQuery, InQuery()],
) -> Response:
    """Read one page of a table, as OData writes it; `@odata.nextLink` leads to the next one.

    That one is of the same revision, also when somebody saves meanwhile.
    """
    top, skip = _rows_asked(query)
    portfolio = planner.portfolio(roadmap, query.as_of, language)
    if table not in TABLES:
        raise NotFoundError("table", roadmap, table)
    found = page(portfolio, table, skip or 0, top, path_of(roadmap, "tables", table))
    link = found.get("@odata.nextLink")
    if isinstance(link, str):
        path, _, asked = link.partition("?")
        found = {**found, "@odata.nextLink": f"{path}?asOf={portfolio.revision}&{asked}"}
    return answer(to_json(found))


def _rows_asked(query: TableQuery) -> tuple[int | None, int | None]:
    """Return how many rows are asked for and how many come before, by either of their names."""
    wrong: list[Problem] = []
    found: list[int | None] = []
    for name, plain, odata in (
        ("top", query.top, query.odata_top),
        ("skip", query.skip, query.odata_skip),
    ):
        if None not in (plain, odata) and plain != odata:
            names = (("name", name), ("other", f"${name}"))
            wrong.append(Problem(f"/{name}", "two-names", names))
        found.append(odata if plain is None else plain)
    if wrong:
        raise mistaken(*wrong, where="query")
    return found[0], found[1]
