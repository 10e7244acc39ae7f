"""JSON, out and in: byte for byte."""

import pytest
from hypothesis import given

from roadmap.engine import plan
from roadmap.formats import read_roadmap
from roadmap.formats.exchange import read
from roadmap.model.plan import Plan
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    asks_for_nothing,
    exported,
    portfolio,
    told_lost,
)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_document_comes_back_byte_for_byte(name: str) -> None:
    data = exported(portfolio(SAMPLES[name]), "json")
    again = read(data, "json")
    assert isinstance(again, Roadmap)
    assert exported(portfolio(again), "json") == data
    found = read_roadmap(data)
    assert found.made_from == found.sha256 == SAMPLES[name].sha256
    assert found.model_copy(update={"made_from": None}) == SAMPLES[name]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_plan_comes_back_byte_for_byte(name: str) -> None:
    data = exported(portfolio(SAMPLES[name]), "plan")
    assert Plan.model_validate_json(data) == plan(SAMPLES[name])


@given(ANY)
def test_a_document_that_was_not_altered_asks_for_nothing(roadmap: Roadmap) -> None:
    asks_for_nothing(roadmap, "json")


def test_a_document_loses_only_what_the_plan_says() -> None:
    assert told_lost(SAMPLES["quarters"], "json") == {"waves"}
