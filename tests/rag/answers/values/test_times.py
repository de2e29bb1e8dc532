from __future__ import annotations

import pytest

from rag.answers.values.times import asks_result, year_of_today
from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize("text", ["实际有多少件", "目标完成了没有", "茶园建成了几家", "达标没"])
def test_a_question_for_what_was_reached_is_told(text: str) -> None:
    assert asks_result(text)


@pytest.mark.parametrize("text", ["要完成多少件", "到2025年要建成几家", "完成目标的措施"])
def test_a_question_for_what_is_aimed_at_is_no_such_question(text: str) -> None:
    assert not asks_result(text)


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("海门2023年马德里商标有几件", "2023年的数值"),
        ("海门2024年实际培训了多少人次", "2024年实际完成的数值"),
        ("推进计划的规范化市场实际建成了几家", "实际完成的数值"),
    ],
)
def test_a_goal_is_only_the_nearest_to_what_was_reached(question: str, lacking: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert f"没有给出{lacking}" in first_paragraph(answer)
    assert "目标" in answer.answer


def test_a_goal_does_not_prove_that_it_was_reached(ask: Ask) -> None:
    answer = ask("海门2024年马德里商标是40件吧")
    assert answer.status is Status.PARTIAL
    assert not answer.answer.startswith("是")


def test_the_year_of_a_goal_is_no_other_year(ask: Ask) -> None:
    assert ask("到2025年海门马德里商标要有几件").status is Status.GROUNDED


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("去年茶叶卖了多少", "去年"),
        ("今年上半年的茶叶产量", "今年"),
        ("茶叶产量比去年多多少", ""),
        ("茶叶产量是去年的几倍", ""),
        ("2020年茶叶产量", ""),
    ],
)
def test_a_year_that_only_the_day_of_the_question_tells_is_known(text: str, year: str) -> None:
    assert year_of_today(text) == year


def test_a_plan_has_no_value_of_a_year_of_today(ask: Ask) -> None:
    answer = ask("海门去年的知识产权质押融资额")
    assert answer.status is Status.PARTIAL
    assert "没有给出“去年”的数值" in first_paragraph(answer)
    assert "1亿元" in answer.answer.split("\n\n")[1]  # of 2020, before the sum of several years


def test_of_two_years_the_one_without_a_value_is_named(ask: Ask) -> None:
    answer = ask("上海2020年、2025年的每万人口发明专利分别达到几件")
    assert answer.status is Status.PARTIAL
    assert "60.21件" in first_paragraph(answer)
    assert "没有给出2025年的数值" in answer.answer
