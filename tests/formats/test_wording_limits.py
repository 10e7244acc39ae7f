"""Slack, waiting and chains that do not fit, in sentences."""

import pytest

from roadmap.engine import check, explain, next_actions, plan
from roadmap.errors import ChangeError, UnknownActionError
from roadmap.formats import wording
from roadmap.model.agenda import AgendaLine
from roadmap.model.certificate import Certificate
from roadmap.model.roadmap import Roadmap
from roadmap.texts import LANGUAGES
from tests.strategies import build, link


def slack(roadmap: Roadmap, number: str) -> str:
    return wording.slack_sentence(plan(roadmap).by_number[number], roadmap, "nl")


def test_slack_says_how_much_of_it_moves_nothing_else() -> None:
    roadmap = build(
        [
            {"number": "1"},
            {"number": "2"},
            {"number": "3", "earliest_plateau": {"plateau": 3}},
            {"number": "4"},
        ],
        [link("1", "2"), link("2", "3", "more-effective-after")],
        horizon=4,
    )
    assert slack(roadmap, "1") == (
        "1 kan 2 plateaus later zonder dat het eind of een grens in de knel komt, "
        "maar niet zonder iets anders te verschuiven."
    )
    assert slack(roadmap, "2") == (
        "2 kan 2 plateaus later zonder dat het eind of een grens in de knel komt, "
        "waarvan 1 zonder iets anders te verschuiven."
    )
    assert slack(roadmap, "3") == (
        "3 kan 1 plateau later zonder dat het eind of een grens in de knel komt, "
        "en zonder iets anders te verschuiven."
    )


def test_an_action_at_its_ceiling_has_no_slack_because_of_that_limit() -> None:
    roadmap = build([{"number": "1", "ceiling": 1}], [])
    assert slack(roadmap, "1") == (
        "1 heeft geen speling: een plateau later komt het eind of een grens "
        "(vastgezet, uiterste plateau of al begonnen) in de knel."
    )


def test_an_action_that_depends_on_something_is_not_said_to_depend_on_nothing() -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [link("1", "2", "more-effective-after")])
    certificate = explain(roadmap, "2")
    assert "hangt van niets af" not in wording.certificate_prose(certificate, roadmap, "nl")
    assert wording.chain_sentences(certificate.chain, roadmap, "nl")[0].endswith(
        "wordt nergens door tegengehouden en kan vanaf plateau 1."
    )


def test_what_builds_on_a_dropped_action_or_stands_in_a_circle_waits_for_a_decision() -> None:
    roadmap = build(
        [
            {"number": "1", "status": "dropped", "status_reason": "geen geld"},
            {"number": "2"},
            {"number": "3"},
            {"number": "4"},
            {"number": "5", "status": "blocked", "status_reason": "geen wethouder."},
        ],
        [link("1", "2"), link("3", "4"), link("4", "3"), link("2", "5")],
    )
    lines = {line.number: line for line in next_actions(roadmap).waiting}
    said = {number: wording.agenda_sentence(line, "nl") for number, line in lines.items()}
    assert said["2"] == (
        "bouwt voort op 1, maar die vervalt: eerst beslissen; 1 actie wacht hierop (5)"
    )
    assert said["3"].startswith("zit in een kring: eerst doorknippen (zie de kringen)")
    assert "wacht ook" not in said["3"]
    assert said["5"].startswith("geblokkeerd: geen wethouder; wacht ook op 2")


def test_a_blocked_action_also_tells_which_predecessors_were_dropped() -> None:
    line = AgendaLine(
        number="3", plateau=1, wave=1, status="blocked", reason="blocked", dropped=("1", "2")
    )
    assert wording.agenda_sentence(line, "en") == (
        "blocked; builds on 1, 2, which are dropped: decide first"
    )


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (("builds-on", "builds-on"), "2 hangt volgens twee regels van 1 af (twee keer ‘bouwt"),
        (
            ("builds-on", "more-effective-after"),
            "2 hangt volgens twee regels van 1 af (bouwt voort op, effectiever na).",
        ),
    ],
)
def test_a_duplicate_dependency_names_the_pair_and_both_kinds(
    kinds: tuple[str, str], words: str
) -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [link("1", "2", kind) for kind in kinds])
    (found,) = (found for found in check(roadmap) if found.code == "duplicate-dependency")
    assert wording.diagnostic_message(found, roadmap, "nl").startswith(words)
    for language in LANGUAGES:
        said = wording.diagnostic_remedy(found, roadmap, language)
        assert "/" not in wording.diagnostic_message(found, roadmap, language) + said


