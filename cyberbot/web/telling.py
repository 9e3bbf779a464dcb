"""A posted form becomes a message to the desk, and the answer is read back: how pages speak with the desk."""

import hashlib
import secrets
from dataclasses import dataclass

from aiohttp import web

from cyberbot.desk.answering import answer_conversation
from cyberbot.desk.drawing import spare
from cyberbot.desk.intake import Incoming, accept
from cyberbot.desk.reading import Seen, read_conversation
from cyberbot.talk.message import Door, Message
from cyberbot.web.form import Form
from cyberbot.web.limit import BRAKE
from cyberbot.web.options import DESK
from cyberbot.web.prefix import lang_of
from cyberbot.web.visitor import Visitor, visitor, welcome

CHANNEL = "web"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of a message: it is kept, and `seen` is the conversation after it (None where it was erased)."""

    who: Visitor
    seen: Seen | None


async def tell(
    request: web.Request, form: Form, *, text: str = "", choice: str | None = None, aside: bool = False
) -> Told:
    """Keep a message and have it answered.

    `aside`: the page shows the answer itself.
    The same form sent twice is one message. Raises NotStored where it could not be kept, and TooMany.
    """
    who = welcome(request)
    request.app[BRAKE].check(who.token)
    desk = request.app[DESK]
    message = Message(
        text=text, choice=choice, aside=aside, door=Door.WEB, lang_hint=lang_of(request.path), spare=spare()
    )
    their_id = once(who.token, form.key, choice or "", text)
    accepted = await accept(desk, Incoming(channel=CHANNEL, address=who.token, their_id=their_id, message=message))
    await answer_conversation(desk, accepted.conversation_id)
    return Told(who=who, seen=await read_conversation(desk, CHANNEL, who.token))


async def read(request: web.Request, after: int = 0) -> Seen | None:
    """The visitor's conversation from entry `after` on; None where they have none."""
    who = visitor(request)
    if who is None:
        return None
    return await read_conversation(request.app[DESK], CHANNEL, who.token, after)


def once(token: str, key: str, choice: str, text: str) -> str:
    """The message's own name: the same for the same form of the same browser, new when a word of it changed."""
    parts = (token, key or secrets.token_urlsafe(12), choice, text)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
