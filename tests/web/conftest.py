"""A real Chromium before a real server on a real file: what the browser tests stand on."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from roadmap import shipped_roadmap
from roadmap.model.roadmap import Roadmap
from roadmap.service import open_planner
from tests.api.served import Served, environment, served

ID = "zoetermeer-digitaal-leiderschap"
HOME = f"/roadmaps/{ID}"
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 800}
PATIENCE_MS = 10_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; `make test` installs it where it is not there yet."""
    program = shutil.which("chromium")
    assert program, "Chromium is not installed: run `make test`, or apt-get install chromium"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program)
        yield opened
        opened.close()


def keep(store: str, roadmap: Roadmap | None = None) -> None:
    """Put a roadmap, or the shipped one, in a store as revision 1."""
    with open_planner(store) as planner:
        planner.create(roadmap or shipped_roadmap(), author="Ans", reason="uit het rapport")


@contextmanager
def shipped(folder: Path) -> Iterator[Served]:
    """Serve the shipped roadmap from a file in a folder; for tests that may share a server."""
    address = f"sqlite:///{folder}/store.db"
    keep(address)
    with served(folder, environment(store=address)) as found:
        yield found


@pytest.fixture
def store(tmp_path: Path) -> str:
    """The address of a file that holds the shipped roadmap."""
    address = f"sqlite:///{tmp_path}/store.db"
    keep(address)
    return address


@pytest.fixture
def server(tmp_path: Path, store: str) -> Iterator[Served]:
    """A server on that file."""
    with served(tmp_path, environment(store=store)) as found:
        yield found


@dataclass
class Visits:
    """Opens pages, and remembers what went wrong on them."""

    browser: Browser
    origin: str
    wrong: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def __call__(self, path: str = HOME, **options: Any) -> Page:
        """Open a path in a browser of its own, as somebody new does."""
        named = {"viewport": DESKTOP, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}
        context = self.browser.new_context(**(named | options))
        context.set_default_timeout(PATIENCE_MS)
        self.contexts.append(context)
        # Whoever comes for the first time gets a hint; most tests are about somebody else.
        context.add_init_script("localStorage.setItem('plateauplanner.first-steps', 'done')")
        page = context.new_page()
        page.on("pageerror", lambda error: self.wrong.append(f"{page.url}: {error}"))
        page.on("console", self._heard)
        self.go(page, path)
        return page

    def _heard(self, message: Any) -> None:
        # A refusal by the service is an answer, which the page has to tell in words.
        refused = "Failed to load resource" in message.text
        if message.type in ("error", "warning") and not refused:
            self.wrong.append(message.text)

    def go(self, page: Page, path: str) -> None:
        """Go to a path, and wait until the page shows what it is about."""
        page.goto(self.origin + path)
        # The page that comes with the document has one too.
        begun = page.get_by_role("heading", level=1).filter(has_not_text="Een ogenblik")
        begun.wait_for()


@pytest.fixture
def visit(browser: Browser, server: Served) -> Iterator[Visits]:
    """Opens pages of the server; fails when one of them had an error in its console."""
    visits = Visits(browser, server.origin)
    yield visits
    for context in visits.contexts:
        context.close()
    assert visits.wrong == []


@pytest.fixture
def page(visit: Visits) -> Page:
    """The board of the shipped roadmap, on a desktop."""
    return visit()
