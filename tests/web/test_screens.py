"""Pictures of every view, as people know it: checked in every run, and kept with `make screens`."""

import io
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

from roadmap import shipped_roadmap
from roadmap.model.change import Change, MoveFloor, SetStatus
from roadmap.model.decision import Decision
from roadmap.service import Planner
from roadmap.storage import open_store
from tests.api.served import ROOT, environment, served
from tests.web.conftest import HOME, ID, PHONE, Visits

SIZE = {"width": 1280, "height": 800}
COLOURS = 128
"""Enough for flat colours and the edges of letters, in a quarter of the bytes."""

DAY = datetime(2026, 9, 24, 9, 30, tzinfo=UTC)
IMO = Decision(by="IMO", body="imo", decided_on="2026-09-10")

TABS = f"{HOME}/coverage?tab="
Act = Callable[[Page], None]


class Story:
    """A store in which things happened on days of its own."""

    def __init__(self, folder: Path) -> None:
        self.address = f"sqlite:///{folder}/store.db"
        self._now = DAY
        with self._planner() as planner:
            self._now = datetime(2026, 9, 1, 7, 15, tzinfo=UTC)
            planner.create(shipped_roadmap(), author="Ans", reason="Overgenomen uit het rapport")
            self._now = datetime(2026, 9, 10, 13, 5, tzinfo=UTC)
            planner.adopt(ID, 1, decision=IMO, author="Ans")
        started = [SetStatus(action=number, status="started") for number in ("1.2", "2.1", "3.1")]
        self.save(datetime(2026, 9, 14, 8, 40, tzinfo=UTC), "Bram", "Hiermee begonnen", *started)
        self.save(
            datetime(2026, 9, 22, 14, 20, tzinfo=UTC),
            "Ans",
            "Eerst de opdrachtgevers op weg helpen",
            MoveFloor(action="6.2", plateau=3),
            SetStatus(action="10.3", status="planned"),
        )
        with self._planner() as planner:
            planner.scenarios.save(
                ID,
                "later-prioriteren",
                0,
                [MoveFloor(action="3.2", plateau=3)],
                title="Later beginnen met prioriteren",
                note="Als er in 2026 geen ruimte is",
                author="Ans",
            )

    def save(self, moment: datetime, author: str, reason: str, *changes: Change) -> None:
        """Save changes on the newest revision at some moment."""
        self._now = moment
        with self._planner() as planner:
            latest = planner.state(ID).revision.number
            planner.apply(ID, latest, changes, author=author, reason=reason)

    def _planner(self) -> Planner:
        clock = lambda: self._now  # noqa: E731
        return Planner(open_store(self.address, clock=clock), clock)


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
def test_every_view_shows_what_it_is_about(visits: Visits, folder: Path, screen: Screen) -> None:
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
