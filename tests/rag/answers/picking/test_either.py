from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("推进计划的指标属于预期性还是约束性", "预期性"),
        ("小淀镇是深入建设还是重点培育", "深入建设"),
        ("精武镇是深入建设还是重点培育", "重点培育"),
        ("专利池是试点还是示范", None),
        ("漕河泾是高水平建设还是试点建设", "高水平建设"),
    ],
)
def test_the_one_of_two_words_that_the_plan_writes_is_told(question: str, word: str | None, ask: Ask) -> None:
    told = first_paragraph(ask(question))
    assert f"写的是“{word}”：" in told if word else "写的是“试点”" not in told
