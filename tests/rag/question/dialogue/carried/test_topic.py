from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize("asked_next", ["范围呢", "对象是谁", "有什么要求", "途径是什么"])
def test_a_side_of_a_thing_is_one_of_what_was_asked_about(asked_next: str, ask: Ask) -> None:
    answer = ask("天津怎么推专利执行险", asked_next)
    assert "专利执行险" in answer.resolved_question
    assert "天津" in answer.resolved_question


def test_where_a_matter_stands_is_asked_of_another_plan(ask: Ask) -> None:
    answer = ask("推进计划第几项讲专利导航", "五年规划哪个专栏")
    assert "专利导航" in answer.resolved_question
    assert "专栏4" in answer.answer


@pytest.mark.parametrize(
    ("question", "asked_next", "resolved"),
    [
        ("有浙江省的规划吗", "那就天津的吧,重点工程", "天津重点工程"),
        ("有没有武汉的规划", "那看上海的,基本原则", "上海基本原则"),
    ],
)
def test_a_place_without_a_plan_leaves_nothing_behind(question: str, asked_next: str, resolved: str, ask: Ask) -> None:
    assert ask(question, asked_next).resolved_question == resolved


def test_which_part_of_another_plan_is_asked_in_the_words_of_the_question(ask: Ask) -> None:
    answer = ask("知识产权学院在推进计划第几项", "五年规划哪个专栏")
    assert answer.resolved_question == "上海十四五规划知识产权学院哪个专栏"


def test_what_belongs_to_the_thing_before_is_asked_about_by_its_name(ask: Ask) -> None:
    answer = ask("上海国际知识产权学院是什么", "它的博士点呢")
    assert answer.resolved_question.startswith("上海国际知识产权学院博士点")
    answer = ask("天津专利导航是什么", "它的目标是多少")
    assert answer.resolved_question == "天津专利导航的目标是多少"


def test_a_department_that_begins_the_name_of_a_thing_is_none(ask: Ask) -> None:
    answer = ask("推进计划里谁管商业秘密保护基地", "那海关保护专项行动呢")
    assert answer.resolved_question == "上海实施推进计划海关保护专项行动由谁负责"


def test_a_district_that_tells_a_thing_stays_where_another_plan_is_asked(ask: Ask) -> None:
    answer = ask("上海漕河泾那个示范区推进计划里由谁负责", "规划里呢")
    assert "漕河泾" in answer.citations[0].quote


def test_whose_a_body_in_a_district_is_asks_for_no_tasks_of_the_district(ask: Ask) -> None:
    assert ask("奉贤那个化妆品维权中心是干啥的", "哪个部门负责").intent == "responsible"


def test_what_a_numbered_task_is_in_detail_is_what_it_says(ask: Ask) -> None:
    assert ask("推进计划第52项归谁", "那它具体干嘛").intent == "lookup"


def test_years_before_a_value_are_counted_from_its_year(ask: Ask) -> None:
    assert ask("上海PCT多少件", "5年前呢").facts["targets"][0]["year"] == 2015
    assert "2023年前" in ask("上海PCT多少件", "2023年前呢").resolved_question


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("天津商标注册有什么措施", "保护呢"), "天津商标保护有什么措施"),
        (("海门专利导航有什么措施", "质押融资呢"), "海门质押融资有什么措施"),
    ],
)
def test_another_way_to_deal_with_it_is_asked_of_the_same_thing(
    turns: tuple[str, ...], resolved: str, ask: Ask
) -> None:
    assert ask(*turns).resolved_question == resolved


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("天津规划是谁印的", "管到哪年"), "天津工作分工管到哪年"),
        (("天津精武镇做什么", "一共几个镇"), "天津一共几个镇"),
    ],
)
def test_what_is_asked_of_a_plan_or_of_districts_as_such_takes_no_topic(
    turns: tuple[str, ...], resolved: str, ask: Ask
) -> None:
    assert ask(*turns).resolved_question == resolved


@pytest.mark.parametrize("asked", ["有没有奖励", "费用给补吗", "门槛是什么"])
def test_what_may_be_of_anything_is_asked_of_the_topic_before(asked: str, ask: Ask) -> None:
    assert "老字号" in ask("天津老字号怎么保护", asked).resolved_question
