from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("推进计划里市公安局有几项任务", "和市司法局比谁多"), "上海实施推进计划市公安局和市司法局谁的任务多"),
        (("天津市商务局参与几项", "比市教委少吗"), "天津市商务局和市教委谁的任务少"),
        (("推进计划里市教委配合几项", "跟市市场监管局比谁多"), "上海实施推进计划市教委和市市场监管局谁配合的任务多"),
    ],
)
def test_two_departments_are_weighed_by_their_tasks(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    assert ask(*turns).resolved_question == resolved
