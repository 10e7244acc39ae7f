"""The program manager re-plans, and sees every consequence before saving."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.api.served import Served
from tests.web.board import (
    card,
    choose,
    column,
    dialog,
    draft,
    drag,
    link,
    move,
    press,
    stands,
)
from tests.web.conftest import shipped


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all: here nobody saves, and a draft stays in its own browser."""
    with shipped(tmp_path_factory.mktemp("planner")) as found:
        yield found


def test_a_dragged_action_tells_beforehand_and_afterwards_what_moves_along_and_why(
    page: Page,
) -> None:
    drag(page, "3.2", 3)
    expect(column(page, 3)).to_contain_text("3.2 hierheen; 1 actie schuift mee")
    page.mouse.up()
    stands(page, "3.2", 3)
    stands(page, "3.3", 3)
    expect(draft(page)).to_contain_text("1 wijziging: 2 acties schuiven")
    expect(column(page, 2)).to_contain_text("3.3 nu in plateau 3")
    expect(card(page, "3.3")).to_contain_text("was plateau 2, nu 3")
    card(page, "3.3").get_by_text("waarom?").click()
    expect(card(page, "3.3")).to_contain_text("3.3 is effectiever na 3.2 (uit de bron)")


def test_a_dragged_action_that_nothing_waits_for_moves_alone(page: Page) -> None:
    drag(page, "3.3", 3)
    expect(column(page, 3)).to_contain_text("3.3 hierheen; er schuift niets mee")
    page.mouse.up()
    stands(page, "3.3", 3)
    expect(draft(page)).to_contain_text("1 wijziging: 1 actie schuift")
    card(page, "3.3").get_by_text("waarom?").click()
    expect(card(page, "3.3")).to_contain_text("dat is het vroegste plateau (eigen voorstel)")


def test_an_action_that_is_dragged_home_or_let_go_with_escape_stays(page: Page) -> None:
    drag(page, "3.3", 2)
    expect(column(page, 2)).to_contain_text("3.3 staat hier al")
    page.mouse.up()
    drag(page, "3.3", 4)
    expect(column(page, 4)).to_contain_text("3.3 hierheen; er schuift niets mee")
    page.keyboard.press("Escape")
    page.mouse.up()
    stands(page, "3.3", 2)
    expect(draft(page)).to_have_count(0)


def test_the_menu_of_a_card_does_what_dragging_does(page: Page) -> None:
    move(page, "3.2", 3)
    stands(page, "3.3", 3)
    expect(card(page, "3.2")).to_contain_text("was plateau 2, nu 3")
    expect(link(page, "3.2")).to_be_focused()
    expect(page.get_by_test_id("announced")).to_contain_text(
        "3.2 staat nu in plateau 3. 1 actie schuift mee."
    )


@pytest.mark.parametrize(("number", "now", "because"), [("8.4", 4, "8.3"), ("2.2", 2, "2.1")])
def test_a_move_that_cannot_be_says_what_holds_it_and_changes_nothing(
    page: Page, number: str, now: int, because: str
) -> None:
    choose(page, number, re.compile("^Naar plateau 1 "))
    refused = dialog(page, f"{number} kan niet naar plateau 1 (Randvoorwaardelijk)")
    expect(refused).to_contain_text(f"{number} komt dan toch in plateau {now}")
    expect(refused).to_contain_text(f"omdat deze actie voortbouwt op {because}")
    press(refused, "Laat het zoals het was")
    expect(refused).to_have_count(0)
    stands(page, number, now)
    expect(draft(page)).to_have_count(0)


def test_a_move_that_cannot_be_offers_the_nearest_one_that_can(page: Page) -> None:
    move(page, "3.3", 4)
    choose(page, "3.3", re.compile("^Naar plateau 1 "))
    refused = dialog(page, "3.3 kan niet naar plateau 1 (Randvoorwaardelijk)")
    press(refused, "Zet in plateau 2 (Fundament versterken)")
    stands(page, "3.3", 2)


def test_edits_stack_up_are_undone_redone_and_left_out_one_by_one(page: Page) -> None:
    move(page, "3.3", 3)
    move(page, "8.5", 4)
    move(page, "6.1", 4)
    expect(draft(page)).to_contain_text("3 wijzigingen: 3 acties schuiven")
    press(draft(page), "Ongedaan maken")
    stands(page, "6.1", 3)
    expect(draft(page)).to_contain_text("2 wijzigingen: 2 acties schuiven")
    press(draft(page), "Opnieuw doen")
    stands(page, "6.1", 4)
    press(draft(page), "Bekijk wijzigingen")
    asked = dialog(page, "Wijzigingen in uw concept")
    steps = asked.get_by_role("list", name="Wijzigingen, in volgorde")
    expect(steps).to_contain_text("Hierdoor schuift: 8.5 van plateau 3 naar 4.")
    press(asked, re.compile(r"^Laat weg: Het vroegste plateau van 8\.5 "))
    expect(steps).not_to_contain_text("8.5")
    press(asked, "Sluiten")
    stands(page, "8.5", 3)
    stands(page, "3.3", 3)
    stands(page, "6.1", 4)
    expect(draft(page)).to_contain_text("2 wijzigingen: 2 acties schuiven")


def test_the_keys_for_undo_and_redo_work_on_the_draft(page: Page) -> None:
    move(page, "3.3", 3)
    page.keyboard.press("Control+z")
    stands(page, "3.3", 2)
    page.keyboard.press("Control+Shift+z")
    stands(page, "3.3", 3)


def test_a_reload_in_the_middle_keeps_the_draft_and_what_was_being_typed(page: Page) -> None:
    move(page, "3.3", 3)
    choose(page, "2.1", "Laat vervallen …")
    asked = page.get_by_role("form", name="Laat 2.1 vervallen")
    asked.get_by_label("Waarom vervalt de actie?").fill("Wordt regionaal opgepakt")
    page.reload()
    stands(page, "3.3", 3)
    expect(draft(page)).to_contain_text("1 wijziging")
    expect(asked.get_by_label("Waarom vervalt de actie?")).to_have_value("Wordt regionaal opgepakt")


def test_a_draft_that_was_thrown_away_can_be_fetched_back(page: Page) -> None:
    move(page, "3.3", 3)
    press(draft(page), "Meer over uw concept")
    press(draft(page), "Weggooien …")
    press(dialog(page, "Concept weggooien?"), "Gooi weg")
    stands(page, "3.3", 2)
    press(page, "Haal het terug")
    stands(page, "3.3", 3)


def test_what_is_drafted_is_told_on_every_view(page: Page) -> None:
    move(page, "2.1", 2)
    page.get_by_role("link", name="Wat nu?").click()
    expect(page.get_by_text("Met uw concept: 1 wijziging die nog niet is bewaard")).to_be_visible()
    page.get_by_role("link", name="Vergelijken").click()
    expect(page.get_by_label("Naar", exact=True)).to_have_value("draft")
    expect(page.get_by_role("list", name="Wat er anders is")).to_contain_text(
        "3 naar een ander plateau"
    )
