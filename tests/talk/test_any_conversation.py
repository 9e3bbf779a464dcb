"""What must hold whatever people type and press, in any order."""

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cyberbot.library.load import load
from cyberbot.library.snapshot import Library
from cyberbot.talk.codec import message_from_json, message_to_json, reply_from_json, reply_to_json
from cyberbot.talk.conversation import AskBackStep, JourneyStep, OfferStep, QuizStep, ReportStep
from cyberbot.talk.message import Message, Spare
from cyberbot.talk.tokens import LIMIT
from cyberbot.talk.turn import AddToReferral, DropDraft, OpenReferral, Turn, WithdrawReferral
from tests.talk.conftest import CONTENT
from tests.talk.scene import Talk

_SAID = st.sampled_from(
    [
        "we have been hacked and all our files are locked, they want bitcoin",
        "i think someone might be in my emails",
        "i paid £900 to a fake shop yesterday",
        "how do i back up my photos",
        "is my email safe?",
        "yes",
        "no",
        "1",
        "2",
        "3",
        "a",
        "next",
        "skip",
        "send",
        "240",
        "about 3k",
        "Bolton",
        "CH4 0AB",
        "/report",
        "/visit",
        "/prevent",
        "/quiz",
        "/guide",
        "action plan",
        "check this message",
        "where to report",
        "done",
        "back",
        "Dear customer, your account is locked. Log in at http://x.top within 24 hours or pay £900",
        "/delete",
        "/withdraw",
        "/language",
        "/privacy",
        "/start a_passwords",
        "mae rhywun wedi hacio fy nghyfrif",
        "",
        "😀",
        "{159.phone} {nobody} %s <b>",
    ]
)
_TOKENS = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        [
            "v1:r:money:=yes",
            "v1:q:passwords-ks2:0:a",
            "v1:del:yes",
            "v1:b:no",
            "v1:card:nowhere",
            "v1:c:tell",
            "v1:j:action-plan:sector:farm",
            "v1:journey:action-plan:show",
            "v1:remind:action-plan:on",
        ]
    ),
)
_LIBRARY: list[Library] = []


def _library() -> Library:
    if not _LIBRARY:
        _LIBRARY.append(load(CONTENT, show_drafts=True))
    return _LIBRARY[0]


class AnyConversation(RuleBasedStateMachine):
    """A person who types and presses anything; the desk is a set of open references."""

    @initialize()
    def begin(self) -> None:
        self.talk = Talk(_library())
        self.held: dict[str, str] = {}

    @rule(text=st.one_of(_SAID, _SAID, st.text(max_size=200)))
    def types(self, text: str) -> None:
        self._heard(self.talk.say(text=text), text)

    @rule(data=st.data())
    def presses_what_was_offered(self, data: st.DataObject) -> None:
        choices = [c.token for reply in (self.talk.last.replies if self.talk.last else ()) for c in reply.choices]
        if choices:
            self._heard(self.talk.say(choice=data.draw(st.sampled_from(choices))), "")

    @rule(token=_TOKENS)
    def presses_an_old_or_forged_button(self, token: str) -> None:
        self._heard(self.talk.say(choice=token), "")

    @rule()
    def sends_a_picture(self) -> None:
        self._heard(self.talk.say(attachment=True), "")

    @rule()
    def is_in_danger(self) -> None:
        turn = self.talk.say(text="i am going to kill myself tonight")
        assert "999" in turn.replies[0].text()
        self._heard(turn, "")

    @rule(word=st.sampled_from(["stop", "/cancel", "Stop."]))
    def stops(self, word: str) -> None:
        turn = self.talk.say(text=word)
        assert not isinstance(turn.next.step, ReportStep | QuizStep | AskBackStep | JourneyStep), (
            "stop did not leave the flow"
        )
        self._heard(turn, word)

    def _heard(self, turn: Turn, text: str) -> None:
        assert 1 <= len(turn.replies) <= 3, f"{len(turn.replies)} messages for {text!r}"
        for reply in turn.replies:
            assert reply.text().strip()
            assert reply == reply_from_json(reply_to_json(reply))
            for choice in reply.choices:
                assert choice.token.isascii()
                assert len(choice.token) <= LIMIT
                assert choice.label.strip()
        match turn.referral:
            case OpenReferral() as opened:
                assert opened.reference not in self.held
                self.held[opened.reference] = "draft" if opened.draft else "new"
            case AddToReferral() as added:
                assert self.held.get(added.reference) in ("draft", "new"), "added to a referral that is not held"
                if added.confirm:
                    self.held[added.reference] = "new"
            case DropDraft() as dropped:
                assert self.held.pop(dropped.reference) == "draft", "a report was dropped that was no draft"
            case WithdrawReferral() as withdrawn:
                assert withdrawn.reference in self.held
                self.held[withdrawn.reference] = "withdrawn"
        if turn.erase:
            self.talk.conversation = turn.next

    @invariant()
    def what_the_conversation_remembers_is_held(self) -> None:
        opened = self.talk.conversation.opened
        if opened is not None:
            assert self.held[opened.reference] == ("draft" if opened.draft else "new")

    @invariant()
    def an_offer_can_be_typed(self) -> None:
        step = self.talk.conversation.step
        if isinstance(step, OfferStep):
            assert len(step.tokens) == len(step.labels)


AnyConversation.TestCase.settings = settings(
    max_examples=25, stateful_step_count=20, suppress_health_check=[HealthCheck.too_slow], deadline=None
)
TestAnyConversation = AnyConversation.TestCase


def test_a_message_comes_back_from_disk_as_it_went() -> None:
    message = Message(
        text="£ \x00 😀", choice="v1:c:report", edited=True, spare=Spare(reference="4QJ2T9", receipt="7" * 12)
    )
    assert message_from_json(message_to_json(message)) == message
