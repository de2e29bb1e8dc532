from __future__ import annotations

import pytest

from rag.question.wording.said_last import said_first


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("茶馆有几家,2020年的时候", "2020年茶馆有几家"),
        ("茶馆要建几家?到2025年", "到2025年茶馆要建几家"),
        ("会给茶农派师傅?我说的是上海", "上海会给茶农派师傅?"),
        ("谁管茶馆(海门)", "海门谁管茶馆"),
        ("有几项任务?推进计划里数一下", "推进计划有几项任务"),
    ],
)
def test_what_is_said_at_the_end_is_put_first(text: str, spelled: str) -> None:
    assert said_first(text) == spelled


@pytest.mark.parametrize("text", ["茶馆建于2020年", "茶馆比2020年多吗", "谁管第3项(茶馆)"])
def test_what_belongs_where_it_stands_stays(text: str) -> None:
    assert said_first(text) == text
