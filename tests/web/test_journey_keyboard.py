"""Everything with the keyboard alone, and always with the focus in sight."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.web.board import answer, card, column, dialog, draft, link, panel, places, stands
from tests.web.conftest import HOME, Visits

MOST_TABS = 80

# How the element with the focus shows that, and whether anything lies over all of it.
FOCUSED = """() => {
  const found = document.activeElement;
  // The calendar in a field for a date is a button of the browser itself.
  if (found === document.body || !found.matches(':focus')) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(found);
  const marked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  const { left, right, top, bottom } = found.getBoundingClientRect();
  const spots = [];
  for (const across of [0.1, 0.5, 0.9])
    for (const down of [0.1, 0.5, 0.9])
      spots.push([left + across * (right - left), top + down * (bottom - top)]);
  const seen = spots.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (found.contains(there) || there.contains(found));
  });
  const words = found.getAttribute('aria-label') ?? found.textContent ?? '';
  return { visible: found.matches(':focus-visible'), marked, seen,
           what: `${found.tagName} ${words.trim().slice(0, 60)}` };
}"""


def has_focus(wanted: Locator) -> bool:
    return bool(wanted.evaluate_all("found => found.includes(document.activeElement)"))


def reach(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press a key until something has the focus; at every stop the focus can be seen."""
    passed: list[Any] = []
    for _ in range(MOST_TABS):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUSED)
        if stop is not None:
            assert stop["visible"], stop
            assert stop["marked"], stop
            assert stop["seen"], stop
            passed.append(stop["what"])
        if has_focus(wanted):
            return
    pytest.fail(f"{key} does not reach {wanted}; it passed {passed}")


def enter(page: Page, wanted: Locator, key: str = "Tab") -> None:
    reach(page, wanted, key)
    page.keyboard.press("Enter")


def fill(page: Page, wanted: Locator, text: str) -> None:
    reach(page, wanted)
    page.keyboard.type(text)


def button(within: Page | Locator, name: str) -> Locator:
    return within.get_by_role("button", name=name, exact=True)


def on_card(page: Page, number: str) -> None:
    """From the start of the page to a card."""
    expect(page.get_by_role("heading", level=1, name="Roadmap")).to_be_visible()
    enter(page, page.get_by_role("link", name="Naar de inhoud"))
    reach(page, page.get_by_role("article").get_by_role("link"))
    for _ in range(MOST_TABS):
        if has_focus(link(page, number)):
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"the arrows do not reach {number}")


def test_from_opening_the_site_to_an_adopted_baseline(visit: Visits) -> None:
    page = visit("/")
    # The board is one stop of the tab key; arrows go from card to card.
    on_card(page, "1.2")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("End")
    expect(link(page, "3.3")).to_be_focused()
    page.keyboard.press("Shift+ArrowRight")
    stands(page, "3.3", 3)
    expect(link(page, "3.3")).to_be_focused()
    expect(page.get_by_test_id("announced")).to_contain_text(
        "3.3 staat nu in plateau 3. Er schuift niets mee."
    )

    # The menu of a card.
    page.keyboard.press("End")
    expect(link(page, "8.3")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(link(page, "8.2")).to_be_focused()
    page.keyboard.press("m")
    menu = card(page, "8.2")
    expect(button(menu, "Openen")).to_be_focused()
    reach(page, button(menu, "Naar plateau 4 Excelleren"), "ArrowDown")
    page.keyboard.press("Enter")
    stands(page, "8.2", 4)
    expect(link(page, "8.2")).to_be_focused()

    # A form of the action that is open beside the board.
    page.keyboard.press("Enter")
    opened = panel(page, "8.2")
    expect(opened.get_by_role("heading", level=2)).to_be_focused()
    enter(page, button(opened, "Status"))
    expect(opened.get_by_label("Status", exact=True)).to_be_focused()
    page.keyboard.type("gepland")
    enter(page, button(opened, "Zet in het concept"))
    expect(opened.get_by_role("region", name="Staat in het concept.")).to_be_focused()
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)
    expect(link(page, "8.2")).to_be_focused()

    # One step back and forth, and saving with a decision, adopted at once.
    page.keyboard.press("Control+z")
    expect(draft(page)).to_contain_text("2 wijzigingen")
    page.keyboard.press("Control+Shift+z")
    expect(draft(page)).to_contain_text("3 wijzigingen: 2 acties schuiven")
    enter(page, button(draft(page), "Opslaan …"), "Shift+Tab")
    asked = dialog(page, "3 wijzigingen opslaan")
    expect(asked).to_be_visible()
    fill(page, asked.get_by_label("Waarom deze wijzigingen?"), "Besproken in het IMO-overleg")
    fill(page, asked.get_by_label("Uw naam"), "Ans de Vries")
    enter(page, asked.locator("summary", has_text="Besluit erbij (niet verplicht)"))
    fill(page, asked.get_by_label("Besloten door"), "IMO")
    reach(page, asked.get_by_label("Stel deze revisie meteen vast als baseline"))
    page.keyboard.press("Space")
    enter(page, button(asked, "Opslaan"))
    expect(page.get_by_text("Revisie 2 is vastgesteld als baseline.")).to_be_visible()
    stands(page, "8.2", 4)

    # What became of it: the focus is at the message, and the history is near.
    enter(page, page.get_by_role("main").get_by_role("link", name="Geschiedenis"))
    row = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Revisie 2"))
    expect(row).to_contain_text("vastgesteld")
    expect(row).to_contain_text("Vastgesteld door IMO")
    assert answer(page, "/baselines")["items"][0]["decision"]["body"] == "imo"
    assert places(page)["3.3"] == 3


