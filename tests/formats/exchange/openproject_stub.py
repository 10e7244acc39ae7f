"""A server that speaks OpenProject API v3 over real HTTP, and takes only what OpenProject takes."""

import base64
import json
import re
import socket
import threading
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response

from tests.formats.exchange.openproject_rules import mistakes, refused

TOKEN = "geheim-123"
PROJECT = 7
IDENTIFIER = "digitaal"
LARGEST_PAGE = 20
STATUSES = (
    *(("New", True, False), ("In specification", False, False), ("Scheduled", False, False)),
    *(("In progress", False, False), ("Developed", False, False), ("Closed", False, True)),
    *(("On hold", False, False), ("Rejected", False, True)),
)
KINDS = {"parent": "work_packages", "version": "versions", "status": "statuses"}


@dataclass
class Fault:
    """What goes wrong with the next requests that fit."""

    method: str
    path: str
    status: int
    times: int = 1
    after: bool = False
    """Whether the request was carried out all the same."""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Seen:
    method: str
    path: str
    body: Any


class Refused(Exception):
    def __init__(self, status: int, name: str, message: str) -> None:
        super().__init__(message)
        self.status, self.name, self.message = status, name, message


class Stub:
    """The server, its resources and what it was asked."""

    def __init__(self, root: str = "") -> None:
        self.root = root
        self.packages: dict[int, dict[str, Any]] = {}
        self.versions: dict[int, dict[str, Any]] = {}
        self.relations: dict[int, dict[str, Any]] = {}
        self.seen: list[Seen] = []
        self.faults: list[Fault] = []
        self.statuses = list(STATUSES)
        self._next = 40
        # Told that it is TCP, asyncio does not wait for acknowledgements between two pieces.
        self._socket = socket.socket(proto=socket.IPPROTO_TCP)
        self._socket.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}{root}"
        config = uvicorn.Config(_app(self), log_config=None, lifespan="off", loop="asyncio")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],))

    def __enter__(self) -> Self:
        self._thread.start()
        while not self._server.started:
            time.sleep(0.005)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.should_exit = True
        self._thread.join(10)
        self._socket.close()

    @property
    def writes(self) -> list[Seen]:
        """The requests that were to write."""
        return [each for each in self.seen if each.method != "GET"]

    def by_number(self, number: str) -> dict[str, Any]:
        """The work package whose subject begins with a number."""
        (found,) = [w for w in self.packages.values() if w["subject"].split(" ")[0] == number]
        return found

    def id(self) -> int:
        self._next += 1
        return self._next

    def href(self, kind: str, id: object) -> str:
        return f"{self.root}/api/v3/{kind}/{id}"

    def pointed(self, kind: str, href: object) -> int | None:
        """The id of what a link points to, which must be there."""
        if href is None:
            return None
        match = re.fullmatch(rf"{self.root}/api/v3/{kind}/(\d+)", str(href))
        there = {
            "work_packages": self.packages,
            "versions": self.versions,
            "statuses": dict(enumerate(self.statuses, start=1)),
            "projects": {PROJECT: 1},
        }[kind]
        if match is None or int(match[1]) not in there:
            raise Refused(422, "ResourceTypeMismatch", f"{href} is no {kind}")
        return int(match[1])

    def status(self, id: int) -> dict[str, Any]:
        name, first, closed = self.statuses[id - 1]
        links = {"self": {"href": self.href("statuses", id), "title": name}}
        kept = {"_type": "Status", "id": id, "name": name, "isDefault": first, "isClosed": closed}
        return kept | {"_links": links}

    def check(self, kind: str, body: object) -> dict[str, Any]:
        wrong = mistakes(kind, body)
        if wrong or not isinstance(body, dict):
            raise Refused(422, "PropertyConstraintViolation", "; ".join(wrong))
        return body

    def take(self, package: dict[str, Any], body: dict[str, Any]) -> None:
        """Put what was sent in a work package."""
        made = {**package, **{n: v for n, v in body.items() if n not in ("_links", "lockVersion")}}
        made["subject"] = made["subject"].strip()
        if not 1 <= len(made["subject"]) <= 255 or "\n" in made["subject"]:
            raise Refused(422, "PropertyConstraintViolation", "Subject is too long or empty")
        if made["startDate"] and made["dueDate"] and made["dueDate"] < made["startDate"]:
            raise Refused(422, "PropertyConstraintViolation", "Finish date before start date")
        family = any(w["links"]["parent"] == made["id"] for w in self.packages.values())
        if made["scheduleManually"] is False and not family:
            raise Refused(422, "PropertyConstraintViolation", "Cannot be scheduled automatically")
        links = dict(package["links"])
        for name, link in body.get("_links", {}).items():
            if name in KINDS:
                links[name] = self.pointed(KINDS[name], link["href"])
            elif name == "project":
                self.pointed("projects", link["href"])
        made["description"] = {"format": "markdown", "raw": made["description"]["raw"], "html": ""}
        parents = self.parents() | ({made["id"]: links["parent"]} if links["parent"] else {})
        at = links["parent"]
        while at:
            if at == made["id"]:
                raise Refused(422, "PropertyConstraintViolation", "Parent is a descendant")
            at = parents.get(at, 0)
        package |= {**made, "links": links}

    def parents(self) -> dict[int, int]:
        found = self.packages.values()
        return {w["id"]: w["links"]["parent"] for w in found if w["links"]["parent"]}

    def shown(self, package: dict[str, Any]) -> dict[str, Any]:
        """A work package as the API gives it."""
        links = package["links"]
        version, parent = self.versions.get(links["version"]), self.packages.get(links["parent"])
        status = self.statuses[links["status"] - 1][0]
        told = {name: value for name, value in package.items() if name != "links"}
        return told | {
            "_type": "WorkPackage",
            "_links": {
                "self": {"href": self.href("work_packages", package["id"])},
                "project": {"href": self.href("projects", PROJECT), "title": "Digitaal"},
                "status": {"href": self.href("statuses", links["status"]), "title": status},
                "version": {"href": self.href("versions", version["id"]), "title": version["name"]}
                if version
                else {"href": None},
                "parent": {
                    "href": self.href("work_packages", parent["id"]),
                    "title": parent["subject"],
                }
                if parent
                else {"href": None, "title": None},
            },
        }

    def shown_relation(self, relation: dict[str, Any]) -> dict[str, Any]:
        links = {end: {"href": self.href("work_packages", relation[end])} for end in ("from", "to")}
        told = {name: relation[name] for name in ("id", "type", "description", "lag")}
        return told | {"_type": "Relation", "_links": links}

    def collection(self, path: str, found: list[dict[str, Any]], asked: Any) -> dict[str, Any]:
        size = min(int(asked.get("pageSize", LARGEST_PAGE)), LARGEST_PAGE)
        page = int(asked.get("offset", 1))
        part = found[size * (page - 1) : size * page]
        links: dict[str, Any] = {"self": {"href": path}}
        if size * page < len(found):
            query = re.sub(r"(^|&)offset=\d+", "", str(asked))
            links["nextByOffset"] = {"href": f"{path}?{query}&offset={page + 1}"}
        numbers = {"total": len(found), "count": len(part), "pageSize": size, "offset": page}
        kept = {"_type": "Collection", "_embedded": {"elements": part}, "_links": links}
        return numbers | kept

    def answer(  # noqa: C901 (one list of addresses)
        self, method: str, path: str, asked: Any, body: Any
    ) -> tuple[int, Any]:
        """Carry out a request."""
        parts = path.removeprefix(f"{self.root}/api/v3/").split("/")
        match method, *parts:
            case "GET", "projects", name if name in (str(PROJECT), IDENTIFIER):
                return 200, {"_type": "Project", "id": PROJECT, "identifier": IDENTIFIER}
            case "GET", "projects", "7", "work_packages":
                shown = list(map(self.shown, self.packages.values()))
                if "filters" not in asked:
                    shown = [w for w in shown if not self._closed(w)]
                return 200, self.collection(path, shown, asked)
            case "GET", "projects", "7", "versions":
                return 200, self.collection(path, list(self.versions.values()), {})
            case "GET", "statuses":
                found = [self.status(at + 1) for at in range(len(self.statuses))]
                return 200, self.collection(path, found, {})
            case "GET", "relations":
                return 200, self.collection(path, self._related(asked), asked)
            case "GET", "work_packages", id if int(id) in self.packages:
                return 200, self.shown(self.packages[int(id)])
            case "POST", "work_packages":
                return 201, self._made(self.check("work_package", body))
            case "PATCH", "work_packages", id if int(id) in self.packages:
                return 200, self._altered(self.packages[int(id)], body)
            case "POST", "versions":
                return 201, self._version(self.id(), self.check("version", body))
            case "PATCH", "versions", id if int(id) in self.versions:
                return 200, self._version(int(id), self.check("version", body))
            case "POST", "work_packages", id, "relations" if int(id) in self.packages:
                return 201, self._relation(int(id), self.check("relation", body))
            case "PATCH", "relations", id if int(id) in self.relations:
                said = self.check("relation", body)
                kept = {name: said[name] for name in ("type", "description") if name in said}
                self.relations[int(id)] |= kept
                return 200, self.shown_relation(self.relations[int(id)])
            case "DELETE", "relations", id if int(id) in self.relations:
                del self.relations[int(id)]
                return 204, None
        raise Refused(404, "NotFound", "The requested resource could not be found.")

    def _closed(self, shown: dict[str, Any]) -> bool:
        id = int(shown["_links"]["status"]["href"].rpartition("/")[2])
        return self.statuses[id - 1][2]

    def _related(self, asked: Any) -> list[dict[str, Any]]:
        (one,) = json.loads(asked["filters"])
        ids = set(map(int, one["involved"]["values"]))
        assert len(ids) <= 100, "an address has a limit"
        found = [r for r in self.relations.values() if {r["from"], r["to"]} & ids]
        return list(map(self.shown_relation, found))

    def _made(self, body: dict[str, Any]) -> dict[str, Any]:
        if body["_links"].get("project", {}).get("href") is None:
            raise Refused(422, "PropertyConstraintViolation", "Project can't be blank.")
        package: dict[str, Any] = {
            "id": self._next + 1,
            "lockVersion": 0,
            "description": {"raw": ""},
            "startDate": None,
            "dueDate": None,
            "scheduleManually": True,
            "links": {"parent": None, "version": None, "status": 1},
        }
        self.take(package, body)
        self.packages[self.id()] = package
        return self.shown(package)

    def _altered(self, package: dict[str, Any], body: Any) -> dict[str, Any]:
        if isinstance(body, dict) and body.get("lockVersion", 0) != package["lockVersion"]:
            raise Refused(409, "UpdateConflict", "Conflicting modifications.")
        self.take(package, self.check("work_package_patch", body))
        package["lockVersion"] += 1
        return self.shown(package)

    def _version(self, id: int, body: dict[str, Any]) -> dict[str, Any]:
        known = self.versions.get(id, {"_type": "Version", "id": id, "description": {"raw": ""}})
        made = {**known, **{name: value for name, value in body.items() if name != "_links"}}
        names = {v["name"].lower() for key, v in self.versions.items() if key != id}
        if not made.get("name") or made["name"].lower() in names:
            raise Refused(422, "PropertyConstraintViolation", "Name has already been taken.")
        self.versions[id] = made
        return made

    def _relation(self, source: int, body: dict[str, Any]) -> dict[str, Any]:
        target = self.pointed("work_packages", body["_links"].get("to", {}).get("href"))
        assert target is not None
        related = {(r["from"], r["to"]): r["type"] for r in self.relations.values()}
        why = refused(source, target, body["type"], related, self.parents())
        if why:
            raise Refused(422, "PropertyConstraintViolation", why)
        ends = (target, source) if body["type"] == "precedes" else (source, target)
        made = {"id": self.id(), "type": body["type"], "from": ends[0], "to": ends[1]}
        made |= {"description": body.get("description"), "lag": body.get("lag")}
        if made["type"] == "precedes":
            # Both names stand for one relation, which is kept as the later one's.
            made["type"] = "follows"
        self.relations[made["id"]] = made
        return self.shown_relation(made)


