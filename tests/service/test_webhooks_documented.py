"""docs/webhooks.md: its receivers accept what is sent, and nothing else; its numbers are true."""

import json
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from roadmap.formats.cloud_events import TYPES
from roadmap.service import delivering, leasing, sending, waiting, webhooks
from roadmap.service.sending import signature

TEXT = (Path(__file__).parents[2] / "docs" / "webhooks.md").read_text(encoding="utf-8")
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = '{"é":1}'.encode()


def code(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
    return str(found)


def headers(moment: int) -> dict[str, str]:
    return {
        "webhook-id": "a" * 64,
        "webhook-timestamp": str(moment),
        "webhook-signature": signature(SECRET, "a" * 64, moment, BODY),
    }


def cases() -> list[tuple[bool, str, dict[str, str], bytes]]:
    now = int(datetime.now(UTC).timestamp())
    strange = [
        *({"webhook-timestamp": each} for each in ("x", "", "-1", "1.5", "²", "٣", "9" * 400)),
        *({"webhook-signature": each} for each in ("", "v1,é", "v1,\udc80", " ")),
    ]
    return [
        *((False, SECRET, headers(now) | each, BODY) for each in strange),
        (False, SECRET, {}, BODY),
        (True, SECRET, headers(now), BODY),
        (False, SECRET, headers(now), BODY + b" "),
        (False, "whsec_" + "A" * 32, headers(now), BODY),
        (False, SECRET, headers(now) | {"webhook-id": "b" * 64}, BODY),
        (False, SECRET, headers(now - 3600), BODY),
        (False, SECRET, headers(now) | {"webhook-signature": "v1,kort"}, BODY),
    ]


def test_the_receiver_in_python_accepts_what_is_sent_and_nothing_else() -> None:
    found: dict[str, object] = {}
    exec(code("python"), found)
    verified = found["verified"]
    assert callable(verified)
    for expected, secret, head, body in cases():
        assert verified(secret, head, body) is expected


def test_the_receiver_in_node_accepts_what_is_sent_and_nothing_else() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("no Node on this machine")
    given = json.dumps([[secret, head, body.hex()] for _, secret, head, body in cases()])
    asked = 'given.map((c) => verified(c[0], c[1], Buffer.from(c[2], "hex")))'
    script = f"{code('javascript')}const given = {given};\nconsole.log(JSON.stringify({asked}));"
    done = subprocess.run([node, "-e", script], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [expected for expected, *_ in cases()]


def test_the_numbers_are_those_of_the_program() -> None:
    flat = " ".join(TEXT.split())
    assert f"After {delivering.MOST_ATTEMPTS} attempts" in flat
    assert f"about {waiting.FIRST_WAIT.seconds} seconds" in flat
    assert f"at most {waiting.LONGEST_WAIT.seconds // 3600} hours" in flat
    assert f"At most {webhooks.MOST_WEBHOOKS} webhooks" in flat
    assert f"about {int(delivering.TURN_SECONDS)} seconds at a time" in flat
    assert f"the first {sending.MOST_ADDRESSES} are tried" in flat
    assert f"a lease of {leasing.LEASE.seconds} seconds" in flat
    assert f"takes {int(sending.ATTEMPT_SECONDS)} seconds at most" in flat
    assert all(f"`{name}`" in flat for name in TYPES.values())
    waits = [waiting.wait_after("", "", attempt).total_seconds() for attempt in range(1, 10)]
    assert 15.5 * 3600 < sum(waits) < 32 * 3600
    full = sum(min(5 * 4 ** (attempt - 1), 12 * 3600) for attempt in range(1, 10)) / 3600
    assert (round(full / 2), round(full)) == (16, 32)
