from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


def test_what_two_things_are_written_in_together_is_quoted_once(ask: Ask) -> None:
    answer = ask("推进计划里科普日和科技活动周有何差别")
    assert "写在同一句里：上海实施推进计划第101项写的是" in answer.answer
    assert answer.answer.count("全国科技活动周") == 1


@pytest.mark.parametrize(
    "question", ["张江科学城和G60科创走廊的责任区是同一批吗", "张江和G60科创走廊由谁负责，是一家吗"]
)
def test_one_task_for_two_things_is_told_once_for_each_plan(question: str, ask: Ask) -> None:
    answer = ask(question)
    first = first_paragraph(answer)
    assert "写在同一项任务里" in first
    assert "上海实施推进计划由浦东新区、松江区按职责分工负责" in first
    assert answer.answer.count("| 上海实施推进计划第95项 |") == 1
