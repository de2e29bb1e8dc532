from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("上海要建几家保护示范区", "两份文件的数一样吗"), ("4家", "8家")),
        (("上海要建几家保护示范区", "这两个文件数字差多少"), ("4家", "8家")),
        (("上海要建几家保护示范区", "两份文件是哪天印发的"), ("2021年12月31日", "2022年6月9日")),
        (("海门怎么做专利保险", "天津呢", "这两个地方有什么不同"), ("海门规划", "天津工作分工")),
        (("天津谁管知识产权宣传", "上海呢", "两地的部门一样吗"), ("天津市是", "上海市是")),
    ],
)
def test_two_plans_or_places_are_those_of_the_turns_before(
    turns: tuple[str, ...], said: tuple[str, ...], ask: Ask
) -> None:
    opening = ask(*turns).answer
    assert all(words in opening for words in said)
    assert not any(place in opening for place in ("海门", "天津") if place not in "".join(turns))


def test_without_two_before_all_places_are_meant(ask: Ask) -> None:
    told = ask("海门怎么做专利保险", "三地有什么不同")
    assert len({citation.doc_id for citation in told.citations}) > 2


def test_two_things_asked_about_are_meant_by_their_kind(ask: Ask) -> None:
    dialogue = ("推进计划的剑网行动谁牵头", "昆仑呢")
    assert ask(*dialogue, "规划里有这两个行动吗").resolved_question == "上海十四五规划有剑网行动和昆仑吗"
    assert ask(*dialogue, "这两个行动是同一家牵头吗").answer.startswith("是")
