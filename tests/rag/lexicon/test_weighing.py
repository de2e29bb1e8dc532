from __future__ import annotations

from rag.lexicon.weighing import goal_words, weighing_words


def test_words_of_more_and_of_less_are_told_apart() -> None:
    words = weighing_words()
    assert set(words.more).isdisjoint(words.less)
    assert set(words.fast).isdisjoint(words.slow)
    assert set(words.above).isdisjoint(words.below)
    assert "多" in words.more
    assert "涨" in words.growth


def test_what_ends_the_name_of_a_thing_is_a_size() -> None:
    words = weighing_words()
    assert set(words.counts) <= set(words.sizes)


def test_what_is_aimed_at_is_not_what_there_is() -> None:
    words = goal_words()
    assert set(words.aims).isdisjoint(words.now)
