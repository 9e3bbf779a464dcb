"""The ranking of bags of words."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from cyberbot.language.bm25 import build, scores

DOCUMENTS = [Counter("cat cat dog".split()), Counter("dog bird".split()), Counter("fish".split())]


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    index = build(DOCUMENTS)
    assert index.idf["cat"] > index.idf["dog"]


def test_the_document_that_says_it_most_is_first() -> None:
    found = scores([("cat", 1.0)], build(DOCUMENTS))
    assert found[0] > 0
    assert found[1:] == [0.0, 0.0]


def test_less_trust_gives_less() -> None:
    index = build(DOCUMENTS)
    assert scores([("cat", 0.5)], index)[0] == scores([("cat", 1.0)], index)[0] / 2


def test_nothing_is_found_in_nothing() -> None:
    assert scores([("cat", 1.0)], build([])) == []
    assert scores([], build(DOCUMENTS)) == [0.0, 0.0, 0.0]


@given(
    st.lists(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=6), min_size=1, max_size=6),
    st.sampled_from("abcdef"),
)
def test_a_score_is_given_exactly_where_the_word_is(documents: list[list[str]], word: str) -> None:
    found = scores([(word, 1.0)], build([Counter(document) for document in documents]))
    assert [score > 0 for score in found] == [word in document for document in documents]
