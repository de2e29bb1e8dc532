from __future__ import annotations

import pytest

from tests.rag.asking import Ask


def test_an_item_asked_next_stands_in_the_section_before(ask: Ask) -> None:
    answer = ask("海门第四部分第(三)节有几条,第四条是什么")
    assert "四、(三)4" in answer.answer


@pytest.mark.parametrize(
    ("question", "words"),
    [("海门规划的保障措施有几条,第二条是什么", "五、(二)"), ("推进计划第21项说什么,第25项呢", "第25项")],
)
def test_a_number_asked_next_is_one_of_the_same_part(question: str, words: str, ask: Ask) -> None:
    assert words in ask(question).answer


def test_what_stands_above_a_numbered_task_is_asked_for_in_more_words(ask: Ask) -> None:
    assert ask("推进计划第88项讲什么", "它上头那一项呢").resolved_question == "推进计划第87项讲什么"
