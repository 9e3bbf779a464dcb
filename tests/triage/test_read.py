"""The reading as a whole: safe on any text, bounded in time, and true to the facts in it."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberbot.referrals.facts import Tag
from cyberbot.referrals.lane import Lane
from cyberbot.triage.read import read
from cyberbot.triage.verdict import Kind, Zone

HOSTILE = {
    "one letter": "a" * 100_000,
    "one word": "word " * 20_000,
    "figures": "1" * 100_000,
    "thousands": "1,111" * 20_000,
    "pounds": "£1" * 50_000,
    "sums in words": "two hundred and " * 6_000,
    "halves of rules": "i have been paid my account someone has " * 2_500,
    "pieces of stories": "he said she sent they took my money and pictures of " * 2_000,
    "dots": ". ? " * 25_000,
    "quotes": "'" * 100_000,
    "nothing printed": "\0" * 100_000,
    "faces": "😀" * 25_000,
    "accents": "a\u0301" * 50_000,
    "signs that unfold": "\ufdfa" * 100_000,
    "half characters": "\ud800" * 1_000,
    "right to left": "\u202e\u200f" * 50_000,
    "new lines": "\n" * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_costs_little(text: str) -> None:
    read(text)
    started = perf_counter()
    read(text)
    assert perf_counter() - started < 2, "a message of any length is read in bounded time"


def test_the_cost_does_not_grow_with_the_length() -> None:
    def cost(times: int) -> float:
        text = "someone has taken my account and sent money " * times
        started = perf_counter()
        read(text)
        return perf_counter() - started

    cost(200)
    assert cost(20_000) < 6 * min(cost(200), cost(200)) + 0.2


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    verdict = read(text)
    assert (verdict.zone is Zone.CLEAR) == (verdict.kind not in (Kind.REPORT, Kind.DANGER, Kind.SAFEGUARDING))
    assert all(len(sign.words) <= 120 for sign in verdict.signs)
    assert len({sign.id for sign in verdict.signs}) == len(verdict.signs)


@given(st.text(max_size=80), st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_words_around_never_hide_a_wish_to_die(before: str, after: str) -> None:
    about = [text for text in (before, after) if not any(sign.isalnum() for sign in text)]
    verdict = read(f"{(about or [''])[0]} I want to kill myself {(about or [''])[-1]}")
    assert verdict.kind is Kind.DANGER


def test_danger_at_the_end_of_a_very_long_message_is_seen() -> None:
    assert read("it was a long day. " * 5_000 + "He is outside with a knife.").kind is Kind.DANGER


def test_a_report_in_the_middle_of_a_story_is_seen() -> None:
    story = "We went to Llandudno for the week with the grandchildren and the dog. " * 12
    assert read(story + "Then my bank account was emptied, £4,000 gone. " + story).kind is Kind.REPORT


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("I transferred £900 to a scammer an hour ago", {Tag.RECALL_WINDOW, Tag.RECENT, Tag.MONEY_LOST}),
        ("Our files are locked and they want bitcoin", {Tag.RANSOMWARE, Tag.ORGANISATION, Tag.GOING_ON}),
        ("On behalf of my nan, who is 84: a man took £300 from her account", {Tag.ON_BEHALF, Tag.VULNERABLE}),
        ("I'm 14 and someone has my nudes and says he will send them to everyone", {Tag.CHILD}),
        ("Our hospital was hacked and the wards are down", {Tag.CRITICAL_SERVICE, Tag.ORGANISATION}),
    ],
)
def test_facts(text: str, tags: set[Tag]) -> None:
    assert read(text).facts.tags >= tags


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("I transferred £900 to a scammer in the spring", Tag.RECALL_WINDOW),
        ("my son's PlayStation account was taken over", Tag.CHILD),
        ("My Netflix was hacked", Tag.ORGANISATION),
        ("I got a text from the NHS and put my card in, £90 gone", Tag.CRITICAL_SERVICE),
        ("my email was hacked", Tag.GOING_ON),
    ],
)
def test_facts_that_are_not_said(text: str, tag: Tag) -> None:
    verdict = read(text)
    assert verdict.kind is Kind.REPORT
    assert tag not in verdict.facts.tags


def test_the_largest_sum_is_kept() -> None:
    assert read("I paid him £250, then £3,100 and then £40, all gone").facts.money_pence == 310_000


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "`"])
def test_any_apostrophe_will_do(apostrophe: str) -> None:
    assert read(f"I can{apostrophe}t go on").kind is Kind.DANGER
    assert read(f"WE{apostrophe}VE BEEN HACKED").kind is Kind.REPORT


def test_every_referral_goes_to_pursue_unless_asked_for() -> None:
    assert read("we have been hacked and all our files are locked").lane is Lane.PURSUE
    assert read("could someone give a talk to our staff").lane is Lane.PROTECT
    assert read("i am worried about my son hacking").lane is Lane.PREVENT
    assert read("how do i make a strong password").lane is None
