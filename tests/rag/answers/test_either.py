from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("推进计划的指标属于预期性还是约束性", "预期性"),
        ("小淀镇是深入建设还是重点培育", None),
        ("漕河泾是高水平建设还是试点建设", "高水平建设"),
    ],
)
def test_the_one_of_two_words_that_the_plan_writes_is_told(question: str, word: str | None, ask: Ask) -> None:
    told = first_paragraph(ask(question))
    assert told.startswith(f"写的是“{word}”。") is (word is not None)
