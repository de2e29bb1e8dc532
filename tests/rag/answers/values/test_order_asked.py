from __future__ import annotations

import pytest

from rag.answers.values.order_asked import Order, order_asked, verdict
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("海门的商标代理机构比上海多吗", Order.MORE),
        ("海门的有效商标有上海多吗", Order.MORE),
        ("海门的有效商标比上海多不", Order.MORE),
        ("海门的驰名商标超过上海了没有", Order.MORE),
        ("海门的服务机构是不是比上海的还少", Order.LESS),
        ("推进计划的承诺单位比规划少吗", Order.LESS),
        ("上海的商标比海门多多少", None),
        ("上海和海门谁的商标多", None),
        ("上海有多少商标,海门多吗", None),
    ],
)
def test_the_order_of_two_sides_is_asked_about(question: str, order: Order | None, understood: Understand) -> None:
    assert order_asked(understood(question)) is order


def test_the_verdict_is_that_of_the_values(understood: Understand) -> None:
    question = understood("海门的商标代理机构比上海多吗")
    assert [verdict(question, *values) for values in ((2, 1), (1, 2), (1, 1))] == ["是，", "不是，", "不是，"]
