"""Delivering: every event to every webhook, at least once, in order, by one process at a time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from time import monotonic

from roadmap.errors import NotFoundError, SlipConflictError, StoreUnavailableError
from roadmap.formats.cloud_events import SOURCE, cloud_event, event_id, kind_of
from roadmap.model.revision import Baseline, Revision
from roadmap.model.webhook import DeadLetter, Delivered, Delivery, KeptWebhook, Position
from roadmap.service.counting import Attempt, Count
from roadmap.service.leasing import Lease
from roadmap.service.looking import Look
from roadmap.service.sending import Outcome, Sender
from roadmap.service.states import never
from roadmap.service.telling import again, following, found_again, is_behind, place_of
from roadmap.service.waiting import is_time, wait_after
from roadmap.service.webhooks import dead_letters
from roadmap.storage import Clock, Slip, SlipWrite, Store, utc_now

MOST_ATTEMPTS = 10
"""How often an event is sent before it is given up."""

TURN_SECONDS = 5.0
"""After how long with one webhook the others have their turn; an attempt is not broken off."""

_SLOW_SECONDS = 1.0
"""Who took longer than this the last time comes after those who did not."""

_NEEDED = timedelta(seconds=15)
"""How long the turn must last before an attempt begins: longer than the attempt."""


class Deliverer:
    """Tells the webhooks of a store what happened.

    Nothing is lost when a process is killed at any moment: what was told is
    written down after it was taken, so what was under way is sent again, with
    the same id. Two processes never send at the same time (`Lease`). A mistake
    in this program, or in what is stored about one webhook, is a failed
    attempt, and holds up no other.

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
    trouble
        Is told which webhook met an unexpected error, and the error, once for
        each record that cannot be read; its text may hold an address or a secret.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock = utc_now,
        *,
        sender: Sender,
        source: str = SOURCE,
        told: Callable[[Attempt], None] = lambda _: None,
        trouble: Callable[[str, Exception], None] = lambda _, __: None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._sender = sender
        self._source = source
        self._told = told
        self._trouble = trouble
        self._known: set[tuple[str, str, str, int]] = set()
        self._slow: set[str] = set()
        self._forsaken = False
        self._lease = Lease(store, clock, "webhooks")

    def forsake(self) -> None:
        """Use the store no more, whatever is under way; the turn then ends by itself."""
        self._forsaken = True

    def deliver(self, stop: Callable[[], bool] = never) -> Delivered:
        """Send once what has to be sent now.

        Parameters
        ----------
        stop
            Asked before each attempt; true leaves the rest for later, and what
            an attempt came to that was in vain is then not written down.

        Notes
        -----
        Writes nothing when nothing has to be sent. Webhooks have turns of
        about `TURN_SECONDS`, so that a slow one holds up the others no longer.
        """
        count = Count()
        look = self._look()
        if not look.due():
            return count.answer(look.next_at)
        if not self._lease.take():
            return count.answer(look.next_at, busy=True)
        try:
            done = -1
            # Until nothing moves on: a round takes a part only of what is long or slow.
            while done < count.done and not stop():
                done = count.done
                self._go_round(count, stop)
        finally:
            if not self._forsaken:
                self._lease.leave()
        if stop():
            return count.answer(look.next_at)
        look = self._look()
        look.due()
        return count.answer(look.next_at)

    def _look(self) -> Look:
        return Look(self._store, self._clock, self._unreadable)

    def _unreadable(self, slip: Slip, error: Exception) -> None:
        known = (*slip.key, slip.version)
        if known not in self._known:
            self._known.add(known)
            self._trouble(slip.scope or slip.name, error)

    def _go_round(self, count: Count, stop: Callable[[], bool]) -> None:
        # As they are now: another process may have been at it until just before.
        look = self._look()
        for webhook, slip in sorted(look.webhooks, key=lambda each: each[0].id in self._slow):
            began, tried = monotonic(), count.tried
            if stop() or not self._serve(_Round(webhook, slip, look, count, stop)):
                return
            if monotonic() - began > _SLOW_SECONDS:
                self._slow.add(webhook.id)
            elif count.tried > tried:
                self._slow.discard(webhook.id)
        self._slow &= {webhook.id for webhook, _ in look.webhooks}

    def _serve(self, round: "_Round") -> bool:
        """Send what one webhook has to be told; false when the turn was lost."""
        try:
            return self._tell_new(round) and self._tell_again(round)
        except SlipConflictError:
            return True  # It was taken away or changed meanwhile: the next round sees it as it is.
        except NotFoundError:
            return True
        except StoreUnavailableError:
            raise
        except Exception as error:
            self._trouble(round.webhook.id, error)
            if not round.stop():
                self._put_off(round)
            return True

    def _put_off(self, round: "_Round") -> None:
        """Write down that a webhook could not be served, and leave it alone for a while."""
        slip = self._store.slip("delivery", "", round.webhook.id)
        try:
            if slip is None:
                return
            delivery = Delivery.model_validate_json(slip.record)
            attempts = delivery.attempts + 1
            retry_at = self._clock() + wait_after(round.webhook.id, "", attempts)
            update = {"attempts": attempts, "retry_at": retry_at, "problem": "fault"}
            put_off = delivery.model_copy(update=update | {"status": None})
            self._store.put([_kept(round.webhook, slip.version, put_off)])
        except (SlipConflictError, ValueError):
            return  # It changed meanwhile, or how it fares cannot be read either.
        round.count.failed += 1

    def _tell_new(self, round: "_Round") -> bool:
        slip = self._store.slip("delivery", "", round.webhook.id)
        if slip is None or not round.webhook.active:
            return True
        delivery = Delivery.model_validate_json(slip.record)
        if delivery.retry_at is not None and not is_time(delivery.retry_at, self._clock()):
            return True
        if not delivery.attempts and round.look.is_told(round.webhook, delivery.position):
            return True
        version = slip.version
        passed = self._found_again(round.webhook, delivery)
        for pending in following(self._store, round.webhook, passed.position):
            what = pending.what
            if what is None or kind_of(what) not in round.webhook.types:
                passed = passed.model_copy(update={"position": pending.position})
                continue
            if round.stop() or not self._lease.hold(_NEEDED):
                return False
            outcome = self._send(round.webhook, what)
            if outcome.problem is not None and round.stop():
                return False  # Whether it failed by itself or was cut off cannot be told.
            passed, writes = self._after(round, passed, pending.position, what, outcome)
            version = self._store.put([_kept(round.webhook, version, passed), *writes])[0].version
            delivery = passed
            if passed.retry_at is not None or outcome.problem == "gone" or round.is_over():
                break
        if passed is not delivery:
            self._store.put([_kept(round.webhook, version, passed)])
            round.count.moved += 1
        return True

    def _found_again(self, webhook: KeptWebhook, delivery: Delivery) -> Delivery:
        """Return how a webhook fares in the history as it is by now."""
        start = found_again(self._store, webhook, delivery.position)
        gone = delivery.attempts and not is_behind(self._store, webhook, start)
        if start == delivery.position and not gone:
            return delivery
        # A restore put another history in its place: what failed is no longer next.
        return Delivery(position=start, delivered_at=delivery.delivered_at)

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
        for letter, slip in dead_letters(self._store, round.webhook.id, self._unreadable):
            if letter.retry_at is None or not is_time(letter.retry_at, now):
                continue
            if not round.webhook.active:
                return True
            if round.stop() or not self._lease.hold(_NEEDED):
                return False
            what = again(self._store, round.webhook, letter)
            outcome = Outcome("lost") if what is None else self._send(round.webhook, what)
            if outcome.problem is not None and round.stop():
                return False
            self._put_letter(round, letter, slip, what, outcome)
            if round.is_over():
                break
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
        body, id = cloud_event(what, self._source), event_id(what)
        try:
            return self._sender.send(webhook.url, webhook.secret, id, self._clock(), body)
        except Exception as error:
            self._trouble(webhook.id, error)
            return Outcome("fault")

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


@dataclass(slots=True)
class _Round:
    """One webhook in one round."""

    webhook: KeptWebhook
    slip: Slip
    look: Look
    count: Count
    stop: Callable[[], bool]
    began: float = field(default_factory=monotonic)

    def is_over(self) -> bool:
        """Whether the others have their turn now; then there is more to do."""
        if monotonic() - self.began < TURN_SECONDS:
            return False
        self.count.moved += 1
        return True

    def rest(self) -> SlipWrite:
        """Send nothing more to it from now on, and write that down."""
        self.webhook = self.webhook.model_copy(update={"active": False})
        record = self.webhook.model_dump_json()
        return SlipWrite("webhook", "", self.webhook.id, self.slip.version, record)


def _kept(webhook: KeptWebhook, version: int, delivery: Delivery) -> SlipWrite:
    return SlipWrite("delivery", "", webhook.id, version, delivery.model_dump_json())


def _letter(webhook: KeptWebhook, version: int, letter: DeadLetter) -> SlipWrite:
    return SlipWrite("dead-letter", webhook.id, letter.event, version, letter.model_dump_json())
