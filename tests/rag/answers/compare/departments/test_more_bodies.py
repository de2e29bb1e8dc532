from __future__ import annotations

import re

import pytest

from tests.rag.asking import Ask, raw


@pytest.mark.parametrize(
    ("asked", "having", "lacking"),
    [
        ("推进计划比规划多了哪些责任单位", "sh-impl", "sh-plan"),
        ("上海规划比推进计划多了哪些责任部门", "sh-plan", "sh-impl"),
        ("推进计划比规划少了哪些责任单位", "sh-plan", "sh-impl"),
    ],
)
def test_departments_of_one_plan_alone_are_told_first(asked: str, having: str, lacking: str, ask: Ask) -> None:
    answer = ask(asked)
    first = answer.answer.split("\n\n")[0]
    names = answer.facts["departments"]
    assert f"**{len(names)}个**" in first
    assert all(name in raw(having) for name in names)
    ends = "\n".join(re.findall(r"[(（][^()（）]*(?:负责|配合)[^()（）]*[)）]", raw(lacking)))
    assert not any(name in ends for name in names)


def test_the_reverse_is_told_behind(ask: Ask) -> None:
    assert "上海十四五规划安排了任务而上海实施推进计划没有安排" in ask("推进计划比规划多了哪些责任单位").answer


def test_departments_on_a_topic_are_not_told_for_whole_plans(ask: Ask) -> None:
    assert "没有安排的部门" not in ask("推进计划在商业秘密保护上比规划多了哪些责任单位").answer
