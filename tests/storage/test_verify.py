"""What was altered behind our back is found, with its place."""

from typing import Any

import pytest
from sqlalchemy import text

from roadmap.errors import DamagedError
from roadmap.model.revision import BrokenLink
from roadmap.storage import open_store
from roadmap.storage.sql import SqlStore
from tests.storage.samples import MT, sample

LATEST = 5


@pytest.fixture
def filled(url: str) -> Any:
    with open_store(url) as store:
        store.create(sample(), author="Ans", reason="begin")
        store.create(sample("other"), author="Ans", reason="begin")
        for number in range(1, LATEST):
            store.append("test", number, sample(actions=number), author="Bo", reason="meer")
        store.adopt("test", 2, decision=MT, author="Ans")
        store.archive("test", author="Ans", reason="om")
        store.unarchive("test", author="Ans", reason="om")
        yield store


def tamper(store: SqlStore, statement: str) -> None:
    with store._writing() as connection:
        assert connection.execute(text(statement)).rowcount == 1


def broken(part: str, number: int, reason: str) -> BrokenLink:
    return BrokenLink.model_validate({"part": part, "number": number, "reason": reason})


RECORD = "UPDATE revisions SET record = replace(record, 'Bo', 'Cas') WHERE roadmap = 'test'"
SEALED = "2222222222222222222222222222222222222222222222222222222222222222"

ALTERED = {
    f"{RECORD} AND number = 3": broken("revision", 3, "record-changed"),
    f"{RECORD} AND number = {LATEST}": broken("revision", LATEST, "record-changed"),
    "UPDATE revisions SET document = replace(document, 'Actie', 'Aktie')"
    " WHERE roadmap = 'test' AND number = 1": broken("revision", 1, "document-changed"),
    f"UPDATE revisions SET sha256 = '{SEALED}' WHERE roadmap = 'test' AND number = 4": broken(
        "revision", 4, "record-changed"
    ),
    "UPDATE revisions SET at = at + 1 WHERE roadmap = 'test' AND number = 4": broken(
        "revision", 4, "misplaced"
    ),
    "DELETE FROM revisions WHERE roadmap = 'test' AND number = 3": broken("revision", 3, "missing"),
    f"DELETE FROM revisions WHERE roadmap = 'test' AND number = {LATEST}": broken(
        "revision", LATEST, "missing"
    ),
    "UPDATE roadmaps SET latest = 4 WHERE id = 'test'": broken("revision", 5, "misplaced"),
    "UPDATE roadmaps SET title = 'Anders' WHERE id = 'test'": broken("roadmap", 0, "misplaced"),
    "UPDATE roadmaps SET archived = NOT archived WHERE id = 'test'": broken(
        "roadmap", 0, "misplaced"
    ),
    f"UPDATE roadmaps SET sha256 = '{SEALED}' WHERE id = 'test'": broken("roadmap", 0, "misplaced"),
    "UPDATE roadmaps SET at = at + 1 WHERE id = 'test'": broken("roadmap", 0, "misplaced"),
    "UPDATE events SET record = replace(record, 'MT', 'IMO') WHERE sequence = 1": broken(
        "event", 1, "record-changed"
    ),
    "UPDATE events SET at = at - 1 WHERE sequence = 2": broken("event", 2, "misplaced"),
    "DELETE FROM events WHERE sequence = 2": broken("event", 2, "missing"),
}


@pytest.mark.parametrize("statement", ALTERED)
def test_one_altered_row_is_the_first_broken_link(filled: Any, statement: str) -> None:
    assert filled.verify("test") is None
    tamper(filled, statement)
    assert filled.verify("test") == ALTERED[statement]
    assert filled.verify("other") is None


def test_a_revision_that_was_sealed_anew_breaks_the_link_after_it(filled: Any) -> None:
    from roadmap.storage.chain import digest

    with filled._writing() as connection:
        query = "SELECT record FROM revisions WHERE roadmap = 'test' AND number = 3"
        record = connection.execute(text(query)).scalar_one().replace("Bo", "Cas")
        connection.execute(
            text(
                "UPDATE revisions SET record = :record, sha256 = :sha256"
                " WHERE roadmap = 'test' AND number = 3"
            ),
            {"record": record, "sha256": digest(record.encode())},
        )
    assert filled.verify("test") == broken("revision", 4, "not-chained")


@pytest.mark.parametrize(
    "forged",
    ["", "[]", "{}", '{"previous": null}', '{"previous": null, "at": "today"}', '{"at": 1}', "7"],
)
def test_a_record_that_nobody_could_have_written_is_broken_too(filled: Any, forged: str) -> None:
    from roadmap.storage.chain import digest

    seal = {"record": forged, "sha256": digest(forged.encode())}
    for table, part in (("revisions", "revision"), ("events", "event")):
        number = "number" if part == "revision" else "sequence"
        statement = (
            f"UPDATE {table} SET record = :record, sha256 = :sha256"
            f" WHERE roadmap = 'test' AND {number} = 1"
        )
        with filled._writing() as connection:
            kept = connection.execute(
                text(f"SELECT record, sha256 FROM {table} WHERE roadmap = 'test' AND {number} = 1")
            ).one()
            connection.execute(text(statement), seal)
        assert filled.verify("test") == broken(part, 1, "record-changed")
        with pytest.raises(DamagedError):
            filled.history("test") if part == "revision" else filled.events("test")
        with filled._writing() as connection:
            connection.execute(text(statement), {"record": kept[0], "sha256": kept[1]})


def test_an_altered_revision_is_never_handed_out_and_the_others_are(filled: Any) -> None:
    document = "UPDATE revisions SET document = replace(document, 'Actie', 'Aktie')"
    tamper(filled, f"{document} WHERE roadmap = 'test' AND number = 2")
    tamper(filled, f"{RECORD} AND number = 4")
    for number in (2, 4):
        with pytest.raises(DamagedError) as caught:
            filled.load("test", number)
        assert (caught.value.id, caught.value.number) == ("test", number)
    assert filled.load("test", 3).revision.number == 3
    assert filled.append("test", LATEST, sample(), author="Bo", reason="meer").number == 6


def test_an_exchanged_baseline_is_found(filled: Any) -> None:
    """The hash of the adopted revision stands in the baseline, not only its number."""
    from roadmap.storage.chain import digest

    with filled._writing() as connection:
        query = "SELECT record FROM events WHERE sequence = 1"
        record = connection.execute(text(query)).scalar_one()
        other = record.replace('"number":2', '"number":3')
        assert other != record
        connection.execute(
            text("UPDATE events SET record = :record, sha256 = :sha256 WHERE sequence = 1"),
            {"record": other, "sha256": digest(other.encode())},
        )
    assert filled.verify("test") == broken("event", 1, "not-chained")
