from __future__ import annotations

import pytest

from rag.question.times.years import spell_years


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("到25年要有几家", "到2025年要有几家"),
        ("天津25年目标是几件", "天津2025年目标是几件"),
        ("海门20年受理几件", "海门2020年受理几件"),
        ("20年底有几件", "2020年底有几件"),
        ("跟20年比多了吗", "跟2020年比多了吗"),
        ("二零二五年的产值", "2025年的产值"),
        ("二〇二〇年末", "2020年末"),
        ("二五年底建几个", "2025年底建几个"),
        ("22、23这两年建几个", "2022、2023这两年建几个"),
        ("22到23年的任务", "2022到2023年的任务"),
        ("21年-25年办几次", "2021-2025年办几次"),
        ("2020那年办几次", "2020年那年办几次"),
    ],
)
def test_a_year_is_written_with_four_figures(typed: str, read: str) -> None:
    assert spell_years(typed) == read


@pytest.mark.parametrize(
    "text",
    [
        "专利保护期20年吗",
        "外观设计保护25年吗",
        "为期25年",
        "25年内完成",
        "在10年里完成",
        "比10年前多吗",
        "有效到20年后",
        "二三年能建好吗",
        "第22条讲什么",
        "22、23项是谁的",
        "2025年底",
        "十二五年间",
        "120年",
        "商标有效20年吗",
        "交20年的费",
        "要干满25年吗",
    ],
)
def test_what_lasts_or_counts_is_no_year(text: str) -> None:
    assert spell_years(text) == text
