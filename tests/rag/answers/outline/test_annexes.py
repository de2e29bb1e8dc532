"""An annex is found by its number or the things that it lists, and what it lists is counted."""

from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("桑城规划附件里列了多少个重大蚕桑平台", 4),
        ("桑城要建几个重大蚕桑平台", 4),
        ("桑城附件1里有几个平台", 4),
        ("桑城规划附件二有几项任务", 3),
        ("桑城的重点任务分工表一共几项", 3),
    ],
)
def test_what_an_annex_lists_is_counted(question: str, number: int, ask_silk: Ask) -> None:
    answer = ask_silk(question)
    assert answer.status is Status.GROUNDED
    assert f"共有**{number}项" in answer.answer


def test_the_things_of_an_annex_are_listed_without_its_number(ask_silk: Ask) -> None:
    answer = ask_silk("桑城规划附件1列了哪些平台")
    assert "- 桑城市桑苗快繁基地（建设地点：石桥县" in answer.answer
