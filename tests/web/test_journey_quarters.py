"""Quarters: the same answer everywhere, what does not fit repaired, and what was promised."""

import json
import re
import subprocess
import sys

from playwright.sync_api import Page, expect

from roadmap.engine import apply, schedule
from roadmap.formats import shipped_roadmap
from roadmap.model.calendar import Calendar
from roadmap.model.change import SetCalendar, SetCapacity
from roadmap.model.schedule import Schedule
from roadmap.service import open_planner
from tests.web.board import draft
from tests.web.conftest import HOME, ID, Visits

PLANNED = f"{HOME}/schedule"


def begun(visit: Visits) -> Page:
    """The quarters of the shipped roadmap: twelve from 2027-Q1, five actions at a time."""
    page = visit(PLANNED)
    page.get_by_label("Eerste kwartaal").fill("2027-Q1")
    page.get_by_label("Hoeveel acties tegelijk").fill("5")
    page.get_by_role("button", name="Toon de kwartalen").click()
    proven(page)
    return page


def proven(page: Page) -> None:
    search = page.get_by_role("region", name="Hoe goed deze planning is")
    expect(search.get_by_text("Bewezen", exact=True)).to_be_visible(timeout=30_000)


def expected() -> Schedule:
    changes = [SetCalendar(calendar=Calendar(start="2027-Q1")), SetCapacity(actions=5)]
    return schedule(apply(shipped_roadmap(), changes))


def shown(page: Page) -> dict[str, str]:
    """In which quarter each action starts, as the page tells it."""
    found = {}
    for section in page.locator(".pp-schedule__quarters > section").all():
        quarter = section.get_by_role("heading").inner_text()
        for number in section.locator("li > .pp-schedule__action").all_inner_texts():
            found[number] = quarter
    return found


def test_the_page_the_command_line_and_the_library_say_the_same_quarters(visit: Visits) -> None:
    page = begun(visit)
    quarters = {line.number: line.start for line in expected().lines}
    assert shown(page) == quarters
    words = ["schedule", "--calendar", "2027-Q1", "--capacity", "5", "--json"]
    done = subprocess.run(
        [sys.executable, "-m", "roadmap", *words], capture_output=True, check=True
    )
    told = json.loads(done.stdout)
    assert {line["number"]: line["start"] for line in told["lines"]} == quarters


def test_what_does_not_fit_is_explained_and_repaired_by_one_of_its_own_suggestions(
    visit: Visits,
) -> None:
    page = begun(visit)
    page.get_by_role("link", name="De poort van plateau 1").click()
    gate = page.get_by_role("dialog")
    gate.get_by_label("Uiterlijk klaar in").select_option("2027-Q1")
    gate.get_by_role("button", name="Zet in het concept").click()
    search = page.get_by_role("region", name="Hoe goed deze planning is")
    expect(search.get_by_text("Past niet", exact=True)).to_be_visible(timeout=30_000)
    expect(page.get_by_text("Dit past niet samen")).to_be_visible()
    page.get_by_role("button", name=re.compile("Pas toe in het concept")).first.click()
    proven(page)
    expect(page.get_by_text("Dit past niet samen")).to_have_count(0)
    expect(draft(page)).to_contain_text("4 wijzigingen")


def test_agreed_quarters_are_saved_and_stand_in_the_roadmap(visit: Visits, store: str) -> None:
    page = begun(visit)
    page.get_by_role("button", name="Spreek deze kwartalen af").click()
    expect(page.get_by_text("Deze kwartalen zijn zo afgesproken.")).to_be_visible()
    draft(page).get_by_role("button", name="Opslaan").click()
    saving = page.get_by_role("dialog")
    saving.get_by_label("Waarom").fill("Kwartaalplanning 2027")
    saving.get_by_label("Uw naam").fill("Ans")
    saving.get_by_role("button", name="Opslaan").click()
    expect(draft(page)).to_have_count(0)
    with open_planner(store) as planner:
        agreed = planner.state(ID).roadmap.agreed
    assert {found.action: found.start for found in agreed} == {
        line.number: line.start for line in expected().lines
    }


def test_a_quarter_for_which_nothing_was_adopted_says_what_to_do(visit: Visits) -> None:
    page = visit(f"{HOME}/feedback?quarter=2027-Q1")
    expect(page.get_by_text("want er was geen roadmap vastgesteld")).to_be_visible()
