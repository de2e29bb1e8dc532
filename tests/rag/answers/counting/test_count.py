from __future__ import annotations

import re

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph, numbered_tasks, raw, tasks_naming


def test_the_tasks_of_a_plan_are_counted(ask: Ask) -> None:
    answer = ask("推进计划一共有多少项任务")
    assert answer.intent is Intent.COUNT
    assert f"**{len(numbered_tasks())}项任务**" in first_paragraph(answer)
    assert answer.facts["count"] == len(numbered_tasks())


def test_the_boxes_of_a_plan_are_counted_and_named(ask: Ask) -> None:
    boxes = re.findall(r"^\s*(专栏\d+\S+)", raw("sh-plan"), re.MULTILINE)
    answer = ask("上海规划有几个专栏")
    assert f"**{len(boxes)}个专栏**" in first_paragraph(answer)
    assert all(box in answer.answer for box in boxes)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("天津规划有几个部分", "3个部分"),
        ("海门规划分几章", "5个部分"),
        ("海门基本原则有几条", "4项"),
        ("海门的保障措施共有几条", "4项"),
        ("推进计划第26项由几个部门负责", "4个"),
        ("推进计划第37项除了牵头还有几个部门", "5个"),
        ("推进计划第59项牵头的部门有几个", "1个"),
        ("上海的先导产业有几个", "三大先导产业"),
        ("上海聚焦几大重点产业", "六大重点产业"),
        ("海门聚焦几条产业链", "12条产业链"),
    ],
)
def test_the_number_comes_first(question: str, said: str, ask: Ask) -> None:
    assert said in first_paragraph(ask(question))


def test_what_stands_below_a_number_is_counted(ask: Ask) -> None:
    answer = ask("海门第四部分第(二)节有几条")
    assert "**5项**" in first_paragraph(answer)
    assert answer.facts["count"] == 5


def test_a_number_that_no_sentence_states_is_counted_from_its_list(ask: Ask) -> None:
    answer = ask("海门有几种保险产品")
    assert "**3个**" in first_paragraph(answer)
    assert answer.facts["items"] == ["知识产权侵权责任险", "被侵权损失险", "保证保险"]


def test_the_thing_to_count_may_have_words_around_it(ask: Ask) -> None:
    answer = ask("海门搞几种保险产品试点")
    assert "**3个**" in first_paragraph(answer)


def test_what_was_counted_follows(ask: Ask) -> None:
    answer = ask("上海聚焦几大重点产业")
    assert "电子信息、生命健康、汽车、高端装备、先进材料、时尚消费品" in answer.answer
    assert "人工智能" not in answer.answer.split("（")[0]


def test_the_tasks_of_a_department_are_counted(ask: Ask) -> None:
    answer = ask("推进计划里市检察院有几项任务")
    assert f"**{len(tasks_naming('市检察院'))}项**" in answer.answer
    assert answer.facts["count"] == len(tasks_naming("市检察院"))


def test_the_tasks_of_one_department_alone_are_counted(ask: Ask) -> None:
    alone = [number for number, (_, duty) in numbered_tasks().items() if duty == "市高级法院负责"]
    answer = ask("推进计划里市高级法院独自负责的任务有几项")
    assert answer.facts["count"] == len(alone)


def test_a_department_without_tasks_in_the_role_is_said_to_have_none(ask: Ask) -> None:
    answer = ask("推进计划里市教委牵头的任务有几项")
    assert answer.intent is Intent.COUNT
    assert "没有安排市教委牵头的任务（**0项**）" in first_paragraph(answer)


def test_what_cannot_be_counted_declines(ask: Ask) -> None:
    assert ask("海门的狩猎证有几种").status is Status.NONE
    assert ask("一共有几个").status is Status.NONE


def test_things_that_only_stand_near_the_thing_asked_for_are_not_counted(ask: Ask) -> None:
    assert ask("海门知识产权学院招几个博士").status is Status.NONE


