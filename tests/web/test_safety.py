"""No text becomes code, no code comes from elsewhere, and little of it comes at all."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Response, expect

from roadmap import shipped_roadmap
from roadmap.model.change import DropAction, SetStatus
from roadmap.model.decision import Decision
from roadmap.model.roadmap import Roadmap
from roadmap.service import open_planner
from tests.api.served import Served, environment, served
from tests.web.board import panel
from tests.web.conftest import HOME, ID, Visits, keep

VIEWS = [
    HOME,
    f"{HOME}?action=8.4",
    f"{HOME}?action=8.4&edit=text",
    f"{HOME}?action=2.1&edit=dependency",
    f"{HOME}?edit=new",
    f"{HOME}/next",
    f"{HOME}/graph?action=2.3",
    f"{HOME}/comparison?left=1&right=2",
    f"{HOME}/comparison?left=baseline&right=scenario:kwaad",
    f"{HOME}/coverage",
    f"{HOME}/coverage?tab=paths",
    f"{HOME}/coverage?tab=frameworks",
    f"{HOME}/diagnostics",
    f"{HOME}/revisions",
    f"{HOME}/cycles",
    f"{HOME}?draft=scenarios",
    f"{HOME}?asOf=1",
    "/roadmaps",
    "/help",
    "/accessibility",
]
FIRST_LOAD_BYTES = 130_000

IMAGE = """<img src=x onerror="tell('it ran')">"""
SCRIPT = "</script><script>tell('it ran')</script>"
LINK = "javascript:tell('it ran')"
HOSTILE = f"{IMAGE}{SCRIPT} {LINK} "
TELL_VIOLATIONS = """
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    tell(`${violatedDirective} forbade ${blockedURI}`));
"""


def spoiled(value: Any, name: str = "") -> Any:
    """The same with something hostile in every text that people can write."""
    if isinstance(value, dict):
        return {key: spoiled(each, key) for key, each in value.items()}
    if isinstance(value, list):
        return [spoiled(each, name) for each in value]
    texts = {"title", "summary", "owner", "reason", "status_reason", "quote", "nl", "en"}
    texts |= {"definition", "note", "organisation", "text", "name", "aliases"}
    return HOSTILE + value if isinstance(value, str) and name in texts else value


def hostile_roadmap() -> Roadmap:
    document = spoiled(json.loads(shipped_roadmap().model_dump_json(by_alias=True)))
    for action in document["actions"]:
        action["owner"] = HOSTILE
    return Roadmap.model_validate(document)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with a roadmap in which every text is hostile, and so is its history."""
    folder = tmp_path_factory.mktemp("hostile")
    store = f"sqlite:///{folder}/store.db"
    keep(store, hostile_roadmap())
    with open_planner(store) as planner:
        changes = [
            DropAction(action="9.1", reason=HOSTILE),
            SetStatus(action="2.1", status="blocked", reason=HOSTILE),
        ]
        decision = Decision(by=HOSTILE, reference=LINK)
        planner.apply(ID, 1, changes, author=HOSTILE, reason=HOSTILE, decision=decision)
        planner.adopt(ID, 1, decision=decision, author=HOSTILE)
    with served(folder, environment(store=store)) as found:
        yield found


@pytest.fixture
def watched(visit: Visits) -> Page:
    """A page on which nothing may run that was a text, or be tried that the policy forbids."""
    page = visit("/help")
    page.context.expose_function("tell", lambda told: visit.wrong.append(told))
    page.context.add_init_script(TELL_VIOLATIONS)
    page.on("dialog", lambda opened: visit.wrong.append(f"it asks {opened.message}"))
    return page


def keep_scenario(page: Page, origin: str) -> None:
    """Keep a scenario with a hostile name, if it is not there yet."""
    body = {
        "title": HOSTILE,
        "note": HOSTILE,
        "author": HOSTILE,
        "base": 2,
        "changes": [{"change": "pin", "action": "3.3", "plateau": 3}],
    }
    address = f"{origin}/api/v1/roadmaps/{ID}/scenarios/kwaad"
    if page.request.get(address).status == 404:
        kept = page.request.put(address, data=body, headers={"If-None-Match": "*"})
        assert kept.ok, kept.text()


def test_hostile_texts_stay_texts_on_every_view(visit: Visits, watched: Page) -> None:
    keep_scenario(watched, visit.origin)
    for view in VIEWS:
        visit.go(watched, view)
        expect(watched.get_by_text("Even laden …")).to_have_count(0)
        # What is folded is on the page too.
        watched.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        if view.startswith(HOME):
            expect(watched.locator("body")).to_contain_text(IMAGE)
        assert watched.locator("img[src='x'], [onerror], [href^='javascript:']").count() == 0, view
        assert watched.locator("script:not([src])").count() == 0, view
        assert visit.wrong == [], view
    watched.wait_for_load_state("networkidle")


