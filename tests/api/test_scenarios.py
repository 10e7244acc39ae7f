"""Scenarios: kept beside a roadmap, rebased and adopted."""

import httpx
import pytest

from tests.api.conftest import CYCLE, DELAY, HERE, WHO, Api, code_of, places

SCENARIOS = f"{HERE}/scenarios"
LATER = f"{SCENARIOS}/later"
RENAME = {"change": "edit-action", "action": "5.1", "title": "Anders"}


def save(api: Api, *changes: object, **headers: str) -> httpx.Response:
    body = {"changes": list(changes), "title": "Later", "author": "A. de Vries"}
    return api.write(LATER, body, "PUT", **(headers or {"If_None_Match": "*"}))


def test_a_scenario_is_made_replaced_and_taken_away_by_its_tag(api: Api) -> None:
    made = save(api, DELAY)
    assert made.status_code == 201
    assert made.headers["location"] == f"/api/v1{LATER}"
    assert api.tag(LATER) == made.headers["etag"]
    again = save(api, DELAY, RENAME, If_Match=made.headers["etag"])
    assert (again.status_code, again.json()["version"]) == (200, 2)
    assert api.read(SCENARIOS)["items"] == [again.json()]
    stale = save(api, DELAY, If_Match=made.headers["etag"])
    assert (stale.status_code, code_of(stale)) == (412, "slip-conflict")
    assert stale.json()["current"]["version"] == 2
    assert "-1" not in stale.json()["detail"]
    gone = api("DELETE", LATER, headers={"If-Match": again.headers["etag"]})
    assert (gone.status_code, gone.content) == (204, b"")
    assert api.get(LATER).status_code == 404
    assert api.read(HERE)["latest"]["number"] == 1


def test_a_name_that_is_taken_is_not_made_again(api: Api) -> None:
    save(api, DELAY)
    again = save(api, DELAY)
    assert (again.status_code, code_of(again)) == (412, "slip-conflict")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"If_Match": "*"}, 400),
        ({"If_None_Match": '"a"'}, 400),
        ({"If_Match": '"a"', "If_None_Match": "*"}, 428),
        ({"If_Match": '"a"'}, 412),
        ({"X_Nothing": "here"}, 428),
    ],
)
def test_saving_needs_to_say_what_it_replaces(
    api: Api, headers: dict[str, str], status: int
) -> None:
    assert save(api, DELAY, **headers).status_code == status


def test_a_scenario_may_hold_a_cycle_and_shows_its_impact(api: Api) -> None:
    assert save(api, *CYCLE).status_code == 201
    found = api.read(f"{LATER}/impact")
    assert found["new_cycles"]
    assert found == api.write(f"{HERE}/impact", {"changes": CYCLE}).json()


def test_a_scenario_that_cannot_be_applied_or_named_is_refused(api: Api) -> None:
    assert code_of(save(api, {**DELAY, "action": "99"})) == "change"
    body = {"changes": [DELAY], "author": "A"}
    odd = api.write(f"{SCENARIOS}/a%20b", body, "PUT", If_None_Match="*")
    assert (odd.status_code, code_of(odd)) == (400, "name")


def test_a_conflict_is_shown_and_decided_before_a_rebase(api: Api) -> None:
    save(api, RENAME, DELAY)
    api.revise({**RENAME, "title": "Weer anders"})
    preview = api.read(f"{LATER}/rebase")
    (conflict,) = preview["conflicts"]
    assert (conflict["position"], conflict["theirs"]) == (0, "Weer anders")
    assert conflict["text"]
    refused = api.write(f"{LATER}/rebases", {"author": "A"}, If_Match=api.tag(LATER))
    assert (refused.status_code, code_of(refused)) == (409, "rebase-conflict")
    assert refused.json()["rebase"] == preview
    assert api.read(f"{LATER}/rebase", drop=[0])["conflicts"] == []
    moved = api.write(
        f"{LATER}/rebases", {"author": "A", "drop": [0]}, If_Match=api.tag(LATER),
        Idempotency_Key="r",
    )  # fmt: skip
    assert (moved.status_code, moved.json()["base"]) == (201, 2)
    assert moved.json()["changes"] == [DELAY]


def test_a_rebase_with_the_same_key_has_its_effect_once(api: Api) -> None:
    save(api, DELAY)
    api.revise(RENAME)
    headers = {"If_Match": api.tag(LATER), "Idempotency_Key": "r"}
    first = api.write(f"{LATER}/rebases", {"author": "A"}, **headers)
    second = api.write(f"{LATER}/rebases", {"author": "A"}, **headers)
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.content == second.content
    assert api.read(LATER)["version"] == 2


def seen(api: Api) -> str:
    """The hash of the scenario as it is now."""
    return str(api.read(LATER)["sha256"])


def test_a_scenario_that_somebody_changed_meanwhile_is_not_adopted(api: Api) -> None:
    save(api, DELAY)
    body = {**WHO, "scenario": seen(api)}
    changed = {"changes": [RENAME], "author": "B"}
    assert api.write(LATER, changed, "PUT", If_Match=api.tag(LATER)).status_code == 200
    refused = api.write(f"{LATER}/adoptions", body, If_Match=api.tag())
    assert (refused.status_code, code_of(refused)) == (412, "slip-conflict")
    assert api.read(HERE)["latest"]["number"] == 1


def test_part_of_a_scenario_is_adopted_and_the_rest_stays(api: Api) -> None:
    save(api, DELAY, RENAME)
    body = {**WHO, "scenario": seen(api), "positions": [1]}
    headers = {"If_Match": api.tag(), "Idempotency_Key": "a"}
    made = api.write(f"{LATER}/adoptions", body, **headers)
    assert (made.status_code, made.json()["changes"]) == (
        201,
        [{**RENAME, **dict.fromkeys(("summary", "owner", "advice", "references"))}],
    )
    rest = api.read(LATER)
    assert (rest["changes"], rest["base"], rest["adopted"]) == ([DELAY], 2, [2])
    again = api.write(f"{LATER}/adoptions", body, **headers)
    assert again.content == made.content
    assert api.read(HERE)["latest"]["number"] == 2


def test_an_adoption_on_a_stale_state_or_base_is_refused(api: Api) -> None:
    old = api.tag()
    save(api, DELAY)
    api.revise(RENAME)
    stale = api.write(f"{LATER}/adoptions", {**WHO, "scenario": seen(api)}, If_Match=old)
    assert (stale.status_code, code_of(stale)) == (412, "conflict")
    behind = api.write(f"{LATER}/adoptions", {**WHO, "scenario": seen(api)}, If_Match=api.tag())
    assert (behind.status_code, code_of(behind)) == (409, "scenario-behind")


def test_a_cycle_and_unknown_positions_cannot_be_adopted(api: Api) -> None:
    save(api, *CYCLE)
    body = {**WHO, "scenario": seen(api)}
    response = api.write(f"{LATER}/adoptions", body, If_Match=api.tag())
    assert code_of(response) == "cycle-made"
    missing = api.write(f"{LATER}/adoptions", {**body, "positions": [3]}, If_Match=api.tag())
    assert (missing.status_code, code_of(missing)) == (404, "not-found")


def test_mistakes_in_the_changes_of_a_scenario_are_told_where_they_stand(api: Api) -> None:
    response = save(api, {"change": "pin"}, {"change": "x"})
    assert places(response) == [
        ("/changes/0/action", "missing"),
        ("/changes/0/plateau", "missing"),
        ("/changes/1/change", "not-one-of"),
    ]
