"""Pictures of every view, as people know it: checked in every run, and kept with `make screens`."""

import io
import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from roadmap.model.change import MoveFloor, SetStatus
from tests.api.served import ROOT, environment, served
from tests.web.conftest import HOME, PHONE, Visits
from tests.web.stories import DAY, Story, Year

SIZE = {"width": 1280, "height": 800}
COLOURS = 128
"""Enough for flat colours and the edges of letters, in a quarter of the bytes."""


TABS = f"{HOME}/coverage?tab="
Act = Callable[[Page], None]


@dataclass(frozen=True)
class Screen:
    """A picture: where, what was done first, and what stands on it."""

    name: str
    path: str
    shows: str
    act: Act | None = None
    options: dict[str, Any] = field(default_factory=dict)
    new: bool = False
    """Whether somebody looks who was never here before."""
    year: bool = False
    """Whether it is about the year in which quarters were agreed on."""


def _move(page: Page, number: str = "3.2", plateau: str = "3 Verbeteren") -> None:
    page.get_by_role("button", name=f"Wijzig {number}", exact=True).click()
    page.get_by_role("button", name=f"Naar plateau {plateau}").click()
    page.get_by_label("Uw concept", exact=True).get_by_text("schui").wait_for()
    page.evaluate("scrollTo(0, 0)")


def _select(page: Page) -> None:
    _move(page)
    page.get_by_role("link", name=re.compile("^3.2 ")).first.click()


def _save(page: Page) -> None:
    _move(page)
    page.get_by_role("button", name="Opslaan …").click()
    page.get_by_label("Waarom deze wijzigingen?").fill("Besproken in het IMO-overleg")
    page.get_by_label("Uw naam").fill("Ans")


def _circle(page: Page) -> None:
    page.get_by_label("De andere actie").fill("8.4")
    page.get_by_role("button", name="Toch in het concept zetten").click()
    page.get_by_role("link", name="Naar de kringen").first.click()
    page.get_by_role("heading", name="Kring 1").wait_for()


def _try_move(page: Page) -> None:
    page.get_by_role("button", name="Wijzig 8.4", exact=True).click()
    page.get_by_role("button", name="Naar plateau 1").click()
    page.get_by_role("dialog").wait_for()


def _score(page: Page) -> None:
    page.get_by_role("link", name="Beoordeel 3.2").click()
    page.get_by_role("dialog", name="Beoordeel 3.2").wait_for()


def _unfit(page: Page) -> None:
    page.get_by_role("link", name="De poort van plateau 2").click()
    page.get_by_label("Uiterlijk klaar in").select_option("2026-Q4")
    page.get_by_role("button", name="Zet in het concept").click()


def _bring(page: Page) -> None:
    """Compare a plan in which somebody moved two actions, and one to where nothing is."""
    address = page.url.replace("/roadmaps", "/api/v1/roadmaps").replace("/exchange", "/export")
    found = page.request.get(f"{address}?format=plan").json()
    elsewhere = {"3.2": 3, "8.5": 4, "5.1": 9}
    for each in found["placements"]:
        each["plateau"] = elsewhere.get(each["number"], each["plateau"])
    file = {
        "name": "uit het overleg.plan.json",
        "mimeType": "",
        "buffer": json.dumps(found).encode(),
    }
    page.get_by_label("Bestand", exact=True).set_input_files([file])
    page.get_by_role("button", name="Toon wat het zou wijzigen").click()
    page.get_by_role("heading", name="Wat uit het overleg").wait_for()
    page.get_by_role("heading", name="Wat uit het overleg").evaluate("it => it.scrollIntoView()")


Q3 = "quarter=2026-Q3"
DARK = {"color_scheme": "dark"}
TALL = {"viewport": SIZE | {"height": 1100}}
WSJF = "wsjf,freed:1,value:1,urgency:1"
POCKET = {"viewport": PHONE, "device_scale_factor": 2}

