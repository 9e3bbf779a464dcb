"""Whether a door may be opened: the store's parts, and the content. For load balancers and operators."""

from collections.abc import Mapping

from cyberbot.desk.desk import Desk
from cyberbot.store import readiness as store


async def readiness(desk: Desk) -> Mapping[str, str]:
    """Part → `ok` or a word for what is wrong: database, migrations, key, content.

    A fault in an edit of the content is no reason to send people away: the last good content is served.
    """
    return {**await store.readiness(desk.store), "content": store.OK if desk.shelf.library.digest else "missing"}
