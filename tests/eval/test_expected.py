from __future__ import annotations

from collections.abc import Mapping

from eval.case import Case
from eval.expected import expected


def test_a_right_answer_is_told_in_words(cases: Mapping[str, Case]) -> None:
    assert expected(cases["responsible-d01"]) == "sh-impl“50.探索建立商业秘密保护基地”（市市场监管局负责）"
    assert expected(cases["declined-d01"]) == "应当拒答"
    assert expected(cases["tasks-d03"]) == "闵行区的 1 项任务"
    assert expected(cases["target-d05"]).startswith("15亿元；")
    assert expected(cases["yes_no-d01"]).startswith("否；")
    assert "，或sh-plan" in expected(cases["responsible-d02"])
