"""Writing and reading the history: revisions, baselines and events."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.api.conftest import CYCLE, DELAY, HERE, WHO, Api, code_of, places

REVISIONS = f"{HERE}/revisions"
DECISION = {"by": "Stuurgroep", "decided_on": "2026-11-20", "reference": "Z-1"}


def test_changes_become_a_revision_that_can_be_read_where_location_says(api: Api) -> None:
    made = api.revise(DELAY, decision=DECISION)
    assert made.status_code == 201
    found = made.json()
    assert (found["number"], found["kind"], found["changes"]) == (2, "changed", [DELAY])
    assert found["decision"]["by"] == "Stuurgroep"
    again = api.get(made.headers["location"].removeprefix("/api/v1"))
    assert again.content == made.content
    assert again.headers["etag"] == made.headers["etag"] == api.tag()
    for link in found["links"].values():
        assert api.get(link.removeprefix("/api/v1")).status_code == 200


def test_undo_redo_and_restore_are_revisions_themselves(api: Api) -> None:
    first = api.read(f"{HERE}/document")
    api.revise(DELAY)
    second = api.read(f"{HERE}/document")
    steps = [({"undo": True}, "undone", first), ({"redo": True}, "redone", second)]
    steps.append(({"restores": 1}, "restored", first))
    for body, kind, document in steps:
        made = api.revise(**body)
        assert (made.status_code, made.json()["kind"]) == (201, kind)
        assert api.read(f"{HERE}/document") == document
    assert api.read(REVISIONS)["total"] == 5


def test_there_is_an_end_to_undoing(api: Api) -> None:
    for body in ({"undo": True}, {"redo": True}):
        response = api.revise(**body)
        assert (response.status_code, code_of(response)) == (409, "nothing-to-undo")


def test_a_whole_document_can_be_put_in_but_not_that_of_another_roadmap(api: Api) -> None:
    document = api.read(f"{HERE}/document") | {"title": "Nieuwe titel"}
    made = api.revise(document=document)
    assert (made.status_code, made.json()["kind"]) == (201, "replaced")
    assert api.read(HERE)["title"] == "Nieuwe titel"
    other = api.revise(document=document | {"id": "leiden"})
    assert (other.status_code, code_of(other)) == (400, "other-roadmap")


@pytest.mark.parametrize("path", ["", "/document", "/plan"])
def test_a_write_may_name_the_state_by_the_tag_of_roadmap_document_or_plan(
    api: Api, path: str
) -> None:
    tag = api.tag(HERE + path)
    body = {**WHO, "changes": [DELAY]}
    assert api.write(REVISIONS, body, If_Match=f'"nope", {tag}').status_code == 201


def test_a_stale_write_is_refused_with_the_latest_revision_and_what_was_missed(api: Api) -> None:
    old = api.tag()
    api.revise(DELAY)
    api.revise({"change": "edit-action", "action": "5.1", "title": "Anders"})
    response = api.write(REVISIONS, {**WHO, "undo": True}, If_Match=old)
    assert (response.status_code, code_of(response)) == (412, "conflict")
    problem = response.json()
    assert problem["current"]["number"] == 3
    assert [each["number"] for each in problem["since"]] == [2, 3]
    assert problem["since"][0]["changes"] == [DELAY]
    assert any("3.2" in sentence for sentence in problem["moved"])
    assert api.read(REVISIONS)["total"] == 3


def test_a_tag_from_nowhere_is_refused_with_the_latest_revision(api: Api) -> None:
    response = api.write(REVISIONS, {**WHO, "undo": True}, If_Match='"nowhere"')
    assert (response.status_code, code_of(response)) == (412, "conflict")
    assert response.json()["current"]["number"] == 1
    assert "since" not in response.json()
    assert "-1" not in response.json()["detail"]


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({}, 428, "precondition-required"),
        ({"If_Match": "*"}, 400, "any-state"),
        ({"If_Match": "nope"}, 400, "tags-unreadable"),
        ({"If_Match": '"a" "b"'}, 400, "tags-unreadable"),
        ({"If_Match": ""}, 412, "conflict"),
    ],
)
def test_a_write_needs_a_condition_that_names_a_state(
    api: Api, headers: dict[str, str], status: int, code: str
) -> None:
    response = api.write(REVISIONS, {**WHO, "changes": [DELAY]}, **headers)
    assert (response.status_code, code_of(response)) == (status, code)
    assert api.read(REVISIONS)["total"] == 1


def test_a_weak_tag_does_not_allow_a_write(api: Api) -> None:
    response = api.write(REVISIONS, {**WHO, "changes": [DELAY]}, If_Match="W/" + api.tag())
    assert response.status_code == 412


def test_changes_that_make_a_cycle_are_refused_with_the_cuts(api: Api) -> None:
    response = api.revise(*CYCLE)
    assert (response.status_code, code_of(response)) == (409, "cycle-made")
    (group,) = response.json()["cycles"]
    assert set(group["members"]) >= {"2.1", "2.3"}
    assert group["text"]
    assert group["cuts"][0]["links"]
    assert f"{HERE}/scenarios" in response.json()["hint"]
    assert api.read(REVISIONS)["total"] == 1


def test_the_same_request_with_the_same_key_has_its_effect_once(api: Api) -> None:
    body, headers = {**WHO, "changes": [DELAY]}, {"If_Match": api.tag(), "Idempotency_Key": "k"}
    first = api.write(REVISIONS, body, **headers)
    api.revise(undo=True)
    second = api.write(REVISIONS, body, **headers)
    assert (second.status_code, second.content) == (201, first.content)
    for name in ("etag", "location", "content-type"):
        assert second.headers[name] == first.headers[name]
    assert api.read(REVISIONS)["total"] == 3
    other = api.write(REVISIONS, body | {"reason": "anders"}, **headers)
    assert (other.status_code, code_of(other)) == (409, "request-reused")


def test_of_writes_at_the_same_time_one_wins_and_keys_make_it_one_answer(api: Api) -> None:
    tag, body = api.tag(), {**WHO, "changes": [DELAY]}

    def write(key: str | None) -> tuple[int, bytes]:
        named = {"If_Match": tag} | ({"Idempotency_Key": key} if key else {})
        response = api.write(REVISIONS, body, **named)
        return response.status_code, response.content

    with ThreadPoolExecutor(8) as pool:
        same = list(pool.map(write, ["k"] * 8))
    assert {status for status, _ in same} == {201}
    assert len({content for _, content in same}) == 1
    tag = api.tag()
    with ThreadPoolExecutor(8) as pool:
        racing = sorted(status for status, _ in pool.map(write, [None] * 8))
    assert racing == [201] + [412] * 7


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, [("/changes", "missing"), ("/reason", "missing")]),
        ({"undo": False, **WHO}, [("/undo", "not-one-of")]),
        ({"undo": True, "redo": True, **WHO}, [("/redo", "unknown-field")]),
        ({"restores": 0}, [("/reason", "missing"), ("/restores", "out-of-range")]),
        ({"restores": "1", **WHO}, [("/restores", "not-whole-number")]),
        ({"undo": True, "decision": {}, **WHO}, [("/decision", "unknown-field")]),
        ({"document": 5, **WHO}, [("/document", "not-an-object")]),
        (
            {"changes": [DELAY], "decision": {"decided_on": 0}, **WHO},
            [("/decision/by", "missing"), ("/decision/decided_on", "not-text")],
        ),
    ],
)
def test_all_mistakes_of_a_revision_are_told_at_once(
    api: Api, body: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    response = api.write(REVISIONS, body, If_Match=api.tag())
    assert places(response) == expected


def test_revisions_are_listed_in_both_directions_page_by_page(api: Api) -> None:
    for _ in range(4):
        api.revise(DELAY) if api.read(REVISIONS)["total"] % 2 else api.revise(undo=True)

    def numbers(**query: object) -> list[int]:
        items = api.read(REVISIONS, pageSize=2, **query)["items"]
        return [each["number"] for each in items]

    assert [numbers(page=page) for page in (1, 2, 3, 4)] == [[1, 2], [3, 4], [5], []]
    newest = [numbers(page=page, sort="-number") for page in (1, 2, 3, 4)]
    assert newest == [[5, 4], [3, 2], [1], []]
    assert api.read(REVISIONS, fields="number,author")["items"][0] == {
        "number": 1,
        "author": "Ans",
    }


@pytest.mark.parametrize(
    ("number", "status"), [("2", 404), ("0", 400), ("x", 400), ("9" * 30, 400), ("999999999", 404)]
)
def test_a_revision_that_is_not_there(api: Api, number: str, status: int) -> None:
    assert api.get(f"{REVISIONS}/{number}").status_code == status


def test_a_revision_is_adopted_by_a_decision_and_stands_in_the_events(api: Api) -> None:
    body = {"number": 1, "decision": DECISION, "author": "A. de Vries"}
    headers = {"If_Match": api.tag(f"{REVISIONS}/1"), "Idempotency_Key": "b"}
    made = api.write(f"{HERE}/baselines", body, **headers)
    assert made.status_code == 201
    again = api.write(f"{HERE}/baselines", body, **headers)
    assert again.content == made.content
    found = api.read(made.headers["location"].removeprefix("/api/v1"))
    assert found["items"] == [made.json()]
    assert api.read(f"{HERE}/events", fields="event,number")["items"] == [
        {"event": "adopted", "number": 1}
    ]
    missing = api.write(f"{HERE}/baselines", body | {"number": 7}, If_Match=api.tag())
    assert (missing.status_code, code_of(missing)) == (404, "not-found")
    assert api.write(f"{HERE}/baselines", body).status_code == 428
    api.revise(DELAY)
    other = api.write(f"{HERE}/baselines", body, If_Match=api.tag())
    assert (other.status_code, code_of(other)) == (412, "conflict")


def test_an_archiving_with_the_same_key_has_its_effect_once(api: Api) -> None:
    path, headers = f"{HERE}/archivings", {"If_Match": api.tag(), "Idempotency_Key": "a"}
    first = api.write(path, {**WHO, "archived": True}, **headers)
    api.write(path, {**WHO, "archived": False}, If_Match=api.tag())
    second = api.write(path, {**WHO, "archived": True}, **headers)
    assert second.content == first.content
    assert api.read(HERE)["archived"] is False
