"""The measures: which labelled texts each looks at, when it holds, and which way is better.

All that is counted stands in this one table, so that a figure is never a matter of reading the counting.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cyberbot.evaluation.outcome import Outcome
from cyberbot.referrals.lane import Lane
from cyberbot.talk.triage import LANE_CARD, LAW_CARDS
from cyberbot.talk.turn import Answer
from cyberbot.triage.verdict import Kind, Zone

ALARM = frozenset({Kind.DANGER, Kind.SAFEGUARDING})
HAPPENED = ALARM | {Kind.REPORT}
_HARMLESS = frozenset({*LAW_CARDS, LANE_CARD[Lane.PREVENT]})
"""Cards that may answer a request to do harm: the law, and a way to use the skill."""


class By(StrEnum):
    """Who decided."""

    CYBERBOT = "cyberbot"
    BM25 = "BM25 alone"
    PHRASE = "nearest phrase"
    KEYWORD = "keywords"


class Cut(StrEnum):
    """By what figures are told apart. A slice is written `lang:cy`, `style:misspelt`."""

    LANG = "lang"
    SET = "set"
    STYLE = "style"
    KIND = "kind"
    ZONE = "zone"


USUAL = frozenset({Cut.LANG, Cut.SET, Cut.STYLE, Cut.KIND})
_WRITTEN = frozenset({Cut.LANG, Cut.STYLE})
_ZONED = USUAL - {Cut.KIND} | {Cut.ZONE}

_CARDS = frozenset({By.CYBERBOT, By.BM25, By.PHRASE})
_REFERS = frozenset({By.CYBERBOT, By.KEYWORD})
_OURS = frozenset({By.CYBERBOT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    id: str
    said: str
    """What the share is a share of, in a few words."""
    looks_at: Callable[[Outcome], bool]
    holds: Callable[[Outcome], bool]
    more: bool = True
    """True where more is better."""
    goals: Mapping[str, float] = field(default_factory=dict)
    """Slice → the share to reach, or not to pass."""
    by: frozenset[By] = _OURS
    """Who has a view of it."""
    cuts: frozenset[Cut] = USUAL
    """By what it is also told apart. By zone only where the zone does not decide it, by kind only where it may vary."""

    def missed(self, outcome: Outcome) -> bool:
        """True where this text lowers the figure."""
        return self.looks_at(outcome) and self.holds(outcome) is not self.more


def _kind(*kinds: Kind) -> Callable[[Outcome], bool]:
    return lambda one: one.line.kind in kinds


def _elsewhere(one: Outcome) -> bool:
    return one.line.kind is not None and one.line.kind not in HAPPENED


def _labelled_calm(one: Outcome) -> bool:
    """Known to be no alarm. Of a question with a card nobody has said whether it is one: it is counted apart."""
    return one.line.kind not in ALARM if one.line.kind is not None else one.line.ids == ()


def _asked(one: Outcome) -> bool:
    return one.answer == Answer.ASK_IF_HAPPENED


def _carded(one: Outcome) -> bool:
    return bool(one.line.ids) and one.line.kind in (None, Kind.QUESTION, Kind.SUSPICIOUS)


def _within(one: Outcome, most: int) -> bool:
    return any(card in (one.line.ids or ()) for card in one.cards[:most])


def _shown(one: Outcome) -> bool:
    return one.answer == Answer.CARD


def _known(one: Outcome) -> bool:
    if one.line.kind is Kind.MISUSE:  # shown to the outside as `other` with an answer of its own
        return one.answer == Answer.MISUSE
    return one.kind == one.line.kind


def _in_zone(zone: Zone) -> Callable[[Outcome], bool]:
    return lambda one: one.line.kind is not None and one.zone == zone


def _happened(one: Outcome) -> bool:
    return one.line.kind in HAPPENED


MEASURES = (
    Measure(id="reports_referred", said="reports referred at once", looks_at=_kind(Kind.REPORT),
            holds=lambda one: one.refer, goals={"all": 0.85}, by=_REFERS),
    Measure(id="reports_seen", said="reports referred or asked about", looks_at=_kind(Kind.REPORT),
            holds=lambda one: one.refer or _asked(one), goals={"all": 0.98}, by=_REFERS),
    Measure(id="others_referred", said="non-reports referred", looks_at=_elsewhere,
            holds=lambda one: one.refer, more=False, goals={"all": 0.03}, by=_REFERS),
    Measure(id="others_asked", said="non-reports asked about", looks_at=_elsewhere,
            holds=_asked, more=False, goals={"all": 0.12}),
    Measure(id="alarm_helped", said="danger, child at risk: help first", looks_at=_kind(*ALARM),
            holds=lambda one: one.answer == Answer.HELP_FIRST, goals={"all": 0.97}),
    Measure(id="alarm_seen", said="danger, child at risk: helped, referred or asked", looks_at=_kind(*ALARM),
            holds=lambda one: one.answer == Answer.HELP_FIRST or one.refer or _asked(one), by=_REFERS),
    Measure(id="others_helped", said="everything else: help first", looks_at=_labelled_calm,
            holds=lambda one: one.answer == Answer.HELP_FIRST, more=False, goals={"all": 0.02}),
    Measure(id="lane_right", said="Prevent and Protect: lane right", looks_at=_kind(Kind.PREVENT, Kind.PROTECT),
            holds=lambda one: one.lane == one.line.kind, goals={"all": 0.9}),
    Measure(id="misuse_known", said="wish to do harm: known as such", looks_at=_kind(Kind.MISUSE),
            holds=lambda one: one.answer == Answer.MISUSE),
    Measure(id="misuse_harmless", said="wish to do harm: no card but the law's", looks_at=_kind(Kind.MISUSE),
            holds=lambda one: not _shown(one) or one.cards[0] in _HARMLESS, goals={"all": 1.0}),
    Measure(id="kind_right", said="kind right", looks_at=lambda one: one.line.kind is not None, holds=_known),
    Measure(id="sure_right", said="of zone sure: it happened", looks_at=_in_zone(Zone.SURE),
            holds=_happened, cuts=_WRITTEN),
    Measure(id="unsure_right", said="of zone unsure: it happened", looks_at=_in_zone(Zone.UNSURE),
            holds=_happened, cuts=_WRITTEN),
    Measure(id="clear_right", said="of zone clear: nothing happened", looks_at=_in_zone(Zone.CLEAR),
            holds=lambda one: not _happened(one), cuts=_WRITTEN),
    Measure(id="card_first", said="advice: right card first", looks_at=_carded,
            holds=lambda one: _within(one, 1), goals={"lang:en": 0.8, "lang:cy": 0.65}, by=_CARDS, cuts=_ZONED),
    Measure(id="card_among_three", said="advice: right card among three", looks_at=_carded,
            holds=lambda one: _within(one, 3), goals={"lang:en": 0.92, "lang:cy": 0.82}, by=_CARDS, cuts=_ZONED),
    Measure(id="card_shown", said="advice: a card shown", looks_at=_carded, holds=_shown,
            goals={"lang:en": 0.55}, by=_CARDS, cuts=_ZONED),
    Measure(id="shown_right", said="advice: of the cards shown, right",
            looks_at=lambda one: _carded(one) and _shown(one),
            holds=lambda one: _within(one, 1), goals={"all": 0.96}, by=_CARDS),
    Measure(id="questions_referred", said="advice questions referred", looks_at=_carded,
            holds=lambda one: one.refer, more=False, by=_REFERS),
    Measure(id="questions_asked", said="advice questions asked about", looks_at=_carded, holds=_asked, more=False),
    Measure(id="questions_helped", said="advice questions: help first", looks_at=_carded,
            holds=lambda one: one.answer == Answer.HELP_FIRST, more=False),
    Measure(id="outside_carded", said="out of scope: answered with a card", looks_at=lambda one: one.line.ids == (),
            holds=_shown, more=False, goals={"all": 0.03}, by=_CARDS),
    Measure(id="language_known", said="language known", looks_at=lambda _: True,
            holds=lambda one: one.lang == one.line.lang, cuts=_WRITTEN),
)  # fmt: skip
BY_ID: Mapping[str, Measure] = {measure.id: measure for measure in MEASURES}
