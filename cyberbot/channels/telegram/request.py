"""The transport of the Bot API client: python-telegram-bot's BaseRequest over one aiohttp session.

Apart because the stock transport costs five times as much, logs addresses that carry the token, and cannot tell
a request that never left from one whose answer was lost. Nothing raised here holds an address, a token or a body.
"""

from types import SimpleNamespace

import aiohttp
import orjson
from telegram._utils.types import JSONDict, ODVInput  # the types of the method that is overridden
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from cyberbot.channels.telegram.payload import loads

CONNECT_SECONDS = 5.0
READ_SECONDS = 10.0
CONNECTIONS = 64
"""How many connections at most; Telegram takes 30 messages a second, most answered within 100 ms."""


class TooFast(TelegramError):
    """Telegram asks for a pause."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        super().__init__("Telegram asks for a pause.")
        self.seconds = seconds


class AiohttpRequest(BaseRequest):
    """One pooled session, opened on the first request.

    Raises TimedOut where the request had left and no whole answer came (it may have had its effect), NetworkError
    where it surely never left, TooFast for 429. All else is BaseRequest's reading of the status.
    """

    __slots__ = ("_connect_seconds", "_connections", "_read_seconds", "_session")

    def __init__(
        self,
        *,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
        connections: int = CONNECTIONS,
    ) -> None:
        self._connect_seconds = connect_seconds
        self._read_seconds = read_seconds
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._read_seconds

    async def initialize(self) -> None:
        self._open()

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """As BaseRequest's, but what cannot be read is neither logged nor quoted: it may hold a person's words."""
        try:
            read = loads(payload)
        except ValueError:
            read = None
        if not isinstance(read, dict) or not ("result" in read or "ok" in read):
            raise TelegramError("The Bot API server's answer is not a Bot API answer.")
        return read

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if request_data is not None and request_data.contains_files:
            raise TelegramError("The service sends no files.")
        read_seconds = _given(read_timeout, self._read_seconds)
        connect_seconds = _given(connect_timeout, self._connect_seconds)
        limits = aiohttp.ClientTimeout(
            total=None if read_seconds is None else read_seconds + (connect_seconds or CONNECT_SECONDS),
            connect=connect_seconds,  # waiting for a free connection included, so the pool's time-out too
            sock_read=read_seconds,
        )
        body = orjson.dumps(request_data.parameters) if request_data and request_data.parameters else None
        sent = SimpleNamespace(left=False)
        try:
            async with self._open().request(
                method,
                url,
                data=body,
                headers={"Content-Type": "application/json"} if body else None,
                timeout=limits,
                allow_redirects=False,  # the address carries the token: it goes nowhere else
                trace_request_ctx=sent,
            ) as answer:
                status, payload = answer.status, await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            status, payload = 0, b""  # raised below, outside, so that no exception with the address hangs on it
        if status == 0:
            if sent.left:
                raise TimedOut("The Bot API server took the request and gave no answer.")
            raise NetworkError("The Bot API server could not be reached.")
        if not 200 <= status < 300:
            payload = _readable(status, payload)
        return status, payload

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            trace = aiohttp.TraceConfig()
            trace.on_request_headers_sent.append(_left)
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                trace_configs=[trace],
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=False,
            )
        return self._session


async def _left(_session: aiohttp.ClientSession, context: SimpleNamespace, _params: object) -> None:
    context.trace_request_ctx.left = True


def _given(value: ODVInput[float], default: float) -> float | None:
    if value is None:
        return None
    return float(value) if isinstance(value, int | float) else default


def _readable(status: int, payload: bytes) -> bytes:
    """A refusal that BaseRequest can read without quoting it. Raises TooFast for 429."""
    try:
        said = loads(payload)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        said = {"ok": False, "error_code": status, "description": f"HTTP {status}"}
    if status == 429:
        parameters = said.get("parameters")
        seconds = parameters.get("retry_after") if isinstance(parameters, dict) else None
        raise TooFast(float(seconds) if isinstance(seconds, int | float) and seconds > 0 else 1.0)
    return orjson.dumps(said)
