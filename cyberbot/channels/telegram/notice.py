"""A notice in the officers' chat: reference, lane, band, age and a link to the console, and nothing else.

Apart so that one small file can be read to see that nothing personal leaves: messaging groups are no place for it.
"""

from collections.abc import Mapping

from cyberbot.language.lang import Lang
from cyberbot.language.line import Span, plain
from cyberbot.library.snapshot import Library
from cyberbot.referrals.band import Level
from cyberbot.referrals.code import read_code, shown_reference
from cyberbot.referrals.lane import Lane
from cyberbot.talk.reply import Block, BlockKind, Reply

CONSOLE = "/console/cases/"


def notice_reply(notice: Mapping[str, object], library: Library) -> Reply | None:
    """The notice as a reply; None where it names no reference, lane and band. Unknown keys are left out."""
    reference = read_code(str(notice.get("reference", "")))
    lane, band, minutes = notice.get("lane"), notice.get("band"), notice.get("minutes", 0)
    if reference is None or lane not in set(Lane) or band not in set(Level) or type(minutes) is not int:
        return None
    shown = shown_reference(reference)
    age = plain(library.say(Lang.EN, "telegram.age", minutes, number=str(minutes)))
    lane_name = library.words.text(Lang.EN, f"telegram.lane.{lane}")
    text = library.say(Lang.EN, "telegram.notice", reference=shown, lane=lane_name, band=str(band), age=age)
    link = Span(library.words.text(Lang.EN, "telegram.notice_open"), CONSOLE + reference)
    return Reply(lang=Lang.EN, blocks=(Block(BlockKind.TEXT, (text,)), Block(BlockKind.TEXT, ((link,),))))
