"""Webhooks: made with a secret that is shown once, and kept out of everything else."""

import base64
from pathlib import Path

import pytest

from roadmap import shipped_roadmap
from roadmap.errors import (
    NotFoundError,
    RevisionTextError,
    TooManyWebhooksError,
    WebhookUrlError,
)
from roadmap.model.webhook import KeptWebhook
from roadmap.service import Planner, open_planner
from roadmap.service.webhooks import MOST_WEBHOOKS
from tests.service.conftest import ID

URL = "https://zaken.example/roadmap"


def test_a_webhook_is_made_listed_and_taken_away(planner: Planner) -> None:
    first = planner.webhooks.create(ID, URL, author="Ans")
    second = planner.webhooks.create(ID, URL + "2", ["adopted"], author="Bo")
    assert (first.types, second.types) == (("changed", "adopted"), ("adopted",))
    assert len(base64.b64decode(first.secret.removeprefix("whsec_"))) == 32
    assert first.secret != second.secret
    listed = planner.webhooks.list(ID)
    assert [(each.id, each.url, each.created_by) for each in listed] == [
        (first.id, URL, "Ans"),
        (second.id, URL + "2", "Bo"),
    ]
    assert planner.webhooks.load(ID, second.id) == listed[1]
    assert planner.webhooks.remove(ID, first.id).id == first.id
    assert planner.webhooks.list(ID) == listed[1:]
    with pytest.raises(NotFoundError):
        planner.webhooks.remove(ID, first.id)


def test_the_secret_is_in_no_answer_after_the_first_and_in_no_representation(
    planner: Planner,
) -> None:
    made = planner.webhooks.create(ID, URL, author="Ans")
    slip = planner.store.slip("webhook", "", made.id)
    assert slip is not None
    kept = KeptWebhook.model_validate_json(slip.record)
    assert kept.secret == made.secret
    told = [planner.webhooks.list(ID), planner.webhooks.load(ID, made.id), made, kept]
    assert made.secret not in repr(told)
    assert made.secret not in planner.webhooks.load(ID, made.id).model_dump_json()
    assert made.secret not in planner.webhooks.remove(ID, made.id).model_dump_json()


def test_no_byte_of_a_webhook_is_in_a_backup_and_a_restore_leaves_it(tmp_path: Path) -> None:
    with open_planner(f"sqlite:///{tmp_path}/store.db") as planner:
        planner.create(shipped_roadmap(), author="Ans", reason="begin")
        made = planner.webhooks.create(ID, URL, author="Ans")
        planner.backup(tmp_path / "backup.db")
        planner.restore(tmp_path / "backup.db", keep=tmp_path / "kept.db")
        assert planner.webhooks.load(ID, made.id).url == URL
    for name in ("backup.db", "kept.db"):
        written = (tmp_path / name).read_bytes()
        assert made.secret.encode() not in written
        assert URL.encode() not in written


def test_what_cannot_be_a_webhook_is_refused_and_nothing_is_kept(planner: Planner) -> None:
    with pytest.raises(WebhookUrlError):
        planner.webhooks.create(ID, "http://zaken.example", author="Ans")
    with pytest.raises(WebhookUrlError):
        planner.webhooks.create(ID, "https://127.0.0.1/", author="Ans")
    with pytest.raises(RevisionTextError):
        planner.webhooks.create(ID, URL, author="")
    with pytest.raises(NotFoundError):
        planner.webhooks.create("nergens", URL, author="Ans")
    assert planner.webhooks.list(ID) == ()


def test_a_webhook_belongs_to_one_roadmap(planner: Planner) -> None:
    other = shipped_roadmap().model_copy(update={"id": "leiden"})
    planner.create(other, author="Ans", reason="begin")
    made = planner.webhooks.create(ID, URL, author="Ans")
    assert planner.webhooks.list("leiden") == ()
    for attempt in (planner.webhooks.load, planner.webhooks.remove, planner.webhooks.dead):
        with pytest.raises(NotFoundError):
            attempt("leiden", made.id)
    with pytest.raises(NotFoundError):
        planner.webhooks.list("nergens")
    for name in ("", "x" * 500, "\x00", "000000000000"):
        with pytest.raises(NotFoundError):
            planner.webhooks.load(ID, name)


def test_a_roadmap_has_no_more_webhooks_than_it_may_have(planner: Planner) -> None:
    planner.create(
        shipped_roadmap().model_copy(update={"id": "leiden"}), author="Ans", reason="begin"
    )
    for _ in range(MOST_WEBHOOKS):
        planner.webhooks.create(ID, URL, author="Ans")
    with pytest.raises(TooManyWebhooksError):
        planner.webhooks.create(ID, URL, author="Ans")
    assert planner.webhooks.create("leiden", URL, author="Ans").roadmap == "leiden"


def test_after_a_restore_without_the_roadmap_its_webhooks_can_be_listed_and_removed(
    tmp_path: Path,
) -> None:
    with open_planner("memory:") as planner:
        planner.backup(tmp_path / "empty.db")
        planner.create(shipped_roadmap(), author="Ans", reason="begin")
        made = planner.webhooks.create(ID, URL, author="Ans")
        planner.restore(tmp_path / "empty.db", keep=tmp_path / "kept.db")
        assert [each.id for each in planner.webhooks.list(ID)] == [made.id]
        assert planner.webhooks.load(ID, made.id).url == URL
        assert planner.webhooks.remove(ID, made.id).id == made.id
        with pytest.raises(NotFoundError):
            planner.webhooks.list(ID)
