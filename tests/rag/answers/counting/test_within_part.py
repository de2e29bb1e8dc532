from __future__ import annotations

import re

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, numbered_tasks


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("天津九项重点工程里有几项提到版权", ["版权及文化产业创新发展工程"]),
        ("天津重点工程中跟保险有关的有几个", ["海外知识产权纠纷应对指导工程"]),
        ("海门四条原则里有几条提到企业", ["坚持市场导向"]),
        ("海门规划有几条原则讲到改革", ["坚持改革创新"]),
        (
            "上海规划10个专栏里有几个提到长三角",
            ["专栏3知识产权快速协同保护机构建设工程", "专栏9WIPO仲裁与调解上海中心建设工程"],
        ),
        (
            "海门五大任务里有几项提到人才",
            ["高效益引导知识产权运用", "高要求提升知识产权管理效能", "高水平提供知识产权服务"],
        ),
        ("天津保障措施里几条写到资金", ["加大资金投入"]),
    ],
)
def test_only_the_things_of_the_kind_that_write_it_are_counted(question: str, items: list[str], ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.COUNT
    assert answer.facts["items"] == items
    assert answer.facts["count"] == len(items)


@pytest.mark.parametrize(
    ("question", "section"),
    [("推进计划第七节里有几项提到商标", range(39, 53)), ("推进计划保护方面有几项提到商标", range(24, 62))],
)
def test_within_a_part_its_tasks_are_counted(question: str, section: range, ask: Ask) -> None:
    writing = [number for number, (text, _) in numbered_tasks().items() if number in section and "商标" in text]
    answer = ask(question)
    assert answer.facts["count"] == len(writing)
    assert [int(number) for number in re.findall(r"^- 第(\d+)项：", answer.answer, re.MULTILINE)] == writing


def test_which_of_them_write_it_are_listed(ask: Ask) -> None:
    answer = ask("天津重点工程里哪几项跟商标有关")
    assert answer.intent is Intent.LIST
    assert answer.facts["items"][-1] == "商标和地理标志品牌价值提升工程"


def test_that_none_writes_it_is_said(ask: Ask) -> None:
    answer = ask("上海规划的四条原则里有几条提到商标")
    assert answer.facts["count"] == 0
    assert "4条原则里没有一条写到“商标”" in answer.answer


def test_in_whole_plans_the_clauses_are_counted(ask: Ask) -> None:
    assert "写到“商标”的有**12条**" in ask("推进计划里有几项提到商标").answer


@pytest.mark.parametrize("question", ["北京重点工程里有几项提到专利", "天津重点工程里建几座茶馆"])
def test_other_questions_are_not_taken_for_it(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.NONE or "写到" not in answer.answer
