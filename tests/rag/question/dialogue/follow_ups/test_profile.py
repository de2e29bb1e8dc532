from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("我们是做动漫的公司", "海门有什么支持"), "我们是做动漫的公司,海门有什么支持"),
        (("我们公司是做新能源汽车的", "天津能拿到什么扶持", "上海呢"), "我们公司是做新能源汽车的,上海能拿到什么扶持"),
    ],
)
def test_what_there_is_is_asked_for_the_enterprise_described(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    answer = ask(*turns)
    assert answer.resolved_question == resolved
    assert answer.intent is Intent.POLICY_MATCH


def test_who_is_in_charge_is_no_question_for_support(ask: Ask) -> None:
    assert ask("我们是做动漫的公司", "谁负责").intent is Intent.RESPONSIBLE
