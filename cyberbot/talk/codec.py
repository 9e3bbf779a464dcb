"""Messages, conversations and replies as bytes and back, for sealing.

Apart because what is written today must still be read after the next release: a new field has a default.
"""

from typing import Any, TypeVar

import orjson
from pydantic import TypeAdapter

from cyberbot.talk.conversation import Conversation
from cyberbot.talk.message import Message
from cyberbot.talk.reply import Reply

T = TypeVar("T")

_ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type[T]) -> TypeAdapter[T]:
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def to_bytes(value: object) -> bytes:
    """Any value of talk, referrals or triage as JSON."""
    return orjson.dumps(_adapter(type(value)).dump_python(value, mode="json"))


def from_bytes(kind: type[T], data: bytes) -> T:
    """Read back what `to_bytes` wrote. Raises pydantic.ValidationError on anything else."""
    return _adapter(kind).validate_json(data)


def message_to_json(message: Message) -> bytes:
    return to_bytes(message)


def message_from_json(data: bytes) -> Message:
    return from_bytes(Message, data)


def conversation_to_json(conversation: Conversation) -> bytes:
    return to_bytes(conversation)


def conversation_from_json(data: bytes) -> Conversation:
    return from_bytes(Conversation, data)


def reply_to_json(reply: Reply) -> bytes:
    return to_bytes(reply)


def reply_from_json(data: bytes) -> Reply:
    return from_bytes(Reply, data)
