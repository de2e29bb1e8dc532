from __future__ import annotations

import pytest

from rag.contract import AskRequest, Intent, Message
from rag.service import AnswerService
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "told", "asked_next", "resolved"),
    [
        (
            "天津企业知识产权效能提升工程谁负责",
            "市知识产权局负责。[1]",
            "后面那个工程呢",
            "天津企业知识产权效能提升工程的下一个工程由谁负责",
        ),
        (
            "天津知识产权人才引进培育工程谁负责",
            "市知识产权局、市教委、市人社局。[1]",
            "它前头那个呢",
            "天津知识产权人才引进培育工程的上一个由谁负责",
        ),
        (
            "天津专利密集型产业培育工程讲什么",
            "制定产业目录。[1]",
            "上一个工程呢",
            "天津专利密集型产业培育工程的上一个工程讲什么",
        ),
        ("上海专栏6谁负责", "市知识产权局牵头。[1]", "它后面那个专栏呢", "上海专栏7谁负责"),
    ],
)
def test_the_neighbour_of_what_was_asked_before_is_asked_the_same(
    question: str, told: str, asked_next: str, resolved: str, answer_service: AnswerService
) -> None:
    history = [Message(role="user", content=question), Message(role="assistant", content=told)]
    request = AskRequest(question=asked_next, history=history)
    assert answer_service.ask(request).resolved_question == resolved


def test_who_sees_to_the_neighbour_is_named_first(ask: Ask) -> None:
    answer = ask("天津企业知识产权效能提升工程谁负责", "它上面那个工程呢")
    assert answer.intent is Intent.RESPONSIBLE
    assert "二、(一)：市知识产权局、滨海新区政府" in first_paragraph(answer)


@pytest.mark.parametrize("asked_next", ["它下面的华明街要建什么小镇", "它下面的小淀镇是特色小镇吗"])
def test_what_lies_below_a_place_is_no_neighbour(asked_next: str, ask: Ask) -> None:
    answer = ask("东丽区在申报示范城区吗", asked_next)
    assert "上一个" not in answer.resolved_question
    assert "下一个" not in answer.resolved_question
