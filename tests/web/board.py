"""The site as people meet it: found by role and by name, in Dutch."""

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.web.conftest import ID


def column(page: Page, plateau: int) -> Locator:
    """A plateau on the board."""
    return page.get_by_role("region", name=re.compile(rf"^Plateau {plateau} "))


def link(within: Page | Locator, number: str) -> Locator:
    """The way to an action: its name begins with its number."""
    return within.get_by_role("link", name=re.compile(rf"^{re.escape(number)} "))


def card(page: Page, number: str) -> Locator:
    """An action on the board."""
    return page.get_by_role("article").filter(has=link(page, number))


def stands(page: Page, number: str, plateau: int) -> None:
    """Wait until an action stands in a plateau of the board, and nowhere else."""
    expect(link(column(page, plateau), number)).to_be_visible()
    expect(card(page, number)).to_have_count(1)


def choose(page: Page, number: str, choice: str | re.Pattern[str]) -> None:
    """Choose something from the menu of a card."""
    page.get_by_role("button", name=f"Wijzig {number}", exact=True).click()
    card(page, number).get_by_role("button", name=choice).click()


def move(page: Page, number: str, plateau: int) -> None:
    """Move an action by the menu of its card, and wait until it is there."""
    choose(page, number, re.compile(rf"^Naar plateau {plateau} "))
    stands(page, number, plateau)


def drag(page: Page, number: str, plateau: int) -> None:
    """Take an action to another plateau with the mouse, and hold it there."""
    link(page, number).hover(position={"x": 20, "y": 10})
    page.mouse.down()
    # The first movement begins the dragging, before anything scrolls; the others cross the plateau.
    link(page, number).hover(position={"x": 40, "y": 20})
    for _ in range(2):
        column(page, plateau).get_by_role("heading", level=2).hover()


def panel(page: Page, number: str) -> Locator:
    """The action that is open beside the page."""
    return page.get_by_role("complementary", name=f"Actie {number}", exact=True)


def draft(page: Page) -> Locator:
    """The bar of what is not saved yet."""
    return page.get_by_role("region", name="Uw concept", exact=True)


def dialog(page: Page, name: str | re.Pattern[str]) -> Locator:
    """A window above the page."""
    return page.get_by_role("dialog", name=name)


def press(within: Page | Locator, name: str | re.Pattern[str]) -> None:
    """Press a button by its whole name."""
    within.get_by_role("button", name=name, exact=True).click()


def save(page: Page, reason: str, author: str = "Ans") -> None:
    """Save the draft, and wait until it is."""
    press(draft(page), "Opslaan …")
    asked = dialog(page, re.compile("opslaan$"))
    asked.get_by_label("Waarom deze wijzigingen?").fill(reason)
    asked.get_by_label("Uw naam").fill(author)
    press(asked, "Opslaan")
    expect(page.get_by_text(re.compile(r"^Opgeslagen als revisie \d+$"))).to_be_visible()


def answer(page: Page, path: str, **values: str) -> Any:
    """What the API says about the roadmap, with the session of this browser."""
    origin = page.evaluate("location.origin")
    found = page.request.get(f"{origin}/api/v1/roadmaps/{ID}{path}", params=values)
    assert found.ok, found.text()
    return found.json()


def places(page: Page) -> dict[str, int]:
    """The plateau of each action, as it is stored."""
    return {each["number"]: each["plateau"] for each in answer(page, "/plan")["placements"]}


def revisions(page: Page) -> list[dict[str, Any]]:
    """The history as it is stored, the newest first."""
    found: list[dict[str, Any]] = answer(page, "/revisions", sort="-number")["items"]
    return found
