"""Webhooks in every kind of store: one sender at a time, and nothing that leaves with a backup."""

import threading
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from roadmap.model.decision import Decision
from roadmap.service import Planner
from roadmap.service.delivering import Deliverer
from roadmap.service.leasing import LEASE, Lease
from roadmap.service.sending import Sender
from roadmap.service.webhooks import Webhooks
from roadmap.storage import Store, open_store
from tests.service.receiving import receiving
from tests.storage.samples import Watch, output, process, sample
from tests.storage.test_concurrency import THREADS, together

MT = Decision(by="MT")


def test_of_eight_that_ask_exactly_one_gets_the_turn(store: Store) -> None:
    watch = Watch()
    leases = [Lease(store, watch, "a") for _ in range(THREADS)]
    answers = together([lease.take for lease in leases])
    assert sorted(answers, key=str) == [False] * (THREADS - 1) + [True]
    holder = leases[answers.index(True)]
    assert holder.hold(timedelta(seconds=1))
    assert [lease.take() for lease in leases if lease is not holder] == [False] * (THREADS - 1)
    holder.leave()
    assert leases[0].take()


def test_a_turn_that_was_not_left_ends_by_itself(store: Store) -> None:
    watch = Watch()
    killed, other = Lease(store, watch, "a"), Lease(store, watch, "a")
    assert killed.take()
    assert not other.take()
    watch.now += LEASE
    assert other.take()
    assert not killed.hold(timedelta(seconds=25))
    killed.leave()
    assert not Lease(store, watch, "a").take()


def test_a_turn_is_kept_as_long_as_it_is_renewed(store: Store) -> None:
    watch = Watch()
    holder, other = Lease(store, watch, "a"), Lease(store, watch, "a")
    assert holder.take()
    for _ in range(5):
        watch.now += LEASE / 2
        assert holder.hold(LEASE * 3 / 4)
        assert not other.take()


def test_what_happened_is_told_in_order_from_every_kind_of_store(
    store: Store, watch: Watch, tmp_path: Path
) -> None:
    with receiving() as receiver:
        planner = Planner(store, watch)
        planner.create(sample(), author="Ans", reason="begin")
        made = planner.webhooks.create("test", receiver.url, author="Ans", private=True)
        planner.replace("test", 1, sample(title="Twee"), author="Ans", reason="om")
        planner.adopt("test", 2, decision=MT, author="Ans")
        planner.replace("test", 2, sample(title="Drie"), author="Ans", reason="om")
        deliverer = Deliverer(store, watch, sender=Sender(private=True))
        assert deliverer.deliver().delivered == 3
    assert receiver.places == [("gewijzigd", 2), ("vastgesteld", 1), ("gewijzigd", 3)]
    assert store.verify("test") is None
    planner.backup(tmp_path / "backup.db")
    assert made.secret.encode() not in (tmp_path / "backup.db").read_bytes()
    assert planner.webhooks.remove("test", made.id).id == made.id
    assert store.slips("webhook", "") == store.slips("delivery", "") == ()


SENDER = """
import sys
from roadmap.service.delivering import Deliverer
from roadmap.service.sending import Sender
from roadmap.storage import open_store
with open_store(sys.argv[1]) as store:
    deliverer = Deliverer(store, sender=Sender(private=True))
    print("ready", flush=True)
    sys.stdin.readline()
    delivered = 0
    for _ in range(int(sys.argv[2])):
        delivered += deliverer.deliver().delivered
print(delivered)
"""


@pytest.mark.parametrize("rounds", [40])
def test_two_processes_send_everything_once(url: str, rounds: int) -> None:
    with receiving() as receiver, open_store(url) as store:
        store.create(sample(), author="Ans", reason="begin")
        Webhooks(store).create("test", receiver.url, author="Ans", private=True)
        for number in range(1, 60):
            store.append("test", number, sample(title=f"T{number}"), author="Ans", reason="om")
        senders = [process(SENDER, url, str(rounds)) for _ in range(2)]
        for sender in senders:
            assert sender.stdout is not None
            assert sender.stdout.readline() == "ready\n"
        for sender in senders:
            assert sender.stdin is not None
            sender.stdin.write("\n")
            sender.stdin.flush()
        counts = [int(output(sender)) for sender in senders]
        left = Deliverer(store, sender=Sender(private=True)).deliver()
    assert sum(counts) + left.delivered == 59
    assert receiver.places == [("gewijzigd", number) for number in range(2, 61)]


def test_threads_of_one_process_send_everything_once(url: str) -> None:
    with receiving() as receiver, open_store(url) as store:
        store.create(sample(), author="Ans", reason="begin")
        Webhooks(store).create("test", receiver.url, author="Ans", private=True)
        done = threading.Event()

        def send() -> None:
            deliverer = Deliverer(store, sender=Sender(private=True))
            while not done.is_set():
                deliverer.deliver()

        threads = [threading.Thread(target=partial(send)) for _ in range(3)]
        for thread in threads:
            thread.start()
        for number in range(1, 20):
            store.append("test", number, sample(title=f"T{number}"), author="Ans", reason="om")
        until = datetime.now(UTC) + timedelta(seconds=30)
        while len(receiver.got) < 19 and datetime.now(UTC) < until:
            done.wait(0.05)
        done.set()
        for thread in threads:
            thread.join()
    assert receiver.places == [("gewijzigd", number) for number in range(2, 21)]