def _app(stub: Stub) -> FastAPI:
    app = FastAPI()

    @app.api_route("/{path:path}", methods=["GET", "POST", "PATCH", "DELETE"])
    async def every(request: Request) -> Response:
        data = await request.body()
        path, method = request.url.path, request.method
        sent = json.loads(data) if data else None
        stub.seen.append(Seen(method, path, sent))
        login = base64.b64encode(f"apikey:{TOKEN}".encode()).decode()
        if request.headers.get("authorization") != f"Basic {login}":
            return _error(Refused(401, "Unauthenticated", "You need to be authenticated."))
        if data and request.headers.get("content-type") != "application/json":
            return _error(Refused(415, "TypeNotSupported", "Expected CONTENT-TYPE to be JSON."))
        fault = next(
            (f for f in stub.faults if f.times and f.method == method and re.search(f.path, path)),
            None,
        )
        if fault and not fault.after:
            fault.times -= 1
            return Response(status_code=fault.status, headers=fault.headers)
        try:
            status, value = stub.answer(method, path, request.query_params, sent)
        except Refused as error:
            return _error(error)
        if fault:
            fault.times -= 1
            return Response(status_code=fault.status, headers=fault.headers)
        media = "application/hal+json"
        return JSONResponse(value, status, media_type=media) if value else Response(status_code=204)

    return app


def _error(error: Refused) -> Response:
    urn = f"urn:openproject-org:api:v3:errors:{error.name}"
    body = {"_type": "Error", "errorIdentifier": urn, "message": error.message}
    return JSONResponse(body, error.status, media_type="application/hal+json")
