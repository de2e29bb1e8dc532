from __future__ import annotations

import pytest

from rag.question.wording.normalise import normalise


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("压轴的呢", "最后一个呢"),
        ("那垫底的是谁", "最后一个是谁"),
        ("打头的是什么?", "第一个是什么?"),
        ("领头那个叫什么", "第一个叫什么"),
        ("倒数第二呢", "倒数第二个呢"),
        ("计划(三)底下头一项归谁", "计划(三)的头一项归谁"),
    ],
)
def test_a_place_in_a_row_is_spelled_by_its_number(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize("typed", ["打头的企业有哪些", "压轴节目", "倒数第二个工程讲什么", "谁来打头阵"])
def test_what_only_holds_such_a_word_stays(typed: str) -> None:
    assert normalise(typed) == normalise(normalise(typed))
    assert "一个" not in normalise(typed)
