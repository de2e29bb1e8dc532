from __future__ import annotations

from tests.rag.asking import Ask


def test_whoever_asks_if_a_thing_is_there_learns_that_it_is_a_task(ask: Ask) -> None:
    assert ask("上海有没有数据知识产权的保护规则").answer.startswith("是，列为任务。")
    assert ask("上海要探索数据知识产权的保护规则吗").answer.startswith("是。")
