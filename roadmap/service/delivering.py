"""Delivering: every event to every webhook, at least once, in order, by one process at a time."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from roadmap.errors import NotFoundError, SlipConflictError
from roadmap.formats.cloud_events import SOURCE, cloud_event, event_id, kind_of
from roadmap.model.revision import Baseline, Revision
from roadmap.model.webhook import DeadLetter, Delivered, Delivery, EventKind, KeptWebhook, Position
from roadmap.service.leasing import Lease
from roadmap.service.sending import Outcome, Sender
from roadmap.service.states import never
from roadmap.service.telling import again, following, found_again, is_behind, place_of
from roadmap.service.webhooks import dead_letters, kept_webhooks
from roadmap.storage import Clock, Slip, SlipWrite, Store, utc_now

MOST_ATTEMPTS = 10
"""How often an event is sent before it is given up."""

FIRST_WAIT = timedelta(seconds=5)
"""About how long the second attempt waits for; each one after it four times as long."""

LONGEST_WAIT = timedelta(hours=12)
"""How long an attempt waits at most; all of them together take about a day."""

_NEEDED = timedelta(seconds=15)
"""How long the turn must last before an attempt begins: longer than the attempt."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt, for a log; it holds no secret, and of the address nothing.

    Attributes
    ----------
    webhook, roadmap
        Ids.
    event, kind, place
        Id of the event, what it tells, and of which revision or adoption.
    attempt
        Which attempt it was, 1 for the first.
    outcome
        What became of it.
    given_up
        Whether the event became a dead letter.
    """

    webhook: str
    roadmap: str
    event: str
    kind: EventKind
    place: int
    attempt: int
    outcome: Outcome
    given_up: bool


def wait_after(webhook: str, event: str, attempt: int, asked_seconds: int = 0) -> timedelta:
    """Return how long to wait after an attempt that was in vain.

    `FIRST_WAIT`, four times as long after each attempt, at most
    `LONGEST_WAIT`; of that between a half and all of it, by a hash of what is
    sent where: many receivers are not asked at one moment, and the same
    question has the same answer. Longer when the receiver asks for it, but
    never more than `LONGEST_WAIT`.
    """
    # Four to the power of 20 is more than any longest wait.
    full = min(FIRST_WAIT * 4 ** min(attempt - 1, 20), LONGEST_WAIT)
    digest = hashlib.sha256(f"{webhook}:{event}:{attempt}".encode()).digest()
    half = int(full.total_seconds() * 500)
    wait = timedelta(milliseconds=half + int.from_bytes(digest[:6]) % (half + 1))
    return max(wait, min(timedelta(seconds=asked_seconds), LONGEST_WAIT))


class Deliverer:
    """Tells the webhooks of a store what happened.

    Nothing is lost when a process is killed at any moment: what was told is
    written down after it was taken, so what was under way is sent again, with
    the same id. Two processes never send at the same time (`Lease`).

    Parameters
    ----------
    store
        Where webhooks and histories are.
    clock
        Tells what time it is.
    sender
        Sends one event.
    source
        Which system of which organisation tells it: the `source` of events.
    told
        Is told of every attempt.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock = utc_now,
        *,
        sender: Sender,
        source: str = SOURCE,
        told: Callable[[Attempt], None] = lambda _: None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._sender = sender
        self._source = source
        self._told = told
        self._lease = Lease(store, clock, "webhooks")

    def deliver(self, stop: Callable[[], bool] = never) -> Delivered:
        """Send once what has to be sent now.

        Parameters
        ----------
        stop
            Asked before each attempt; true leaves the rest for later.

        Notes
        -----
        Writes nothing when nothing has to be sent.
        """
        count = _Count()
        due = [webhook for webhook, _ in kept_webhooks(self._store) if self._is_due(webhook, count)]
        if not due:
            return count.answer()
        if not self._lease.take():
            return count.answer(busy=True)
        count = _Count()
        try:
            done = -1
            # Until nothing moves on: of a long history one round takes a part only.
            while done < count.done and not stop():
                done = count.done
                self._go_round(count, stop)
        finally:
            self._lease.leave()
        for webhook, _ in kept_webhooks(self._store):
            self._is_due(webhook, count)
        return count.answer()

    def _go_round(self, count: "_Count", stop: Callable[[], bool]) -> None:
        # As they are now: another process may have been at it until just before.
        for webhook, slip in kept_webhooks(self._store):
            if stop() or not self._serve(_Round(webhook, slip, count, stop)):
                return

    def _is_due(self, webhook: KeptWebhook, count: "_Count") -> bool:
        """Tell whether something has to be sent now; remembers when, if later."""
        slip = self._store.slip("delivery", "", webhook.id)
        if slip is None or not webhook.active:
            return False
        delivery = Delivery.model_validate_json(slip.record)
        try:
            due = is_behind(self._store, webhook, delivery.position)
        except NotFoundError:
            return False  # A restore took the roadmap away; another may bring it back.
        now = self._clock()
        waiting = [letter.retry_at for letter, _ in dead_letters(self._store, webhook.id)]
        if delivery.retry_at is not None:
            due = False
            waiting.append(delivery.retry_at)
        for moment in filter(None, waiting):
            due = due or moment <= now
            count.later(moment)
        return due

    def _serve(self, round: "_Round") -> bool:
        """Send what one webhook has to be told; false when the turn was lost."""
        try:
            return self._tell_new(round) and self._tell_again(round)
        except SlipConflictError:
            return True  # It was taken away or changed meanwhile: the next round sees it as it is.
        except NotFoundError:
            return True

    def _tell_new(self, round: "_Round") -> bool:
        slip = self._store.slip("delivery", "", round.webhook.id)
        if slip is None or not round.webhook.active:
            return True
        delivery = Delivery.model_validate_json(slip.record)
        if delivery.retry_at is not None and delivery.retry_at > self._clock():
            return True
        version = slip.version
        start = found_again(self._store, round.webhook, delivery.position)
        passed = delivery
        gone = delivery.attempts and not is_behind(self._store, round.webhook, start)
        if start != delivery.position or gone:
            # A restore put another history in its place: what failed is no longer next.
            passed = Delivery(position=start, delivered_at=delivery.delivered_at)
        for pending in following(self._store, round.webhook, start):
            what = pending.what
            if what is None or kind_of(what) not in round.webhook.types:
                passed = passed.model_copy(update={"position": pending.position})
                continue
            if round.stop() or not self._lease.hold(_NEEDED):
                return False
            outcome = self._send(round.webhook, what)
            passed, writes = self._after(round, passed, pending.position, what, outcome)
            version = self._store.put([_kept(round.webhook, version, passed), *writes])[0].version
            delivery = passed
            if passed.retry_at is not None or outcome.problem == "gone":
                break
        if passed is not delivery:
            self._store.put([_kept(round.webhook, version, passed)])
            round.count.moved += 1
        return True

    def _after(
        self,
        round: "_Round",
        before: Delivery,
        position: Position,
        what: Revision | Baseline,
        outcome: Outcome,
    ) -> tuple[Delivery, list[SlipWrite]]:
        """Return how a webhook fares after an attempt, and what has to be written besides."""
        now = self._clock()
        if outcome.problem is None:
            self._tell(round, what, before.attempts + 1, outcome)
            return Delivery(position=position, delivered_at=now), []
        attempts = before.attempts + 1
        given_up = attempts >= MOST_ATTEMPTS and outcome.problem != "gone"
        self._tell(round, what, attempts, outcome, given_up=given_up)
        if given_up:
            letter = DeadLetter(
                event=event_id(what),
                kind=kind_of(what),
                place=place_of(what),
                attempts=attempts,
                problem=outcome.problem,
                status=outcome.status,
                at=now,
            )
            known = self._store.slip("dead-letter", round.webhook.id, letter.event)
            written = _letter(round.webhook, known.version if known else 0, letter)
            return Delivery(position=position, delivered_at=before.delivered_at), [written]
        wait = wait_after(round.webhook.id, event_id(what), attempts, outcome.wait_seconds)
        gone = outcome.problem == "gone"
        update = {
            "attempts": attempts,
            "retry_at": None if gone else now + wait,
            "problem": outcome.problem,
            "status": outcome.status,
        }
        return before.model_copy(update=update), [round.rest()] if gone else []

    def _tell_again(self, round: "_Round") -> bool:
        """Send given up events that were asked for again."""
        now = self._clock()
        for letter, slip in dead_letters(self._store, round.webhook.id):
            if letter.retry_at is None or letter.retry_at > now or not round.webhook.active:
                continue
            if round.stop() or not self._lease.hold(_NEEDED):
                return False
            what = again(self._store, round.webhook, letter)
            outcome = Outcome("lost") if what is None else self._send(round.webhook, what)
            self._put_letter(round, letter, slip, what, outcome)
        return True

    def _put_letter(
        self,
        round: "_Round",
        letter: DeadLetter,
        slip: Slip,
        what: Revision | Baseline | None,
        outcome: Outcome,
    ) -> None:
        attempts, now = letter.attempts + 1, self._clock()
        rests = attempts >= MOST_ATTEMPTS or outcome.problem in ("gone", "lost")
        if what is not None:
            self._tell(round, what, attempts, outcome, given_up=rests)
        if outcome.problem is None:
            self._store.put([slip.replaced(None)])
            return
        wait = wait_after(round.webhook.id, letter.event, attempts, outcome.wait_seconds)
        update = {
            "attempts": attempts,
            "problem": outcome.problem,
            "status": outcome.status,
            "at": now,
            "retry_at": None if rests else now + wait,
        }
        writes = [_letter(round.webhook, slip.version, letter.model_copy(update=update))]
        if outcome.problem == "gone":
            writes.append(round.rest())
        self._store.put(writes)

    def _send(self, webhook: KeptWebhook, what: Revision | Baseline) -> Outcome:
        body = cloud_event(what, self._source)
        return self._sender.send(webhook.url, webhook.secret, event_id(what), self._clock(), body)

    def _tell(
        self,
        round: "_Round",
        what: Revision | Baseline,
        attempt: int,
        outcome: Outcome,
        *,
        given_up: bool = False,
    ) -> None:
        round.count.add(outcome, given_up=given_up)
        webhook = round.webhook
        self._told(
            Attempt(
                webhook=webhook.id,
                roadmap=webhook.roadmap,
                event=event_id(what),
                kind=kind_of(what),
                place=place_of(what),
                attempt=attempt,
                outcome=outcome,
                given_up=given_up and outcome.problem is not None,
            )
        )


