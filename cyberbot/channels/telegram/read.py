"""What Telegram sends, as what a person said or pressed: Update → Incoming, or Ignored with the reason to count.

Apart from storing it, so that every kind of update can be tried without a database. Files are never fetched.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

import telegram
from telegram.constants import ChatMemberStatus, ChatType

from cyberbot.desk.intake import Incoming
from cyberbot.language.lang import Lang
from cyberbot.talk.message import Door, Message, Spare

CHANNEL = "telegram"

_PAYLOAD = re.compile(r"/start(?:@\w+)?[ \n]+([A-Za-z0-9_-]{1,64})\s*\Z")
_COMMAND = re.compile(r"(/[A-Za-z0-9_]{1,32})@(\w+)")
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


class Why(StrEnum):
    """Why an update is acknowledged and not answered; the label of the counter."""

    UNKNOWN_KIND = "unknown_kind"
    CHANNEL_POST = "channel_post"
    OTHER_BOT = "other_bot"
    VIA_BOT = "via_bot"
    FOR_ANOTHER_BOT = "for_another_bot"
    SERVICE_MESSAGE = "service_message"
    NOTHING_NEW = "nothing_new"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    MEMBERSHIP = "membership"
    NO_CHAT = "no_chat"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Ignored:
    why: Why


def read(update: telegram.Update, *, username: str | None, spare: Spare) -> Incoming | Ignored:
    """The person's message, or why it is none. `username` is the bot's own, None while it is not known."""
    if update.callback_query is not None:
        return _pressed(update, update.callback_query, spare)
    if update.my_chat_member is not None:
        return _member(update.my_chat_member)
    message = update.message or update.edited_message
    if message is None:
        return Ignored(Why.CHANNEL_POST if update.channel_post or update.edited_channel_post else Why.UNKNOWN_KIND)
    refused = _not_for_us(message)
    if refused is not None:
        return Ignored(refused)
    edited = update.edited_message is not None
    group = message.chat.type in _GROUPS
    said = message.text or message.caption or ""
    attachment = _has_attachment(message)
    if not said and (not attachment or edited or group):
        # An edit without words is a moving location or a changed picture; a group's pictures are not for us.
        return Ignored(Why.NOTHING_NEW if attachment else Why.SERVICE_MESSAGE)
    ours = _addressed(said, username)
    if ours is None:
        return Ignored(Why.FOR_ANOTHER_BOT)
    payload = _PAYLOAD.match(said)
    return Incoming(
        channel=CHANNEL,
        address=str(message.chat.id),
        their_id=str(update.update_id),
        message=Message(
            text=ours,
            start=payload.group(1) if payload and not edited and not group else None,
            attachment=attachment,
            edited=edited,
            group=group,
            door=Door.TELEGRAM,
            lang_hint=_lang(message.from_user),
            spare=spare,
        ),
    )


def _pressed(update: telegram.Update, query: telegram.CallbackQuery, spare: Spare) -> Incoming | Ignored:
    if query.message is None:
        return Ignored(Why.NO_CHAT)
    chat = query.message.chat
    if chat.type not in (ChatType.PRIVATE, *_GROUPS):
        return Ignored(Why.CHANNEL_POST)
    if not query.data:
        return Ignored(Why.UNKNOWN_KIND)
    return Incoming(
        channel=CHANNEL,
        address=str(chat.id),
        their_id=str(update.update_id),
        message=Message(
            choice=query.data,
            group=chat.type in _GROUPS,
            door=Door.TELEGRAM,
            lang_hint=_lang(query.from_user),
            spare=spare,
        ),
    )


def _member(change: telegram.ChatMemberUpdated) -> Ignored:
    if change.chat.type != ChatType.PRIVATE:
        return Ignored(Why.MEMBERSHIP)
    gone = change.new_chat_member.status in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
    return Ignored(Why.BLOCKED if gone else Why.UNBLOCKED)


def _not_for_us(message: telegram.Message) -> Why | None:
    if message.chat.type not in (ChatType.PRIVATE, *_GROUPS):
        return Why.CHANNEL_POST
    if message.via_bot is not None:
        return Why.VIA_BOT
    if message.sender_chat is not None or message.is_automatic_forward:
        return Why.CHANNEL_POST
    if message.from_user is None or message.from_user.is_bot:
        return Why.OTHER_BOT
    return None


def _has_attachment(message: telegram.Message) -> bool:
    # Stories and checklists are not among the library's attachments, and say as little without being opened.
    return message.effective_attachment is not None or message.story is not None or message.checklist is not None


def _addressed(said: str, username: str | None) -> str | None:
    """The words without our own @name on a leading command; None where the command names another bot."""
    named = _COMMAND.match(said)
    if named is None or username is None:
        return said
    if named.group(2).casefold() != username.casefold():
        return None
    return named.group(1) + said[named.end() :]


def _lang(user: telegram.User | None) -> Lang | None:
    tag = (user.language_code or "").split("-")[0].lower() if user is not None else ""
    return Lang(tag) if tag in (Lang.EN, Lang.CY) else None
