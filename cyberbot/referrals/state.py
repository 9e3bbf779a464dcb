"""The states of a referral and the acts that move it: one table, nothing else.

Who may do what is the permission layer's business; whether it makes sense at all is decided here.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class NotAllowed(ValueError):
    """That cannot be done with this referral now. Somebody may have moved it on: load the page again."""


class State(StrEnum):
    DRAFT = "draft"
    """The reporter is still being asked whether it happened; out of the queue."""
    NEW = "new"
    TAKEN = "taken"
    ASSESSING = "assessing"
    NEED_INFO = "need_info"
    ACTIONED = "actioned"
    CLOSED = "closed"
    ESCALATED = "escalated"
    TRANSFERRED = "transferred"
    """Offered to another force or lane, which has not accepted yet."""
    SPAM = "spam"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    """The reporter took it back; an officer may still look."""
    DISPOSED = "disposed"
    """The keys are destroyed: only reference, lane, band, dates and outcome remain."""

    @property
    def open(self) -> bool:
        """True where somebody still has to act."""
        return self in _OPEN

    @property
    def waiting(self) -> bool:
        """True where no officer holds it: it may be taken."""
        return Act.TAKE in TABLE[self]


class Act(StrEnum):
    CONFIRM = "confirm"
    """The reporter said that it happened, or a day passed without an answer."""
    TAKE = "take"
    RELEASE = "release"
    """Back to the queue, by its officer, a supervisor or a timer."""
    ASSESS = "assess"
    ASK = "ask"
    """The reporter is asked for more."""
    ANSWERED = "answered"
    """The reporter wrote again."""
    ACTION = "action"
    CLOSE = "close"
    ESCALATE = "escalate"
    TRANSFER = "transfer"
    ACCEPT = "accept"
    DECLINE = "decline"
    MARK_SPAM = "mark_spam"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    DISPOSE = "dispose"


_OPEN = frozenset(
    {
        State.NEW,
        State.TAKEN,
        State.ASSESSING,
        State.NEED_INFO,
        State.ACTIONED,
        State.ESCALATED,
        State.TRANSFERRED,
        State.REOPENED,
    }
)

_HELD: Mapping[Act, State] = {
    Act.RELEASE: State.NEW,
    Act.CLOSE: State.CLOSED,
    Act.ESCALATE: State.ESCALATED,
    Act.TRANSFER: State.TRANSFERRED,
    Act.WITHDRAW: State.WITHDRAWN,
}
_QUEUED: Mapping[Act, State] = {
    Act.TAKE: State.TAKEN,
    Act.ESCALATE: State.ESCALATED,
    Act.TRANSFER: State.TRANSFERRED,
    Act.MARK_SPAM: State.SPAM,
    Act.WITHDRAW: State.WITHDRAWN,
}
_DONE: Mapping[Act, State] = {
    Act.REOPEN: State.REOPENED,
    Act.DISPOSE: State.DISPOSED,
}

TABLE: Mapping[State, Mapping[Act, State]] = MappingProxyType(
    {
        State.DRAFT: {Act.CONFIRM: State.NEW, Act.WITHDRAW: State.WITHDRAWN, Act.DISPOSE: State.DISPOSED},
        State.NEW: {**_QUEUED, Act.ANSWERED: State.NEW},
        State.REOPENED: {**_QUEUED, Act.ANSWERED: State.REOPENED},
        State.ESCALATED: {**_QUEUED, Act.ANSWERED: State.ESCALATED},
        State.TAKEN: {**_HELD, Act.ASSESS: State.ASSESSING, Act.ANSWERED: State.TAKEN, Act.MARK_SPAM: State.SPAM},
        State.ASSESSING: {
            **_HELD,
            Act.ASK: State.NEED_INFO,
            Act.ACTION: State.ACTIONED,
            Act.ANSWERED: State.ASSESSING,
            Act.MARK_SPAM: State.SPAM,
        },
        State.NEED_INFO: {**_HELD, Act.ASSESS: State.ASSESSING, Act.ANSWERED: State.ASSESSING},
        State.ACTIONED: {**_HELD, Act.ASSESS: State.ASSESSING, Act.ANSWERED: State.ACTIONED},
        State.TRANSFERRED: {
            Act.ACCEPT: State.NEW,
            Act.DECLINE: State.ESCALATED,
            Act.ANSWERED: State.TRANSFERRED,
            Act.WITHDRAW: State.WITHDRAWN,
        },
        State.CLOSED: {**_DONE, Act.ANSWERED: State.REOPENED},
        State.WITHDRAWN: {**_DONE, Act.ANSWERED: State.REOPENED},
        State.SPAM: {**_DONE, Act.ANSWERED: State.SPAM},
        State.DISPOSED: {},
    }
)
"""What each act leads to from each state. An act that is not listed is not allowed."""


def moved(state: State, act: Act) -> State:
    """The state after `act`. Raises NotAllowed."""
    try:
        return TABLE[state][act]
    except KeyError:
        raise NotAllowed from None


def acts(state: State) -> frozenset[Act]:
    """Everything that may be done from `state`."""
    return frozenset(TABLE[state])
