"""Whether an indicator is binding is told by the column of its table for that."""

from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("桑城蚕种检疫合格率属于预期性指标吗", "不是。"),
        ("桑城蚕种检疫合格率是不是约束性指标", "是。"),
        ("桑城的鲜茧年产量算约束性的吗", "不是。"),
        ("桑城桑园面积不是预期性指标吧", "不是。"),
    ],
)
def test_the_row_of_an_indicator_rules_on_its_property(question: str, verdict: str, ask_silk: Ask) -> None:
    answer = ask_silk(question)
    assert answer.answer.startswith(verdict)
    assert "属性:" in answer.answer


def test_of_an_indicator_that_no_table_has_nothing_is_ruled(ask_silk: Ask) -> None:
    assert not ask_silk("桑城的茧站冷库容量是约束性指标吗").answer.startswith(("是。", "不是。"))
