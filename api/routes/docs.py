"""The description of the API as a page to try it out on, without anything from elsewhere."""

import base64
import hashlib
from functools import cache
from importlib import import_module
from importlib.resources import files

from fastapi import APIRouter
from starlette.responses import Response

from api import BASE_PATH
from roadmap.errors import MissingDependencyError, NotFoundError

router = APIRouter(include_in_schema=False)

_KINDS = {"swagger-ui.css": "text/css", "swagger-ui-bundle.js": "text/javascript"}
"""The files of Swagger UI that the page needs."""

_START = f"""SwaggerUIBundle({{
  url: "{BASE_PATH}/openapi.json",
  dom_id: "#page",
  deepLinking: true,
  tryItOutEnabled: false,
  validatorUrl: null
}});"""

_PAGE = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plateauplanner API</title>
<link rel="stylesheet" href="{BASE_PATH}/docs/swagger-ui.css">
</head>
<body>
<div id="page"></div>
<noscript>This page needs JavaScript; <a href="{BASE_PATH}/openapi.json">the description</a>
does not.</noscript>
<script src="{BASE_PATH}/docs/swagger-ui-bundle.js"></script>
<script>{_START}</script>
</body>
</html>
"""

_HASH = base64.b64encode(hashlib.sha256(_START.encode()).digest()).decode()
# Swagger UI styles its parts by attributes, and draws small pictures from data addresses.
_POLICY = (
    f"default-src 'none'; script-src 'self' 'sha256-{_HASH}'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)


@cache
def _file(name: str) -> bytes:
    """Return a file of Swagger UI from the wheel that holds it."""
    try:
        package = import_module("fastapi_offline")
    except ModuleNotFoundError as error:
        raise MissingDependencyError("serve", "docs") from error
    return (files(package) / "static" / name).read_bytes()


@router.get("/docs", response_class=Response)
def read_docs() -> Response:
    """Show the page."""
    _file("swagger-ui.css")
    return Response(_PAGE, headers={"Content-Security-Policy": _POLICY}, media_type="text/html")


@router.get("/docs/{name}", response_class=Response)
def read_docs_file(name: str) -> Response:
    """Give a file that the page needs."""
    if name not in _KINDS:
        raise NotFoundError("file", name)
    return Response(_file(name), media_type=_KINDS[name])
