"""A task that names nobody is that of whom an annex of its plan gives the task of that name."""

from __future__ import annotations

import pytest

from corpus.model import Role
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize("question", ["桑城的桑苗机插秧作业由谁牵头", "桑城哪个部门管桑苗机插秧作业"])
def test_an_annex_tells_who_sees_to_a_task(question: str, ask_silk: Ask) -> None:
    answer = ask_silk(question)
    assert "市农机局牵头" in first_paragraph(answer)
    roles = {duty["role"] for duty in answer.facts["responsible"]}
    assert roles == {Role.LEAD.value, Role.COOPERATE.value}
