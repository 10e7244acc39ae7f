"""What-if, comparisons and the feed of changes."""

from roadmap import apply, impact, shipped_roadmap
from roadmap.formats.wording import move_sentence
from roadmap.model.change import DelayAction
from tests.api.conftest import CYCLE, DELAY, HERE, WHO, Api, code_of, places

ROADMAP = shipped_roadmap()
CHANGES = (DelayAction(action="3.2"),)


def test_a_question_is_answered_before_and_after_in_words_and_stores_nothing(api: Api) -> None:
    response = api.write(f"{HERE}/impact", {"changes": [DELAY]})
    assert response.status_code == 200
    found = response.json()
    after = apply(ROADMAP, CHANGES)
    assert found["document_sha256"] == after.sha256
    assert found["before"]["plan"] == api.read(f"{HERE}/plan")
    expected = impact(ROADMAP, CHANGES)
    assert [move["text"] for move in found["impact"]["moves"]] == [
        move_sentence(move, ROADMAP, "en", after=after) for move in expected.moves
    ]
    assert api.read(HERE)["latest"]["number"] == 1


def test_a_question_can_ask_why_actions_stand_where_they_stand_afterwards(api: Api) -> None:
    found = api.write(f"{HERE}/impact", {"changes": [DELAY], "explain": ["3.3", "3.2"]}).json()
    api.revise(DELAY)
    assert found["certificates"] == [
        api.read(f"{HERE}/certificates/{number}") for number in ("3.3", "3.2")
    ]


def test_what_is_asked_in_words_is_what_is_read_after_the_changes_were_made(api: Api) -> None:
    found = api.write(f"{HERE}/impact", {"changes": [DELAY], "tell": "words"}).json()["worded"]
    api.revise(DELAY)
    assert found["next"] == api.read(f"{HERE}/next")
    assert found["cycles"] == api.read(f"{HERE}/cycles")
    assert found["diagnostics"] == api.read(f"{HERE}/diagnostics")["items"]


def test_the_plan_alone_is_told_as_it_stands_in_the_whole_answer(api: Api) -> None:
    question = {"changes": [DELAY], "explain": ["3.3"]}
    whole = api.write(f"{HERE}/impact", question).json()
    found = api.write(f"{HERE}/impact", {**question, "tell": "plan"}).json()
    assert found["format"] == "foresight/1"
    assert {key: found["after"][key] for key in ("plan", "cycles")} == {
        key: whole["after"][key] for key in ("plan", "cycles")
    }
    for key in ("changes", "impact", "document_sha256", "entities", "certificates"):
        assert found[key] == whole[key]
    assert "before" not in found


def test_what_becomes_different_is_told_as_the_feed_tells_it(api: Api) -> None:
    found = api.write(f"{HERE}/impact", {"changes": [DELAY]}).json()
    assert (found["certificates"], found["worded"]) == ([], None)
    api.revise(DELAY)
    entry = api.read(f"{HERE}/changes", after="1")["entries"][0]
    assert found["entities"] == [
        entity for entity in entry["entities"] if entity["kind"] != "placement"
    ]


def test_why_an_action_stands_somewhere_cannot_be_asked_when_the_changes_take_it_out(
    api: Api,
) -> None:
    gone = {"change": "remove-action", "action": "3.3"}
    response = api.write(f"{HERE}/impact", {"changes": [gone], "explain": ["3.3"]})
    assert (response.status_code, code_of(response)) == (404, "unknown-action")
    many = api.write(f"{HERE}/impact", {"changes": [gone], "explain": ["1.1"] * 11})
    assert places(many) == [("/explain", "list-too-long")]


def test_a_question_may_make_a_cycle_and_can_be_asked_of_an_older_revision(api: Api) -> None:
    api.revise(DELAY)
    found = api.write(f"{HERE}/impact", {"changes": CYCLE, "as_of": 1}).json()
    (group,) = found["new_cycles"]
    assert group["text"]
    assert all(cut["text"] for cut in group["cuts"])
    assert found["before"]["plan"] == api.read(f"{HERE}/plan", asOf=1)


