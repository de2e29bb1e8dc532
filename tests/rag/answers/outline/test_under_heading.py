from __future__ import annotations

import pytest

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
