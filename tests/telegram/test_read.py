"""Every kind of update that Telegram may send, as what a person said, or as nothing for us."""

from typing import Any

import pytest
import telegram

from cyberbot.channels.telegram.arrivals import salvaged
from cyberbot.channels.telegram.bot import build_bot
from cyberbot.channels.telegram.read import Ignored, Why, read
from cyberbot.desk.drawing import spare
from cyberbot.desk.intake import Incoming
from cyberbot.language.lang import Lang
from cyberbot.talk.message import Door
from tests.bot_api.person import Person
from tests.bot_api.server import TOKEN, BotApi, Sent
from tests.bot_api.spec import Spec

SPARE = spare()
BOT = {"id": 7, "is_bot": True, "first_name": "Other"}
GROUP = -1001234567890


def person(**more: Any) -> Person:
    return Person(BotApi(), **more)


def heard(raw: dict[str, Any], username: str | None = "CyberHelpBot") -> Incoming | Ignored:
    Spec.find().check_type("Update", raw)
    update = telegram.Update.de_json(raw, build_bot(TOKEN))
    return read(update, username=username, spare=SPARE)


def said(raw: dict[str, Any], username: str | None = "CyberHelpBot") -> Incoming:
    found = heard(raw, username)
    assert isinstance(found, Incoming)
    return found


def why(raw: dict[str, Any]) -> Why:
    found = heard(raw)
    assert isinstance(found, Ignored)
    return found.why


def test_words_in_a_private_chat() -> None:
    raw = person().say("i clicked a link")
    found = said(raw)
    assert (found.channel, found.address, found.their_id) == ("telegram", "5000001", str(raw["update_id"]))
    message = found.message
    assert (message.text, message.choice, message.start, message.attachment) == ("i clicked a link", None, None, False)
    assert (message.edited, message.group, message.door, message.spare) == (False, False, Door.TELEGRAM, SPARE)


@pytest.mark.parametrize(
    ("tag", "lang"), [("cy", Lang.CY), ("en", Lang.EN), ("en-GB", Lang.EN), ("pl", None), ("", None), (None, None)]
)
def test_the_language_of_the_app_is_a_hint(tag: str | None, lang: Lang | None) -> None:
    assert said(person(language_code=tag).say("x")).message.lang_hint is lang


def test_100_kb_of_text_is_kept_whole() -> None:
    text = "help me " * 12_800
    assert said(person().say(text)).message.text == text


def test_an_edited_message_is_new_with_a_number_of_its_own() -> None:
    somebody = person()
    first, second = said(somebody.say("hello")), said(somebody.edit("my files are locked"))
    assert second.message.edited
    assert second.message.text == "my files are locked"
    assert first.their_id != second.their_id


@pytest.mark.parametrize(
    ("typed", "start"),
    [
        ("/start r", "r"),
        ("/start a_passwords", "a_passwords"),
        ("/start@CyberHelpBot q_ks2-1", "q_ks2-1"),
        ("/start " + "a" * 64, "a" * 64),
        ("/start " + "a" * 65, None),
        ("/start", None),
        ("/start my account was hacked", None),
        ("/start r;drop", None),
        ("/started r", None),
    ],
)
def test_a_deep_link_gives_its_payload_and_loses_no_words(typed: str, start: str | None) -> None:
    message = said(person().say(typed)).message
    assert message.start == start
    assert message.text == typed.replace("@CyberHelpBot", "")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("/quiz", "/quiz"),
        ("/quiz@CyberHelpBot", "/quiz"),
        ("/quiz@cyberhelpbot now", "/quiz now"),
        ("look at /quiz@OtherBot", "look at /quiz@OtherBot"),
    ],
)
def test_our_own_name_on_a_command_is_taken_off(typed: str, text: str) -> None:
    assert said(person(chat_id=GROUP).say(typed)).message.text == text


def test_a_command_for_another_bot_is_not_ours() -> None:
    assert why(person(chat_id=GROUP).say("/quiz@OtherBot")) is Why.FOR_ANOTHER_BOT
    assert said(person().say("/quiz@OtherBot"), username=None).message.text == "/quiz@OtherBot"


def test_a_group_is_marked_and_addressed_as_one() -> None:
    found = said(person(chat_id=GROUP).say("we were hacked"))
    assert found.address == str(GROUP)
    assert found.message.group


def test_a_deep_link_opens_nothing_in_a_group() -> None:
    assert said(person(chat_id=GROUP).say("/start@CyberHelpBot r")).message.start is None


