"""Every verb that answers, in both languages, as a table and as JSON."""

import itertools
import json
from pathlib import Path

import pytest

from roadmap.cli.reports import ActionReport, CheckReport, ValidationReport
from roadmap.model.agenda import Agenda
from roadmap.model.certificate import Certificate
from roadmap.model.clinic import CycleReport
from roadmap.model.consequence import Impact
from roadmap.model.covering import CoverageReport
from roadmap.model.plan import Answer, Plan
from roadmap.model.priority import Priorities, Swap
from roadmap.model.schedule import Schedule
from tests.cli.conftest import Run, document, link

VERBS = {
    "plan": (["plan"], Plan, "Plateau 2 · Fundament versterken"),
    "check": (["check"], CheckReport, "11.4"),
    "cycles": (["cycles"], CycleReport, ""),
    "explain": (["explain", "3.3"], Certificate, "3.3"),
    "next": (["next"], Agenda, "2.1"),
    "priorities": (["priorities"], Priorities, "2.1"),
    "coverage": (["coverage"], CoverageReport, "Digitale inclusie"),
    "swap": (["priorities", "--swap", "1.1,5.1"], Swap, "5.1"),
    "schedule": (["schedule", "--calendar", "2027-Q1", "--capacity", "5"], Schedule, "2027-Q1"),
    "impact": (["impact", "--delay", "1.1"], Impact, "3.2"),
    "show": (["show", "3.2"], ActionReport, "prioriteringskader"),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_verb_answers_in_the_language_that_was_asked(run: Run, verb: str, language: str) -> None:
    arguments, _, words = VERBS[verb]
    result = run(*arguments, "--lang", language)
    other = run(*arguments, "--lang", "en" if language == "nl" else "nl")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Roadmap digitaal leiderschap Zoetermeer · ")
    assert words in result.out
    assert result.out != other.out
    assert max(map(len, result.out.splitlines())) <= 100
    assert not any(line.endswith(" ") for line in result.out.splitlines())


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_gives_its_answer_as_json_of_the_documented_model(run: Run, verb: str) -> None:
    arguments, model, _ = VERBS[verb]
    result = run(*arguments, "--json")
    assert (result.code, result.err) == (0, "")
    answer = model.model_validate_json(result.out)
    assert isinstance(answer, Answer)
    assert answer.sealed() == answer
    assert result.json["format"] == model.model_fields["format"].default


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("verb", VERBS)
def test_no_line_is_wider_than_the_screen(
    run: Run, verb: str, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = run(*VERBS[verb][0]).out.splitlines()
    assert max(map(len, lines)) <= columns


def test_the_plan_shows_every_action_under_its_plateau_with_a_legend(run: Run) -> None:
    out = run("plan").out
    assert "33 acties op 4 plateaus, alle te besluiten" in out
    for heading in (
        "Plateau 1 · Randvoorwaardelijk  9 acties",
        "Plateau 2 · Fundament versterken  13 acties",
        "Plateau 3 · Verbeteren  7 acties",
        "Plateau 4 · Excelleren  4 acties",
    ):
        assert heading in out
    assert "° staat op het voorgestelde vroegste plateau (een voorstel" in out
    assert "8.1 → 8.3 → 8.4" in out
    assert "Signaleringen: 4 ter informatie" in out


def test_a_plan_with_errors_shows_them_marks_what_is_provisional_and_exits_with_1(
    run: Run, mixed: str
) -> None:
    result = run("plan", mixed)
    assert result.code == 1
    assert "1 fout" in result.out
    assert "! voorlopig" in result.out
    assert "= vastgezet" in result.out
    assert "2.1  Taak 2.1: geen geld" in result.out
    row = next(line for line in result.out.splitlines() if line.startswith("  1.3"))
    assert row.split()[-1] == "!"


def test_a_plan_tells_some_errors_in_full_and_counts_the_rest(run: Run) -> None:
    numbers = [str(n) for n in range(1, 9)]
    data = document(
        [{"number": "9.1"}, *({"number": n, "pin": 1} for n in numbers)],
        [link("9.1", n) for n in numbers],
    )
    result = run("plan", "-", stdin=data)
    assert result.out.count("is vastgezet op") == 5
    assert "… en nog 3" in result.out
    assert run("check", "-", stdin=data).out.count("is vastgezet op") == 8


def test_many_critical_chains_are_counted(run: Run) -> None:
    pairs = [(f"{n}.1", f"{n}.2") for n in range(1, 11)]
    data = document(
        [{"number": n} for pair in pairs for n in pair], [link(*pair) for pair in pairs], horizon=2
    )
    assert "… en nog 2" in run("plan", "-", stdin=data).out
    long = [f"1.{n}" for n in range(1, 21)]
    soft = [link(a, b, "more-effective-after") for a, b in itertools.pairwise(long)]
    held = [{"number": n, "earliest_plateau": {"plateau": 2}} for n in long]
    assert "1.8 → … → 1.13" in run("plan", "-", stdin=document(held, soft, 2)).out


def test_an_empty_roadmap_has_an_empty_plan(run: Run) -> None:
    result = run("plan", "-", stdin=document([], []))
    assert result.code == 0
    assert "geen acties" in result.out
    assert "Alles is klaar." in run("next", "-", stdin=document([], [])).out


def test_the_placements_are_the_same_table_quick_and_slow(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_bytes(document([{"number": "2"}, {"number": "10"}], [link("2", "10")]))
    quick = run("plan", str(path), "--placements")
    slow = run("plan", str(path), "--placements", "--no-color")
    assert quick.out == slow.out
    assert quick.out.splitlines() == [
        "number\tplateau\twave\tlatest_plateau\tslack",
        "2\t1\t1\t2\t1",
        "10\t2\t1\t3\t1",
    ]


def test_check_reports_errors_with_proof_and_remedy(run: Run, mixed: str) -> None:
    result = run("check", mixed)
    assert result.code == 1
    assert "1.3 (Taak 1.3) is vastgezet op plateau 1 (Eerst)" in result.out
    assert "Bewijs: " in result.out
    assert "Wat te doen: " in result.out


def test_check_says_so_when_there_is_nothing_to_report(run: Run) -> None:
    data = document([{"number": "1"}, {"number": "2"}], [link("1", "2")])
    result = run("check", "-", stdin=data)
    assert result.code == 0
    assert "Er is niets te melden." in result.out
    assert "van standaardinvoer" in result.out


def test_cycles_names_both_groups_with_their_cuts_and_exits_with_1(run: Run, circles: str) -> None:
    result = run("cycles", circles)
    assert result.code == 1
    assert "Groep 1 van 2" in result.out
    assert "Groep 2 van 2" in result.out
    assert "1.1 → 1.2 → 1.1" in result.out
    assert "1. Haal weg: 1.1 is effectiever na 1.2 (zelf toegevoegd)." in result.out
    assert "Daardoor is ook de plaats van 1 actie voorlopig: 2.3." in result.out
    assert run("cycles", circles, "--json").code == 1


def test_cycles_says_so_when_there_are_none(run: Run) -> None:
    assert "Er zijn geen kringen" in run("cycles").out


def test_a_tangle_of_cycles_is_listed_up_to_a_bound(run: Run) -> None:
    numbers = [str(n) for n in range(1, 15)]
    pairs = [(a, b) for a in numbers for b in numbers if a != b]
    data = document([{"number": n} for n in numbers], [link(*pair) for pair in pairs])
    out = run("cycles", "-", stdin=data).out
    assert "Er zijn er nog meer." in out
    assert "… en nog 2" in out
    four = [(a, b) for a in numbers[:4] for b in numbers[:4] if a != b]
    small = document([{"number": n} for n in numbers[:4]], [link(*pair) for pair in four])
    assert "… en nog 8" in run("cycles", "-", stdin=small).out


def test_explain_gives_reason_chain_and_a_command_to_try(run: Run) -> None:
    out = " ".join(run("explain", "2.2").out.split())
    assert "omdat deze actie voortbouwt op 2.1 (afgeleid, zekerheid middel)" in out
    assert " 2. 2.2 bouwt voort op 2.1" in out
    assert 'roadmap impact --move 2.2=geen --remove-dependency "2.1>2.2"' in out


def test_what_explain_says_to_try_really_brings_the_action_forward(run: Run) -> None:
    arguments = ["--move", "2.2=geen", "--remove-dependency", "2.1>2.2"]
    moves = run("impact", *arguments, "--json").json["moves"]
    found = next(move for move in moves if move["number"] == "2.2")
    assert (found["before"]["plateau"], found["after"]["plateau"]) == (2, 1)


def test_explain_proposes_something_that_helps_for_the_file_that_was_asked(
    run: Run, tmp_path: Path
) -> None:
    numbers = [str(n) for n in range(1, 6)]
    path = tmp_path / "eigen plan.json"
    path.write_bytes(
        document(
            [{"number": n} for n in numbers],
            [link(a, b) for a, b in itertools.pairwise(numbers)],
            horizon=2,
        )
    )
    out = " ".join(run("explain", "5", str(path)).out.split())
    assert "1. Past in plateau 2 (Daarna), zonder: • dat 4 voortbouwt op 3" in out
    assert "3. De keten naar 5 wordt korter, tot plateau 4 (dat bestaat niet), als u" in out
    assert "Naar plateau 4" not in out
    assert f"Probeer 1 uit: roadmap impact '{path}' --remove-dependency" in out
    asked = out.partition(f"'{path}' ")[2].partition(" Kan het later")[0]
    option, pair = asked.replace('"', "").split()
    after = run("impact", str(path), option, pair, "--json").json
    (moved,) = (move["after"] for move in after["moves"] if move["number"] == "5")
    assert (moved["required_plateau"], moved["provisional"]) == (2, False)


def test_explain_can_propose_to_let_go_of_a_pin(run: Run) -> None:
    data = document([{"number": "1", "pin": 2}], [])
    assert "roadmap impact - --pin 1=geen" in run("explain", "1", "-", stdin=data).out


def test_a_plateau_that_is_called_by_its_number_is_named_once(run: Run) -> None:
    data = json.loads(document([{"number": "1"}], []))
    data["plateaus"][0]["title"] = "Plateau 1"
    own = json.dumps(data).encode()
    assert "Plateau 1  1 actie" in run("plan", "-", stdin=own).out
    assert "1 staat in plateau 1, omdat" in run("explain", "1", "-", stdin=own).out


def test_explain_tells_of_a_dropped_action_why_there_is_nothing_to_prove(
    run: Run, mixed: str
) -> None:
    result = run("explain", "2.1", mixed)
    assert result.code == 2
    assert "2.1 vervalt (geen geld)" in result.err
    assert run("show", "2.1", mixed).code == 0


def test_explain_says_when_there_are_more_ways_than_it_lists(run: Run) -> None:
    middle = [f"2.{n}" for n in range(1, 6)]
    data = document(
        [{"number": "1"}, *({"number": n} for n in middle), {"number": "3"}],
        [link("1", n) for n in middle] + [link(n, "3") for n in middle],
    )
    assert "Er zijn meer mogelijkheden van deze omvang." in run("explain", "3", "-", stdin=data).out


def test_show_tells_pin_ceiling_owner_and_what_depends(run: Run, mixed: str) -> None:
    out = run("show", "1.2", mixed).out
    for words in (
        "Vastgezet op plateau 2 (Daarna).",
        "Uiterlijk in plateau 2 (Daarna).",
        "Eigenaar: MT",
        "bouwt voort op 1.1 (Taak 1.1)",
        "1.3 (Taak 1.3): bouwt voort op 1.2",
    ):
        assert words in out
    assert "Staat voorlopig in plateau 3 (Dan)" in run("show", "1.3", mixed).out
    assert "Reden: geen geld" in run("show", "2.1", mixed).out


def test_show_gives_floor_as_a_proposal_with_reason_sources_and_quotes(run: Run) -> None:
    out = run("show", "3.3").out
    assert "Vroegste plateau: een voorstel" in out
    assert "plateau 2 (Fundament versterken) · voorstel, zekerheid middel" in out
    assert "Zou ook kunnen: plateau 3 (Verbeteren)" in out
    assert "report, regel 1529-1530: ‘Verbeteren" in out.replace("\n  ", " ")
    assert "report: 213a-onderzoek" in out
    assert "ook: " in run("show", "2.2").out


def test_show_says_when_a_dependency_allows_one_plateau(run: Run) -> None:
    data = json.loads(document([{"number": "1"}, {"number": "2"}], [link("1", "2")]))
    data["dependencies"][0]["same_plateau"] = True
    out = run("show", "2", "-", stdin=json.dumps(data).encode()).out
    assert "mag in hetzelfde plateau" in out


def test_validate_tells_what_is_wrong_on_standard_error_or_as_json(
    run: Run, mixed: str, tmp_path: Path
) -> None:
    fine = run("validate", mixed)
    assert fine.code == 0
    assert "Dit is een roadmap: 5 acties, 3 afhankelijkheden, 3 plateaus." in fine.out
    report = ValidationReport.model_validate_json(run("validate", mixed, "--json").out)
    assert (report.valid, report.roadmap) == (True, "own")

    wrong = tmp_path / "wrong.json"
    wrong.write_bytes(document([{"number": "1", "advice": "9", "pin": 7}], [link("1", "5")]))
    told = run("validate", str(wrong))
    assert (told.code, told.out) == (2, "")
    for words in ("Op /actions/0/advice", "Er is geen advies ‘9’.", "Wat te doen: "):
        assert words in told.err
    asked = run("validate", str(wrong), "--json", "--lang", "en")
    assert (asked.code, asked.err) == (2, "")
    report = ValidationReport.model_validate_json(asked.out)
    assert [problem.place for problem in report.problems] == [
        "/actions/0/advice",
        "/actions/0/pin",
        "/dependencies/0/successor",
    ]
    assert report.problems[0].message == "There is no advice ‘9’."


def test_schema_accepts_the_shipped_roadmap(run: Run) -> None:
    import jsonschema

    from roadmap.formats import shipped_document

    for arguments in (["schema"], ["schema", "--json"]):
        schema = run(*arguments).json
        jsonschema.validate(json.loads(shipped_document()), schema)


def test_schema_accepts_the_plan_of_the_shipped_roadmap(run: Run) -> None:
    import jsonschema

    jsonschema.validate(run("plan", "--json").json, run("schema", "--plan").json)


def test_texts_of_any_length_are_shown_in_full(run: Run) -> None:
    reason, quote = "reden " * 3_000, "woord " * 3_000
    fact = {"basis": "stated", "sources": [{"document": "d", "lines": "1", "quote": quote}]}
    found = json.loads(
        document([{"number": "1", "status": "blocked", "status_reason": reason, **fact}], [])
    )
    found["documents"] = [{"id": "d", "title": "Document"}]
    out = run("show", "1", "-", stdin=json.dumps(found).encode()).out
    assert out.count("reden") == 3_000
    assert out.count("woord") == 3_000
