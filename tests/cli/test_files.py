"""Writing files: as a whole, or not at all."""

import os
from pathlib import Path

import pytest

from roadmap.cli import files
from roadmap.errors import (
    DocumentError,
)


def test_a_file_is_replaced_as_a_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "x.svg"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.svg"
    link.symlink_to(target)
    files.write_bytes(str(link), b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.svg", "x.svg"]


def test_writing_that_stops_half_way_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.svg"
    target.write_bytes(b"old")

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        files.write_bytes(str(target), b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["x.svg"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (".", "file-is-directory"),
        ("nowhere/x.svg", "folder-missing"),
        ("x" * 300 + ".svg", "file-unwritable"),
        ("nul\0.svg", "name-unreadable"),
    ],
)
def test_a_place_where_nothing_can_be_written_is_refused(
    tmp_path: Path, name: str, code: str
) -> None:
    with pytest.raises(DocumentError) as caught:
        files.write_bytes(f"{tmp_path}/{name}", b"x")
    assert [problem.code for problem in caught.value.problems] == [code]
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_written_to_and_not_replaced() -> None:
    files.write_bytes(os.devnull, b"x")
    assert Path(os.devnull).is_char_device()
