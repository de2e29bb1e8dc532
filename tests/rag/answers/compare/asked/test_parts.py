from __future__ import annotations

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


def test_the_parts_of_a_plan_are_held_against_each_other_and_each_quotes_itself_alone(ask: Ask) -> None:
    answer = ask("天津主要任务里的人才跟重点工程里的人才写得一样吗")
    at_tasks, at_projects = (first_paragraph(answer).find(place) for place in ("一、(六)3写", "二、(七)写"))
    assert 0 <= at_tasks < at_projects
    assert "重点工程**\n\n- 天津工作分工 一" not in answer.answer


def test_a_part_that_says_nothing_is_named_and_not_the_whole_plan(ask: Ask) -> None:
    answer = ask("天津主要任务里的质押和重点工程里的质押有什么不同")
    assert answer.status is Status.PARTIAL
    assert first_paragraph(answer).startswith("天津工作分工的“重点工程”部分没有这方面的内容")


def test_whether_both_parts_write_of_a_thing_is_told(ask: Ask) -> None:
    said = first_paragraph(ask("海门的主要任务和保障措施都写了质押融资吗"))
    assert said.startswith("是，两者一致：主要任务和保障措施都写到了")


def test_the_duties_of_both_parts_are_told_where_a_department_is_asked_for(ask: Ask) -> None:
    answer = ask("保险在天津的主要任务和重点工程里都有，哪一边有科技局").answer
    assert "只有主要任务列了市科技局，重点工程没有列" in answer


def test_one_part_is_no_comparison(ask: Ask) -> None:
    assert "两者" not in ask("天津重点工程里的人才怎么写的").answer
