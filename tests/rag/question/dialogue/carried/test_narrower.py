from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("海门2020年有多少件马德里商标", "驰名的呢", "地理标志的呢"), "海门2020年地理标志是多少"),
        (("海门规划有哪些目标", "版权的呢", "贯标的呢"), "海门规划贯标的目标有哪些"),
        (("天津人才培育工程归谁管", "老字号的呢", "版权的呢"), "天津版权工程由谁负责"),
    ],
)
def test_several_in_a_row_each_take_the_place_of_the_first(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    assert ask(*turns).resolved_question == resolved


def test_what_is_done_already_is_said_of_the_thing_before(ask: Ask) -> None:
    assert ask("上海要建知识产权培训基地吗", "已经设立的呢").resolved_question == "上海已经设立的知识产权培训基地有哪些"
