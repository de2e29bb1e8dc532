from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("天津专利促进和保护条例写了什么", "天津市专利促进和保护条例"),
        ("强国建设纲要到2035年的主要指标", "知识产权强国建设纲要"),
    ],
)
def test_what_a_document_that_is_only_cited_says_is_not_known(question: str, title: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert first_paragraph(answer).startswith(f"没有收录《{title}》")


@pytest.mark.parametrize("question", ["天津怎么修订专利促进和保护条例", "上海推进计划讲了什么"])
def test_what_a_plan_does_with_it_or_a_plan_that_is_held_is_answered(question: str, ask: Ask) -> None:
    assert "没有收录" not in ask(question).answer
