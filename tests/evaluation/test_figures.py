"""Counting: each measure over outcomes made for it."""

import pytest

from cyberbot.evaluation.figures import count, misses
from cyberbot.evaluation.measure import BY_ID, MEASURES, By
from cyberbot.evaluation.outcome import Outcome
from cyberbot.labelled.line import Style
from cyberbot.language.lang import Lang
from cyberbot.triage.verdict import Kind
from tests.evaluation.sample import outcome

REPORT = outcome(kind=Kind.REPORT, read_as="report", zone="sure", refer=True, lane="pursue", answer="report")
ASKED = outcome(kind=Kind.REPORT, read_as="report", zone="unsure", answer="ask_if_happened")
MISSED = outcome(kind=Kind.REPORT, answer="card", cards=("passwords",))
NEWS = outcome(kind=Kind.QUESTION, answer="card", cards=("ransomware-prepare",))
FALSE = outcome(kind=Kind.QUESTION, read_as="report", zone="sure", refer=True, lane="pursue", answer="report")
ALARM = outcome(kind=Kind.DANGER, read_as="danger", zone="sure", refer=True, answer="help_first")
HARM = outcome(kind=Kind.MISUSE, read_as="other", answer="misuse", cards=("is-it-illegal",))
RIGHT = outcome(ids=("passwords", "passkeys"), answer="card", cards=("passkeys", "backups"), style=Style.SHORT)
THIRD = outcome(ids=("passwords",), answer="choices", cards=("a", "b", "passwords"), lang=Lang.CY)
WRONG = outcome(ids=("passwords",), answer="card", cards=("a", "b", "c", "passwords"))
OUTSIDE = outcome(ids=(), answer="card", cards=("a",))


def told(*ours: Outcome) -> dict[tuple[str, str], tuple[int, int]]:
    return {(one.measure.id, one.slice): (one.hits, one.of) for one in count({By.CYBERBOT: ours})}


def test_reports() -> None:
    found = told(REPORT, ASKED, MISSED, NEWS, FALSE)
    assert found["reports_referred", "all"] == (1, 3)
    assert found["reports_seen", "all"] == (2, 3)
    assert found["others_referred", "all"] == (1, 2)
    assert found["others_asked", "all"] == (0, 2)
    assert found["sure_right", "all"] == (1, 2)
    assert found["unsure_right", "all"] == (1, 1)
    assert found["clear_right", "all"] == (1, 2)
    assert found["kind_right", "kind:report"] == (2, 3)


def test_alarm_lane_and_harm() -> None:
    prevent = outcome(kind=Kind.PREVENT, read_as="prevent", lane="prevent")
    protect = outcome(kind=Kind.PROTECT, lane="pursue")
    taught = outcome(kind=Kind.MISUSE, read_as="question", answer="card", cards=("passwords",))
    found = told(ALARM, prevent, protect, HARM, taught, REPORT)
    assert found["alarm_helped", "all"] == (1, 1)
    assert found["others_helped", "all"] == (0, 5)
    assert found["lane_right", "all"] == (1, 2)
    assert found["misuse_known", "all"] == (1, 2)
    assert found["misuse_harmless", "all"] == (1, 2)
    assert found["kind_right", "kind:misuse"] == (1, 2)


def test_advice_takes_any_card_that_is_named() -> None:
    found = told(RIGHT, THIRD, WRONG, OUTSIDE)
    assert found["card_first", "all"] == (1, 3)
    assert found["card_among_three", "all"] == (2, 3)
    assert found["card_shown", "all"] == (2, 3)
    assert found["shown_right", "all"] == (1, 2)
    assert found["outside_carded", "all"] == (1, 1)
    assert found["card_first", "lang:cy"] == (0, 1)
    assert found["card_first", "style:short"] == (1, 1)


def test_a_question_with_a_card_is_not_held_to_be_calm() -> None:
    """Nobody has said of it whether it is danger, so help first on it is counted apart and has no goal."""
    found = told(outcome(ids=("suicidal",), answer="help_first"), outcome(ids=(), answer="help_first"))
    assert found["others_helped", "all"] == (1, 1)
    assert found["questions_helped", "all"] == (1, 1)
    assert not BY_ID["questions_helped"].goals


def test_nothing_counted_has_no_figure() -> None:
    assert told() == {}
    assert ("card_first", "all") not in told(REPORT)


def test_a_goal_is_met_the_right_way_round() -> None:
    good = {one.measure.id: one.met for one in count({By.CYBERBOT: [REPORT, NEWS]}) if one.slice == "all"}
    bad = {one.measure.id: one.met for one in count({By.CYBERBOT: [MISSED, FALSE]}) if one.slice == "all"}
    assert (good["reports_seen"], good["others_referred"], good["kind_right"]) == (True, True, None)
    assert (bad["reports_seen"], bad["others_referred"]) == (False, False)


def test_a_baseline_is_measured_only_by_what_it_decides() -> None:
    figures = count({By.CYBERBOT: [REPORT, RIGHT], By.BM25: [REPORT, RIGHT], By.KEYWORD: [REPORT, RIGHT]})
    assert {one.measure.id for one in figures if one.by is By.KEYWORD} <= {
        "reports_referred", "reports_seen", "others_referred", "alarm_seen", "questions_referred"
    }  # fmt: skip
    assert {one.measure.id for one in figures if one.by is By.BM25} == {
        "card_first", "card_among_three", "card_shown", "shown_right"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "measures"),
    [
        (REPORT, set()),
        (MISSED, {"reports_referred", "reports_seen", "kind_right", "clear_right"}),
        (FALSE, {"others_referred", "kind_right", "sure_right"}),
        (OUTSIDE, {"outside_carded"}),
        (HARM, set()),
        (WRONG, {"card_first", "card_among_three", "shown_right"}),
    ],
)
def test_each_miss_is_listed_with_what_it_lowers(one: Outcome, measures: set[str]) -> None:
    assert {measure.id for measure, _ in misses([one])} == measures


def test_measures_have_names_of_their_own() -> None:
    assert len(BY_ID) == len(MEASURES)
    assert len({measure.said for measure in MEASURES}) == len(MEASURES)
