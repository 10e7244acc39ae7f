"""What stands at an address: its methods and the media types that it gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fastapi.routing import RouteContext, iter_route_contexts
from starlette.routing import Mount
from starlette.types import ASGIApp

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
"""Methods that a route may have; HEAD and OPTIONS are answered by the edge."""

_DEEP = (":page}", ":path}")
"""What stands in templates that take any number of segments (see `api.site` for the first)."""


@dataclass(frozen=True, slots=True)
class Route:
    """One route.

    Attributes
    ----------
    template
        Its path with names for what varies: few values, fit for metrics.
    prefix
        Where its application is mounted.
    pattern
        What the path behind the prefix must match; null matches any.
    methods
        Its methods.
    gives
        The media types of its answers, the preferred one first; empty when
        it does not say.
    """

    template: str
    prefix: str
    pattern: re.Pattern[str] | None
    methods: frozenset[str]
    gives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """All that stands at one address.

    Attributes
    ----------
    routes
        For each method the route that answers it.
    allow
        Value of the ``Allow`` header.
    """

    routes: dict[str, Route]
    allow: str


class Routes:
    """The routes of an application and of all that is mounted in it.

    They are read once: what is added to the application later is not seen.
    An application that does not tell its routes takes every address.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._by_depth: dict[int, list[Route]] = {}
        self._deep: list[Route] = []
        routes = list(_routes(app, ""))
        for depth in {_depth(route.template) for route in routes}:
            self._by_depth[depth] = [r for r in routes if _any_depth(r) or _depth(r) == depth]
        self._deep = [route for route in routes if _any_depth(route)]

    def find(self, path: str) -> Place | None:
        """Return what stands at a path, or null.

        Notes
        -----
        Linear in the number of routes with as many segments.
        """
        candidates = self._by_depth.get(path.count("/"), self._deep)
        found = tuple(route for route in candidates if _matches(route, path))
        return _place(found) if found else None


def _matches(route: Route, path: str) -> bool:
    if not path.startswith(route.prefix):
        return False
    return route.pattern is None or route.pattern.match(path[len(route.prefix) :]) is not None


@lru_cache(maxsize=1024)
def _place(found: tuple[Route, ...]) -> Place:
    routes: dict[str, Route] = {}
    for route in found:
        for method in METHODS:
            if method in route.methods:
                routes.setdefault(method, route)
    allowed = [method for method in METHODS if method in routes]
    if "GET" in routes:
        allowed.insert(1, "HEAD")
    return Place(routes, ", ".join([*allowed, "OPTIONS"]))


def _depth(route: Route | str) -> int:
    return (route if isinstance(route, str) else route.template).count("/")


def _any_depth(route: Route) -> bool:
    return route.pattern is None or any(deep in route.template for deep in _DEEP)


def _routes(app: ASGIApp, prefix: str) -> Iterator[Route]:
    if not hasattr(app, "routes"):
        yield Route(f"{prefix}/{{rest:path}}", f"{prefix}/", None, frozenset(METHODS), ())
        return
    for context in iter_route_contexts(app.routes):
        if isinstance(context.original_route, Mount):
            yield from _routes(_bare(context), prefix + (context.path or ""))
        elif context.path is not None and hasattr(context.original_route, "methods"):
            methods = frozenset(context.methods or METHODS)
            template = prefix + context.path
            yield Route(template, prefix, context.path_regex, methods, _gives(context))


def _bare(context: RouteContext) -> ASGIApp:
    app: ASGIApp = context.app
    return app


def _gives(context: RouteContext) -> tuple[str, ...]:
    """The media types that the description of the API names for a route as well."""
    declared: dict[int | str, dict[str, Any]] = getattr(context, "responses", {})
    kind = getattr(context, "response_class", None)
    kind = getattr(kind, "value", kind)
    media = getattr(kind, "media_type", None)
    found = [] if media is None or getattr(context, "status_code", None) == 204 else [media]
    for status, response in declared.items():
        if str(status).startswith("2"):
            found += response.get("content", {})
    return tuple(dict.fromkeys(found))