SCREENS = [
    Screen("first-steps", HOME, "Nieuw hier?", new=True),
    Screen("board", HOME, "speling 2"),
    Screen("board-dark", HOME, "speling 2", options=DARK),
    Screen("board-english", f"{HOME}?lang=en", "slack 2"),
    Screen("board-phone", HOME, "Randvoorwaardelijk", options=POCKET),
    Screen("draft", HOME, "was plateau 2, nu 3", _move),
    Screen("draft-selected", HOME, "Waarom hier?", _select),
    Screen("refused", HOME, "8.4 kan niet naar plateau 1", _try_move),
    Screen("action", f"{HOME}?action=8.4", "Waarom hier?"),
    Screen("action-phone", f"{HOME}?action=3.3", "Waarom hier?", None, POCKET),
    Screen("save", HOME, "2 acties schuiven", _save),
    Screen("cycles", f"{HOME}?action=8.1&edit=dependency", "Knip 1", _circle),
    Screen("next", f"{HOME}/next", "4e kwartaal 2026"),
    Screen("priorities", f"{HOME}/priorities", "30 open acties op volgorde"),
    Screen(
        "priorities-tried", f"{HOME}/priorities?weights={WSJF}", "acties van plaats", None, TALL
    ),
    Screen("priorities-score", f"{HOME}/priorities?weights={WSJF}", "MoSCoW-klasse", _score),
    Screen("priorities-phone", f"{HOME}/priorities", "30 open acties op volgorde", None, POCKET),
    Screen("schedule-begin", f"{HOME}/schedule", "Er is nog niets over kwartalen gezegd"),
    Screen("schedule", f"{HOME}/schedule", "Bewezen", year=True, options=TALL),
    Screen("schedule-phone", f"{HOME}/schedule", "Bewezen", year=True, options=POCKET),
    Screen("schedule-unfit", f"{HOME}/schedule", "Dit past niet samen", _unfit, TALL, year=True),
    Screen("schedule-gate", f"{HOME}/schedule?gate=2", "Uiterlijk klaar in", year=True),
    Screen("feedback", f"{HOME}/feedback?{Q3}", "Dat is bij", year=True, options=TALL),
    Screen("feedback-dark", f"{HOME}/feedback?{Q3}", "Dat is bij", year=True, options=DARK),
    Screen("exchange", f"{HOME}/exchange", "Meenemen naar"),
    Screen("exchange-import", f"{HOME}/exchange", "Wat daardoor verschuift", _bring, TALL),
    Screen("exchange-phone", f"{HOME}/exchange", "Meenemen naar", None, POCKET),
    Screen("graph", f"{HOME}/graph", "33 acties en 27 afhankelijkheden"),
    Screen("graph-around", f"{HOME}/graph?view=neighbourhood&action=8.3", "Waarom hier?"),
    Screen("comparison", f"{HOME}/comparison?left=baseline&right=latest", "Naar een ander plateau"),
    Screen("comparison-dark", f"{HOME}/comparison?left=baseline&right=latest", "Van", None, DARK),
    Screen("coverage-matrix", f"{TABS}matrix", "Waar de draad breekt"),
    Screen("coverage-paths", f"{TABS}paths", "Welke bevinding?"),
    Screen("coverage-frameworks", f"{TABS}frameworks", "referentiekaders"),
    Screen("diagnostics", f"{HOME}/diagnostics", "signaleringen."),
    Screen("revisions", f"{HOME}/revisions", "Hiermee begonnen"),
    Screen("roadmaps", "/roadmaps", "Revisie 3"),
    Screen("help", "/help", "In twee minuten"),
    Screen("accessibility", "/accessibility", "Nalevingsstatus"),
]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the story is served."""
    folder = tmp_path_factory.mktemp("screens")
    with served(folder, environment(store=Story(folder).address)) as found:
        yield found.origin


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the year with quarters is served."""
    folder = tmp_path_factory.mktemp("year")
    with served(folder, environment(store=Year(folder).address)) as found:
        yield found.origin


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where pictures go: `SCREENS`, or nowhere that lasts."""
    asked = Path(os.environ.get("SCREENS") or tmp_path)
    asked.mkdir(parents=True, exist_ok=True)
    return asked


@pytest.fixture
def visits(browser: Browser, shown: str) -> Iterator[Visits]:
    opened = Visits(browser, shown)
    yield opened
    for context in opened.contexts:
        context.close()
    assert opened.wrong == []


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_every_view_shows_what_it_is_about(
    visits: Visits, year: str, folder: Path, screen: Screen
) -> None:
    if screen.year:
        visits.origin = year
    page = _opened(visits, screen)
    if screen.act:
        screen.act(page)
    _keep(page, folder / f"{screen.name}.png", screen.shows)


def test_who_is_second_sees_both_sides(visits: Visits, tmp_path: Path, folder: Path) -> None:
    story = Story(tmp_path)
    with served(tmp_path, environment(store=story.address)) as found:
        visits.origin = found.origin
        page = _opened(visits, Screen("", HOME, ""))
        _move(page)
        _move(page, "8.5", "4 Excelleren")
        moment = datetime(2026, 9, 24, 9, 15, tzinfo=UTC)
        changes = [MoveFloor(action="3.2", plateau=4), SetStatus(action="7.1", status="planned")]
        story.save(moment, "Bram", "Prioriteren hoort bij het laatste plateau", *changes)
        visits.go(page, HOME)
        page.get_by_text("Bram heeft intussen revisie 4 bewaard").wait_for()
        _keep(page, folder / "newer.png", "Bijwerken …")
        page.get_by_role("button", name="Bijwerken …").last.click()
        page.get_by_label("Uw naam").fill("Ans")
        page.get_by_role("button", name="Verder").click()
        page.get_by_text("Iemand anders wijzigde het vroegste plateau ook.").wait_for()
        _keep(page, folder / "conflict.png", "Wat anderen bewaarden")


@pytest.mark.parametrize("text", ["README.md", "docs/handleiding.md"])
def test_the_pictures_that_are_named_are_made_here(text: str) -> None:
    named = re.findall(r"\((?:docs/)?screens/([\w-]+)\.png\)", (ROOT / text).read_text("utf-8"))
    made = {screen.name for screen in SCREENS} | {"newer", "conflict"}
    assert named
    assert set(named) <= made
    assert made == {file.stem for file in (ROOT / "docs" / "screens").iterdir()}


def _opened(visits: Visits, screen: Screen) -> Page:
    page = visits("/help", **({"viewport": SIZE, "reduced_motion": "reduce"} | screen.options))
    page.clock.set_fixed_time(DAY)
    if screen.new:
        page.add_init_script("localStorage.clear()")
    visits.go(page, screen.path)
    return page


def _keep(page: Page, file: Path, shows: str) -> None:
    """Keep what the page shows, once it shows what it should and nothing that went wrong."""
    page.wait_for_load_state("networkidle")
    page.get_by_text(shows).filter(visible=True).first.wait_for()
    page.evaluate("document.fonts.ready")
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.locator(".utrecht-alert--error").count() == 0
    assert page.get_by_text("Even laden").count() == 0
    page.mouse.move(0, 0)
    picture = Image.open(io.BytesIO(page.screenshot(caret="hide", animations="disabled")))
    picture = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    counts = sorted(count for count, _ in picture.getcolors())
    # Letters, lines and badges: more than a bare page has, and no colour is nearly all.
    assert len(counts) > 16
    assert counts[-1] < 0.97 * sum(counts)
    picture.save(file, optimize=True)
