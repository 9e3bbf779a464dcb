"""A person with Telegram in a hand: says, presses, edits, sends a picture, blocks, and reads what comes."""

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.bot_api.server import BotApi, Sent

_message_ids = itertools.count(1)


class NotSeen(AssertionError):
    """What was waited for did not come."""


@dataclass
class Person:
    api: BotApi
    id: int = 5_000_001
    language_code: str | None = "en"
    chat_id: int = 0
    """The group this person speaks in; 0 for the private chat."""
    read: int = field(default=0, init=False)
    """How many messages of the chat have been waited for."""

    def __post_init__(self) -> None:
        self.chat_id = self.chat_id or self.id

    @property
    def user(self) -> dict[str, Any]:
        told: dict[str, Any] = {"id": self.id, "is_bot": False, "first_name": "Test"}
        return told | ({"language_code": self.language_code} if self.language_code else {})

    def message(self, **more: Any) -> dict[str, Any]:
        chat: dict[str, Any] = {"id": self.chat_id, "type": "private", "first_name": "Test"}
        if self.chat_id < 0:
            chat = {"id": self.chat_id, "type": "supergroup", "title": "A group"}
        head = {"message_id": next(_message_ids), "date": 1_790_000_000, "chat": chat, "from": self.user}
        return head | more

    def send(self, kind: str = "message", **more: Any) -> dict[str, Any]:
        """Queue an update of this kind; the update, so that it can be sent again."""
        update = {kind: self.message(**more)}
        self.api.updates.add(update)
        return update

    def say(self, text: str) -> dict[str, Any]:
        return self.send(text=text)

    def edit(self, text: str) -> dict[str, Any]:
        return self.send("edited_message", text=text, edit_date=1_790_000_100)

    def photo(self, caption: str | None = None) -> dict[str, Any]:
        size = {"file_id": "f1", "file_unique_id": "u1", "width": 90, "height": 90}
        return self.send(photo=[size], **({"caption": caption} if caption else {}))

    def voice(self) -> dict[str, Any]:
        return self.send(voice={"file_id": "f2", "file_unique_id": "u2", "duration": 3})

    def block(self, *, status: str = "kicked") -> None:
        self.api.blocked.add(self.id)
        bot = {"id": 424242, "is_bot": True, "first_name": "Cyber help", "username": "CyberHelpBot"}
        change = {
            "chat": self.message()["chat"],
            "from": self.user,
            "date": 1_790_000_000,
            "old_chat_member": {"status": "member", "user": bot},
            "new_chat_member": {"status": status, "user": bot} | ({"until_date": 0} if status == "kicked" else {}),
        }
        self.api.updates.add({"my_chat_member": change})

    def press(self, label: str, message: Sent | None = None) -> dict[str, Any]:
        """Press the button that says `label`, on `message` or the newest that has it. Raises NotSeen."""
        for seen in [message] if message is not None else reversed(self.messages):
            for row in seen.rows:
                for button in row:
                    if button["text"] == label or button["text"].split("  ", 1)[-1] == label:
                        return self.press_data(button["callback_data"], seen)
        raise NotSeen(f"No button {label!r}; there are {[one.labels for one in self.messages[-3:]]}")

    def press_data(self, data: str, message: Sent) -> dict[str, Any]:
        query = {
            "id": f"q{next(_message_ids)}",
            "from": self.user,
            "message": self.api.message(message),
            "chat_instance": "1",
            "data": data,
        }
        update = {"callback_query": query}
        self.api.updates.add(update)
        return update

    @property
    def messages(self) -> list[Sent]:
        return self.api.to(self.chat_id)

    @property
    def last(self) -> Sent:
        return self.messages[-1]

    async def sees(self, words: str | Callable[[Sent], bool], seconds: float = 10.0) -> Sent:
        """The first message not yet waited for that holds `words`. Raises NotSeen."""
        fits = words if callable(words) else lambda sent: words.casefold() in sent.text.casefold()
        found = await self._until(lambda: next((one for one in self.messages[self.read :] if fits(one)), None), seconds)
        if found is None:
            raise NotSeen(f"Waited for {words!r}; came {[one.text for one in self.messages[self.read :]]}")
        self.read = self.messages.index(found) + 1
        return found

    async def sees_count(self, count: int, seconds: float = 10.0) -> list[Sent]:
        """All messages, once there are `count`. Raises NotSeen."""
        await self._until(lambda: len(self.messages) >= count or None, seconds)
        if len(self.messages) < count:
            raise NotSeen(f"Waited for {count} messages; {len(self.messages)} came")
        return self.messages

    async def _until(self, found: Callable[[], Any], seconds: float) -> Any:
        try:
            async with asyncio.timeout(seconds):
                async with self.api.arrived:
                    while (what := found()) is None:
                        await self.api.arrived.wait()
                    return what
        except TimeoutError:
            return None
