"""Any order of calls: every store answers as the one in memory does."""

from collections.abc import Callable
from datetime import timedelta
from operator import methodcaller
from typing import Any, ClassVar, get_args

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import delete

from roadmap.errors import RoadmapError
from roadmap.model.change import SetStatus
from roadmap.model.revision import Archiving, Baseline, Revision, RevisionKind
from roadmap.storage import SlipKind, SlipWrite, Store, open_store, tables
from roadmap.storage.memory import MemoryStore
from roadmap.storage.sql import SqlStore
from tests.storage.conftest import Address, idle
from tests.storage.samples import MT, START, sample

IDS = st.sampled_from(["a2", "a2", "a2", "a10", "B"])
WHO = st.sampled_from(["Ans", "Bo", "Zoë 🌍", "l'\"%s\\"])
OFF = st.sampled_from([0, 0, 0, 0, -1, 1])
NUMBERS = st.integers(-1, 6)
CHANGES = st.lists(
    st.builds(SetStatus, action=st.just("1"), status=st.just("planned"), reason=WHO), max_size=2
)
KINDS = st.sampled_from(get_args(RevisionKind))
RESTORES = st.integers(1, 6)
SLIP_KINDS = st.sampled_from(get_args(SlipKind))
SCOPES = st.sampled_from(["", "a2"])
NAMES = st.sampled_from(["s2", "s10", "S"])


@st.composite
def slip_writes(draw: st.DrawFn, model: Store) -> list[SlipWrite]:
    """Return writes of slips, most of them with the version that is there."""
    writes = []
    for kind, scope, name in draw(st.lists(st.tuples(SLIP_KINDS, SCOPES, NAMES), max_size=3)):
        found = model.slip(kind, scope, name)  # type: ignore[arg-type]
        expected = (found.version if found else 0) + draw(OFF)
        record = draw(st.none() | WHO)
        writes.append(SlipWrite(kind, scope, name, expected, record))  # type: ignore[arg-type]
    return writes


