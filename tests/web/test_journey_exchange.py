"""Out to another tool, and back: saved from the page, changed elsewhere, compared, taken over."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from roadmap.model.change import Pin
from roadmap.service import open_planner
from tests.web.axe import barriers
from tests.web.conftest import HOME, ID, Visits


def _saved(page: Page, format: str, folder: Path) -> Path:
    with page.expect_download() as found:
        page.get_by_role("button", name=f"Bewaar als {format}", exact=True).click()
    file = folder / found.value.suggested_filename
    found.value.save_as(file)
    return file


def _compare(page: Page, file: Path) -> None:
    page.get_by_label("Bestand", exact=True).set_input_files(file)
    page.get_by_role("button", name="Toon wat het zou wijzigen").click()
    page.get_by_role("heading", name=f"Wat {file.name} zou wijzigen").wait_for()


def _move(file: Path, number: str, plateau: int) -> None:
    found = json.loads(file.read_text())
    for each in found["placements"]:
        each["plateau"] = plateau if each["number"] == number else each["plateau"]
    file.write_text(json.dumps(found))


def test_a_plan_goes_out_and_comes_back_changed_as_one_revision(
    visit: Visits, store: str, tmp_path: Path
) -> None:
    page = visit(f"{HOME}/exchange")
    file = _saved(page, "JSON (plan)", tmp_path)
    assert file.name == f"{ID}-r1.plan.json"
    with open_planner(store) as planner:
        assert file.read_bytes() == b"".join(planner.export(ID, "plan").pieces())
    _compare(page, file)
    page.get_by_text("Er is niets over te nemen.").wait_for()
    _move(file, "6.1", 4)
    # Saved again in that other tool, it has to be chosen again as well.
    page.get_by_role("button", name="Toon wat het zou wijzigen").click()
    page.get_by_text("Het bestand is gewijzigd sinds u het koos.").wait_for()
    _compare(page, file)
    page.get_by_text("staat in: plateau 3 (Verbeteren) → plateau 4 (Excelleren)").wait_for()
    page.get_by_text("Wat daardoor verschuift (1)").wait_for()
    assert barriers(page) == []
    page.get_by_label("Waarom neemt u dit over?").fill("Uit het overleg")
    page.get_by_label("Uw naam").fill("Ans")
    page.get_by_role("button", name="Neem 1 wijziging over als revisie").click()
    expect(page.get_by_test_id("announced")).to_contain_text("Overgenomen als revisie 2.")
    with open_planner(store) as planner:
        latest = planner.state(ID)
    assert (latest.revision.author, latest.revision.reason) == ("Ans", "Uit het overleg")
    assert latest.plan.by_number["6.1"].plateau == 4
    page.get_by_role("link", name="Geschiedenis").click()
    page.get_by_text("Uit het overleg").first.wait_for()


def test_what_somebody_else_changed_meanwhile_is_told_and_never_overwritten(
    visit: Visits, store: str, tmp_path: Path
) -> None:
    page = visit(f"{HOME}/exchange")
    file = _saved(page, "JSON (plan)", tmp_path)
    _move(file, "6.1", 4)
    _move(file, "5.1", 2)
    _compare(page, file)
    with open_planner(store) as planner:
        planner.apply(ID, 1, [Pin(action="6.1", plateau=3)], author="Bram", reason="eerst dit")
    page.get_by_label("Waarom neemt u dit over?").fill("Uit het overleg")
    page.get_by_label("Uw naam").fill("Ans")
    page.get_by_role("button", name="Neem 2 wijzigingen over").click()
    page.get_by_text("De roadmap is intussen gewijzigd.").wait_for()
    page.get_by_role("button", name="Vergelijk opnieuw").click()
    page.get_by_text("1 wijziging botst met wat hier intussen is gewijzigd").wait_for()
    page.get_by_text("Intussen hier ook gewijzigd: nu 3, in het bestand 4.").wait_for()
    page.get_by_label("Neem de rest over; 1 punt hierboven blijft erbuiten").check()
    page.get_by_role("button", name="Neem 1 wijziging over als revisie").click()
    expect(page.get_by_test_id("announced")).to_contain_text("Overgenomen als revisie 3.")
    with open_planner(store) as planner:
        placed = planner.state(ID).plan.by_number
    assert (placed["6.1"].plateau, placed["5.1"].plateau) == (3, 2)


def test_a_file_that_is_none_tells_what_is_wrong(visit: Visits, tmp_path: Path) -> None:
    page = visit(f"{HOME}/exchange")
    file = tmp_path / "los blaadje.plan.json"
    file.write_text("niets")
    page.get_by_label("Bestand", exact=True).set_input_files(file)
    page.get_by_role("button", name="Toon wat het zou wijzigen").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert barriers(page) == []


def test_the_drawing_leads_to_the_other_formats(visit: Visits) -> None:
    page = visit(f"{HOME}/graph")
    page.get_by_role("button", name="Downloaden").click()
    page.get_by_role("link", name="Exporteren …").click()
    page.get_by_role("heading", name="Uitwisselen", level=1).wait_for()
