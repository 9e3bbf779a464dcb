"""The channel itself: a letter from the outbox becomes messages in a chat, and an Outcome that is true.

Three things may happen to a request: it surely had no effect, it surely had one, or nobody knows. Only the first
two are decided here; of the third the letter's own `keep_trying` decides, in the outbox.
"""

from collections import OrderedDict
from collections.abc import Callable
from secrets import SystemRandom

import structlog
import telegram
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, TelegramError, TimedOut

from cyberbot.channels.channel import Delivered, Outcome, RetryAfter, Uncertain, Undeliverable
from cyberbot.channels.telegram.bot import Bot
from cyberbot.channels.telegram.counts import SENT
from cyberbot.channels.telegram.markup import Piece
from cyberbot.channels.telegram.notice import notice_reply
from cyberbot.channels.telegram.read import CHANNEL
from cyberbot.channels.telegram.request import TooFast
from cyberbot.channels.telegram.write import Paragraph, Sheet, TooManyChoices, write
from cyberbot.desk.delivery import Letter
from cyberbot.library.snapshot import Library
from cyberbot.talk.reply import Reply

HALF_SENT = 1000
"""Letters of several messages remembered between two tries, so that what arrived is not sent again."""
LONGEST_PAUSE = 300.0
TOKEN_PAUSE = 60.0

_NO_CHAT = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated", "group chat was deactivated")
_NO_RIGHT = ("not enough rights", "have no rights", "chat_write_forbidden", "need administrator rights")
_MARKUP = ("can't parse entities",)

log = structlog.get_logger(__name__)
_chance = SystemRandom()


class TelegramChannel:
    """`officers_chat` is the chat of notices, None without one. `site` is the public address of the web pages,
    `console` that of the officers' console where it has one of its own."""

    def __init__(
        self,
        bot: Bot,
        officers_chat: str | None,
        library: Callable[[], Library],
        *,
        site: str | None = None,
        console: str | None = None,
    ) -> None:
        self._bot = bot
        self._officers_chat = officers_chat
        self._library = library
        self._site = site
        self._console = console or site
        self._sent: OrderedDict[int, int] = OrderedDict()
        self._moved: dict[str, str] = {}

    @property
    def name(self) -> str:
        return CHANNEL

    async def send(self, letter: Letter) -> Outcome:
        """Send what is left of `letter`: in order, each message of it once unless its fate is unknown."""
        outcome = await self._send(letter)
        SENT.labels(type(outcome).__name__).inc()
        return outcome

    async def _send(self, letter: Letter) -> Outcome:
        reply = letter.reply
        chat = letter.address
        if reply is None and letter.notice is not None:
            reply, chat = notice_reply(letter.notice, self._library()), self._officers_chat
        if reply is None or chat is None:
            return Undeliverable("no_chat")
        try:
            sheets = write(
                reply, site=self._console if letter.reply is None else self._site, last=self._private_way(reply, chat)
            )
        except TooManyChoices:
            log.warning("telegram.reply_too_large", card=reply.card)
            return Undeliverable("too_large")
        unknown = False
        for number in range(self._sent.pop(letter.id, 0), len(sheets)):
            outcome = await self._send_sheet(chat, sheets[number], letter.tries)
            match outcome:
                case Undeliverable():
                    return outcome
                case RetryAfter():
                    self._remember(letter.id, number)
                    return outcome
                case Uncertain() if letter.keep_trying:
                    self._remember(letter.id, number)
                    return outcome
                case Uncertain():
                    unknown = True
        return Uncertain() if unknown else Delivered()

    def _remember(self, letter_id: int, number: int) -> None:
        if number:
            self._sent[letter_id] = number
            while len(self._sent) > HALF_SENT:
                self._sent.popitem(last=False)

    def _private_way(self, reply: Reply, chat: str) -> tuple[Paragraph, ...]:
        """In a group, what is no quiz ends with the way to a private chat."""
        name = self._bot.known_username
        if not chat.startswith("-") or chat == self._officers_chat or reply.choices or name is None:
            return ()
        label = self._library().words.text(reply.lang, "telegram.private")
        return ((Piece(label, f"https://t.me/{name}?start=private"),),)

    async def _send_sheet(self, chat: str, sheet: Sheet, tries: int) -> Outcome:
        try:
            try:
                await self._post(self._moved.get(chat, chat), sheet)
            except ChatMigrated as moved:
                self._moved[chat] = str(moved.new_chat_id)
                log.warning("telegram.chat_moved", officers=chat == self._officers_chat)
                await self._post(self._moved[chat], sheet)
        except TelegramError as fault:
            return _outcome(fault, tries)
        return Delivered()

    async def _post(self, chat: str, sheet: Sheet) -> None:
        try:
            await self._message(chat, sheet.html, ParseMode.HTML, sheet)
        except BadRequest as fault:
            if not _says(fault, _MARKUP):
                raise
            log.warning("telegram.markup_refused")  # ours to mend; the person gets the words meanwhile
            await self._message(chat, sheet.plain, None, sheet)

    async def _message(self, chat: str, text: str, parse_mode: str | None, sheet: Sheet) -> None:
        rows = [[telegram.InlineKeyboardButton(button.label, callback_data=button.data)] for button in sheet.buttons]
        await self._bot.send_message(
            chat_id=int(chat) if chat.lstrip("-").isdigit() else chat,
            text=text,
            parse_mode=parse_mode,
            link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
            reply_markup=telegram.InlineKeyboardMarkup(rows) if rows else None,
        )


def _outcome(fault: TelegramError, tries: int) -> Outcome:
    """What a refusal or failure means for the letter."""
    match fault:
        case TooFast():
            return RetryAfter(fault.seconds)
        case Forbidden():
            return Undeliverable("blocked")
        case BadRequest() if _says(fault, _NO_CHAT):
            return Undeliverable("no_chat")
        case BadRequest() if _says(fault, _NO_RIGHT):
            return Undeliverable("blocked")
        case BadRequest():
            log.error("telegram.refused")
            return Undeliverable("refused")
        case InvalidToken():
            log.error("telegram.token_refused")
            return RetryAfter(TOKEN_PAUSE)
        case TimedOut():
            return Uncertain()
        case NetworkError():
            return RetryAfter(pause(tries))
        case _:  # an answer that is no Bot API answer: the request may have had its effect
            return Uncertain()


def pause(tries: int) -> float:
    """Seconds before the next try: doubling, at most five minutes, jittered so that letters do not return in step."""
    return min(LONGEST_PAUSE, 2.0 ** min(tries, 10)) * _chance.uniform(0.5, 1.0)


def _says(fault: TelegramError, phrases: tuple[str, ...]) -> bool:
    said = fault.message.casefold()
    return any(phrase in said for phrase in phrases)
