"""The caller gave something that cannot be used; nothing was changed."""

from collections.abc import Sequence
from typing import Any

from roadmap.errors.base import Problem, RoadmapError


class InputError(RoadmapError):
    """What the caller gave cannot be used; nothing was changed."""

    code = "input"


class DocumentError(InputError):
    """A document has problems; `problems` names them all, in the order of the document."""

    code = "document"

    def __init__(self, problems: list[Problem], name: str = "-") -> None:
        super().__init__(count=len(problems), name=name)
        self.name = name
        self.problems = tuple(problems)


class UnknownActionError(InputError):
    """The roadmap has no action of this number."""

    code = "unknown-action"

    def __init__(self, number: str) -> None:
        super().__init__(number=number)
        self.number = number


class ChangeError(InputError):
    """A change cannot be applied to this roadmap.

    `reason` is a stable kebab-case word (its text stands under
    ``change-<reason>``) and `position` the place of the change in the list.
    """

    code = "change"

    def __init__(self, reason: str, position: int, **details: str | int) -> None:
        super().__init__(reason=reason, position=position, **details)
        self.reason = reason
        self.position = position


class StoreAddressError(InputError):
    """No store can be opened at an address like this; only its scheme is told, never a password."""

    code = "store-address"


class OtherRoadmapError(InputError):
    """A roadmap was offered as the next revision of another one."""

    code = "other-roadmap"

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(expected=expected, found=found)
        self.expected = expected
        self.found = found


class RevisionTextError(InputError):
    """An author or a reason is empty, too long or not printable; `field` tells which."""

    code = "revision-text"

    def __init__(self, field: str) -> None:
        super().__init__(field=field)
        self.field = field


class CycleMadeError(InputError):
    """Changes would make actions wait for each other; nothing was stored.

    `groups` are the groups (`roadmap.model.clinic.CycleGroup`) that the changes
    would make, each with its cuts; keep the changes as a scenario to work on.
    """

    code = "cycle-made"

    def __init__(self, groups: Sequence[Any]) -> None:
        super().__init__(numbers=", ".join(groups[0].members[:12]), count=len(groups))
        self.groups = tuple(groups)


class NothingToUndoError(InputError):
    """There is no change to take back (`kind` "undo") or to make again ("redo")."""

    code = "nothing-to-undo"

    def __init__(self, kind: str, id: str) -> None:
        super().__init__(kind=kind, id=id)
        self.kind = kind
        self.id = id


class UnusableNameError(InputError):
    """A name that no roadmap or scenario can have."""

    code = "name"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)
        self.name = name


class UnknownFormatError(InputError):
    """No format of this name can be written, or read, as was asked."""

    code = "unknown-format"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)
        self.name = name


class PointError(InputError):
    """Words that point at no state of a roadmap; see `roadmap.service.Planner.compare`."""

    code = "point"

    def __init__(self, written: str) -> None:
        super().__init__(written=written)
        self.written = written


class RebaseConflictError(InputError):
    """Changes of a scenario no longer fit; `rebase` (`roadmap.model.scenario.Rebase`) names them.

    Nothing was stored.
    """

    code = "rebase-conflict"

    def __init__(self, rebase: Any) -> None:
        super().__init__(count=len(rebase.conflicts))
        self.rebase = rebase


class RequestReusedError(InputError):
    """The key of an earlier request came with a request that asks something else."""

    code = "request-reused"


class NotOpenError(InputError):
    """An action has no priority, by its `status`; "same" when it is compared with itself."""

    code = "not-open"


class TooManyActionsError(InputError):
    """A question compares all open actions with each other, and there are too many of them."""

    code = "too-many-actions"


class NoCalendarError(InputError):
    """A question is about quarters, and the roadmap plans none."""

    code = "no-calendar"


class WebhookUrlError(InputError):
    """Nothing may be sent to an address.

    `reason` is a stable kebab-case word: ``unreadable``, ``scheme`` (not https),
    ``credentials`` (a user or password in it) or ``address`` (not a public one).
    """

    code = "webhook-url"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)
        self.reason = reason


class TooManyWebhooksError(InputError):
    """A roadmap has as many webhooks as it may have: take one away first."""

    code = "too-many-webhooks"

    def __init__(self, id: str, limit: int) -> None:
        super().__init__(id=id, limit=limit)
        self.id = id
        self.limit = limit
