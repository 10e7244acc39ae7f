"""Events as somebody else's reader sees them: the SDK of CloudEvents."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from cloudevents.core.bindings.http import HTTPMessage, from_http
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent

from roadmap.formats.cloud_events import MEDIA_TYPE, SOURCE, TYPES, cloud_event, event_id, is_source
from roadmap.model.decision import Decision
from roadmap.model.revision import Baseline, Revision
from roadmap.service import Planner
from roadmap.storage import open_store
from tests.storage.samples import START, Watch, sample

OIN = "urn:nld:oin:00000001823288444000:systeem:plateauplanner"


@pytest.fixture
def happened() -> tuple[Revision, Revision, Baseline]:
    watch = Watch()
    with Planner(open_store("memory:", clock=watch), watch) as planner:
        first = planner.create(sample(), author="Ans Geheim", reason="vertrouwelijk")
        second = planner.replace("test", 1, sample(title="Anders"), author="Bo", reason="om")
        decision = Decision(by="MT", decided_on=date(2025, 12, 30))
        adopted = planner.adopt("test", 2, decision=decision, author="Ans Geheim")
    return first, second, adopted


def seen(written: bytes) -> CloudEvent:
    message = HTTPMessage(headers={"content-type": MEDIA_TYPE}, body=written)
    found = from_http(message, JSONFormat())
    assert isinstance(found, CloudEvent)
    return found


def test_the_sdk_reads_every_attribute_and_the_data(
    happened: tuple[Revision, Revision, Baseline],
) -> None:
    first, second, adopted = happened
    found = seen(cloud_event(second, OIN))
    assert found.get_specversion() == "1.0"
    assert (found.get_id(), found.get_source()) == (second.sha256, OIN)
    assert found.get_type() == "nl.plateauplanner.roadmap-gewijzigd.v1"
    assert (found.get_subject(), found.get_time()) == ("test", second.at)
    assert found.get_datacontenttype() == "application/json"
    assert found.get_extension("sequence") == "0000000002"
    assert found.get_data() == {
        "roadmap": "test",
        "revision": 2,
        "kind": "replaced",
        "document": second.document,
        "after": f"1-{str(first.sha256)[:16]}",
        "cursor": f"2-{str(second.sha256)[:16]}",
    }
    found = seen(cloud_event(adopted))
    assert (found.get_id(), found.get_source()) == (adopted.sha256, SOURCE)
    assert found.get_type() == "nl.plateauplanner.roadmap-vastgesteld.v1"
    assert found.get_extension("sequence") == "0000000001"
    assert found.get_data() == {
        "roadmap": "test",
        "revision": 2,
        "sha256": second.sha256,
        "decided_on": "2025-12-30",
    }


def test_the_rules_of_the_dutch_profile_hold(
    happened: tuple[Revision, Revision, Baseline],
) -> None:
    for what in happened:
        found = seen(cloud_event(what, OIN))
        for name in found.get_attributes():
            assert re.fullmatch("[a-z0-9]{1,20}", name)
        assert re.fullmatch(r"nl\.[a-z]+(\.[a-z-]+)+\.v[0-9]", found.get_type())
        assert found.get_source().startswith("urn:nld:")
        # No names of people, no reasons.
        assert not re.search(b"Ans|Bo|Geheim|vertrouwelijk|MT", cloud_event(what, OIN))


def test_the_same_history_gives_the_same_bytes_and_each_event_an_id_of_its_own(
    happened: tuple[Revision, Revision, Baseline],
) -> None:
    assert [cloud_event(what) for what in happened] == [cloud_event(what) for what in happened]
    assert len({event_id(what) for what in happened}) == 3
    assert len(set(TYPES.values())) == 2


def test_the_feed_of_changes_takes_the_cursors_of_an_event() -> None:
    with Planner(open_store("memory:")) as planner:
        revisions = [planner.create(sample(), author="Ans", reason="begin")]
        revisions.append(planner.replace("test", 1, sample(title="A"), author="A", reason="o"))
        for revision in revisions:
            data = seen(cloud_event(revision)).get_data()
            assert isinstance(data, dict)
            feed = planner.changes("test", data["after"], 1)
            assert [entry.revision for entry in feed.entries] == [revision]
            assert feed.cursor == data["cursor"]


def test_a_day_of_decision_that_was_not_told_is_that_of_the_writing_down() -> None:
    watch = Watch()
    watch.now = datetime(2026, 3, 1, tzinfo=UTC) - timedelta(seconds=3)
    assert watch.now > START
    with Planner(open_store("memory:", clock=watch), watch) as planner:
        planner.create(sample(), author="Ans", reason="begin")
        adopted = planner.adopt("test", 1, decision=Decision(by="MT"), author="Ans")
    data = seen(cloud_event(adopted)).get_data()
    assert isinstance(data, dict)
    assert data["decided_on"] == adopted.at.date().isoformat()


@pytest.mark.parametrize(
    ("written", "fits"),
    [
        (OIN, True),
        ("urn:nld:gemeente-Bergen%20%28L%29.burgerzakensysteem", True),
        ("urn:nld:", False),
        ("nld:oin:1", False),
        ("https://example.org", False),
        ("urn:nld:a b", False),
        ("urn:nld:é", False),
        ("urn:nld:a\n", False),
    ],
)
def test_a_source_is_a_urn(written: str, fits: bool) -> None:
    assert is_source(written) is fits