def test_a_hostile_drawing_keeps_its_words_and_loses_its_powers(
    visit: Visits, watched: Page
) -> None:
    visit.go(watched, f"{HOME}/graph")
    drawing = watched.locator("main svg").filter(has_text="3.3").first
    expect(drawing).to_contain_text("onerror")
    assert drawing.locator("script, foreignObject, image, a[href^='javascript:']").count() == 0
    watched.wait_for_load_state("networkidle")


def test_what_is_typed_in_the_address_stays_a_text(visit: Visits, watched: Page) -> None:
    image, script = quote(IMAGE), quote(SCRIPT)
    for place in (
        f"{HOME}?action={image}",
        f"{HOME}?asOf={script}",
        f"{HOME}?q={image}&advice={image}",
        f"{HOME}/comparison?left={quote(LINK)}&right=latest",
        f"/roadmaps/{quote(IMAGE, safe='')}",
        f"/{quote(SCRIPT, safe='')}",
    ):
        visit.go(watched, place)
        watched.wait_for_load_state("networkidle")
        assert watched.locator("img[src='x'], [onerror], script:not([src])").count() == 0, place


def test_the_policy_lets_nothing_in_from_elsewhere_and_nothing_inline(visit: Visits) -> None:
    page = visit("/help")
    found = page.goto(visit.origin + HOME)
    assert found is not None
    policy = dict(
        part.strip().partition(" ")[::2]
        for part in found.headers["content-security-policy"].split(";")
        if part.strip()
    )
    assert policy["default-src"] in ("'none'", "'self'")
    for name in ("script-src", "style-src", "connect-src"):
        assert policy.get(name, policy["default-src"]) == "'self'", name
    assert policy["frame-ancestors"] == "'none'"
    assert policy["base-uri"] in ("'none'", "'self'")
    assert policy["require-trusted-types-for"] == "'script'"
    assert found.headers["x-content-type-options"] == "nosniff"


def test_the_policy_is_in_force(visit: Visits, watched: Page) -> None:
    visit.go(watched, HOME)
    watched.evaluate(
        "() => { const seen = document.createElement('img');"
        " seen.src = 'https://elders.example/x.png'; document.body.append(seen); }"
    )
    watched.wait_for_load_state("networkidle")
    forbidden = [told for told in visit.wrong if "elders.example" in told]
    assert "img-src forbade https://elders.example/x.png" in forbidden
    visit.wrong[:] = [told for told in visit.wrong if told not in forbidden]


def test_the_first_load_of_the_board_is_at_most_130_kilobytes_of_javascript(
    visit: Visits,
) -> None:
    page = visit("/accessibility")
    fresh = page.context.browser
    assert fresh is not None
    came: list[Response] = []
    context = fresh.new_context()
    other = context.new_page()
    other.on("response", lambda response: came.append(response))
    other.goto(visit.origin + HOME)
    expect(other.get_by_role("article").first).to_be_visible()
    other.wait_for_load_state("networkidle")
    scripts = [response for response in came if response.url.endswith(".js")]
    assert scripts
    assert {response.headers.get("content-encoding") for response in scripts} <= {"br", "gzip"}
    # Over plain HTTP to another machine a browser takes nothing better than gzip.
    zipped = {"Accept-Encoding": "gzip"}
    sizes = {
        each.url: int(context.request.head(each.url, headers=zipped).headers["content-length"])
        for each in scripts
    }
    assert all(sizes.values())
    assert sum(sizes.values()) <= FIRST_LOAD_BYTES, sizes


@pytest.mark.parametrize("place", ["/nowhere", "/roadmaps/none", f"{HOME}/nowhere"])
def test_an_unknown_link_gives_a_page_that_leads_on(visit: Visits, place: str) -> None:
    page = visit(place)
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina bestaat niet")
    main = page.get_by_role("main")
    expect(main.get_by_role("link", name="Alle roadmaps")).to_be_visible()
    expect(main.get_by_role("link", name="Hulp")).to_be_visible()
    main.get_by_role("link", name="Alle roadmaps").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alle roadmaps")


def test_an_unknown_action_or_moment_says_what_there_is(visit: Visits) -> None:
    page = visit(f"{HOME}?action=99.9")
    expect(panel(page, "99.9")).to_contain_text("Actie 99.9 is er niet")
    visit.go(page, f"{HOME}?asOf=99")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina bestaat niet")
    page.get_by_role("link", name="Naar de nieuwste stand").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Roadmap")
