from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "asked_next", "resolved"),
    [
        ("上海要建几家保护示范区", "天津这种示范区建几家", "天津保护示范区建几家"),
        ("上海新设几个培训基地", "那海门这类基地设几个", "海门培训基地设几个"),
    ],
)
def test_the_same_thing_of_another_place_is_called_by_its_name(
    question: str, asked_next: str, resolved: str, ask: Ask
) -> None:
    answer = ask(question, asked_next)
    assert answer.resolved_question == resolved
    assert answer.status is not Status.GROUNDED


def test_what_a_centre_does_is_asked_of_it_and_not_of_who_is_in_charge(ask: Ask) -> None:
    answer = ask("上海保护中心", "谁牵头", "它管哪些产业")
    assert answer.resolved_question == "上海保护中心管哪些产业"
    assert "新材料、节能环保" in answer.answer


def test_a_time_is_no_thing_that_was_named(ask: Ask) -> None:
    answer = ask("上海规划五年里要建多少家知识产权保护规范化市场", "到23年那会儿得先弄成几家")
    assert "2023年那会儿" in answer.resolved_question
    assert "25家" in answer.answer
