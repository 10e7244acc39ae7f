from fastapi import APIRouter, FastAPI
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route

from api.edge.routes import Routes


async def nothing() -> None:
    return None


def test_all_methods_of_an_address_are_united_also_from_included_and_mounted_routers() -> None:
    inner, outer = APIRouter(prefix="/things"), APIRouter(prefix="/v1")
    inner.add_api_route("/{id}", nothing, methods=["GET"])
    inner.add_api_route("/{id}", nothing, methods=["PATCH"])
    inner.add_api_route("/new", nothing, methods=["POST"])
    outer.include_router(inner)
    app, root = FastAPI(), FastAPI()
    app.include_router(outer)
    root.mount("/api", app)
    for made, prefix in ((app, ""), (root, "/api")):
        place = Routes(made).find(f"{prefix}/v1/things/new")
        assert place is not None
        assert place.allow == "GET, HEAD, POST, PATCH, OPTIONS"
        assert place.routes["GET"].template == f"{prefix}/v1/things/{{id}}"
        assert place.routes["POST"].template == f"{prefix}/v1/things/new"
        assert Routes(made).find(f"{prefix}/v1/things") is None
        assert Routes(made).find(f"{prefix}/v1/things/new/") is None


def test_the_first_route_answers_as_in_the_application_itself() -> None:
    app = FastAPI()
    app.add_api_route("/{id}", nothing, methods=["GET"])
    app.add_api_route("/fixed", nothing, methods=["GET"])
    place = Routes(app).find("/fixed")
    assert place is not None
    assert place.routes["GET"].template == "/{id}"


def test_a_route_gives_what_its_description_says() -> None:
    app = FastAPI()
    svg = {200: {"content": {"image/svg+xml": {}}}, 404: {"content": {"text/x": {}}}}
    app.add_api_route("/json", nothing)
    app.add_api_route("/both", nothing, responses=svg)
    app.add_api_route("/svg", nothing, responses=svg, response_class=Response)
    app.add_api_route("/text", nothing, response_class=PlainTextResponse)
    app.add_api_route("/none", nothing, status_code=204)
    found = {path: Routes(app).find(path) for path in ("/json", "/both", "/svg", "/text", "/none")}
    assert {path: place and place.routes["GET"].gives for path, place in found.items()} == {
        "/json": ("application/json",),
        "/both": ("application/json", "image/svg+xml"),
        "/svg": ("image/svg+xml",),
        "/text": ("text/plain",),
        "/none": (),
    }


def test_deep_paths_and_foreign_applications_take_what_is_below_them() -> None:
    async def page(request: object) -> Response:
        return Response()

    async def files(scope: object, receive: object, send: object) -> None:
        return None

    app = Starlette(routes=[Route("/docs/{rest:path}", page), Mount("/static", files)])
    routes = Routes(app)
    for path in ("/docs/a", "/docs/a/b/c", "/static/a", "/static/a/b/c.js", "/static/"):
        assert routes.find(path) is not None, path
    assert routes.find("/static") is None
    assert routes.find("/staticx/a") is None
    place = Routes(files).find("/any/thing")
    assert place is not None
    assert place.routes["GET"].gives == ()
