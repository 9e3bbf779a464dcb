"""Many small writes in one commit: whoever comes while a commit is under way shares the next one.

A commit costs a disk flush. At a burst of messages one flush for all of them is what keeps each of them quick.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Generic, TypeVar

from cyberbot.store.tx import Tx

T = TypeVar("T")

_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class _Waiting(Generic[T]):
    act: Callable[[Tx], Awaitable[T]]
    done: "asyncio.Future[T]"

    def succeed(self, result: T) -> None:
        if not self.done.done():  # whoever asked may have been cancelled meanwhile
            self.done.set_result(result)

    def fail(self, fault: BaseException) -> None:
        if not self.done.done():
            self.done.set_exception(fault)


class Together:
    """Acts on one store, grouped. Each act must be safe to run again: a group that fails is done over one by one."""

    def __init__(self, write: Callable[[], AbstractAsyncContextManager[Tx]]) -> None:
        self._write = write
        self._waiting: list[_Waiting[object]] = []
        self._running: asyncio.Task[None] | None = None

    async def run(self, act: Callable[[Tx], Awaitable[T]]) -> T:
        """The result of `act`, once its transaction is committed. Raises what `act` or the commit raised."""
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(act, done))  # type: ignore[arg-type]
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._drain())
        return await done

    async def close(self) -> None:
        """Until all that was asked for is done."""
        if self._running is not None:
            await self._running

    async def _drain(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting[:_AT_MOST], self._waiting[_AT_MOST:]
            try:
                await self._commit(group)
            except Exception:  # noqa: BLE001 - one of them failed, and each shall know its own fault
                for one in group:
                    await self._alone(one)
            except asyncio.CancelledError:
                for one in (*group, *self._waiting):
                    one.done.cancel()
                raise

    async def _commit(self, group: list[_Waiting[object]]) -> None:
        async with self._write() as tx:
            results = [await one.act(tx) for one in group]
        for one, result in zip(group, results, strict=True):
            one.succeed(result)

    async def _alone(self, one: _Waiting[object]) -> None:
        try:
            await self._commit([one])
        except Exception as fault:  # noqa: BLE001 - handed to whoever waits for it
            one.fail(fault)
