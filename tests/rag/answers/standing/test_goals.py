from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of


@pytest.mark.parametrize(
    "question", ["海门有哪些目标", "海门规划要达到什么水平", "海门规划的总目标是什么", "到2025年海门要实现什么目标"]
)
def test_the_goals_of_a_plan_are_told_from_the_part_that_sets_them(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert documents_of(answer) == {"haimen"}
    assert "三、发展目标" in answer.answer


def test_the_indicators_of_a_plan_are_told_alone(ask: Ask) -> None:
    answer = ask("海门有哪些主要指标")
    assert "每万人高价值发明专利拥有量达到20件" in answer.answer
    assert "总体目标" not in answer.answer


def test_a_table_that_was_a_picture_is_mentioned(ask: Ask) -> None:
    answer = ask("推进计划的目标是什么")
    assert "图片表格" in answer.answer
    assert "以上指标" not in answer.answer, "a note below the table tells nothing without it"


def test_a_plan_without_goals_is_said_to_have_none(ask: Ask) -> None:
    answer = ask("天津的目标是什么")
    assert answer.status is Status.NONE
    assert "没有写明总的目标" in answer.answer
    assert answer.suggestions


def test_the_goals_of_all_places_are_told_one_after_the_other(ask: Ask) -> None:
    answer = ask("海门、天津、上海各有什么目标")
    assert (answer.intent, answer.status) == (Intent.COMPARE, Status.PARTIAL)
    assert documents_of(answer) == {"sh-impl", "sh-plan", "haimen"}
    assert "没有写明总的目标" in answer.answer


def test_the_goal_of_something_is_a_value(ask: Ask) -> None:
    answer = ask("海门马德里商标的目标")
    assert answer.intent is Intent.TARGET
    assert "40件" in answer.answer


def test_the_goals_of_another_year_are_only_the_nearest(ask: Ask) -> None:
    answer = ask("海门2040年的目标是什么")
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith("《南通市海门区“十四五”知识产权发展规划》没有写明2040年的目标")


def test_where_the_table_of_indicators_was_a_picture_the_numbers_of_the_tasks_are_told(ask: Ask) -> None:
    answer = ask("推进计划有哪些目标")
    assert "图片表格" in answer.answer
    assert "**正文中写明的数量目标**" in answer.answer
    assert "第46项" in answer.answer


def test_whether_there_are_goals_in_numbers_is_told_where_there_are_none(ask: Ask) -> None:
    assert "没有写明总的目标和指标" in ask("天津的分工有没有量化指标").answer


def test_a_part_whose_very_heading_is_named_is_told_by_itself(ask: Ask) -> None:
    answer = ask("念念海门的总体目标")
    assert "总体目标" in answer.answer
    assert "主要定量指标" not in answer.answer


def test_how_much_a_plan_aims_at_is_asked_of_its_goals(ask: Ask) -> None:
    assert "发展目标" in ask("海门的目标是多少").answer


def test_what_a_city_wants_to_become_is_its_goal_and_no_reason(ask: Ask) -> None:
    said = ask("上海想要成为什么样的城市").answer
    assert "没有写明原因" not in said
    assert "到2025年" in said


def test_what_a_plan_is_to_make_of_a_place_is_its_goal(ask: Ask) -> None:
    answer = ask("海门规划有什么愿景")
    assert answer.answer.startswith("**海门规划 三、(一)**")


def test_goals_of_a_year_are_those_of_the_plan_that_ends_then(ask: Ask) -> None:
    answer = ask("2023年底要实现哪些目标")
    assert answer.answer.startswith("**上海实施推进计划 二**")
    assert {citation.doc_id for citation in answer.citations} == {"sh-impl"}


def test_how_the_goals_are_put_asks_for_no_more_than_their_words(ask: Ask) -> None:
    assert "正文中写明的数量目标" in ask("上海规划要实现什么总体目标").answer
    assert "数量目标" not in ask("上海规划的总体目标是怎么表述的").answer


def test_goals_may_be_asked_for_twice_in_one_message(ask: Ask) -> None:
    answer = ask("到2025年知识产权事业要成什么样子?上海规划的总目标、海门规划的总目标都讲一下")
    assert answer.answer.startswith("**海门规划 三、(一)**")
    assert {citation.doc_id for citation in answer.citations} == {"haimen", "sh-plan"}
