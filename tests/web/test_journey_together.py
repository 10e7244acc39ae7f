"""Several people at once, and people whose session ends."""

import re

import pytest
from playwright.sync_api import Page, expect

from roadmap.model.access import Role
from roadmap.service import open_planner
from tests.web.board import (
    card,
    choose,
    dialog,
    draft,
    link,
    move,
    panel,
    places,
    press,
    revisions,
    save,
    stands,
)
from tests.web.conftest import HOME, Visits


def test_who_comes_second_sees_both_sides_chooses_and_loses_nothing(visit: Visits) -> None:
    ans, bea = visit(HOME), visit(HOME)
    move(bea, "3.3", 4)
    move(bea, "8.5", 4)
    press(draft(bea), "Opslaan …")
    saving = dialog(bea, "2 wijzigingen opslaan")
    saving.get_by_label("Waarom deze wijzigingen?").fill("Later in het jaar")
    saving.get_by_label("Uw naam").fill("Bea")

    move(ans, "3.3", 3)
    save(ans, "Na de zomer", author="Ans")

    press(saving, "Opslaan")
    expect(saving).to_contain_text("Iemand anders was eerder")
    expect(saving).to_contain_text("Revisie 2 van Ans: ‘Na de zomer’")
    press(saving, "Bijwerken …")
    rebasing = dialog(bea, "Concept bijwerken naar revisie 2")
    theirs = rebasing.get_by_role("heading", name="Wat anderen bewaarden")
    expect(theirs).to_be_visible()
    conflict = rebasing.get_by_role("group", name=re.compile("3.3"))
    expect(conflict).to_contain_text("Iemand anders wijzigde het vroegste plateau ook.")
    expect(rebasing.get_by_text("Er is nog 1 keuze te maken.")).to_be_visible()
    expect(rebasing.get_by_role("button", name="Werk het concept bij")).to_be_disabled()
    expect(conflict.get_by_label("Wat er nu staat: plateau 3")).to_be_visible()
    conflict.get_by_label("Mijn wijziging: plateau 4").check()
    press(rebasing, "Werk het concept bij")
    expect(bea.get_by_text("Uw concept staat nu op revisie 2")).to_be_visible()
    stands(bea, "3.3", 4)
    stands(bea, "8.5", 4)

    press(draft(bea), "Opslaan …")
    expect(saving.get_by_label("Waarom deze wijzigingen?")).to_have_value("Later in het jaar")
    press(saving, "Opslaan")
    expect(bea.get_by_text("Opgeslagen als revisie 3")).to_be_visible()
    assert [each["author"] for each in revisions(bea)] == ["Bea", "Ans", "Ans"]
    found = places(bea)
    assert (found["3.3"], found["8.5"]) == (4, 4)


def test_what_the_other_did_already_is_not_done_twice(visit: Visits) -> None:
    ans, bea = visit(HOME), visit(HOME)
    for page in (ans, bea):
        move(page, "3.3", 3)
    move(bea, "8.5", 4)
    save(ans, "Na de zomer")
    bea.reload()
    expect(bea.get_by_text("Ans heeft intussen revisie 2 bewaard")).to_be_visible()
    press(draft(bea), "Bijwerken …")
    rebasing = dialog(bea, "Concept bijwerken naar revisie 2")
    rebasing.get_by_label("Uw naam").fill("Bea")
    press(rebasing, "Verder")
    expect(rebasing.get_by_role("listitem").filter(has_text="al gedaan")).to_contain_text("3.3")
    expect(rebasing.get_by_role("listitem").filter(has_text="past")).to_contain_text("8.5")
    press(rebasing, "Werk het concept bij")
    expect(draft(bea)).to_contain_text("1 wijziging: 1 actie schuift")


def test_two_tabs_of_one_browser_work_on_the_same_draft(visit: Visits) -> None:
    page = visit(HOME)
    other = page.context.new_page()
    visit.go(other, HOME)
    move(page, "3.3", 3)
    stands(other, "3.3", 3)
    expect(draft(other)).to_contain_text("1 wijziging")


class Tokens:
    """Who may use the planner of a store, and when no longer."""

    def __init__(self, store: str) -> None:
        self.store = store

    def make(self, name: str, role: Role) -> tuple[str, str]:
        with open_planner(self.store) as planner:
            token, secret = planner.tokens.create(name, role)
            return token.id, secret

    def revoke(self, id: str) -> None:
        with open_planner(self.store) as planner:
            planner.tokens.revoke(id)


@pytest.fixture
def tokens(store: str) -> Tokens:
    found = Tokens(store)
    found.make("Beheer", "admin")
    return found


