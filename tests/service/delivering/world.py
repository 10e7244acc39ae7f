"""A planner whose clock is set by hand, and somebody who delivers."""

from datetime import datetime, timedelta

from roadmap.model.change import Change, EditAction
from roadmap.model.decision import Decision
from roadmap.model.webhook import MadeWebhook
from roadmap.service import Planner
from roadmap.service.counting import Attempt
from roadmap.service.delivering import Deliverer
from roadmap.service.sending import Sender
from tests.service.conftest import ID
from tests.service.receiving import Receiver
from tests.storage.samples import Watch

MT = Decision(by="MT")


class SlowWatch(Watch):
    """A watch that hardly goes on by itself."""

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now


class World:
    """A planner whose clock is set by hand, and somebody who delivers."""

    def __init__(self, planner: Planner) -> None:
        watch = planner.clock
        assert isinstance(watch, Watch)
        self.planner, self.watch = planner, watch
        self.attempts: list[Attempt] = []
        self.deliverer = self.another()
        self.count = 0

    def another(self) -> Deliverer:
        return Deliverer(
            self.planner.store,
            self.watch,
            sender=Sender(private=True, seconds=2.0),
            told=self.attempts.append,
        )

    def hook(self, receiver: Receiver, *types: str) -> MadeWebhook:
        return self.planner.webhooks.create(
            ID,
            receiver.url,
            types,
            author="Ans",
            private=True,  # type: ignore[arg-type]
        )

    def revise(self, count: int = 1) -> None:
        for _ in range(count):
            self.count += 1
            change: Change = EditAction(action="5.1", title=f"Titel {self.count}")
            latest = self.planner.roadmap(ID).latest.number
            self.planner.apply(ID, latest, [change], author="Ans", reason="om")

    def adopt(self, number: int) -> None:
        self.planner.adopt(ID, number, decision=MT, author="Ans")

    def wait(self, seconds: float) -> None:
        self.watch.now += timedelta(seconds=seconds)


def waited(world: World) -> None:
    """Deliver until nothing has to be sent again."""
    while (done := world.deliverer.deliver()).next_at is not None:
        world.watch.now = max(world.watch.now, done.next_at)
