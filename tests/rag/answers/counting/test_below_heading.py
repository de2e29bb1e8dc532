from __future__ import annotations

from rag.contract import Intent
from tests.rag.asking import Ask


def test_a_heading_named_in_short_leads_to_the_tasks_below_it(ask: Ask) -> None:
    answer = ask("推进计划政务服务有几条任务")
    assert answer.intent is Intent.COUNT
    assert "（第62项至第67项）" in answer.answer


def test_several_headings_are_each_counted(ask: Ask) -> None:
    answer = ask("推进计划文化氛围有几项任务")
    assert "“(十七)营造良好知识产权文化氛围”共有**9项任务**" in answer.answer


def test_things_of_another_kind_are_not_counted_below_a_heading(ask: Ask) -> None:
    assert "共有" not in ask("推进计划要做几个专利导航项目").answer
