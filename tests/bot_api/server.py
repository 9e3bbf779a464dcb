"""The server itself: the methods that the service calls, checked, recorded, and failing when a test says so."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web

from tests.bot_api import limits
from tests.bot_api.limits import Refused
from tests.bot_api.spec import BadCall, Spec
from tests.bot_api.updates import Updates

TOKEN = "424242:loopback-token-of-no-account-aaaaaaa"
USERNAME = "CyberHelpBot"


@dataclass
class Fault:
    """The next `times` calls of `method` (for `chat`, if given) fail in this way."""

    method: str
    status: int = 0
    description: str = ""
    parameters: dict[str, object] | None = None
    chat: int | None = None
    times: int = 1
    after: int = 0
    """This many calls go well before."""
    after_accept: bool = False
    """The call has its effect, and the answer never comes: the connection is closed."""


@dataclass
class Sent:
    """A message the bot sent, as the person sees it now."""

    message_id: int
    chat_id: int
    text: str
    entities: list[dict[str, Any]]
    rows: list[list[dict[str, Any]]]
    at: float
    written: str
    """As it came, markup included."""
    edits: int = 0

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.rows for button in row]

    def link_targets(self) -> list[str]:
        return [entity["url"] for entity in self.entities if "url" in entity]


@dataclass
class BotApi:
    """`async with BotApi() as api`; `api.url` is the setting CYBERBOT_TELEGRAM_API_URL."""

    spec: Spec = field(default_factory=Spec.find)
    updates: Updates = field(default_factory=Updates)
    sent: list[Sent] = field(default_factory=list)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    bad_calls: list[str] = field(default_factory=list)
    """What the spec or the limits refused: empty at the end of every good test."""
    blocked: set[int] = field(default_factory=set)
    unknown: set[int] = field(default_factory=set)
    answered: list[str] = field(default_factory=list)
    profile: dict[tuple[str, str], Any] = field(default_factory=dict)
    url: str = ""
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def __aenter__(self) -> "BotApi":
        app = web.Application(client_max_size=4_000_000)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        self._runner = web.AppRunner(app, shutdown_timeout=0.2, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.updates.delete_webhook()
        await self._runner.cleanup()

    def fail(self, method: str, status: int, description: str = "", **more: Any) -> Fault:
        """Script a failure. `retry_after=` and `migrate_to_chat_id=` become its parameters."""
        parameters = {name: more.pop(name) for name in ("retry_after", "migrate_to_chat_id") if name in more}
        fault = Fault(method, status, description or f"HTTP {status}", parameters or None, **more)
        self.faults.append(fault)
        return fault

    def lose_answer(self, method: str, **more: Any) -> Fault:
        """The next call of `method` has its effect and gets no answer."""
        fault = Fault(method, after_accept=True, **more)
        self.faults.append(fault)
        return fault

    def to(self, chat_id: int) -> list[Sent]:
        return [message for message in self.sent if message.chat_id == chat_id]

    def called(self, method: str) -> list[dict[str, Any]]:
        return [given for name, given in self.calls if name == method]

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != TOKEN:
            return _json(401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
        body = await request.read()
        given: dict[str, Any] = orjson.loads(body) if body else {}
        self.calls.append((method, given))
        fault = self._fault(method, given)
        try:
            result = await self._answer(method, given, fault)
        except (BadCall, KeyError) as wrong:
            self.bad_calls.append(f"{method}: {wrong}")
            return _json(400, {"ok": False, "error_code": 400, "description": f"Bad Request: {wrong}"})
        except Refused as refused:
            if refused.status == 400 and fault is None and not str(refused).endswith(("not modified", "not found")):
                self.bad_calls.append(f"{method}: {refused}")
            told = {"ok": False, "error_code": refused.status, "description": refused.description}
            if refused.parameters:
                told["parameters"] = refused.parameters
            return _json(refused.status, told)
        finally:
            async with self.arrived:
                self.arrived.notify_all()
        if fault is not None:
            if request.transport is not None:
                request.transport.close()
            return web.Response()
        return _json(200, {"ok": True, "result": result})

    def _fault(self, method: str, given: dict[str, Any]) -> Fault | None:
        for fault in self.faults:
            if fault.method != method or fault.times == 0 or fault.chat not in (None, given.get("chat_id")):
                continue
            if fault.after > 0:
                fault.after -= 1
                continue
            fault.times -= 1
            return fault
        return None

    async def _answer(self, method: str, given: dict[str, Any], fault: Fault | None) -> Any:
        if fault is not None and not fault.after_accept:
            raise Refused(fault.status, fault.description, fault.parameters)
        self.spec.check(method, given)
        limits.profile(method, given)
        match method:
            case "getMe":
                told = {"id": 424242, "is_bot": True, "first_name": "Cyber help", "username": USERNAME}
                return told | {"can_join_groups": True, "can_read_all_group_messages": False}
            case "getUpdates":
                return await self.updates.poll(given)
            case "setWebhook":
                self.updates.set_webhook(given)
                return True
            case "deleteWebhook":
                await self.updates.delete_webhook()
                return True
            case "getWebhookInfo":
                told = {"url": self.updates.webhook["url"], "has_custom_certificate": False}
                return told | {"pending_update_count": len(self.updates.waiting)}
            case "sendMessage":
                return self._send(given)
            case "editMessageText" | "editMessageReplyMarkup":
                return self._edit(method, given)
            case "answerCallbackQuery":
                self.answered.append(given["callback_query_id"])
                return True
        return self._profile(method, given)

    def _send(self, given: dict[str, Any]) -> dict[str, Any]:
        chat = given["chat_id"]
        if chat in self.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        if chat in self.unknown:
            raise Refused(400, "Bad Request: chat not found")
        text, entities = limits.text_of(given)
        sent = Sent(
            len(self.sent) + 1000, chat, text.strip(), entities, limits.keyboard(given), time.monotonic(), given["text"]
        )
        self.sent.append(sent)
        return self.message(sent)

    def _edit(self, method: str, given: dict[str, Any]) -> dict[str, Any]:
        found = next((one for one in self.sent if one.message_id == given["message_id"]), None)
        if found is None or found.chat_id != given["chat_id"]:
            raise Refused(400, "Bad Request: message to edit not found")
        text, entities = limits.text_of(given) if method == "editMessageText" else (found.text, found.entities)
        rows = limits.keyboard(given)
        if (text, rows) == (found.text, found.rows):
            raise Refused(400, "Bad Request: message is not modified")
        found.text, found.entities, found.rows, found.edits = text, entities, rows, found.edits + 1
        return self.message(found)

    def _profile(self, method: str, given: dict[str, Any]) -> Any:
        """setMyX keeps what getMyX tells, by language and scope."""
        what = method.removeprefix("getMy").removeprefix("setMy")
        scope = (given.get("scope") or {}).get("type", "default")
        key = (what, f"{given.get('language_code', '')}/{scope}")
        if method.startswith("setMy"):
            self.profile[key] = given
            return True
        if method.startswith("getMy"):
            if what == "Commands":
                return self.profile.get(key, {}).get("commands", [])
            field_name = {"Name": "name", "Description": "description"}.get(what, "short_description")
            return {field_name: self.profile.get(key, {}).get(field_name, "")}
        raise BadCall(f"{method} is not answered here")

    def message(self, sent: Sent) -> dict[str, Any]:
        """A sent message as Telegram tells it back."""
        kind = "private" if sent.chat_id > 0 else "supergroup"
        told: dict[str, Any] = {
            "message_id": sent.message_id,
            "date": 1_790_000_000,
            "chat": {"id": sent.chat_id, "type": kind},
            "from": {"id": 424242, "is_bot": True, "first_name": "Cyber help", "username": USERNAME},
            "text": sent.text,
        }
        if sent.entities:
            told["entities"] = sent.entities
        if sent.rows:
            told["reply_markup"] = {"inline_keyboard": sent.rows}
        return told


def _json(status: int, told: dict[str, Any]) -> web.Response:
    return web.Response(status=status, body=orjson.dumps(told), content_type="application/json")
