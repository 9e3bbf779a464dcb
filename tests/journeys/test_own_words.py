"""Whose words: a scam that is pasted is not the person's, what they did is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.journeys.own_words import own_words
from cyberbot.language.lang import Lang
from cyberbot.triage.read import read
from cyberbot.triage.verdict import Kind, Zone

SCAMS = (
    "HMRC: You are due a tax refund of £312.40. Claim now at http://hmrc-refund.top/claim",
    "Royal Mail: your parcel is waiting. Pay £1.99 fee: www.royalmai1-fee.com",
    "Hi mum I've lost my phone, this is my new number. I need to pay a bill of £900 today can you send it",
    "Nan its me my phone broke im using my mates. i've been robbed and need £200 asap",
    "Barclays: a payment of £900 was made from your account. If this was NOT you call 0800 123 4567",
    "I have hacked your device and recorded you. I will send the video to your contacts unless you pay in bitcoin",
    "Dear customer, we have noticed unusual activity. We have locked your account. Verify your identity here.",
    "Hey it's Dave the CEO, I'm in a meeting. Need you to buy £500 of gift cards and send me the codes.",
    "Please note our bank details have changed. Pay all outstanding invoices to our new account 12345678.",
    "We tried to deliver your item but nobody was in. Rearrange here: https://evri-redeliver.info/uk",
    "Please find the invoice attached. We have sent it twice. Payment is overdue.",
    "We have opened a case against you for tax fraud. A warrant is issued for your arrest.",
    "Mam, dwi wedi colli fy ffôn. Dyma fy rhif newydd",
    "CThEF: mae gennych ad-daliad treth o £200. Cliciwch yma",
    '"I clicked and they took £900"',
    "> I paid them £200\n> and they took more",
)
OWN = (
    "I clicked and they took £900",
    "Your parcel is late, pay here http://x.top\nI clicked it and gave my card. They took £900 from my account",
    "they took £900 from me",
    "clicked it and lost £900",
    "This came from my boss: 'buy gift cards'. We bought them, £500 gone",
    "gave them my bank details",
    "I paid them £200 can you help me get it back",
    "my account was hacked after i opened it",
    "Dwi wedi clicio ac maen nhw wedi cymryd £900",
    "rhoddais fy manylion banc iddynt",
)


@pytest.mark.parametrize("text", SCAMS)
def test_a_scam_is_not_the_persons_own_words(text: str) -> None:
    verdict = read(own_words(text), Lang.EN)
    assert (verdict.kind, verdict.zone) != (Kind.REPORT, Zone.SURE)
    assert verdict.zone is Zone.CLEAR, own_words(text)


@pytest.mark.parametrize("text", OWN)
def test_what_they_did_is(text: str) -> None:
    verdict = read(own_words(text), Lang.EN)
    assert verdict.kind is Kind.REPORT
    assert verdict.zone is not Zone.CLEAR


@given(st.text(max_size=500))
def test_any_text_will_do(text: str) -> None:
    assert len(own_words(text)) <= len(text) + 1
