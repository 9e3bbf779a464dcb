"""The case page: what it shows, what its buttons do, and what happens when somebody was faster."""

import re

from cyberbot.desk import casework, sign_in
from cyberbot.desk.casework import Reason
from cyberbot.desk.desk import Desk
from cyberbot.desk.sign_in import Door
from cyberbot.language.lang import Lang
from cyberbot.referrals.facts import Tag
from cyberbot.referrals.lane import Lane
from cyberbot.store import audit, referrals
from cyberbot.store.officers import Role
from cyberbot.web.console.gate import COOKIE
from tests.conftest import Clock
from tests.console.browser import Page, Tab
from tests.console.people import PASSWORD, Person, enrolled, officer, referral

ANSWERS = {
    "going_on": "=yes",
    "amount": "2340",
    "paid": "=transfer",
    "organisation": "A bicycle shop",
    "evidence": "",
    "area": "Crewe",
    "force": "=cheshire",
    "contact": "07700 900412 after 5pm, ask for Jas, jas@example.co.uk",
}


async def press(tab: Tab, reference: str, act: str, **fields: str) -> Page:
    page = await tab.get(f"/console/cases/{reference}")
    return await tab.post(f"/console/cases/{reference}/{act}", {**page.form(f"/{act}"), **fields})


async def test_everything_that_is_known_stands_on_the_page(signed_in: Tab, quick_desk: Desk) -> None:
    tags = frozenset({Tag.FRAUD, Tag.MONEY_LOST, Tag.RECALL_WINDOW, Tag.ORGANISATION})
    reference = await referral(
        quick_desk, "paid an invoice", summary="payment_diverted", tags=tags, money_pence=234000, answers=ANSWERS
    )
    said = (await signed_in.get(f"/console/cases/{reference}")).said
    for words in (
        "Payment went to a false account", "Victim report by Telegram", "Still going on Yes", "Amount £2,340",
        "How paid Bank transfer", "Organisation A bicycle shop", "Evidence kept Skipped", "Area Crewe",
        "Police area Cheshire Constabulary", "Reporter, 10:31am paid an invoice", "Why P2",
        "Money may be recoverable 12",
        "By score alone:", "The payment is inside the recall window", "Nobody yet", "A referral is not a crime record",
        "The reporter's message opened the referral", "P2, second of four",
    ):  # fmt: skip
        assert words in said, words


async def test_opening_is_recorded_each_time(signed_in: Tab, morris: Person, quick_desk: Desk) -> None:
    reference = await referral(quick_desk)
    for _ in range(2):
        await signed_in.get(f"/console/cases/{reference}")
    async with quick_desk.store.read() as tx:
        entries = await audit.entries(tx, reference)
    assert [(entry.act, entry.actor) for entry in entries[1:]] == [("case_opened", morris.officer.id)] * 2


async def test_from_take_to_close_by_its_buttons(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk)
    base = f"/console/cases/{reference}"
    page = await signed_in.get(base)
    assert "/close" not in page.text
    assert "/reply" not in page.text
    assert "You have taken this referral" in (await press(signed_in, reference, "take")).said
    assert "You are assessing" in (await press(signed_in, reference, "assess")).said
    done = await press(signed_in, reference, "note", note="Rang them\nand rang again")
    assert "Rang them and rang again" in done.said
    done = await press(signed_in, reference, "reply", reply="Do not pay.")
    assert "on its way" in done.said
    done = await press(signed_in, reference, "close", reason="passed_to_force", close_note="Handed to Cheshire")
    said = done.said
    assert "Closed on 1 April 2026: passed to the force." in said
    assert "DC Morris closed the case: passed to the force" in said
    assert "Handed to Cheshire" in said


async def test_what_is_missing_is_said_and_nothing_typed_is_lost(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk)
    await press(signed_in, reference, "take")
    for act, fields, message in (
        ("note", {"note": "  "}, "Enter the note"),
        ("note", {"note": "n" * 5001}, "Use 5,000 characters or fewer"),
        ("reply", {"reply": ""}, "Enter your words to the reporter"),
        ("reply", {"reply": "r" * 3001}, "Use 3,000 characters or fewer"),
        ("close", {"close_note": "kept words"}, "Choose a reason"),
        ("close", {"reason": "because", "close_note": "kept words"}, "Choose a reason"),
    ):
        page = await signed_in.post(f"/console/cases/{reference}/{act}", {"version": "2", "seen": "1", **fields})
        assert page.status == 422
        assert page.said.count(message) >= 2, act
        assert "<title>Error: " in page.text
        for field in ("note", "reply", "close_note"):
            assert fields.get(field, "").strip() in page.text
    assert (await casework.open_case(quick_desk, await officer(quick_desk, "DC X"), reference)).entries == ()


