"""Nobody is barred: every view in light and dark, on a desktop, a phone and enlarged."""

import pytest

from tests.web.axe import barriers
from tests.web.conftest import DESKTOP, HOME, PHONE, Visits

VIEWS = [
    HOME,
    f"{HOME}?action=3.3",
    f"{HOME}?action=8.4&edit=dependency",
    f"{HOME}/next",
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_no_view_bars_anybody(visit: Visits, screen: str, scheme: str) -> None:
    page = visit(VIEWS[0], color_scheme=scheme, **SCREENS[screen])
    found = {}
    for view in VIEWS:
        visit.go(page, view)
        page.wait_for_load_state("networkidle")
        found[view] = barriers(page)
        # Only what scrolls by itself may be wider than the screen (WCAG 1.4.10).
        wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        found[view] += [f"{wide} px wider than the screen"] if wide > 0 else []
    assert {view: wrong for view, wrong in found.items() if wrong} == {}
