from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("推进计划第3项和第5项是同一个部门牵头吗", "两者相同：市知识产权局牵头。"),
        ("推进计划第59项跟第110项的牵头单位有什么不同", "两者不同：第59项由市司法局牵头；第110项由市知识产权局牵头。"),
    ],
)
def test_only_the_role_asked_for_is_compared(question: str, opening: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(opening)
