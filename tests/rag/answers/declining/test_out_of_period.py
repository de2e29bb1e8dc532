"""A time outside the years of a plan is said first, and what the plan writes stands behind it."""

from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "time"),
    [
        ("海门2030年怎么培育知识产权服务机构", "2030年"),
        ("天津2027年海外维权谁负责", "2027年"),
        ("天津“十五五”怎么发展版权产业", "“十五五”时期"),
        ("海门2016年怎么宣传知识产权", "2016年"),
    ],
)
def test_a_time_outside_the_years_of_a_plan_is_said_first(question: str, time: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "的规划期为2021—2025年" in first_paragraph(answer)
    assert f"没有写到{time}" in first_paragraph(answer)
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "天津2024年海外维权谁负责",
        "海门2020年怎么宣传知识产权",
        "知识产权强国建设纲要（2021—2035年）怎么落实",
        "海门“十三五”知识产权工作做了什么",
        "我2018年注册的商标在上海被侵权怎么维权",
        "2015年成立的企业在海门能做质押融资吗",
    ],
)
def test_a_time_of_the_plan_or_one_that_its_words_name_is_none(question: str, ask: Ask) -> None:
    assert "规划期为" not in ask(question).answer


@pytest.mark.parametrize("question", ["海门2030年要推进知识产权证券化吗", "海门2030年不搞知识产权证券化吧"])
def test_a_time_outside_the_years_of_a_plan_gets_no_verdict(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "verdict" not in answer.facts
    assert not answer.answer.split("\n\n")[1].startswith(("是", "不是"))


def test_when_something_was_is_ruled_by_the_year_that_a_plan_writes(ask: Ask) -> None:
    assert ask("海门是2018年获批国家知识产权示范城市的吧").answer.startswith("不是。")
