from __future__ import annotations

from tests.rag.asking import Ask


def test_whoever_asks_if_a_thing_is_there_learns_that_it_is_a_task(ask: Ask) -> None:
    assert ask("上海有没有数据知识产权的保护规则").answer.startswith("是，列为任务。")
    assert ask("上海要探索数据知识产权的保护规则吗").answer.startswith("是。")


def test_what_was_reached_and_is_not_enough_is_told_both_ways(ask: Ask) -> None:
    answer = ask("上海的社会满意度提升了吗").answer
    assert answer.startswith("是。")
    assert "稳步提升" in answer
    assert "仍需提升" in answer
