from __future__ import annotations

import pytest

from rag.answers.phrasing.wording_diff import Difference, common_parts, differences, likeness


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("鼓励建设调解组织", "支持建设调解组织", [Difference("鼓励建设", "支持建设")]),
        ("建设调解组织,完善机制", "建设调解组织；完善机制。", []),
        ("培育机构", "大力培育机构", [Difference("培育", "大力培育")]),
        ("新建基地5个", "新建基地10个", [Difference("5个", "10个")]),
    ],
)
def test_the_words_in_which_passages_differ_are_named(one: str, other: str, found: list[Difference]) -> None:
    assert differences(one, other) == found


def test_marks_make_no_difference_of_likeness() -> None:
    assert likeness("完善机制，建设平台。", "完善机制,建设平台") == 1.0
    assert likeness("完善机制", "举办展会") < 0.5


def test_parts_at_the_ends_without_a_counterpart_are_left_out() -> None:
    one, other = common_parts("对标国际标准,鼓励建设调解组织", "支持建设调解组织,举办展会")
    assert (one, other) == ("鼓励建设调解组织", "支持建设调解组织,")


def test_words_in_another_order_are_one_difference() -> None:
    found = differences("统一举报投诉平台建设", "统一投诉举报平台建设")
    assert [(one.one, one.other) for one in found] == [("举报投诉平台", "投诉举报平台")]
