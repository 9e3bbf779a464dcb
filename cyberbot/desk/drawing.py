"""Drawing a reference and a receipt from the machine's randomness, for doors and for a redraw."""

import secrets

from cyberbot.referrals import code
from cyberbot.store import referrals
from cyberbot.store.engine import Tx
from cyberbot.talk.message import Spare


def spare() -> Spare:
    """A reference and a receipt that may be used once. Two references in a thousand million are the same."""
    return Spare(reference=code.reference(secrets.token_bytes(8)), receipt=code.receipt(secrets.token_bytes(16)))


async def fresh_spare(tx: Tx) -> Spare:
    """One that is not in use."""
    while True:
        drawn = spare()
        if not await referrals.taken(tx, drawn.reference, drawn.receipt):
            return drawn
