"""Reminders whose day has come: out of their seal and into the outbox, each conversation in one transaction."""

from cyberbot.desk.desk import Desk
from cyberbot.store import conversations, outbox, reminders
from cyberbot.talk.codec import reply_to_json


async def send_due(desk: Desk) -> int:
    """How many letters were put on their way. One that is stopped in the middle is sent in the next round."""
    sent = 0
    while True:
        put = await _send_next(desk)
        if put is None:
            break
        sent += put
    if sent:
        desk.wake.outbox.set()
    return sent


async def _send_next(desk: Desk) -> int | None:
    now = desk.clock()
    async with desk.store.read() as tx:
        # A look that takes no write lock: most rounds find nothing.
        if await reminders.next_due(tx, now) is None:
            return None
    async with desk.store.write() as tx:
        due = await reminders.next_due(tx, now)
        row = None if due is None else await conversations.lock(tx, due)
        if row is None:
            return None
        letters = await reminders.take(tx, row, now)
        for letter in letters:
            await conversations.append(tx, row.id, conversations.SERVICE, reply_to_json(letter), now)
            if row.channel in desk.pushing:
                await outbox.post(tx, row.channel, row.id, letter, letter.keep_trying, now)
    return len(letters)
