"""The queue: order, filters in the address, what each officer sees of it, and what an empty one says."""

import random
import re

import pytest

from cyberbot.desk import casework
from cyberbot.desk.desk import Desk
from cyberbot.referrals.band import Level
from cyberbot.referrals.facts import Tag
from cyberbot.referrals.lane import Lane
from cyberbot.store.cases import UNKNOWN_FORCE, Age, Filters, Sort, Status
from cyberbot.web.console.filters import address, read
from tests.conftest import Clock
from tests.console.browser import Tab
from tests.console.people import Person, officer, referral

FORCES = ("cheshire", "cumbria", "greater_manchester", "lancashire", "merseyside", "north_wales")


def order(page_text: str) -> list[str]:
    return re.findall(r'class="ref" href="/console(?:/cy)?/cases/([0-9A-Z]{6})"', page_text)


async def test_most_urgent_first_then_by_time(signed_in: Tab, quick_desk: Desk, clock: Clock) -> None:
    low = await referral(quick_desk, summary="fraud", tags=frozenset({Tag.FRAUD}), address="1")
    clock.move(minutes=1)
    high_late = await referral(quick_desk, address="2")
    clock.move(minutes=1)
    high = await referral(quick_desk, address="3")

    page = await signed_in.get("/console/queue")
    assert order(page.text) == [high_late, high, low]
    assert "3 referrals. 2 due within the hour." in page.said
    assert re.search(r'<th scope="col" aria-sort="ascending"><a[^>]*>Band and why', page.text)
    other_way = await signed_in.get("/console/queue?sort=band&order=down")
    assert order(other_way.text)[0] == low
    assert 'aria-sort="descending"' in other_way.text
    by_due = await signed_in.get("/console/queue?sort=due")
    assert order(by_due.text) == [high_late, high, low]
    for _ in range(3):
        clock.move(minutes=5)
        await signed_in.get("/console/queue")
    assert "1 minute late" in (await signed_in.get("/console/queue")).said


async def test_filters_stand_in_the_address_and_are_taken_away_one_by_one(signed_in: Tab, quick_desk: Desk) -> None:
    in_kendal = await referral(quick_desk, answers={"area": "Kendal", "force": "=cumbria"}, address="1")
    nowhere = await referral(quick_desk, lane=Lane.PROTECT, tags=frozenset(), summary="visit_request", address="2")

    both = await signed_in.get("/console/queue")
    assert set(order(both.text)) == {in_kendal, nowhere}
    page = await signed_in.get("/console/queue?status=open&lane=pursue&force=cumbria&band=&age=hour&reference=")
    assert order(page.text) == [in_kendal]
    for label in ("Lane: Pursue", "Force: Cumbria", "Age: last hour", "Status: not closed"):
        assert label in page.said
    (without,) = re.findall(r'class="tag" href="([^"]*)"><span class="unseen">Remove: </span>Force', page.text)
    assert "force" not in without
    assert "lane=pursue" in without
    assert order((await signed_in.get("/console/queue?force=unknown")).text) == [nowhere]
    empty = await signed_in.get("/console/queue?lane=prevent")
    assert "No referrals match these filters. Show the whole queue" in empty.said


async def test_a_strange_address_shows_the_usual_queue(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk)
    for query in ("?lane=x&band=P9&age=%00&force=mordor&status='--&sort=1&page=-3", "?page=99999999999999999999"):
        page = await signed_in.get("/console/queue" + query)
        assert page.status == 200
    assert order((await signed_in.get("/console/queue?lane=x&force=mordor")).text) == [reference]


