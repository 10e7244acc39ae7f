"""What holds for every format of rows: any words come back, and no bytes can break a reader."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import imported
from roadmap.errors import DocumentError
from roadmap.formats.exchange import read
from roadmap.model.action import Action, Reference
from roadmap.model.evidence import Localized
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import SAMPLES, asks_for_nothing, exported, portfolio
from tests.formats.exchange.sheets import codes
from tests.strategies import build, link

FORMATS = ["csv", "xlsx", "jira", "projectplace"]
SIGNS = "'\"=+-@＝;,:{}[]()\\/ \t\r\n_x0041_roadmap1.2é漢😀\u2028\x85\u200b\ud7ff"
WORDS = st.text(alphabet=st.sampled_from(SIGNS), min_size=1, max_size=30)
NUMBERS = st.from_regex(r"[0-9A-Za-z](?:[0-9A-Za-z._-]{0,4}[0-9A-Za-z])?", fullmatch=True)


@st.composite
def worded(draw: st.DrawFn) -> Roadmap:
    """Draw a roadmap with words and numbers of any kind."""
    numbers = draw(st.lists(NUMBERS, min_size=2, max_size=4, unique=True))
    found = build([{"number": number} for number in numbers], [link(*numbers[:2])])
    actions: list[Action] = []
    for at, action in enumerate(found.actions):
        more = {
            "title": draw(WORDS),
            "summary": draw(st.none() | st.builds(Localized, nl=WORDS)),
            "owner": draw(st.none() | WORDS),
            "references": draw(
                st.just(())
                | st.tuples(st.builds(Reference, system=WORDS, id=WORDS.map(f"{at}{{}}".format)))
            ),
        }
        blocked = {"status": "blocked", "status_reason": draw(WORDS)}
        more |= blocked if draw(st.booleans()) else {}
        actions.append(Action.model_validate(action.model_dump() | more))
    return found.replacing(actions=actions)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=60)
@given(roadmap=worded())
def test_words_and_numbers_of_any_kind_come_back(name: str, roadmap: Roadmap) -> None:
    asks_for_nothing(roadmap, name)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=80)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_break_a_reader(name: str, data: bytes) -> None:
    for whole in (data, b"nummer,titel,Summary,Wbs,Name\r\n" + data):
        try:
            found = read(whole, name)
        except DocumentError:
            continue
        assert imported(SAMPLES["zoetermeer"], found).conflicts == ()


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=80)
@given(draw=st.data())
def test_a_file_with_bytes_that_changed_is_read_or_refused(name: str, draw: st.DataObject) -> None:
    data = bytearray(exported(portfolio(SAMPLES["quarters"]), name))
    for _ in range(draw.draw(st.integers(1, 5))):
        at = draw.draw(st.integers(0, len(data) - 1))
        data[at] = draw.draw(st.integers(0, 255))
    try:
        found = read(bytes(data), name)
    except DocumentError:
        return
    told = imported(SAMPLES["quarters"], found)
    codes(told.diagnostics)
