"""The connection is slow, or gone, or the server is: nothing is lost, and it ends well."""

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.api.served import Served, environment, served
from tests.web.board import card, choose, dialog, draft, move, press, revisions, save, stands
from tests.web.conftest import HOME, ID, Visits

LOST = "Geen verbinding met de planner"
IMPACT = re.compile(r"/impact(\?|$)")
TO_PLATEAU_4 = re.compile("^Naar plateau 4 ")


@contextmanager
def again(stopped: Served, folder: Path, store: str) -> Iterator[Served]:
    """The same server once more, at the same place."""
    port = urlsplit(stopped.origin).port
    with served(folder, environment(store=store, port=str(port))) as found:
        yield found


def test_a_server_that_stops_costs_nothing_and_the_work_goes_on_when_it_is_back(
    visit: Visits, server: Served, tmp_path: Path, store: str
) -> None:
    page = visit(HOME)
    move(page, "3.3", 3)
    server.stop(signal.SIGINT)
    choose(page, "8.5", TO_PLATEAU_4)
    expect(page.get_by_text(LOST)).to_be_visible()
    refused = dialog(page, "De planner is niet bereikbaar")
    expect(refused).to_contain_text("Wat u invulde, blijft bewaard.")
    expect(draft(page)).to_contain_text("1 wijziging")
    with again(server, tmp_path, store):
        press(refused, "Opnieuw proberen")
        stands(page, "8.5", 4)
        stands(page, "3.3", 3)
        expect(page.get_by_text(LOST)).to_have_count(0)
        save(page, "Na de zomer")
        assert [each["number"] for each in revisions(page)] == [2, 1]


def test_saving_without_a_server_keeps_all_that_was_typed_and_can_be_done_again(
    visit: Visits, server: Served, tmp_path: Path, store: str
) -> None:
    page = visit(HOME)
    move(page, "3.3", 3)
    press(draft(page), "Opslaan …")
    asked = dialog(page, "1 wijziging opslaan")
    asked.get_by_label("Waarom deze wijzigingen?").fill("Na de zomer")
    asked.get_by_label("Uw naam").fill("Ans")
    server.stop(signal.SIGINT)
    press(asked, "Opslaan")
    expect(asked.get_by_text("De planner is niet bereikbaar")).to_be_visible()
    expect(asked.get_by_label("Waarom deze wijzigingen?")).to_have_value("Na de zomer")
    with again(server, tmp_path, store):
        press(asked, "Opslaan")
        expect(page.get_by_text("Opgeslagen als revisie 2")).to_be_visible()
        assert revisions(page)[0]["reason"] == "Na de zomer"


def test_a_save_of_which_the_answer_got_lost_happens_once(page: Page) -> None:
    move(page, "3.3", 3)

    def lose(route: Route) -> None:
        if route.request.method == "POST":
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route(f"**/roadmaps/{ID}/revisions", lose)
    press(draft(page), "Opslaan …")
    asked = dialog(page, "1 wijziging opslaan")
    asked.get_by_label("Waarom deze wijzigingen?").fill("Na de zomer")
    asked.get_by_label("Uw naam").fill("Ans")
    press(asked, "Opslaan")
    expect(asked.get_by_text("De planner is niet bereikbaar")).to_be_visible()
    page.unroute(f"**/roadmaps/{ID}/revisions")
    page.reload()
    expect(page.get_by_text("Het is niet zeker of uw concept is opgeslagen")).to_be_visible()
    press(asked, "Opslaan")
    expect(page.get_by_text("Opgeslagen als revisie 2")).to_be_visible()
    assert [each["number"] for each in revisions(page)] == [2, 1]


def test_without_a_network_the_page_stays_says_so_and_comes_back_by_itself(page: Page) -> None:
    move(page, "3.3", 3)
    page.context.set_offline(True)
    expect(page.get_by_text(LOST)).to_be_visible()
    stands(page, "3.3", 3)
    page.context.set_offline(False)
    expect(page.get_by_text(LOST)).to_have_count(0)
    expect(page.get_by_test_id("announced")).to_contain_text("De planner is er weer.")
    move(page, "8.5", 4)
    expect(draft(page)).to_contain_text("2 wijzigingen")


def test_a_view_that_was_not_downloaded_yet_can_be_asked_again_when_the_network_is_back(
    page: Page,
) -> None:
    page.context.set_offline(True)
    page.get_by_role("link", name="Wat nu?").click()
    expect(page.get_by_text(LOST)).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text(LOST)).to_have_count(0)
    page.get_by_role("link", name="Wat nu?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Wat nu\\?"))


def slowed(context: BrowserContext, page: Page) -> None:
    """Make everything that this page asks come as over a bad telephone line."""
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": 400,
            "downloadThroughput": 100_000,
            "uploadThroughput": 50_000,
        },
    )


def test_a_slow_network_shows_that_something_is_coming_and_then_everything(
    visit: Visits,
) -> None:
    page = visit("/help")
    slowed(page.context, page)
    page.goto(visit.origin + HOME, wait_until="commit")
    expect(page.get_by_text("Even laden …")).to_be_visible()
    expect(page.get_by_role("article")).to_have_count(33)
    expect(page.get_by_text("Even laden …")).to_have_count(0)
    move(page, "3.3", 3)
    expect(draft(page)).to_contain_text("1 wijziging: 1 actie schuift")


def test_while_an_answer_is_on_its_way_the_page_says_so_and_the_next_edit_waits_its_turn(
    page: Page,
) -> None:
    held: list[Route] = []
    page.route(IMPACT, lambda route: held.append(route))
    choose(page, "3.3", re.compile("^Naar plateau 3 "))
    expect(page.get_by_role("status").filter(has_text="Even nagaan wat dit doet …")).to_be_visible()
    expect(card(page, "3.3")).to_have_attribute("aria-busy", "true")
    stands(page, "3.3", 2)
    choose(page, "8.5", TO_PLATEAU_4)
    for route in held:
        route.continue_()
    page.unroute(IMPACT)
    stands(page, "3.3", 3)
    stands(page, "8.5", 4)
    expect(page.get_by_text("Even nagaan wat dit doet …")).to_have_count(0)
    expect(card(page, "3.3")).not_to_have_attribute("aria-busy", "true")
    expect(draft(page)).to_contain_text("2 wijzigingen: 2 acties schuiven")
