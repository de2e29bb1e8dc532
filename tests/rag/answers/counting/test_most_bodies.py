from __future__ import annotations

import re

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph, numbered_tasks


def _bodies() -> dict[int, int]:
    """Count the names in the closing duty of each raw task of the implementation plan."""
    cut = re.compile(r"[、,，;；]|牵头|配合|按职责分工负责|负责")
    return {number: len([one for one in cut.split(duty) if one]) for number, (_, duty) in numbered_tasks().items()}


@pytest.mark.parametrize("question", ["推进计划里牵扯单位最多的是哪一条", "推进计划哪项任务的部门最多"])
def test_the_task_with_the_most_departments_is_told(question: str, ask: Ask) -> None:
    answer = ask(question)
    most = max(_bodies(), key=_bodies().__getitem__)
    assert answer.intent is Intent.LIST
    assert f"第{most}项最多，有**{_bodies()[most]}个**" in first_paragraph(answer)


def test_of_many_equals_the_places_are_told(ask: Ask) -> None:
    first = first_paragraph(ask("推进计划哪一条的配合单位最多"))
    helped = [number for number, (_, duty) in numbered_tasks().items() if "配合" in duty]
    assert f"有{len(helped)}项并列最多，各有**1个**配合的部门和单位" in first
    assert all(f"第{number}项" in first for number in helped)


def test_the_department_with_the_most_tasks_is_another_question(ask: Ask) -> None:
    assert "市知识产权局的任务最多" in ask("推进计划哪个单位的任务最多").answer
