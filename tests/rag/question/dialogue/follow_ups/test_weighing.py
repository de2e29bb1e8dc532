from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("one", "other", "asked", "resolved"),
    [
        ("上海海关做什么", "天津海关呢", "谁的多", "上海海关和天津海关谁的任务多"),
        ("天津怎么培养律师", "海门呢", "两个比一比", "天津和海门怎么培养律师,有什么不同"),
        ("海门地理标志商标多少件", "马德里商标呢", "哪个多", "海门地理标志商标和马德里商标哪个多"),
        ("上海规范化市场多少家", "推进计划呢", "差多少", "上海十四五规划和上海实施推进计划规范化市场多少家,差多少"),
        (
            "上海规范化市场多少家",
            "推进计划呢",
            "这两个数相差几家",
            "上海十四五规划和上海实施推进计划规范化市场多少家,差多少",
        ),
        ("天津怎么培养律师", "海门呢", "能直接比吗", "天津和海门怎么培养律师,有什么不同"),
        ("第40项谁负责", "第64项呢", "一样吗", "第40项和第64项的责任部门一样吗"),
        ("第40项谁负责", "第64项呢", "少了谁", "第40项和第64项的责任部门有什么不同"),
        ("第40项谁负责", "第64项呢", "哪个单位多", "第40项和第64项哪个责任部门多"),
        ("海门PCT国际专利申请多少件", "有效发明专利呢", "两个一共", "海门PCT国际专利申请和有效发明专利加起来是多少"),
        ("天津怎么培养律师", "海门呢", "哪些地方不一样", "天津和海门怎么培养律师,有什么不同"),
    ],
)
def test_what_the_last_two_were_about_is_compared(one: str, other: str, asked: str, resolved: str, ask: Ask) -> None:
    assert ask(one, other, asked).resolved_question == resolved


def test_what_is_counted_after_a_list_is_no_sum(ask: Ask) -> None:
    assert "加起来" not in ask("天津商标多少件", "海门实施保障有哪些", "一共几条").resolved_question


def test_a_topic_behind_one_that_was_only_named_is_only_named(ask: Ask) -> None:
    assert ask("海门有效发明专利量", "马德里国际注册商标量呢").resolved_question == "海门马德里国际注册商标量"


def test_the_first_of_the_tasks_of_a_department_is_the_first_of_the_list(ask: Ask) -> None:
    answer = ask("推进计划里市司法局牵头的有哪些", "第二个具体讲什么")
    assert "WIPO仲裁与调解上海中心" in answer.answer
    assert "第59项" not in answer.answer


def test_the_last_three_places_are_weighed_together(ask: Ask) -> None:
    answer = ask("海门培养人才的办法", "上海呢", "天津呢", "三个有什么不同")
    assert answer.resolved_question == "海门、上海、天津培养人才的办法,有什么不同"
    assert answer.intent == "compare"


@pytest.mark.parametrize(
    ("asked", "resolved"),
    [
        ("区别在哪", "海门、上海、天津怎么培养人才,有什么不同"),
        ("后两个有什么不同", "上海和天津怎么培养人才,有什么不同"),
    ],
)
def test_all_places_of_a_row_are_weighed_unless_two_are_spoken_of(asked: str, resolved: str, ask: Ask) -> None:
    assert ask("海门怎么培养人才", "上海呢", "天津呢", asked).resolved_question == resolved


def test_a_change_of_roles_is_a_difference_of_departments(ask: Ask) -> None:
    answer = ask("推进计划里审判队伍谁负责", "规划呢", "单位变了吗")
    assert "只有上海十四五规划列了" in answer.answer


def test_which_plan_came_first_is_asked_of_their_days(ask: Ask) -> None:
    answer = ask("天津分工哪天印发", "上海规划呢", "哪个最早")
    assert answer.answer.startswith("较早的是《天津市")


@pytest.mark.parametrize(
    ("one", "other", "asked", "resolved"),
    [
        ("上海规范化市场多少家", "推进计划呢", "哪个多，多多少", "规范化市场多少家,哪个多,多多少"),
        ("上海贯标企业多少家", "海门呢", "差几倍", "贯标企业多少家,差几倍"),
        ("上海规范化市场多少家", "推进计划呢", "是不是刚好一半", "规范化市场多少家,是不是一半"),
        ("海门马德里商标2020年多少件", "2025年呢", "差多少", "海门马德里商标现在和目标相比,差多少"),
        ("天津有没有提到大数据", "上海呢", "所以哪几家提了", "哪几个规划提到大数据"),
        ("第65项归谁", "规划里同样的事归谁", "是同一家吗", "归谁,是同一家吗"),
    ],
)
def test_two_answers_are_weighed_however_it_is_put(one: str, other: str, asked: str, resolved: str, ask: Ask) -> None:
    assert ask(one, other, asked).resolved_question.endswith(resolved)


@pytest.mark.parametrize(
    ("asked", "resolved"),
    [
        ("哪家最多", "上海实施推进计划上海海关、市人民检察院和市公安局谁的任务最多"),
        ("后两个谁的多", "上海实施推进计划检察院和市公安局谁的任务多"),
    ],
)
def test_all_departments_of_a_row_are_weighed_unless_two_are_spoken_of(asked: str, resolved: str, ask: Ask) -> None:
    answer = ask("推进计划里海关有几项任务", "检察院呢", "公安呢", asked)
    assert answer.resolved_question == resolved
    assert answer.intent == "compare"


def test_the_days_of_three_plans_are_weighed_together(ask: Ask) -> None:
    answer = ask("上海规划什么时候印发的", "海门呢", "天津呢", "哪个最早")
    assert answer.answer.startswith("最早的是《天津市知识产权“十四五”规划主要任务工作分工》")


def test_whether_one_body_has_both_is_asked_as_such(ask: Ask) -> None:
    told = ask("上海讲师团谁管", "志愿服务队呢", "都归同一家管吗")
    assert told.resolved_question == "上海讲师团和志愿服务队的责任部门是同一家吗"
    assert told.answer.startswith("不是，")


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("推进计划里领军人才谁负责", "规划里呢", "领头的是同一个局不"), "牵头部门是同一家吗"),
        (("推进计划第8项谁牵头", "第9项呢", "牵头单位是同一个吗"), "第8项和第9项的牵头部门是同一家吗"),
        (("推进计划第8项讲什么", "第9项呢", "这两项有啥区别"), "第8项和第9项有什么不同"),
    ],
)
def test_who_leads_both_and_two_numbered_tasks_are_weighed(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    answer = ask(*turns)
    assert answer.intent == "compare"
    assert answer.resolved_question.endswith(resolved)
