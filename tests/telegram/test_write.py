"""Replies as Telegram's HTML: nothing that a person types may break it, lengthen it past the limit or make a link."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberbot.channels.telegram.markup import clean, length
from cyberbot.channels.telegram.write import ANSWER, LABEL, Sheet, TooManyChoices, write
from cyberbot.language.lang import Lang
from cyberbot.language.line import Line, Span, line
from cyberbot.talk.reply import Block, BlockKind, Choice, Reply
from tests.bot_api.html import parse, units

SITE = "https://cyber.example"
HOSTILE = [
    "</b><a href='https://evil.example'>click</a>",
    '"><script>alert(1)</script>',
    "&lt;b&gt; &amp; & &nosuch; &#60;",
    "<blockquote><b>",
    "tg://user?id=1 [x](https://evil.example) *bold* _it_ `code`",
    "a\x00b\x07c\u202egnp.exe\u2066",
    "\ud800 half a pair",
    "{report-fraud.phone} {{7*7}}",
]
anything = st.one_of(st.text(max_size=400), st.sampled_from(HOSTILE), st.text("<>&\"'/ab= \n", max_size=120))
hrefs = st.sampled_from(
    [None, None, "tel:999", "mailto:a@b.uk", "sms:7726", "/privacy", "https://www.ncsc.gov.uk/a?b=1&c=2"]
)
spans = st.builds(Span, anything, hrefs)
lines = st.lists(spans, min_size=1, max_size=3).map(tuple)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    kind = draw(st.sampled_from(BlockKind))
    drawn = tuple(draw(st.lists(lines, min_size=1, max_size=4)))
    return Block(kind, drawn if kind is not BlockKind.SUMMARY or len(drawn) % 2 == 0 else (*drawn, line("x")))


def reply(*written: Block, choices: tuple[Choice, ...] = ()) -> Reply:
    return Reply(lang=Lang.EN, blocks=written, choices=choices)


def text(words: str) -> Block:
    return Block(BlockKind.TEXT, (line(words),))


def seen(sheet: Sheet) -> str:
    return parse(sheet.html)[0]


@settings(max_examples=400)
@given(st.lists(blocks(), max_size=5), st.lists(anything, max_size=4))
def test_hostile_words_break_no_markup_and_make_no_link(written: list[Block], labels: list[str]) -> None:
    choices = tuple(Choice(token=f"v1:x:{number}", label=label or "x") for number, label in enumerate(labels))
    allowed = {span.href for block in written for one in block.lines for span in one if span.href}
    sheets = write(reply(*written, choices=choices), site=SITE)
    assert len(sheets) <= 3
    for sheet in sheets:
        shown, entities = parse(sheet.html)
        assert shown == sheet.plain
        assert units(shown) <= 4096
        assert shown.strip()
        links = {entity.url for entity in entities if entity.url}
        assert links <= {href if href.startswith("https") else SITE + href for href in allowed}


@settings(max_examples=60)
@given(st.lists(st.text(min_size=1, max_size=9000), min_size=1, max_size=6), st.sampled_from(BlockKind))
def test_any_length_becomes_at_most_three_messages_within_the_limit(parts: list[str], kind: BlockKind) -> None:
    made = (Block(kind, (line(part), line("after"))) for part in parts)
    sheets = write(reply(*made, choices=choices("Yes")))
    assert 1 <= len(sheets) <= 3
    assert all(units(seen(sheet)) <= 4096 for sheet in sheets)
    assert [bool(sheet.buttons) for sheet in sheets] == [False] * (len(sheets) - 1) + [True]


def test_a_long_reply_is_split_between_paragraphs() -> None:
    paragraphs = [f"{number} " + "word " * 300 for number in range(5)]
    sheets = write(reply(*(text(one) for one in paragraphs)))
    assert len(sheets) == 3
    assert [one.split(" ")[0] for sheet in sheets for one in seen(sheet).split("\n\n")] == ["0", "1", "2", "3", "4"]


def test_what_three_messages_cannot_hold_says_that_it_goes_on() -> None:
    sheets = write(reply(text("word " * 9000)))
    assert len(sheets) == 3
    assert seen(sheets[-1]).endswith(" …")


def test_emoji_count_two() -> None:
    assert length("😀a") == units("😀a") == 3
    sheets = write(reply(text("😀" * 3000)))
    assert [units(seen(sheet)) for sheet in sheets] == [4096, 1904]


@pytest.mark.parametrize(
    ("kind", "html"),
    [
        (BlockKind.HEADING, "<b>One</b>\n<b>Two</b>"),
        (BlockKind.TEXT, "One\n\nTwo"),
        (BlockKind.STEPS, "1. One\n2. Two"),
        (BlockKind.BULLETS, "• One\n• Two"),
        (BlockKind.URGENT, "<blockquote><b>One</b>\nTwo</blockquote>"),
        (BlockKind.GOOD, "<b>One</b>\nTwo"),
        (BlockKind.RECEIPT, "<b>One</b>\n\n<code>Two</code>"),
        (BlockKind.SOURCE, "<i>One</i>\n<i>Two</i>"),
        (BlockKind.OVERDUE, "<i>One</i>\n<i>Two</i>"),
        (BlockKind.HINT, "<i>One</i>\n<i>Two</i>"),
        (BlockKind.SUMMARY, "<b>One</b>\nTwo"),
        (BlockKind.DRAFT, "<b>One</b>\n<b>Two</b>"),
    ],
)
def test_each_kind_of_block_has_its_markup(kind: BlockKind, html: str) -> None:
    (sheet,) = write(reply(Block(kind, (line("One"), line("Two")))))
    assert sheet.html == html


@pytest.mark.parametrize(
    ("href", "html"),
    [
        ("https://www.ncsc.gov.uk/", '<a href="https://www.ncsc.gov.uk/">x</a>'),
        ("/privacy", '<a href="https://cyber.example/privacy">x</a>'),
        ("//evil.example/", "x"),
        ("tel:159", "x"),
        ("mailto:report@phishing.gov.uk", "x"),
        ("javascript:alert(1)", "x"),
        ("http://insecure.example/", "x"),
    ],
)
def test_only_pages_become_links(href: str, html: str) -> None:
    (sheet,) = write(reply(Block(BlockKind.TEXT, ((Span("x", href),),))), site=SITE)
    assert sheet.html == html


def test_own_pages_stay_text_without_a_public_address() -> None:
    (sheet,) = write(reply(Block(BlockKind.TEXT, ((Span("privacy", "/privacy"),),))))
    assert sheet.html == "privacy"


def choices(*labels: str, quiet: str | None = None) -> tuple[Choice, ...]:
    made = tuple(Choice(token=f"v1:q:{number}", label=label) for number, label in enumerate(labels))
    return (*made, Choice(token="v1:skip:x", label=quiet, quiet=True)) if quiet else made


def test_buttons_carry_their_typed_equal_and_quiet_ones_none() -> None:
    (sheet,) = write(reply(text("Is it still going on?"), choices=choices("Yes", "No", quiet="Skip")))
    assert [button.label for button in sheet.buttons] == ["1  Yes", "2  No", "Skip"]
    assert [button.data for button in sheet.buttons] == ["v1:q:0", "v1:q:1", "v1:skip:x"]
    assert sheet.html == "Is it still going on?"


def test_a_label_too_long_for_a_button_is_told_in_full_above() -> None:
    long = "Report it to your bank on 159 and change the password of the account from another device"
    (sheet,) = write(reply(text("What do you do?"), choices=choices(long, "Nothing")))
    assert f"1. {long}\n2. Nothing" in sheet.html
    assert all(len(button.label) <= LABEL for button in sheet.buttons)
    assert sheet.buttons[0].label == "1  Report it to your bank on 159 and change the password…"


def test_a_reply_of_choices_alone_lists_them() -> None:
    (sheet,) = write(reply(choices=choices("English", "Cymraeg")))
    assert sheet.html == "1. English\n\n2. Cymraeg"


def test_an_empty_reply_is_no_message() -> None:
    assert write(reply()) == ()
    assert write(reply(text(" \n "))) == ()


@pytest.mark.parametrize(
    "offered",
    [
        tuple(Choice(token=f"v1:q:{number}", label="x") for number in range(101)),
        (Choice(token="v1:" + "a" * 62, label="x"),),
        (Choice(token="", label="x"),),
    ],
)
def test_more_than_telegram_carries_is_refused_by_name(offered: tuple[Choice, ...]) -> None:
    with pytest.raises(TooManyChoices):
        write(reply(text("x"), choices=offered))


def test_a_checked_answer_is_shown_in_part_where_it_is_long() -> None:
    asked: tuple[Line, ...] = (line("What happened"), line("word " * 20_000), line("When"), line("today"))
    (sheet,) = write(reply(Block(BlockKind.SUMMARY, asked)))
    assert len(seen(sheet)) < ANSWER + 60
    assert "…\n\nWhen\ntoday" in seen(sheet)


def test_what_telegram_cannot_carry_is_left_out() -> None:
    assert clean("a\x00\x1b[31mb\r\nc\rd\ud83d") == "a[31mb\nc\nd"
