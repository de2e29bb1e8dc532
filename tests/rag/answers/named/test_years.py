from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


def test_a_year_that_a_plan_writes_is_quoted_in_its_own_figures(ask: Ask) -> None:
    answer = ask("海门的规划提到2035年了吗")
    assert answer.status is Status.GROUNDED
    assert "二〇三五年" in answer.citations[0].quote


def test_a_year_that_no_plan_writes_is_said_not_to_be_there(ask_harbour: Ask) -> None:
    answer = ask_harbour("厦门的计划里有没有写到2040年")
    assert answer.status is Status.NONE
    assert "没有写到2040年" in answer.answer


def test_what_is_asked_of_a_year_is_no_question_whether_it_is_written(ask_harbour: Ask) -> None:
    assert "写到" not in ask_harbour("厦门2026年古码头开放率要达到多少").answer


@pytest.mark.parametrize(
    "question",
    [
        "厦门2027年的任务",
        "2030年厦门的重点工程",
        "2028年厦门有什么打算",
        "2026年以后厦门做什么",
        "厦门十五五时期有哪些任务",
    ],
)
def test_a_year_behind_the_last_of_a_plan_is_said_to_be_outside_it(question: str, ask_harbour: Ask) -> None:
    answer = ask_harbour(question)
    assert answer.status is Status.NONE
    assert "行动计划（2024—2026年）》的规划期为2024—2026年，没有单独写" in answer.answer
    assert answer.answer.count("。") == 1


def test_a_year_of_a_plan_that_it_does_not_tell_apart_is_said_to_be_none_of_its_own(ask_harbour: Ask) -> None:
    answer = ask_harbour("厦门2025年的任务有哪些")
    assert (answer.status, "没有单独写2025年的内容" in answer.answer) == (Status.PARTIAL, True)


def test_a_preamble_that_names_a_year_writes_nothing_of_it(ask: Ask) -> None:
    assert "没有单独写2022年的内容" in ask("2022年推进计划要做什么").answer


def test_what_a_plan_writes_of_a_year_is_quoted_without_a_topic(ask_harbour: Ask) -> None:
    answer = ask_harbour("厦门2023年的部署")
    assert answer.status is Status.GROUNDED
    assert "渔船维修点20个" in answer.citations[0].quote


def test_the_goals_of_a_later_year_are_those_of_the_last(ask: Ask) -> None:
    answer = ask("2031年海门的目标是多少")
    assert answer.status is Status.PARTIAL
    assert "没有写明2031年的目标" in answer.answer


@pytest.mark.parametrize("question", ["2031年的规划目标", "2031年要达到什么高度", "2031年的任务"])
def test_of_all_plans_none_writes_of_a_later_year(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert (answer.status, answer.claims) == (Status.NONE, [])
    assert "2022—2023年" in answer.answer
    assert "2021—2025年" in answer.answer


def test_a_year_with_a_topic_is_asked_for_by_it(ask_harbour: Ask) -> None:
    assert "45个" in ask_harbour("厦门2026年渔船维修点要有几个").answer


@pytest.mark.parametrize("question", ["推进计划到2023年定了哪些数量指标", "2023年推进计划有几项指标"])
def test_the_goals_of_the_last_year_of_a_plan_are_its_own(question: str, ask: Ask) -> None:
    said = ask(question).answer
    assert "没有单独写2023年" not in said
    assert all(value in said for value in ("25个", "15家", "250家", "3-5个"))


def test_a_period_that_only_a_heading_names_is_written_of_below_it(ask: Ask) -> None:
    assert "海门规划 一、(一)：“知识产权综合改革卓有成效”" in ask("海门十三五").answer


@pytest.mark.parametrize("question", ["推进计划2023年要忙些什么", "上海2022年安排了哪些工作"])
def test_a_plan_for_few_years_is_told_for_each_of_them(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "年的内容，整个规划期的内容如下" in answer.answer.split("\n")[0]
    assert "指标31400" not in answer.answer
    assert "七、构建知识产权高品质人文环境" in answer.answer
    assert ask("天津2022年要忙些什么").status is Status.NONE


def test_what_was_achieved_in_one_year_is_what_names_it(ask: Ask) -> None:
    answer = ask("2020年海门取得了什么成就").answer
    assert "2020年,我区高标准验收" in answer
    assert "知识产权文化和人才建设取得成效" not in answer
    assert "2016年,我区成功获批" in ask("海门2016年发生了什么大事").answer
