"""The verbs about webhooks."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from roadmap.service import open_planner
from tests.cli.conftest import Run
from tests.service.receiving import Receiver, receiving

URL = "https://zaken.example/roadmap"


def faring(run: Run) -> str:
    """What the last column of the list says."""
    lines = run("webhook", "list").out.splitlines()
    (head,) = [line for line in lines if "hoe het gaat" in line]
    start = head.index("hoe het gaat")
    return " ".join(" ".join(line[start:] for line in lines[lines.index(head) + 1 :]).split())


def made(run: Run, receiver: Receiver, *more: str) -> str:
    result = run("webhook", "create", receiver.url, "--allow-private", "--json", *more)
    assert result.code == 0, result.err
    return str(result.json["webhook"]["id"])


def revised(run: Run, title: str) -> None:
    change = [{"change": "edit-action", "action": "1.1", "title": title}]
    Path("changes.json").write_text(json.dumps(change))
    assert run("apply", "--changes", "changes.json", "--reason", "om").code == 0


def test_the_secret_stands_alone_on_standard_output_and_is_never_shown_again(
    run: Run, stored: Path
) -> None:
    result = run("webhook", "create", URL, "--type", "adopted")
    assert result.code == 0
    secret = result.out.removesuffix("\n")
    assert secret.startswith("whsec_")
    assert "\n" not in secret
    assert "de enige keer" in " ".join(result.err.split())
    listed = run("webhook", "list")
    assert "vastgesteld" in listed.out
    assert faring(run) == "nog niets verstuurd"
    as_json = run("webhook", "list", "--json")
    assert secret not in listed.out + listed.err + as_json.out
    (webhook,) = as_json.json["webhooks"]
    assert (webhook["types"], webhook["created_by"]) == (["adopted"], "Ans")
    removed = run("webhook", "remove", webhook["id"], "--json")
    assert (removed.json["webhook"]["url"], removed.json["secret"]) == (URL, None)
    assert "‘own’ heeft geen webhooks." in run("webhook", "list").out


def test_what_happened_is_delivered_once_and_tells_how_it_went(run: Run, stored: Path) -> None:
    with receiving(answers=[204, 500, 204]) as receiver:
        id = made(run, receiver)
        assert run("webhook", "deliver", "--once").out == (
            "Verstuurd: 0. Mislukt, later weer: 0. Opgegeven: 0.\n"
        )
        revised(run, "Een")
        deliver = ("webhook", "deliver", "--once", "--allow-private")
        first = run(*deliver, "--source", "urn:nld:oin:1:systeem:a")
        assert (first.code, first.out.split(".")[0]) == (0, "Verstuurd: 1")
        assert faring(run).startswith("laatst verstuurd op 20")
        revised(run, "Twee")
        second = run(*deliver)
        assert second.code == 1
        assert "Mislukt, later weer: 1." in second.out
        assert "De volgende poging is op 20" in second.out
        assert faring(run).startswith("één poging mislukt (antwoord 500); weer op 20")
    assert receiver.got[0].event["source"] == "urn:nld:oin:1:systeem:a"
    assert receiver.places == [("gewijzigd", 2), ("gewijzigd", 3)]
    assert run("webhook", "dead", id).out == "Er is niets opgegeven.\n"
    assert run("webhook", "resend", id).out == "De webhook probeert het meteen weer.\n"
    assert faring(run).startswith("laatst verstuurd op 20")
    assert run("webhook", "resend", id).out == "Er is niets om opnieuw te versturen.\n"


def test_what_was_given_up_is_shown_and_sent_once_more_by_the_start_of_its_id(
    run: Run, stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("roadmap.service.delivering.MOST_ATTEMPTS", 1)
    with receiving(answers=[(301, {"Location": URL}), 500, 204]) as receiver:
        id = made(run, receiver)
        revised(run, "Een")
        assert run("adopt", "2", "--decided-by", "MT").code == 0
        deliver = ("webhook", "deliver", "--once", "--allow-private")
        assert "Opgegeven: 2." in run(*deliver).out
        out = " ".join(run("webhook", "dead", id).out.split())
        assert "revisie 2 gemaakt" in out
        assert "vaststelling 1" in out
        assert "doorverwijzing (301)" in out
        assert faring(run) == "nog niets verstuurd; 2 berichten opgegeven"
        letters = run("webhook", "dead", id, "--json").json["letters"]
        start = letters[1]["event"][:12]
        assert start in out
        again = run("webhook", "resend", id, start)
        assert again.out == "Eén bericht wordt opnieuw verstuurd.\n"
        assert "wordt opnieuw" in " ".join(run("webhook", "dead", id).out.split())
        assert run(*deliver).code == 0
        assert receiver.places[-1] == ("vastgesteld", 1)
        assert len(run("webhook", "resend", id, "--json").json["letters"]) == 1
        start = letters[0]["event"][:12]
        assert run("webhook", "forget", id, start).out == "Eén bericht is weggegooid.\n"
        assert run("webhook", "forget", id).out == "Er is niets om weg te gooien.\n"
        assert run("webhook", "forget", id, "--json").json["letters"] == []


def test_who_is_gone_stands_still(run: Run, stored: Path) -> None:
    with receiving(answers=[410]) as receiver:
        made(run, receiver)
        revised(run, "Een")
        assert run("webhook", "deliver", "--once", "--allow-private").code == 1
    assert faring(run).startswith("staat stil: ")


def test_another_process_that_sends_is_told(run: Run, stored: Path) -> None:
    from roadmap.service.leasing import Lease

    with receiving() as receiver:
        made(run, receiver)
        revised(run, "Een")
        with open_planner("sqlite:///store.db") as planner:
            assert Lease(planner.store, planner.clock, "webhooks").take()
        result = run("webhook", "deliver", "--once", "--allow-private")
        assert (result.code, result.out) == (0, "Een ander proces is al aan het versturen.\n")
        assert receiver.got == []


def test_without_once_it_goes_on_until_it_is_stopped(run: Run, stored: Path) -> None:
    with receiving() as receiver:
        made(run, receiver)
        command = [sys.executable, "-m", "roadmap", "webhook", "deliver", "--allow-private"]
        path = {"PYTHONPATH": str(Path(__file__).parents[2])}
        said = Path("said.txt")
        with (
            said.open("wb") as out,
            subprocess.Popen(command, stdout=out, env=os.environ | path) as running,
        ):
            try:
                for number, title in enumerate(("Een", "Twee"), 1):
                    revised(run, title)
                    deadline = time.monotonic() + 30
                    while said.read_text().count("Verstuurd: 1.") < number:
                        assert time.monotonic() < deadline
                        time.sleep(0.05)
                running.send_signal(signal.SIGINT)
                assert running.wait(30) == 130
            finally:
                running.kill()
        assert receiver.places == [("gewijzigd", 2), ("gewijzigd", 3)]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["create", "http://zaken.example/"], 2, "Dit adres moet met https:// beginnen."),
        (["create", "https://10.0.0.1/"], 2, "daar wordt niets heen gestuurd"),
        (["create", "https://a:b@zaken.example/"], 2, "gebruikersnaam of wachtwoord"),
        (["create", "https://zaken.example/#a"], 2, "geen bruikbaar adres"),
        (["create", URL, "--type", "gone"], 2, "--type: ‘gone’ kan niet"),
        (["create", URL, "--roadmap", "nergens"], 4, "Er is geen roadmap ‘nergens’."),
        (["create"], 2, "Hier ontbreekt: URL."),
        (["remove", "000000000000"], 4, "geen webhook ‘000000000000’"),
        (["dead", "x" * 500], 4, "geen webhook"),
        (["resend", "000000000000", "a"], 4, "geen webhook"),
        (["forget", "000000000000"], 4, "geen webhook"),
        (["deliver", "--once", "--source", "https://a.example"], 2, "is geen URN"),
        (["list", "x"], 2, "Hier is te veel: x"),
    ],
)
def test_what_cannot_be_done_with_webhooks_is_told_in_words(
    run: Run, stored: Path, arguments: list[str], code: int, words: str
) -> None:
    result = run("webhook", *arguments)
    assert (result.code, result.out) == (code, "")
    assert words in " ".join(result.err.split())


def test_a_message_that_was_not_given_up_cannot_be_sent_again(run: Run, stored: Path) -> None:
    result = run("webhook", "create", URL, "--json")
    missing = run("webhook", "resend", result.json["webhook"]["id"], "f" * 64)
    assert missing.code == 4
    assert "opgegeven" in missing.err