def test_files_are_noticed_and_never_opened() -> None:
    somebody = person()
    for raw, text in (
        (somebody.photo("look at this email"), "look at this email"),
        (somebody.photo(), ""),
        (somebody.voice(), ""),
        (somebody.send(location={"latitude": 53.4, "longitude": -2.2}), ""),
        (somebody.send(contact={"phone_number": "+447700900123", "first_name": "A"}), ""),
        (somebody.send(document={"file_id": "f", "file_unique_id": "u", "file_name": "invoice.pdf"}), ""),
    ):
        message = said(raw).message
        assert message.attachment
        assert message.text == text


@pytest.mark.parametrize(
    ("kind", "more", "reason"),
    [
        ("message", {"text": "x", "via_bot": BOT}, Why.VIA_BOT),
        ("message", {"text": "x", "from": BOT}, Why.OTHER_BOT),
        ("message", {"text": "x", "sender_chat": {"id": -100, "type": "channel", "title": "c"}}, Why.CHANNEL_POST),
        ("message", {"new_chat_title": "a new title"}, Why.SERVICE_MESSAGE),
        ("edited_message", {"location": {"latitude": 1.0, "longitude": 1.0}}, Why.NOTHING_NEW),
        ("channel_post", {"text": "x", "chat": {"id": -100, "type": "channel", "title": "c"}}, Why.CHANNEL_POST),
        ("message", {"text": "x", "chat": {"id": -100, "type": "channel", "title": "c"}}, Why.CHANNEL_POST),
    ],
)
def test_what_is_not_for_us_is_left_with_its_reason(kind: str, more: dict[str, Any], reason: Why) -> None:
    assert why(person().send(kind, **more)) is reason


def test_a_group_s_pictures_are_not_for_us() -> None:
    assert why(person(chat_id=GROUP).photo()) is Why.NOTHING_NEW


def test_blocking_and_coming_back_are_counted() -> None:
    somebody = person()
    somebody.block()
    somebody.block(status="member")
    assert [why(raw) for raw in somebody.api.updates.waiting] == [Why.BLOCKED, Why.UNBLOCKED]


def test_an_update_of_an_unknown_kind_is_acknowledged() -> None:
    update = telegram.Update.de_json({"update_id": 1, "time_travel": {"to": 1999}}, None)
    assert read(update, username=None, spare=SPARE) == Ignored(Why.UNKNOWN_KIND)


def test_a_press_gives_its_token() -> None:
    somebody = person()
    sent = Sent(
        1000, somebody.id, "Is it still going on?", [], [[{"text": "1  Yes", "callback_data": "v1:r:x"}]], 0, ""
    )
    found = said(somebody.press_data("v1:r:x", sent))
    assert (found.message.choice, found.message.text, found.address) == ("v1:r:x", "", "5000001")


def test_a_press_in_a_group_or_on_a_forgotten_message() -> None:
    somebody = person(chat_id=GROUP)
    raw = somebody.press_data("v1:q:a", Sent(1000, GROUP, "x", [], [], 0, ""))
    assert said(raw).message.group
    raw["callback_query"]["message"] = {"chat": {"id": GROUP, "type": "supergroup"}, "message_id": 1000, "date": 0}
    assert said(raw).message.choice == "v1:q:a"
    del raw["callback_query"]["message"]
    raw["callback_query"]["inline_message_id"] = "i"
    assert why(raw) is Why.NO_CHAT


@pytest.mark.parametrize(
    ("broken", "text", "attachment"),
    [
        ({"text": "my files are locked", "entities": "none"}, "my files are locked", False),
        ({"text": {"rich": 1}}, "", True),
        ({"caption": "look", "photo": 5}, "look", False),
    ],
)
def test_what_the_library_cannot_read_still_reaches_a_person(
    broken: dict[str, Any], text: str, attachment: bool
) -> None:
    raw = person().send(**broken)
    found = salvaged(raw)
    assert isinstance(found, Incoming)
    assert found.their_id == str(raw["update_id"])
    assert (found.message.text, found.message.attachment) == (text, attachment)


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"update_id": 1},
        {"update_id": 1, "message": []},
        {"update_id": 1, "message": {"chat": 5}},
        {"update_id": 1, "message": {"chat": {"id": "5", "type": "private"}, "text": "x"}},
        {"update_id": 1, "message": {"chat": {"id": -5, "type": "channel"}, "text": "x"}},
        {"update_id": 1, "message": {"chat": {"id": 5, "type": "private"}, "from": BOT, "text": "x"}},
    ],
)
def test_what_names_nobody_is_counted_as_unreadable(raw: dict[str, Any]) -> None:
    assert salvaged(raw) == Ignored(Why.UNREADABLE)