def test_a_change_that_cannot_be_made_is_told_with_its_position(api: Api) -> None:
    wrong = {**DELAY, "action": "9.9"}
    response = api.write(f"{HERE}/impact", {"changes": [DELAY, wrong]})
    assert (response.status_code, code_of(response)) == (400, "change")
    assert "2" in response.json()["detail"]
    assert "9.9" in response.json()["detail"]


def test_all_mistakes_in_changes_are_told_where_they_stand(api: Api) -> None:
    changes = [{"change": "pin", "action": "3.2", "plateau": 13}, {"change": "fly"}, {}, 5]
    response = api.write(f"{HERE}/impact", {"changes": changes, "as_of": 0})
    assert places(response) == [
        ("/as_of", "out-of-range"),
        ("/changes/0/plateau", "out-of-range"),
        ("/changes/1/change", "not-one-of"),
        ("/changes/2/change", "missing"),
        ("/changes/3", "not-an-object"),
    ]
    none = api.write(f"{HERE}/impact", {"changes": []})
    assert places(none) == [("/changes", "list-too-short")]


def test_two_states_are_compared_with_the_causes_of_every_move(api: Api) -> None:
    api.revise(DELAY)
    found = api.read(f"{HERE}/comparison", left="1")
    assert (found["left"], found["right"]) == ("1", "2")
    assert [cause["change"] for cause in found["causes"]] == [DELAY]
    assert {move["number"] for move in found["moves"]} >= {"3.2"}
    assert all(move["because"] == [0] and move["text"] for move in found["moves"])
    same = api.read(f"{HERE}/comparison", left="latest", right="2")
    assert same["moves"] == []


def test_a_scenario_and_the_baseline_can_be_compared(api: Api) -> None:
    api.write(
        f"{HERE}/scenarios/later", {"changes": [DELAY], "author": "A"}, "PUT", If_None_Match="*"
    )
    adoption = {"number": 1, "decision": {"by": "MT"}, "author": "A"}
    api.write(f"{HERE}/baselines", adoption, If_Match=api.tag())
    found = api.read(f"{HERE}/comparison", left="baseline", right="scenario:later")
    assert found["right"] == "scenario:later"
    assert found["moves"]


def test_words_that_point_at_no_state_are_refused(api: Api) -> None:
    assert code_of(api.get(f"{HERE}/comparison?left=gisteren")) == "point"
    assert code_of(api.get(f"{HERE}/comparison?left=baseline")) == "not-found"
    assert places(api.get(f"{HERE}/comparison")) == [("/left", "missing")]


def test_a_reader_who_follows_the_feed_holds_what_the_roadmap_is(api: Api) -> None:
    held: dict[tuple[str, str], object] = {}
    cursor = "0"

    def follow() -> None:
        nonlocal cursor
        while True:
            page = api.read(f"{HERE}/changes", after=cursor, limit=1)
            for entry in page["entries"]:
                for entity in entry["entities"]:
                    key = entity["kind"], entity["key"]
                    if entity["deleted"]:
                        del held[key]
                    else:
                        held[key] = entity["value"]
            cursor = page["cursor"]
            if not page["more"]:
                return

    follow()
    api.revise(DELAY)
    api.revise({"change": "remove-action", "action": "5.1"})
    api.revise(undo=True)
    api.revise({"change": "remove-action", "action": "8.4"})
    follow()
    actions = {each["number"]: each for each in api.read(f"{HERE}/document")["actions"]}
    assert {key: value for (kind, key), value in held.items() if kind == "action"} == actions
    placed = {each["number"]: each for each in api.read(f"{HERE}/plan")["placements"]}
    assert {key: value for (kind, key), value in held.items() if kind == "placement"} == placed


def test_a_cursor_from_another_history_is_not_found(api: Api) -> None:
    response = api.get(f"{HERE}/changes?after=7")
    assert (response.status_code, code_of(response)) == (404, "not-found")


def test_a_document_that_was_put_in_is_compared_by_derived_causes(api: Api) -> None:
    document = api.read(f"{HERE}/document")
    document["dependencies"] = document["dependencies"][1:]
    body = {**WHO, "document": document}
    assert api.write(f"{HERE}/revisions", body, If_Match=api.tag()).status_code == 201
    found = api.read(f"{HERE}/comparison", left="1")
    assert found["causes"]
    assert all(cause["derived"] for cause in found["causes"])
