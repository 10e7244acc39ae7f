"""Exit codes, pipes and signals: the command as a process."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import roadmap.cli.app
from roadmap.__main__ import main
from roadmap.cli.codes import ExitCode, code_of
from roadmap.errors import (
    InputError,
    LayoutTimeoutError,
    MissingDependencyError,
    RoadmapError,
)
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]


def process(*arguments: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "roadmap", *arguments]
    return subprocess.run(command, capture_output=True, check=False, cwd=ROOT, **options)  # type: ignore[call-overload,no-any-return]


def test_every_error_has_an_exit_code() -> None:
    assert code_of(InputError()) == ExitCode.BAD_INPUT
    assert code_of(RoadmapError()) == ExitCode.BAD_INPUT
    assert code_of(LayoutTimeoutError(20)) == ExitCode.NO_DRAWING
    assert code_of(MissingDependencyError("drawing", "render")) == ExitCode.NO_DRAWING


def test_ctrl_c_ends_with_130_and_without_a_word(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(roadmap.cli, "run", interrupted)
    result = run("plan")
    assert (result.code, result.out, result.err) == (130, "", "")


def test_ctrl_c_during_real_work_ends_with_130_and_without_a_traceback(tmp_path: Path) -> None:
    # A named pipe that nobody writes to keeps the command waiting.
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "roadmap", "plan", str(pipe)]
    with subprocess.Popen(command, stdout=-1, stderr=-1, cwd=ROOT) as running:
        writer = pipe.open("wb")  # returns once the command reads
        time.sleep(0.2)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)
        writer.close()
    assert (running.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize(
    "arguments", [["plan"], ["plan", "--json"], ["schema"], ["render", "-o", "-", "--type", "dot"]]
)
def test_a_reader_that_stops_ends_the_command_quietly(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "roadmap", *arguments],
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
            cwd=ROOT,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_an_error_in_one_line() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "roadmap", "plan"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=ROOT,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"roadmap: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("plan data/actions.json --placements >&-", 0),
        ("next >&-", 0),
        ("next 2>&-", 0),
        ("plan - <&-", 2),
    ],
)
def test_a_stream_that_is_closed_is_like_one_that_leads_nowhere(command: str, code: int) -> None:
    shell = f"{sys.executable} -m roadmap {command}"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, check=False, cwd=ROOT)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


def test_the_process_reads_standard_input_and_gives_its_exit_code(circles: str) -> None:
    data = Path(circles).read_bytes()
    done = process("cycles", "-", "--json", input=data)
    assert done.returncode == 1
    assert len(json.loads(done.stdout)["groups"]) == 2
    assert process("plan", "/nowhere").returncode == 2


def test_the_process_gives_the_same_placements_quick_and_slow() -> None:
    name = str(ROOT / "data" / "actions.json")
    quick = process("plan", name, "--placements")
    slow = process("plan", "--placements")
    assert (quick.returncode, quick.stderr) == (0, b"")
    assert quick.stdout == slow.stdout
    assert quick.stdout.count(b"\n") == 34
    assert process("plan", "--placements", name).stdout == quick.stdout


def test_the_quick_and_the_slow_way_agree_about_a_roadmap_with_errors(
    run: Run, circles: str, mixed: str
) -> None:
    for name in (circles, mixed):
        quick = run("plan", name, "--placements")
        slow = run("plan", name, "--placements", "--no-color")
        assert (quick.code, quick.out) == (slow.code, slow.out) == (0, slow.out)


def test_what_the_quick_way_cannot_read_the_full_reader_reports(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(b"{")
    assert run("plan", str(broken), "--placements").code == 2
    assert run("plan", str(tmp_path), "--placements").code == 2
    assert run("plan", "--placements", "--json").json["format"] == "plan/1"
    assert run("plan", "nul\0", "--placements").code == 2


def test_a_screen_that_lacks_signs_gets_replacements_instead_of_an_error() -> None:
    done = process("plan", env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert b"Plateau 1 ? Randvoorwaardelijk" in done.stdout


def test_the_arguments_of_the_process_are_used_when_none_are_given(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["roadmap", "--version"])
    assert main() == 0
    assert capfd.readouterr().out.startswith("plateauplanner ")


def test_the_quick_way_loads_nothing_heavy() -> None:
    program = (
        "import sys; from roadmap.__main__ import main;"
        "main(['plan', 'data/actions.json', '--placements']);"
        "print([name for name in ('typer', 'rich', 'pydantic', 'networkx') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, cwd=ROOT
    )
    assert done.stdout.splitlines()[-1] == b"[]"
