"""Nobody is barred: every view in light and dark, on a desktop, a phone and enlarged."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from roadmap.model.change import EditAction
from roadmap.service import open_planner
from tests.api.served import environment, served
from tests.web.axe import barriers
from tests.web.conftest import DESKTOP, HOME, ID, PHONE, Visits
from tests.web.stories import Year

VIEWS = [
    HOME,
    f"{HOME}?action=3.3",
    f"{HOME}?action=8.4&edit=dependency",
    f"{HOME}/next",
    f"{HOME}/priorities",
    f"{HOME}/priorities?weights=moscow,value:2,freed:1&one=3.1&other=1.2",
    f"{HOME}/schedule",
    f"{HOME}/feedback",
    f"{HOME}/exchange",
    f"{HOME}/graph?action=2.3",
    f"{HOME}/comparison",
    f"{HOME}/coverage",
    f"{HOME}/coverage?tab=paths",
    f"{HOME}/coverage?tab=frameworks",
    f"{HOME}/diagnostics",
    f"{HOME}/revisions",
    f"{HOME}/cycles",
    f"{HOME}?asOf=1",
    f"{HOME}/nowhere",
    "/roadmaps",
    "/roadmaps/nowhere",
    "/help",
    "/accessibility",
]
SCREENS = {
    "desktop": {"viewport": DESKTOP},
    "phone": {"viewport": PHONE},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    # 200 % zoom halves the room in CSS pixels and doubles the dots.
    "enlarged": {"viewport": {"width": 720, "height": 450}, "device_scale_factor": 2},
}
FORMS = [("desktop", "light"), ("narrow", "dark"), ("enlarged", "light")]
"""Colours do not depend on the size, and a phone is hardly wider than the narrowest."""


def settled(page: Page) -> None:
    """Wait until nothing of a page is on its way."""
    expect(page.locator(".pp-loading")).to_have_count(0)
    expect(page.locator("progress")).to_have_count(0)


@pytest.mark.parametrize(("screen", "scheme"), FORMS)
def test_no_view_bars_anybody(visit: Visits, screen: str, scheme: str) -> None:
    page = visit(VIEWS[0], color_scheme=scheme, **SCREENS[screen])
    found = {}
    for view in VIEWS:
        visit.go(page, view)
        settled(page)
        found[view] = barriers(page)
        # Only what scrolls by itself may be wider than the screen (WCAG 1.4.10).
        wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        found[view] += [f"{wide} px wider than the screen"] if wide > 0 else []
    assert {view: wrong for view, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", ["desktop", "narrow"])
def test_no_form_above_a_page_bars_anybody(visit: Visits, screen: str, scheme: str) -> None:
    page = visit(f"{HOME}/priorities", color_scheme=scheme, **SCREENS[screen])
    page.get_by_role("link", name="Beoordeel 3.1").click()
    page.get_by_role("dialog", name="Beoordeel 3.1").wait_for()
    assert barriers(page) == []


YEAR = [
    f"{HOME}/schedule",
    f"{HOME}/schedule?gate=2",
    f"{HOME}/schedule?timing=3.2",
    f"{HOME}/schedule?set=calendar",
    f"{HOME}/feedback?quarter=2026-Q3",
    f"{HOME}/coverage?tab=paths",
]


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the year with quarters is served."""
    folder = tmp_path_factory.mktemp("year")
    with served(folder, environment(store=Year(folder).address)) as found:
        yield found.origin


@pytest.mark.parametrize(("screen", "scheme"), FORMS)
def test_no_quarter_bars_anybody(visit: Visits, year: str, screen: str, scheme: str) -> None:
    visit.origin = year
    page = visit(YEAR[0], color_scheme=scheme, **SCREENS[screen])
    found = {}
    for view in YEAR:
        visit.go(page, view)
        settled(page)
        wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        found[view] = barriers(page) + ([f"{wide} px too wide"] if wide > 0 else [])
    assert {view: wrong for view, wrong in found.items() if wrong} == {}


LONG = "Informatievoorzieningsarchitectuurprincipesvaststellingsprocedurebeschrijving"


@pytest.mark.parametrize("screen", ["desktop", "phone"])
def test_a_word_that_is_wider_than_its_place_is_broken_off(
    visit: Visits, store: str, screen: str
) -> None:
    with open_planner(store) as planner:
        numbers = ("1.1", "2.1", "2.2", "3.2")
        changes = [EditAction(action=number, title=LONG, owner=LONG) for number in numbers]
        planner.apply(ID, 1, changes, author="Ans", reason="lange woorden")
    page = visit(HOME, **SCREENS[screen])
    for view in VIEWS:
        if not view.startswith(HOME) or view.endswith("nowhere"):
            continue
        visit.go(page, f"{view}{'&' if '?' in view else '?'}action=3.2")
        page.wait_for_load_state("networkidle")
        wide = page.evaluate(
            """[...document.querySelectorAll("html, .pp-split__view, .pp-panel")]
               .map(part => part.scrollWidth - part.clientWidth)"""
        )
        assert max(wide) <= 0, view


def test_on_a_phone_the_view_that_is_open_is_in_sight_in_the_row_of_views(visit: Visits) -> None:
    page = visit(f"{HOME}/exchange", **SCREENS["phone"])
    current = page.locator(".pp-nav [aria-current=page]")
    expect(current).to_have_text("Uitwisselen")
    expect(current).to_be_in_viewport(ratio=0.95)
    page.locator(".pp-nav").get_by_text("Geschiedenis").click()
    page.locator(".pp-nav").get_by_text("Vergelijken").click()
    expect(current).to_have_text("Vergelijken")
    expect(current).to_be_in_viewport(ratio=0.95)
    visit.go(page, HOME)
    expect(current).to_be_in_viewport(ratio=0.95)