def sign_in(page: Page, secret: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Aanmelden")
    page.get_by_label("Toegangscode").fill(secret)
    press(page.get_by_role("main"), "Aanmelden")
    expect(page.get_by_role("heading", level=1)).to_have_text("Roadmap")


def test_a_token_opens_the_site_and_no_script_can_read_it(tokens: Tokens, visit: Visits) -> None:
    page = visit(HOME)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Toegangscode").fill("niet-goed")
    press(page.get_by_role("main"), "Aanmelden")
    expect(page.get_by_text("Deze toegangscode klopt niet, of is ingetrokken.")).to_be_visible()
    _, secret = tokens.make("Bea", "planner")
    sign_in(page, secret)
    expect(page.get_by_text("Bea (planner)")).to_be_visible()
    readable = page.evaluate(
        "document.cookie + location.href + JSON.stringify([{...localStorage}, {...sessionStorage}])"
        " + JSON.stringify(history.state) + document.documentElement.outerHTML"
    )
    assert page.evaluate("document.cookie") == ""
    assert secret not in readable
    assert not [address for address in asked if secret in address]
    [cookie] = page.context.cookies()
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Strict"
    assert cookie["path"] == "/api"

    move(page, "3.3", 3)
    press(draft(page), "Opslaan …")
    saving = dialog(page, "1 wijziging opslaan")
    expect(saving.get_by_label("Uw naam")).to_have_count(0)
    saving.get_by_label("Waarom deze wijzigingen?").fill("Na de zomer")
    press(saving, "Opslaan")
    expect(page.get_by_text("Opgeslagen als revisie 2")).to_be_visible()
    assert revisions(page)[0]["author"] == "Bea"

    press(page, "Afmelden")
    expect(page.get_by_role("heading", level=1)).to_have_text("Aanmelden")
    assert page.context.cookies() == []


def test_a_reader_is_offered_nothing_that_a_reader_may_not_do(
    tokens: Tokens, visit: Visits
) -> None:
    page = visit(f"{HOME}?action=8.4&edit=move")
    sign_in(page, tokens.make("Cor", "reader")[1])
    expect(panel(page, "8.4").get_by_role("heading", name="Waarom hier?")).to_be_visible()
    edits = re.compile("^(Wijzig |Actie toevoegen|Plaats|Haal weg|Afhankelijkheid|Opslaan)")
    expect(page.get_by_role("button", name=edits)).to_have_count(0)
    expect(card(page, "8.4")).to_have_attribute("draggable", "false")
    link(page, "8.4").focus()
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("m")
    page.get_by_role("link", name="Geschiedenis").first.click()
    expect(page.get_by_role("heading", name="Revisie 1")).to_be_visible()
    expect(page.get_by_role("button", name="Meer met revisie 1")).to_have_count(0)
    expect(draft(page)).to_have_count(0)
    visit.go(page, "/roadmaps")
    expect(page.get_by_role("button", name="Nieuwe roadmap")).to_have_count(0)


def test_a_token_that_is_revoked_is_asked_again_and_the_work_stays(
    tokens: Tokens, visit: Visits
) -> None:
    page = visit(HOME)
    id, secret = tokens.make("Bea", "planner")
    sign_in(page, secret)
    move(page, "3.3", 3)
    tokens.revoke(id)
    choose(page, "8.5", re.compile("^Naar plateau 4 "))
    asked = dialog(page, "U bent niet meer aangemeld")
    expect(asked).to_be_visible()
    asked.get_by_label("Toegangscode").fill(tokens.make("Bea", "planner")[1])
    press(asked, "Aanmelden")
    expect(asked).to_have_count(0)
    stands(page, "3.3", 3)
    again = dialog(page, "Uw wijziging is nog niet gemaakt")
    press(again, "Opnieuw proberen")
    stands(page, "8.5", 4)
    expect(draft(page)).to_contain_text("2 wijzigingen: 2 acties schuiven")


def test_a_token_that_is_revoked_while_saving_costs_nothing_that_was_typed(
    tokens: Tokens, visit: Visits
) -> None:
    page = visit(HOME)
    id, secret = tokens.make("Bea", "planner")
    sign_in(page, secret)
    move(page, "3.3", 3)
    press(draft(page), "Opslaan …")
    saving = dialog(page, "1 wijziging opslaan")
    saving.get_by_label("Waarom deze wijzigingen?").fill("Na de zomer")
    tokens.revoke(id)
    press(saving, "Opslaan")
    asked = dialog(page, "U bent niet meer aangemeld")
    asked.get_by_label("Toegangscode").fill(tokens.make("Bea", "planner")[1])
    press(asked, "Aanmelden")
    expect(asked).to_have_count(0)
    expect(saving).not_to_contain_text("Authorization")
    expect(saving.get_by_label("Waarom deze wijzigingen?")).to_have_value("Na de zomer")
    press(saving, "Opslaan")
    expect(page.get_by_text("Opgeslagen als revisie 2")).to_be_visible()