async def test_the_slower_officer_is_told_who_has_it(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk)
    page = await signed_in.get(f"/console/cases/{reference}")
    shah = await officer(quick_desk, "DC Shah")
    await casework.take(quick_desk, shah, reference, 1)

    told = await signed_in.post(f"/console/cases/{reference}/take", page.form("/take"))

    assert told.status == 409
    assert "Already taken" in told.said
    assert "DC Shah took this referral at 10:31am, before you pressed." in told.said


async def test_a_stale_note_is_kept_with_what_happened_and_can_be_sent_again(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk)
    page = await signed_in.get(f"/console/cases/{reference}")
    shah = await officer(quick_desk, "DC Shah")
    await casework.take(quick_desk, shah, reference, 1)
    await casework.note(quick_desk, shah, reference, 2, "Shah was here")

    told = await signed_in.post(f"/console/cases/{reference}/note", {**page.form("/note"), "note": "my <long> note"})

    assert told.status == 409
    assert "DC Shah added a note" in told.said
    assert "DC Shah took the case" in told.said
    assert "my <long> note" in told.said
    done = await signed_in.post(f"/console/cases/{reference}/note", told.form("/note"))
    assert "my <long> note" in done.said
    assert "Shah was here" in done.said


async def test_a_stale_close_keeps_its_note_when_it_is_no_longer_possible(
    signed_in: Tab, morris: Person, quick_desk: Desk
) -> None:
    reference = await referral(quick_desk)
    await press(signed_in, reference, "take")
    page = await signed_in.get(f"/console/cases/{reference}")
    async with quick_desk.store.write() as tx:
        known = await referrals.find(tx, reference)
        assert known is not None
        await referrals.withdraw(tx, known, quick_desk.clock())
    fields = {**page.form("/close"), "reason": "no_reply", "close_note": "words to keep"}
    told = await signed_in.post(f"/console/cases/{reference}/close", fields)
    assert told.status == 409
    assert "words to keep" in told.said
    told = await signed_in.post(f"/console/cases/{reference}/close", told.form("/close"))
    assert told.status == 409
    assert "the referral is withdrawn now" in told.said
    assert "words to keep" in told.said


async def test_anothers_case_has_no_buttons_and_takes_no_acts(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk, answers=ANSWERS)
    shah = await officer(quick_desk, "DC Shah")
    await casework.take(quick_desk, shah, reference, 1)
    page = await signed_in.get(f"/console/cases/{reference}")
    for act in ("take", "release", "assess", "reply", "close", "show"):
        assert f'/{act}"' not in page.text
    for act, fields in (
        ("release", {}), ("assess", {}), ("reply", {"reply": "x"}), ("close", {"reason": "no_reply"}),
        ("show", {"show_reason": "safeguarding", "code": "123456"}),
    ):  # fmt: skip
        told = await signed_in.post(f"/console/cases/{reference}/{act}", {"version": "2", **fields})
        assert told.status == 403, act
    assert (await signed_in.post(f"/console/cases/{reference}/delete", {"version": "2"})).status == 404


async def test_a_supervisor_releases_anothers_case(tab: Tab, quick_desk: Desk, clock: Clock, door: Door) -> None:
    boss = await enrolled(quick_desk, clock, door, "DS Hughes", role=Role.SUPERVISOR)
    tab.cookies[COOKIE] = await sign_in.sign_in(quick_desk, door, "DS Hughes", PASSWORD, boss.code(clock))
    reference = await referral(quick_desk)
    await casework.take(quick_desk, await officer(quick_desk, "DC Shah"), reference, 1)
    assert "back in the queue" in (await press(tab, reference, "release")).said


