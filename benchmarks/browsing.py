"""How fast the site is in a browser, and how accessible; writes benchmarks/LIGHTHOUSE.md.

Lighthouse judges three views, as a desktop and as a slow phone. Then Chromium
opens the board, small and large, and moves an action on it. Every figure is
the median of some runs, each with an empty cache.

Usage: ``python benchmarks/browsing.py [--runs N]``; `make lighthouse` installs what it needs.
"""

import argparse
import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from generate import document, layered
from playwright.sync_api import Browser, Page, sync_playwright
from report import facts
from run import machine
from servers import CORES, HERE, api_server
from tables import Verdict, seconds, table, verdicts

from roadmap import shipped_roadmap
from roadmap.formats.document import read_roadmap
from roadmap.model.roadmap import Roadmap
from roadmap.service import open_planner

PROGRAM = HERE.parent / ".venv" / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
RESULTS = HERE / "LIGHTHOUSE.md"
MANY = 2_000
VIEWS = {"board": "", "what now": "/next", "golden thread": "/coverage"}
FORMS = {"desktop": ["--preset=desktop"], "phone": []}
"""As Lighthouse itself has them; a phone has a slow network and a processor that is 4× slower."""

SCORES = ("performance", "accessibility", "best-practices")
TIMES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
SHORT = ("first paint", "LCP", "TBT", "CLS")
SCORE = 0.95
SECONDS = 1.0
TRIES = 3
PATIENCE_MS = 60_000

WATCH = """
window.first = (found) => new Promise((resolve) => {
  // What has been drawn once the page had time for something else can be used.
  const usable = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  const look = () => found() && (watching.disconnect(), usable());
  const watching = new MutationObserver(look);
  watching.observe(document, {subtree: true, childList: true, attributes: true});
  look();
});
window.board = first(() => document.querySelector("main article a[href]"));
"""
"""Promises of the moment at which something is on the page, in milliseconds of that page."""

MOVE = """
() => {
  const pressed = new Promise((resolve) =>
    addEventListener("keydown", () => resolve(performance.now()), {capture: true, once: true}));
  const told = () => document.querySelector(".pp-draft__told[aria-busy=false] > span");
  window.moved = Promise.all([pressed, first(told)]).then(([from, until]) => until - from);
}
"""


@dataclass(frozen=True)
class Judged:
    """What Lighthouse found of a view: shares of 1, and seconds."""

    scores: dict[str, float]
    times: dict[str, float]
    shift: float
    scripts: int
    """Bytes of JavaScript that were transferred."""


@dataclass(frozen=True)
class Used:
    """Seconds until a board can be used, and from a move to what it does."""

    opened: float
    moved: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    load = f"{os.getloadavg()[0]:.1f} before it began"
    large = read_roadmap(document(layered(MANY)))
    small = shipped_roadmap()
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store.db"
        with open_planner(f"sqlite:///{store}") as planner:
            for roadmap in (small, large):
                planner.create(roadmap, author="bench", reason="to measure")
        with api_server(store, set(CORES)) as server:
            origin = f"http://127.0.0.1:{server.port}"
            judged = {
                (view, form): _judge(f"{origin}/roadmaps/{small.id}{path}", form, runs, folder)
                for view, path in VIEWS.items()
                for form in FORMS
            }
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=_chromium())
                used = [_use(browser, origin, roadmap, runs) for roadmap in (small, large)]
                known = {name: machine()[name] for name in ("Processor", "Memory", "System")}
                known |= {"Chromium": browser.version, "Lighthouse": _version(), "Load": load}
                browser.close()
    RESULTS.write_text("\n".join(_written(known, runs, judged, used)) + "\n", encoding="utf-8")


def _chromium() -> str:
    found = shutil.which("chromium")
    if found is None:
        raise SystemExit("Chromium is not installed: make chromium")
    return found


def _judge(address: str, form: str, runs: int, folder: str) -> Judged:
    """Let Lighthouse look at a view some times, and keep the median of each figure."""
    flags = "--chrome-flags=--headless=new --no-sandbox"
    target = Path(folder) / "lighthouse.json"
    command = [PROGRAM, address, flags, "--quiet", "--output=json", f"--output-path={target}"]
    only = f"--only-categories={','.join(SCORES)}"
    found: list[dict[str, Any]] = []
    for _ in range(runs):
        _run([*command, only, *FORMS[form]])
        found.append(json.loads(target.read_text(encoding="utf-8")))

    def middle(audit: str) -> float:
        return median(run["audits"][audit]["numericValue"] for run in found)

    requests = found[0]["audits"]["network-requests"]["details"]["items"]
    return Judged(
        {name: median(run["categories"][name]["score"] for run in found) for name in SCORES},
        {name: middle(name) / 1000 for name in TIMES},
        middle("cumulative-layout-shift"),
        sum(item["transferSize"] for item in requests if item["resourceType"] == "Script"),
    )


