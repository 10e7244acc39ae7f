"""Addresses of stores, what opening one loads, and words for everything that goes wrong."""

import sys
from pathlib import Path
from typing import Any

import pytest

from roadmap import errors
from roadmap.errors import MissingDependencyError, RoadmapError, StoreAddressError
from roadmap.storage import open_store
from roadmap.texts import LANGUAGES, text
from tests.storage.samples import output, process, sample

WRONG = [
    "",
    "store.db",
    "memory",
    "sqlite:",
    "sqlite://",
    "sqlite:///",
    "mysql://u:secret@host/db",
    "postgresql+asyncpg://u:secret@host/db",
    "postgresql://u:secret@host:port/db",
]


@pytest.mark.parametrize("url", WRONG)
def test_an_address_of_no_store_is_refused_without_telling_its_password(url: str) -> None:
    with pytest.raises(StoreAddressError) as caught:
        open_store(url)
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_the_memory_store_loads_no_database() -> None:
    code = "import sys; from roadmap.storage import open_store; open_store('memory:');"
    loaded = output(process(f"{code} print(*sys.modules)")).split()
    assert not {"sqlalchemy", "alembic", "psycopg"} & set(loaded)


def test_a_file_store_loads_no_driver_of_a_server(tmp_path: Path) -> None:
    code = "import sys; from roadmap.storage import open_store; open_store(sys.argv[1]).close();"
    loaded = output(process(f"{code} print(*sys.modules)", f"sqlite:///{tmp_path}/a.db")).split()
    assert "sqlalchemy" in loaded
    assert "psycopg" not in loaded


@pytest.mark.parametrize("missing", ["sqlalchemy", "roadmap.storage.sql", "psycopg", "alembic"])
def test_without_the_extra_the_error_says_what_to_install(
    missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if missing == "sqlalchemy":
        monkeypatch.setitem(sys.modules, "sqlalchemy.engine", None)
    for name in [found for found in sys.modules if found.split(".")[0] == missing]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, missing, None)
    url = "postgresql://127.0.0.1/a" if missing == "psycopg" else f"sqlite:///{tmp_path}/a.db"
    with pytest.raises(MissingDependencyError) as caught:
        open_store(url)
    assert (caught.value.extra, caught.value.feature) == ("store", "store")


def test_relative_and_absolute_files_are_both_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with open_store("sqlite:///a.db") as store:
        store.create(sample(), author="Ans", reason="begin")
    with open_store(f"sqlite:///{tmp_path}/a.db") as store:
        assert store.entry("test").latest.number == 1


def test_the_short_address_of_a_server_means_the_same_driver(address: Any) -> None:
    url = address("postgresql").replace("+psycopg", "")
    with open_store(url) as store:
        store.create(sample(), author="Ans", reason="begin")


EXAMPLES: list[RoadmapError] = [
    errors.StoreAddressError(scheme="mysql"),
    errors.OtherRoadmapError("a", "b"),
    *[errors.RevisionTextError(field) for field in ("author", "reason")],
    errors.StorageError(),
    *[errors.NotFoundError(kind, "a", 7) for kind in ("roadmap", "revision", "moment")],
    errors.ConflictError("a", 0, 3),
    errors.ConflictError("a", 2, 3),
    *[errors.SlipConflictError(kind, "a", 0, 3) for kind in ("scenario", "token", "request")],
    errors.SlipConflictError("scenario", "a", 2, 0),
    errors.SlipConflictError("scenario", "a", 2, 3),
    errors.ArchivedError("a"),
    errors.ScenarioBehindError("a", 2, 3),
    errors.DamagedError("a", 4),
    *[
        errors.BackupError(reason, "detail")
        for reason in ("not-a-backup", "damaged", "not-empty", "same-file", "cannot-write")
    ],
    *[
        errors.StoreUnavailableError(reason, "detail")
        for reason in ("locked", "full", "read-only", "cannot-open", "connection")
    ],
    *[
        errors.StoreUnavailableError(reason, "detail")
        for reason in ("refused", "damaged", "foreign", "closed", "failed")
    ],
    errors.NewerStoreError("0099"),
    errors.MissingDependencyError("store", "store"),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_of_the_store_has_its_own_words(language: Any) -> None:
    written = [text(f"error-{error.code}", language, **error.details) for error in EXAMPLES]
    assert len(set(written)) == len(EXAMPLES)
    assert text("feature-store", language)
    documented = errors.StoreUnavailableError.__doc__ or ""
    reasons = {e.reason for e in EXAMPLES if type(e) is errors.StoreUnavailableError}
    assert all(f"``{reason}``" in documented for reason in reasons)


def test_every_error_of_the_store_has_an_example() -> None:
    found = {
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.StorageError)
    }
    assert found == {type(error) for error in EXAMPLES if isinstance(error, errors.StorageError)}
