from __future__ import annotations

import re

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, numbered_tasks


def _helping(lead: str) -> set[str]:
    """Read who helps with the tasks that a department leads or sees to, from the raw lines of the plan."""
    found = set()
    for _, duty in numbered_tasks().values():
        if re.match(rf"{lead}(?:牵头|负责)", duty) and (helps := re.search(r"[,,、]([^,,]+)配合", duty)):
            found |= set(helps[1].split("、"))
    return found


@pytest.mark.parametrize(
    "question",
    [
        "推进计划里有几家单位配合市知识产权局",
        "推进计划里配合市知识产权局的部门一共有多少个",
        "推进计划里市知识产权局牵头的任务有几家单位配合",
    ],
)
def test_who_helps_a_department_is_counted(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.COUNT
    assert answer.facts["count"] == len(_helping("市知识产权局"))
    assert all(name in answer.answer for name in _helping("市知识产权局"))


@pytest.mark.parametrize("question", ["天津哪些单位和海关一起干活", "天津跟海关一起做事的部门有几个"])
def test_who_has_a_part_beside_a_department_is_named(question: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert "在任务里和天津海关一起的部门和单位有**" in answer
    assert "市公安局" in answer


def test_that_nobody_helps_is_said(ask: Ask) -> None:
    answer = ask("天津市教委牵头的任务有几家单位配合")
    assert answer.status is Status.NONE
    assert "没有写明在市教委牵头或负责的任务里配合的部门和单位；" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "推进计划里市教委和市科委一起做的有几项",
        "市知识产权局和谁一起保护商业秘密",
        "推进计划第9项有几家单位配合",
        "推进计划里跟海关一起打假的有几家单位",
    ],
)
def test_tasks_and_matters_are_told_elsewhere(question: str, ask: Ask) -> None:
    assert "一起的部门和单位" not in ask(question).answer
