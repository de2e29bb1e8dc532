from __future__ import annotations

import re

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph, raw

SERVICES = [
    "构建知识产权公共服务体系",
    "构建知识产权公共服务平台",
    "引导知识产权服务业规范发展",
    "培养与引进知识产权人才",
]


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("海门规划里保障措施有哪几条", ["加强组织领导", "强化政策保障", "加大资金投入", "加强监督考核"]),
        ("上海规划总体要求下面分成哪几块", ["指导思想", "基本原则", "发展目标"]),
        ("海门规划的规划背景分哪两节", ["“十三五”时期知识产权工作成效基础", "面临形势"]),
        (
            "天津京津冀那一块有哪几条",
            ["健全京津冀知识产权部门合作机制", "优化京津冀知识产权资源配置", "强化京津冀知识产权服务合作"],
        ),
        ("上海规划优化知识产权运营服务体系那节有哪个专栏", ["专栏6专利转化专项计划实施工程"]),
    ],
)
def test_what_stands_below_a_heading_is_listed_complete(question: str, items: list[str], ask: Ask) -> None:
    answer = ask(question)
    assert (answer.intent, answer.status) == (Intent.LIST, Status.GROUNDED)
    assert answer.facts["items"] == items
    assert len(answer.citations) == len(items)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("天津实施保障部分分几点", 5),
        ("上海规划加强知识产权文化建设那节有几段", 3),
        ("推进计划实施与保障下面有几条任务", 7),
        ("推进计划倒数第二部分下面有几节", 3),
    ],
)
def test_what_stands_below_a_heading_is_counted(question: str, number: int, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.COUNT
    assert answer.facts["count"] == number


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("海门规划的指导思想是什么", "排头兵"),
        ("推进计划的总体要求讲了什么", "知识价值实现"),
        ("上海规划的主要目标", "到2025年"),
        ("天津“夯实知识产权保护基础”这一条讲了啥", "专家库"),
    ],
)
def test_a_part_is_given_in_its_own_words(question: str, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert words in first_paragraph(answer)
    assert "没有专门下定义" not in answer.answer


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("天津分工压轴的工程是哪个", "版权及文化产业创新发展工程"),
        ("海门规划打头的那条原则叫什么", "坚持改革创新"),
        ("上海规划第六部分最后一节叫什么", "加强知识产权文化建设"),
        ("上海规划专利导航工程是第几个专栏", "专栏4"),
    ],
)
def test_what_stands_at_a_position_is_named_in_a_line(question: str, name: str, ask: Ask) -> None:
    answer = ask(question)
    assert name in answer.answer
    assert len(answer.answer) < 60


def test_several_things_in_a_row_are_named(ask: Ask) -> None:
    lines = ask("天津头两个工程是什么").answer.splitlines()
    assert ["保护能力提升" in lines[0], "效能提升" in lines[1], len(lines)] == [True, True, 2]


@pytest.mark.parametrize(
    "question", ["海门怎么加强知识产权文化建设", "海门的保障措施里财政局出多少钱", "什么是专利导航工程"]
)
def test_a_topic_that_a_heading_names_is_answered_from_the_text(question: str, ask: Ask) -> None:
    assert "包括" not in first_paragraph(ask(question))
    assert "共有" not in first_paragraph(ask(question))


def test_a_plan_called_by_words_of_its_title_is_one_plan(ask: Ask) -> None:
    answer = ask("上海保护运用规划和海门发展规划的基本原则各有几条")
    assert answer.answer.count("基本原则”共有**4项**") == 2


def test_a_side_without_the_part_is_said_to_have_none(ask: Ask) -> None:
    answer = ask("天津和海门的基本原则各有几条")
    assert answer.status is Status.PARTIAL
    assert "基本原则”共有**4项**" in answer.answer
    assert "没有这样的部分" in answer.answer


def test_a_plan_without_things_of_a_kind_is_named_beside_the_others(ask: Ask) -> None:
    assert "规划》没有单独列出任务" in ask("四个文件一共几项任务").answer


