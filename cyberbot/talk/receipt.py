"""The receipt: proof for a reporter that their words are kept, and the way back to them."""

from cyberbot.referrals.code import shown_receipt
from cyberbot.talk.reply import Block, BlockKind
from cyberbot.talk.voice import Voice, words


def receipt_block(voice: Voice, receipt: str) -> Block:
    """Heading, the code in groups of four, what the code is for, and that nobody may be reading now."""
    return Block(
        BlockKind.RECEIPT,
        (
            voice.line("talk.receipt.kept"),
            words(shown_receipt(receipt)),
            voice.line("talk.receipt.use"),
            voice.line("talk.not_watched"),
        ),
    )
