"""What reaches a terminal, and what never does."""

import io
import time

import pytest

from roadmap.cli.screen import clean, make_console, print_parts, styled
from roadmap.cli.session import open_session
from tests.cli.conftest import Run, document


def test_hostile_labels_are_shown_and_never_obeyed(run: Run) -> None:
    title = "[red]rood[/red] :smile: \u202edraai\u202c \x9b31m " + "lang" * 1_200
    data = document([{"number": "1", "title": title}], [])
    for arguments in (["plan", "-"], ["next", "-"], ["show", "1", "-"], ["explain", "1", "-"]):
        result = run(*arguments, stdin=data)
        assert result.code == 0
        assert "[red]rood[/red] :smile: draai �31m" in " ".join(result.out.split())
        assert max(map(len, result.out.splitlines())) <= 100
    assert run("plan", "-", "--json", stdin=data).code == 0


def test_what_a_user_types_is_cleaned_too(run: Run) -> None:
    for arguments in (["show", "\x1b[31m"], ["\x1b[31m"], ["plan", "\x1b[31m\udcff"]):
        result = run(*arguments)
        assert result.code == 2
        assert "\x1b" not in result.err


def test_cleaning_keeps_ordinary_text_and_line_ends() -> None:
    assert clean("zoë\n\tα שלום 漢字 🙂") == "zoë\n α שלום 漢字 🙂"


def test_a_terminal_gets_colour_unless_it_is_refused() -> None:
    def printed(*, color: bool) -> str:
        screen = io.StringIO()
        print_parts(make_console(screen, color=color, terminal=True, width=40), styled("x", "red"))
        return screen.getvalue()

    assert "\x1b[" in printed(color=True)
    assert "31m" not in printed(color=False)


def test_a_terminal_sees_that_work_is_going_on(monkeypatch: pytest.MonkeyPatch) -> None:
    session = open_session("nl", False, False)
    screen = io.StringIO()
    console = make_console(screen, color=False, terminal=True, width=40)
    monkeypatch.setattr(console, "is_jupyter", False, raising=False)
    object.__setattr__(session, "err", console)
    with session.working("working-plan"):
        time.sleep(0.2)
    assert "Plaatsen …" in screen.getvalue()


def test_the_width_of_help_follows_the_screen_within_reason(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for columns, widest in (("60", 60), ("400", 110), ("geen", 110)):
        monkeypatch.setenv("COLUMNS", columns)
        lines = run("show", "--help").out.partition("Voorbeelden")[0].splitlines()
        assert max(map(len, lines)) <= widest
