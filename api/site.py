"""The site: what browsers are given outside the API.

It is built from `web/`, and travels inside the wheel.
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from api import API_PATH, BASE_PATH
from api.edge.media import choose_coding
from api.edge.zipped import GZIP, coded_tag
from api.problems import Refusal

START = "index.html"
"""The page that begins the site; it finds out itself what an address shows."""

ASSETS = "assets"
"""Folder of the files whose names hold a hash of their content."""

_CODINGS = {"br": ".br", GZIP: ".gz"}
"""Codings by the ending of the file that stands beside the plain one, the smallest first."""

_MEDIA = {
    ".css": "text/css",
    ".html": "text/html",
    ".ico": "image/vnd.microsoft.icon",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""Media type by ending: what a system knows of them differs from machine to machine."""

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        # No text becomes HTML but through the one library that cleans it.
        "require-trusted-types-for 'script'",
        "trusted-types dompurify",
    )
)
_POWERS = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid"),
    *("magnetometer", "microphone", "midi", "payment", "serial", "usb"),
)
_HEADERS = {
    "Content-Language": "nl, en",
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{power}=()" for power in _POWERS),
}
"""Headers of all there is on the site, besides those of every response."""

_FOREVER = "public, max-age=31536000, immutable"
_ASK_FIRST = "no-cache"

_NO_SITE = f"""<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plateauplanner</title>
</head>
<body>
<main>
<h1>Plateauplanner</h1>
<p>De site is hier nog niet gebouwd. Bouw hem met <code>make web</code>, en start de server
opnieuw.
De <a href="{BASE_PATH}/docs">API</a> doet het gewoon.</p>
<p lang="en">The site has not been built here yet. Build it with <code>make web</code>, and start
the server again.
The <a href="{BASE_PATH}/docs">API</a> works all the same.</p>
</main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site.

    Attributes
    ----------
    media
        Its media type.
    tag
        Its entity tag, of its content.
    plain
        The bytes.
    coded
        The same by coding, the preferred one first, as far as the build wrote them.
    """

    media: str
    tag: str
    plain: bytes
    coded: Mapping[str, bytes]


class _Page(Convertor[str]):
    """Matches what stands behind the first slash of a path outside the API."""

    regex = rf"(?!{API_PATH.strip('/')}(?:/|$)).*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("page", _Page())


def built_site() -> Path | None:
    """Return the folder of the built site: in the package, else in a checkout; null without one."""
    package = Path(__file__).parent
    for folder in (package / "_web", package.parent / "web" / "dist"):
        if (folder / START).is_file():
            return folder
    return None


class Site:
    """Gives the files of the built site, and its start page at every other address.

    They are read once: another build is seen after the server starts again. So the pages of one
    answer fit each other, tags are hashes of the content, and no address reaches a file that was
    not there: what is asked is looked up, never opened.

    Parameters
    ----------
    folder
        Where it is; null when it was not built, and the pages tell how to.
    """

    def __init__(self, folder: Path | None) -> None:
        self._files = {} if folder is None else read_files(folder)
        self.routes: list[BaseRoute] = [
            Route(f"/{ASSETS}/{{name:path}}", self._asset, methods=["GET"]),
            Route("/{name:page}", self._page, methods=["GET"]),
        ]

    async def _asset(self, request: Request) -> Response:
        file = self._files.get(f"{ASSETS}/{request.path_params['name']}")
        if file is None:
            raise Refusal("no-such-address")
        return _given(file, request, _FOREVER)

    async def _page(self, request: Request) -> Response:
        file = self._files.get(request.path_params["name"]) or self._files.get(START)
        if file is None:
            return HTMLResponse(_NO_SITE, 404, _HEADERS)
        return _given(file, request, _ASK_FIRST)


def read_files(folder: Path) -> dict[str, File]:
    """Return the files in a folder and all below it, by their path in it.

    Links are left out, as are compressed files, which belong to those beside them.
    """
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            if path.suffix not in _CODINGS.values() and not path.is_symlink():
                found[path.relative_to(folder).as_posix()] = _read(path)
    return found


def _read(path: Path) -> File:
    plain = path.read_bytes()
    beside = {coding: path.with_name(path.name + ending) for coding, ending in _CODINGS.items()}
    return File(
        media=_MEDIA.get(path.suffix, "application/octet-stream"),
        tag=f'"{hashlib.sha256(plain).hexdigest()}"',
        plain=plain,
        coded={
            coding: file.read_bytes()
            for coding, file in beside.items()
            if file.is_file() and not file.is_symlink()
        },
    )


def _given(file: File, request: Request, keeping: str) -> Response:
    """Answer with a file, in the form that suits the request best."""
    headers = {**_HEADERS, "Cache-Control": keeping, "ETag": file.tag}
    if not file.coded:
        return Response(file.plain, 200, headers, file.media)
    headers["Vary"] = "Accept-Encoding"
    asked = ", ".join(request.headers.getlist("accept-encoding")).encode("latin-1")
    coding = choose_coding(asked, tuple(file.coded))
    if coding is None:
        return Response(file.plain, 200, headers, file.media)
    headers |= {"Content-Encoding": coding, "ETag": coded_tag(file.tag, coding)}
    return Response(file.coded[coding], 200, headers, file.media)