class _Count:
    """What a round came to."""

    def __init__(self) -> None:
        self.delivered = self.failed = self.dead = self.moved = 0
        self.next_at: datetime | None = None

    @property
    def done(self) -> int:
        return self.delivered + self.dead + self.moved

    def add(self, outcome: Outcome, *, given_up: bool) -> None:
        if outcome.problem is None:
            self.delivered += 1
        elif given_up:
            self.dead += 1
        else:
            self.failed += 1

    def later(self, moment: datetime) -> None:
        self.next_at = moment if self.next_at is None else min(self.next_at, moment)

    def answer(self, *, busy: bool = False) -> Delivered:
        return Delivered(
            busy=busy,
            delivered=self.delivered,
            failed=self.failed,
            dead=self.dead,
            next_at=self.next_at,
        ).sealed()


@dataclass(slots=True)
class _Round:
    """One webhook in one round."""

    webhook: KeptWebhook
    slip: Slip
    count: _Count
    stop: Callable[[], bool]

    def rest(self) -> SlipWrite:
        """Send nothing more to it from now on, and write that down."""
        self.webhook = self.webhook.model_copy(update={"active": False})
        record = self.webhook.model_dump_json()
        return SlipWrite("webhook", "", self.webhook.id, self.slip.version, record)


def _kept(webhook: KeptWebhook, version: int, delivery: Delivery) -> SlipWrite:
    return SlipWrite("delivery", "", webhook.id, version, delivery.model_dump_json())


def _letter(webhook: KeptWebhook, version: int, letter: DeadLetter) -> SlipWrite:
    return SlipWrite("dead-letter", webhook.id, letter.event, version, letter.model_dump_json())
