"""A program manager weighs what comes first: tries weights, scores, and saves them."""

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from roadmap import apply, priorities, shipped_roadmap, swap
from roadmap.formats.wording import priority_sentence, swap_sentences
from roadmap.model.change import SetScore, SetWeights
from roadmap.model.priority import Priorities
from roadmap.model.weighing import TEMPLATES
from tests.web.board import answer
from tests.web.conftest import HOME, Visits

ROADMAP = shipped_roadmap()
VIEW = f"{HOME}/priorities"


def order(page: Page) -> list[str]:
    """The numbers of the actions as the page ranks them."""
    return [text.split()[0] for text in page.locator(".pp-ranking__action").all_inner_texts()]


def numbers(found: Priorities) -> list[str]:
    return [line.number for line in found.priorities]


def row(page: Page, number: str) -> Locator:
    return page.get_by_role("row").filter(
        has=page.get_by_role("link", name=re.compile(rf"^{re.escape(number)} "))
    )


def press(page: Page, target: Locator) -> None:
    """Press something as somebody without a mouse does."""
    target.focus()
    page.keyboard.press("Enter")


def test_the_page_ranks_and_reckons_as_the_library_does(visit: Visits) -> None:
    page = visit(HOME)
    page.get_by_role("link", name="Prioriteiten").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Prioriteiten")
    expect(page.get_by_role("table")).to_be_visible()
    found = priorities(ROADMAP)
    assert order(page) == numbers(found)
    for line in found.priorities[:3]:
        shown = row(page, line.number)
        shown.get_by_text("De som", exact=True).click()
        expect(shown).to_contain_text(priority_sentence(line, found, "nl"))


def test_weights_are_tried_taken_over_and_saved_with_the_keyboard_alone(visit: Visits) -> None:
    page = visit(VIEW)
    before = answer(page, "/priorities")
    press(page, page.get_by_text("Een andere weging proberen"))
    press(page, page.get_by_role("button", name="WSJF"))
    tried = priorities(apply(ROADMAP, [SetWeights(weighing=TEMPLATES["wsjf"])]))
    expect(page.get_by_text(re.compile("^Met deze weging verandere?n? "))).to_be_visible()
    assert order(page) == numbers(tried)
    assert answer(page, "/priorities") == before
    page.reload()
    expect(page.get_by_text(re.compile("^U probeert: WSJF"))).to_be_visible()
    press(page, page.get_by_role("button", name="Neem over in het concept"))
    expect(page.get_by_label("Uw concept", exact=True)).to_be_visible()
    assert "weights" not in page.url
    press(page, page.get_by_role("button", name="Opslaan …"))
    page.get_by_label("Waarom deze wijzigingen?").fill("Zo wegen we voortaan")
    page.get_by_label("Uw naam").fill("Ans")
    press(page, page.get_by_role("button", name="Opslaan", exact=True))
    expect(page.get_by_text("Opgeslagen als revisie 2")).to_be_visible()
    assert answer(page, "/priorities")["sha256"] == tried.sha256
    assert order(page) == numbers(tried)


def test_a_score_changes_the_order_of_the_draft_at_once(visit: Visits) -> None:
    page = visit(f"{VIEW}?weights=sum,value:1")
    page.get_by_role("button", name="Neem over in het concept").click()
    page.get_by_role("link", name="Beoordeel 11.1").click()
    page.get_by_label("Waarde", exact=True).select_option("5")
    page.get_by_label("Door wie?").fill("IMO")
    day = page.get_by_label("Op welke dag?").input_value()
    page.get_by_role("button", name="In het concept", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".pp-ranking__action").first).to_contain_text("11.1")
    weighing = TEMPLATES["data"].model_validate({"weights": {"value": 1}})
    score = SetScore(action="11.1", criterion="value", score=5, by="IMO", on=day)
    assert order(page) == numbers(
        priorities(apply(ROADMAP, [SetWeights(weighing=weighing), score]))
    )
    first = page.get_by_role("row").nth(1)
    first.get_by_text("De som", exact=True).click()
    expect(first.get_by_text(re.compile(r"^waarde: 5 \(IMO, "))).to_be_visible()


def test_what_swaps_two_actions_is_told_and_tried(visit: Visits) -> None:
    weights = {"findings": 1, "freed": 1, "critical": 1, "plateau": 1, "slack": 1}
    weighing = TEMPLATES["data"].model_validate({"weights": weights})
    found = swap(apply(ROADMAP, [SetWeights(weighing=weighing)]), "2.1", "8.1")
    assert found.weighing
    written = ",".join(f"{name}:{weight}" for name, weight in weights.items())
    page = visit(f"{VIEW}?weights=sum,{written}")
    page.get_by_label("Eerste actie").select_option("2.1")
    page.get_by_label("Tweede actie").select_option("8.1")
    expect(page.get_by_text(" ".join(swap_sentences(found, "nl")))).to_be_visible()
    assert "one=2.1&other=8.1" in page.url
    before = order(page)
    page.get_by_role("button", name="Probeer deze gewichten").click()
    exchanged = {"2.1": "8.1", "8.1": "2.1"}
    after = [exchanged.get(number, number) for number in before]
    expect(page.locator(".pp-ranking__action").nth(after.index("8.1"))).to_contain_text("8.1")
    assert order(page) == after


def test_an_earlier_revision_has_its_own_order_and_nothing_is_stored_there(visit: Visits) -> None:
    page = visit(f"{VIEW}?asOf=1&weights=wsjf,value:1")
    expect(page.get_by_text(re.compile("^U probeert: WSJF"))).to_be_visible()
    expect(page.get_by_text(re.compile("^Met deze weging "))).to_be_visible()
    expect(page.get_by_role("button", name="Neem over in het concept")).to_have_count(0)
    expect(page.get_by_role("link", name=re.compile("^Beoordeel "))).to_have_count(0)


def test_the_golden_thread_tells_what_the_library_finds_lacking(visit: Visits) -> None:
    page = visit(f"{HOME}/coverage?tab=frameworks")
    found: dict[str, Any] = answer(page, "/coverage")
    lacking = {
        item["title"]
        for framework in found["frameworks"]
        for item in framework["items"]
        if item["level"] == "not-at-all"
    }
    heading = page.get_by_role("heading", name=re.compile("blinde vlekken: geen actie"))
    expect(heading).to_be_visible()
    shown = heading.locator("xpath=following-sibling::ul[1]").locator("strong").all_inner_texts()
    assert set(shown) == lacking
    partly = [
        item["text"]
        for framework in found["frameworks"]
        for item in framework["items"]
        if item["level"] == "partly"
    ]
    page.get_by_role("button", name=re.compile(r"^Toon alle \d+")).click()
    for text in partly:
        expect(page.get_by_text(text).first).to_be_visible()


def test_the_buttons_of_a_long_dialog_stay_in_view(visit: Visits) -> None:
    page = visit(f"{VIEW}?weights=sum,value:1", viewport={"width": 1280, "height": 720})
    page.get_by_role("button", name="Neem over in het concept").click()
    page.get_by_role("button", name="Opslaan …").click()
    page.get_by_text("Besluit erbij (niet verplicht)").click()
    save = page.get_by_role("button", name="Opslaan", exact=True)
    expect(save).to_be_in_viewport(ratio=1)
