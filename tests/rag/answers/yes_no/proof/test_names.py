from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize("question", ["海门有知识产权法院吗", "WIPO仲裁中心在天津有吗", "海门有知识产权保护中心吗"])
def test_a_body_is_there_where_a_sentence_has_its_name_as_that_of_the_place(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith("是")


@pytest.mark.parametrize("question", ["上海有知识产权仲裁院吗", "上海有WIPO仲裁与调解中心吗"])
def test_a_name_with_more_characters_between_its_words_is_the_same(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是")


def test_whether_a_body_is_there_is_no_search_for_help(ask: Ask) -> None:
    assert ask("海门有没有版权交易中心").intent == "yes_no"
