from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize("asked_next", ["还有哪些任务也是这几家管", "还有哪几项也归它们负责"])
def test_what_else_the_bodies_told_do_is_asked_of_all_of_them(asked_next: str, ask: Ask) -> None:
    answer = ask("推进计划第84项谁牵头谁配合", asked_next)
    assert answer.resolved_question == "上海实施推进计划市司法局、市知识产权局、市高级法院共同参与的任务有哪些"
    assert "第59项" in answer.answer


def test_a_kind_of_places_is_kept(ask: Ask) -> None:
    answer = ask("上海规划专栏2由谁负责", "还有哪些专栏也是这些部门")
    assert answer.resolved_question.endswith("市司法局、市知识产权局、各区共同参与的专栏有哪些")


def test_other_departments_are_not_other_tasks(ask: Ask) -> None:
    assert "共同" not in ask("推进计划第84项谁负责", "还有哪些部门负责").resolved_question
