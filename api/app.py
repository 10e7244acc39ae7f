"""The whole application: routes, problems, description, and the edge around them."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp

from api import BASE_PATH
from api.asking import NO_QUERY
from api.courier import Courier
from api.edge.handlers import install_handlers
from api.edge.metrics import Metrics
from api.edge.stack import Edge
from api.hooks import hooks_of
from api.mishaps import install_mishaps
from api.openapi import ABOUT, describe, servers_at
from api.routes import (
    actions,
    adoptions,
    docs,
    exchange,
    feedback,
    graph,
    impact,
    next,
    plans,
    priorities,
    report,
    revisions,
    roadmaps,
    scenarios,
    schedule,
    service,
    session,
    webhooks,
)
from api.settings import Settings
from api.site import Site, built_site
from api.twice import ONCE_ONLY
from roadmap.service import Planner, open_planner

ROUTERS = (
    service.router,
    session.router,
    docs.router,
    roadmaps.router,
    plans.router,
    next.router,
    feedback.router,
    priorities.router,
    schedule.router,
    actions.router,
    report.router,
    impact.router,
    graph.router,
    exchange.router,
    revisions.router,
    scenarios.router,
    adoptions.router,
    webhooks.router,
)
"""All routes, in the order of the description."""


def create_app(
    settings: Settings | None = None, planner: Planner | None = None, site: Site | None = None
) -> ASGIApp:
    """Return the application, as uvicorn runs it.

    Parameters
    ----------
    settings
        How the server is set up; read from the environment when left out, as
        the workers of a server do.
    planner
        What it answers from; opened on the store of the settings when left
        out. The application closes it when the server stops.
    site
        What browsers are given outside the API; the built site that is found
        when left out.

    Raises
    ------
    api.settings.SettingsError
        When the environment holds settings that cannot be used.
    roadmap.errors.RoadmapError
        When the store cannot be opened.
    """
    settings = settings or Settings.from_environment(os.environ)
    planner = planner or open_planner(settings.store)
    metrics = Metrics()
    v1 = versioned(settings, planner, metrics)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        courier = Courier(planner, settings) if settings.deliver_webhooks else None
        if courier is not None:
            courier.start()
        yield
        if courier is not None:
            await run_in_threadpool(courier.stop)
        planner.close()

    root = FastAPI(
        routes=(site or Site(built_site())).routes,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    # The root has no slash at its end either; a mount alone would not match it.
    root.add_api_route(BASE_PATH, service.read_root, dependencies=[NO_QUERY])
    root.mount(BASE_PATH, v1)
    install_handlers(root)
    return Edge(root, settings, hooks_of(planner), metrics)


def versioned(
    settings: Settings | None = None,
    planner: Planner | None = None,
    metrics: Metrics | None = None,
) -> FastAPI:
    """Return the application of this major version of the API, without the edge.

    Its description needs no settings and no planner.
    """
    app = FastAPI(
        **ABOUT,
        servers=servers_at(settings.public_url if settings else None),
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        separate_input_output_schemas=False,
        webhooks=webhooks.SENT,
    )
    app.state.settings, app.state.planner, app.state.metrics = settings, planner, metrics
    for router in ROUTERS:
        app.include_router(router, dependencies=[ONCE_ONLY])
    install_handlers(app)
    install_mishaps(app)
    describe(app)
    return app
