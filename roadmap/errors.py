"""The errors of the planner: the question could not be answered.

What a roadmap *contains* that cannot be satisfied is not an error but a
diagnostic (see `roadmap.model.diagnostic`): it is part of the answer.

::

    RoadmapError(code)
    ├─ InputError                      the caller gave something that cannot be used
    │  ├─ DocumentError(problems)      a document, with every problem in it
    │  ├─ UnknownActionError(number)   no action of that number
    │  ├─ ChangeError(reason)          a change that this roadmap cannot take
    │  ├─ StoreAddressError(scheme)    no store has an address like this
    │  ├─ OtherRoadmapError(expected)  a revision of one roadmap offered to another
    │  ├─ RevisionTextError(field)     an author or a reason that cannot be written down
    │  ├─ CycleMadeError(groups)       changes that would make actions wait for each other
    │  ├─ NothingToUndoError(kind, id) no change that can be taken back or made again
    │  ├─ UnusableNameError(name)      a name that no roadmap or scenario can have
    │  ├─ UnknownFormatError(name)     a format that is not written, or not read
    │  ├─ PointError(written)          words that point at no state of a roadmap
    │  ├─ RebaseConflictError(rebase)  changes of a scenario that no longer fit
    │  ├─ NotOpenError(number, status) an action that has no priority, because it is not open
    │  ├─ RequestReusedError()         the key of a request used again for another request
    │  ├─ NoCalendarError(id)          a question about quarters, of which none are planned
    │  └─ TooManyActionsError          a question that compares all actions, of too many
    ├─ DrawingError                    a drawing could not be made
    │  ├─ LayoutTimeoutError(seconds)  the layout took longer than its limit
    │  └─ LayoutCrashedError(detail)   the layout process died or refused
    ├─ StorageError                    what was asked of the store could not be done
    │  ├─ NotFoundError(kind, id)      no roadmap, revision or moment like this
    │  ├─ ConflictError(id, expected, actual)  someone else was first
    │  ├─ SlipConflictError(kind, name, expected, actual)  the same, for a scenario or token
    │  ├─ ArchivedError(id)            an archived roadmap takes no revisions
    │  ├─ ScenarioBehindError(name)    the roadmap moved on since the base of a scenario
    │  ├─ DamagedError(id, number)     what is stored is not what was written
    │  ├─ BackupError(reason)          a backup could not be made or put back
    │  └─ StoreUnavailableError(reason, detail)  the database does not do its work
    │     └─ NewerStoreError(found)    made by a newer version of this program
    └─ MissingDependencyError(extra)   an optional package is not installed

Exit codes live in `roadmap.cli`, HTTP statuses in the API: this module knows
neither. Texts live in `roadmap.texts`, under the key ``error-<code>``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

Details = Mapping[str, str | int]
"""Values that the text of an error or problem fills in."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a document, at one place.

    Attributes
    ----------
    place
        JSON pointer (RFC 6901) to the faulty value; ``""`` is the whole document.
    code
        Stable kebab-case name; the text and the remedy are found under
        ``problem-<code>`` in the catalogue.
    details
        Values for the text, as pairs sorted by name.
    """

    place: str
    code: str
    details: tuple[tuple[str, str | int], ...] = field(default=())


class RoadmapError(Exception):
    """Base of every error that this library raises on purpose.

    Catch this one to handle them all; `code` never changes its wording.
    """

    code: ClassVar[str] = "roadmap"

    def __init__(self, **details: str | int) -> None:
        super().__init__(self.code, dict(sorted(details.items())))
        self.details: Details = details


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


class DrawingError(RoadmapError):
    """A drawing could not be made."""

    code = "drawing"


class LayoutTimeoutError(DrawingError):
    """The layout took longer than its time limit and was stopped."""

    code = "layout-timeout"

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds=seconds)
        self.seconds = seconds


class LayoutCrashedError(DrawingError):
    """The layout process ended without a drawing."""

    code = "layout-crashed"

    def __init__(self, detail: str) -> None:
        super().__init__(detail=detail)


class StorageError(RoadmapError):
    """What was asked of the store could not be done."""

    code = "storage"


class NotFoundError(StorageError):
    """The store has nothing of this kind and name.

    `kind` is "roadmap", "revision" or "moment" (the roadmap did not exist
    then); `what` is the number or moment that was asked for.
    """

    code = "not-found"

    def __init__(self, kind: str, id: str, what: str | int = "") -> None:
        super().__init__(kind=kind, id=id, what=what)
        self.kind = kind
        self.id = id
        self.what = what


class ConflictError(StorageError):
    """Someone else was first: the latest revision is not the one that was expected.

    `expected` and `actual` are numbers of revisions; 0 means that the roadmap
    should not have existed.
    """

    code = "conflict"

    def __init__(self, id: str, expected: int, actual: int) -> None:
        super().__init__(id=id, expected=expected, actual=actual)
        self.id = id
        self.expected = expected
        self.actual = actual


class SlipConflictError(StorageError):
    """Someone else was first: a slip does not have the version that was expected.

    `kind` is "scenario", "token" or "request"; `expected` and `actual` are
    versions, 0 for a slip that should not be there, or is not.
    """

    code = "slip-conflict"

    def __init__(self, kind: str, name: str, expected: int, actual: int) -> None:
        super().__init__(kind=kind, name=name, expected=expected, actual=actual)
        self.kind = kind
        self.name = name
        self.expected = expected
        self.actual = actual


class ArchivedError(StorageError):
    """The roadmap is archived: it can be read, and takes nothing new."""

    code = "archived"

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.id = id


class ScenarioBehindError(StorageError):
    """The roadmap moved on since the base of a scenario: rebase it first."""

    code = "scenario-behind"

    def __init__(self, name: str, base: int, latest: int) -> None:
        super().__init__(name=name, base=base, latest=latest)
        self.name = name
        self.base = base
        self.latest = latest


class DamagedError(StorageError):
    """What is stored is not what was written; other revisions may still be whole."""

    code = "damaged"

    def __init__(self, id: str, number: int) -> None:
        super().__init__(id=id, number=number)
        self.id = id
        self.number = number


class BackupError(StorageError):
    """A backup could not be made or put back; the store is as it was.

    `reason` is a stable kebab-case word: ``not-a-backup``, ``damaged``,
    ``not-empty``, ``same-file`` or ``cannot-write``.
    """

    code = "backup"

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason=reason, detail=detail)
        self.reason = reason
        self.detail = detail


class StoreUnavailableError(StorageError):
    """The database does not do its work now; it may later.

    `reason` is a stable kebab-case word: ``locked``, ``full``, ``read-only``,
    ``cannot-open``, ``connection``, ``refused``, ``damaged``, ``foreign``,
    ``closed`` or ``failed``; `detail` is what the database itself said.
    """

    code = "store-unavailable"

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason=reason, detail=detail)
        self.reason = reason
        self.detail = detail


class NewerStoreError(StoreUnavailableError):
    """The store was made by a newer version of this program, which knows more than this one."""

    code = "store-newer"

    def __init__(self, found: str) -> None:
        super().__init__("newer", found)
        self.found = found


class MissingDependencyError(RoadmapError):
    """A feature needs an optional package; `extra` names what to install."""

    code = "missing-dependency"

    def __init__(self, extra: str, feature: str) -> None:
        super().__init__(extra=extra, feature=feature)
        self.extra = extra
        self.feature = feature
