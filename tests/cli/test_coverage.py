"""The verb `coverage`."""

from roadmap import coverage, shipped_roadmap
from roadmap.model.covering import CoverageReport
from tests.cli.conftest import Run, document


def test_every_finding_is_followed_and_blind_spots_are_named(run: Run) -> None:
    out = " ".join(run("coverage").out.split())
    assert "1 Praat je erover of ga je erover? 10.1 (advies 10; plateau 2);" in out
    assert "De draad breekt nergens." in out
    assert "Digitale inclusie en digitale weerbaarheid: door geen enkele actie." in out
    found = run("coverage", "--json").out
    assert CoverageReport.model_validate_json(found) == coverage(shipped_roadmap())


def test_one_framework_is_told_with_its_reasons(run: Run) -> None:
    out = " ".join(run("coverage", "--framework", "pw_legitimiteit").out.split())
    assert "Publieke waarde: legitimiteit (mogen) · 0 bediend, 2 deels, 1 niet" in out
    assert "door 10.5 (Eigenaarschap van data is een van de vragen" in out
    refused = run("coverage", "--framework", "nope")
    assert refused.code == 2
    assert "pw_legitimiteit" in refused.err


def test_where_the_thread_breaks_off_is_told(run: Run) -> None:
    out = run("coverage", "-", stdin=document([{"number": "1"}], [])).out
    assert "Waar de draad breekt" in out
    assert "Actie 1 (Taak 1) beantwoordt geen bevinding." in out
    assert "In plateau 2 (Daarna) staat geen actie." in out
