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


@pytest.mark.parametrize(
    "question",
    [
        "天津有没有版权仲裁院",
        "天津有没有海外维权中心",
        "天津没有自己的版权法院吧",
        "海门有商标保险公司吗",
        "天津有没有专门的版权检察院",
    ],
)
def test_a_body_is_not_there_where_only_parts_of_its_name_are(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent == "yes_no"
    assert "verdict" not in answer.facts or answer.facts["verdict"] is None
    assert not answer.answer.startswith(("是", "不是"))


@pytest.mark.parametrize("thing", ["商标大奖", "版权周", "版权馆"])
def test_a_thing_asked_for_by_its_name_alone_is_no_search_for_help(thing: str, ask: Ask) -> None:
    answer = ask(f"海门有没有{thing}")
    assert answer.intent == "yes_no"
    assert not answer.answer.startswith("是")