def chain_too_long() -> Roadmap:
    numbers = ["1", "2", "3", "4", "5"]
    pairs = [("1", "2"), ("2", "3"), ("3", "4"), ("4", "5")]
    return build([{"number": n} for n in numbers], [link(*pair) for pair in pairs], horizon=2)


def test_a_chain_that_is_too_long_is_told_once_with_what_comes_behind_it() -> None:
    roadmap = chain_too_long()
    (found,) = (found for found in check(roadmap) if found.code == "chain-too-long")
    assert wording.diagnostic_message(found, roadmap, "nl") == (
        "3 (t) kan pas in plateau 3 (dat bestaat niet); plateau 2 is het laatste. "
        "Daar staat de actie nu, voorlopig, en nog 2 acties erachter (4, 5)."
    )
    short = build(
        [{"number": "1"}, {"number": "2"}, {"number": "3"}], [link("1", "2"), link("2", "3")], 2
    )
    (found,) = (found for found in check(short) if found.code == "chain-too-long")
    assert wording.diagnostic_message(found, short, "nl").endswith("nu, voorlopig.")


def test_letting_go_what_leaves_an_action_beyond_the_last_plateau_is_called_of_no_use() -> None:
    roadmap = chain_too_long()
    certificate = explain(roadmap, "5")

    def said(plateaus: set[int]) -> str:
        kept = tuple(found for found in certificate.relaxations if found.plateau in plateaus)
        assert {found.plateau for found in kept} == plateaus
        left = certificate.model_copy(update={"relaxations": kept})
        return wording.movable_sentence(left, roadmap, "nl")

    assert said({1, 2, 3, 4}) == "5 kan naar voren als u het volgende loslaat."
    assert said({2, 3}) == "5 past binnen het laatste plateau als u het volgende loslaat."
    assert said({3, 4}).startswith("Geen van deze mogelijkheden alleen brengt 5 binnen het laatste")


def test_what_helps_stands_before_what_leaves_an_action_beyond_the_last_plateau() -> None:
    roadmap = chain_too_long()
    ordered = wording.relaxations_in_order(explain(roadmap, "5"), roadmap)
    beyond = [relaxation.plateau > roadmap.horizon for relaxation in ordered]
    assert beyond == sorted(beyond)
    prose = wording.certificate_prose(explain(roadmap, "5"), roadmap, "nl")
    assert "5 past in plateau 2 als u loslaat: dat" in prose
    assert prose.index("5 past in plateau 2") < prose.index("De keten naar 5 wordt korter")


def test_a_certificate_with_a_circle_before_the_action_says_so_in_one_sentence() -> None:
    roadmap = build(
        [{"number": "1"}, {"number": "2"}, {"number": "3", "earliest_plateau": {"plateau": 3}}],
        [link("1", "2"), link("2", "1"), link("2", "3")],
    )
    certificate: Certificate = explain(roadmap, "3")
    sentence = "Er zit een kring vóór deze actie: los die eerst op; mogelijk helpt dan"
    for complete, count in ((True, 0), (False, 1)):
        told = certificate.model_copy(update={"complete": complete, "movable": "yes"})
        assert wording.certificate_prose(told, roadmap, "nl").count(sentence) == count
    member = explain(roadmap, "1")
    assert sentence not in wording.certificate_prose(member, roadmap, "nl")


@pytest.mark.parametrize("title", ["Plateau 1", "plateau 01", " 1 "])
def test_a_title_that_only_repeats_the_number_is_left_out(title: str) -> None:
    assert wording.plateau_title(1, title) == ""
    assert wording.plateau_title(2, title) != ""


def test_a_refusal_goes_on_after_the_colon_without_a_capital() -> None:
    refused = wording.error_message(ChangeError("unknown-action", 0, number="9"), "nl")
    assert refused == "Wijziging 1 kan niet: er is geen actie 9."
    own = ChangeError("unknown-dependency", 0, predecessor="1", successor="Za.1")
    assert "kan niet: Za.1 hangt" in wording.error_message(own, "nl")
    assert wording.error_message(UnknownActionError("9"), "nl").startswith("Er is")


def test_only_a_full_stop_is_taken_from_the_end() -> None:
    assert wording.without_stop("geen geld.") == "geen geld"
    assert wording.without_stop("wordt vervolgd...") == "wordt vervolgd..."
