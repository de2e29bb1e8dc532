from __future__ import annotations

from tests.rag.asking import Ask


def test_what_was_reached_and_is_not_enough_is_told_both_ways(ask: Ask) -> None:
    answer = ask("上海的社会满意度提升了吗").answer
    assert answer.startswith("是。")
    assert "稳步提升" in answer
    assert "仍需提升" in answer
