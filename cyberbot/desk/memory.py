"""What the service remembers of a conversation, read back.

Apart because memory that cannot be read (written by a release that was taken back, say) must stop neither an answer
nor a page: it is let go, and the person goes on from a fresh start.
"""

import structlog

from cyberbot.talk.codec import conversation_from_json
from cyberbot.talk.conversation import Conversation

log = structlog.get_logger(__name__)


def remembered(data: bytes | None) -> Conversation:
    """The conversation; a fresh one where nothing is remembered or it cannot be read."""
    if data is None:
        return Conversation()
    try:
        return conversation_from_json(data)
    except ValueError as fault:
        log.error("conversation.memory_unreadable", fault=type(fault).__name__)
        return Conversation()
