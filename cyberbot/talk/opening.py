"""Opening a referral from what was said, or adding to the one that is still being told.

Apart because danger, triage and the guided report all come here, and must not open two for one matter.
"""

from collections.abc import Mapping
from dataclasses import replace

from cyberbot.referrals.facts import Facts
from cyberbot.referrals.lane import Lane
from cyberbot.talk.conversation import Opened
from cyberbot.talk.moment import Moment
from cyberbot.talk.turn import AddToReferral, OpenReferral, ReferralChange
from cyberbot.triage.verdict import Sign


def opened_or_added(
    moment: Moment,
    *,
    lane: Lane,
    summary: str,
    signs: tuple[Sign, ...] = (),
    facts: Facts | None = None,
    answers: Mapping[str, str] | None = None,
    draft: bool = False,
) -> tuple[ReferralChange, Opened]:
    """The change to make, and what the conversation remembers of it.

    A referral of the same lane that is still being told takes the words; they may raise its band, never lower it.
    A finished one is left alone: what comes after it is another matter until an officer links the two.
    """
    known = moment.conversation.opened
    new = facts or Facts()
    if known is not None and not known.complete and known.lane is lane:
        joined = known.facts.joined(new)
        confirm = known.draft and not draft
        change = AddToReferral(
            reference=known.reference,
            text=moment.text,
            signs=signs,
            facts=joined,
            answers=answers or {},
            confirm=confirm,
        )
        return change, replace(known, facts=joined, draft=known.draft and draft)
    spare = moment.message.spare
    opened = Opened(reference=spare.reference, receipt=spare.receipt, lane=lane, facts=new, draft=draft)
    opening = OpenReferral(
        reference=spare.reference,
        receipt=spare.receipt,
        lane=lane,
        summary=summary,
        text=moment.text,
        lang=moment.lang,
        signs=signs,
        facts=new,
        answers=answers or {},
        draft=draft,
    )
    return opening, opened