@pytest.mark.parametrize("question", ["天津主要任务底下有几个小项", "天津工作分工有多少个细项"])
def test_what_a_part_is_divided_into_last_is_counted(question: str, ask: Ask) -> None:
    tasks = raw("tianjin").split("一、主要任务(")[1].split("二、重点工程(")[0]
    numbered = re.findall(r"(?<!\d)[1-9]\.(?!\d)", tasks)
    assert f"**{len(numbered)}个小项**" in first_paragraph(ask(question))


def test_boxes_that_are_projects_are_listed_as_such(ask: Ask) -> None:
    assert ask("上海规划专栏里都是些什么工程").facts["items"] == ask("上海规划有哪些专栏").facts["items"]


def test_a_word_of_the_heading_at_a_position_asks_for_what_stands_below_it(ask: Ask) -> None:
    answer = ask("推进计划第七章的人文环境有哪几条")
    assert answer.facts["items"] == [
        "营造良好知识产权文化氛围",
        "完善知识产权人才梯次培养体制",
        "建设高素质专业化知识产权人才队伍",
    ]


@pytest.mark.parametrize(
    ("question", "number"),
    [("海门规划的面临形势写了几段", 2), ("推进计划的投入保障用了几个自然段", 1), ("海门指导思想分几段讲", 1)],
)
def test_the_paragraphs_at_a_place_are_counted(question: str, number: int, ask: Ask) -> None:
    assert f"**{number}个自然段**" in first_paragraph(ask(question))


def test_the_number_of_a_box_is_told_by_its_name(ask: Ask) -> None:
    answer = ask("上海规划里人才集聚工程是专栏几")
    assert "专栏10" in answer.answer
    assert "专栏9" not in answer.answer


def test_the_least_tasks_of_a_part_are_counted(ask: Ask) -> None:
    assert "**21个小项**" in ask("海门主要任务一共多少条小任务").answer


def test_things_of_two_kinds_are_both_counted(ask: Ask) -> None:
    answer = ask("推进计划分几个部分多少节").answer
    assert "**8个部分**" in answer
    assert "**22个小节**" in answer


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("推进计划服务方面有几项任务", 20),
        ("推进计划司法那一块一共几项", 8),
        ("推进计划海外方面有几项任务", 3),
        ("推进计划人才方面有几项", 8),
        ("天津运用方面几条", 5),
        ("海门管理方面有多少条任务", 4),
        ("推进计划保障措施有几条", 3),
    ],
)
def test_what_stands_on_a_side_of_a_plan_is_counted(question: str, count: int, ask: Ask) -> None:
    answer = ask(question)
    assert (answer.intent, answer.facts["count"]) == (Intent.COUNT, count)


def test_what_stands_on_a_side_of_a_plan_is_listed(ask: Ask) -> None:
    answer = ask("天津服务方面有哪些任务")
    assert answer.facts["items"] == [
        "构建便民利民知识产权公共服务体系",
        "加强知识产权新型基础平台建设",
        "大力推动知识产权服务业发展",
    ]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("海门的四大工程各是什么", "工程"),
        ("海门几项重点工程", "工程"),
        ("推进计划有几个专栏", "专栏"),
        ("天津的基本原则有哪些", "原则"),
        ("推进计划的三大原则是啥", "原则"),
    ],
)
def test_that_a_plan_sets_none_of_a_kind_apart_is_said(question: str, name: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.NONE
    assert f"没有单独列出{name}；" in answer.answer


@pytest.mark.parametrize("question", ["海门有哪些工程", "上海有几项重点工程", "海门重点工程项目有哪些企业"])
def test_what_a_plan_only_names_is_told(question: str, ask: Ask) -> None:
    assert "没有单独列出" not in ask(question).answer


def test_projects_that_a_plan_only_counts_in_words_are_not_denied(ask_silk: Ask) -> None:
    assert "六大工程" in ask_silk("桑城规划一共有几大工程").answer
