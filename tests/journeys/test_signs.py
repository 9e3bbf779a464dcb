"""Signs in what people paste: found however they are written, never a fault, and nothing opened."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.journeys.journey import Shape, Sign
from cyberbot.journeys.signs import LONGEST, found
from cyberbot.language.lang import Bilingual
from cyberbot.library.snapshot import Library


def sign(name: str, *phrases: str, shape: Shape | None = None) -> Sign:
    say = Bilingual(en=name, cy=name)
    return Sign(id=name, say=say, phrases=phrases, shapes=frozenset({shape} if shape else ()))


SHAPES = tuple(sign(shape.value, shape=shape) for shape in Shape)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("see http://x.example/a", "link"),
        ("hxxps://bank-login.top", "link"),
        ("go to www.royalmai1-fee.com", "link"),
        ("evri-redeliver.info/uk", "link"),
        ("bank-login[.]co[.]uk", "link"),
        ("h\u200bttp://x.top", "link"),
        ("Ring 0800 123 4567 now", "phone"),
        ("+44 7700 900123", "phone"),
        ("(0161) 496 0000", "phone"),
        ("Pay £1.99", "money"),
        ("earn 300 pounds a day", "money"),
        ("talwch 20 punt", "money"),
        ("Your code is 482913", "code"),
        ("G-482913 is your Google passcode", "code"),
        ("write to help@bank.example", "email"),
        ("Your \u0440\u0430ypal account", "mixed-letters"),
        ("\U0001d5d4\U0001d5fd\U0001d5fd\U0001d5f9\U0001d5f2 support", "mixed-letters"),
    ],
)
def test_a_shape_is_seen(text: str, shape: str) -> None:
    assert shape in found(text, SHAPES)


@pytest.mark.parametrize(
    "text",
    [
        "See you at seven. Bring the cake",
        "I finished e.g. the report",
        "Section 3.2.1 of the plan",
        "room 1204",
        "Mae'r cyfarfod am ddau o'r gloch",
        "Łukasz and Zoë said hello",
        "Привет, как дела",
        "in 2026 we met 14 times",
        "",
        " \n\t ",
    ],
)
def test_plain_words_have_no_shape(text: str) -> None:
    assert found(text, SHAPES) == ()


@pytest.mark.parametrize(
    "text",
    [
        "within 24 hours",
        "WITHIN the next 2 Hours!",
        "with\u200bin 24 hours",
        "within\n24\nhours",
        "ｗｉｔｈｉｎ ２４ ｈｏｕｒｓ",
    ],
)
def test_a_gap_stands_for_a_few_words(text: str) -> None:
    assert found(text, (sign("rush", "within … hours"),)) == ("rush",)


def test_a_gap_is_short_and_words_are_whole() -> None:
    rush = (sign("rush", "within … hours", "act now"),)
    assert found("within one two three four five six hours", rush) == ()
    assert found("compact nowhere", rush) == ()
    assert found("don't act. Now then", rush) == ("rush",), "punctuation parts no phrase"


def test_accents_and_apostrophes_do_not_hide_a_phrase() -> None:
    assert found("Mae eich cyfrif wedi’i atal", (sign("threat", "wedi'i atal"),)) == ("threat",)
    assert found("MANYLION BANC NEWYDD", (sign("bank", "manylion banc newydd"),)) == ("bank",)


@given(st.text(max_size=400))
def test_any_text_will_do(text: str) -> None:
    assert set(found(text, SHAPES)) <= {shape.value for shape in Shape}


@pytest.mark.parametrize("piece", ["a.", "1 ", "(", "0-", "code ", "www", "а́", "@a.", "within ", "£"])
def test_no_text_holds_it_up(real: Library, piece: str) -> None:
    start = time.process_time()
    found(piece * 20_000, real.journeys["check-this-message"].signs)
    assert time.process_time() - start < 1


def test_what_lies_far_down_is_not_looked_at() -> None:
    assert found("a " * LONGEST + "http://x.top", SHAPES) == ()


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (
            "HMRC: You are due a tax refund of £312.40. Claim now at http://hmrc-refund.top",
            {"authority", "refund", "link"},
        ),
        ("Hi mum I've lost my phone, this is my new number", {"new-number"}),
        ("Please note our bank details have changed. Pay the invoice by transfer", {"bank-change", "pay"}),
        ("Move your money to a safe account and tell nobody", {"safe-account", "secret"}),
        ("I recorded you through your webcam. Pay $1400 in bitcoin", {"blackmail", "pay"}),
        ("Annwyl gwsmer, mae eich cyfrif wedi'i atal. Cliciwch yma ar unwaith", {"greeting", "threat", "link", "rush"}),
    ],
)
def test_the_real_signs_find_real_scams(real: Library, text: str, signs: set[str]) -> None:
    assert signs <= set(found(text, real.journeys["check-this-message"].signs))


def test_an_everyday_message_has_no_sign(real: Library) -> None:
    assert found("Running late, start without me and save me a seat", real.journeys["check-this-message"].signs) == ()
