"""Lists: filter, sort, choose fields and turn pages, the same for every resource."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Annotated, Any, ClassVar, Generic, TypeVar
from urllib.parse import urlencode

from pydantic import BaseModel, Field, ValidationInfo, field_validator
from pydantic_core import PydanticKnownError, to_json
from starlette.requests import Request
from starlette.responses import Response

from api.asking import PLAIN, AsOf, Query
from api.conditions import answer
from roadmap.model.order import natural_key
from roadmap.model.record import Record

ItemT = TypeVar("ItemT")

Getter = Callable[[Any], Any]
"""Gets the value that a list is sorted by."""


def by(**getters: Getter) -> Mapping[str, Getter]:
    """Return what a list can be sorted by, by name."""
    return getters


def number_of(name: str) -> Getter:
    """Return what sorts by a number or an id of that name, as people do."""
    get = attrgetter(name)

    def key(item: Any) -> Any:
        value = get(item)
        return None if value is None else natural_key(value)

    return key


def text_of(name: str) -> Getter:
    """Return what sorts by a text, whatever its capitals."""
    get = attrgetter(name)

    def key(item: Any) -> Any:
        value = get(item)
        return None if value is None else value.casefold()

    return key


class Page(Record, Generic[ItemT]):
    """One page of a list."""

    items: tuple[ItemT | dict[str, Any], ...]
    """The things on this page; with `fields` only those fields of each."""
    total: int
    """How many there are on all pages."""
    page: int
    """Which page this is, 1 for the first."""
    page_size: int
    """How many things a page holds."""
    revision: int | None
    """The revision that the list was read from; null where a list belongs to none."""


class Paging(Query):
    """The query of a list."""

    sorts: ClassVar[Mapping[str, Getter]] = {}
    """What the list can be sorted by."""
    names: ClassVar[Collection[str]] = ()
    """The fields of one thing."""

    page: Annotated[int, Field(ge=1, le=1_000_000), PLAIN] = 1
    """Which page, 1 for the first."""
    page_size: Annotated[int, Field(ge=1, le=500), PLAIN] = 50
    """How many things a page holds."""
    sort: str | None = None
    """Names to sort by, with commas; a minus sign before a name turns the order round. A name
    that stands twice or that the list cannot be sorted by is refused, with those that it can."""
    fields: str | None = None
    """Names of the fields to answer with, with commas; all when left out. A name that stands
    twice or that is no field is refused, with those that are."""

    @field_validator("sort", "fields")
    @classmethod
    def _only_known_names(cls, written: str | None, info: ValidationInfo) -> str | None:
        known = list(cls.sorts if info.field_name == "sort" else cls.names)
        signs = "-" if info.field_name == "sort" else ""
        names = [] if written is None else written.split(",")
        asked = [name.strip().removeprefix(signs) for name in names]
        if len(set(asked)) < len(asked) or not set(asked) <= set(known):
            raise PydanticKnownError("literal_error", {"expected": ", ".join(known)})
        return written

    @property
    def start(self) -> int:
        """How many things stand on the pages before."""
        return (self.page - 1) * self.page_size

    @property
    def order(self) -> list[tuple[str, bool]]:
        """The names to sort by, each with whether the order is turned round."""
        names = [name.strip() for name in self.sort.split(",")] if self.sort else []
        return [(name.removeprefix("-"), name.startswith("-")) for name in names]

    @property
    def chosen(self) -> set[str] | None:
        """The fields to answer with; null for all."""
        return {name.strip() for name in self.fields.split(",")} if self.fields else None


class AsOfPaging(Paging, AsOf):
    """The query of a list that can be asked as of an earlier state."""


def in_order(items: Iterable[Any], query: Paging) -> list[Any]:
    """Sort as a query asks; what ties keeps its natural order, what has no value comes last."""
    found = list(items)
    for name, down in reversed(query.order):
        get = query.sorts[name]

        def key(item: Any, get: Getter = get, down: bool = down) -> Any:
            value = get(item)
            return (not down,) if value is None else (down, value)

        found.sort(key=key, reverse=down)
    return found


def listed(
    request: Request,
    query: Paging,
    items: Iterable[Any],
    revision: int | None,
    show: Callable[[Any], BaseModel] = lambda item: item,
) -> Response:
    """Answer with one page of a list.

    Parameters
    ----------
    request
        For the addresses of the other pages.
    query
        What was asked.
    items
        All that passed the filters, in natural order.
    revision
        Where it was read from.
    show
        Makes of one thing on the page what is answered.
    """
    found = in_order(items, query)
    part = [show(item) for item in found[query.start : query.start + query.page_size]]
    return paged(request, query, part, len(found), revision)


def paged(
    request: Request,
    query: Paging,
    part: Sequence[BaseModel],
    total: int,
    revision: int | None,
) -> Response:
    """Answer with one page that was cut out already; see `listed`."""
    chosen = query.chosen
    body = {
        "items": [item.model_dump(mode="json", include=chosen) for item in part],
        "total": total,
        "page": query.page,
        "page_size": query.page_size,
        "revision": revision,
    }
    links = _links(request, query, total)
    return answer(to_json(body), headers={"Link": links})


def _links(request: Request, query: Paging, total: int) -> str:
    last = max(1, -(-total // query.page_size))
    pages = {"first": 1, "last": last}
    if query.page > 1:
        pages["prev"] = min(query.page - 1, last)
    if query.page < last:
        pages["next"] = query.page + 1
    others = [(name, value) for name, value in request.query_params.multi_items() if name != "page"]
    path = request.url.path
    return ", ".join(
        f'<{path}?{urlencode([*others, ("page", page)])}>; rel="{rel}"'
        for rel, page in pages.items()
    )
