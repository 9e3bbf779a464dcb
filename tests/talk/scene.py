"""A transcript in YAML, played against `respond`: they say / they press / we say / we offer / referred because.

Written so that an officer can read and correct one.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from cyberbot.language.lang import Lang
from cyberbot.library.snapshot import Library
from cyberbot.referrals.priority import band
from cyberbot.talk.codec import conversation_from_json, conversation_to_json
from cyberbot.talk.conversation import Conversation, OfferStep
from cyberbot.talk.message import Message, Spare
from cyberbot.talk.respond import respond
from cyberbot.talk.turn import AddToReferral, DropDraft, OpenReferral, Turn, WithdrawReferral

FOLDER = Path(__file__).parent / "transcripts"
NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)

_CHANGES = {OpenReferral: "opened", AddToReferral: "added to", DropDraft: "dropped", WithdrawReferral: "withdrawn"}
_KNOWN = {
    "they say",
    "they press",
    "they send",
    "in a group",
    "we say",
    "we do not say",
    "we offer",
    "answer",
    "referral",
    "referred because",
    "band",
    "step",
    "language",
}


def scenes() -> list[object]:
    found = []
    for path in sorted(FOLDER.glob("*.yaml")):
        read = yaml.safe_load(path.read_text(encoding="utf-8"))
        found += [pytest.param(scene, id=f"{path.stem}: {scene['name']}") for scene in read]
    return found


@dataclass
class Talk:
    """One conversation under test."""

    library: Library
    conversation: Conversation = field(default_factory=Conversation)
    last: Turn | None = None
    count: int = 0

    def say(self, **message: object) -> Turn:
        self.count += 1
        spare = Spare(reference=f"4QJ{self.count:03d}", receipt=f"7KM4Q2XT9{self.count:03d}")
        heard = Message(spare=spare, **message)  # type: ignore[arg-type]
        turn = respond(heard, self.conversation, self.library, NOW)
        assert turn == respond(heard, self.conversation, self.library, NOW), "the same message gave two turns"
        # What is remembered goes to disk and back between two messages.
        self.conversation = conversation_from_json(conversation_to_json(turn.next))
        assert self.conversation == turn.next
        self.last = turn
        return turn

    def press(self, label: str) -> Turn:
        assert self.last is not None, "nothing was offered yet"
        choices = [choice for reply in self.last.replies for choice in reply.choices]
        token = next((choice.token for choice in choices if choice.label == label), None)
        assert token is not None, f"no choice {label!r} among {[choice.label for choice in choices]}"
        return self.say(choice=token)


def play(scene: dict[str, object], library: Library) -> None:
    talk = Talk(library)
    if scene.get("language") == "cy":
        talk.conversation = replace(talk.conversation, lang=Lang.CY, lang_chosen=True)
    for line in scene["turns"]:  # type: ignore[attr-defined]
        assert set(line) <= _KNOWN, f"unknown words in a transcript: {set(line) - _KNOWN}"
        check(line, hear(talk, line), talk)


def hear(talk: Talk, line: dict[str, object]) -> Turn:
    if "they press" in line:
        return talk.press(str(line["they press"]))
    if line.get("they send") == "a picture":
        return talk.say(attachment=True)
    return talk.say(text=str(line["they say"]), group=bool(line.get("in a group", False)))


def check(line: dict[str, object], turn: Turn, talk: Talk) -> None:
    said = "\n\n".join(reply.text() for reply in turn.replies)
    for wanted in _listed(line, "we say"):
        assert wanted in said, f"after {line}: {wanted!r} is not in\n{said}"
    for unwanted in _listed(line, "we do not say"):
        assert unwanted not in said, f"after {line}: {unwanted!r} is in\n{said}"
    labels = [choice.label for reply in turn.replies for choice in reply.choices]
    for wanted in _listed(line, "we offer"):
        assert wanted in labels, f"after {line}: {wanted!r} is not offered among {labels}"
    if "answer" in line:
        assert turn.answer.value == line["answer"], said
    if "referral" in line:
        change = turn.referral
        found = "none" if change is None else _CHANGES[type(change)]
        if isinstance(change, OpenReferral) and change.draft:
            found = "draft"
        if isinstance(change, AddToReferral) and change.confirm:
            found = "confirmed"
        assert found == line["referral"], f"after {line}: {change}"
    for reason in _listed(line, "referred because"):
        assert turn.verdict is not None
        reasons = [sign.reason for sign in turn.verdict.signs]
        assert any(reason in one for one in reasons), f"after {line}: {reasons}"
    if "band" in line:
        change = turn.referral
        assert isinstance(change, OpenReferral | AddToReferral)
        assert band(change.facts, talk.library.band_rules).level.value == line["band"]
    if "step" in line:
        step = turn.next.step
        found = "none" if step is None or isinstance(step, OfferStep) else step.step
        assert found == line["step"]
    if "language" in line:
        assert turn.next.lang.value == line["language"]


def _listed(line: dict[str, object], key: str) -> list[str]:
    found = line.get(key, [])
    return [str(found)] if isinstance(found, str) else [str(one) for one in found]  # type: ignore[attr-defined]
