"""The bytes that are kept are the canonical JSON of the roadmap, however they are made."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from roadmap.engine import apply
from roadmap.formats import shipped_roadmap
from roadmap.model.change import EditAction
from roadmap.model.record import canonical_json
from roadmap.model.roadmap import Roadmap
from roadmap.storage.body import REMEMBERED, BodyWriter
from roadmap.storage.chain import canonical
from tests.storage.samples import MT, sample
from tests.strategies import roadmaps


def plain(roadmap: Roadmap) -> bytes:
    document = roadmap.to_document()
    document.pop("$schema", None)
    return canonical_json(document)


@given(roadmaps(acyclic=False))
def test_every_roadmap_is_written_as_its_canonical_json(roadmap: Roadmap) -> None:
    assert BodyWriter().write(roadmap) == plain(roadmap)


def test_the_shipped_roadmap_is_written_without_its_schema_reference() -> None:
    roadmap = shipped_roadmap()
    body = BodyWriter().write(roadmap)
    assert body == plain(roadmap)
    assert hashlib.sha256(body).hexdigest() == roadmap.sha256


PRINTABLE = st.text(
    st.characters(
        min_codepoint=0x20, exclude_categories=["Cs"], exclude_characters="\x7f\ufffe\uffff"
    )
    | st.sampled_from('\t\n\r"\\/\u2028\u2029\x85 😀'),
    min_size=1,
    max_size=20,
)


@given(PRINTABLE, PRINTABLE)
def test_what_was_remembered_never_stands_in_for_what_was_changed(one: str, two: str) -> None:
    writer = BodyWriter()
    roadmap = sample(actions=3)
    for title in (one, two, one):
        roadmap = apply(roadmap, [EditAction(action="2", title=title)])
        assert writer.write(roadmap) == plain(roadmap)


@given(PRINTABLE)
def test_records_are_sealed_over_their_canonical_json(words: str) -> None:
    decision = MT.model_copy(update={"by": words})
    assert canonical(decision) == canonical_json(decision.model_dump(mode="json"))


def test_no_more_roadmaps_are_remembered_than_was_said() -> None:
    writer = BodyWriter()
    for number in range(REMEMBERED + 5):
        writer.write(sample(f"r{number}"))
    assert len(writer._known) == REMEMBERED
    assert f"r{REMEMBERED + 4}" in writer._known


def test_what_a_document_leaves_out_is_nothing_or_empty() -> None:
    """`BodyWriter` counts on it; a field with another default needs another rule there."""
    fields = {name: field for name, field in Roadmap.model_fields.items() if name != "format"}
    defaults = {repr(field.default) for field in fields.values() if not field.is_required()}
    assert defaults == {"None", "()"}
