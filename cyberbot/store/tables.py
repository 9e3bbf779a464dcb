"""The tables, for SQLite and PostgreSQL alike. Times are UTC. A column named `sealed…` holds an envelope.

Nothing personal stands in any other column: addresses are kept as keyed hashes beside their sealed form.
"""

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcTime(sa.TypeDecorator[object]):
    """A time in UTC, aware in Python, on both databases."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: object, dialect: sa.Dialect) -> object:
        from datetime import UTC, datetime

        if isinstance(value, datetime):
            if value.tzinfo is None:
                raise ValueError("A time without a zone cannot be stored: give it in UTC.")
            value = value.astimezone(UTC)
            return value.replace(tzinfo=None) if dialect.name == "sqlite" else value
        return value

    def process_result_value(self, value: object, dialect: sa.Dialect) -> object:
        from datetime import UTC, datetime

        if isinstance(value, datetime):
            return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return value


data_key = sa.Table(
    "data_key",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("master", sa.String(16), nullable=False),  # which master key wraps it
    sa.Column("wrapped", sa.LargeBinary, nullable=True),  # NULL: destroyed, what it sealed is gone
    sa.Column("created_at", UtcTime, nullable=False),
    sa.Column("destroyed_at", UtcTime),
)

conversation = sa.Table(
    "conversation",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("address_hash", sa.String(64), nullable=False),
    sa.Column("sealed_address", sa.LargeBinary, nullable=False),
    sa.Column("key_id", sa.String(32), sa.ForeignKey("data_key.id"), nullable=False),
    sa.Column("sealed_state", sa.LargeBinary),  # talk.Conversation; NULL before the first turn
    sa.Column("last_seq", sa.Integer, nullable=False, server_default="0"),  # of its transcript
    sa.Column("created_at", UtcTime, nullable=False),
    sa.Column("active_at", UtcTime, nullable=False),
    sa.UniqueConstraint("channel", "address_hash"),
    sa.Index("ix_conversation_active_at", "active_at"),
)

transcript = sa.Table(
    "transcript",
    metadata,
    sa.Column("conversation_id", sa.String(32), sa.ForeignKey("conversation.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("who", sa.String(8), nullable=False),  # person, service, officer
    sa.Column("sealed_body", sa.LargeBinary, nullable=False),
    sa.Column("at", UtcTime, nullable=False),
)

inbox = sa.Table(
    "inbox",
    metadata,
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("their_id", sa.String(80), nullable=False),
    sa.Column("conversation_id", sa.String(32), sa.ForeignKey("conversation.id", ondelete="CASCADE"), nullable=False),
    sa.Column("sealed_message", sa.LargeBinary, nullable=False),
    sa.Column("received_at", UtcTime, nullable=False),
    sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
    sa.Column("not_before", UtcTime),
    sa.Column("parked_at", UtcTime),
    sa.UniqueConstraint("channel", "their_id"),
    sa.Index("ix_inbox_conversation_id_id", "conversation_id", "id"),
    sqlite_autoincrement=True,  # a number once given is never given again, so that a late word about a row meets none
)

# What has been accepted stays known after its inbox row is gone, so that a late repeat changes nothing.
seen = sa.Table(
    "seen",
    metadata,
    sa.Column("channel", sa.String(16), primary_key=True),
    sa.Column("their_id", sa.String(80), primary_key=True),
    sa.Column("at", UtcTime, nullable=False),
    sa.Index("ix_seen_at", "at"),
)

outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column(
        "conversation_id", sa.String(32), sa.ForeignKey("conversation.id", ondelete="CASCADE")
    ),  # NULL: the officers' chat
    sa.Column("sealed_reply", sa.LargeBinary),  # with a conversation
    sa.Column("notice", sa.JSON),  # without: reference, lane, band, age; nothing personal
    sa.Column("keep_trying", sa.Boolean, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),  # waiting, sending, undeliverable, uncertain
    sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
    sa.Column("not_before", UtcTime),
    sa.Column("claimed_until", UtcTime),
    sa.Column("created_at", UtcTime, nullable=False),
    sa.Index("ix_outbox_state_id", "state", "id"),
    sa.Index("ix_outbox_conversation_id_id", "conversation_id", "id"),
    sqlite_autoincrement=True,
)

# Letters for a later day. In the outbox they would hold back all that comes after them.
reminder = sa.Table(
    "reminder",
    metadata,
    sa.Column("conversation_id", sa.String(32), sa.ForeignKey("conversation.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("about", sa.String(40), primary_key=True),  # a journey's id
    sa.Column("sealed_letter", sa.LargeBinary, nullable=False),
    sa.Column("due_at", UtcTime, nullable=False),
    sa.Index("ix_reminder_due_at", "due_at"),
)

referral = sa.Table(
    "referral",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("reference", sa.String(8), nullable=False, unique=True),
    sa.Column("receipt_hash", sa.String(64), unique=True),
    sa.Column("key_id", sa.String(32), sa.ForeignKey("data_key.id"), nullable=False),
    sa.Column("conversation_id", sa.String(32), sa.ForeignKey("conversation.id", ondelete="SET NULL")),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("lang", sa.String(2), nullable=False),
    sa.Column("lane", sa.String(16), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.Column("level", sa.String(2), nullable=False),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("band", sa.JSON, nullable=False),  # terms and floors by key; no words of the person
    sa.Column("summary", sa.String(40), nullable=False),
    sa.Column("force", sa.String(24)),  # NULL: not known
    sa.Column("sealed_details", sa.LargeBinary, nullable=False),  # first words, answers, signs, facts, area
    sa.Column("sealed_contact", sa.LargeBinary),  # the answer to "how may we reach you"
    sa.Column("taken_by", sa.String(32), sa.ForeignKey("officer.id")),
    sa.Column("taken_at", UtcTime),
    sa.Column("opened_at", UtcTime, nullable=False),
    sa.Column("changed_at", UtcTime, nullable=False),
    sa.Column("completed_at", UtcTime),  # the reporter finished answering
    sa.Column("due_at", UtcTime),
    sa.Column("closed_at", UtcTime),
    sa.Column("close_reason", sa.String(40)),
    sa.Column("withdrawn_at", UtcTime),
    sa.Column("undeliverable_at", UtcTime),  # the reporter can no longer be reached over their channel
    sa.Column("disposed_at", UtcTime),
    sa.Index("ix_referral_state_level_due_at", "state", "level", "due_at"),
    sa.Index("ix_referral_conversation_id", "conversation_id"),
)

# What the reporter wrote after the first words, and what officers wrote to them, kept with the referral's own key.
referral_entry = sa.Table(
    "referral_entry",
    metadata,
    sa.Column("referral_id", sa.String(32), sa.ForeignKey("referral.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("kind", sa.String(16), nullable=False),  # reporter, service, officer, note
    sa.Column("officer_id", sa.String(32), sa.ForeignKey("officer.id")),
    sa.Column("sealed_body", sa.LargeBinary, nullable=False),
    sa.Column("at", UtcTime, nullable=False),
)

officer = sa.Table(
    "officer",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("name", sa.String(80), nullable=False, unique=True),  # as shown: "DC Morris"; also typed at sign-in
    sa.Column("role", sa.String(16), nullable=False),  # officer, supervisor
    sa.Column("lanes", sa.JSON, nullable=False),
    sa.Column("force", sa.String(24)),  # NULL: the whole region
    sa.Column("password", sa.String(200)),  # argon2id; NULL before the first sign-in
    sa.Column("sealed_totp", sa.LargeBinary),
    sa.Column("key_id", sa.String(32), sa.ForeignKey("data_key.id"), nullable=False),
    sa.Column("totp_counter", sa.BigInteger),  # the last time step used: a code serves once
    sa.Column("failed", sa.Integer, nullable=False, server_default="0"),
    sa.Column("not_before", UtcTime),  # set after failures
    sa.Column("disabled_at", UtcTime),
    sa.Column("created_at", UtcTime, nullable=False),
)

recovery_code = sa.Table(
    "recovery_code",
    metadata,
    sa.Column("hash", sa.String(64), primary_key=True),
    sa.Column("officer_id", sa.String(32), sa.ForeignKey("officer.id", ondelete="CASCADE"), nullable=False),
    sa.Column("used_at", UtcTime),
)

sign_in_link = sa.Table(
    "sign_in_link",
    metadata,
    sa.Column("hash", sa.String(64), primary_key=True),
    sa.Column("officer_id", sa.String(32), sa.ForeignKey("officer.id", ondelete="CASCADE"), nullable=False),
    sa.Column("expires_at", UtcTime, nullable=False),
    sa.Column("used_at", UtcTime),
)

session = sa.Table(
    "session",
    metadata,
    sa.Column("hash", sa.String(64), primary_key=True),  # of a 128-bit token
    sa.Column("officer_id", sa.String(32), sa.ForeignKey("officer.id", ondelete="CASCADE"), nullable=False),
    sa.Column("stage", sa.String(16), nullable=False),  # enrolling, signed_in
    sa.Column("started_at", UtcTime, nullable=False),
    sa.Column("used_at", UtcTime, nullable=False),
)

audit = sa.Table(
    "audit",
    metadata,
    sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
    sa.Column("at", sa.String(40), nullable=False),  # ISO 8601 text, as it was signed
    sa.Column("actor", sa.String(40), nullable=False),  # officer id, `reporter`, `machine`, `operator`
    sa.Column("act", sa.String(40), nullable=False),
    sa.Column("subject", sa.String(40), nullable=False),  # a reference, an officer id; never a person's words
    sa.Column("detail", sa.Text, nullable=False),  # canonical JSON, allow-listed keys
    sa.Column("mac", sa.String(64), nullable=False),
    sa.Index("ix_audit_subject", "subject"),
)

audit_head = sa.Table(
    "audit_head",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),  # always 1
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("mac", sa.String(64), nullable=False),
)

lease = sa.Table(
    "lease",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("holder", sa.String(40), nullable=False),
    sa.Column("until", UtcTime, nullable=False),
)

mark = sa.Table(
    "mark",
    metadata,
    sa.Column("name", sa.String(60), primary_key=True),  # such as `telegram.offset`
    sa.Column("value", sa.Text, nullable=False),
)