class Stores(RuleBasedStateMachine):
    """The store under test beside the one in memory; both read the same watch."""

    tested: ClassVar[Callable[[Callable[[], Any]], Store]]

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.model: Store = MemoryStore(lambda: self.now)
        self.store = type(self).tested(lambda: self.now)

    def both(self, question: Callable[[Store], Any]) -> Any:
        """Ask both stores; they must give the same answer or the same error."""
        stamp, before = self.store.stamp(), self.model.stamp()
        answers = [_answer(question, store) for store in (self.model, self.store)]
        assert answers[0] == answers[1]
        written = type(answers[0]) in (Revision, Baseline, Archiving)
        assert not written or self.store.stamp() != stamp
        assert not written or self.model.stamp() != before
        return answers[0]

    @initialize(id=IDS)
    def begin(self, id: str) -> None:
        self.both(lambda store: store.create(sample(id), author="Ans", reason="begin"))

    @rule(seconds=st.integers(-3, 5))
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(data=st.data(), id=IDS, who=WHO)
    def create(self, data: st.DataObject, id: str, who: str) -> None:
        also = data.draw(slip_writes(self.model))
        self.both(lambda store: store.create(sample(id), author=who, reason=who, also=also))

    @rule(data=st.data(), id=IDS, who=WHO, off=OFF, size=st.integers(1, 4), changes=CHANGES)
    def append(
        self, data: st.DataObject, id: str, who: str, off: int, size: int, changes: Any
    ) -> None:
        known = {entry.id: entry.latest.number for entry in self.model.list(archived=True)}
        expected = known.get(id, 1) + off
        after = sample(id, title=f"Titel {who}", actions=size)
        how: Any = {"kind": data.draw(KINDS), "restores": data.draw(st.none() | RESTORES)}
        how["also"] = data.draw(slip_writes(self.model))
        self.both(
            lambda store: store.append(
                id, expected, after, changes=changes, author=who, reason="om", decision=MT, **how
            )
        )

    @rule(data=st.data(), id=IDS, number=NUMBERS, who=WHO)
    def adopt(self, data: st.DataObject, id: str, number: int, who: str) -> None:
        also = data.draw(slip_writes(self.model))
        self.both(lambda store: store.adopt(id, number, decision=MT, author=who, also=also))

    @rule(data=st.data(), id=IDS, who=WHO)
    def archive(self, data: st.DataObject, id: str, who: str) -> None:
        also = data.draw(slip_writes(self.model))
        self.both(lambda store: store.archive(id, author=who, reason=who, also=also))

    @rule(data=st.data(), id=IDS, who=WHO)
    def unarchive(self, data: st.DataObject, id: str, who: str) -> None:
        also = data.draw(slip_writes(self.model))
        self.both(lambda store: store.unarchive(id, author=who, reason=who, also=also))

    @rule(data=st.data())
    def put(self, data: st.DataObject) -> None:
        writes = data.draw(slip_writes(self.model))
        before, stamp = self.slips(), self.store.stamp()
        self.both(lambda store: store.put(writes))
        assert self.slips() == before or self.store.stamp() != stamp

    @rule(kind=SLIP_KINDS, off=st.integers(-5, 1))
    def purge(self, kind: Any, off: int) -> None:
        before, stamp = self.slips(), self.store.stamp()
        self.both(lambda store: store.purge(kind, self.now + timedelta(seconds=off)))
        assert self.slips() == before or self.store.stamp() != stamp

    @rule(kind=SLIP_KINDS, scope=SCOPES, name=NAMES)
    def slip(self, kind: Any, scope: str, name: str) -> None:
        self.both(lambda store: store.slip(kind, scope, name))

    @invariant()
    def slips_are_the_same(self) -> None:
        self.slips()

    def slips(self) -> list[Any]:
        kinds: tuple[Any, ...] = get_args(SlipKind)
        return [
            self.both(methodcaller("slips", kind, scope)) for kind in kinds for scope in ("", "a2")
        ]

    @rule(id=IDS, number=NUMBERS)
    def load(self, id: str, number: int) -> None:
        self.both(lambda store: store.load(id, number))

    @precondition(lambda self: self.model.list(archived=True))
    @rule(data=st.data(), off=st.integers(-1, 1))
    def load_as_of(self, data: st.DataObject, off: int) -> None:
        entries = self.model.list(archived=True)
        id = data.draw(st.sampled_from(sorted(entry.id for entry in entries)))
        times = sorted({revision.at for revision in self.model.history(id)})
        moment = data.draw(st.sampled_from(times)) + timedelta(microseconds=off)
        self.both(lambda store: store.load(id, moment))

    @rule(id=IDS, after=NUMBERS, limit=st.integers(0, 3))
    def history(self, id: str, after: int, limit: int) -> None:
        self.both(lambda store: store.history(id, after=after, limit=limit))

    @precondition(lambda self: self.model.list(archived=True))
    @invariant()
    def all_is_the_same_and_whole(self) -> None:
        entries = self.both(lambda store: store.list(archived=True))
        self.both(lambda store: store.list())
        for entry in entries:
            self.both(methodcaller("load", entry.id))
            self.both(methodcaller("events", entry.id))
            assert self.store.verify(entry.id) is None
        assert idle(self.store)


def _answer(question: Callable[[Store], Any], store: Store) -> Any:
    try:
        return question(store)
    except RoadmapError as error:
        return type(error), error.details
    except ValueError as error:
        return str(error)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_database_answers_like_the_store_in_memory(kind: str, address: Address) -> None:
    with open_store(address(kind)) as opened:
        assert isinstance(opened, SqlStore)
        store: SqlStore = opened

        def emptied(clock: Any) -> Store:
            with store._writing() as connection:
                for statement in tables.EMPTY:
                    connection.execute(statement)
                connection.execute(delete(tables.SLIPS))
            store._clock = clock
            return store

        machine = type("Tested", (Stores,), {"tested": staticmethod(emptied)})
        run_state_machine_as_test(
            machine, settings=settings(max_examples=30, stateful_step_count=25)
        )
