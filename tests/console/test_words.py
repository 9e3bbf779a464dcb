"""What a page says of times, contacts and states: pure words, with their edges."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.language.lang import Lang
from cyberbot.referrals.state import State
from cyberbot.store.cases import Age, Status
from cyberbot.web.console.due import due, full
from cyberbot.web.console.masked import DOT, masked
from cyberbot.web.console.wording import pounds
from cyberbot.web.page import Speech
from tests.web.house import shelf

NOW = datetime(2026, 11, 24, 14, 33, tzinfo=UTC)


def speech(lang: Lang = Lang.EN) -> Speech:
    return Speech(shelf().library, lang)


@pytest.mark.parametrize(
    ("left", "main", "second", "pressing"),
    [
        (timedelta(0), "Now", "See by 2:33pm", True),
        (timedelta(seconds=1), "In 1 minute", "See by 2:33pm", True),
        (timedelta(minutes=9), "In 9 minutes", "See by 2:42pm", True),
        (timedelta(minutes=15), "In 15 minutes", "See by 2:48pm", True),
        (timedelta(minutes=48), "In 48 minutes", "See by 3:21pm", False),
        (timedelta(hours=3, minutes=29), "In 3 h 29 min", "See by 6:02pm", False),
        (timedelta(hours=7), "Today, 9:33pm", "To be seen", False),
        (timedelta(hours=19, minutes=27), "Tomorrow, 10am", "To be seen", False),
        (timedelta(days=3), "Fri 27 November", "To be seen", False),
        (-timedelta(seconds=1), "1 minute late", "See by 2:32pm", True),
        (-timedelta(minutes=6), "6 minutes late", "See by 2:27pm", True),
        (-timedelta(minutes=60), "1 hour late", "See by 1:33pm", True),
        (-timedelta(days=2), "2 days late", "See by Sun 22 November, 2:33pm", True),
    ],
)
def test_due_in_words(left: timedelta, main: str, second: str, pressing: bool) -> None:
    found = due(speech(), NOW + left, NOW, answer=False)
    assert (found.main, found.second, found.pressing) == (main, second, pressing)


def test_due_of_a_held_case_and_of_none() -> None:
    assert due(speech(), NOW + timedelta(hours=1), NOW, answer=True).second == "Answer by 3:33pm"
    assert due(speech(), None, NOW, answer=True).main == "No date set"


def test_days_are_those_of_the_united_kingdom() -> None:
    late_evening = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)  # 11:30pm in summer
    assert due(speech(), late_evening + timedelta(hours=7), late_evening, answer=False).main == "Tomorrow, 6:30am"
    assert full(speech(), late_evening) == "Wednesday 1 July 2026, 11:30pm"


@pytest.mark.parametrize(
    ("number", "said"), [(1, "Mewn 1 munud"), (2, "Mewn 2 funud"), (3, "Mewn 3 munud"), (6, "Mewn 6 munud")]
)
def test_welsh_minutes(number: int, said: str) -> None:
    assert due(speech(Lang.CY), NOW + timedelta(minutes=number), NOW, answer=False).main == said


@given(st.integers(min_value=-(10**7), max_value=10**7), st.sampled_from(list(Lang)), st.booleans())
def test_every_moment_has_words(seconds: int, lang: Lang, answer: bool) -> None:
    found = due(speech(lang), NOW + timedelta(seconds=seconds), NOW, answer=answer)
    assert found.main
    assert found.second
    assert "{" not in found.main + found.second


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("07700 900412", "07••• •••412"),
        ("+44 (0)7700-900412", "44••• •••412"),
        ("ring Jas on 07700900412 or 0161 496 0000 after 5pm", "07••• •••412, 01••• •••000"),
        ("jas.patel@example.co.uk", "j•••@•••.uk"),
        ("my wife Anne at 12 High Street", "••••••••"),
        ("", "••••••••"),
        ("x@y", "x•••@•••.••"),
    ],
)
def test_contacts_are_masked(contact: str, shown: str) -> None:
    assert masked(contact) == shown


@given(st.text(max_size=300))
def test_masking_never_shows_a_word(contact: str) -> None:
    shown = masked(contact)
    assert DOT in shown
    for word in contact.split():
        if len(word) > 8 and DOT not in word:
            assert word not in shown


def test_pounds() -> None:
    assert [pounds(pence) for pence in (4500, 234000, 4550, 1)] == ["£45", "£2,340", "£45.50", "£0.01"]


def test_every_state_and_choice_has_words_in_both_languages() -> None:
    for lang in Lang:
        for state in State:
            assert speech(lang).word(f"console.state.{state.value}")
        for status in Status:
            assert speech(lang).word(f"console.queue.statuses.{status.value}")
        for age in Age:
            assert speech(lang).word(f"console.queue.ages.{age.value}")