def _run(command: list[Any]) -> None:
    """Run Lighthouse; now and then it loses its recording, and asks to be run again."""
    environment = os.environ | {"CHROME_PATH": _chromium()}
    for _ in range(TRIES):
        done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL)
        if done.returncode == 0:
            return
    raise SystemExit("Lighthouse did not come to an answer")


def _use(browser: Browser, origin: str, roadmap: Roadmap, runs: int) -> Used:
    """Open a board and move an action on it, some times."""
    opened, moved = [], []
    for _ in range(runs):
        context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nl-NL")
        context.set_default_timeout(PATIENCE_MS)
        context.add_init_script(WATCH)
        page = context.new_page()
        page.goto(f"{origin}/roadmaps/{roadmap.id}")
        opened.append(page.evaluate("window.board") / 1000)
        page.wait_for_load_state("networkidle")
        moved.append(_move(page))
        context.close()
    return Used(median(opened), median(moved))


def _move(page: Page) -> float:
    """Put the first card a plateau later; return the seconds until the page tells the effect."""
    page.get_by_role("article").first.get_by_role("link").first.focus()
    page.evaluate(MOVE)
    page.keyboard.press("Shift+ArrowRight")
    milliseconds: float = page.evaluate("window.moved")
    return milliseconds / 1000


def _written(
    known: dict[str, str], runs: int, judged: dict[tuple[str, str], Judged], used: list[Used]
) -> list[str]:
    small, large = used
    return [
        "# The site in a browser",
        "",
        "Written by `make lighthouse` (`benchmarks/browsing.py`). Medians of "
        f"{runs} runs with an empty cache; server and browser on the same processors.",
        "",
        facts(known),
        "",
        *verdicts(_verdicts(judged, used)),
        "",
        "## What Lighthouse finds",
        "",
        "The roadmap of Zoetermeer. *Phone* is Lighthouse’s slow 4G and a processor that is 4× "
        "slower, both simulated; *desktop* is its preset of that name. LCP: largest contentful "
        "paint; TBT: total blocking time; CLS: cumulative layout shift.",
        "",
        *table(
            ["view", *(name.replace("-", " ") for name in SCORES), *SHORT, "JavaScript"],
            [_row(f"{view}, {form}", found) for (view, form), found in judged.items()],
        ),
        "",
        "## The board in use",
        "",
        "Chromium without any limit, 1280 × 800. *Opened*: from the start of navigation until "
        "cards are drawn and the page has time for something else. *Moved*: from Shift and the "
        "arrow key on a card until the bar above the board tells what that does.",
        "",
        *table(
            ["actions", "opened", "moved"],
            [
                ["33", seconds(small.opened), seconds(small.moved)],
                [f"{MANY:,}", seconds(large.opened), seconds(large.moved)],
            ],
        ),
    ]


def _version() -> str:
    done = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _verdicts(judged: dict[tuple[str, str], Judged], used: list[Used]) -> list[Verdict]:
    small, large = used
    return [
        *(
            _at_least(f"{name} of every view, {form}", form, name, judged)
            for form in FORMS
            for name in SCORES[:2]
        ),
        _within("board of 33 actions can be used within 1 s", small.opened),
        _within(f"what a move does is shown within 1 s at {MANY:,} actions", large.moved),
    ]


def _at_least(words: str, form: str, score: str, judged: dict[tuple[str, str], Judged]) -> Verdict:
    worst = min(found.scores[score] for (_, shape), found in judged.items() if shape == form)
    return f"{words}: at least {_points(SCORE)}", _points(worst), worst >= SCORE


def _within(words: str, value: float) -> Verdict:
    return words, seconds(value), value <= SECONDS


def _row(name: str, found: Judged) -> list[str]:
    return [
        name,
        *(_points(found.scores[score]) for score in SCORES),
        *(seconds(found.times[time]) for time in TIMES),
        f"{found.shift:.3f}",
        f"{found.scripts / 1000:.0f} kB",
    ]


def _points(share: float) -> str:
    return f"{100 * share:.0f}"


if __name__ == "__main__":
    main()