def test_a_refused_move_gives_the_focus_back_to_the_card(visit: Visits) -> None:
    page = visit(HOME)
    on_card(page, "1.2")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    expect(link(page, "8.4")).to_be_focused()
    page.keyboard.press("Shift+ArrowLeft")
    refused = dialog(page, re.compile("^8.4 .*kan niet naar plateau 3"))
    expect(refused).to_be_visible()
    enter(page, button(refused, "Laat het zoals het was"))
    expect(refused).to_have_count(0)
    expect(link(page, "8.4")).to_be_focused()
    expect(draft(page)).to_have_count(0)


def test_escape_closes_menu_form_panel_and_window_and_the_focus_goes_back(
    visit: Visits,
) -> None:
    page = visit(HOME)
    on_card(page, "2.1")
    page.keyboard.press("m")
    expect(button(card(page, "2.1"), "Openen")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button(card(page, "2.1"), "Wijzig 2.1")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(link(page, "2.1")).to_be_focused()
    page.keyboard.press("Shift+ArrowRight")
    stands(page, "2.1", 2)
    enter(page, button(draft(page), "Bekijk wijzigingen"), "Shift+Tab")
    asked = dialog(page, "Wijzigingen in uw concept")
    expect(asked).to_be_visible()
    page.keyboard.press("Escape")
    expect(asked).to_have_count(0)
    expect(button(draft(page), "Bekijk wijzigingen")).to_be_focused()


def test_a_circle_is_cut_with_the_keyboard(visit: Visits) -> None:
    page = visit(f"{HOME}?action=8.3&edit=dependency")
    asked = page.get_by_role("form", name="Afhankelijkheid van 8.3 toevoegen")
    expect(asked.get_by_label("Wat komt eerst?")).to_be_focused()
    fill(page, asked.get_by_label("De andere actie"), "8.4")
    expect(asked).to_contain_text("Er ontstaat een kring.")
    enter(page, button(asked, "Toch in het concept zetten"))
    done = panel(page, "8.3").get_by_role("region", name="Staat in het concept.")
    expect(done).to_be_focused()
    enter(page, done.get_by_role("link", name=re.compile("^Naar de kringen")))
    expect(page.get_by_role("heading", level=1, name="Kringen")).to_be_visible()
    enter(page, button(page, "Pas knip 1 toe"))
    expect(page.get_by_text("Er zijn geen kringen", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_every_stop_of_the_board_shows_its_focus_and_the_board_itself_is_one_stop(
    visit: Visits,
) -> None:
    page = visit(HOME)
    reach(page, page.get_by_role("contentinfo").get_by_role("link").last)
    cards = page.get_by_role("article").get_by_role("link")
    assert cards.count() == 33
    assert page.locator('article a[href][tabindex="0"]').count() == 1
    expect(column(page, 4)).to_be_visible()
