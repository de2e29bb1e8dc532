from __future__ import annotations

from rag.lexicon.situations import situations
from rag.question.wording.normalise import normalise


def test_a_situation_is_told_by_what_it_says_it_matches_alone() -> None:
    for situation in situations():
        assert all(situation.found_in(normalise(text)) for text in situation.matches), situation
        assert not any(situation.found_in(normalise(text)) for text in situation.spares), situation


def test_a_situation_is_told_by_several_words_and_none_that_plans_write_of_it_is_one() -> None:
    for situation in situations():
        assert len(situation.tells) > 1, situation
        assert situation.plan, situation
        assert situation.matches, situation
        assert situation.spares, situation


def test_the_words_by_which_a_situation_is_told_are_returned_with_those_beside_it() -> None:
    judge = situations()[0]
    assert judge.found_in("断案的看不懂茶机的原理") == ("断案", "看不懂", "原理")
    assert judge.found_in("断案的看茶机的原理") == ()
