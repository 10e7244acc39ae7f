"""What the verbs on a store answer as JSON where the service has no record of its own."""

from typing import Literal

from roadmap.model.access import Role, Token
from roadmap.model.plan import Count
from roadmap.model.record import Record
from roadmap.model.revision import Baseline, BrokenLink, Entry, Instant, Revision
from roadmap.model.scenario import Scenario
from roadmap.model.webhook import DeadLetter, Webhook, WebhookStatus


class RoadmapsReport(Record):
    """The roadmaps of a store."""

    format: Literal["roadmaps/1"] = "roadmaps/1"
    """Name and version of the shape of this answer."""
    roadmaps: tuple[Entry, ...]
    """The roadmaps, in natural order of their ids."""


class HistoryReport(Record):
    """Revisions of a roadmap."""

    format: Literal["history/1"] = "history/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    more: bool
    """Whether there are later ones."""
    revisions: tuple[Revision, ...]
    """The revisions, oldest first."""


class BaselinesReport(Record):
    """What was adopted of a roadmap."""

    format: Literal["baselines/1"] = "baselines/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    baselines: tuple[Baseline, ...]
    """What was adopted, oldest first."""


class Verified(Record):
    """Whether one history is as it was written."""

    roadmap: str
    """Id of the roadmap."""
    broken: BrokenLink | None
    """The first thing that is not as it was written; null when all is."""


class VerificationReport(Record):
    """Whether histories are as they were written."""

    format: Literal["verification/1"] = "verification/1"
    """Name and version of the shape of this answer."""
    whole: bool
    """Whether all of them are."""
    roadmaps: tuple[Verified, ...]
    """Every roadmap that was verified, in natural order of their ids."""


class BackupReport(Record):
    """A backup that was written."""

    format: Literal["backup/1"] = "backup/1"
    """Name and version of the shape of this answer."""
    file: str
    """Name of the file."""
    bytes: Count
    """Its size."""
    sha256: str
    """Its SHA-256."""


class RestoreReport(Record):
    """A backup that was put back."""

    format: Literal["restore/1"] = "restore/1"
    """Name and version of the shape of this answer."""
    file: str
    """Name of the backup."""
    kept: str | None
    """Name of the file that holds what was in the store before; null when nothing was kept."""
    roadmaps: tuple[Entry, ...]
    """What is in the store now, archived ones included."""


class ScenariosReport(Record):
    """The scenarios of a roadmap."""

    format: Literal["scenarios/1"] = "scenarios/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    scenarios: tuple[Scenario, ...]
    """The scenarios, in natural order of their names."""


class TokenReport(Record):
    """A token, without what proves it."""

    format: Literal["token/1"] = "token/1"
    """Name and version of the shape of this answer."""
    id: str
    """Its public part."""
    name: str
    """Who uses it."""
    role: Role
    """What it may do."""
    created_at: Instant
    """When it was made (UTC)."""
    expires_at: Instant | None
    """From when it is no longer accepted (UTC); null for never."""
    revoked_at: Instant | None
    """When it was revoked (UTC); null while it is not."""
    token: str | None = None
    """The token itself, only in the answer that made it."""

    @classmethod
    def of(cls, token: Token, written: str | None = None) -> "TokenReport":
        """Return what may be told about a token."""
        fields = token.model_dump(include=set(cls.model_fields) - {"format", "token"})
        return cls(**fields, token=written)


class TokensReport(Record):
    """The tokens of a store."""

    format: Literal["tokens/1"] = "tokens/1"
    """Name and version of the shape of this answer."""
    tokens: tuple[TokenReport, ...]
    """All of them, in the order in which they were made."""


class WebhookReport(Record):
    """A webhook that was made or taken away."""

    format: Literal["webhook/1"] = "webhook/1"
    """Name and version of the shape of this answer."""
    webhook: Webhook
    """The webhook."""
    secret: str | None = None
    """What signs its events, only in the answer that made it."""


class WebhooksReport(Record):
    """The webhooks of a roadmap."""

    format: Literal["webhooks/1"] = "webhooks/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    webhooks: tuple[WebhookStatus, ...]
    """All of them with how they fare, in the order in which they were made."""


class DeadLettersReport(Record):
    """Events that a webhook could not be told."""

    format: Literal["dead-letters/1"] = "dead-letters/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    webhook: str
    """Id of the webhook."""
    letters: tuple[DeadLetter, ...]
    """The events: all that were given up, those that are sent once more, or those thrown away."""
