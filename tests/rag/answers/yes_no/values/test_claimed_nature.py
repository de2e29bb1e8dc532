from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("海门有效发明专利3754件是目标吗", "不是，是已达到的数。"),
        ("海门服务业年营业收入2000万元是目标吗", "是。"),
        ("海门马德里国际注册商标40件是现状吗", "不是，是目标。"),
        ("上海专利代理机构215家不是目标吧", "是，"),
    ],
)
def test_a_value_is_what_the_plan_says_it_is(asked: str, verdict: str, ask: Ask) -> None:
    assert ask(asked).answer.startswith(verdict)


@pytest.mark.parametrize(
    ("asked", "nature"),
    [
        ("推进计划的商标品牌创新创业基地5个,是已有的还是要建的", "是目标。"),
        ("海门贯标企业超100家是目标还是现状", "是已达到的数。"),
    ],
)
def test_which_of_the_two_a_value_is_is_told_first(asked: str, nature: str, ask: Ask) -> None:
    assert ask(asked).answer.startswith(nature)
