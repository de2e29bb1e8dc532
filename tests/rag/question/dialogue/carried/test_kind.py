from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize("then", ["第59项是几个", "第59项几家呢"])
def test_a_bare_numeral_counts_what_was_counted_before(then: str, ask: Ask) -> None:
    answer = ask("推进计划第113项有几个责任单位", then)
    assert answer.facts["count"] == 5


def test_more_detail_asks_the_same_again(ask: Ask) -> None:
    answer = ask("天津海关负责什么", "说得具体些")
    assert answer.resolved_question == "天津海关负责什么"


def test_what_several_do_together_is_asked_of_all_that_were_named(ask: Ask) -> None:
    answer = ask("推进计划第113项谁负责", "他们还共同承担什么任务")
    assert "共同参与的任务" in answer.answer


def test_what_is_counted_of_each_part_is_not_what_was_counted_before(ask: Ask) -> None:
    answer = ask("推进计划第六部分有几节", "每节几项")
    assert answer.resolved_question == "上海实施推进计划第六部分每节几项"
    assert "7项" in answer.answer


def test_names_are_asked_for_of_what_an_answer_only_counted(ask: Ask) -> None:
    assert ask("天津有几个特色小镇", "都叫什么").resolved_question == "天津特色小镇有哪些"


def test_when_behind_a_goal_is_asked_of_the_goal(ask: Ask) -> None:
    answer = ask("上海要建几家规范化市场", "到哪年")
    assert answer.resolved_question == "上海规范化市场的目标是到哪年"
    assert "2021—2025年" in answer.answer


def test_people_counted_before_are_counted_again(ask: Ask) -> None:
    answer = ask("海门有多少人做知识产权", "2025年呢")
    assert answer.resolved_question.endswith("是多少人")
    assert [fact["unit"] for fact in answer.facts["targets"]] == ["人"]


def test_whether_another_plan_writes_the_same_is_asked_of_who_sees_to_it(ask: Ask) -> None:
    answer = ask("上海推进计划谁负责代理监管", "跟规划写的一样不？")
    assert "责任部门跟规划写的一样" in answer.resolved_question
    assert "两者的责任部门" in answer.answer


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("推进计划里市司法局负责什么", "市教委的呢"), "上海实施推进计划市教委负责哪些任务"),
        (("海门人才有什么措施", "律师的呢"), "海门律师有什么措施"),
    ],
)
def test_what_is_asked_of_another_thing_reads_like_a_question(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    assert ask(*turns).resolved_question == resolved


def test_of_one_place_more_it_is_asked_what_it_says_and_not_how_it_differs(ask: Ask) -> None:
    assert ask("上海和海门对质押融资怎么说", "天津呢").resolved_question == "天津质押融资怎么说"


@pytest.mark.parametrize(("then", "told"), [("日期呢", "2021年12月31日"), ("文号呢", "没有写明文号")])
def test_another_fact_of_the_plan_is_asked_for_by_its_name_alone(then: str, told: str, ask: Ask) -> None:
    assert told in ask("上海规划是谁印发的", then).answer
