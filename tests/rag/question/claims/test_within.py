from __future__ import annotations

import pytest

from rag.question.claims.within import within_asked
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("question", "part", "thing"),
    [
        ("天津重点工程里有没有特色小镇", "重点工程", "特色小镇"),
        ("海门的保障措施里写没写会商", "保障措施", "会商"),
        ("上海规划总体要求中提到浦东开发开放了吗", "总体要求", "浦东开发开放"),
        ("推进计划第五部分有没有讲到好差评", "", "好差评"),
    ],
)
def test_the_part_and_the_thing_are_read(question: str, part: str, thing: str, understood: Understand) -> None:
    found = within_asked(understood(question))
    assert found is not None
    assert (found.thing, found.numbered) == (thing, not part)
    assert not part or found.part == part


@pytest.mark.parametrize(
    "question",
    [
        "天津特色小镇里有没有大邱庄",
        "海门的目标里有几个数",
        "上海规划第四部分有没有责任单位",
        "推进计划里提没提好差评",
        "海门的有效商标拥有量是不是排全市第三",
    ],
)
def test_what_is_no_part_of_a_plan_limits_nothing(question: str, understood: Understand) -> None:
    assert within_asked(understood(question)) is None
