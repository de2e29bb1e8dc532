"""The duty that closes a paragraph is read with its departments and the role that its words give."""

from __future__ import annotations

import pytest

from corpus.facts.duties import parse_duty


def duties(text: str) -> list[tuple[str, str]]:
    closing = parse_duty(text)
    return [(duty.written, duty.role.value) for duty in closing.duties] if closing else []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "开展执法。〔责任部门:市市场监管局、高新区管委会,按职责分工负责〕",
            [("市市场监管局", "shared"), ("高新区管委会", "shared")],
        ),
        ("开展执法。(市科技局、市教委,分工负责)", [("市科技局", "shared"), ("市教委", "shared")]),
        (
            "开展执法。(牵头单位:市科技局;责任单位:市教委、各区,按各自职责分工负责)",
            [("市科技局", "lead"), ("市教委", "shared"), ("各区", "shared")],
        ),
        (
            "开展执法。(市科技局牵头,市教委、各区配合)",
            [("市科技局", "lead"), ("市教委", "cooperate"), ("各区", "cooperate")],
        ),
        (
            "开展执法。(责任单位:市市场监管局(市知识产权局)、市科技局)",
            [("市市场监管局(市知识产权局)", "responsible"), ("市科技局", "responsible")],
        ),
        (
            "开展执法。(省科技局、省教育厅,各州、市人民政府按职责分工负责)",
            [("省科技局", "shared"), ("省教育厅", "shared"), ("各州、市人民政府", "shared")],
        ),
        ("开展执法。(市科技局,各区配合)", [("市科技局", "responsible"), ("各区", "cooperate")]),
        (
            "开展执法。(市科技局牵头,市教委,各区配合)",
            [("市科技局", "lead"), ("市教委", "cooperate"), ("各区", "cooperate")],
        ),
        ("开展执法。(市科技局牵头,市教委指导)", [("市科技局", "lead"), ("市教委", "cooperate")]),
        (
            "开展执法。【牵头单位:市科技局;配合单位:市教委】",
            [("市科技局", "lead"), ("市教委", "cooperate")],
        ),
        (
            "开展执法。(牵头单位:市科技局,各区按职责分工负责)",
            [("市科技局", "lead"), ("各区", "shared")],
        ),
    ],
)
def test_role_words_belong_to_the_list_before_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert duties(text) == expected


def test_a_role_without_departments_is_no_duty() -> None:
    assert duties("落实任务(按职责分工负责)") == []
    assert duties("落实任务(市科技局负责,按职责分工落实)") == []
