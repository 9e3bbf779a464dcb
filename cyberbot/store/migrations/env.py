"""Alembic's door: runs the revisions on the connection that `store.migrate` hands over."""

from alembic import context

from cyberbot.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