async def test_contact_details_are_masked_until_a_reason_and_a_code_are_given(
    signed_in: Tab, morris: Person, quick_desk: Desk, clock: Clock
) -> None:
    reference = await referral(quick_desk, answers=ANSWERS)
    base = f"/console/cases/{reference}"
    await press(signed_in, reference, "take")
    page = await signed_in.get(base)
    assert "07••• •••412, j•••@•••.uk" in page.said
    for secret in ("900412", "jas@example", "ask for Jas"):
        assert secret not in page.text

    wrong = await press(signed_in, reference, "show", show_reason="contact_reporter", code="000000")
    assert wrong.status == 422
    assert "was used before" in wrong.said
    nothing = await signed_in.post(base + "/show", {"version": "2", "code": morris.code(clock)})
    assert "Choose a reason" in nothing.said
    shown = await press(signed_in, reference, "show", show_reason="contact_reporter", code=morris.code(clock))
    assert "07700 900412 after 5pm, ask for Jas" in shown.said
    assert "Hides at 10:41am" in shown.said
    assert "DC Morris saw the contact details: to contact the reporter" in shown.said
    clock.move(minutes=10)
    assert "900412" not in (await signed_in.get(base)).text
    again = await press(signed_in, reference, "show", show_reason="safeguarding", code=morris.codes[0])
    assert "900412" in again.text
    await press(signed_in, reference, "release")
    assert "900412" not in (await signed_in.get(base)).text


async def test_what_may_not_be_seen_is_not_found(tab: Tab, quick_desk: Desk, clock: Clock, door: Door) -> None:
    person = await enrolled(quick_desk, clock, door, lanes=frozenset({Lane.PREVENT}), force="cheshire")
    tab.cookies[COOKIE] = await sign_in.sign_in(quick_desk, door, "DC Morris", PASSWORD, person.code(clock))
    hidden = [
        await referral(quick_desk, address="1"),
        await referral(quick_desk, lane=Lane.PREVENT, answers={"area": "Kendal", "force": "=cumbria"}, address="2"),
        await referral(quick_desk, lane=Lane.PREVENT, draft=True, address="3"),
    ]
    missing = (await tab.get("/console/cases/ZZZZZZ")).said
    for reference in hidden:
        page = await tab.get(f"/console/cases/{reference}")
        assert (page.status, page.said) == (404, missing)
        for act in ("take", "note", "reply", "close", "show", "release", "assess"):
            fields = {
                "version": "1",
                "note": "x",
                "reply": "x",
                "reason": "no_reply",
                "show_reason": "safeguarding",
                "code": "1",
            }
            assert (await tab.post(f"/console/cases/{reference}/{act}", fields)).status == 404
        async with quick_desk.store.read() as tx:
            assert [entry.act for entry in await audit.entries(tx, reference)] == ["opened"]


async def test_a_case_in_welsh_marks_whose_language_is_whose(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk, "mae'r ffeiliau wedi eu cloi", lang=Lang.CY)
    english = await signed_in.get(f"/console/cases/{reference}")
    assert "The reporter uses Welsh." in english.said
    assert re.search(r'class="body" lang="cy">mae', english.text)
    welsh = await signed_in.get(f"/console/cy/cases/{reference}")
    assert "Ei gymryd" in welsh.said
    assert not re.search(r'class="body" lang=', welsh.text)
    taken = await press(signed_in, reference, "take")
    assert "They use Welsh. Write in that language." in taken.said


async def test_a_reporter_who_cannot_be_reached(signed_in: Tab, quick_desk: Desk) -> None:
    erased = await referral(quick_desk, address=None)
    page = await press(signed_in, erased, "take")
    assert "The chat is gone. They see it only if they come back with their receipt." in page.said
    kept = await press(signed_in, erased, "reply", reply="We read it.")
    assert "kept behind the reporter's receipt" in kept.said
    blocked = await referral(quick_desk, address="55")
    async with quick_desk.store.write() as tx:
        known = await referrals.find(tx, blocked)
        assert known is not None
        assert known.conversation_id is not None
        await referrals.unreachable(tx, known.conversation_id, quick_desk.clock())
    page = await press(signed_in, blocked, "take")
    assert "The last message could not be delivered." in page.said


async def test_a_message_the_machine_could_not_read(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk, "\x01?", summary="unreadable", tags=frozenset(), unreadable=True)
    queue = await signed_in.get("/console/queue")
    assert "Kept as it was sent" in queue.said
    assert "Not scored: needs a person to read it" in queue.said
    assert "Not scored" in (await signed_in.get(f"/console/cases/{reference}")).said


async def test_a_withdrawn_case_says_so(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk)
    async with quick_desk.store.write() as tx:
        known = await referrals.find(tx, reference)
        assert known is not None
        await referrals.withdraw(tx, known, quick_desk.clock())
    page = await signed_in.get(f"/console/cases/{reference}")
    assert "The reporter took this report back on 1 April 2026." in page.said
    assert "/take" not in page.text
    assert Reason.DUPLICATE.value not in page.text
