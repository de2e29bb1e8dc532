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
        ("会给茶农派师傅吧,海门的", "海门会给茶农派师傅吧"),
        ("拿过茶王的名号没有,天津", "天津拿过茶王的名号没有"),
    ],
)
def test_what_is_said_at_the_end_is_put_first(text: str, spelled: str) -> None:
    assert said_first(text) == spelled


@pytest.mark.parametrize(
    "text", ["茶馆建于2020年", "茶馆比2020年多吗", "谁管第3项(茶馆)", "茶馆天津有吗,上海的", "茶馆的数,海门的"]
)
def test_what_belongs_where_it_stands_stays(text: str) -> None:
    assert said_first(text) == text
