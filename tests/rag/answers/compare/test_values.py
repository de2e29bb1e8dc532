from __future__ import annotations

import pytest

from tests.rag.asking import Ask


def test_the_value_of_one_place_asks_for_that_of_another(ask: Ask) -> None:
    first = ask("上海有专利代理机构215家,海门呢").answer.split("\n")[0]
    assert "215家" in first
    assert "10家" in first


@pytest.mark.parametrize("question", ["海门和上海的专利代理机构有啥两样", "上海、海门每万人口发明专利拥有量对比一下"])
def test_indicators_that_both_sides_have_are_compared_by_their_values(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert {fact["doc_id"] for fact in answer.facts["targets"]} == {"haimen", "sh-plan"}


def test_whether_values_are_equal_is_told_first(ask: Ask) -> None:
    assert ask("推进计划和上海十四五规划的专利导航项目数是不是一样").answer.startswith("两者不同：")
