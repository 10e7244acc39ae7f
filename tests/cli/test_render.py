"""Drawings: what is asked, where they go, and what is refused."""

import hashlib
from pathlib import Path

import pytest

from roadmap.cli.reports import DrawingReport
from tests.cli.conftest import Run, document

pytest.importorskip("pygraphviz")

STARTS = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF", "dot": b"digraph"}


@pytest.mark.parametrize("kind", STARTS)
def test_the_extension_tells_what_is_drawn(run: Run, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"roadmap.{kind.upper()}"
    result = run("render", "-o", str(path))
    assert (result.code, result.err) == (0, "")
    assert result.out.replace("\n", "").startswith("Geschreven: ")
    assert STARTS[kind] in path.read_bytes()[:200]


def test_json_tells_what_was_written(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.dot"
    result = run("render", "-o", str(path), "--view", "next", "--json", "--lang", "en")
    report = DrawingReport.model_validate_json(result.out)
    data = path.read_bytes()
    assert (report.view, report.type, report.bytes) == ("next", "dot", len(data))
    assert report.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--view", "whole-wave"],
        ["--view", "collapsed-theme"],
        ["--view", "auto"],
        ["--action", "3.2", "--depth", "2"],
        ["--plateau", "2"],
    ],
)
def test_every_view_can_be_drawn_to_standard_output(run: Run, arguments: list[str]) -> None:
    result = run("render", "-o", "-", "--type", "dot", *arguments)
    assert (result.code, result.err) == (0, "")
    assert "digraph" in result.out[:200]


def test_the_difference_with_an_older_roadmap_can_be_drawn(run: Run, tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_bytes(document([{"number": "1"}], []))
    new.write_bytes(document([{"number": "1"}, {"number": "2"}], []))
    result = run("render", str(new), "--before", str(old), "-o", "-", "--type", "dot")
    assert result.code == 0
    assert run("render", "-", "--before", "-", "-o", "x.svg", stdin=b"").code == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Zeg waar de tekening moet komen"),
        (["-o", "x.gif"], "De extensie van ‘x.gif’ zegt niet"),
        (["-o", "x", "--type", "gif"], "--type: ‘gif’ kan niet; kies uit svg"),
        (["-o", "-", "--type", "svg", "--json"], "niet allebei naar standaarduitvoer"),
        (["-o", "x.svg", "--view", "all"], "--view: ‘all’ kan niet; kies uit whole-advice"),
        (["-o", "x.svg", "--view", "neighbourhood"], "hoort ook --action"),
        (["-o", "x.svg", "--view", "next", "--plateau", "2"], "--plateau hoort niet bij"),
        (["-o", "x.svg", "--action", "3.2", "--depth", "0"], "--depth: ‘0’ is geen heel getal"),
        (["-o", "x.svg", "--plateau", "twee"], "--plateau: ‘twee’ is geen heel getal"),
        (["-o", "x.svg", "--plateau", "9"], "Plateau 9 bestaat niet"),
        (["-o", "x.svg", "--action", "3.33"], "Bedoelt u 3.3"),
    ],
)
def test_what_cannot_be_drawn_is_refused_and_nothing_is_written(
    run: Run, arguments: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("render", *arguments)
    assert (result.code, result.out) == (2, "")
    assert words in " ".join(result.err.split())
    assert list(tmp_path.iterdir()) == []


def test_a_drawing_that_is_too_large_exits_with_3_and_offers_a_simpler_one(
    run: Run, tmp_path: Path
) -> None:
    data = document([{"number": str(n)} for n in range(2_100)], [])
    result = run("render", "-", "-o", str(tmp_path / "x.svg"), stdin=data)
    assert result.code == 3
    assert "--view collapsed-advice" in " ".join(result.err.split())
    assert list(tmp_path.iterdir()) == []
