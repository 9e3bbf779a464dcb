"""Letters that are to be sent on a later day, because a person asked for one."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reminder",
        sa.Column("conversation_id", sa.String(32), nullable=False),
        sa.Column("about", sa.String(40), nullable=False),
        sa.Column("sealed_letter", sa.LargeBinary(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_reminder_conversation_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("conversation_id", "about", name=op.f("pk_reminder")),
    )
    op.create_index(op.f("ix_reminder_due_at"), "reminder", ["due_at"])


def downgrade() -> None:
    op.drop_table("reminder")
