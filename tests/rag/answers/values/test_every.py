from __future__ import annotations

import pytest

from corpus.model import Nature
from rag.contract import Intent
from rag.knowledge import Knowledge
from tests.rag.asking import Ask


def test_all_that_was_reached_is_listed(ask: Ask, knowledge: Knowledge) -> None:
    answer = ask("海门目前的各项数据")
    reached = [one for one in knowledge.targets("haimen") if one.target.nature is Nature.BASELINE]
    assert len(answer.facts["targets"]) == len(reached)
    assert "目标" not in answer.answer


def test_the_values_of_one_year_are_listed_alone(ask: Ask) -> None:
    answer = ask("上海2020年的主要数据")
    assert "8.28万件" in answer.answer
    assert "4.70万件" not in answer.answer


def test_two_periods_are_compared_indicator_by_indicator(ask: Ask) -> None:
    answer = ask("海门十三五和十四五数字对比")
    assert answer.intent is Intent.COMPARE
    line = next(line for line in answer.answer.split("\n") if line.startswith("- 马德里国际注册商标"))
    assert "达到40件" in line
    assert "25件" in line


def test_values_of_something_are_not_all_values(ask: Ask) -> None:
    assert ask("上海规划里有哪些数据保护措施").intent is Intent.MEASURE


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("海门哪些目标是累计的", {"累计15亿元", "累计达200家", "累计达300人"}),
        ("上海规划哪些指标带“左右”", {"100个左右", "50个左右", "30家左右", "10个左右"}),
    ],
)
def test_the_values_with_a_word_beside_them_are_listed(question: str, values: set[str], ask: Ask) -> None:
    answer = ask(question)
    goals = {one["value_text"] for one in answer.facts["targets"] if one["nature"] == "goal"}
    assert goals == values


def test_goals_are_told_apart_by_whether_a_baseline_is_given(ask: Ask) -> None:
    lacking = ask("海门有哪些目标没写现状")
    having = ask("海门规划里哪几个指标给了底数")
    assert "马德里国际注册商标拥有量" in having.answer
    assert "马德里国际注册商标拥有量" not in lacking.answer
    assert "服务业年营业收入" in lacking.answer
    told = [one["indicator"] for answer in (lacking, having) for one in answer.facts["targets"]]
    assert len(told) == len(set(told)) == 13
