from __future__ import annotations

from tests.rag.asking import Ask


def test_a_part_of_a_plan_by_its_number_is_no_item_of_another_list(ask: Ask) -> None:
    answer = ask("天津有哪些重点工程", "海门规划的第三条原则是什么")
    assert "坚持产业融合" in answer.answer
    assert answer.resolved_question == "海门规划的第三条原则是什么"


def test_an_item_of_the_list_told_before_is_asked_for_by_its_number(ask: Ask) -> None:
    assert "企业知识产权效能提升工程" in ask("天津有哪些重点工程", "第二个谁负责").resolved_question
