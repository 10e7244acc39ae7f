"""The program manager edits actions and dependencies, and sees first what that does."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.api.served import Served
from tests.web.board import (
    card,
    choose,
    column,
    dialog,
    draft,
    link,
    move,
    panel,
    press,
    stands,
)
from tests.web.conftest import HOME, Visits, shipped

INTO_DRAFT = "Zet in het concept"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all: here nobody saves, and a draft stays in its own browser."""
    with shipped(tmp_path_factory.mktemp("edits")) as found:
        yield found


def form(page: Page, name: str) -> Locator:
    return page.get_by_role("form", name=name, exact=True)


def depend(page: Page, number: str, other: str) -> Locator:
    """Fill in that an action needs another one, and wait until it is told what that does."""
    choose(page, number, "Afhankelijkheid toevoegen …")
    asked = form(page, f"Afhankelijkheid van {number} toevoegen")
    asked.get_by_label("De andere actie").fill(other)
    expect(asked.get_by_text("Wat dit doet")).to_be_visible()
    expect(asked.get_by_text(re.compile("^(Er schuift|1 actie|\\d+ acties)")).first).to_be_visible()
    return asked


def test_a_status_is_told_on_the_card_and_what_began_does_not_move(page: Page) -> None:
    choose(page, "2.1", "Status wijzigen …")
    asked = form(page, "Status van 2.1")
    asked.get_by_label("Status", exact=True).select_option(label="gestart")
    expect(asked).to_contain_text("Er schuift niets naar een ander plateau.")
    press(asked, INTO_DRAFT)
    expect(panel(page, "2.1").get_by_role("region", name="Staat in het concept.")).to_be_focused()
    expect(card(page, "2.1")).to_contain_text("gestart")
    choose(page, "2.1", re.compile("^Naar plateau 3 "))
    refused = dialog(page, "Deze wijziging kan niet")
    expect(refused).to_contain_text("2.1 is al gestart en schuift niet meer.")
    press(refused, "Laat het zoals het was")
    stands(page, "2.1", 1)
    expect(draft(page)).to_contain_text("1 wijziging")


def test_an_action_is_blocked_only_with_a_reason(page: Page) -> None:
    choose(page, "2.1", "Status wijzigen …")
    asked = form(page, "Status van 2.1")
    asked.get_by_label("Status", exact=True).select_option(label="geblokkeerd")
    press(asked, INTO_DRAFT)
    why = asked.get_by_label("Waardoor is de actie geblokkeerd?")
    expect(why).to_be_focused()
    expect(why).to_have_accessible_description("Schrijf op waardoor de actie is geblokkeerd.")
    why.fill("Geen budget in 2027")
    press(asked, INTO_DRAFT)
    expect(panel(page, "2.1")).to_contain_text("Reden: Geen budget in 2027")


def test_an_action_is_dropped_with_a_reason_and_can_be_taken_up_again(page: Page) -> None:
    choose(page, "3.2", "Laat vervallen …")
    asked = form(page, "Laat 3.2 vervallen")
    press(asked, INTO_DRAFT)
    why = asked.get_by_label("Waarom vervalt de actie?")
    expect(why).to_have_accessible_description(re.compile("Schrijf op waarom de actie vervalt"))
    why.fill("De regio doet dit al")
    expect(asked).to_contain_text("Er gaat 1 actie uit het plan.")
    press(asked, INTO_DRAFT)
    expect(column(page, 2)).to_contain_text("3.2 vervalt")
    expect(draft(page)).to_contain_text("1 vervalt")
    press(panel(page, "3.2"), "Neem weer op")
    press(form(page, "Neem 3.2 weer op"), INTO_DRAFT)
    stands(page, "3.2", 2)


def test_an_own_action_is_added_with_a_number_that_is_free(page: Page) -> None:
    press(page, "Actie toevoegen")
    asked = form(page, "Eigen actie toevoegen")
    press(asked, INTO_DRAFT)
    expect(asked.get_by_label("Titel")).to_be_focused()
    expect(asked).to_contain_text("Vul een titel in.")
    asked.get_by_label("Titel").fill("Leren van de buren")
    asked.get_by_label("Advies").select_option("8")
    asked.get_by_label("Nummer").fill("8.5")
    expect(asked).to_contain_text("Er is al een actie 8.5. Vrij is bijvoorbeeld 8.6.")
    asked.get_by_label("Nummer").fill("")
    asked.get_by_label("Vroegste plateau").select_option("3")
    expect(asked).to_contain_text("8.6 komt in plateau 3 (Verbeteren).")
    press(asked, INTO_DRAFT)
    stands(page, "8.6", 3)
    expect(card(page, "8.6")).to_contain_text("nieuw in het concept")
    expect(panel(page, "8.6")).to_contain_text("Leren van de buren")


