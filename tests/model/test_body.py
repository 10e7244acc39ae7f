"""The bytes of a roadmap are its canonical JSON, however it was made."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from roadmap.engine import apply
from roadmap.formats import shipped_roadmap
from roadmap.model.change import EditAction
from roadmap.model.record import canonical_json, canonical_text
from roadmap.model.roadmap import Roadmap
from roadmap.storage.chain import canonical
from tests.storage.samples import MT
from tests.strategies import build, roadmaps


def plain(roadmap: Roadmap) -> bytes:
    document = roadmap.to_document()
    document.pop("$schema", None)
    return canonical_json(document)


@given(roadmaps(acyclic=False))
def test_every_roadmap_is_written_as_its_canonical_json(roadmap: Roadmap) -> None:
    assert roadmap.body == plain(roadmap)


def test_the_shipped_roadmap_is_written_without_its_schema_reference() -> None:
    roadmap = shipped_roadmap()
    assert roadmap.body == plain(roadmap)
    assert hashlib.sha256(roadmap.body).hexdigest() == roadmap.sha256


PRINTABLE = st.text(
    st.characters(
        min_codepoint=0x20, exclude_categories=["Cs"], exclude_characters="\x7f\ufffe\uffff"
    )
    | st.sampled_from('\t\n\r"\\/\u2028\u2029\x85 😀'),
    min_size=1,
    max_size=20,
)


@given(PRINTABLE, PRINTABLE)
def test_what_was_written_never_stands_in_for_what_was_changed(one: str, two: str) -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [])
    for title in (one, two, one):
        roadmap = apply(roadmap, [EditAction(action="2", title=title)])
        assert roadmap.body == plain(roadmap)


@given(PRINTABLE, st.booleans())
def test_a_copy_with_other_values_forgets_what_was_worked_out(title: str, deep: bool) -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [])
    assert roadmap.action_by_number["1"].canonical
    assert roadmap.sha256
    action = roadmap.actions[0].model_copy(update={"title": title}, deep=deep)
    copied = roadmap.model_copy(update={"title": title, "actions": (action,)}, deep=deep)
    assert copied.body == plain(copied)
    assert list(copied.action_by_number.values()) == [action]


@given(st.dictionaries(PRINTABLE, PRINTABLE | st.integers(-(2**53), 2**53) | st.booleans()))
def test_both_ways_to_canonical_json_agree(value: dict[str, str | int]) -> None:
    assert canonical_text(canonical_json(value).decode()) == canonical_json(value)


@given(PRINTABLE)
def test_what_is_kept_about_a_revision_is_canonical_too(words: str) -> None:
    decision = MT.model_copy(update={"by": words})
    assert canonical(decision) == canonical_json(decision.model_dump(mode="json"))


def test_what_a_document_leaves_out_is_nothing_or_empty() -> None:
    """`Roadmap.body` counts on it; a field with another default needs another rule there."""
    fields = {name: field for name, field in Roadmap.model_fields.items() if name != "format"}
    defaults = {repr(field.default) for field in fields.values() if not field.is_required()}
    assert defaults == {"None", "()"}
