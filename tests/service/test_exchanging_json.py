"""A document that was exported, edited and brought back while others went on."""

import json
from typing import Any

from roadmap.model.change import AddAction, EditAction
from roadmap.service import Planner
from tests.service.conftest import ID

SAID: Any = {"author": "Ans", "reason": "omdat"}


def test_an_edited_document_leaves_alone_what_others_did_since(planner: Planner) -> None:
    document = json.loads(b"".join(planner.export(ID, "json").pieces()))
    assert document["made_from"] == planner.state(ID).roadmap.sha256
    titled = next(action for action in document["actions"] if action["number"] == "3.2")
    titled["title"] = "Anders"
    known = planner.roadmap(ID).latest.number
    theirs = [
        AddAction.model_validate({"action": {"number": "77.1", "title": "Van anderen"}}),
        EditAction(action="2.3", title="Van anderen"),
    ]
    planner.apply(ID, known, theirs, **SAID)
    found = planner.imported(ID, json.dumps(document).encode(), "json").found
    assert found.changes == (EditAction(action="3.2", title="Anders"),)
    assert found.conflicts == ()


def test_what_a_document_was_made_from_is_no_part_of_what_is_kept(planner: Planner) -> None:
    state = planner.state(ID)
    exported = b"".join(planner.export(ID, "json").pieces())
    found = planner.imported(ID, exported, "json").found
    assert found.changes == ()
    changed = state.roadmap.model_copy(update={"title": "Anders", "made_from": "0" * 64})
    planner.replace(ID, state.revision.number, changed, **SAID)
    assert planner.state(ID).roadmap.made_from is None
