"""Running the command in this process, and files to run it on."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from roadmap.__main__ import main


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("ROADMAP_LANG", "ROADMAP_STORE", "ROADMAP_AUTHOR", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `roadmap` with these arguments, and `stdin` where it is given."""

    def running(*arguments: str, stdin: bytes | None = None) -> Result:
        if stdin is not None:
            monkeypatch.setattr("sys.stdin", _Input(stdin))
        code = main(arguments)
        out, err = capfdbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    return running


class _Input:
    """Standard input that holds these bytes."""

    def __init__(self, data: bytes) -> None:
        import io

        self.buffer = io.BytesIO(data)


def document(
    actions: list[dict[str, Any]], dependencies: list[dict[str, Any]], horizon: int = 3
) -> bytes:
    titles = ["Eerst", "Daarna", "Dan", "Later"]
    found = {
        "id": "own",
        "title": "Eigen roadmap",
        "plateaus": [{"number": n + 1, "id": f"p{n}", "title": titles[n]} for n in range(horizon)],
        "actions": [{"title": f"Taak {action['number']}", **action} for action in actions],
        "dependencies": dependencies,
    }
    return json.dumps(found).encode()


def link(predecessor: str, successor: str, kind: str = "builds-on") -> dict[str, str]:
    return {"predecessor": predecessor, "successor": successor, "kind": kind}


@pytest.fixture
def circles(tmp_path: Path) -> str:
    """A roadmap with two separate cycles and one action after the second."""
    path = tmp_path / "circles.json"
    path.write_bytes(
        document(
            [{"number": n} for n in ("1.1", "1.2", "2.1", "2.2", "2.3")],
            [
                link("1.1", "1.2"),
                link("1.2", "1.1", "more-effective-after"),
                link("2.1", "2.2"),
                link("2.2", "2.1"),
                link("2.2", "2.3"),
            ],
        )
    )
    return str(path)


@pytest.fixture
def mixed(tmp_path: Path) -> str:
    """A roadmap with a pin that cannot hold, a dropped action, and work that has begun."""
    path = tmp_path / "mixed.json"
    path.write_bytes(
        document(
            [
                {"number": "1.1", "status": "started"},
                {"number": "1.2", "pin": 2, "ceiling": 2, "owner": "MT"},
                {"number": "1.3", "pin": 1},
                {"number": "2.1", "status": "dropped", "status_reason": "geen geld"},
                {"number": "2.2", "status": "planned"},
            ],
            [link("1.1", "1.2"), link("1.2", "1.3"), link("1.1", "2.2")],
        )
    )
    return str(path)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A SQLite file that is not there yet, as the store of every command; Ans gives them."""
    path = tmp_path / "store.db"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ROADMAP_STORE", "sqlite:///store.db")
    monkeypatch.setenv("ROADMAP_AUTHOR", "Ans")
    return path


OWN = document(
    [{"number": number} for number in ("1.1", "1.2", "2.1")],
    [link("1.1", "1.2"), link("1.2", "2.1", "more-effective-after")],
)


@pytest.fixture
def stored(run: Run, store: Path) -> Path:
    """A store with one roadmap, "own", of three actions in a row."""
    assert run("create", "-", "--reason", "begin", stdin=OWN).code == 0
    return store
