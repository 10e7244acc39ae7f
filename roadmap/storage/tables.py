"""The four tables and the statements on them; what a revision holds is told by `chain`."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    select,
    text,
    update,
)

from roadmap.storage.moment import Moment
from roadmap.storage.slips import STAYING, TRAVELLING
from roadmap.storage.utf8 import Utf8

METADATA = MetaData()
"""The tables as the newest migration leaves them."""

ROADMAPS = Table(
    "roadmaps",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("title", Text, nullable=False),
    Column("latest", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("archived", Boolean, nullable=False),
)
"""The overview: one row for each roadmap."""

REVISIONS = Table(
    "revisions",
    METADATA,
    Column("roadmap", String(64), ForeignKey("roadmaps.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("record", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    # Last, so that reading the others never touches the pages of a long text.
    Column("document", Utf8, nullable=False),
    PrimaryKeyConstraint("roadmap", "number"),
    Index("revisions_at", "roadmap", "at", "number"),
)
"""Every revision with its document."""

EVENTS = Table(
    "events",
    METADATA,
    Column("roadmap", String(64), ForeignKey("roadmaps.id"), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("record", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    PrimaryKeyConstraint("roadmap", "sequence"),
)
"""Baselines and archivings."""

SLIPS = Table(
    "slips",
    METADATA,
    Column("kind", String(16), nullable=False),
    Column("scope", String(64), nullable=False),
    Column("name", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("record", Text, nullable=False),
    PrimaryKeyConstraint("kind", "scope", "name"),
    Index("slips_at", "kind", "at"),
)
"""Small records that may be replaced: scenarios, tokens, answers to requests."""

_ID = bindparam("id", type_=String)
_NUMBER = bindparam("number", type_=Integer)

HEADS = select(ROADMAPS).order_by(ROADMAPS.c.id)
"""Every row of the overview."""

HEAD = select(ROADMAPS).where(ROADMAPS.c.id == _ID)
"""One row of the overview."""

HEAD_FOR_WRITING = HEAD.with_for_update()
"""The same, for one writer at a time (SQLite has one writer anyway)."""

SEAL = select(REVISIONS.c.sha256).where(REVISIONS.c.roadmap == _ID, REVISIONS.c.number == _NUMBER)
"""The hash of one revision."""

EVENT_LINK = (
    select(EVENTS.c.sequence, EVENTS.c.at, EVENTS.c.sha256)
    .where(EVENTS.c.roadmap == _ID)
    .order_by(EVENTS.c.sequence.desc())
    .limit(1)
)
"""What the next event is chained to."""

OVERVIEW = select(ROADMAPS, REVISIONS.c.record).join(
    REVISIONS,
    (REVISIONS.c.roadmap == ROADMAPS.c.id) & (REVISIONS.c.number == ROADMAPS.c.latest),
)
"""Every roadmap with the record of its latest revision."""

OVERVIEW_ONE = OVERVIEW.where(ROADMAPS.c.id == _ID)
"""One roadmap with the record of its latest revision."""

LATEST = (
    select(REVISIONS)
    .join(
        ROADMAPS,
        (REVISIONS.c.roadmap == ROADMAPS.c.id) & (REVISIONS.c.number == ROADMAPS.c.latest),
    )
    .where(ROADMAPS.c.id == _ID)
)
"""The latest revision of a roadmap."""

NUMBERED = select(REVISIONS).where(REVISIONS.c.roadmap == _ID, REVISIONS.c.number == _NUMBER)
"""The revision of a number."""

AS_OF = (
    select(REVISIONS)
    .where(REVISIONS.c.roadmap == _ID, REVISIONS.c.at <= bindparam("moment", type_=BigInteger))
    .order_by(REVISIONS.c.at.desc(), REVISIONS.c.number.desc())
    .limit(1)
)
"""The last revision that was stored at a moment or earlier."""

HISTORY = (
    select(REVISIONS.c.number, REVISIONS.c.at, REVISIONS.c.record, REVISIONS.c.sha256)
    .where(REVISIONS.c.roadmap == _ID, REVISIONS.c.number > bindparam("after", type_=Integer))
    .order_by(REVISIONS.c.number)
    .limit(bindparam("most", type_=Integer))
)
"""Revisions without their documents."""

ALL_REVISIONS = select(REVISIONS).where(REVISIONS.c.roadmap == _ID).order_by(REVISIONS.c.number)
"""All revisions of a roadmap with their documents."""

ALL_EVENTS = select(EVENTS).where(EVENTS.c.roadmap == _ID).order_by(EVENTS.c.sequence)
"""All events of a roadmap."""

START = text(
    "INSERT INTO roadmaps (id, title, latest, at, sha256, archived)"
    " VALUES (:id, :title, :latest, :at, :sha256, :archived) ON CONFLICT DO NOTHING"
)
"""Start a history, unless there is one of this id; both dialects know these words."""

ADD = {
    "HeadRow": insert(ROADMAPS),
    "RevisionRow": insert(REVISIONS),
    "EventRow": insert(EVENTS),
    "Slip": insert(SLIPS),
}
"""How each kind of row (`roadmap.storage.chain.Row`) is added."""

_OF = bindparam("of", type_=String)

MOVE_HEAD = (
    update(ROADMAPS)
    .where(ROADMAPS.c.id == _OF)
    .values(
        title=bindparam("named"),
        latest=bindparam("to"),
        at=bindparam("moment"),
        sha256=bindparam("seal"),
    )
)
"""Give the overview another latest revision."""

MOVE_ARCHIVED = update(ROADMAPS).where(ROADMAPS.c.id == _OF).values(archived=bindparam("put_away"))
"""Put a roadmap in the archive or take it out."""

_SLIP_KEY = tuple(SLIPS.c[part] == bindparam(f"of_{part}") for part in ("kind", "scope", "name"))
_SLIP_AS_EXPECTED = (*_SLIP_KEY, SLIPS.c.version == bindparam("expected"))

SLIP = select(SLIPS).where(*_SLIP_KEY)
"""One slip."""

SLIPS_OF = select(SLIPS).where(*_SLIP_KEY[:2])
"""All slips of a kind and scope."""

ADD_SLIP = text(
    "INSERT INTO slips (kind, scope, name, version, at, record)"
    " VALUES (:kind, :scope, :name, :version, :at, :record) ON CONFLICT DO NOTHING"
).bindparams(bindparam("at", type_=Moment))
"""Add a slip, unless there is one; both dialects know these words."""

MOVE_SLIP = update(SLIPS).where(*_SLIP_AS_EXPECTED)
"""Replace a slip, when it has the expected version."""

DROP_SLIP = delete(SLIPS).where(*_SLIP_AS_EXPECTED)
"""Take a slip away, when it has the expected version."""

PURGE_SLIPS = delete(SLIPS).where(_SLIP_KEY[0], SLIPS.c.at < bindparam("before", type_=BigInteger))
"""Take the slips of a kind away that were last written before a moment."""

TRAVELLING_SLIPS = (
    select(SLIPS).where(SLIPS.c.kind == TRAVELLING).order_by(SLIPS.c.scope, SLIPS.c.name)
)
"""The slips that belong in a backup."""

KEPT = (HEADS, TRAVELLING_SLIPS)
"""What makes a store one that is not simply replaced by a backup."""

EMPTY = (
    delete(EVENTS),
    delete(REVISIONS),
    delete(ROADMAPS),
    delete(SLIPS).where(SLIPS.c.kind.not_in(STAYING)),
)
"""Take everything out that a backup comes in the place of, in this order."""

STAMP = text("SELECT pg_current_snapshot()::text, pg_postmaster_start_time()")
"""Which transactions of PostgreSQL can be seen; a server begins anew when it was restored."""

ALONE = text("LOCK TABLE roadmaps, revisions, events, slips IN EXCLUSIVE MODE")
"""Let PostgreSQL's other writers wait until the end of the transaction; readers go on."""
