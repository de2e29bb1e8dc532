from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize("question", ["哪份文件没写责任部门", "哪个规划没有写明谁负责", "哪份计划没写主管单位"])
def test_a_plan_names_who_is_responsible_where_it_gives_departments_tasks(question: str, ask: Ask) -> None:
    said = first_paragraph(ask(question))
    assert "海门" in said
    assert "上海" not in said


def test_whether_one_plan_does_is_answered(ask: Ask) -> None:
    none = ask("海门规划里有没有写哪个部门负责")
    assert none.status is Status.NONE
    assert none.answer.startswith("没有，")
    assert ask("天津写明责任部门了吗").answer.startswith("是。")
    assert ask("天津没写责任部门吧").answer.startswith("不是。")


def test_a_role_is_counted_by_itself(ask: Ask) -> None:
    led, all_tasks = (ask(f"哪些规划写明了{who}").facts["clauses"] for who in ("牵头单位", "责任单位"))
    assert 0 < len(led) < len(all_tasks)


def test_tasks_and_topics_are_asked_for_otherwise(ask: Ask) -> None:
    for question in ("推进计划里没写明责任单位的任务", "海门的商标写明谁负责了吗"):
        assert "写明了责任部门" not in ask(question).answer
