from __future__ import annotations

import pytest

from rag.question.wording.decimals import spell_decimals


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("规划4.3.2讲什么", "规划四(三)2讲什么"),
        ("四.三.2是啥", "四(三)2是啥"),
        ("上海规划12.11里谁牵头", "上海规划十二(十一)里谁牵头"),
        ("天津2.3", "天津二(三)"),
        ("2.3节有哪些任务", "二(三)有哪些任务"),
    ],
)
def test_decimal_numbers_of_places_are_spelled(text: str, spelled: str) -> None:
    assert spell_decimals(text) == spelled


@pytest.mark.parametrize(
    "text", ["规划2.0版", "海门4.2亿元", "天津2.3家", "规划里4.3是多少", "2021.11.2印发", "41.43是什么"]
)
def test_other_figures_stay(text: str) -> None:
    assert spell_decimals(text) == text
