from __future__ import annotations

import pytest

from corpus.model import Role
from rag.question.departments.denied import departments_denied, roles_filled, roles_unfilled, without_unfilled
from rag.question.departments.roles import ALL
from rag.question.plans.links import DepartmentMention

TEA = DepartmentMention("茶业局", (), 0, 3)


@pytest.mark.parametrize(
    ("text", "roles"), [("茶业局不参与的任务", ALL), ("茶业局没有份的任务", ALL), ("茶业局参与的任务", None)]
)
def test_a_department_without_a_part_is_denied(text: str, roles: frozenset[Role] | None) -> None:
    denied, own, _ = departments_denied([TEA], text)
    assert [role for _, role in denied] == ([] if roles is None else [roles])
    assert not own


def test_a_role_that_a_department_has_not_is_its_own() -> None:
    denied, own, _ = departments_denied([TEA], "茶业局不牵头的任务")
    assert not denied
    assert own == {Role.LEAD}


def test_somebody_else_fills_a_role_that_a_department_is_said_not_to_have() -> None:
    text = "牵头单位不是茶业局的任务"
    other = DepartmentMention("茶业局", (), 6, 9)
    assert roles_filled([other], text) == {Role.LEAD}
    assert not roles_filled([TEA], "茶业局牵头的任务")


def test_a_role_is_nobody_s_or_not_that_of_who_is_named() -> None:
    assert roles_unfilled("没写谁牵头的任务", [], of_tasks=True) == ({Role.LEAD}, frozenset())
    assert roles_unfilled("参与但不牵头的任务", [TEA], of_tasks=True) == (frozenset(), {Role.LEAD})
    assert roles_unfilled("不牵头的部门", [], of_tasks=False) == ({Role.LEAD}, frozenset())


def test_what_denies_a_role_is_left_out_of_the_text_but_not_its_work() -> None:
    assert without_unfilled("没有承担工程的") == ",,,,工程的"
    assert without_unfilled("没有牵头单位的任务").strip(",") == "的任务"
