"""The verb `schedule`, quarters on the command line, and the agreement on them."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from roadmap import apply, shipped_roadmap
from roadmap.engine import schedule
from roadmap.model.calendar import Calendar
from roadmap.model.change import (
    AgreeQuarters,
    RemoveTiming,
    SetCalendar,
    SetCapacity,
    SetTarget,
    SetTiming,
)
from roadmap.model.schedule import Schedule
from tests.cli.conftest import Run, document, link

PLAIN = ("--calendar", "2027-Q1:12", "--capacity", "5")
EXPECTED = apply(
    shipped_roadmap(),
    [SetCalendar(calendar=Calendar(start="2027-Q1", quarters=12)), SetCapacity(actions=5)],
)
DROPPED = {"number": "3", "status": "dropped", "status_reason": "geen geld"}
ROOT = Path(__file__).parents[2]


def words(
    run: Run, *arguments: str, code: int = 0, stdin: bytes | None = None, columns: int = 100
) -> str:
    result = run("schedule", *arguments, stdin=stdin)
    assert (result.code, result.err) == (code, "")
    assert max(map(len, result.out.splitlines())) <= columns
    assert not any(line.endswith(" ") for line in result.out.splitlines())
    return " ".join(result.out.split())


def planned(actions: list[dict[str, Any]], links: Any = (), **more: Any) -> bytes:
    calendar = {"calendar": {"start": "2027-Q1", "quarters": 4}}
    return json.dumps(json.loads(document(actions, list(links))) | calendar | more).encode()


def test_the_shipped_roadmap_is_planned_in_quarters_of_five(run: Run) -> None:
    out = words(run, *PLAIN)
    assert "2027-Q1 tot en met 2029-Q4 · 33 acties ingepland" in out
    assert "Bewezen het beste: geen andere planning van deze kwartalen is beter." in out
    for action in shipped_roadmap().actions:
        assert f" {action.number} " in out
    assert "2027-Q1 5 van 5 acties" in out
    assert "omdat in 2027-Q1 geen plaats meer is naast 2.1, 3.1, 5.1, 7.2, 10.5" in out
    assert "omdat plateau 1 pas in 2027-Q2 klaar is" in out
    assert "Van 2029-Q1 tot en met 2029-Q4 begint en loopt er niets." in out
    assert "Plateau 4 (Excelleren): klaar in 2028-Q4" in out
    assert "33 acties: looptijd van 1 kwartaal is een aanname" in out
    assert "33 acties zijn nog een voorstel" in out
    assert out.endswith("Er is niets opgeslagen.")


@pytest.mark.parametrize("columns", [60, 100, 160])
def test_it_is_told_in_english_on_any_screen(
    run: Run, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = words(run, *PLAIN, "--method", "rules", "--lang", "en", columns=columns)
    assert "Can be carried out; whether it can be better is not proven." in out
    assert "Found by priority rules and a search, without a solver." in out
    assert "33 actions: a duration of 1 quarter is an assumption" in out


@pytest.mark.parametrize("method", ["solver", "rules"])
def test_the_json_is_the_answer_of_the_library(run: Run, method: Any) -> None:
    result = run("schedule", *PLAIN, "--method", method, "--seed", "3", "--json")
    assert (result.code, result.err) == (0, "")
    answer = Schedule.model_validate_json(result.out)
    assert answer == schedule(EXPECTED, method=method, seed=3)
    assert answer.sealed() == answer


def test_one_action_tells_why_it_comes_then(run: Run) -> None:
    assert "3.3: 2028-Q1, omdat 3.2 pas in 2027-Q4 klaar is" in words(
        run, *PLAIN, "--action", "3.3"
    )
    assert "5.1: 2027-Q1, the first quarter" in words(
        run, *PLAIN, "--action", "5.1", "--lang", "en"
    )
    assert "vervalt (geen geld)" in words(
        run, *PLAIN, "--drop", "4.1", "--reason", "geen geld", "--action", "4.1"
    )
    unknown = run("schedule", *PLAIN, "--action", "3.33")
    assert unknown.code == 2
    assert "3.3" in unknown.err
    done = run("schedule", *PLAIN, "--status", "3.1=done", "--action", "3.1")
    assert (done.code, done.out.count("3.1")) == (2, 0)
    assert "3.1 wordt niet ingepland: dat is al klaar." in " ".join(done.err.split())


def test_what_does_not_fit_is_told_with_what_would_help(run: Run) -> None:
    data = planned(
        [{"number": str(n)} for n in range(1, 4)],
        [link("1", "2"), link("2", "3")],
        gates=[{"plateau": 3, "target": "2027-Q2"}],
    )
    out = words(run, "-", code=1, stdin=data)
    assert "Niet alles past; dat is bewezen." in out
    assert (
        "Dit past niet samen: plateau 3 (Dan) is uiterlijk in 2027-Q2 klaar; 1, 2, 3 worden "
        "alle 3 uitgevoerd en de volgorde 1 → 2 en 2 → 3. Haal één daarvan weg, en de rest past "
        "wel."
    ) in out
    assert "Plateau 3 (Dan): klaar in 2027-Q3, te laat voor het streefkwartaal 2027-Q2" in out
    assert (
        "Later klaar: plateau 3 (Dan) moet uiterlijk 2027-Q3 klaar zijn. Prijs: 1 kwartaal "
        "later. Dan worden 3 acties opgenomen, samen klaar in 2027-Q3."
    ) in out
    quick = words(run, "-", "--no-relax", code=1, stdin=data)
    assert "Dit past niet samen" not in quick
    assert "Wat zou helpen" not in quick
    fits = words(run, "-", "--target", "3=2027-Q3", stdin=data)
    assert "klaar in 2027-Q3, op tijd voor het streefkwartaal 2027-Q3" in fits
    assert "te laat" not in words(run, "-", "--target", "3=geen", stdin=data)


def test_what_is_not_taken_up_is_told_with_its_reason(run: Run) -> None:
    data = planned(
        [{"number": "1"}, {"number": "2"}, DROPPED],
        [link("1", "2")],
        calendar={"start": "2027-Q1", "quarters": 1},
    )
    out = words(run, "-", code=1, stdin=data)
    assert "2 (Taak 2): wacht op" in out or "2 (Taak 2): past niet meer" in out
    assert "3 (Taak 3): vervalt (geen geld)" in out
    assert "Langer plannen: er worden 2 kwartalen gepland, vanaf 2027-Q1." in out
    only_dropped = planned([{"number": "1"}, DROPPED])
    assert "3 (Taak 3): vervalt" in words(run, "-", stdin=only_dropped)


def test_long_actions_teams_and_what_runs_over_are_shown(run: Run) -> None:
    data = planned([{"number": "1"}, {"number": "2", "status": "started"}, {"number": "3"}])
    given = ("--timing", "1=2,team=MT", "--timing", "2=2,team=MT", "--timing", "3=2")
    out = words(run, "-", *given, "--capacity", "MT:1", "--capacity", "1@2027-Q1", stdin=data)
    assert "t/m team" in out
    assert "MT: 1 van 1 acties" in out
    assert "omdat dit al is gestart" in out
    assert "2 loopt door" in out
    full = words(run, "-", "--capacity", "0", stdin=data, code=1)
    assert "1 acties en plaats voor 0: te vol" in full


def test_ranges_give_chances_with_what_decides(run: Run) -> None:
    data = planned([{"number": "1"}, {"number": "2"}], [link("1", "2")])
    out = words(run, "-", "--timing", "1=1..2..3", "--target", "1=2027-Q4", stdin=data)
    assert "De kans dat het in 2027-Q4 klaar is, is" in out
    assert "Kansen uit 10.000 trekkingen (beginwaarde 0); van 1 actie" in out


def test_every_way_to_write_quarters_is_a_change(run: Run, store: Path) -> None:
    assert run("create", "--reason", "begin").code == 0
    before = ("--timing", "3.2=1", "--target", "2=2030-Q1", "--reason", "x")
    assert run("apply", *before).code == 0
    given: dict[str, tuple[tuple[str, ...], list[Any]]] = {
        "calendar": (
            ("--calendar", "2027-q1"),
            [SetCalendar(calendar=Calendar(start="2027-Q1", quarters=12))],
        ),
        "no calendar": (("--calendar", "geen"), [SetCalendar(calendar=None)]),
        "team": (("--capacity", "MT: 2"), [SetCapacity(team="MT", actions=2)]),
        "quarter": (
            ("--capacity", "3@2027-Q3"),
            [SetCapacity(actions=3, first="2027-Q3", last="2027-Q3")],
        ),
        "from": (("--effort-capacity", "9@2027-Q3.."), [SetCapacity(effort=9, first="2027-Q3")]),
        "until": (("--capacity", "9@..2027-Q3"), [SetCapacity(actions=9, last="2027-Q3")]),
        "no limit": (("--capacity", "MT:none"), [SetCapacity(team="MT")]),
        "both limits": (
            ("--capacity", "5", "--effort-capacity", "20"),
            [SetCapacity(actions=5, effort=20)],
        ),
        "two teams": (
            ("--capacity", "5", "--effort-capacity", "MT:20"),
            [SetCapacity(actions=5), SetCapacity(team="MT", effort=20)],
        ),
        "twice the same": (
            ("--capacity", "5", "--capacity", "6"),
            [SetCapacity(actions=5), SetCapacity(actions=6)],
        ),
        "duration": (("--timing", "3.2=2"), [SetTiming(action="3.2", quarters=2)]),
        "may be more": (
            ("--timing", "3.2=2..3"),
            [SetTiming(action="3.2", quarters=2, shortest=2, longest=3)],
        ),
        "range": (
            ("--timing", "3.2=1..2..4"),
            [SetTiming(action="3.2", quarters=2, shortest=1, longest=4)],
        ),
        "all of it": (
            ("--timing", "3.2=2, effort=5,team=Team A,earliest=2027-Q2,latest=2028-q4"),
            [
                SetTiming(
                    action="3.2",
                    quarters=2,
                    effort=5,
                    team="Team A",
                    earliest="2027-Q2",
                    latest="2028-Q4",
                )
            ],
        ),
        "no duration": (
            ("--timing", "3.2=latest=2028-Q1"),
            [SetTiming(action="3.2", latest="2028-Q1")],
        ),
        "timing gone": (("--timing", "3.2=none"), [RemoveTiming(action="3.2")]),
        "target": (("--target", "2=2027-Q4"), [SetTarget(plateau=2, target="2027-Q4")]),
        "target gone": (("--target", "2=geen"), [SetTarget(plateau=2, target=None)]),
    }  # fmt: skip
    for name, (arguments, expected) in given.items():
        saved = run("scenario", "save", "x", *arguments, "--json")
        assert saved.code == 0, (name, saved.err)
        assert saved.json["changes"] == [c.model_dump(mode="json") for c in expected], name
    told = run("impact", "--calendar", "2027-Q1", "--capacity", "5", "--target", "2=2027-Q4")
    assert "de capaciteit van iedereen samen wordt altijd 5 acties tegelijk" in told.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--calendar", "2027"),
        ("--calendar", "2027-Q1:0"),
        ("--calendar", "2027-Q1:81"),
        ("--calendar", "2027-Q1:"),
        ("--calendar", "9999-Q4:12"),
        ("--capacity", "-1"),
        ("--capacity", "many"),
        ("--capacity", "99999"),
        ("--capacity", "5@"),
        ("--capacity", "5@.."),
        ("--capacity", "5@2027"),
        ("--capacity", "5@2028-Q1..2027-Q1"),
        ("--capacity", ":5"),
        ("--effort-capacity", "5.5"),
        ("--timing", "3.2"),
        ("--timing", "3.2="),
        ("--timing", "3.2=0"),
        ("--timing", "3.2=3..2"),
        ("--timing", "3.2=1..2..3..4"),
        ("--timing", "3.2=2,mood=5"),
        ("--timing", "3.2=2,effort=1,effort=2"),
        ("--timing", "3.2=earliest=2028-Q1,latest=2027-Q1"),
        ("--target", "2027-Q4"),
        ("--target", "13=2027-Q4"),
        ("--target", "2=soon"),
        ("--method", "magic"),
        ("--seconds", "0"),
        ("--seconds", "4000"),
        ("--seconds", "soon"),
        ("--seed", "-1"),
        ("--seed", "1.5"),
        ("--drop", "99.9"),
        ("--reason", "x"),
        ("--agree",),
    ],
)
def test_what_cannot_be_understood_is_told(run: Run, arguments: tuple[str, ...]) -> None:
    result = run("schedule", *arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err.strip()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_without_a_calendar_it_says_how_to_begin(run: Run, language: str) -> None:
    result = run("schedule", "--lang", language)
    assert (result.code, result.out) == (2, "")
    assert "--calendar 2027-Q1" in result.err


def test_the_quarters_of_a_schedule_are_agreed_and_what_shifts_later_is_told(
    run: Run, store: Path
) -> None:
    assert run("create", "--reason", "begin").code == 0
    early = run("apply", "--agree", "--reason", "x")
    assert (early.code, early.out) == (2, "")
    result = run("apply", *PLAIN, "--agree", "--reason", "besluit MT", "--json")
    assert (result.code, result.err) == (0, "")
    agreed = AgreeQuarters.model_validate(result.json["changes"][-1]).agreed
    found = schedule(EXPECTED)
    assert {(each.action, each.start, each.end) for each in agreed} == {
        (line.number, line.start, line.end) for line in found.lines
    }
    later = words(run, "sqlite:///store.db", "--timing", "3.2=2")
    assert "1 kwartaal later dan de afspraak (2028-Q1)" in later
    again = run("apply", "--agree", "--timing", "3.2=2", "--reason", "duurt langer")
    assert "voor 33 acties wordt een kwartaal afgesproken" in again.out
    assert "dan de afspraak" not in words(run, "sqlite:///store.db")


def test_what_does_not_fit_is_not_agreed(run: Run, store: Path) -> None:
    assert run("create", "--reason", "begin").code == 0
    given = ("--calendar", "2027-Q1", "--capacity", "5", "--target", "2=2027-Q2")
    result = run("apply", *given, "--agree", "--reason", "x")
    assert (result.code, result.out) == (2, "")
    told = " ".join(result.err.split())
    assert "Zo past niet alles, dus er is niets afgesproken." in told
    assert "--target 2=2027-Q2" in told
    assert run("history", "--json").json["revisions"][-1]["number"] == 1
    done = document([{"number": "1", "status": "done"}], [])
    assert run("create", "-", "--reason", "x", stdin=done).code == 0
    nothing = run("apply", "--calendar", "2027-Q1", "--agree", "--reason", "x", "--roadmap", "own")
    assert nothing.code == 2
    assert "niets af te spreken" in nothing.err


def test_without_the_solver_the_rules_plan_and_say_what_to_install() -> None:
    code = (
        "import sys; from importlib.abc import MetaPathFinder\n"
        "class Hidden(MetaPathFinder):\n"
        "    def find_spec(self, name, *_):\n"
        "        if name.partition('.')[0] == 'ortools': raise ModuleNotFoundError(name)\n"
        "import importlib.util; real = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda n, p=None: None if n == 'ortools' else real(n, p)\n"
        "sys.meta_path.insert(0, Hidden())\n"
        "from roadmap.__main__ import main; sys.exit(main())\n"
    )

    def without(*arguments: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-c", code, "schedule", *PLAIN, *arguments]
        return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=60)

    found = without()
    assert found.returncode == 0, found.stderr
    assert 'pip install "plateauplanner[solver]"' in " ".join(found.stdout.split())
    refused = without("--method", "solver")
    assert (refused.returncode, refused.stdout) == (3, "")
    assert 'pip install "plateauplanner[solver]"' in " ".join(refused.stderr.split())


def test_ctrl_c_stops_the_search_and_says_so() -> None:
    hard = [
        part
        for at, action in enumerate(shipped_roadmap().actions)
        for part in ("--timing", f"{action.number}={1 + 7 * at % 5},effort={1 + 5 * at % 7}")
    ]
    given = ("--calendar", "2027-Q1:60", "--capacity", "4", "--effort-capacity", "9")
    process = subprocess.Popen(
        [sys.executable, "-m", "roadmap", "schedule", *given, *hard, "--seconds", "300"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    while "ortools" not in Path(f"/proc/{process.pid}/maps").read_text(encoding="utf-8"):
        time.sleep(0.05)
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (130, "")
    assert err.strip() == "Gestopt; er is niets bewaard."
