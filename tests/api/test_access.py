"""Who may do what, and whose name is written down."""

from base64 import b64encode
from collections.abc import Callable

import pytest

from roadmap.service import Planner
from tests.api.conftest import DELAY, HERE, WHO, Api, code_of, places

Signed = Callable[[str], Api]

ROLES = ("reader", "planner", "decider", "admin")
WHY = {"reason": "Omdat het moet"}
EMPTY = {**WHY, "source": "empty", "id": "leiden", "title": "Leiden"}
ADOPTED = {"number": 1, "decision": {"by": "MT"}}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_may_do_what_those_before_it_may(signed: Signed, role: str) -> None:
    api = signed(role)
    tag = api.tag()
    attempts = [
        ("reader", 200, api.write(f"{HERE}/impact", {"changes": [DELAY]})),
        ("planner", 201, api.write(f"{HERE}/scenarios/a", {}, "PUT", If_None_Match="*")),
        ("planner", 201, api.write(f"{HERE}/revisions", {**WHY, "changes": [DELAY]}, If_Match=tag)),
        ("decider", 201, api.write(f"{HERE}/baselines", ADOPTED, If_Match=tag)),
        ("admin", 201, api.write("/roadmaps", EMPTY)),
        (
            "admin",
            201,
            api.write(f"{HERE}/archivings", {**WHY, "archived": True}, If_Match=api.tag()),
        ),
    ]
    for needed, status, response in attempts:
        if ROLES.index(role) >= ROLES.index(needed):
            assert response.status_code == status, response.text
        else:
            assert (response.status_code, code_of(response)) == (403, "forbidden")
            assert needed in response.json()["detail"]


def test_without_a_token_a_closed_server_tells_only_about_itself(signed: Signed) -> None:
    stranger = Api(signed("reader").app)
    for path in ("/roadmaps", HERE, f"{HERE}/plan", "/_metrics", f"{HERE}/graph"):
        response = stranger.get(path)
        assert (response.status_code, code_of(response)) == (401, "unauthorized")
        assert response.headers["www-authenticate"].startswith("Bearer")
    for path in ("", "/_health", "/openapi.json", "/problems"):
        assert stranger.get(path).status_code == 200
    assert stranger.read("/_health")["open"] is False


def test_a_calendar_subscribes_with_its_token_as_a_password(signed: Signed) -> None:
    api = signed("reader")
    token = api.headers["Authorization"].removeprefix("Bearer ")
    calendar = Api(api.app)
    path = f"{HERE}/export?format=ical"
    asked = calendar.get(path)
    assert asked.status_code == 401
    assert "Basic realm=" in asked.headers["www-authenticate"]
    given = b64encode(f"agenda:{token}".encode()).decode()
    found = calendar("GET", path, headers={"Authorization": f"Basic {given}"})
    assert found.status_code == 200
    assert found.text.startswith("BEGIN:VCALENDAR")
    for wrong in (b64encode(b"agenda:niets").decode(), "%%%", ""):
        refused = calendar("GET", path, headers={"Authorization": f"Basic {wrong}"})
        assert refused.status_code == 401


def test_a_password_is_worth_nothing_for_a_write(signed: Signed) -> None:
    api = signed("admin")
    token = api.headers["Authorization"].removeprefix("Bearer ")
    given = b64encode(f"x:{token}".encode()).decode()
    stranger = Api(api.app)
    answer = stranger.write("/roadmaps", EMPTY, Authorization=f"Basic {given}")
    assert (answer.status_code, code_of(answer)) == (401, "unauthorized")


def test_a_revoked_token_is_worth_nothing_at_once(signed: Signed, planner: Planner) -> None:
    api = signed("reader")
    assert api.get(HERE).status_code == 200
    planner.tokens.revoke(planner.tokens.list()[0].id)
    assert api.get(HERE).status_code == 401


def test_ready_answers_are_not_given_to_who_may_not_read(signed: Signed) -> None:
    api = signed("reader")
    tag = api.tag(f"{HERE}/plan")
    assert api.get(f"{HERE}/plan", headers={"If-None-Match": tag}).status_code == 304
    assert Api(api.app).get(f"{HERE}/plan", headers={"If-None-Match": tag}).status_code == 401


def test_the_name_of_the_token_is_the_author(signed: Signed) -> None:
    api = signed("planner")
    path, body = f"{HERE}/revisions", {**WHY, "changes": [DELAY]}
    other = api.write(path, body | {"author": "Iemand anders"}, If_Match=api.tag())
    assert other.status_code == 400
    assert places(other) == [("/author", "author-differs")]
    made = api.write(path, body, If_Match=api.tag())
    assert made.json()["author"] == "planner Bo"
    same = api.write(path, {**WHY, "undo": True, "author": "planner Bo"}, If_Match=api.tag())
    assert same.status_code == 201


def test_an_open_server_must_be_told_who_does_it(api: Api) -> None:
    body = {**WHY, "changes": [DELAY]}
    response = api.write(f"{HERE}/revisions", body, If_Match=api.tag())
    assert places(response) == [("/author", "author-missing")]
    empty = api.write(f"{HERE}/revisions", body | {"author": ""}, If_Match=api.tag())
    assert places(empty) == [("/author", "text-empty")]


def test_the_same_key_of_another_caller_is_another_key(signed: Signed) -> None:
    one, other = signed("planner"), signed("planner")
    body = {**WHO, "changes": [DELAY]}
    body.pop("author")
    tag = one.tag()
    first = one.write(f"{HERE}/revisions", body, If_Match=tag, Idempotency_Key="k")
    second = other.write(f"{HERE}/revisions", body, If_Match=tag, Idempotency_Key="k")
    assert (first.status_code, second.status_code) == (201, 412)
