"""What was asked of the store could not be done."""

from roadmap.errors.base import RoadmapError


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

    `kind` is that of the slip (`roadmap.storage.slips.SlipKind`); `expected`
    and `actual` are versions, 0 for a slip that should not be there, or is not.
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
