"""Stores on the command line: their addresses, and what is asked of every one of them."""

import getpass
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from roadmap.cli.usage import UsageProblem, whole
from roadmap.errors import RevisionTextError, StoreAddressError, StoreUnavailableError

if TYPE_CHECKING:
    from roadmap.model.decision import Decision
    from roadmap.service import Planner, State

DEFAULT = "sqlite:///roadmap.db"
"""The store of a command that names none."""

HIGHEST = 10**15 - 1
"""Largest number that a revision or version can be asked by."""

_AT_END = re.compile(r"(?<=[^/])@(\d{1,15}|\d{4}-\d\d-\d\dT[^@/#]+)$")
_PASSWORD = re.compile(r"(?<=://)([^/:@]*):[^/]*@")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a roadmap stands in a store.

    Attributes
    ----------
    url
        Address of the store.
    roadmap
        Id of the roadmap; null for the only one.
    at
        Number of a revision or a moment, as written; null for the latest.
    """

    url: str
    roadmap: str | None
    at: str | None


def is_address(name: str) -> bool:
    """Whether this is the address of a store, and not the name of a file."""
    return "://" in name


def parse_address(name: str) -> Address:
    """Return the parts of an address such as ``sqlite:///file.db#id@3``.

    Without ``#`` an ``@`` counts only when a number or a moment follows it,
    somewhere behind the name of the server.
    """
    url, hash_sign, inside = name.partition("#")
    if hash_sign:
        id, at_sign, at = inside.partition("@")
        return Address(url, id or None, at if at_sign else None)
    scheme, _, rest = name.partition("://")
    server, slash, path = rest.partition("/")
    found = _AT_END.search(path)
    if found is None:
        return Address(name, None, None)
    return Address(f"{scheme}://{server}{slash}{path[: found.start()]}", None, found[1])


def shown(name: str) -> str:
    """Return an address without its password."""
    return _PASSWORD.sub(r"\1@", name)


@contextmanager
def opened(url: str, *, making: bool = False) -> Iterator["Planner"]:
    """Give the planner of a store.

    Parameters
    ----------
    url
        Address of the store.
    making
        Whether to make a SQLite file that is not there. It is there once all
        went well, and not at all otherwise.

    Raises
    ------
    UsageProblem
        When the file is not there, and should not be made.
    roadmap.errors.StoreAddressError
        When no store can have this address.
    roadmap.errors.StoreUnavailableError
        When the file cannot be made, or somebody else made it meanwhile.
    """
    from roadmap.service import open_planner

    if not url.isprintable():
        raise StoreAddressError(scheme=url.partition(":")[0][:40])
    file = _file_of(url)
    if file is None or file.exists():
        with open_planner(url) as planner:
            yield planner
    elif not making:
        raise UsageProblem("store-missing", store=shown(url))
    else:
        with _drafted(file, url) as draft, open_planner(draft) as planner:
            yield planner


def _file_of(url: str) -> Path | None:
    """Return the file of a SQLite store; null when it is not one file on this machine."""
    scheme, _, rest = url.partition(":///")
    name = rest.partition("?")[0]
    special = not name.strip("/") or name == ":memory:" or name.startswith("file:")
    return None if scheme != "sqlite" or special else Path(name)


@contextmanager
def _drafted(file: Path, url: str) -> Iterator[str]:
    """Give the address of a draft, which gets the name of the file when all went well."""
    _, mark, settings = url.partition("?")
    with _told():
        folder = TemporaryDirectory(prefix=f".{file.name[:40]}.", dir=file.parent)
    with folder as name:
        draft = Path(name) / "draft.db"
        yield f"sqlite:///{draft}{mark}{settings}"
        with _told():
            # Unlike renaming, this never takes the place of what somebody else made meanwhile.
            file.hardlink_to(draft)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreUnavailableError("cannot-open", error.strerror or str(error)) from error


def chosen(planner: "Planner", id: str | None) -> str:
    """Return the id that was asked, or that of the only roadmap.

    Raises
    ------
    UsageProblem
        When none was asked and there is not exactly one.
    """
    if id is not None:
        return id
    found = planner.roadmaps() or planner.roadmaps(archived=True)
    if not found:
        raise UsageProblem("store-empty")
    if len(found) > 1:
        ids = ", ".join(entry.id for entry in found[:12])
        raise UsageProblem("which-roadmap", ids=ids)
    return found[0].id


def read_stored(name: str) -> "State":
    """Return what is at an address, as of the revision or moment in it."""
    address = parse_address(name)
    at = None if address.at is None else _point(address.at)
    with opened(address.url) as planner:
        return planner.state(chosen(planner, address.roadmap), at)


def _point(written: str) -> "int | datetime":
    if written.isascii() and written.isdecimal():
        return whole("@", written, high=HIGHEST)
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise UsageProblem("point", value=written[:60])
    return moment


def author_of(author: str | None) -> str:
    """Return who does this: who was named, else who is logged in on this machine.

    Raises
    ------
    UsageProblem
        When neither is known.
    """
    if author is not None:
        return author
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise UsageProblem("author") from None


def reason_of(reason: str | None) -> str:
    """Return why this is done.

    Raises
    ------
    UsageProblem
        When nobody said.
    """
    if reason is None:
        raise UsageProblem("why")
    return reason


def decision_of(
    decided_by: str | None, reference: str | None, reason: str | None = None
) -> "Decision | None":
    """Return the decision behind a write; null when nobody decided it.

    Raises
    ------
    UsageProblem
        When there is a reference, but nobody who decided.
    roadmap.errors.RevisionTextError
        When one of them cannot be written down.
    """
    from pydantic import ValidationError

    from roadmap.model.decision import Decision

    if decided_by is None:
        if reference is not None:
            raise UsageProblem("decided-by")
        return None
    try:
        return Decision(by=decided_by, reference=reference, reason=reason)
    except ValidationError as error:
        wrong = str(error.errors()[0]["loc"][0])
        raise RevisionTextError({"by": "--decided-by"}.get(wrong, f"--{wrong}")) from None


def expected_of(planner: "Planner", id: str, expected: str | None) -> int:
    """Return the revision that a write follows: the one that was named, else the latest now."""
    if expected is None:
        return planner.roadmap(id).latest.number
    return whole("--expected", expected, high=HIGHEST)
