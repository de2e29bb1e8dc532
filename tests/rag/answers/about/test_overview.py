from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, documents_of, first_paragraph


@pytest.mark.parametrize(
    "question",
    ["天津的文件写了些什么", "介绍一下天津规划", "什么是天津规划", "你能不能说说天津规划", "天津", "天津到底要干嘛"],
)
def test_a_plan_as_a_whole_is_told_by_its_parts(question: str, ask: Ask, knowledge: Knowledge) -> None:
    answer = ask(question)
    assert (answer.intent, answer.status) == (Intent.LOOKUP, Status.GROUNDED)
    tops = list(dict.fromkeys(c.path[0] for c in knowledge.document("tianjin").clauses if c.path))
    assert "规划期为2021—2025年" in first_paragraph(answer)
    assert f"**{len(tops)}个部分**" in first_paragraph(answer)
    assert all(f"- {top}：" in answer.answer for top in tops)
    assert documents_of(answer) == {"tianjin"}


def test_a_plan_that_assigns_no_duties_is_said_to(ask: Ask) -> None:
    assert "全文没有写明责任部门" in ask("海门规划讲的是什么").answer
    assert "没有写明责任部门" not in ask("天津规划讲的是什么").answer


def test_a_plan_as_a_whole_is_told_with_its_goals(ask: Ask) -> None:
    told = ask("给我归纳一下海门的规划").answer
    assert "**目标**" in told
    assert all(goal in told for goal in ("专利拥有量达到20件", "累计15亿元", "服务机构达5家"))
    assert "没有写明总的目标和指标" in ask("帮我们概括一下天津的规划").answer
    shanghai = ask("上海十四五规划主要讲什么").answer
    assert "国际知识产权保护高地基本建成" in shanghai
    assert "指标在图片表格中" in shanghai
    assert "**16家**" in shanghai


@pytest.mark.parametrize(
    "question", ["天津规划的看点有哪些", "海门规划有啥亮点", "上海推进计划的要点", "海门规划核心内容是什么"]
)
def test_what_matters_in_a_plan_is_told_by_its_parts(question: str, ask: Ask) -> None:
    assert "个部分**" in first_paragraph(ask(question))


@pytest.mark.parametrize("question", ["上海知识产权运用的亮点有哪些", "天津规划的重点产业有哪些", "海门十三五的亮点"])
def test_the_highlights_of_a_field_are_no_plan(question: str, ask: Ask) -> None:
    assert "个部分**" not in ask(question).answer


def test_tasks_that_are_numbered_through_are_counted(ask: Ask) -> None:
    assert "**123项任务**（第1项至第123项）" in first_paragraph(ask("推进计划是个什么文件"))


def test_plans_stand_side_by_side(ask: Ask) -> None:
    answer = ask("天津和海门的规划有什么差别")
    assert (answer.intent, answer.status) == (Intent.COMPARE, Status.GROUNDED)
    assert first_paragraph(answer) == "《南通市海门区“十四五”知识产权发展规划》全文没有写明责任部门。"
    assert documents_of(answer) == {"tianjin", "haimen"}
    assert answer.answer.count("个部分**") == 2


def test_the_boxes_of_a_plan_are_listed_to_who_asks_to_be_told_of_them(ask: Ask) -> None:
    assert "共有**10个专栏**" in first_paragraph(ask("讲讲上海规划的专栏"))


@pytest.mark.parametrize("question", ["天津的公务怎么样", "推进计划第0项讲什么", "天津规划由谁负责"])
def test_what_asks_for_more_or_for_nothing_gets_no_overview(question: str, ask: Ask) -> None:
    assert "个部分" not in ask(question).answer


def test_a_plan_as_a_whole_needs_no_topic_of_the_question_before(ask: Ask) -> None:
    assert ask("天津专利池谁负责", "海门规划讲什么").resolved_question == "海门规划讲什么"
    for leaning in ("那海门规划呢", "我问的是海门规划里怎么写"):
        assert "专利池" in ask("天津专利池谁负责", leaning).resolved_question


@pytest.mark.parametrize("question", ["海门规划的总体框架", "天津讲了哪几大块内容", "推进计划的结构是什么"])
def test_how_a_plan_is_made_up_is_told_by_its_parts(question: str, ask: Ask) -> None:
    assert "个部分" in ask(question).answer


def test_a_framework_that_a_plan_writes_of_is_no_plan(ask: Ask) -> None:
    assert "长三角" in ask("上海的长三角框架协议书讲什么").answer


@pytest.mark.parametrize(
    ("question", "sentences"), [("用一句话介绍天津规划", 1), ("天津规划两句话概括一下", 2), ("三句话说说推进计划", 3)]
)
def test_a_plan_is_told_in_as_many_sentences_as_asked_for(question: str, sentences: int, ask: Ask) -> None:
    answer = ask(question)
    assert len(answer.claims) <= sentences
    assert any("的任务是：" in claim.text for claim in answer.claims)


def test_the_tasks_told_in_short_are_those_below_the_part_headed_as_tasks(ask: Ask) -> None:
    told = ask("一句话概括海门规划").answer
    named = ["知识产权创造", "知识产权保护", "知识产权运用", "知识产权管理效能", "知识产权服务"]
    assert all(name in told for name in named)
    assert "加强组织领导" not in told


@pytest.mark.parametrize(
    ("question", "number"),
    [("天津九大工程是什么", 9), ("上海规划四大原则", 4), ("上海十大专栏都叫什么", 10), ("海门五大任务是什么", 5)],
)
def test_things_called_by_their_number_are_listed(question: str, number: int, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent == "list"
    assert len(answer.facts["items"]) == number


def test_a_project_with_a_name_of_its_own_is_none_of_all(ask: Ask) -> None:
    assert "items" not in ask("天津的人才工程叫什么").facts


@pytest.mark.parametrize("question", ["天津那份通篇在讲啥", "推进计划整体讲了什么", "海门规划全文大意"])
def test_a_plan_is_asked_for_as_a_whole(question: str, ask: Ask) -> None:
    assert "共有**" in ask(question).answer
