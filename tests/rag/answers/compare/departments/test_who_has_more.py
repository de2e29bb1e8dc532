from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, documents_of, first_paragraph


def test_the_department_of_which_place_has_more_tasks_is_told(ask: Ask) -> None:
    answer = ask("市司法局在天津和上海谁的任务多")
    assert answer.intent is Intent.COMPARE
    assert first_paragraph(answer) == "上海市司法局的任务更多："
    assert documents_of(answer) == {"sh-impl", "sh-plan", "tianjin"}


def test_where_more_departments_are_named_is_told_without_a_sum(ask: Ask) -> None:
    told = first_paragraph(ask("知识产权人才引进，天津的责任部门比上海多吗"))
    assert "的责任部门更多。" in told or "的责任部门一样多。" in told


@pytest.mark.parametrize("question", ["天津和上海市司法局谁任务多", "上海、天津市司法局，谁的任务更多"])
def test_a_department_named_with_one_place_is_asked_of_both(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert {"tianjin", "sh-impl"} <= {citation.doc_id for citation in answer.citations}
    assert answer.answer.startswith("上海市司法局的任务更多")
