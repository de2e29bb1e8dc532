from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("asked", "indicator"),
    [
        ("海门要到300人的是什么指标", "从业人数"),
        ("300人指的是啥,海门", "从业人数"),
        ("哪个目标是1700家 海门", "注册商标企业数"),
        ("上海规划里50家是指什么", "规范化市场"),
    ],
)
def test_what_a_figure_is_of_is_named(asked: str, indicator: str, ask: Ask) -> None:
    told = ask(asked)
    assert (told.intent, told.status) == (Intent.TARGET, Status.GROUNDED)
    assert indicator in first_paragraph(told)


def test_a_bare_number_is_a_figure_where_indicators_are_asked_for(ask: Ask) -> None:
    assert "专利导航" in ask("推进计划里50是哪几个指标").answer
    assert ask("推进计划的77说了啥").intent is Intent.LOOKUP
    assert "第41项" in ask("推进计划41条说啥").answer


def test_a_figure_that_no_plan_writes_is_said_to_be_unwritten(ask: Ask) -> None:
    told = ask("海门的87件是什么指标")
    assert told.status is Status.NONE
    assert "没有写到“87件”" in told.answer


@pytest.mark.parametrize(
    ("asked", "plan", "value"),
    [
        ("8家示范区是哪份规划写的", "上海十四五规划", "8家"),
        ("哪个文件要建50个专利导航项目", "上海实施推进计划", "50个"),
        ("200家是谁的目标", "海门规划", "200家"),
    ],
)
def test_the_plan_that_has_a_figure_is_named_by_it(asked: str, plan: str, value: str, ask: Ask) -> None:
    first = first_paragraph(ask(asked))
    assert first.startswith(plan)
    assert value in first


def test_two_of_one_figure_are_told_apart(ask: Ask) -> None:
    answer = ask("海门规划里那两个15亿分别指什么")
    assert answer.answer.count("15亿元") == 2


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("上海规划里173.74万是什么", "173.74万件"),
        ("海门规划的500是什么数", "500人次"),
        ("海门有两个15亿，分别是什么", "15亿元"),
    ],
)
def test_a_number_without_its_unit_is_found(question: str, value: str, ask: Ask) -> None:
    assert value in first_paragraph(ask(question))
