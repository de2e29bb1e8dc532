from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("海门设了专栏没有", "没有，"),
        ("天津规划设重点工程吗", "有："),
        ("天津列没列基本原则", "没有，"),
        ("上海和海门都有保障措施吗", "是，"),
        ("上海和天津都写了基本原则吗", "不是，只有上海"),
        ("天津有重点工程，海门有没有", "没有，只有"),
        ("海门有没有类似天津的重点工程", "没有，只有"),
        ("哪几份规划设了专栏", "只有上海十四五规划"),
        ("哪些规划列了指标", "只有海门规划"),
    ],
)
def test_whether_plans_have_parts_of_a_kind_is_said_first(question: str, begins: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(begins)


@pytest.mark.parametrize("question", ["哪几份规划设了专栏", "哪份文件有专栏"])
def test_each_plan_that_lacks_them_is_named_where_plans_are_asked_for(question: str, ask: Ask) -> None:
    assert "推进计划(2022—2023)》" in ask(question).answer


def test_what_there_is_is_counted_and_cited(ask: Ask) -> None:
    answer = ask("天津规划设重点工程吗")
    assert "共有**9个工程**" in answer.answer
    assert len(answer.citations) == 9


@pytest.mark.parametrize("question", ["天津有专项行动吗", "专栏写了什么", "海门有红木工程吗", "专栏里有没有培训基地"])
def test_a_question_for_more_than_the_kind_is_answered_by_the_words(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "没有列出" not in answer.answer
    assert answer.intent is not Intent.COMPARE or "列有" not in answer.answer
