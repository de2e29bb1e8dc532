from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph


@pytest.mark.parametrize(
    "question",
    ["海门的短板有哪些", "海门现在还面临什么不足", "眼下海门存在什么短板", "海门还面临什么问题", "海门的不足主要在哪"],
)
def test_all_that_falls_short_is_told(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert (answer.intent, answer.status) == (Intent.LIST, Status.GROUNDED)
    fields = ("高价值知识产权产量不足", "行政执法队伍", "转化运用效率", "涉外服务领域", "人才仍然缺乏")
    assert all(field in answer.answer for field in fields)
    assert documents_of(answer) == {"haimen"}


def test_what_falls_short_is_narrowed_to_the_field_that_is_named(ask: Ask) -> None:
    answer = ask("海门在涉外服务上有哪些不足")
    assert "涉外服务领域仍需拓展" in answer.answer
    assert "龙头企业" not in answer.answer


def test_each_field_in_which_something_was_achieved_is_told(ask: Ask) -> None:
    answer = ask("上海十三五取得了什么成绩")
    assert len(answer.citations) == 7
    assert "国际交流成果丰硕" in answer.answer


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("海门十三五知识产权创造取得哪些成就", "知识产权创造能力稳步提高"),
        ("上海十三五在人才方面有什么成效", "知识产权人才不断汇聚"),
        ("上海“十三五”知识产权服务的亮点有哪些", "知识产权服务体系日益完善"),
    ],
)
def test_what_was_achieved_in_one_field_is_that_of_the_title_that_names_it(question: str, field: str, ask: Ask) -> None:
    answer = ask(question)
    assert len(answer.citations) == 1
    assert field in answer.answer


def test_a_plan_without_a_look_back_tells_no_achievement_of_a_field(ask: Ask) -> None:
    answer = ask("天津十三五知识产权运用取得了哪些成效")
    assert answer.status is Status.NONE
    assert "没有写明已经取得的成绩" in answer.answer


def test_the_problems_of_others_are_no_shortcomings_of_a_place(ask: Ask) -> None:
    assert "有待进一步" not in ask("海门怎么解决融资难的问题").answer


def test_both_plans_are_quoted_from_their_background_where_shortcomings_are_compared(ask: Ask) -> None:
    answer = ask("上海和海门服务方面的短板对比")
    assert "不够充分" in answer.answer
    assert "供给不够便民利民" in answer.answer


def test_all_points_that_a_plan_counts_fall_short_where_one_does(ask_harbour: Ask) -> None:
    answer = ask_harbour("厦门港口文化有哪些短板")
    assert all(point in answer.answer for point in ("一是护林式看管", "二是重修轻用", "三是名声在外"))


@pytest.mark.parametrize("question", ["海门十三五的成就写了几段话", "海门十三五的成效写了几个方面"])
def test_points_are_counted(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith("海门规划共写了**6项**")
    assert answer.facts["count"] == 6


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("海门回顾成绩的头一段讲什么", "综合改革"),
        ("海门的成效里第五条", "服务能力"),
        ("海门十三五成绩写了好多段,倒数第三段写什么", "运用效益"),
        ("海门成效那几段,第三段写什么", "创造能力"),
    ],
)
def test_one_of_what_was_achieved_is_told_by_its_number(question: str, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert {citation.path[0] for citation in answer.citations} == {"一、规划背景"}
    assert words in answer.answer


@pytest.mark.parametrize("question", ["天津十三五有什么成效", "天津面临哪些问题"])
def test_a_plan_without_a_word_on_how_things_stand_is_said_to_have_none(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.NONE
    assert "没有写明" in answer.answer


@pytest.mark.parametrize("question", ["上海人均的发明专利排第几名", "上海的发明专利拥有量排得上号吗"])
def test_the_place_that_a_plan_writes_is_quoted(question: str, ask: Ask) -> None:
    assert "第2位" in ask(question).answer


def test_a_place_that_no_plan_writes_is_said_to_be_unwritten(ask: Ask) -> None:
    answer = ask("天津的老字号全国第几")
    assert answer.status is Status.PARTIAL
    assert first_paragraph(answer) == "《天津市知识产权“十四五”规划主要任务工作分工》没有写明排名，相关的写法如下。"


def test_the_place_is_found_where_the_answer_quotes_another_clause(ask: Ask) -> None:
    said = ask("上海有没有很多专利，排第几位").answer
    assert "位居全国各省(市、区)第2位" in said
    assert "没有写明排名" not in said


@pytest.mark.parametrize("question", ["上海的版权登记量排全国第几", "海门的商标排南通第几"])
def test_the_place_of_another_thing_in_the_clause_is_not_taken(question: str, ask: Ask) -> None:
    assert "没有写明排名，相关的写法如下。" in first_paragraph(ask(question))


def test_a_place_that_is_quoted_is_not_said_to_be_missing(ask: Ask) -> None:
    assert "没有写明排名" not in ask("上海人均发明专利在全国是老几").answer


def test_what_was_achieved_in_each_of_several_places_is_told_side_by_side(ask: Ask) -> None:
    answer = ask("“十三五”时期天津、海门各有哪些成绩")
    assert answer.status is Status.PARTIAL
    assert first_paragraph(answer) == "《天津市知识产权“十四五”规划主要任务工作分工》没有写明已经取得的成绩。"
    assert "海门规划 一、(一)：知识产权综合改革卓有成效：" in answer.answer


def test_where_each_of_several_places_falls_short_is_told(ask: Ask) -> None:
    answer = ask("海门和上海各有什么短板").answer
    assert answer.index("**海门规划**") < answer.index("**上海十四五规划**")


def test_which_place_something_takes_is_told_without_what_tells_none(ask: Ask) -> None:
    answer = ask("上海专利在全国排第几").answer
    assert "第2位" in answer
    assert "宣传" not in answer
