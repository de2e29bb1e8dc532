from __future__ import annotations

from tests.rag.asking import Ask


def test_a_part_of_a_plan_by_its_number_is_no_item_of_another_list(ask: Ask) -> None:
    answer = ask("天津有哪些重点工程", "海门规划的第三条原则是什么")
    assert "坚持产业融合" in answer.answer
    assert answer.resolved_question == "海门规划的第三条原则是什么"


def test_an_item_of_the_list_told_before_is_asked_for_by_its_number(ask: Ask) -> None:
    assert "企业知识产权效能提升工程" in ask("天津有哪些重点工程", "第二个谁负责").resolved_question


def test_an_item_that_heads_one_clause_is_asked_for_at_its_number(ask: Ask) -> None:
    answer = ask("海门保障措施有哪些", "第一个呢")
    assert answer.resolved_question == "海门保障措施第1条讲什么"
    assert [one.path[-1] for one in answer.citations] == ["(一)加强组织领导"]
    assert ask("海门管理方面有哪些任务", "最后一条讲什么").citations[0].path[-1] == "4.强化知识产权文化建设"


def test_who_sees_to_an_item_is_asked_of_the_item(ask: Ask) -> None:
    assert "第1条" not in ask("海门保障措施有哪些", "第一个谁负责").resolved_question
