"""A member of the board finds the agenda, prints it, and asks why."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from roadmap.model.change import Pin
from roadmap.model.decision import Decision
from roadmap.service import open_planner
from tests.api.served import Served, environment, served
from tests.web.board import answer, link, panel, press
from tests.web.conftest import HOME, ID, Visits, keep

A4_POINTS = (595, 842)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The shipped roadmap, adopted as revision 1 and changed after that."""
    address = f"sqlite:///{tmp_path_factory.mktemp('store')}/store.db"
    keep(address)
    with open_planner(address) as planner:
        decision = Decision(by="MT", decided_on="2026-11-03")
        planner.adopt(ID, 1, decision=decision, author="Ans")
        changes = [Pin(action="2.1", plateau=2)]
        planner.apply(ID, 1, changes, author="Bea", reason="Eerst budget")
    return address


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, store: str) -> Iterator[Served]:
    """One server for all: who only looks disturbs nobody."""
    with served(tmp_path_factory.mktemp("server"), environment(store=store)) as found:
        yield found


def agenda(page: Page) -> dict[str, list[str]]:
    """The numbers that the page shows in each list, in order."""
    names = {
        "start": "Kan nu starten",
        "better_after": "Kan starten,",
        "waiting": "Wacht op een andere actie",
    }
    found = {}
    for key, name in names.items():
        lines = page.get_by_role("region", name=re.compile(rf"^{name}.*\(\d+\)$"))
        found[key] = [text.split()[0] for text in lines.get_by_role("link").all_inner_texts()]
    return found


def numbers(answered: dict[str, list[dict[str, str]]]) -> dict[str, list[str]]:
    return {
        key: [line["number"] for line in answered[key]]
        for key in ("start", "better_after", "waiting")
    }


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    """The size of each page, in whole points."""
    assert pdf.startswith(b"%PDF-")
    pages = len(re.findall(rb"/Type\s*/Page\b", pdf))
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    assert boxes
    return [(round(float(boxes[0][0])), round(float(boxes[0][1])))] * pages


def test_the_agenda_is_one_click_from_the_start_and_its_quarter_stands_in_the_address(
    visit: Visits,
) -> None:
    page = visit("/")
    page.get_by_role("link", name="Wat nu?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Wat nu\\? IMO-overleg"))
    page.get_by_label("Voor het overleg in").select_option(index=2)
    chosen = page.get_by_label("Voor het overleg in").input_value()
    assert f"quarter={chosen}" in page.url
    year, quarter = chosen.split("-Q")
    title = f"Wat nu? IMO-overleg, {quarter}e kwartaal {year}"
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    shared = visit(page.url.removeprefix(visit.origin))
    expect(shared.get_by_role("heading", level=1)).to_have_text(title)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_agenda_prints_on_exactly_one_a4(visit: Visits, language: str) -> None:
    page = visit(f"{HOME}/next?quarter=2027-Q1&lang={language}")
    page.get_by_role("listitem").filter(has=link(page, "3.1")).wait_for()
    assert sheets(page.pdf(prefer_css_page_size=True)) == [A4_POINTS]


def test_the_agenda_comes_as_a_pdf_of_one_sheet_from_the_same_page(visit: Visits) -> None:
    page = visit(f"{HOME}/next?quarter=2027-Q1")
    with page.expect_download() as coming:
        press(page.get_by_role("main"), "Als PDF")
    assert coming.value.suggested_filename.endswith(".pdf")
    assert sheets(coming.value.path().read_bytes()) == [A4_POINTS]


