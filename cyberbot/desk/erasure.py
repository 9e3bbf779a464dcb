"""Forgetting what a person said, at their word: by destroying the key that it was sealed under.

A live referral stays, under its own key, and no longer knows which conversation it came from. The conversation's row
stays a little while under a fresh key, with the address alone: the last reply ("it is erased") must still arrive, and a
message that came in behind the request must still be answered. Retention removes it when nothing waits in it any more.
"""

from cyberbot.desk.desk import Desk
from cyberbot.store import audit, conversations, inbox, outbox, referrals, reminders
from cyberbot.store.conversations import Row
from cyberbot.store.engine import Tx
from cyberbot.talk.codec import reply_to_json
from cyberbot.talk.reply import Reply


async def erase(tx: Tx, desk: Desk, row: Row, last: tuple[Reply, ...], *, answered: int) -> None:
    """Erases a conversation that this transaction holds. `last` is what the person is told; `answered` its message."""
    at = desk.clock()
    await conversations.lock(tx, row.id, erasing=True)
    behind = await inbox.drain(tx, row, but=answered)
    kept = await referrals.unlink(tx, row.id)
    await outbox.drop(tx, row.id)
    await reminders.drop(tx, row.id)
    fresh = await conversations.start_afresh(tx, row, at)
    for waiting, data in behind:
        await inbox.seal_anew(tx, fresh, waiting, data)
    for reply in last:
        await conversations.append(tx, fresh.id, conversations.SERVICE, reply_to_json(reply), at)
        if fresh.channel in desk.pushing:
            await outbox.post(tx, fresh.channel, fresh.id, reply, True, at)
    await audit.append(
        tx,
        actor="reporter",
        act="erased",
        subject="conversation",
        detail={"channel": row.channel, "referrals": kept},
        at=at,
    )


async def erase_conversation(desk: Desk, channel: str, address: str) -> bool:
    """Erases at once all that was said from this address, without a last word. False where there is nothing."""
    async with desk.store.write() as tx:
        known = await conversations.find(tx, channel, address)
        row = None if known is None else await conversations.lock(tx, known.id, erasing=True)
        if row is None:
            return False
        await erase(tx, desk, row, (), answered=0)
    await desk.store.scrub()
    return True