async def test_a_reference_is_found_however_it_is_typed(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk)
    for typed in (reference, f"{reference[:4]}-{reference[4:]}", f" {reference[:4]} {reference[4:]} ".lower()):
        page = await signed_in.get("/console/queue?reference=" + typed.replace(" ", "%20"))
        assert page.path == f"/console/cases/{reference}"
    missing = await signed_in.get("/console/queue?reference=ZZZZ-ZZ")
    assert missing.status == 404
    assert "No referral that you may see has the reference ZZZZ-ZZ" in missing.said
    odd = await signed_in.get("/console/queue?reference=%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script>alert" not in odd.text
    assert "six letters and figures" in odd.said


async def test_mine_and_closed_and_the_empty_queue(signed_in: Tab, morris: Person, quick_desk: Desk) -> None:
    assert "No referrals wait here. Refresh the queue" in (await signed_in.get("/console/queue")).said
    assert "You hold no referrals." in (await signed_in.get("/console/queue?status=mine")).said
    mine, other = await referral(quick_desk, address="1"), await referral(quick_desk, address="2")
    await casework.take(quick_desk, morris.officer, mine, 1)
    shah = await officer(quick_desk, "DC Shah")
    await casework.take(quick_desk, shah, other, 1)
    await casework.close(quick_desk, shah, other, 2, casework.Reason.DUPLICATE)

    assert order((await signed_in.get("/console/queue?status=mine")).text) == [mine]
    page = await signed_in.get("/console/queue")
    assert order(page.text) == [mine]
    assert "Taken by you" in page.said
    assert '<tr class="mine">' in page.text
    closed = await signed_in.get("/console/queue?status=closed")
    assert order(closed.text) == [other]
    assert "Duplicate" in closed.said


async def test_a_long_queue_comes_in_pages(signed_in: Tab, quick_desk: Desk) -> None:
    all_of_it = {await referral(quick_desk, address=str(number)) for number in range(53)}
    first = await signed_in.get("/console/queue")
    second = await signed_in.get("/console/queue?page=2")
    assert len(order(first.text)) == 50
    assert set(order(first.text)) | set(order(second.text)) == all_of_it
    assert "1 to 50 of 53" in first.said
    assert "51 to 53 of 53" in second.said


async def test_new_rows_are_counted_not_shown(signed_in: Tab, quick_desk: Desk, clock: Clock) -> None:
    page = await signed_in.get("/console/queue?lane=pursue")
    source = re.search(r'data-source="([^"]*)" data-since="([^"]*)"', page.text)
    assert source
    asked = source.group(1).replace("&amp;", "&") + "&since=" + source.group(2).replace("+", "%2B")
    assert '"count": 0' in (await signed_in.get(asked)).text
    clock.move(seconds=10)
    await referral(quick_desk, address="1")
    await referral(quick_desk, address="2")
    await referral(quick_desk, lane=Lane.PROTECT, address="3")
    await referral(quick_desk, draft=True, address="4")
    assert (await signed_in.get(asked)).text == '{"count": 2, "text": "Show 2 new"}'
    for bad in ("x", "2026-04-01T00:00:00", ""):
        assert (await signed_in.get(f"/console/queue/new?since={bad}")).status == 400


async def test_in_welsh(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk)
    page = await signed_in.get("/console/cy/queue?lane=pursue")
    assert '<html lang="cy">' in page.text
    assert order(page.text) == [reference]
    assert 'href="/console/queue?lane=pursue" lang="en"' in page.text
    assert "Ffeiliau wedi eu cloi am arian" in page.said
    assert f'/console/cy/cases/{reference}"' in page.text


async def test_hostile_words_stay_words(signed_in: Tab, quick_desk: Desk) -> None:
    hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}\u202e"
    reference = await referral(quick_desk, hostile, answers={"what": hostile, "area": hostile, "contact": hostile})
    for path in ("/console/queue", f"/console/cases/{reference}"):
        text = (await signed_in.get(path)).text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "&lt;script&gt;" in text
        assert ">49<" not in text


@pytest.mark.parametrize("seed", range(4))
async def test_no_officer_sees_another_force_or_lane(desk: Desk, seed: int) -> None:
    dice = random.Random(seed)
    placed: dict[str, tuple[Lane, str | None]] = {}
    for number in range(24):
        force, lane = dice.choice((*FORCES, None)), dice.choice(list(Lane))
        answers = {"area": "somewhere", "force": f"={force}"} if force else {}
        placed[await referral(desk, lane=lane, answers=answers, address=str(number))] = (lane, force)
    for number in range(6):
        lanes = frozenset(dice.sample(list(Lane), dice.randint(1, 3)))
        by = await officer(desk, f"DC Number {number}", lanes, dice.choice((*FORCES, None)))
        allowed = {ref for ref, (lane, force) in placed.items() if by.may_see(lane, force)}
        whole = await casework.queue(desk, by, Filters(status=Status.ALL), limit=100)
        assert {row.case.reference for row in whole.rows} == allowed
        for _ in range(12):
            asked = Filters(
                status=dice.choice(list(Status)),
                lane=dice.choice((*Lane, None)),
                level=dice.choice((*Level, None)),
                age=dice.choice((*Age, None)),
                force=dice.choice((*FORCES, UNKNOWN_FORCE, None)),
                sort=dice.choice(list(Sort)),
                down=dice.random() < 0.5,
            )
            page = await casework.queue(desk, by, asked, limit=100)
            assert {row.case.reference for row in page.rows} <= allowed
            assert page.total == len(page.rows)


def test_an_address_says_the_filters_and_is_read_back() -> None:
    dice = random.Random(7)
    for _ in range(200):
        asked = Filters(
            status=dice.choice(list(Status)),
            lane=dice.choice((*Lane, None)),
            level=dice.choice((*Level, None)),
            age=dice.choice((*Age, None)),
            force=dice.choice(("cumbria", UNKNOWN_FORCE, None)),
            sort=dice.choice(list(Sort)),
            down=dice.random() < 0.5,
        )
        query = address(asked).partition("?")[2]
        fields = dict(part.split("=") for part in query.split("&") if part)
        assert read(fields, {"cumbria": object()}) == asked
