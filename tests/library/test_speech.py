"""What the text checks let pass and what they do not."""

import pytest

from cyberbot.language.lang import Lang
from cyberbot.library.addresses import short_codes, typed
from cyberbot.library.house import house
from cyberbot.library.wording import wording_slips
from tests.library.sample import WORDING

RULES = house(WORDING.parent, []).rules
NUMBERS = {"0300 123 2040": "{report-fraud.phone}", "159": "{159.phone}", "7726": "{7726.text}", "116 123": "{s.phone}"}


@pytest.mark.parametrize(
    "text",
    [
        "Look for a name that ends in gov.uk or police.uk.",
        "GOV.UK is one place for all of it.",
        "A made-up text: ring 01632 960123 or 07700 900 461.",
        "Go to parcel-fee.example now, or https://bank.example.com/login, or mail me@shop.example.",
        "In 2025 it was £1,234,567 and 43% of 1000 firms.",
        "Open it at 8:30am on 1 April 2026.",
        "Call {report-fraud.phone} or {7726.text}.",
        "Versions 10.15.7 and 11.0.1 are old.",
        "Use 12 characters or more, e.g. three words.",
        "",
    ],
)
def test_no_address_is_seen_where_none_is(text: str) -> None:
    assert list(typed(text, NUMBERS)) == []
    assert list(short_codes(text, NUMBERS)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ring 03001232040.", "03001232040"),
        ("Ring 0300-123-2040.", "0300-123-2040"),
        ("Ring (0161) 872 5050.", "(0161) 872 5050"),
        ("Ring +44 161 872 5050.", "+44 161 872 5050"),
        ("Ring +44 (0)161 872 5050.", "+44 (0)161 872 5050"),
        ("Ring 116 123, day or night.", "116 123"),
        ("Mail a.b+c@police.uk", "a.b+c@police.uk"),
        ("See HTTPS://Example.Org.uk/a", "HTTPS://Example.Org.uk/a"),
        ("See www.gov.uk.", "www.gov.uk"),
        ("See gov.uk/report.", "gov.uk/report"),
        ("See t.me/police", "t.me/police"),
    ],
)
def test_an_address_is_seen_however_it_is_written(text: str, said: str) -> None:
    found = list(typed(text, NUMBERS))
    assert len(found) == 1
    assert said in found[0]


def test_a_short_code_is_told_with_the_name_to_write() -> None:
    assert list(short_codes("Ring 159 now.", NUMBERS)) == [
        "the number 159 is typed: write {159.phone}, so that people can press it"
    ]
    assert list(short_codes("It cost £159, or 1590, or 159%, or 1.159.", NUMBERS)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Report Fraud replaced Action Fraud on 4 December 2025.",
        "Use {report-fraud.phone}, " + "one " * 20 + "two.",
        "It costs nothing. " * 10,
        "Do not pay.",
        "It's free and you'll hear back.",
        "Displeased people complain.",
    ],
)
def test_plain_english_passes(text: str) -> None:
    assert list(wording_slips(text, Lang.EN, RULES)) == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Report it to Action Fraud.", Lang.EN),
        ("Rhowch wybod i Action Fraud.", Lang.CY),
        ("You can't do that.", Lang.EN),
        ("Cysylltwch â ni os gwelwch yn dda.", Lang.CY),
        ("cybersecurity", Lang.EN),
        ("Send an e-mail.", Lang.EN),
        ("Open until 5 pm.", Lang.EN),
        ("On the 3rd May.", Lang.EN),
        ("one " * 26, Lang.EN),
        ("un " * 33, Lang.CY),
        ("See **this**.", Lang.EN),
        ("See [this](that).", Lang.EN),
    ],
)
def test_other_english_and_welsh_does_not(text: str, lang: Lang) -> None:
    assert len(list(wording_slips(text, lang, RULES))) == 1


def test_words_end_at_their_ends() -> None:
    assert list(wording_slips("On 3rd May.", Lang.EN, RULES)) != []
    assert list(wording_slips("The third of May.", Lang.EN, RULES)) == []


def test_a_hostile_text_is_read_in_a_moment() -> None:
    for piece in ("0 ", "a.", "a@", "(", "{", "<a", "1.", "- "):
        text = piece * 1000
        list(typed(text, NUMBERS))
        list(wording_slips(text, Lang.EN, RULES))
