from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize("question", ["海门提到算法了吗", "天津有没有写到种子", "算法有没有提到"])
def test_another_word_for_a_thing_is_no_mention_of_it_but_quoted_as_near(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith("没有。")
    assert "没有写到“" in answer.answer
    assert answer.citations


@pytest.mark.parametrize("question", ["海门提到AI了吗", "天津提没提大数据", "海门写到驰名商标没有", "天津提到大学了吗"])
def test_the_word_itself_or_one_that_means_the_very_same_is_a_mention(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。")


def test_that_a_thing_is_not_mentioned_may_be_claimed(ask: Ask) -> None:
    answer = ask("海门没提到算法吧")
    assert answer.answer.startswith("是。《")
    assert answer.facts["verdict"] is True
    assert ask("海门提到算法了吗").facts["verdict"] is False