def test_a_dependency_moves_what_needs_it_and_can_be_taken_away_again(page: Page) -> None:
    asked = depend(page, "8.2", "9.1 Organiseren van relevante procesketens")
    expect(asked).to_contain_text("8.2 bouwt voort op 9.1")
    press(asked, INTO_DRAFT)
    stands(page, "8.2", 4)
    opened = panel(page, "8.2")
    press(opened, "Haal weg …: 8.2 bouwt voort op 9.1")
    expect(opened).to_contain_text("8.2 staat weer in plateau 3 (Verbeteren).")
    opened.get_by_role("button", name=INTO_DRAFT).click()
    stands(page, "8.2", 3)
    expect(draft(page)).to_contain_text("2 wijzigingen: geen enkele actie schuift")


def test_a_dependency_of_the_report_can_be_cut_and_brings_an_action_forward(page: Page) -> None:
    link(page, "2.2").click()
    opened = panel(page, "2.2")
    press(opened, "Haal weg …: 2.2 bouwt voort op 2.1")
    expect(opened).to_contain_text("Er schuift niets naar een ander plateau.")
    opened.get_by_role("button", name=INTO_DRAFT).click()
    expect(draft(page)).to_contain_text("1 wijziging: geen enkele actie schuift")
    move(page, "2.2", 1)
    expect(card(page, "2.2")).to_contain_text("was plateau 2, nu 1")


def test_what_would_bring_an_action_forward_can_be_tried_in_one_go(page: Page) -> None:
    link(page, "8.4").click()
    press(panel(page, "8.4"), "Bekijk wat dit doet: 1 van 1")
    panel(page, "8.4").get_by_role("button", name=INTO_DRAFT).click()
    stands(page, "8.4", 3)


def test_pressing_twice_makes_an_edit_once(page: Page) -> None:
    choose(page, "2.1", "Status wijzigen …")
    asked = form(page, "Status van 2.1")
    asked.get_by_label("Status", exact=True).select_option(label="gestart")
    asked.get_by_role("button", name=INTO_DRAFT).dblclick()
    expect(card(page, "2.1")).to_contain_text("gestart")
    expect(draft(page)).to_contain_text("1 wijziging:")


def test_an_unknown_action_is_no_dependency_and_says_so(page: Page) -> None:
    choose(page, "8.2", "Afhankelijkheid toevoegen …")
    asked = form(page, "Afhankelijkheid van 8.2 toevoegen")
    other = asked.get_by_label("De andere actie")
    other.fill("99.1")
    press(asked, INTO_DRAFT)
    expect(other).to_be_focused()
    expect(other).to_have_accessible_description(re.compile("Er is geen actie ‘99.1’"))


def test_a_circle_is_told_in_words_before_it_is_made_with_what_can_be_done_instead(
    page: Page,
) -> None:
    asked = depend(page, "8.3", "8.4")
    expect(asked).to_contain_text("2 acties wachten op elkaar: 8.3, 8.4")
    expect(asked).to_contain_text("Zo wachten acties op elkaar")
    asked.get_by_role("button", name="Voeg toe en haal dit weg …").first.click()
    expect(asked).to_contain_text("Haal weg: 8.4 bouwt voort op 8.3")
    asked.get_by_role("button", name=INTO_DRAFT, exact=True).first.click()
    stands(page, "8.3", 4)
    expect(draft(page)).not_to_contain_text("kring")


def test_a_circle_in_the_draft_leads_to_the_clinic_and_one_press_cuts_it(page: Page) -> None:
    asked = depend(page, "2.1", "2.3")
    expect(asked).to_contain_text("Zonder deze afhankelijkheid is er geen kring.")
    # Nothing else would fit either, so nothing else is promised.
    expect(asked).not_to_contain_text("Misschien past dit wel")
    press(asked, "Toch in het concept zetten")
    expect(draft(page)).to_contain_text("1 nieuwe kring")
    press(draft(page), "Opslaan …")
    saving = dialog(page, "1 wijziging opslaan")
    expect(saving).to_contain_text("Uw wijzigingen maken een kring")
    expect(saving.get_by_role("button", name="Opslaan", exact=True)).to_have_count(0)
    saving.get_by_role("link", name="Naar de kringen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kringen")
    group = page.get_by_role("region", name="Kring 1: 3 acties")
    expect(group).to_contain_text("3 acties wachten op elkaar: 2.1, 2.2, 2.3.")
    expect(group.get_by_role("img", name=re.compile("^Tekening van de kring: "))).to_be_visible()
    press(group, "Pas knip 1 toe")
    expect(page.get_by_text("Er zijn geen kringen", exact=True)).to_be_visible()
    expect(draft(page)).to_contain_text("2 wijzigingen: geen enkele actie schuift")
    press(page.get_by_role("main"), "Toch niet")
    expect(group).to_be_visible()


def test_a_link_to_a_form_opens_it_and_nothing_is_offered_to_who_looks_back(
    visit: Visits,
) -> None:
    page = visit(f"{HOME}?action=8.4&edit=move")
    expect(form(page, "Plaats van 8.4")).to_be_visible()
    visit.go(page, f"{HOME}?action=8.4&edit=move&asOf=1")
    expect(panel(page, "8.4").get_by_role("heading", name="Waarom hier?")).to_be_visible()
    expect(page.get_by_role("form", name="Plaats van 8.4")).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile("^Wijzig "))).to_have_count(0)
