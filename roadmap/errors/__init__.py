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
    │  ├─ WebhookUrlError(reason)      an address that nothing may be sent to
    │  ├─ TooManyWebhooksError(id, limit)  one more webhook than a roadmap may have
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
    ├─ RemoteError(reason, detail)     another system, such as OpenProject, cannot be used
    └─ MissingDependencyError(extra)   an optional package is not installed

Exit codes live in `roadmap.cli`, HTTP statuses in the API: this module knows
neither. Texts live in `roadmap.texts`, under the key ``error-<code>``.
"""

from roadmap.errors.base import (
    Details,
    DrawingError,
    LayoutCrashedError,
    LayoutTimeoutError,
    MissingDependencyError,
    Problem,
    RemoteError,
    RoadmapError,
)
from roadmap.errors.inputs import (
    ChangeError,
    CycleMadeError,
    DocumentError,
    InputError,
    NoCalendarError,
    NothingToUndoError,
    NotOpenError,
    OtherRoadmapError,
    PointError,
    RebaseConflictError,
    RequestReusedError,
    RevisionTextError,
    StoreAddressError,
    TooManyActionsError,
    TooManyWebhooksError,
    UnknownActionError,
    UnknownFormatError,
    UnusableNameError,
    WebhookUrlError,
)
from roadmap.errors.storing import (
    ArchivedError,
    BackupError,
    ConflictError,
    DamagedError,
    NewerStoreError,
    NotFoundError,
    ScenarioBehindError,
    SlipConflictError,
    StorageError,
    StoreUnavailableError,
)

__all__ = [
    "ArchivedError",
    "BackupError",
    "ChangeError",
    "ConflictError",
    "CycleMadeError",
    "DamagedError",
    "Details",
    "DocumentError",
    "DrawingError",
    "InputError",
    "LayoutCrashedError",
    "LayoutTimeoutError",
    "MissingDependencyError",
    "NewerStoreError",
    "NoCalendarError",
    "NotFoundError",
    "NotOpenError",
    "NothingToUndoError",
    "OtherRoadmapError",
    "PointError",
    "Problem",
    "RebaseConflictError",
    "RemoteError",
    "RequestReusedError",
    "RevisionTextError",
    "RoadmapError",
    "ScenarioBehindError",
    "SlipConflictError",
    "StorageError",
    "StoreAddressError",
    "StoreUnavailableError",
    "TooManyActionsError",
    "TooManyWebhooksError",
    "UnknownActionError",
    "UnknownFormatError",
    "UnusableNameError",
    "WebhookUrlError",
]
