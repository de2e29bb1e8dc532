from __future__ import annotations

from rag.question.topic.situations import Told, situations_in, with_situations
from rag.question.topic.terms import Term

WRITTEN = {"技术调查官": 4.0, "技术": 2.0}


def weigh(word: str) -> float:
    return WRITTEN.get(word, 6.0)


def test_a_situation_is_told_by_the_words_that_no_plan_writes() -> None:
    (told,) = situations_in("断案的看不懂茶机的技术", weigh)
    assert told == Told(("断案", "看不懂"), ("技术调查官",))


def test_half_a_situation_is_none_nor_is_one_of_which_no_plan_writes() -> None:
    assert situations_in("断案的多不多", weigh) == []
    assert situations_in("断案的看不懂", lambda word: 6.0) == []


def test_a_situation_told_in_words_of_plans_needs_no_others() -> None:
    assert situations_in("断案的看不懂", lambda word: 4.0 if word in "技术调查官断案看不懂" else 6.0) == []


def test_each_word_that_tells_of_a_situation_gets_what_plans_write_of_it() -> None:
    terms = [Term("断案", (), 1.5), Term("茶机", (), 5.0), Term("看不懂", ("难懂",), 1.5)]
    judge, machine, puzzled = with_situations(terms, [Told(("断案", "看不懂"), ("技术调查官",))], weigh)
    assert (judge.others, judge.weight) == (("技术调查官",), 4.0)
    assert puzzled.others == ("难懂", "技术调查官")
    assert machine == terms[1]


def test_words_that_are_no_terms_get_one_of_their_own() -> None:
    (term,) = with_situations([], [Told(("断案", "看不懂"), ("技术调查官",))], weigh)
    assert (term.word, term.others) == ("看不懂", ("技术调查官",))
