"""What a person sends, free of the channel it came by."""

from dataclasses import dataclass
from enum import StrEnum

from cyberbot.language.lang import Lang


class Door(StrEnum):
    """How a person came in."""

    TELEGRAM = "telegram"
    WEB = "web"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spare:
    """A reference and a receipt drawn before the turn, used if the message opens a referral."""

    reference: str
    """Six characters for officers, such as `4QJ2T9`."""
    receipt: str
    """Twelve Crockford characters for the reporter, without separators."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One thing a person said or pressed."""

    text: str = ""
    """What was typed, a command such as `/report` included; empty for a press."""
    choice: str | None = None
    """The token of a pressed choice, as it was given out (`talk.reply.Choice.token`)."""
    start: str | None = None
    """The payload of a deep link, such as `a_passwords`."""
    attachment: bool = False
    """True where a file, picture, place or voice came along. It is never fetched."""
    edited: bool = False
    aside: bool = False
    """True from a page that shows the answer itself, so that the chat need not hold it too."""
    group: bool = False
    """True in a group chat, where nothing private may be said."""
    door: Door = Door.WEB
    lang_hint: Lang | None = None
    """What the channel says of the person's language; used until they choose."""
    spare: Spare
