from __future__ import annotations

import re

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, numbered_tasks, numbers_of_tasks, raw, tasks_naming


def _places(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"第(\d+)项", text)]


def _without(department: str) -> list[int]:
    return sorted(set(numbered_tasks()) - set(tasks_naming(department)))


@pytest.mark.parametrize(
    "question",
    [
        "推进计划里没有市知识产权局参与的任务有哪些",
        "推进计划里不由市知识产权局负责的任务",
        "推进计划哪些任务跟市知识产权局无关",
        "推进计划中市知识产权局没参加的任务有哪些",
    ],
)
def test_the_tasks_that_a_department_has_no_part_in_are_all_others(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.TASKS_OF_DEPARTMENT
    assert answer.facts["count"] == len(_without("市知识产权局"))
    assert numbers_of_tasks(answer) == _without("市知识产权局")


def test_where_their_number_is_asked_for_the_places_of_many_are_given(ask: Ask) -> None:
    answer = ask("推进计划里有多少项任务没写市知识产权局")
    assert answer.intent is Intent.COUNT
    assert sorted(set(_places(answer.answer))) == _without("市知识产权局")


def test_the_others_of_a_part_are_those_below_its_heading(ask: Ask) -> None:
    below = [number for number in _without("市知识产权局") if 93 <= number <= 99]
    assert numbers_of_tasks(ask("推进计划里长三角那部分不归市知识产权局管的任务")) == below


def test_a_kind_of_thing_is_looked_at_alone(ask: Ask) -> None:
    projects = raw("tianjin").split("二、重点工程")[-1].split("三、实施保障")[0]
    others = [part for part in re.split(r"(?=\([一二三四五六七八九]\))", projects)[1:] if "市教委" not in part]
    answer = ask("天津哪些工程没有市教委")
    assert answer.facts["count"] == len(others) == len(re.findall("^- 二、", answer.answer, re.MULTILINE))


@pytest.mark.parametrize("role", ["牵头", "配合"])
def test_tasks_in_which_nobody_has_a_role(role: str, ask: Ask) -> None:
    others = [number for number, (_, duty) in numbered_tasks().items() if role not in duty]
    assert ask(f"推进计划里哪些任务没有{role}单位").facts["count"] == len(others)


def test_one_with_and_another_without(ask: Ask) -> None:
    with_education = set(tasks_naming("市教委")) - set(tasks_naming("市科委"))
    assert numbers_of_tasks(ask("推进计划里有市教委但没有市科委的任务有哪些")) == sorted(with_education)


def test_neither_of_two(ask: Ask) -> None:
    neither = set(_without("市教委")) & set(_without("市知识产权局"))
    assert numbers_of_tasks(ask("推进计划里没有市教委和市知识产权局参与的任务")) == sorted(neither)


def test_the_tasks_of_one_department_alone_are_all_listed(ask: Ask) -> None:
    alone = len(re.findall(r"\(责任单位:(?:-20-)? ?市知识产权局\)", raw("tianjin")))
    answer = ask("天津的任务里哪些任务只有一家单位负责")
    assert answer.facts["count"] == alone == answer.answer.count("\n- ")


def test_who_has_a_part_in_every_task_below_a_heading(ask: Ask) -> None:
    answer = ask("天津哪些单位参与了所有服务体系任务")
    assert "3项任务都参与的部门和单位有**1个**：市知识产权局" in answer.answer


def test_departments_without_a_task_in_a_role(ask: Ask) -> None:
    answer = ask("推进计划里哪些单位没有牵头任务")
    named = answer.answer.split("：")[1].split("。")[0].split("、")
    assert "市教委" in named
    assert "市知识产权局" not in named
    assert f"**{len(named)}个**" in answer.answer


def test_tasks_that_set_a_value(ask: Ask) -> None:
    answer = ask("推进计划里哪些任务有数量目标")
    assert {9, 20} <= set(numbers_of_tasks(answer))
    assert all(re.search(r"\d+(?:-\d+)? ?[个家]", numbered_tasks()[number][0]) for number in numbers_of_tasks(answer))


def test_whether_there_is_any_is_said_first(ask: Ask) -> None:
    assert ask("推进计划里有没有市教委不参与的任务").answer.startswith("有。")
    none = ask("推进计划里有没有没人负责的任务")
    assert none.status is Status.NONE
    assert none.answer.startswith("没有。")


@pytest.mark.parametrize("question", ["推进计划里有没有市教委参与的任务", "推进计划第37项没有市教委吧"])
def test_whether_a_department_takes_part_is_another_question(question: str, ask: Ask) -> None:
    assert "没有写明市教委参与" not in ask(question).answer


def test_another_department_is_asked_for_in_the_same_way(ask: Ask) -> None:
    answer = ask("推进计划里哪些任务不涉及市知识产权局", "那市委宣传部呢")
    assert answer.facts["count"] == len(_without("市委宣传部"))


def test_of_a_topic_all_that_touches_it_is_looked_at(ask: Ask) -> None:
    """A department that has a task with any word of the topic is not said to have none."""
    text = ask("推进计划里哪些部门不参与植物新品种保护").answer
    assert "没有任务的部门和单位" in text
    assert "市农业农村委" not in text


def test_where_nothing_can_be_left_out_of_that_is_said(ask: Ask) -> None:
    answer = ask("推进计划里哪些部门不负责茶叶")
    assert answer.status is Status.NONE
    assert "无法判断" in answer.answer


def test_a_plan_that_no_table_knows_is_picked_from_in_the_same_way(ask_harbour: Ask) -> None:
    without = ask_harbour("厦门哪些任务没有市财政局")
    assert numbers_of_tasks(without) == [2, 3, 4, 6, 7, 8, 9, 10, 11]
    alone = ask_harbour("厦门有哪些任务只有市文化和旅游局一家负责")
    assert numbers_of_tasks(alone) == [9, 10]


def test_tasks_that_do_not_write_a_word(ask: Ask) -> None:
    tasks = numbered_tasks()
    without = [number for number, (text, _) in tasks.items() if "商标" not in text]
    assert _places(ask("推进计划里没提到商标的任务").answer) == without
    neither = [number for number in without if "版权" not in tasks[number][0]]
    assert ask("推进计划里哪些任务不涉及商标和版权").facts["count"] == len(neither)


def test_a_plan_without_departments_is_picked_from_by_its_words(ask: Ask) -> None:
    assert "海门规划中，没有写到“商标”的任务有" in ask("海门哪些任务没有提到商标").answer


def test_tasks_that_another_leads(ask: Ask) -> None:
    led = [n for n, (_, duty) in numbered_tasks().items() if "牵头" in duty and "市司法局牵头" not in duty]
    assert _places(ask("推进计划里牵头单位不是市司法局的任务有哪些").answer) == led


def test_a_body_that_is_set_against_another_is_a_department(ask: Ask) -> None:
    both = {n for n in tasks_naming("市高级法院") if n not in tasks_naming("市司法局")}
    assert numbers_of_tasks(ask("推进计划哪些任务有法院没有市司法局")) == sorted(both)


def test_who_has_no_other_task_is_told_from_who_only_leads_none(ask: Ask) -> None:
    text = ask("推进计划里哪些部门只配合不牵头").answer
    alone, beside = text.split("另有")
    assert "市绿化市容局" in alone
    assert "市教委" not in alone
    assert "市教委" in beside


def test_districts_meant_by_a_word_for_several_are_told(ask: Ask) -> None:
    several = [n for n, (_, duty) in numbered_tasks().items() if re.search("各区|相关区", duty) and "松江" not in duty]
    note = ask("推进计划哪些任务松江区不参与").answer.split("没有写明具体是谁：")[1]
    assert _places(note) == several


def test_tasks_in_which_somebody_has_a_role(ask: Ask) -> None:
    helped = [number for number, (_, duty) in numbered_tasks().items() if "配合" in duty]
    assert ask("推进计划写明了配合单位的任务有几项").facts["count"] == len(helped)


def test_who_has_a_task_alone_beside_one_that_is_set_aside(ask: Ask) -> None:
    answer = ask("推进计划里只有一家单位负责的任务，除了市高院还有谁")
    assert answer.intent is Intent.LIST
    assert "上海海关：第52项" in answer.answer
    assert "市高级法院：" not in answer.answer


@pytest.mark.parametrize("question", ["天津只写市知识产权局一家的工程有哪些", "天津责任单位只有市知识产权局的工程"])
def test_a_department_named_alone(question: str, ask: Ask) -> None:
    assert ask(question).facts["count"] == 2


def test_tasks_of_one_department_are_picked_within_the_part_named(ask: Ask) -> None:
    answer = ask("天津的主要任务里只由市知识产权局负责的有几项")
    assert answer.facts["count"] == 3
    assert "二、(" not in answer.answer


def test_a_plan_of_another_place_without_such_tasks_is_not_mentioned(ask: Ask) -> None:
    assert "（0项）" not in ask("市市场监管局自己单独负责哪些任务").answer


def test_who_is_not_a_department_picks_nobody(ask: Ask) -> None:
    assert "没有任务的部门和单位有" not in ask("谁不是市科委").answer


@pytest.mark.parametrize("question", ["推进计划没有写配合单位的项目有多少个", "推进计划未写明配合部门的项目有几个"])
def test_tasks_without_a_role_are_counted_by_whatever_word_they_are_called(question: str, ask: Ask) -> None:
    without = [number for number, (_, duty) in numbered_tasks().items() if "配合" not in duty]
    assert ask(question).facts["count"] == len(without)


def test_what_is_picked_from_stands_before_a_comma_too(ask: Ask) -> None:
    projects = raw("tianjin").split("二、重点工程")[-1].split("三、实施保障")[0]
    alone = len(re.findall(r"责任单位:市知识产权局\)", projects))
    answer = ask("天津重点工程里，只由市知识产权局一家负责的有几个")
    assert answer.facts["count"] == alone
    assert f"**{alone}项**" in answer.answer
