"""The program manager saves, or keeps a scenario; both can be read back."""

import re

from playwright.sync_api import Page, expect

from tests.web.board import (
    choose,
    dialog,
    draft,
    move,
    places,
    press,
    revisions,
    save,
    stands,
)
from tests.web.conftest import HOME, Visits


def test_a_draft_becomes_a_revision_with_its_reason_and_its_decision(page: Page) -> None:
    move(page, "3.3", 3)
    choose(page, "3.2", re.compile("^Vastzetten in plateau 2"))
    expect(draft(page)).to_contain_text("2 wijzigingen")
    press(draft(page), "Opslaan …")
    asked = dialog(page, "2 wijzigingen opslaan")
    press(asked, "Opslaan")
    why = asked.get_by_label("Waarom deze wijzigingen?")
    expect(why).to_be_focused()
    expect(why).to_have_accessible_description(re.compile("Vul in waarom"))
    why.fill("Besproken in het IMO-overleg")
    asked.get_by_label("Uw naam").fill("Ans de Vries")
    asked.get_by_text("Besluit erbij (niet verplicht)").click()
    asked.get_by_label("Besloten door").fill("IMO")
    asked.get_by_label("Datum van het besluit (mag leeg blijven)").fill("2026-11-20")
    asked.get_by_label("Waar het besluit te lezen is (mag leeg blijven)").fill("zaak 2026-118")
    press(asked, "Opslaan")
    expect(page.get_by_text("Opgeslagen als revisie 2")).to_be_visible()
    expect(draft(page)).to_have_count(0)
    stands(page, "3.3", 3)

    saved = revisions(page)[0]
    assert saved["number"] == 2
    assert saved["author"] == "Ans de Vries"
    assert saved["reason"] == "Besproken in het IMO-overleg"
    assert saved["decision"]["body"] == "imo"
    assert saved["decision"]["decided_on"] == "2026-11-20"
    assert places(page)["3.3"] == 3

    page.get_by_role("main").get_by_role("link", name="Geschiedenis").last.click()
    row = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Revisie 2"))
    expect(row).to_contain_text("Besproken in het IMO-overleg")
    expect(row).to_contain_text("Ans de Vries")
    expect(row).to_contain_text("zaak 2026-118")
    row.get_by_text("2 wijzigingen").click()
    expect(row).to_contain_text("wordt vastgezet op plateau 2")


def test_what_was_saved_is_undone_and_redone_as_revisions(page: Page) -> None:
    move(page, "3.3", 3)
    save(page, "Meer tijd nodig")
    page.get_by_role("link", name="Geschiedenis").first.click()
    for act, title, button, plateau in (
        ("Laatste wijziging terugdraaien …", "Laatste wijziging terugdraaien", "Terugdraaien", 2),
        ("Opnieuw doorvoeren …", "Opnieuw doorvoeren", "Opnieuw doorvoeren", 3),
    ):
        press(page.get_by_role("main"), act)
        asked = dialog(page, title)
        asked.get_by_label("Waarom?").fill("Bij nader inzien")
        press(asked, button)
        expect(asked).to_have_count(0)
        expect(page.get_by_role("heading", level=2).first).to_contain_text("Revisie")
        assert places(page)["3.3"] == plateau
    assert [each["number"] for each in revisions(page)] == [4, 3, 2, 1]


def test_an_earlier_state_comes_back_as_a_new_revision(page: Page) -> None:
    move(page, "3.3", 3)
    save(page, "Meer tijd nodig")
    page.get_by_role("link", name="Geschiedenis").first.click()
    press(page, "Meer met revisie 1")
    press(page, "Terug naar deze stand …")
    asked = dialog(page, "Terug naar revisie 1")
    expect(asked).to_contain_text("3.3 gaat van plateau 3 naar plateau 2")
    asked.get_by_label("Waarom?").fill("Toch zoals in het rapport")
    press(asked, "Terug naar revisie 1")
    expect(page.get_by_role("heading", name="Revisie 3")).to_be_visible()
    assert places(page)["3.3"] == 2


def test_a_scenario_is_kept_opened_elsewhere_compared_and_taken_over(
    page: Page, visit: Visits
) -> None:
    move(page, "2.1", 2)
    move(page, "8.5", 4)
    press(draft(page), "Meer over uw concept")
    press(draft(page), "Bewaar als scenario …")
    asked = dialog(page, "2 wijzigingen bewaren als scenario")
    asked.get_by_label("Naam van het scenario").fill("Later meten")
    asked.get_by_label("Waar is het voor? (niet verplicht)").fill("Als de gelden later komen")
    asked.get_by_label("Uw naam").fill("Ans")
    press(asked, "Bewaar")
    expect(page.get_by_text("Bewaard als scenario ‘Later meten’")).to_be_visible()
    press(page, "Sluit het concept")
    stands(page, "2.1", 1)
    assert [each["number"] for each in revisions(page)] == [1]

    other = visit(HOME)
    press(other, "Scenario openen (1)")
    listed = dialog(other, "Scenario’s")
    expect(listed).to_contain_text("Als de gelden later komen")
    listed.get_by_role("link", name="Vergelijk met nu").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Vergelijken")
    expect(other.get_by_label("Naar", exact=True)).to_have_value("scenario:later-meten")
    moved = other.get_by_role("region", name=re.compile(r"^Naar een ander plateau \(4\)"))
    expect(moved).to_contain_text("2.3 bouwt voort op 2.1")

    press(other, "Scenario openen (1)")
    press(listed, "Open als concept")
    expect(draft(other)).to_contain_text("scenario Later meten")
    other.get_by_role("link", name="Roadmap", exact=True).click()
    stands(other, "2.1", 2)

    press(draft(other), "Meer over uw concept")
    press(draft(other), "Scenario openen …")
    press(listed, "Overnemen …")
    taking = dialog(other, "Overnemen uit ‘Later meten’")
    taking.get_by_role("checkbox", name=re.compile("van 8.5")).uncheck()
    taking.get_by_label("Waarom deze wijzigingen?").fill("Het geld komt later")
    taking.get_by_label("Uw naam").fill("Bea")
    press(taking, "Neem 1 wijziging over")
    expect(taking).to_have_count(0)
    saved = revisions(other)[0]
    assert (saved["number"], saved["author"]) == (2, "Bea")
    found = places(other)
    assert (found["2.1"], found["8.5"]) == (2, 3)