def test_page_api_and_command_line_say_the_same_is_next(visit: Visits, store: str) -> None:
    page = visit(f"{HOME}/next")
    page.get_by_role("listitem").filter(has=link(page, "3.1")).wait_for()
    shown = agenda(page)
    assert shown == numbers(answer(page, "/next"))
    command = [sys.executable, "-m", "roadmap", "next", store, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert shown == numbers(json.loads(done.stdout))
    assert sum(map(len, shown.values())) == 33


def test_why_an_action_stands_there_is_told_in_the_words_of_its_certificate(
    visit: Visits,
) -> None:
    page = visit(f"{HOME}/next")
    link(page, "2.2").first.click()
    why = panel(page, "2.2").get_by_role("region", name="Waarom hier?")
    first, *rest = answer(page, "/certificates/2.2")["text"].split("\n\n")
    expect(why).to_contain_text(first)
    why.get_by_text("Speling, gevolgen en meer uitleg").click()
    expect(why.get_by_text(rest[0].splitlines()[0])).to_be_visible()
    for paragraph in rest:
        expect(why).to_contain_text(paragraph)


def test_what_was_adopted_is_compared_with_the_latest_state(visit: Visits) -> None:
    page = visit(HOME)
    page.get_by_role("link", name="Vergelijken").click()
    expect(page.get_by_label("Van", exact=True)).to_have_value("baseline")
    expect(page.get_by_label("Van", exact=True)).to_contain_text("Revisie 1, vastgesteld door MT")
    moved = page.get_by_role("region", name=re.compile(r"^Naar een ander plateau \(3\)"))
    expect(moved).to_contain_text("wordt vastgezet op plateau 2 (Fundament versterken)")
    expect(moved).to_contain_text("2.3 bouwt voort op 2.1")
    apart = answer(page, "/comparison", left="baseline", right="latest")
    assert {
        move["number"]
        for move in apart["moves"]
        if move["before"]["plateau"] != move["after"]["plateau"]
    } == {"2.1", "2.2", "2.3"}


def test_the_golden_thread_leads_from_a_finding_to_a_plateau(visit: Visits) -> None:
    page = visit(HOME)
    page.get_by_role("link", name="Rode draad").click()
    page.get_by_role("link", name="Per bevinding").click()
    page.get_by_label("Welke bevinding?").select_option("6")
    expect(page.get_by_role("heading", name=re.compile("^Bevinding 6: "))).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("^Bevinding 5: "))).to_have_count(0)
    advice = page.get_by_role("listitem").filter(has_text="Advies 8: ").first
    step = advice.get_by_role("listitem").filter(has=link(page, "8.4")).first
    expect(step).to_contain_text("plateau 4 (Excelleren)")
    link(step, "8.4").click()
    expect(panel(page, "8.4")).to_contain_text("6 Ieder zijn eigen oplossing")
    covered = {
        each["action"] for each in answer(page, "/document")["coverage"] if each["finding"] == "6"
    }
    shown = page.get_by_role("main").get_by_role("link", name=re.compile(r"^\d+\.\d+ "))
    assert covered <= {text.split()[0] for text in shown.all_inner_texts()}


def test_an_earlier_moment_can_be_looked_at_and_not_be_edited(visit: Visits) -> None:
    page = visit(HOME)
    page.get_by_role("link", name="Geschiedenis").click()
    page.get_by_role("link", name="Bekijken hoe de roadmap was in revisie 1").click()
    expect(page.get_by_text("U kijkt naar een eerdere stand: revisie 1")).to_be_visible()
    expect(page.get_by_role("heading", level=1, name="Roadmap")).to_be_visible()
    plateau = page.get_by_role("region", name=re.compile("^Plateau 1 "))
    expect(link(plateau, "2.1")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^(Wijzig |Actie toevoegen)"))).to_have_count(
        0
    )
    link(plateau, "2.1").click()
    expect(panel(page, "2.1")).to_be_visible()
    expect(page.get_by_role("button", name="Laat vervallen")).to_have_count(0)
    page.get_by_role("button", name="Naar de nieuwste stand").click()
    expect(link(page.get_by_role("region", name=re.compile("^Plateau 2 ")), "2.1")).to_be_visible()
    expect(page.get_by_role("button", name="Wijzig 2.1", exact=True)).to_be_visible()


def test_the_site_speaks_english_by_a_switch_and_remembers_it(visit: Visits) -> None:
    page = visit(f"{HOME}/next?quarter=2027-Q1")
    press(page, "Taal en kleur")
    press(page, "English")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text(re.compile("^What now\\?"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert "quarter=2027-Q1" in page.url
    expect(page.get_by_role("region", name=re.compile("^May start now"))).to_contain_text(
        "may start now"
    )
    visit.go(page, HOME)
    press(page, "Language and colour")
    press(page, "Nederlands")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page.get_by_text("33 acties in 4 plateaus")).to_be_visible()