def test_the_tasks_of_a_department_in_a_role_are_counted_by_any_wording(ask: Ask) -> None:
    cooperating = [n for n, (_, duty) in numbered_tasks().items() if "市财政局" in duty]
    answer = ask("推进计划里市财政局掺和了多少件事")
    assert answer.facts["count"] == len(cooperating)


def test_a_part_called_by_words_of_its_heading_is_counted(ask: Ask) -> None:
    assert "**5项**" in first_paragraph(ask("天津强化保护那部分有几条"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("天津规划列了几大工程", "**9个工程**"),
        ("天津规划的重点工程分几大项", "**9项**"),
        ("海门规划定了几条保障举措", "**4项**"),
        ("推进计划第七部分有几条任务", "**17项任务**"),
        ("上海规划第四部分有几个专栏", "**3个专栏**"),
        ("推进计划里市教委打配合的有几样", "**5项**"),
        ("推进计划第53项除牵头外还有几家分工", "**7个**"),
    ],
)
def test_things_are_counted_under_any_name(question: str, said: str, ask: Ask) -> None:
    assert said in first_paragraph(ask(question))


def test_what_stands_near_a_question_for_a_number_does_not_answer_it(ask: Ask) -> None:
    assert ask("海门红木桌子多少钱一张").status is Status.NONE


@pytest.mark.parametrize(
    ("question", "number"),
    [("推进计划第三部分第二小节有几条", 7), ("推进计划第六部分有多少项", 18), ("推进计划第三部分有几节", 4)],
)
def test_what_stands_at_a_place_is_counted(question: str, number: int, ask: Ask) -> None:
    assert ask(question).facts["count"] == number


