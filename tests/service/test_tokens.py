"""Tokens: shown once, kept as a hash, revoked at once."""

from datetime import timedelta
from pathlib import Path

import pytest

from roadmap.errors import NotFoundError, RevisionTextError
from roadmap.service import Planner
from roadmap.storage import open_store
from tests.storage.samples import START, Watch


def test_a_token_is_accepted_as_it_was_shown_and_in_no_other_way(planner: Planner) -> None:
    token, written = planner.tokens.create("Portfolio", "reader")
    assert planner.tokens.check(written) == token
    for wrong in (written[:-1], written + "x", written.upper(), token.id, "", "a_b_c", "plp_é_x"):
        assert planner.tokens.check(wrong) is None


def test_the_secret_is_kept_nowhere(tmp_path: Path) -> None:
    with Planner(open_store(f"sqlite:///{tmp_path}/store.db")) as planner:
        _, written = planner.tokens.create("Portfolio", "admin")
        planner.backup(tmp_path / "backup.db")
        token_id = written.split("_")[1]
    secret = written.split("_", 2)[2]
    files = list(tmp_path.iterdir())
    assert not any(secret.encode() in file.read_bytes() for file in files)
    assert token_id.encode() not in (tmp_path / "backup.db").read_bytes()


def test_a_revoked_token_is_refused_at_once_by_every_planner(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    with Planner(open_store(url)) as one, Planner(open_store(url)) as other:
        token, written = one.tokens.create("Bo", "planner")
        assert other.tokens.check(written) is not None
        one.tokens.revoke(token.id)
        assert other.tokens.check(written) is None
        assert one.tokens.revoke(token.id).revoked_at is not None


def test_an_expired_token_is_refused() -> None:
    watch = Watch()
    with Planner(open_store("memory:", clock=watch), watch) as planner:
        _, written = planner.tokens.create(
            "Bo", "planner", expires_at=START + timedelta(seconds=30)
        )
        assert planner.tokens.check(written) is not None
        watch.now = START + timedelta(seconds=30)
        assert planner.tokens.check(written) is None


def test_a_planner_that_was_closed_once_never_opens_by_itself(planner: Planner) -> None:
    assert planner.tokens.none()
    token, _ = planner.tokens.create("Bo", "planner")
    planner.tokens.revoke(token.id)
    assert not planner.tokens.none()


def test_a_token_needs_a_name_and_revoking_needs_a_token(planner: Planner) -> None:
    with pytest.raises(RevisionTextError):
        planner.tokens.create("", "reader")
    with pytest.raises(NotFoundError):
        planner.tokens.revoke("000000000000")
