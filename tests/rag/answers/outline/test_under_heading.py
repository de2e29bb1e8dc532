from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "heading", "number"),
    [
        ("推进计划对外合作布局有哪几项任务", "(十三)优化知识产权对外合作布局", 4),
        ("天津高水平服务体系有哪几条措施", "", 0),
        ("海门知识产权运用有哪几条举措", "(三)高效益引导知识产权运用", 4),
    ],
)
def test_all_that_stands_below_the_heading_of_a_topic_is_listed(
    question: str, heading: str, number: int, ask: Ask
) -> None:
    answer = ask(question).answer
    if heading:
        assert f"“{heading}”包括{number}项" in answer
    else:
        assert "包括" not in answer.split("：")[0]


def test_measures_in_general_are_told_and_not_only_listed(ask: Ask) -> None:
    assert "包括3项" not in ask("天津京津冀协同有什么措施").answer


def test_a_heading_named_in_short_leads_to_the_tasks_below_it(ask: Ask) -> None:
    answer = ask("推进计划政务服务有几条任务")
    assert answer.intent is Intent.COUNT
    assert "（第62项至第67项）" in answer.answer


def test_several_headings_are_each_counted(ask: Ask) -> None:
    answer = ask("推进计划文化氛围有几项任务")
    assert "“(十七)营造良好知识产权文化氛围”共有**9项任务**" in answer.answer


def test_things_of_another_kind_are_not_counted_below_a_heading(ask: Ask) -> None:
    assert "共有" not in ask("推进计划要做几个专利导航项目").answer