@pytest.mark.parametrize("question", ["天津要建几家知识产权保护示范市场", "天津要培育几家高端运营机构"])
def test_a_list_without_the_thing_counted_is_not_counted(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert "没有给出" in first_paragraph(answer)


@pytest.mark.parametrize("question", ["上海要新建几个信息服务网点", "天津的版权示范单位有几家"])
def test_what_a_sentence_lists_is_no_number_of_what_is_built(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert "没有给出" in answer.answer.split("。")[0]


@pytest.mark.parametrize(
    ("question", "number", "said"),
    [
        ("厦门行动计划列了多少项重点任务", 11, "第1项至第11项"),
        ("航海档案的形式包括几类", 3, "图纸、海图、口述史"),
        ("厦门2024年列出几件重点实事", 3, "新增导览点5个"),
    ],
)
def test_tasks_classes_and_what_a_heading_numbers_are_counted(
    question: str, number: int, said: str, ask_harbour: Ask
) -> None:
    answer = ask_harbour(question)
    assert answer.facts["count"] == number
    assert said in answer.answer


def test_a_number_of_another_thing_with_the_same_first_word_is_none(ask: Ask) -> None:
    """The levels of a system of 知识产权 tell no number of anybody in 知识产权."""
    answer = ask("上海有多少知识产权教师")
    assert answer.status is not Status.GROUNDED
    assert "三级" not in answer.answer.split("。")[0]


@pytest.mark.parametrize("question", ["天津商标密集型产业的比重要达到多少", "天津技术交易额占到多少"])
def test_of_a_level_no_things_are_counted(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert "个**" not in answer.answer


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("天津保障那部分里市知识产权局牵头几项", 3),
        ("天津重点工程中市教委有几项", 1),
        ("天津主要任务里市公安局有几项", 2),
    ],
)
def test_tasks_of_a_department_are_counted_within_a_part(question: str, number: int, ask: Ask) -> None:
    assert ask(question).facts["count"] == number


def test_units_that_a_plan_sets_a_number_of_are_no_departments(ask: Ask) -> None:
    answer = ask("推进计划打算建多少个承诺单位")
    assert "250家" in answer.answer
    assert "部门" not in answer.answer


def test_nothing_is_counted_outside_of_the_place_that_is_asked_about(ask: Ask) -> None:
    answer = ask("天津一(四)2里有几个联盟")
    assert answer.status is Status.PARTIAL
    assert all("加强知识产权新型基础平台建设" in one.text for one in answer.citations)


def test_what_stands_below_safeguards_called_so_for_short_is_counted(ask: Ask) -> None:
    assert ask("上海规划保障那部分有几条").facts["count"] == 3


def test_things_of_no_district_are_not_counted_for_one(ask: Ask) -> None:
    assert "**2个**" not in ask("天津东丽区有几家代理机构").answer


def test_how_many_at_a_number_is_the_value_there(ask: Ask) -> None:
    assert "**5个**" in ask("推进计划第20项是多少个").answer


@pytest.mark.parametrize("text", ["天津西青区精武镇知识产权特色小镇投资多少", "天津北辰区小淀镇特色小镇花费多少"])
def test_money_asked_for_is_no_number_of_things(text: str, ask: Ask) -> None:
    answer = ask(text)
    assert "**4个**" not in answer.answer
    assert "没有" in first_paragraph(answer)


@pytest.mark.parametrize("question", ["天津二(九)讲了几个方面", "版权及文化产业创新发展工程有几件事"])
def test_the_sentences_of_a_clause_are_counted(question: str, ask: Ask) -> None:
    text = raw("tianjin").split("版权及文化产业创新发展工程")[1].split("(责任单位")[0]
    answer = ask(question)
    assert answer.facts["count"] == text.count("。") == 4
    assert f"写了**{text.count('。')}句**" in answer.answer


def test_things_are_no_sentences(ask: Ask) -> None:
    assert "句**" not in ask("天津二(六)有几个特色小镇").answer


@pytest.mark.parametrize("question", ["海门产业改造项目要做几个", "海门培育工程搞几个", "天津讲座活动办几个"])
def test_what_is_to_be_done_is_not_counted_by_what_a_sentence_lists(question: str, ask: Ask) -> None:
    assert ask(question).status is not Status.GROUNDED


@pytest.mark.parametrize("text", ["天津西青区精武镇知识产权特色小镇有几公顷", "天津北辰区小淀镇的特色小镇占地多大"])
def test_a_measure_asked_for_is_no_number_of_things(text: str, ask: Ask) -> None:
    answer = ask(text)
    assert "**4个**" not in answer.answer
    assert answer.status is not Status.GROUNDED


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("天津海关跟商标有关的任务有几项", 1),
        ("天津海关的任务里涉及商标的有几项", 1),
        ("推进计划里市司法局和调解有关的任务几项", 3),
    ],
)
def test_the_tasks_of_a_department_on_a_matter_are_counted(question: str, number: int, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.COUNT
    assert f"**{number}项**" in first_paragraph(answer)


@pytest.mark.parametrize("question", ["天津知识产权律师要多少", "天津知识产权专员要有多少人"])
def test_what_is_to_be_reached_is_not_counted_by_what_a_sentence_lists(question: str, ask: Ask) -> None:
    assert "没有给出" in first_paragraph(ask(question))


def test_other_tasks_that_speak_of_it_are_told_with_theirs(ask: Ask) -> None:
    answer = ask("有几个部门管商业秘密").answer
    assert answer.startswith("**1个**：上海实施推进计划第50项由市市场监管局负责。")
    assert "- 上海实施推进计划第26项：4个，由市知识产权局牵头，市委宣传部、市公安局、市市场监管局" in answer


def test_of_a_task_pointed_to_no_others_are_told(ask: Ask) -> None:
    assert "\n- " not in ask("推进计划第51项有几家单位").answer


@pytest.mark.parametrize("question", ["天津有效注册商标多少", "天津商标一共几件", "天津著作权总量有多少"])
def test_kinds_of_rights_are_no_number_of_them(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert "集体商标、证明商标" not in first_paragraph(answer)


@pytest.mark.parametrize(
    ("question", "number"),
    [("天津安排了几个大工程要上马", "9个工程"), ("海门规划讲了几个坚持", "4项"), ("海门有几条基本规矩", "4项")],
)
def test_things_are_counted_by_what_people_call_them(question: str, number: str, ask: Ask) -> None:
    assert f"**{number}**" in first_paragraph(ask(question))
